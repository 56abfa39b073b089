/**
 * Puts words in the place of others in a field, in the way a person types them, so that the browser's own undo takes them
 * back. The cursor stays at its words, and the focus where it is.
 */
export function replaceIn(field: HTMLTextAreaElement, start: number, end: number, words: string): void {
  const root = field.getRootNode() as Document | ShadowRoot;
  const back = root.activeElement as HTMLElement | null;
  const { selectionStart, selectionEnd, scrollTop, value } = field;
  const moved = (at: number): number => (at <= start ? at : at >= end ? at - (end - start) + words.length : start);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Deprecated, and the only way that keeps what can be undone.
  document.execCommand('insertText', false, words);
  if (field.value === value) {
    field.setRangeText(words, start, end);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  field.scrollTop = scrollTop;
  if (back && back !== field) back.focus({ preventScroll: true });
}
