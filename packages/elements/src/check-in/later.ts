import type { CSSResult } from 'lit';

/** What only some check-ins need, loaded when they do. */
const PARTS = {
  'energy-grid': () => import('./energy-grid.js'),
  'feeling-words': () => import('./feeling-words.js'),
  'look-back': () => import('./look-back.js'),
};
type Parts = { [Name in keyof typeof PARTS]: Awaited<ReturnType<(typeof PARTS)[Name]>> };
export type PartName = keyof Parts;

/** Loads parts of the widget and says when one has come, or could not. */
export class Later {
  readonly #changed: () => void;
  readonly #loaded: Partial<Parts> = {};
  readonly #asked = new Set<PartName>();
  readonly #failed = new Set<PartName>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The sheets of what is loaded. */
  get styles(): CSSResult[] {
    return Object.values(this.#loaded).map(({ styles }) => styles);
  }

  failed(name: PartName): boolean {
    return this.#failed.has(name);
  }

  /** The part, if it is there; otherwise it is on its way from now on. */
  get<Name extends PartName>(name: Name): Parts[Name] | undefined {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      void this.#load(name);
    }
    return this.#loaded[name];
  }

  retry(name: PartName): void {
    this.#failed.delete(name);
    this.#asked.delete(name);
    this.#changed();
  }

  async #load<Name extends PartName>(name: Name): Promise<void> {
    try {
      this.#loaded[name] = (await PARTS[name]()) as Parts[Name];
    } catch {
      this.#failed.add(name);
    }
    this.#changed();
  }
}
