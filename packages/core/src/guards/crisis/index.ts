import { again } from '../again.js';
import type { Finding, Guard, GuardContext } from '../guard.js';
import { languageOf, loadRules, rulesFor } from './language.js';
import { scan } from './scan.js';
import type { CrisisSpan } from './sentence.js';
import { type CrisisWords, ENGLISH_WORDS } from './words.js';

/**
 * - `explicit`: somebody writes of dying or of harming themselves, in the first person
 * - `mention`: heavy words, perhaps of somebody else, of the past, of a film
 * - `answering`: the text answers one that is explicit. It is about the whole text, and comes first.
 */
export const CRISIS_KINDS = ['explicit', 'mention', 'answering'] as const;
export type CrisisKind = (typeof CRISIS_KINDS)[number];

const CONFIDENCE: Readonly<Record<CrisisKind, number>> = { explicit: 0.9, mention: 0.5, answering: 0.9 };

const otherWords = again(import.meta.url, () => import('./words.others.js'));
const wordsOf = new Map<string, CrisisWords>();

/** Loads the rules of the languages that this text, and the one it answers, may be in, and the words of the page's. */
export async function prepare(text: string, { lang, answers = '' }: GuardContext): Promise<void> {
  await Promise.all([loadWords(languageOf(lang)), ...[text, answers].map((one) => loadRules(one, lang))]);
}

async function loadWords(lang: string): Promise<void> {
  if (lang === 'en' || wordsOf.has(lang)) return;
  const { OTHER_WORDS } = await otherWords();
  wordsOf.set(lang, (Object.hasOwn(OTHER_WORDS, lang) && OTHER_WORDS[lang]) || ENGLISH_WORDS);
}

/** Words of crisis. Looks, and nothing else: it is for whoever shows it to offer, and to leave the choice. */
export const guard: Guard = (text, { lang, writing, answers, goOn }) => {
  const words = wordsOf.get(languageOf(lang)) ?? ENGLISH_WORDS;
  const finding = (kind: CrisisKind, start: number, end: number): Finding => ({
    guard: 'crisis',
    kind,
    start,
    end,
    confidence: CONFIDENCE[kind],
    reason: words[kind],
  });
  const found = look(text, lang, goOn).map(({ tier, start, end }) => finding(tier, start, end));
  const isAnswer = writing === 'reply' && answers !== undefined && hasExplicit(answers, lang, goOn);
  return isAnswer && text !== '' ? [finding('answering', 0, text.length), ...found] : found;
};

/** Whether somebody writes of dying or of harming themselves: for what is shown beside a text, not for what happens to it. */
export async function isCrisis(text: string, lang: string): Promise<boolean> {
  await loadRules(text, lang).catch(() => undefined);
  return hasExplicit(text, lang, () => true);
}

const hasExplicit = (text: string, lang: string, goOn: () => boolean): boolean =>
  look(text, lang, goOn).some(({ tier }) => tier === 'explicit');

/** In every language the text may be in; where two of them find the same place, the heavier word counts. */
function look(text: string, lang: string, goOn: () => boolean): CrisisSpan[] {
  const [english = [], ...others] = rulesFor(text, lang).map((rules) => scan(text, rules, goOn));
  if (others.length === 0) return english;
  const kept: CrisisSpan[] = [];
  for (const span of [english, ...others].flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.tier === 'explicit' && last.tier === 'mention') kept[kept.length - 1] = span;
  }
  return kept;
}
