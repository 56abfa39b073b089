/** A set of listeners told, without a payload, that something changed: state comes down, requests go up. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  get size(): number {
    return this.#listeners.size;
  }
}
