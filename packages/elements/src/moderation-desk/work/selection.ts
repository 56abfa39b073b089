import type { Span } from './desk-core.js';

type Ranged = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** What is selected, also inside a shadow root: each engine has its own way to tell. */
function selected(root: ShadowRoot): Ranged | undefined {
  const selection = document.getSelection();
  if (selection?.getComposedRanges) return selection.getComposedRanges({ shadowRoots: [root] })[0];
  const inside = (root as ShadowRoot & { getSelection?(): Selection | null }).getSelection?.() ?? selection;
  return inside?.rangeCount ? inside.getRangeAt(0) : undefined;
}

/** The selected stretch of `element`'s text, in UTF-16 code units; nothing where none of it is selected. */
export function selectionIn(element: HTMLElement): Span | undefined {
  const found = selected(element.getRootNode() as ShadowRoot);
  if (!found || !element.contains(found.startContainer) || !element.contains(found.endContainer)) return undefined;
  const offset = (node: Node, at: number): number => {
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(node, at);
    return range.toString().length;
  };
  const start = offset(found.startContainer, found.startOffset);
  const end = offset(found.endContainer, found.endOffset);
  return start < end ? { start, end } : undefined;
}
