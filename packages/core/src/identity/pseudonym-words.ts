/** Neutral nouns: plants, light, weather, water and things of a house. No people, animals, colours of skin or judgements. */
export interface PseudonymWords {
  first: readonly string[];
  second: readonly string[];
}

const en: PseudonymWords = {
  first: ['Willow', 'Amber', 'Harbour', 'Meadow'],
  second: ['Lantern', 'Pebble', 'Window', 'Bridge'],
};

const LISTS: Record<string, PseudonymWords> = { en };

export const wordsFor = (lang: string): PseudonymWords => LISTS[lang.toLowerCase().split('-')[0] as string] ?? en;
