import { type Lang, defineWords } from '../../internal/words.js';

import { age } from './desk-core.js';
import en from './translations/en.js';

export type { WorkWords } from './translations/en.js';

export const WORK_WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

const relative = new Map<Lang, Intl.RelativeTimeFormat>();
const absolute = new Map<Lang, Intl.DateTimeFormat>();

/** Such as "3 hours ago". */
export function agoWords(time: number, lang: Lang, now = Date.now()): string {
  let format = relative.get(lang);
  if (!format) relative.set(lang, (format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })));
  const { count, unit } = age(time, now);
  return format.format(-count, unit);
}

/** Such as "22 Nov 2026, 14:05". */
export function timeWords(time: number, lang: Lang): string {
  let format = absolute.get(lang);
  if (!format)
    absolute.set(lang, (format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' })));
  return format.format(time);
}
