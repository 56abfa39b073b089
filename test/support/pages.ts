/** What tests ask a page, looking through shadow roots. */
import type { Page } from 'playwright';

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
    await page.evaluate(() => document.querySelector(':not(:defined)')?.scrollIntoView());
    const missing = await page.evaluate(() => document.querySelector(':not(:defined)')?.localName);
    if (!missing) break;
    await page.waitForFunction((name) => customElements.get(name), missing);
  }
  await page.waitForFunction(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      if (root.querySelector('[aria-busy="true"], .ghost, .unknown, .coming')) return false;
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    }
    return true;
  });
  await page.evaluate(() => scrollTo(0, 0));
  await painted(page);
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
