import { axe, focused, press, rendered, tabTo, type as typeWords, until } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/moderation-desk.js';

import type { KindredDecisionEvent } from './moderation-desk.events.js';
import type { KindredModerationDesk } from './moderation-desk.js';
import { deskBackend, type DeskBackend, type DeskBackendOptions, held, postId, replyId, TOKEN } from './testing.js';

async function show(
  adapter: DeskBackend,
  properties: Partial<KindredModerationDesk> = {},
): Promise<KindredModerationDesk> {
  const desk = Object.assign(document.createElement('kindred-moderation-desk'), { adapter }, properties);
  const holder = await fixture(html`<div></div>`);
  holder.append(desk);
  await rendered(desk);
  return desk;
}

const root = (desk: KindredModerationDesk): ShadowRoot => desk.shadowRoot!;
const said = (desk: KindredModerationDesk): string => root(desk).textContent!.replace(/\s+/g, ' ').trim();
const rows = (desk: KindredModerationDesk): HTMLElement[] => [...root(desk).querySelectorAll<HTMLElement>('.row')];
const find = <T extends HTMLElement>(desk: KindredModerationDesk, selector: string): T => {
  const found = root(desk).querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not there. It says: ${said(desk)}`);
  return found;
};
const button = (desk: KindredModerationDesk, words: string, scope = ''): HTMLButtonElement => {
  const all = [...root(desk).querySelectorAll<HTMLButtonElement>(`${scope} button`)];
  const found = all.find(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim().startsWith(words));
  if (!found)
    throw new Error(`No button “${words}”, but ${all.map(({ textContent }) => textContent!.trim()).join(' | ')}`);
  return found;
};
const says = (desk: KindredModerationDesk, words: string): Promise<unknown> =>
  until(() => said(desk).includes(words), `“${words}”`);

/** Somebody is signed in, and what waits is there. */
async function atWork(
  options: DeskBackendOptions = {},
  properties: Partial<KindredModerationDesk> = {},
): Promise<{ desk: KindredModerationDesk; backend: DeskBackend }> {
  const backend = deskBackend({ items: [held(1), held(2), held(3)], ...options });
  const desk = await show(backend, { token: TOKEN, undoSeconds: 0, ...properties });
  await until(() => root(desk).querySelector('.list:not([aria-busy=true])'), 'the desk');
  await rendered(desk);
  return { desk, backend };
}

const open = async (desk: KindredModerationDesk, index = 0): Promise<void> => {
  rows(desk)[index]!.querySelector<HTMLButtonElement>('.open')!.click();
  await rendered(desk);
};

describe('kindred-moderation-desk', () => {
  it('signs somebody in by a pasted key and shows what waits, covered', async () => {
    const backend = deskBackend({ items: [held(1), held(2)] });
    const desk = await show(backend);
    expect(said(desk)).to.contain('Moderation desk');
    find<HTMLInputElement>(desk, '#key').value = TOKEN;
    button(desk, 'Sign in').click();
    await until(() => rows(desk).length === 2);
    expect(said(desk)).to.contain('New: every text here is read first');
    expect(said(desk)).not.to.contain('Written at night');
    await open(desk);
    expect(said(desk)).not.to.contain('Written at night');
    button(desk, 'Show the words').click();
    await says(desk, 'Written at night, number 1.');
  });
});
