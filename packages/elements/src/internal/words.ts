import { closest } from './closest.js';
import { page } from './page.js';

export const LANGS = ['en', 'de', 'ar'] as const;
export type Lang = (typeof LANGS)[number];

/** The words of one widget: English comes with it, the other languages are loaded when the page speaks them. */
export interface Words<T> {
  readonly en: T;
  readonly load: Record<Exclude<Lang, 'en'>, () => Promise<{ default: T }>>;
  readonly loaded: Map<Lang, T>;
}

export function defineWords<T>(en: T, load: Words<T>['load']): Words<T> {
  return { en, load, loaded: new Map([['en', en]]) };
}

/** Words that were asked for once are there at once for the next widget; a language that can't be loaded falls back to English. */
export async function loadWords<T>(words: Words<T>, lang: Lang): Promise<void> {
  if (words.loaded.has(lang)) return;
  let said = words.en;
  try {
    said = (await words.load[lang as 'de']()).default;
  } catch {
    // English, until the page is loaded anew.
  }
  words.loaded.set(lang, said);
}

const shipped = (tag: string | null | undefined): Lang | undefined => {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGS.find((lang) => lang === primary);
};

/** An element's own language, else the nearest of `lang` attributes going up, through shadow roots too; then the page's default, then English. */
export function langOf(element: Element, own = ''): Lang {
  const found = own ? element : closest('[lang]:not([lang=""])', element);
  // A part of the page in a language that isn't shipped still gets whole sentences, in English.
  const lang = shipped(own || found?.getAttribute('lang'));
  const wholePage = !found || found === document.documentElement;
  return lang ?? (wholePage ? shipped(page.defaults?.lang) : undefined) ?? 'en';
}

export const dirOf = (lang: Lang): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');
