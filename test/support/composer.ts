/** What somebody does in a post box or where a reply is written. */
import type { Locator } from 'playwright';

/** Presses Send, and answers what is asked before the first time on a device. */
export async function pressSend(composer: Locator): Promise<void> {
  const send = composer.getByRole('button', { name: 'Send', exact: true });
  const missing = composer.getByText('please tick the box above');
  await send.click();
  // What was sent leaves no Send behind, and may be refused before anybody has looked.
  await missing
    .or(composer.getByRole('button', { name: /^(Undo|Sending|Write something else|Edit it again|Take it back)$/ }))
    .first()
    .waitFor();
  if (!(await missing.isVisible())) return;
  await composer.getByRole('checkbox', { name: /my health/ }).check();
  await send.click();
}
