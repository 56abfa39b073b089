import type { LitElement } from 'lit';

import type { KindredThread } from './thread/thread.js';

/** What a reader opened, by the keys of posts; and what it takes is loaded when it is. */
export class Opened {
  readonly uncovered = new Set<string>();
  readonly unfolded = new Set<string>();
  readonly threads = new Map<string, 'read' | 'write'>();
  reporting?: string;
  /** Where something was to be opened that could not be loaded. */
  broken?: string;
  readonly #host: LitElement;
  readonly #hide: (key: string) => Promise<unknown>;

  /** @param hide asks what of a post should be hidden */
  constructor(host: LitElement, hide: (key: string) => Promise<unknown>) {
    this.#host = host;
    this.#hide = hide;
  }

  /** Everything is closed that belongs to one place. */
  clear(): void {
    this.threads.clear();
    this.reporting = this.broken = undefined;
  }

  readonly onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const article = button?.closest('article');
    const key = article?.dataset['key'];
    if (!button || !article || !key) return;
    const { threads } = this;
    const does = button.dataset['do'];
    const set = does === 'uncover' ? this.uncovered : does === 'unfold' ? this.unfolded : undefined;
    if (set) set.delete(key) || set.add(key);
    else if (does === 'hide') this.#load(key, this.#hide(key));
    else if (does === 'report') this.#load(key, (this.reporting = this.reporting === key ? undefined : key));
    else if (does === 'reply') {
      // Where it is open already, the field is gone to again.
      if (threads.get(key) === 'write') void article.querySelector<KindredThread>('kindred-thread')?.write();
      this.#load(key, threads.set(key, 'write'));
    } else if (!threads.delete(key)) this.#load(key, threads.set(key, 'read'));
    this.#host.requestUpdate();
  };

  /** The focus goes back to where it came from. */
  async reported(key: string): Promise<void> {
    this.reporting = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>(`article[data-key="${CSS.escape(key)}"] [data-do=report]`)
      ?.focus();
  }

  #load(key: string, what: unknown): void {
    this.broken = undefined;
    if (!what) return;
    const load =
      what instanceof Promise
        ? what
        : typeof what === 'string'
          ? import('../report/define.js').then(({ defineReport }) => defineReport())
          : import('./thread/define.js').then(({ defineThread }) => defineThread());
    load.catch(() => {
      this.clear();
      this.broken = key;
      this.#host.requestUpdate();
    });
  }
}
