/** What tests ask a page, looking through shadow roots. */
import type { Page } from 'playwright';

import { until } from './until.js';

declare global {
  interface Window {
    /** What {@link watchShifts} has seen so far. */
    shifts: { value: number; where: string[] }[];
  }
}

/** Every layout shift of the page from its first moment on, whether anybody pressed a key or not. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      })[]) {
        window.shifts.push({
          value: entry.value,
          where: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node instanceof Element ? node.localName + (node.className ? `.${String(node.className)}` : '') : String(node?.nodeName)} ${previousRect.y} → ${currentRect.y}, ${previousRect.height} → ${currentRect.height} high`,
          ),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Resolves once what the page has now was painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Has all widgets of a page come, as a reader does who scrolls to its end and back. */
export async function readThrough(page: Page): Promise<void> {
  for (;;) {
    const missing = await page.evaluate(() => {
      const element = document.querySelector(':not(:defined)');
      element?.scrollIntoView();
      return element?.localName;
    });
    if (!missing) break;
    await page.waitForFunction((name) => customElements.get(name), missing);
  }
  let left: string[] = [];
  const isThere = async (): Promise<boolean> => (left = await page.evaluate(unfinished)).length === 0;
  await until(isThere, 'all widgets to show what they have').catch((error: unknown) => {
    throw new Error(`There is left: ${left.join(', ')}`, { cause: error });
  });
  await page.evaluate(() => scrollTo(0, 0));
  await painted(page);
}

/** What is still on its way, through all shadow roots. */
function unfinished(): string[] {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: string[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('[aria-busy="true"], .ghost, .unknown, .coming'))
      found.push(`${root instanceof ShadowRoot ? root.host.localName : 'page'} ${element.className}`);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return found;
}

export interface Focused {
  /** The element that has the focus, such as `button`. */
  tag: string;
  /** Its words: its label, or what stands in it. */
  name: string;
  role: string;
  /** The widget it is in. */
  widget: string;
}

/** What has the focus. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element: Element | null = document.activeElement;
    let widget = '';
    while (element) {
      if (element.shadowRoot && !widget) widget = element.localName;
      if (!element.shadowRoot?.activeElement) break;
      element = element.shadowRoot.activeElement;
    }
    const label = element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return {
      tag: element?.localName ?? '',
      name: (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      role: element?.getAttribute('role') ?? '',
      widget,
    };
  });

/** Presses `key` until `wanted` says yes to what has the focus. @throws naming the way taken */
export async function tabTo(
  page: Page,
  wanted: (now: Focused) => boolean,
  { key = 'Tab', most = 80 }: { key?: string; most?: number } = {},
): Promise<Focused> {
  const way: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted(now)) return now;
    way.push(`${now.widget} ${now.tag} "${now.name.slice(0, 30)}"`);
  }
  throw new Error(`Not reached with ${most} × ${key}. The focus went:\n${way.join('\n')}`);
}
