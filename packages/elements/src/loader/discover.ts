import { WIDGETS } from './widgets.js';

/** How far outside the viewport loading begins, so that a widget is there when it is reached. */
const NEAR = '600px';

const requested = new Set<string>();
let near: IntersectionObserver | undefined;

function request(tag: string): void {
  if (requested.has(tag)) return;
  requested.add(tag);
  WIDGETS[tag]?.().catch((error: unknown) => {
    requested.delete(tag);
    console.error(`Kindred could not load <${tag}>.`, error);
  });
}

function consider(element: Element): void {
  const tag = element.localName;
  if (!(tag in WIDGETS) || customElements.get(tag)) return;
  // A provider has no box of its own to come near, and the widgets inside wait for it.
  if (tag === 'kindred-community') return request(tag);
  near ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near?.unobserve(target);
        request(target.localName);
      }
    },
    { rootMargin: NEAR },
  );
  near.observe(element);
}

/**
 * Loads the widgets under `root` when they come near the viewport, also ones added later. Call it with a shadow root to
 * have widgets inside it found.
 *
 * @returns a function that stops looking
 */
export function discover(root: ParentNode & Node = document): () => void {
  const scan = (node: Node): void => {
    if (node instanceof Element) consider(node);
    // Texts and comments hold none.
    for (const element of (node as Partial<ParentNode>).querySelectorAll?.(':not(:defined)') ?? []) consider(element);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(scan);
  });
  observer.observe(root, { childList: true, subtree: true });
  scan(root);
  return () => observer.disconnect();
}
