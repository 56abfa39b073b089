import { randomBytes } from 'node:crypto';

import type { LiveEvent } from '@kindred/core/contract';
import { formatItemId } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import type { Change, Ground } from '../store/ground.js';
import { circleOf, communityOf } from '../store/ground.js';
import { readPublic } from '../store/items.js';
import { readCounts, toTally } from '../store/reactions.js';
import { toPost, toReply, toStory } from '../store/rows.js';

/** Where the events of one open stream go. */
export interface Sink {
  write(chunk: Buffer): void;
  close(): void;
}

export interface Hub {
  announce(change: Change): void;
  /** @param lastEventId the last event the reader has seen, in this or an earlier stream */
  open(scopes: readonly string[], sink: Sink, lastEventId?: string): () => void;
  readonly streams: number;
  readonly events: number;
  start(): Promise<void>;
  /** Tells what is still untold and ends every stream. */
  stop(): Promise<void>;
}

const CHANNEL = 'kindred';
/** Events kept for readers who come back after a gap. */
const KEPT = 2_000;
/** PostgreSQL takes 8,000 bytes; a change is under 200. */
const PER_NOTICE = 30;
const HEARTBEAT = 15_000;
/** Changes told together: a notice in every commit would make commits wait for each other. */
const GATHER = 10;

/** Stored by this process, told by all: each renders what changed from the database for its own readers. */
export function createHub(ground: Ground, sql: Sql, warn: (error: unknown) => void): Hub {
  // Another process, or this one started anew, counts differently: its readers are asked to read again.
  const boot = randomBytes(6).toString('hex');
  const readers = new Map<string, Set<Sink>>();
  const sinks = new Set<Sink>();
  const ring: { n: number; scope: string; chunk: Buffer }[] = [];
  let count = 0;
  let waiting: Change[] = [];
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let telling = Promise.resolve();
  let unlisten: (() => Promise<void>) | undefined;

  const encode = (id: string, circle: string, event: LiveEvent): Buffer =>
    Buffer.from(`id: ${id}\ndata: ${JSON.stringify({ circle, event })}\n\n`);

  async function render(change: Change): Promise<LiveEvent | undefined> {
    const now = ground.now();
    const { scope } = change;
    const circle = circleOf(scope);
    if (change.what === 'tally') {
      const { policy } = await ground.places.circle(communityOf(scope), circle);
      if (policy.counts === 'none') return undefined;
      const counts = await readCounts(ground.sql, [{ scope, target: change.target }], now);
      return { type: 'tally', tally: toTally(change.target, counts.get(change.target) ?? [], policy) };
    }
    const { thread, id } = change;
    const row = await readPublic(ground.sql, { scope, thread, id }, now);
    if (row?.kind === 'post') return { type: 'post', post: toPost(row) };
    if (row?.kind === 'story') return { type: 'story', story: toStory(row) };
    if (row) return { type: 'reply', reply: toReply(row) };
    // A reply goes with its post; nothing is told of one that stood under no public post.
    if (id !== thread && !(await readPublic(ground.sql, { scope, thread, id: thread }, now))) return undefined;
    return { type: 'gone', id: formatItemId({ circle, thread, item: id }) };
  }

  async function tell(payload: string): Promise<void> {
    const changes = JSON.parse(payload) as Change[];
    const events = await Promise.all(changes.map((change) => render(change).catch(warn)));
    events.forEach((event, at) => {
      const scope = changes[at]?.scope;
      if (!event || !scope) return;
      count += 1;
      const chunk = encode(`${boot}-${count}`, circleOf(scope), event);
      ring.push({ n: count, scope, chunk });
      if (ring.length > KEPT) ring.shift();
      for (const sink of readers.get(scope) ?? []) sink.write(chunk);
    });
  }

  const resync = (scope: string): Buffer => encode(`${boot}-${count}`, circleOf(scope), { type: 'resync' });

  function flush(): void {
    timer = undefined;
    const changes = [...new Map(waiting.map((change) => [JSON.stringify(change), change])).values()];
    waiting = [];
    for (let at = 0; at < changes.length; at += PER_NOTICE) {
      const payload = JSON.stringify(changes.slice(at, at + PER_NOTICE));
      sending = sending.then(async () => {
        await sql.notify(CHANNEL, payload).catch(warn);
      });
    }
  }

  return {
    announce(change) {
      waiting.push(change);
      timer ??= setTimeout(flush, GATHER);
    },

    open(scopes, sink, lastEventId) {
      const [from, number] = (lastEventId ?? '').split('-');
      const last = Number(number);
      if (lastEventId !== undefined) {
        const oldest = ring[0]?.n ?? count + 1;
        if (from === boot && Number.isInteger(last) && last <= count && last >= oldest - 1) {
          for (const { n, scope, chunk } of ring) if (n > last && scopes.includes(scope)) sink.write(chunk);
        } else {
          for (const scope of scopes) sink.write(resync(scope));
        }
      }
      // A reader who leaves before the first event can go on from here.
      sink.write(Buffer.from(`id: ${boot}-${count}\n: open\n\n`));
      sinks.add(sink);
      for (const scope of scopes) {
        const set = readers.get(scope) ?? new Set();
        readers.set(scope, set.add(sink));
      }
      return () => {
        sinks.delete(sink);
        for (const scope of scopes) {
          const set = readers.get(scope);
          set?.delete(sink);
          if (!set?.size) readers.delete(scope);
        }
      };
    },

    get streams() {
      return sinks.size;
    },
    get events() {
      return count;
    },

    async start() {
      let listens = 0;
      const listening = await sql.listen(
        CHANNEL,
        (payload) => {
          telling = telling.then(() => tell(payload)).catch(warn);
        },
        () => {
          listens += 1;
          // The connection was lost, and with it whatever was told meanwhile.
          if (listens > 1) {
            ring.length = 0;
            count += 1;
            for (const [scope, set] of readers) for (const sink of set) sink.write(resync(scope));
          }
        },
      );
      unlisten = () => listening.unlisten();
      const beat = Buffer.from(':\n\n');
      heartbeat = setInterval(() => {
        for (const sink of sinks) sink.write(beat);
      }, HEARTBEAT);
      heartbeat.unref();
    },

    async stop() {
      clearInterval(heartbeat);
      if (timer) {
        clearTimeout(timer);
        flush();
      }
      await sending;
      await unlisten?.().catch(() => {});
      await telling;
      for (const sink of [...sinks]) sink.close();
      sinks.clear();
      readers.clear();
    },
  };
}
