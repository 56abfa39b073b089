import { Changes } from '../internal/changes.js';
import type { Lang } from '../internal/words.js';

import { daysAgo } from './wall-core.js';

/**
 * Dates in a language's own words, such as "3 March". The page's first formatter costs more than all the rest of a
 * widget, so it is made once the page has nothing else to do; until then nothing is said.
 */
const formatters = new Map<Lang, Intl.DateTimeFormat>();
const made = new Changes();
const asked = new Set<Lang>();

const whenIdle: (run: () => void) => void =
  'requestIdleCallback' in globalThis ? (run) => requestIdleCallback(run) : (run) => setTimeout(run, 200);

/** The date's words, or nothing as long as there is no formatter; {@link onDates} tells when there is. */
function dateWords(time: number, lang: Lang): string | undefined {
  const formatter = formatters.get(lang);
  if (!formatter && !asked.has(lang)) {
    asked.add(lang);
    whenIdle(() => {
      formatters.set(lang, new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long' }));
      made.notify();
    });
  }
  return formatter?.format(time);
}

/** @returns a function that ends it */
export const onDates = (listener: () => void): (() => void) => made.subscribe(listener);

/** Beyond a week a date says more than a count of days. */
const WEEK = 7;

/** When something was written, in words. */
export function whenWords(
  time: number,
  words: { today: string; yesterday: string; daysAgo(days: number): string },
  lang: Lang,
): string {
  const days = daysAgo(time, Date.now());
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  return days < WEEK ? words.daysAgo(days) : (dateWords(time, lang) ?? '');
}
