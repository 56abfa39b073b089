import type { Step } from './word-list-fold.js';

/**
 * Finds many patterns at once, reading each sign once (Aho and Corasick 1975). Nodes are numbers into plain arrays; as
 * most have one way on, only those with more have a map, which keeps long lists in bounds.
 */
export class Automaton {
  /** The first way on: which sign, and where to. */
  readonly #sign: number[] = [-1];
  readonly #to: number[] = [0];
  readonly #more: (Map<number, number> | undefined)[] = [undefined];
  /** Where the longest other beginning goes on that what was read ends with. */
  readonly #fail: number[] = [0];
  /** Patterns that end here. */
  readonly #ends: (number[] | undefined)[] = [undefined];
  /** The next node on the way of `fail` at which any pattern ends; 0 for none. */
  readonly #also: number[] = [0];

  constructor(patterns: readonly (readonly number[])[]) {
    for (const [index, codes] of patterns.entries()) this.#add(codes, index);
    this.#link();
  }

  #next(at: number, sign: number): number | undefined {
    return this.#sign[at] === sign ? this.#to[at] : this.#more[at]?.get(sign);
  }

  #add(codes: readonly number[], index: number): void {
    let at = 0;
    for (const sign of codes) at = this.#next(at, sign) ?? this.#grow(at, sign);
    (this.#ends[at] ??= []).push(index);
  }

  #grow(at: number, sign: number): number {
    const made = this.#sign.push(-1) - 1;
    this.#to.push(0);
    this.#more.push(undefined);
    this.#fail.push(0);
    this.#ends.push(undefined);
    this.#also.push(0);
    if (this.#sign[at] === -1) {
      this.#sign[at] = sign;
      this.#to[at] = made;
    } else {
      (this.#more[at] ??= new Map()).set(sign, made);
    }
    return made;
  }

  *#ways(at: number): Iterable<[sign: number, to: number]> {
    const sign = this.#sign[at] as number;
    if (sign !== -1) yield [sign, this.#to[at] as number];
    yield* this.#more[at] ?? [];
  }

  #link(): void {
    const queue = [...this.#ways(0)].map(([, to]) => to);
    for (const at of queue) {
      for (const [sign, child] of this.#ways(at)) {
        queue.push(child);
        let fail = this.#fail[at] as number;
        while (fail !== 0 && this.#next(fail, sign) === undefined) fail = this.#fail[fail] as number;
        const to = this.#next(fail, sign) ?? 0;
        this.#fail[child] = to;
        this.#also[child] = this.#ends[to] ? to : (this.#also[to] as number);
      }
    }
  }

  /** Tells every pattern and the position it ends before. Stops when `found` says so. */
  search(codes: readonly number[], step: Step, found: (pattern: number, end: number) => boolean): void {
    let at = 0;
    for (let n = 0; n < codes.length; n += 1) {
      const sign = codes[n] as number;
      step();
      let next = this.#next(at, sign);
      while (next === undefined && at !== 0) {
        step();
        at = this.#fail[at] as number;
        next = this.#next(at, sign);
      }
      at = next ?? 0;
      for (let end = this.#ends[at] ? at : (this.#also[at] as number); end !== 0; end = this.#also[end] as number) {
        for (const pattern of this.#ends[end] ?? []) {
          step();
          if (found(pattern, n + 1)) return;
        }
      }
    }
  }
}
