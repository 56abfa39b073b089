import type { LitElement } from 'lit';

import type { renderOpened } from './opening.js';

/** What a reader opened, by the keys of posts; what does more than show words comes with whoever comes near. */
export class Opened {
  readonly uncovered = new Set<string>();
  readonly unfolded = new Set<string>();
  readonly threads = new Map<string, 'read' | 'write'>();
  reporting?: string;
  /** Where something was to be opened that could not be loaded. */
  broken?: string;
  /** Called when a report was closed. */
  reported?: (key: string) => void;
  /** Shows what of a post is open. */
  shown?: typeof renderOpened;
  readonly #host: LitElement;
  readonly #load: () => Promise<typeof import('./coming-in.js')>;
  readonly #hide: (key: string) => Promise<unknown>;

  /** @param hide asks what of a post should be hidden */
  constructor(
    host: LitElement,
    load: () => Promise<typeof import('./coming-in.js')>,
    hide: (key: string) => Promise<unknown>,
  ) {
    this.#host = host;
    this.#load = load;
    this.#hide = hide;
  }

  /** Everything is closed that belongs to one place. */
  clear(): void {
    this.threads.clear();
    this.reporting = this.broken = undefined;
  }

  readonly onClick = async (event: Event): Promise<void> => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const key = button?.closest('article')?.dataset['key'];
    if (!button || !key) return;
    const does = button.dataset['do'];
    const set = does === 'uncover' ? this.uncovered : does === 'unfold' ? this.unfolded : undefined;
    if (set) set.delete(key) || set.add(key);
    else {
      this.broken = undefined;
      try {
        await (await this.#load()).open(this, this.#host, button, key, this.#hide);
      } catch {
        this.clear();
        this.broken = key;
      }
    }
    this.#host.requestUpdate();
  };
}
