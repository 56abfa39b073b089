import {
  isAdapterError,
  type Lane,
  type ModerationItem,
  type ModerationPort,
  type ModerationSearch,
  type ModeratorOptions,
  type Page,
} from '@kindred/core/contract';

import type { Overtaken } from './decisions.js';

/** A line of the list: an item as it was read last, and what became of it meanwhile. */
export interface Row {
  item: ModerationItem;
  note?: Overtaken;
}

export type Source = { lane: Lane; circle?: string } | ModerationSearch;

const PAGE = 20;

/** One page after the other, never all of it. Nothing moves by itself: rows only come at the end. */
export class ItemList {
  rows: Row[] = [];
  status: 'loading' | 'more' | 'ready' | 'failed' = 'loading';
  error: unknown;
  source?: Source;
  #next: string | null = null;
  #end?: AbortController;
  readonly #port: () => ModerationPort;
  readonly #options: () => ModeratorOptions;
  readonly #changed: () => void;

  constructor(port: () => ModerationPort, options: () => ModeratorOptions, changed: () => void) {
    this.#port = port;
    this.#options = options;
    this.#changed = changed;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  find(id: string | undefined): Row | undefined {
    return this.rows.find(({ item }) => item.id === id);
  }

  async open(source: Source): Promise<void> {
    this.source = source;
    this.rows = [];
    this.#next = null;
    await this.#load('loading');
  }

  /** One item alone, such as one found in the log. */
  show(item: ModerationItem): void {
    this.leave();
    this.source = undefined;
    this.rows = [{ item }];
    this.#next = null;
    this.status = 'ready';
    this.#changed();
  }

  async more(): Promise<void> {
    if (this.hasMore && this.status === 'ready') await this.#load('more');
  }

  retry(): Promise<void> {
    return this.#load(this.rows.length > 0 ? 'more' : 'loading');
  }

  replace(id: string, note: Overtaken, item?: ModerationItem): void {
    const row = this.find(id);
    if (!row) return;
    row.note = note;
    if (item) row.item = item;
  }

  leave(): void {
    this.#end?.abort();
  }

  async #load(status: 'loading' | 'more'): Promise<void> {
    const { source } = this;
    if (!source) return;
    this.leave();
    const { signal } = (this.#end = new AbortController());
    this.status = status;
    this.error = undefined;
    this.#changed();
    const cursor = status === 'more' ? this.#next : null;
    const query = { ...source, limit: PAGE, ...(cursor && { cursor }) };
    const options = { ...this.#options(), signal };
    try {
      const port = this.#port();
      const page: Page<ModerationItem> =
        'lane' in query ? await port.queue(query, options) : await port.search(query, options);
      if (signal.aborted) return;
      const known = new Set(this.rows.map(({ item }) => item.id));
      this.rows.push(...page.items.filter(({ id }) => !known.has(id)).map((item) => ({ item })));
      this.#next = page.next;
      this.status = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      // A cursor that is no longer taken: what is there stays, and can be read anew.
      if (isAdapterError(error) && error.code === 'invalid') this.#next = null;
      this.status = 'failed';
      this.error = error;
    }
    this.#changed();
  }
}
