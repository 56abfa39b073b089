import { pageTarget } from '@kindred/core/contract';

/**
 * The target of the page one is on, for every bar that stands for the page. Single-page sites change address and
 * canonical link without loading anew; one pair of eyes for all bars sees that.
 */
type Listener = (target: string) => void;

const listeners = new Set<Listener>();
let url: string | undefined;
let target: Promise<string>;
let observer: MutationObserver | undefined;

/** Newer engines tell of every navigation inside a page; in the others the head's new title does. */
const navigation = (): EventTarget | undefined => (globalThis as { navigation?: EventTarget }).navigation;

const address = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical" i][href]')?.href || location.href;

const tell = (listener: Listener): void => {
  const asked = target;
  void asked.then((found) => {
    if (asked === target && listeners.has(listener)) listener(found);
  });
};

const look = (): void => {
  const now = address();
  if (now === url) return;
  url = now;
  target = pageTarget(now);
  listeners.forEach(tell);
};

function begin(): void {
  observer = new MutationObserver(look);
  observer.observe(document.head, { childList: true, subtree: true, attributeFilter: ['href'], characterData: true });
  addEventListener('popstate', look);
  navigation()?.addEventListener('currententrychange', look);
}

function end(): void {
  observer?.disconnect();
  removeEventListener('popstate', look);
  navigation()?.removeEventListener('currententrychange', look);
}

/**
 * Tells the page's target soon, and again when another page is shown in the same document. Needs a secure context.
 *
 * @returns a function that ends it
 */
export function watchPageTarget(listener: Listener): () => void {
  if (listeners.size === 0) begin();
  look();
  listeners.add(listener);
  tell(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) end();
  };
}
