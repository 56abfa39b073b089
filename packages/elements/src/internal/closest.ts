/** `element.closest`, also through shadow roots. */
export function closest(selector: string, element: Element): Element | undefined {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}
