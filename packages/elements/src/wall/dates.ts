import { Changes } from '../internal/changes.js';
import type { Lang } from '../internal/words.js';

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
export function dateWords(time: number, lang: Lang): string | undefined {
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
