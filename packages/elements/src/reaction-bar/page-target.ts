import { pageTarget } from '@kindred/core/contract';

/** Newer engines tell of every navigation inside a page; in the others the head's new title does. */
const navigation = (globalThis as { navigation?: EventTarget }).navigation;

/**
 * Tells the target of the page one is on soon, and again when another page is shown in the same document: single-page
 * sites change address and canonical link without loading anew. Needs a secure context.
 *
 * @returns a function that ends it
 */
export function watchPageTarget(listener: (target: string) => void): () => void {
  const end = new AbortController();
  let address: string | undefined;
  const look = async (): Promise<void> => {
    const now = document.querySelector<HTMLLinkElement>('link[rel="canonical" i][href]')?.href || location.href;
    if (now === address) return;
    address = now;
    const target = await pageTarget(now);
    if (address === now && !end.signal.aborted) listener(target);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.head, { childList: true, subtree: true, attributeFilter: ['href'], characterData: true });
  addEventListener('popstate', look, end);
  navigation?.addEventListener('currententrychange', look, end);
  void look();
  return () => {
    end.abort();
    observer.disconnect();
  };
}
