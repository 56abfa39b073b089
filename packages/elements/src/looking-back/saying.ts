import type { CheckInValue } from '@kindred/core/contract';

import type { CheckInEntry } from '../store/kept-answers.js';

import type { SaidWords } from './translations/said.en.js';

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
export function say({ value, said }: Pick<CheckInEntry, 'value' | 'said'>, words: SaidWords): string {
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

export const sayCell = (energy: number, pleasantness: number, words: SaidWords): string =>
  (words.energy[energy + 2] ?? '') + words.comma + (words.pleasantness[pleasantness + 2] ?? '');
