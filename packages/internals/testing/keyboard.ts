import { sendKeys } from '@web/test-runner-commands';

/** What has the focus, looking through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Presses keys one after the other, such as `press('Tab', 'Shift+Tab', 'Enter')`, as a person's hand does. No modifiers in WebKit. */
export async function press(...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const parts = combination === '+' ? ['+'] : combination.split('+');
    const key = parts.pop()!;
    for (const modifier of parts) await sendKeys({ down: modifier });
    // Firefox's driver knows the space bar by what it types alone.
    await sendKeys({ press: key === 'Space' ? ' ' : key });
    for (const modifier of parts.reverse()) await sendKeys({ up: modifier });
  }
}

export const type = (text: string): Promise<void> => sendKeys({ type: text });

/**
 * Presses Tab (or `key`) until `wanted` says yes to what has the focus, and answers how many presses it took.
 *
 * @throws Error when it isn't reached within `most` presses, naming the way taken.
 */
export async function tabTo(
  wanted: Element | ((element: Element) => boolean),
  { key = 'Tab', most = 50 }: { key?: string; most?: number } = {},
): Promise<number> {
  const is = typeof wanted === 'function' ? wanted : (element: Element) => element === wanted;
  const way: string[] = [];
  for (let presses = 1; presses <= most; presses += 1) {
    await press(key);
    const now = focused();
    if (now && is(now)) return presses;
    way.push(now ? now.tagName.toLowerCase() + (now.id ? `#${now.id}` : '') : 'nothing');
  }
  throw new Error(`Not reached with ${most} × ${key}. The focus went: ${way.join(', ')}`);
}
