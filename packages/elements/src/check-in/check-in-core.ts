import type { CheckInEntry } from '../store/kept-answers.js';

/** What an attribute may say; the first is meant where it says something else. */
export const SCALES = ['mood', 'energy-mood', 'words', 'custom'] as const;
export type CheckInScale = (typeof SCALES)[number];
export const SHARES = ['ask', 'never', 'always'] as const;
export type CheckInShare = (typeof SHARES)[number];
export const CADENCES = ['daily', 'weekly', 'none'] as const;
export type CheckInCadence = (typeof CADENCES)[number];

/** What is asked, and how soon again. */
export interface Question {
  readonly scale: CheckInScale;
  readonly cadence: CheckInCadence;
  readonly prompt?: string;
}

/** Whole calendar days between two times, where the device is: yesterday at 23:59 is one day ago. */
export function daysBetween(from: number, to: number): number {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, since a day may have 23 or 25 hours.
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Whether it is time to ask again. A clock set back never means being asked twice. */
export const isDue = ({ at }: CheckInEntry, cadence: CheckInCadence, now: number): boolean =>
  cadence === 'none' || daysBetween(at, now) >= (cadence === 'weekly' ? 7 : 1);

/** The last answer to the same question. */
export const lastAnswer = (
  entries: readonly CheckInEntry[],
  scale: CheckInScale,
  prompt?: string,
): CheckInEntry | undefined =>
  entries.find((entry) => entry.value.scale === scale && (scale !== 'custom' || entry.prompt === prompt));

/** The last answer, where it is too soon to ask again. */
export function recentAnswer(
  entries: readonly CheckInEntry[] = [],
  { scale, prompt, cadence }: Question,
): CheckInEntry | undefined {
  const last = lastAnswer(entries, scale, prompt);
  return last && !isDue(last, cadence, Date.now()) ? last : undefined;
}
