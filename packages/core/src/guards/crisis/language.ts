import { again } from '../again.js';
import { compile, type CompiledRules, fold } from './compile.js';
import { RULES as ENGLISH } from './rules.en.js';
import type { CrisisRules } from './rules.js';

/** Besides English, each loaded when the page or the text is in it. */
const OTHERS: Readonly<Record<string, () => Promise<{ RULES: CrisisRules }>>> = {
  de: again(import.meta.url, () => import('./rules.de.js')),
  es: again(import.meta.url, () => import('./rules.es.js')),
  fr: again(import.meta.url, () => import('./rules.fr.js')),
};

/** Small words that hardly any text of the language does without, and others have not. */
const TELLING: Readonly<Record<string, string>> = {
  de: 'ich nicht mich mir und ist mein meine mehr kein keine habe sich einfach',
  es: 'yo quiero estoy que pero muy nada vida mis esta para porque soy tengo nadie',
  fr: 'je suis pas mais avec veux vie mes cette une ai qui fait envie etre',
};
const LOOKED_AT = 1000;
const SHARE = 0.1;

const compiled = new Map<string, CompiledRules>();

/** Of BCP 47 tags, the language. */
export const languageOf = (lang: string): string => lang.toLowerCase().split('-')[0] as string;

/** Languages besides English that a text may be in. People don't always write in the language of the page. */
export function languagesOf(text: string, lang: string): string[] {
  const words = fold(text.slice(0, LOOKED_AT)).match(/\p{L}+/gu) ?? [];
  return Object.keys(OTHERS).filter((name) => {
    if (name === languageOf(lang)) return true;
    const telling = new Set(TELLING[name]?.split(' '));
    return words.filter((word) => telling.has(word)).length > words.length * SHARE;
  });
}

/** Loads the rules that this text needs. */
export async function loadRules(text: string, lang: string): Promise<void> {
  await Promise.all(
    languagesOf(text, lang)
      .filter((name) => !compiled.has(name))
      .map(async (name) => {
        const { RULES } = await (OTHERS[name] as () => Promise<{ RULES: CrisisRules }>)();
        compiled.set(name, compile(RULES));
      }),
  );
}

/** Rules for this text as far as they are loaded, English always among them. */
export function rulesFor(text: string, lang: string): CompiledRules[] {
  let english = compiled.get('en');
  if (!english) compiled.set('en', (english = compile(ENGLISH)));
  const others = languagesOf(text, lang).map((name) => compiled.get(name));
  return [english, ...others.filter((rules) => rules !== undefined)];
}
