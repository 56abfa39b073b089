/** Registers an element once; a second copy of the script, or a second call, changes nothing. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
