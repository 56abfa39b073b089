import type { ReactiveControllerHost } from 'lit';
import type { Circle } from '@kindred/core/contract';

import { circleIdOf, circleOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';
import { listen } from '../internal/live.js';
import { type OwnEntry, OwnItems } from '../store/own-items.js';
import { type Phase, phaseOf } from '../writing/phase.js';

import type { PostDraft } from './post-box-core.js';

/** Nothing more happens to these by somebody else's hand. */
const OVER: readonly OwnEntry['state'][] = ['failed', 'final', 'deleted', 'expired'];

/** The circle a box stands in, and what one sends there: one entry at a time takes the box's place. */
export class Sending {
  /** The circle, once it was asked for and answered. */
  about?: Circle;
  /** The circle was asked for, with or without an answer. */
  settled = false;
  /** Whether somebody posted here before from this device; then its norms need not stand open. */
  normsSeen = true;
  items?: OwnItems;

  readonly #host: ReactiveControllerHost;
  readonly #onAccepted: (entry: OwnEntry) => void;
  #store?: CommunityStore;
  #named?: string;
  #circle?: string;
  #joining?: Promise<string>;
  #ends: (() => void)[] = [];
  #watching = false;
  /** The entry that stands in the box's place. */
  #key?: string;
  /** Sent from this box since the page was opened, and not told of yet. */
  #untold?: string;
  /** Whether something of this device was accepted in this circle before; nothing is claimed where that isn't known. */
  #posted = true;

  constructor(host: ReactiveControllerHost, onAccepted: (entry: OwnEntry) => void) {
    this.#host = host;
    this.#onAccepted = onAccepted;
  }

  get entry(): OwnEntry | undefined {
    return this.#key ? this.items?.find(this.#key) : undefined;
  }

  get phase(): Phase | 'writing' {
    const { entry } = this;
    return entry ? phaseOf(entry) : 'writing';
  }

  /** This circle's posts of one's own, newest first, without the one that stands in the box's place. */
  get others(): readonly OwnEntry[] {
    const shown = this.phase === 'changed' ? undefined : this.#key;
    return this.#here.filter(({ key }) => key !== shown);
  }

  get #here(): readonly OwnEntry[] {
    return (this.items?.entries ?? []).filter(({ draft }) => draft.kind === 'post' && draft.circle === this.#circle);
  }

  join(store: CommunityStore, named: string | undefined): void {
    this.leave();
    this.#store = store;
    this.#named = named;
    this.items = OwnItems.of(store);
    this.#ends.push(this.items.subscribe(() => this.#update()));
    this.circle().catch(() => undefined);
  }

  leave(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#store = this.#circle = this.#joining = this.about = this.items = this.#key = undefined;
    this.settled = this.#watching = false;
    this.normsSeen = this.#posted = true;
  }

  /** The id of the circle, asked again after a failure. @throws AdapterError */
  circle(): Promise<string> {
    const store = this.#store!;
    return (this.#joining ??= circleIdOf(store, this.#named).then(
      (circle) => {
        if (store === this.#store && !this.#circle) this.#open(store, circle);
        return circle;
      },
      (error: unknown) => {
        this.#joining = undefined;
        this.settled = true;
        this.#host.requestUpdate();
        throw error;
      },
    ));
  }

  async send(draft: PostDraft, undoMs: number): Promise<void> {
    const store = this.#store!;
    const newHere = !this.#posted && !this.#here.length;
    const { key } = await OwnItems.of(store).add({ ...draft, ...(newHere && { newHere }) }, { undoMs });
    this.#key = this.#untold = key;
    this.normsSeen = true;
    void store.device().then((device) => device.update(`norms|${draft.circle}`, () => true).catch(() => false));
    this.#update();
  }

  /** @returns what was taken back; nothing where it had gone out already */
  async takeBack(key = this.#key): Promise<PostDraft | undefined> {
    const entry = key ? this.items?.find(key) : undefined;
    if (!entry || !(await this.items!.cancel(entry.key))) return undefined;
    this.#update();
    return entry.draft as PostDraft;
  }

  /** Makes room for something else; what was sent stands in the list from now on. */
  startAnew(): void {
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  #open(store: CommunityStore, circle: string): void {
    this.#circle = circle;
    const here = (): boolean => this.#store === store && this.#circle === circle;
    const taken = this.items!.load().then(() => {
      // A reload inside the undo window must not take the way back away.
      if (here()) this.#key ??= this.others.find((entry) => phaseOf(entry) === 'undo')?.key;
    });
    const asked = circleOf(store, circle).then((about) => {
      if (here()) this.about = about;
    });
    const seen = store.device().then(async (device) => {
      const known = await device.get<boolean>(`norms|${circle}`);
      const posted = await device.get<boolean>(`posted|${circle}`);
      if (!here()) return;
      this.normsSeen = Boolean(known);
      // Where nothing is kept, every visit would be somebody's first.
      this.#posted = Boolean(posted) || !device.persistent;
    });
    // Where the device can't be read, what is written now can still be sent.
    void Promise.allSettled([taken, asked, seen]).then(() => {
      if (!here()) return;
      this.settled = true;
      this.#update();
    });
  }

  /** It stays known also when the post is deleted. */
  #remember(): void {
    const circle = this.#circle;
    this.#posted = true;
    void this.#store?.device().then((device) => device.update(`posted|${circle}`, () => true).catch(() => false));
  }

  #update(): void {
    const told = this.#untold && this.items?.find(this.#untold);
    if (told && told.id) {
      this.#untold = undefined;
      this.#remember();
      this.#onAccepted(told);
    }
    // The stream tells how one's own stand; without any, nobody here needs it.
    if (!this.#watching && this.#here.some(({ state }) => !OVER.includes(state))) {
      const { items } = this;
      this.#watching = true;
      this.#ends.push(
        items!.watch(),
        listen(this.#store!, this.#circle!, (event) => items!.heard(event)),
      );
    }
    this.#host.requestUpdate();
  }
}
