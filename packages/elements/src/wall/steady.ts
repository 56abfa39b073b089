import { css, type LitElement, type ReactiveController } from 'lit';

import { adopt } from '../internal/theme.js';

/**
 * What is near has its true height at once. Drawn when it comes into view, it would get it frame by frame while somebody
 * scrolls.
 */
const styles = css`
  .long .full,
  .full > article,
  kindred-reaction-bar {
    content-visibility: visible;
  }
`;

/** Something on the way from the wall down to what stands at the upper edge, and how far it is below the wall's top. */
interface Held {
  element: Element;
  offset: number;
}

const below = (element: Element, host: Element): number =>
  element.getBoundingClientRect().top - host.getBoundingClientRect().top;

/** Whether it is drawn; to measure what isn't would have it drawn. */
const isDrawn = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ contentVisibilityAuto: true });

/** What scrolls the element: the page, or a part of it. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  let at: Element | undefined = element;
  while (at && at !== document.body && at !== page) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host;
  }
  return page;
}

/**
 * Holds what is being read in its place while what stands above it grows or shrinks, such as posts that get their true
 * height when they come near. Most browsers do so by themselves (https://drafts.csswg.org/css-scroll-anchoring/); this is
 * for the others.
 */
export class Steady implements ReactiveController {
  readonly #host: LitElement;
  #scroller?: Element;
  #held: readonly Held[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    adopt(host, styles);
    host.addController(this);
  }

  hostConnected(): void {
    this.#scroller = scrollerOf(this.#host);
    addEventListener('scroll', this.#hold, { capture: true, passive: true });
    this.#host.addEventListener('focusin', this.#letGo);
  }

  hostUpdated(): void {
    this.#hold();
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#hold, { capture: true });
    this.#host.removeEventListener('focusin', this.#letGo);
    this.#held = [];
  }

  /** Whoever is taken elsewhere isn't held where they were. */
  readonly #letGo = (): void => {
    this.#held = [];
  };

  readonly #hold = (): void => {
    const last = this.#held.findLast(({ element }) => isDrawn(element));
    const by = last ? below(last.element, this.#host) - last.offset : 0;
    if (Math.abs(by) >= 1) this.#scroller!.scrollBy({ top: by, behavior: 'instant' });
    this.#held = this.#atTheEdge();
  };

  /** Nothing while the wall's own top is in view: what comes in there is to be seen. */
  #atTheEdge(): Held[] {
    const scroller = this.#scroller!;
    const edge = Math.max(0, scroller.contains(document.body) ? 0 : scroller.getBoundingClientRect().top);
    const held: Held[] = [];
    if (this.#host.getBoundingClientRect().top >= edge) return held;
    let at: Element | undefined = this.#host;
    while (at) {
      const inside: Iterable<Element> = (at.shadowRoot ?? at).children;
      at = undefined;
      for (const element of inside) {
        if (!isDrawn(element)) continue;
        const { bottom, height } = element.getBoundingClientRect();
        if (height === 0 || bottom <= edge) continue;
        held.push({ element, offset: below(element, this.#host) });
        at = element;
        break;
      }
    }
    return held;
  }
}
