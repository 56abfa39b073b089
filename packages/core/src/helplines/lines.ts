import { DATA } from './rows.js';
import type { Contact, Country, Helpline } from './types.js';

/** Lists helplines of most countries, also of those that are not here. */
export const DIRECTORY = { shown: 'findahelpline.com', url: 'https://findahelpline.com/' };

/** ISO 3166-1 alpha-2 of every country something is known of. */
export const COUNTRIES: readonly string[] = Object.keys(DATA);

/** What is known of a country, in whatever case its code is written; undefined where nothing is. */
export function countryOf(code: string | undefined): Country | undefined {
  const key = code?.trim().toUpperCase() ?? '';
  return Object.hasOwn(DATA, key) ? DATA[key] : undefined;
}

/**
 * The lines of a country in the order to show them: those for the audience first, then those that answer day and night,
 * then as they are listed. Lines for young people are the last where nothing says that young people are meant.
 */
export function linesOf({ lines }: Country, audience?: string): Helpline[] {
  const rank = (line: Helpline): number =>
    ((line.audience === 'youth') === (audience === 'youth') ? 0 : 2) + (line.hours === 'always' ? 0 : 1);
  const fitting = audience === 'youth' ? lines.filter((line) => line.audience !== 'adult') : lines;
  return [...fitting].sort((a, b) => rank(a) - rank(b));
}

/** Where a contact leads: `tel:`, `sms:` or `https:`. */
export function hrefOf({ by, dial = '', url = '', say }: Contact): string {
  if (by === 'call') return `tel:${dial}`;
  // The one form that every telephone takes: what stands behind the question mark is left out where it isn't understood.
  if (by === 'text') return `sms:${dial}${say ? `?&body=${encodeURIComponent(say)}` : ''}`;
  return url;
}

const YEAR = 366 * 86_400_000;

/** Whether what was read of a line is more than a year old. */
export const isOld = ({ source }: Pick<Helpline, 'source'>, now = Date.now()): boolean =>
  now - Date.parse(source.date) > YEAR;

/** Whether nobody has read this on the organisation's own page: to be checked before going live. */
export const isUnverified = ({ source }: Pick<Helpline, 'source'>): boolean => !source.own;

/** The digits of every number, emergency numbers too, as somebody would write them; what guards of privacy let pass. */
export function numbersOf(): string[] {
  const found = new Set<string>();
  for (const { emergency, lines } of Object.values(DATA)) {
    for (const { shown } of emergency) found.add(shown);
    for (const { contacts } of lines)
      for (const { by, dial = '', shown } of contacts) {
        if (by === 'chat') continue;
        found.add(shown.replace(/\D/g, ''));
        found.add(dial.replace(/\D/g, ''));
      }
  }
  return [...found].sort();
}
