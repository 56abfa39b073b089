import type { Step } from './word-list-fold.js';

interface Node {
  next: Map<number, number>;
  /** Where the longest other beginning goes on that what was read ends with. */
  fail: number;
  /** Patterns that end here. */
  ends: number[];
  /** The next node on the way of `fail` at which any pattern ends; 0 for none. */
  also: number;
}

const node = (): Node => ({ next: new Map(), fail: 0, ends: [], also: 0 });

/** Finds many patterns at once, reading each sign once (Aho and Corasick 1975). */
export class Automaton {
  readonly #nodes: Node[] = [node()];

  constructor(patterns: readonly (readonly number[])[]) {
    for (const [index, codes] of patterns.entries()) this.#add(codes, index);
    this.#link();
  }

  #at(index: number): Node {
    return this.#nodes[index] as Node;
  }

  #add(codes: readonly number[], index: number): void {
    let at = 0;
    for (const code of codes) {
      let next = this.#at(at).next.get(code);
      if (next === undefined) {
        next = this.#nodes.push(node()) - 1;
        this.#at(at).next.set(code, next);
      }
      at = next;
    }
    this.#at(at).ends.push(index);
  }

  #link(): void {
    const queue = [...this.#at(0).next.values()];
    for (const index of queue) {
      for (const [code, child] of this.#at(index).next) {
        queue.push(child);
        let fail = this.#at(index).fail;
        while (fail !== 0 && !this.#at(fail).next.has(code)) fail = this.#at(fail).fail;
        const to = this.#at(fail).next.get(code) ?? 0;
        this.#at(child).fail = to;
        this.#at(child).also = this.#at(to).ends.length > 0 ? to : this.#at(to).also;
      }
    }
  }

  /** Tells every pattern and the position it ends before. Stops when `found` says so. */
  search(codes: readonly number[], step: Step, found: (pattern: number, end: number) => boolean): void {
    let at = 0;
    for (let n = 0; n < codes.length; n += 1) {
      const code = codes[n] as number;
      step();
      while (at !== 0 && !this.#at(at).next.has(code)) {
        step();
        at = this.#at(at).fail;
      }
      at = this.#at(at).next.get(code) ?? 0;
      for (let end = this.#at(at).ends.length > 0 ? at : this.#at(at).also; end !== 0; end = this.#at(end).also) {
        for (const pattern of this.#at(end).ends) {
          step();
          if (found(pattern, n + 1)) return;
        }
      }
    }
  }
}
