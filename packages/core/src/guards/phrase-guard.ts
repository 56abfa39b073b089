import { again } from './again.js';
import { type Finding, type Guard, type GuardContext, type GuardName } from './guard.js';
import { Phrases, type PhraseHit, type PhraseRules } from './phrases.js';
import { plainWord, tokenise, type Tokens } from './tokens.js';

/** What is said of a kind of finding. */
export interface Says {
  /** Where several lists of phrases are one kind of finding. */
  kind?: string;
  reason: string;
  suggestion?: string;
}

/** Everything a guard knows of one language. */
export interface Voice extends PhraseRules {
  says: Readonly<Record<string, Says>>;
}

/** A stretch worth a finding: what it says, and how sure that is. */
export interface Stretch {
  says: string;
  from: number;
  to: number;
  confidence: number;
}

/** What the hits amount to. */
export type Judge = (hits: readonly PhraseHit[], tokens: Tokens, context: GuardContext) => Stretch[];

/** Guards that are made of phrases. */
export const PHRASE_GUARDS = ['coach', 'self-blame', 'wording', 'method', 'content-notes'] as const;
export type PhraseGuardName = (typeof PHRASE_GUARDS)[number];

/** What all of them know of one language. */
export type Voices = Readonly<Record<PhraseGuardName, Voice>>;

/** A guard as data: what it looks for, and what that amounts to. */
export interface PhraseGuardRules {
  name: PhraseGuardName;
  /**
   * Looked for in every text, as many write in English who read in another language. Known at once, or loaded when a
   * text is first there for it: a module of data that imports nothing.
   */
  english: Voice | (() => Promise<{ voice: Voice }>);
  /** What it looks at: everything where this is left out. */
  writing?: readonly GuardContext['writing'][];
  /** Each hit is a finding where this is left out. */
  judge?: Judge;
}

/** Loaded when a page in that language is first written on; together, as they are small and used together. */
const VOICES: Readonly<Record<string, () => Promise<{ voices: Voices }>>> = {
  de: again(import.meta.url, () => import('./voices.de.js')),
  ar: again(import.meta.url, () => import('./voices.ar.js')),
  es: again(import.meta.url, () => import('./voices.es.js')),
  fr: again(import.meta.url, () => import('./voices.fr.js')),
};

interface Ready {
  phrases: Phrases;
  voice: Voice;
}

/** What was read once is read by every guard asked with it; forgotten with the asking. */
const read = new WeakMap<GuardContext, { text: string; tokens: Tokens }>();

function tokensOf(text: string, context: GuardContext): Tokens {
  const known = read.get(context);
  if (known?.text === text) return known.tokens;
  const tokens = tokenise(text, context.goOn);
  read.set(context, { text, tokens });
  return tokens;
}

/**
 * A guard that looks for phrases: in English always, and in the language of the page. What is found is told in the
 * language of the page.
 */
export function phraseGuard({ name, english, writing, judge = every }: PhraseGuardRules) {
  const ready = new Map<string, Ready>();
  const known = (lang: string, voice?: Voice): Ready | undefined => {
    if (voice && !ready.has(lang)) ready.set(lang, { phrases: new Phrases(voice, plainWord), voice });
    return ready.get(lang);
  };

  const looksAt = (context: GuardContext): boolean => writing?.includes(context.writing) ?? true;
  const loadEnglish = async (): Promise<void> => {
    if (typeof english === 'function' && !ready.has('en')) known('en', (await english()).voice);
  };
  const loadOwn = async (lang: string): Promise<void> => {
    if (ready.has(lang) || !Object.hasOwn(VOICES, lang)) return;
    const { voices } = await (VOICES[lang] as () => Promise<{ voices: Voices }>)();
    known(lang, voices[name]);
  };

  const prepare = async (_text: string, context: GuardContext): Promise<void> => {
    if (looksAt(context)) await Promise.all([loadEnglish(), loadOwn(languageOf(context))]);
  };

  const guard: Guard = (text, context) => {
    if (!looksAt(context)) return [];
    const own = known(languageOf(context));
    const tokens = tokensOf(text, context);
    const found = new Set([known('en', typeof english === 'function' ? undefined : english), own]);
    return withoutOverlap(
      [...found]
        .flatMap((rules) => (rules ? [rules] : []))
        .flatMap(({ phrases, voice }) =>
          judge(phrases.find(tokens, context.goOn), tokens, context).map((stretch) =>
            told(name, stretch, tokens, own?.voice.says[stretch.says] ?? (voice.says[stretch.says] as Says)),
          ),
        ),
    );
  };
  return { guard, prepare };
}

const languageOf = ({ lang }: GuardContext): string => lang.toLowerCase().split('-')[0] as string;

function told(guard: GuardName, { says, from, to, confidence }: Stretch, tokens: Tokens, words: Says): Finding {
  const { kind = says, reason, suggestion } = words;
  return {
    guard,
    kind,
    start: tokens.start(from),
    end: tokens.end(to - 1),
    confidence,
    reason,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Each hit is a finding; its weight is how sure it is. */
function every(hits: readonly PhraseHit[]): Stretch[] {
  return hits.map(({ kind, weight, from, to }) => ({ says: kind, from, to, confidence: weight }));
}

/** In order of the text; of one kind, what overlaps is told once, by the longest. */
function withoutOverlap(findings: Finding[]): Finding[] {
  const last = new Map<string, Finding>();
  const kept = findings
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((finding) => {
      const before = last.get(finding.kind);
      if (before && finding.start < before.end) {
        before.end = Math.max(before.end, finding.end);
        before.confidence = Math.max(before.confidence, finding.confidence);
        return false;
      }
      last.set(finding.kind, finding);
      return true;
    });
  return kept;
}
