import {
  type Circle,
  type HandOver,
  type LaneState,
  type ModerationPort,
  type ModerationSession,
  type ModeratorOptions,
} from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';

import { Care } from './care.js';
import { LogList } from './log-list.js';
import { grown, Watch } from './watch.js';

export interface ShiftHost {
  readonly store: CommunityStore;
  port(): ModerationPort;
  options(): ModeratorOptions;
  update(): void;
  /** Goes there once it is there. */
  focus(selector: string): void;
  /** After the next update. */
  showDialog(): void;
  /** The lanes came, for the first time in a while if they were `lost`; in `more` of them more waits than before. */
  looked(more: LaneState[], lost: boolean): void;
  failed(error: unknown): void;
}

/** Everything around the items, from signing in to leaving: the lanes, the note of the last one here, the own habits. */
export class Shift {
  session: ModerationSession;
  lanes: LaneState[] = [];
  circles: Circle[] = [];
  handOver?: HandOver;
  dialog?: 'desk' | 'leave';
  /** Somebody is about to stop all writing. */
  asksRest = false;
  /** Why the lanes did not come. */
  error: unknown;
  readonly care: Care;
  readonly log: LogList;
  readonly #host: ShiftHost;
  readonly #watch = new Watch(() => this.#look());

  constructor(session: ModerationSession, host: ShiftHost) {
    this.session = session;
    this.#host = host;
    const update = (): void => host.update();
    this.care = new Care(host.store, update);
    this.log = new LogList(
      () => host.port(),
      () => host.options(),
      update,
    );
  }

  start(session: ModerationSession): void {
    this.session = session;
    this.#watch.start();
    const { store } = this.#host;
    // Without their names circles are shown by their ids; without the note there is none.
    if (store.has('circles')) this.#take(store.adapter.circles!.list(), (circles) => (this.circles = circles));
    this.#take(this.#host.port().handOver(this.#host.options()), (note) => (this.handOver ??= note));
  }

  stop(): void {
    this.#watch.stop();
  }

  /** Asks now what waits. */
  look(): void {
    this.#watch.now();
  }

  show(dialog: Shift['dialog']): void {
    this.dialog = dialog;
    this.asksRest = false;
    this.#host.update();
    if (dialog) this.#host.showDialog();
  }

  /** The note was read. */
  putAway(): void {
    this.handOver = { text: '', at: null };
    this.#host.focus('.top button');
  }

  askRest(asks: boolean): void {
    this.asksRest = asks;
    this.#host.focus('.switch button');
  }

  async switchTo(readOnly: boolean): Promise<void> {
    try {
      this.session = await this.#host.port().switch({ readOnly }, this.#host.options());
      this.askRest(false);
    } catch (error) {
      this.#host.failed(error);
    }
  }

  #take<T>(asked: Promise<T>, take: (answer: T) => void): void {
    asked.then(
      (answer) => {
        take(answer);
        this.#host.update();
      },
      () => undefined,
    );
  }

  async #look(): Promise<void> {
    try {
      const lanes = await this.#host.port().lanes(this.#host.options());
      const more = grown(this.lanes, lanes);
      this.lanes = lanes;
      const lost = this.error !== undefined;
      this.error = undefined;
      this.#host.looked(more, lost);
    } catch (error) {
      this.error = error;
      this.#host.failed(error);
      // Asked less often from then on.
      throw error;
    }
  }
}
