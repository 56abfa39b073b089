/** Chance that comes out the same each time it is begun with the same number. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number below `below`. */
  whole(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** Whether something happens that does with probability `p`. */
  is(p: number): boolean;
  /** A time between events that come `mean` apart, as of a Poisson process. */
  wait(mean: number): number;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    pick: (from) => from[whole(from.length)] as (typeof from)[number],
    is: (p) => next() < p,
    wait: (mean) => -Math.log(1 - next()) * mean,
  };
}
