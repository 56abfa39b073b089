import { again } from '../again.js';
import type { Finding, Guard, GuardContext } from '../guard.js';
import type { IsNumberIn } from './figures.js';
import { names } from './names.js';
import { type Detector, PRIVATE_KINDS, type Span } from './span.js';
import en, { type PrivacyWords } from './translations/en.js';

const TRANSLATIONS: Readonly<Record<string, () => Promise<{ default: PrivacyWords }>>> = {
  de: again(import.meta.url, () => import('./translations/de.js')),
  ar: again(import.meta.url, () => import('./translations/ar.js')),
  es: again(import.meta.url, () => import('./translations/es.js')),
  fr: again(import.meta.url, () => import('./translations/fr.js')),
};
const words = new Map([['en', en]]);
const languageOf = (lang: string): string => lang.toLowerCase().split('-')[0] as string;

/** Most texts hold no address of the net, fewer a figure, and fewest one that only the library can tell. */
const figuresModule = again(import.meta.url, () => import('./figures.js'));
const library = again(import.meta.url, () => import('./phone-library.js'));
const contactModule = again(import.meta.url, () => import('./contact.js'));
let contact: typeof import('./contact.js') | undefined;
let figures: typeof import('./figures.js') | undefined;
let isNumberIn: IsNumberIn | undefined;
/** Where numbers are from, if the page doesn't say: where the language is spoken. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  en: ['US', 'GB'],
  de: ['DE', 'AT', 'CH'],
  ar: ['EG', 'SA', 'AE'],
  es: ['ES', 'MX'],
  fr: ['FR', 'BE', 'CH'],
};
/**
 * What every way to be reached over the net has in it: a sign, two words with a dot and no space between, or one of the
 * words that somebody tells it with.
 */
export const CONTACT =
  /[@#/]|[\p{L}\p{N}]\.[\p{L}\p{N}]|[[({<] ?(?:at|dot)|\bdot\b|insta|\big\b|snap|\bsc\b|\bdisc|twitter|tele|\btg\b|tik|\bkik\b|skype|steam|psn|xbox|gamertag|reddit|tumblr|face|\bfb\b|messenger|signal|chat|whats|\bline\b|viber|mastodon|bluesky|threads|youtube|twitch|linkedin|pinterest|onlyfans|user|handle|nick|screen ?name|mail|yahoo|outlook|icloud|proton|\bgmx|\baol|\bmsn|\bat (?:live|web)|benutzer|nutzer|usuario|pseudo|identifiant/iu;
/** Long texts are looked at in pieces, cut between words, so that the time can be asked for. */
const PIECE = 8192;
const LONGEST_WORD = 512;

/** Loads the words of the page's language, and what looks at numbers where there is one. */
export async function prepare(text: string, { lang }: GuardContext): Promise<void> {
  const language = languageOf(lang);
  const load = TRANSLATIONS[language];
  await Promise.all([
    !words.has(language) && load?.().then((module) => words.set(language, module.default)),
    !contact && CONTACT.test(text) && contactModule().then((module) => (contact = module)),
    /\d|::/.test(text) && prepareFigures(text),
  ]);
}

async function prepareFigures(text: string): Promise<void> {
  figures ??= await figuresModule();
  if (!isNumberIn && figures.asks(text.slice(0, 2 * PIECE))) ({ isNumberIn } = await library());
}

/** Personal details that would tell who writes, or somebody else. Numbers and sites of public help are none. */
export const guard: Guard = (text, { lang, country, goOn }) => {
  const language = languageOf(lang);
  const said = words.get(language) ?? en;
  const known = COUNTRIES[language] ?? ['US', 'GB'];
  const countries = country ? [country, ...known.filter((one) => one !== country)] : known;
  const detectors: readonly Detector[] = [
    ...(contact ? [contact.contacts] : []),
    ...(figures?.figures(countries, isNumberIn) ?? []),
    names,
  ];
  const findings: Finding[] = [];
  for (let from = 0; from < text.length && goOn();) {
    let to = Math.min(text.length, from + PIECE);
    for (let n = 0; to < text.length && n < LONGEST_WORD && !/\s/.test(text[to] as string); n += 1) to += 1;
    const piece = from === 0 && to === text.length ? text : text.slice(from, to);
    const spans: Span[] = [];
    for (const detect of detectors) {
      if (!goOn()) break;
      spans.push(...detect(piece));
    }
    for (const { kind, start, end, confidence } of surest(spans)) {
      if (kind === 'url' && contact?.HELP_SITES.test(piece.slice(start, end))) continue;
      const [reason, suggestion] = said[kind];
      findings.push({ guard: 'privacy', kind, start: from + start, end: from + end, confidence, reason, suggestion });
    }
    from = to;
  }
  return findings;
};

/** A row of digits that may be a telephone number is rather part of an address, where there is one. */
const rank = ({ kind, confidence }: Span): number =>
  PRIVATE_KINDS.indexOf(kind) + (kind === 'phone' && confidence <= 0.6 ? 2.5 : 0);

/** Where spans overlap, the kind that is surer by its nature stays. */
function surest(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const ordered = spans.toSorted((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start));
  const taken = new Taken();
  for (const span of ordered) if (taken.add(span)) kept.push(span);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Stretches of a piece that are spoken for, letter by letter: pieces are short. */
class Taken {
  readonly #at = new Uint8Array(PIECE + LONGEST_WORD + 1);

  add({ start, end }: Span): boolean {
    if (this.#at.subarray(start, end).includes(1)) return false;
    this.#at.fill(1, start, end);
    return true;
  }
}
