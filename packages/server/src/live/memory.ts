import type { Change, Ground } from '../store/ground.js';
import { circleOf } from '../store/ground.js';
import type { Since } from './hub.js';
import type { EventLog, Logged } from './log.js';
import { nameOf, render } from './render.js';

/** One event of the log, written once for all readers. */
export interface Told {
  readonly n: number;
  readonly change: Change;
  /** When this process learnt of it. */
  readonly at: number;
  readonly id: string;
  /** `{"circle":…,"event":…}`; undefined before anybody asked, and where the public may hear nothing of it. */
  text?: string | undefined;
  chunk?: Buffer | undefined;
  filled: boolean;
  /** When that comes to its end, and must be written anew. */
  ends?: number;
}

export interface Replay {
  told: readonly Told[];
  /** The reader was away for longer than anybody remembers. */
  lost: boolean;
}

/** Changes kept for readers who come back after a gap. */
const KEPT = 2_000;
/**
 * What happened so shortly before a stream opened is told in it: a list read just before may come from a shared cache,
 * which may be 5 s old, and a page takes a moment to load.
 */
const LATELY = 15_000;
/** How old what was read at the start is, nobody wrote down: of that so much is taken for recent. */
const AT_START = 50;
/** Beyond this, reading the lists again is less than hearing it all. */
const MOST_TOLD = 500;
const MOST_BYTES = 262_144;

/**
 * The last changes, each item and tally once, with what is to be told of it. A text that is gone is not kept for
 * those who come back: they hear only how things stand now.
 */
export class Memory {
  readonly #ground: Ground;
  readonly #log: EventLog;
  readonly #kept = new Map<string, Told>();
  #from = 0;
  #begun = 0;
  #place?: { told: number; chunk: Buffer };
  /** Every number up to here has been told. */
  told = 0;

  constructor(ground: Ground, log: EventLog) {
    this.#ground = ground;
    this.#log = log;
  }

  add(logged: readonly Logged[]): Told[] {
    const at = this.#ground.now();
    if (!this.#begun) {
      this.#begun = at;
      this.#from = this.#log.from;
      for (const { n, change } of logged.slice(0, -AT_START)) this.#keep({ n, change, at: 0 });
      logged = logged.slice(-AT_START);
    }
    return logged.map(({ n, change }) => this.#keep({ n, change, at }));
  }

  #keep({ n, change, at }: Pick<Told, 'n' | 'change' | 'at'>): Told {
    const { name: database, floor } = this.#log;
    const place = Math.min(floor, n);
    const told: Told = { n, change, at, id: `${database}-${place === n ? n : `${place}.${n}`}`, filled: false };
    const name = nameOf(change);
    this.#kept.delete(name);
    this.#kept.set(name, told);
    for (const [oldest, { n: forgotten }] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
      this.#from = Math.max(this.#from, forgotten);
    }
    return told;
  }

  /** Whether nothing newer is told of the same. */
  isLatest(told: Told): boolean {
    return this.#kept.get(nameOf(told.change)) === told;
  }

  /** What a reader has missed, in the order it happened. */
  replay(scopes: readonly string[], lastEventId?: string): Replay {
    const of = (fits: (told: Told) => boolean): Told[] => {
      const found: Told[] = [];
      // Not as an array of all first: very many readers may come at once.
      for (const told of this.#kept.values()) if (fits(told) && scopes.includes(told.change.scope)) found.push(told);
      return found;
    };
    const lately = (): Told[] => of(({ at }) => at > this.#ground.now() - LATELY);
    if (lastEventId === undefined) return limit({ told: lately(), lost: false });
    const [, database, number] = /^(\w+)-(\d{1,15})(?:\.\d{1,15})?$/.exec(lastEventId) ?? [];
    const last = Number(number);
    // A number nobody has given yet is of another history, such as one from before a restore.
    const known = database === this.#log.name && last >= this.#from && last <= this.#log.head;
    const missed = known ? of(({ n }) => n > last) : [];
    return known && missed.length <= MOST_TOLD ? { told: missed, lost: false } : limit({ told: lately(), lost: true });
  }

  /** Writes what nobody has asked for yet, and anew what is over by now. */
  async fill(wanted: readonly Told[]): Promise<void> {
    const now = this.#ground.now();
    const empty = [...new Set(wanted)].filter(({ filled, ends = now }) => !filled || ends <= now);
    if (!empty.length) return;
    const events = await render(
      this.#ground,
      empty.map(({ change }) => change),
    );
    for (const told of empty) {
      const { change } = told;
      const { event, ends = Infinity } = events.get(nameOf(change)) ?? {};
      told.filled = true;
      told.ends = ends;
      told.text = event && JSON.stringify({ circle: circleOf(change.scope), event });
      told.chunk = event && Buffer.from(`id: ${told.id}\ndata: ${told.text}\n\n`);
      if (event?.type === 'gone') this.#forgetThread(change);
    }
  }

  /** What stood under a post goes with it. */
  #forgetThread(change: Change): void {
    if (change.what !== 'item' || change.id !== change.thread) return;
    for (const told of this.#kept.values()) {
      const { what, scope } = told.change;
      if (what !== 'item' || scope !== change.scope || told.change.thread !== change.thread) continue;
      if (told.change.id === change.id) continue;
      told.filled = false;
      told.text = told.chunk = undefined;
    }
  }

  #placeId(): string {
    return `${this.#log.name}-${this.told}`;
  }

  /** Says where a reader is, and nothing else. */
  place(): Buffer {
    if (this.#place?.told !== this.told) {
      this.#place = { told: this.told, chunk: Buffer.from(`id: ${this.#placeId()}\n:\n\n`) };
    }
    return this.#place.chunk;
  }

  /** The beginning of a stream. */
  chunks(scopes: readonly string[], replay: Replay): Buffer[] {
    const { told, lost } = lighten(replay);
    return [
      ...(lost ? scopes.map((scope) => Buffer.from(`id: ${this.#placeId()}\ndata: ${resync(scope)}\n\n`)) : []),
      ...told.flatMap(({ chunk }) => chunk ?? []),
      this.place(),
    ];
  }

  since(scopes: readonly string[], replay: Replay): Since {
    const { told, lost } = lighten(replay);
    return {
      last: this.#placeId(),
      events: [
        ...(lost ? scopes.map(resync) : []),
        ...told.flatMap(({ id, text }) => (text ? `{"id":"${id}",${text.slice(1)}` : [])),
      ],
    };
  }
}

const resync = (scope: string): string => JSON.stringify({ circle: circleOf(scope), event: { type: 'resync' } });

/** Only the newest of very many. */
const limit = ({ told, lost }: Replay): Replay =>
  told.length > MOST_TOLD ? { told: told.slice(-MOST_TOLD), lost: true } : { told, lost };

/** Only the newest of very much. */
function lighten({ told, lost }: Replay): Replay {
  let bytes = 0;
  const first = told.findLastIndex(({ chunk }) => (bytes += chunk?.length ?? 0) > MOST_BYTES) + 1;
  return { told: told.slice(first), lost: lost || first > 0 };
}
