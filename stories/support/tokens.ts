import { controls } from '../../packages/elements/src/internal/styles/controls.styles.js';
import { tokens } from '../../packages/elements/src/internal/styles/tokens.styles.js';

export interface Token {
  name: string;
  use: string;
  /** As it stands in the widgets' own styles, so that this page can't say otherwise. */
  fallback: string;
  colour: boolean;
}

const USES: Record<string, string> = {
  accent: 'What can be pressed, and the mark of what is chosen',
  'accent-text': 'Words on the accent',
  surface: 'The ground',
  'surface-raised': 'Fields and cards',
  text: 'Words',
  'text-quiet': 'Hints, names, times',
  border: 'Hairlines',
  focus: 'The ring around what has the focus',
  radius: 'Corners',
  space: 'The grid; everything is a multiple of it',
  font: 'The family',
  'font-size': 'The size all others come from',
  'line-height': 'Room between lines',
  shadow: 'The one shadow',
  motion: '1 as designed, 0 for none, between for less',
};

const STYLES = [tokens, controls]
  .flat()
  .map(({ cssText }) => cssText)
  .join('');

/** Every token a page may set, with what it is otherwise. */
export const TOKENS: Token[] = Object.entries(USES).map(([key, use]) => {
  const name = `--kindred-${key}`;
  const found = new RegExp(`var\\(${name}, (.+)\\);`).exec(STYLES)?.[1];
  const fallback = !found || found === 'inherit' ? 'as the page' : found;
  return { name, use, fallback, colour: fallback.startsWith('light-dark(') };
});
