import type { Band } from '../contract/vocabulary.js';

/** How many, in a word instead of a number: 0 · 1–2 · 3–5 · 6–12 · more. */
export function band(count: number): Band {
  if (count <= 0) return 'none';
  if (count <= 2) return 'one';
  if (count <= 5) return 'few';
  return count <= 12 ? 'several' : 'many';
}
