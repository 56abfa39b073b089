import type { CheckInValue } from '@kindred/core/contract';

import type { CheckInEntry } from '../store/check-ins.js';

import type { CheckInWords } from './translations/en.js';

export const SCALES = ['mood', 'energy-mood', 'words', 'custom'] as const;
export type CheckInScale = (typeof SCALES)[number];
export const SHARES = ['never', 'ask', 'always'] as const;
export type CheckInShare = (typeof SHARES)[number];
export const CADENCES = ['daily', 'weekly', 'none'] as const;
export type CheckInCadence = (typeof CADENCES)[number];

/** The most feeling words of one answer, as in the contract. */
export const MOST_WORDS = 3;

/** Whole calendar days between two times, where the device is: yesterday at 23:59 is one day ago. */
export function daysBetween(from: number, to: number): number {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  // Rounded, since a day may have 23 or 25 hours.
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Whether it is time to ask again. A clock set back never means being asked twice. */
export function isDue({ at }: CheckInEntry, cadence: CheckInCadence, now: number): boolean {
  return cadence === 'none' || daysBetween(at, now) >= (cadence === 'weekly' ? 7 : 1);
}

/** The last answer to the same question. */
export const lastAnswer = (
  entries: readonly CheckInEntry[],
  scale: CheckInScale,
  prompt?: string,
): CheckInEntry | undefined =>
  entries.find((entry) => entry.value.scale === scale && (scale !== 'custom' || entry.prompt === prompt));

/** Whether somebody says that it could hardly be worse. Words of one's own choosing are only read where they are plain. */
export function isLowest(value: CheckInValue): boolean {
  switch (value.scale) {
    case 'mood':
      return value.mood === 1;
    case 'energy-mood':
      return value.pleasantness === -2;
    case 'words':
      return value.words.includes('hopeless');
    case 'custom':
      return false;
  }
}

/** An answer in words. */
export function say({ value, said }: Pick<CheckInEntry, 'value' | 'said'>, words: CheckInWords): string {
  switch (value.scale) {
    case 'mood':
      return words.moods[value.mood - 1] ?? '';
    case 'energy-mood':
      return sayCell(value.energy, value.pleasantness, words);
    case 'words':
      return value.words.map((word) => words.feelings[word] ?? word).join(words.comma);
    case 'custom':
      return said ?? value.choice;
  }
}

export const sayCell = (energy: number, pleasantness: number, words: CheckInWords): string =>
  (words.energy[energy + 2] ?? '') + words.comma + (words.pleasantness[pleasantness + 2] ?? '');

/** Steps that an arrow key means in reading direction: `[along, down]`; nothing for any other key. */
export function arrow(key: string, rtl: boolean): readonly [number, number] | undefined {
  const onward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return [onward, 0];
    case 'ArrowLeft':
      return [-onward, 0];
    case 'ArrowDown':
      return [0, 1];
    case 'ArrowUp':
      return [0, -1];
    default:
      return undefined;
  }
}
