import type { LIMITS, Pulse } from '@kindred/core/contract';

/** What an attribute may say; a week is meant where it says something else. */
export type PulsePeriod = 'day' | 'week';

/** How many gave each of the five answers, from very low to good. */
export type Moods = readonly number[];

/** As a number of its own, so that the rest of the limits need not be loaded. */
const SMALLEST_K = 3 satisfies (typeof LIMITS)['smallestK'];
/** So much of a step is shown at once: about three lines of a book. */
const STEP = 225;

/** The days of a period up to `now` (epoch milliseconds), newest first, as the contract names them: in UTC. */
export const daysOf = (period: PulsePeriod, now: number): string[] =>
  Array.from({ length: period === 'day' ? 1 : 7 }, (_, n) => new Date(now - n * 86_400_000).toISOString().slice(0, 10));

/** What was said of how it was: moods, and of energy and mood how pleasant it was. Other scales say nothing of it. */
export const moodsOf = (values: Pulse['values']): Moods =>
  [-2, -1, 0, 1, 2].map((pleasant, _, steps) =>
    sum(
      [`mood:${pleasant + 3}`, ...steps.map((energy) => `energy-mood:${energy},${pleasant}`)].map(
        (key) => values[key] ?? 0,
      ),
    ),
  );

export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/**
 * All days together on which enough others answered; nothing where there is none. A day on which the reader is one of
 * them needs one more, since a group of `k` in which one knows one's own part is a group of `k − 1`.
 */
export function poolOf(
  pulses: readonly Pick<Pulse, 'window' | 'values'>[],
  k: number,
  isOwn?: (day: string) => boolean,
): Moods | undefined {
  const days = pulses
    .map(({ window, values }) => [moodsOf(values), Number(isOwn?.(window) ?? 0)] as const)
    .filter(([moods, own]) => sum(moods) - own >= Math.max(k, SMALLEST_K));
  return days[0]?.[0].map((_, at) => sum(days.map(([moods]) => moods[at]!)));
}

/** What of a step is shown at once, where it is long: up to the end of a word. */
export function beginningOf(text: string): string | undefined {
  const letters = [...text];
  return letters.length > STEP
    ? `${letters
        .slice(0, STEP)
        .join('')
        .replace(/\s+\S*$/, '')} …`
    : undefined;
}
