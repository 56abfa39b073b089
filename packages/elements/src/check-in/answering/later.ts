import type { CSSResult } from 'lit';

import { again } from '../../internal/again.js';
import { type Lang, loadWords, type Words } from '../../internal/words.js';

/** What only some answers need, loaded when they do. */
const PARTS = {
  'energy-grid': again(import.meta.url, () => import('./energy-grid.js')),
  'feeling-words': again(import.meta.url, () => import('./feeling-words.js')),
  'custom-choices': again(import.meta.url, () => import('./custom-choices.js')),
  'look-back': again(import.meta.url, () => import('../../looking-back/look-back.js')),
};
type Parts = { [Name in keyof typeof PARTS]: Awaited<ReturnType<(typeof PARTS)[Name]>> };
export type PartName = keyof Parts;
/** A part may bring a look and words of its own. */
type Part = { readonly styles?: CSSResult; readonly wordSource?: Words<unknown> };

/** Loads parts and says when one has come, or could not. */
export class Later {
  readonly #changed: () => void;
  readonly #wear: (styles: CSSResult) => void;
  readonly #loaded: Partial<Parts> = {};
  /** On their way, or here. */
  readonly #asked = new Set<string>();
  readonly #failed = new Set<PartName>();

  constructor(changed: () => void, wear: (styles: CSSResult) => void) {
    this.#changed = changed;
    this.#wear = wear;
  }

  failed(name: PartName): boolean {
    return this.#failed.has(name);
  }

  /** The part, if it and its words are there; otherwise they are on their way from now on. */
  get<Name extends PartName>(name: Name, lang: Lang): Parts[Name] | undefined {
    const part = this.#loaded[name];
    const { wordSource } = (part ?? {}) as Part;
    if (part && (!wordSource || wordSource.loaded.has(lang))) return part;
    if (!this.#asked.has(name + lang)) {
      this.#asked.add(name + lang);
      void this.#load(name, lang);
    }
    return undefined;
  }

  retry(name: PartName, lang: Lang): void {
    this.#failed.delete(name);
    this.#asked.delete(name + lang);
    this.#changed();
  }

  async #load<Name extends PartName>(name: Name, lang: Lang): Promise<void> {
    try {
      const part = (await PARTS[name]()) as Parts[Name] & Part;
      if (part.wordSource) await loadWords(part.wordSource, lang);
      if (part.styles && !this.#loaded[name]) this.#wear(part.styles);
      this.#loaded[name] = part;
    } catch {
      this.#failed.add(name);
    }
    this.#changed();
  }
}
