import { html, type TemplateResult } from 'lit';
import { band } from '@kindred/core/belonging';
import type { Counts, ReactionKind, Tally } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { adopt } from '../internal/theme.js';
import { defineWords, type Lang, langOf, loadWords } from '../internal/words.js';
import { Tallies } from '../store/tallies.js';

import { styles } from './counting.styles.js';
import type { KindredReactionBar } from './reaction-bar.js';
import en, { type CountWords } from './translations/counts.en.js';

/** All that a bar needs to show counts, loaded by the bars that do. */
export { Tallies };

const WORDS = defineWords(en, {
  de: () => import('./translations/counts.de.js'),
  ar: () => import('./translations/counts.ar.js'),
});

/** Has the styles and the words there before the next paint. */
export async function prepare(bar: KindredReactionBar): Promise<void> {
  adopt(bar, styles);
  await loadWords(WORDS, langOf(bar, bar.lang));
}

/** A button's words with the line below that says how many; the line is there before anything is known of it. */
export function counted(said: unknown, kind: ReactionKind, counts: Counts, lang: Lang, tally?: Tally): TemplateResult {
  const count = countWords(tally, kind, counts, WORDS.loaded.get(lang) ?? en);
  return html`<span class="words"><span>${said}</span><span class="count" part="count">${count}</span></span>`;
}

/** What a target's tally is by now. */
export const tallyOf = (store?: CommunityStore, target?: string): Tally | undefined =>
  store && target ? Tallies.of(store).tally(target) : undefined;

/**
 * What may be said of how many: a number, a band, or nothing. The tally itself never holds more than the policy shows,
 * and the page can only ask for less.
 */
function countWords(tally: Tally | undefined, kind: ReactionKind, counts: Counts, words: CountWords): string {
  const exact = tally?.exact?.[kind];
  if (counts === 'exact' && exact !== undefined) return exact > 0 ? words.people(exact) : '';
  const known = tally?.bands?.[kind] ?? band(exact ?? 0);
  return known === 'none' ? '' : words.bands[known];
}
