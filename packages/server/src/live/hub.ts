import { randomUUID } from 'node:crypto';

import type { Sql } from '../database/connect.js';
import type { Change, Ground } from '../store/ground.js';
import { EventLog } from './log.js';
import { Memory, type Replay, type Told } from './memory.js';

/** Where the events of one open stream go. */
export interface Sink {
  write(chunk: Buffer): void;
  close(): void;
}

/** What a reader who holds no stream open is told. */
export interface Since {
  /** Where to go on from. */
  last: string;
  /** Each a JSON object of `id`, `circle` and `event`. */
  events: readonly string[];
}

export interface Hub {
  /** Something was committed: it is in the log of events already, and this only saves waiting for the next look at it. */
  announce(change: Change): void;
  /** Tells of every change, of this process and of others, before any reader hears of it. @returns a function that ends it */
  watch(listener: (changes: readonly Change[]) => void): () => void;
  /** @param lastEventId the last event the reader has seen, in this or an earlier stream, of whichever process */
  open(scopes: readonly string[], sink: Sink, lastEventId?: string): () => void;
  since(scopes: readonly string[], lastEventId?: string): Promise<Since>;
  readonly streams: number;
  readonly events: number;
  start(): Promise<void>;
  /** Tells what is still untold and ends every stream. */
  stop(): Promise<void>;
}

export interface HubOptions {
  /** How often the log is looked at without anybody saying that there is something, in milliseconds. */
  pollEvery?: number;
  heartbeatEvery?: number;
}

const CHANNEL = 'kindred';
/** Changes told together: a notice in every commit would make commits wait for each other. */
const GATHER = 10;
const PRUNE_EVERY = 600_000;
const HELLO = Buffer.from(':\n\n');

interface Arrival {
  scopes: readonly string[];
  lastEventId: string | undefined;
  /** Answers or attaches, in its turn. */
  take(replay: Replay): void;
  /** Without it, it waits for the next turn. */
  fail?(error: unknown): void;
}

/**
 * Tells the readers of this process what any process committed. Commits write their own events; a process reads them
 * when it is told to look, and now and then without being told, so that nothing hangs on a notice that got lost.
 */
export function createHub(
  ground: Ground,
  sql: Sql,
  warn: (error: unknown) => void,
  { pollEvery = 1_500, heartbeatEvery = 15_000 }: HubOptions = {},
): Hub {
  const self = randomUUID();
  const log = new EventLog(sql, ground.now);
  const memory = new Memory(ground, log);
  const readers = new Map<string, Set<Sink>>();
  /** Every open stream, and whether it has been told what it missed. */
  const sinks = new Map<Sink, boolean>();
  const watchers = new Set<(changes: readonly Change[]) => void>();
  const timers: NodeJS.Timeout[] = [];
  let arrivals: Arrival[] = [];
  /** Read from the log, and not told yet. */
  let untold: Told[] = [];
  let count = 0;
  let gathering: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let failing = false;
  let stopped = false;
  let poking = Promise.resolve();
  let unlisten: (() => Promise<void>) | undefined;

  /** One look at the log, one telling. Whoever arrives joins between two of them, so that nothing overtakes. */
  async function round(): Promise<void> {
    const joining = arrivals;
    arrivals = [];
    try {
      const fresh = memory.add(await log.read());
      count += fresh.length;
      if (fresh.length) for (const listener of watchers) listener(fresh.map(({ change }) => change));
      untold = [...untold, ...fresh].filter((told) => memory.isLatest(told));
      const wanted = untold.filter(({ change }) => readers.has(change.scope));
      const replays = joining.map(({ scopes, lastEventId }) => memory.replay(scopes, lastEventId));
      await memory.fill([...wanted, ...replays.flatMap(({ told }) => told)]);
      untold = [];
      memory.told = log.floor;
      for (const entry of wanted) {
        const { chunk } = entry;
        if (chunk) for (const sink of readers.get(entry.change.scope) ?? []) sink.write(chunk);
      }
      joining.forEach((arrival, at) => arrival.take(replays[at] as Replay));
      failing = false;
    } catch (error) {
      arrivals = [...joining.filter(({ fail }) => !fail), ...arrivals];
      for (const { fail } of joining) fail?.(error);
      throw error;
    }
  }

  function look(): Promise<void> {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          again = false;
          await round();
        }
      } catch (error) {
        // Once for as long as it lasts: the next look tries again.
        if (!failing && !stopped) warn(error);
        failing = true;
      } finally {
        running = undefined;
      }
    })();
    return running;
  }

  function poke(): void {
    gathering = undefined;
    void look();
    poking = poking.then(() => sql.notify(CHANNEL, self).then(() => {}, warn));
  }

  const arrive = (arrival: Arrival): void => {
    arrivals.push(arrival);
    void look();
  };

  return {
    announce() {
      if (stopped || gathering) return;
      gathering = setTimeout(poke, GATHER);
      // The first of many is told at once, the rest together.
      if (sinks.size) void look();
    },

    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },

    open(scopes, sink, lastEventId) {
      let left = false;
      sinks.set(sink, false);
      // Said at once, so that a reader behind something that holds streams back knows.
      sink.write(HELLO);
      arrive({
        scopes,
        lastEventId,
        take(replay) {
          if (left) return;
          sinks.set(sink, true);
          for (const chunk of memory.chunks(scopes, replay)) sink.write(chunk);
          for (const scope of scopes) readers.set(scope, (readers.get(scope) ?? new Set()).add(sink));
        },
      });
      return () => {
        left = true;
        sinks.delete(sink);
        for (const scope of scopes) {
          const set = readers.get(scope);
          set?.delete(sink);
          if (!set?.size) readers.delete(scope);
        }
      };
    },

    since: (scopes, lastEventId) =>
      new Promise((resolve, fail) => {
        arrive({ scopes, lastEventId, take: (replay) => resolve(memory.since(scopes, replay)), fail });
      }),

    get streams() {
      return sinks.size;
    },
    get events() {
      return count;
    },

    async start() {
      await log.open();
      await round();
      const every = (ms: number, work: () => void): void => {
        const timer = setInterval(work, ms);
        timer.unref();
        timers.push(timer);
      };
      const listening = await sql.listen(
        CHANNEL,
        (from) => {
          if (from !== self) void look();
        },
        // Also when the connection was lost and is back: whatever was told meanwhile is in the log.
        () => void look(),
      );
      unlisten = () => listening.unlisten();
      every(pollEvery, () => void look());
      every(PRUNE_EVERY, () => void log.prune().catch(warn));
      every(heartbeatEvery, () => {
        // Who hears nothing for long still knows where to go on from.
        const place = memory.place();
        for (const [sink, joined] of sinks) sink.write(joined ? place : HELLO);
      });
    },

    async stop() {
      if (stopped) return;
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      if (gathering) {
        clearTimeout(gathering);
        poke();
      }
      await poking;
      await look();
      await unlisten?.().catch(() => {});
      for (const sink of [...sinks.keys()]) sink.close();
      sinks.clear();
      readers.clear();
      watchers.clear();
    },
  };
}
