/** Draws that can be repeated. */
export interface Draws {
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  one<T>(of: readonly T[]): T;
}

/** A small generator with a seed (mulberry32): the same seed, the same walk. */
export function draws(seed: number): Draws {
  let state = seed >>> 0;
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] };
}
