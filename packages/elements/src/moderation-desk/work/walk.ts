import type { Lane, ModerationItem, ModerationPort, ModerationSearch, ModeratorOptions } from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';

import { Context } from './context.js';
import type { Decisions } from './decisions.js';
import { isHeavy } from './desk-core.js';
import { ItemList, type Row } from './item-list.js';
import { Reading } from './reading.js';
import type { Shift } from './shift.js';

export type View = Lane | 'search' | 'log';

export interface WalkHost {
  readonly store: CommunityStore;
  readonly shift: Shift;
  readonly decisions: Decisions;
  /** Only this circle; all without. */
  readonly circle: string | undefined;
  port(): ModerationPort;
  options(): ModeratorOptions;
  changed(): void;
  /** Something else is looked at now. */
  left(): void;
  /** Goes there once it is there. */
  focus(selector: string): void;
  fail(error: unknown): void;
}

/** The way from lane to lane and from item to item, and how near somebody goes to each. */
export class Walk {
  view?: View;
  search: ModerationSearch = {};
  readonly reading = new Reading();
  readonly list: ItemList;
  readonly #host: WalkHost;

  constructor(host: WalkHost) {
    this.#host = host;
    this.list = new ItemList(
      () => host.port(),
      () => host.options(),
      () => host.changed(),
    );
  }

  /** What is looked at, or would be with one more press. */
  get row(): Row | undefined {
    return this.list.find(this.reading.current);
  }

  go(view: View): void {
    const { shift, circle } = this.#host;
    this.view = view;
    this.#host.left();
    this.rest();
    if (view === 'log') void shift.log.read(true);
    else if (view === 'search') void this.list.open(this.search);
    else void this.list.open({ lane: view, ...(circle && { circle }) });
    this.#host.changed();
  }

  find(query: ModerationSearch): void {
    this.search = query;
    this.go('search');
  }

  /** Where the log speaks of an item. */
  async look(id: string): Promise<void> {
    try {
      const item = await this.#host.port().get(id, this.#host.options());
      this.view = 'search';
      this.#host.left();
      this.list.show(item);
      this.open(id);
    } catch (error) {
      this.#host.fail(error);
    }
  }

  /** Heavy, and enough of that was read within the hour. */
  setAside({ item }: Row): boolean {
    const { care } = this.#host.shift;
    return isHeavy(item) && care.full && !care.hasRead(item.id);
  }

  open(id: string, enter = true): void {
    this.reading.goTo(id);
    this.reading.entered = enter;
    this.#host.focus(enter ? '#item-title' : `[data-id="${id}"] .open`);
  }

  back(): void {
    const { current } = this.reading;
    this.reading.rest();
    if (current) this.open(current, false);
  }

  /** Away from every item. */
  rest(): void {
    this.reading.goTo(undefined);
    this.reading.entered = false;
  }

  /** To the next item, or the one before, that is not decided or set aside. */
  async step(by: 1 | -1): Promise<boolean> {
    const { rows } = this.list;
    const at = rows.findIndex(({ item }) => item.id === this.reading.current);
    for (let index = at < 0 && by < 0 ? rows.length - 1 : at + by; rows[index]; index += by) {
      const row = rows[index]!;
      if (this.setAside(row) || row.note === 'gone' || this.#host.decisions.get(row.item.id)) continue;
      this.open(row.item.id, this.reading.entered && at >= 0);
      return true;
    }
    if (by < 0 || !this.list.hasMore || this.list.status !== 'ready') return false;
    await this.list.more();
    return this.list.status === 'ready' && this.step(by);
  }

  /** One page more; the first of it has the focus then. */
  async more(): Promise<void> {
    const { length } = this.list.rows;
    await this.list.more();
    const first = this.list.rows[length];
    if (first) this.#host.focus(`[data-id="${first.item.id}"] .open`);
  }

  /** Shows the words, or covers them again. @param anyway also where they are set aside */
  reveal(anyway = false): void {
    const { row, reading } = this;
    if (!row) return;
    reading.entered = true;
    if (reading.revealed) reading.rest();
    else if (anyway || !this.setAside(row)) this.#show(row.item);
    this.#host.focus(reading.revealed ? '#words' : '.reveal');
  }

  #show(item: ModerationItem): void {
    const { store, shift } = this.#host;
    this.reading.revealed = true;
    if (isHeavy(item)) shift.care.read(item.id);
    if (item.kind !== 'reply') return;
    this.reading.context = new Context(
      item,
      store.adapter,
      () => this.#host.options(),
      () => this.#host.changed(),
    );
  }
}
