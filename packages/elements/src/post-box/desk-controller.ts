import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Circle } from '@kindred/core/contract';

import { listen } from '../internal/live.js';
import { circleIdOf, circleOf } from '../internal/circles.js';
import type { CommunityStore } from '../internal/community-store.js';
import type { OwnEntry, OwnItems } from '../store/own-items.js';

import { type Phase, phaseOf, type PostDraft } from './post-box-core.js';

/** The circle a box stands in, and what one sends there: one entry at a time takes the box's place. */
export class DeskController implements ReactiveController {
  /** The circle, once it was asked for and answered. */
  about?: Circle;
  /** The circle was asked for, with or without an answer. */
  settled = false;
  /** Whether somebody posted here before from this device; then its norms need not stand open. */
  normsSeen = true;
  items?: OwnItems;
  /** The rest of the box, once it is loaded. */
  writing?: typeof import('./writing.js');

  readonly #host: ReactiveControllerHost;
  readonly #onAccepted: (entry: OwnEntry) => void;
  #store?: CommunityStore;
  #named?: string;
  #circle?: string;
  #joining?: Promise<string>;
  #taking?: Promise<OwnItems>;
  #ends: (() => void)[] = [];
  /** The entry that stands in the box's place. */
  #key?: string;
  /** Sent from this box since the page was opened, and not told of yet. */
  #untold?: string;

  constructor(host: ReactiveControllerHost, onAccepted: (entry: OwnEntry) => void) {
    this.#host = host;
    this.#onAccepted = onAccepted;
    host.addController(this);
  }

  hostConnected(): void {}

  get joined(): boolean {
    return Boolean(this.#store);
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
    return (this.items?.entries ?? []).filter(
      ({ key, draft }) => key !== shown && draft.kind === 'post' && draft.circle === this.#circle,
    );
  }

  join(store: CommunityStore, named: string | undefined): void {
    this.leave();
    this.#store = store;
    this.#named = named;
    this.circle().catch(() => undefined);
  }

  leave(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#store = this.#circle = this.#joining = this.#taking = this.about = this.items = this.#key = undefined;
    this.settled = false;
    this.normsSeen = true;
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
    const items = await this.#take(this.#store!, draft.circle);
    const { key } = await items.add(draft, { undoMs });
    this.#key = this.#untold = key;
    this.normsSeen = true;
    void this.#store?.device().then((device) => device.update(`norms|${draft.circle}`, () => true).catch(() => false));
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
    const taken = this.#take(store, circle);
    const asked = circleOf(store, circle).then((about) => {
      if (here()) this.about = about;
    });
    const seen = store.device().then(async (device) => {
      const known = await device.get<boolean>(`norms|${circle}`);
      if (here()) this.normsSeen = Boolean(known);
    });
    void Promise.allSettled([taken, asked, seen]).then(() => {
      if (!here()) return;
      this.settled = true;
      this.#update();
    });
  }

  /** Takes up what one wrote here before; tried again after a failure. */
  #take(store: CommunityStore, circle: string): Promise<OwnItems> {
    const here = (): boolean => this.#store === store && this.#circle === circle;
    const take = async (): Promise<OwnItems> => {
      this.writing ??= await import('./writing.js');
      const items = this.writing.OwnItems.of(store);
      if (!here()) return items;
      this.items = items;
      this.#ends.push(
        items.subscribe(() => this.#update()),
        items.watch(),
        listen(store, circle, (event) => items.heard(event)),
      );
      // Where the device can't be read, what is written now can still be sent.
      await items.load().catch(() => undefined);
      // A reload inside the undo window must not take the way back away.
      if (here()) this.#key ??= this.others.find((entry) => phaseOf(entry) === 'undo')?.key;
      return items;
    };
    return (this.#taking ??= take().catch((error: unknown) => {
      this.#taking = undefined;
      throw error;
    }));
  }

  #update(): void {
    const told = this.#untold && this.items?.find(this.#untold);
    if (told && told.id) {
      this.#untold = undefined;
      this.#onAccepted(told);
    }
    this.#host.requestUpdate();
  }
}
