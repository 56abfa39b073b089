import { DATA } from './rows.js';
import { countryOf, hrefOf, isOld, linesOf } from './lines.js';
import type { Contact, Helpline, Hours } from './types.js';
import type { HelplineWords } from './words/en.js';

export interface ContactView {
  by: Contact['by'];
  href: string;
  /** What the link says. */
  text: string;
  /** What is to know of this way alone. */
  facts: string[];
}

export interface LineView {
  id: string;
  name: string;
  contacts: ContactView[];
  /** Hours, cost, languages and for whom, in words. */
  facts: string[];
  page?: string;
}

/** Everything about a country in words, for whatever draws it. */
export interface HelplinesView {
  /** The country's name; empty where none is known. */
  name: string;
  /** Who these are, or where none are known yet, what to do to see them. */
  intro: string;
  emergency: { href: string; text: string }[];
  lines: LineView[];
  /** That nobody answers all night, or that no line is known; empty where somebody does. */
  note: string;
}

export interface ViewOptions {
  country: string | undefined;
  audience?: string | undefined;
  lang: string;
  words: HelplineWords;
  now?: number;
}

export function viewOf({ country, audience, lang, words, now }: ViewOptions): HelplinesView {
  const known = countryOf(country);
  const say = speaker(lang, words);
  const name = known ? countryName(country!.trim().toUpperCase(), lang) : '';
  return {
    name,
    intro: !known ? words.unknown : audience === 'youth' ? words.introYouth : words.intro,
    emergency: (known?.emergency ?? []).map(({ shown, only }) => ({
      href: `tel:${shown}`,
      text: (only ? words.ambulance : words.emergency)(say.number(shown)),
    })),
    lines: known ? linesOf(known, audience).map((line) => lineView(line, say, words, now)) : [],
    note: !known ? '' : !known.lines.length ? words.none : known.silentAtNight ? words.silent : '',
  };
}

/** Every country something is known of, by name. */
export function countriesIn(lang: string): { code: string; name: string }[] {
  const compare = new Intl.Collator(lang).compare;
  return Object.keys(DATA)
    .map((code) => ({ code, name: countryName(code, lang) }))
    .sort((a, b) => compare(a.name, b.name));
}

const countryName = (code: string, lang: string): string =>
  new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;

type Speaker = ReturnType<typeof speaker>;

function speaker(lang: string, words: HelplineWords) {
  // Groups of digits would change places in a line from right to left.
  const [open, close] = lang === 'ar' ? ['\u2066', '\u2069'] : ['', ''];
  const number = (shown: string): string => open + shown.replaceAll(' ', '\u00a0') + close;
  const time = (at: string): string => (at === '24:00' ? words.midnight : number(at));
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  // The first of January 2024 was a Monday.
  const day = (n: number): string =>
    new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, n));
  return {
    number,
    hours: (hours: Hours | undefined): string[] =>
      hours === 'always'
        ? [words.always]
        : (hours ?? []).map(({ days, from, to }) =>
            days ? words.days(day(days[0]), day(days[1]), time(from), time(to)) : words.daily(time(from), time(to)),
          ),
    cost: (cost: Helpline['cost']): string[] => (cost ? [words[cost]] : []),
    languages: (tags: readonly string[] = []): string[] =>
      tags.length
        ? [new Intl.ListFormat(lang, { type: 'unit' }).format(tags.map((tag) => languages.of(tag) ?? tag))]
        : [],
    month: (date: string): string =>
      new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(date)),
  };
}

function lineView(line: Helpline, say: Speaker, words: HelplineWords, now?: number): LineView {
  const { id, name, audience, hours, cost, languages, source, page } = line;
  // What each way says of itself is not said of all.
  const apart = line.contacts.some((contact) => contact.hours || contact.cost);
  return {
    id,
    name,
    contacts: line.contacts.map((contact) => ({
      by: contact.by,
      href: hrefOf(contact),
      text: contactText(contact, say, words),
      facts: [...say.hours(contact.hours), ...say.cost(contact.cost)],
    })),
    facts: [
      ...(audience === 'youth' ? [words.youth] : []),
      ...(apart ? [] : [...say.hours(hours), ...say.cost(cost)]),
      ...say.languages(languages),
      ...(isOld({ source }, now) ? [words.lookedUp(say.month(source.date))] : []),
    ],
    ...(page && { page }),
  };
}

function contactText({ by, shown, say: word, then }: Contact, say: Speaker, words: HelplineWords): string {
  const number = say.number(shown);
  if (by === 'chat') return words.chat(number);
  if (by === 'text') return word ? words.textWord(word, number) : words.text(number);
  return words.call(number) + (then ? words.then(then) : '');
}
