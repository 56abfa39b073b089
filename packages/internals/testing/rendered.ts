interface Updating extends Element {
  updateComplete?: Promise<unknown>;
}

/** Waits until `root` and every element inside it, across shadow roots, has rendered. */
export async function rendered(root: Element): Promise<void> {
  await (root as Updating).updateComplete;
  for (const scope of [root, root.shadowRoot]) {
    for (const child of scope?.querySelectorAll('*') ?? []) {
      if (child.tagName.includes('-')) await rendered(child);
    }
  }
}
