import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Abuse, Policy, Role } from '@kindred/core/contract';
import { getRequestListener } from '@hono/node-server';

import { createAdmission, type ProofCost } from './admission/index.js';
import type { OpenDatabase } from './database/open.js';
import { openDatabase } from './database/open.js';
import { openReplica } from './database/replica.js';
import { createApp } from './http/app.js';
import { createEncodedCache } from './http/encoded.js';
import { createGate } from './http/gate.js';
import { readGauges } from './http/gauges.js';
import { createLane } from './http/lane.js';
import { createStreams } from './http/live.js';
import { createVisitors, DEFAULT_RATES, type Rates } from './http/limits.js';
import { createMetrics } from './http/metrics.js';
import { createOrigins } from './http/origins.js';
import { createPublicReads, tagOf } from './http/public-reads.js';
import { createHub } from './live/hub.js';
import { createLineLog } from './log.js';
import { loadDemo } from './seed/load.js';
import {
  createModeratorKey,
  createScreen,
  createTokens,
  hasModeratorKey,
  type JwksOptions,
  putWords,
  type WordLists,
} from './moderation/index.js';
import type { Ground } from './store/ground.js';
import { coarseBefore, coarsen } from './operations/coarsen.js';
import { hashOf, type Ledger, ledgerFile, openLedger, settleLedger } from './operations/ledger.js';
import { DAY, retain } from './operations/retain.js';
import { shuffle } from './operations/shuffle.js';
import { sweep } from './store/erase.js';
import { type ItemKey, itemTime } from './store/items.js';
import { createPorts, type Ports } from './store/index.js';
import {
  hearOfPlaces,
  createPlaces,
  type NewCircle,
  type NewCommunity,
  putCircle,
  putCommunity,
} from './store/places.js';
import { createSealer } from './store/seal.js';

export interface ServerOptions {
  /** Where `listen` listens. Port 0 takes a free one. */
  port?: number;
  /** `127.0.0.1` by default: only this machine, until a proxy or HOST says otherwise. */
  host?: string;
  /** A PostgreSQL of one's own; without it an embedded one runs in `data`. */
  databaseUrl?: string;
  /** The folder of the embedded database. */
  data?: string;
  /** Where it is written down, outside the database, what was deleted; by default `deletions` in `data`. */
  ledger?: string;
  /** What is older goes, once a day; without, nothing does. */
  retentionDays?: number;
  /** A hot standby of that database, which pages are then read from. */
  replicaUrl?: string;
  /** Connections to the database. */
  connections?: number;
  /** Sites that may use the community from a browser; without, this machine's. `*` allows all. */
  origins?: string[];
  trustedProxies?: string[];
  /** Rules of the community `main`; what isn't named stays as it is. */
  policy?: Partial<Policy>;
  /** What writes in `main` have to carry; as it was without, and `work` at first. */
  abuse?: Abuse;
  /** What a proof of work costs. */
  proofs?: ProofCost;
  /** A moderator's key for `main`, beside those in the database. */
  moderatorKey?: string;
  /** The site's own sign-in, whose tokens moderators of `main` may send instead of a key. */
  jwks?: JwksOptions;
  seed?: 'demo' | 'none';
  /** Built widgets; by default those built beside this package, when they are there. */
  widgetsDir?: string;
  /** Pages served at the root, such as a demo. */
  siteDir?: string;
  rates?: Rates | false;
  /** Takes each log line; `false` for none. Standard output without. */
  log?: ((line: string) => void) | false;
  now?: () => number;
}

export interface KindredServer {
  /** Answers a request in process. */
  fetch(request: Request): Promise<Response>;
  listen(): Promise<{ url: string; port: number }>;
  /** Where it listens; undefined before. */
  readonly url: string | undefined;
  /** Whether a moderator's key was made at this start: the only time it can be shown. */
  readonly firstModeratorKey: string | undefined;
  /** What the owner should know once, such as where the database is. */
  readonly notes: readonly string[];
  /** All ports of a community, in process. */
  ports(community?: string): Ports;
  addCommunity(community: NewCommunity): Promise<void>;
  addCircle(community: string, circle: NewCircle): Promise<void>;
  /** A lead's without a role, if it is the community's first, and else a moderator's. */
  createModeratorKey(community?: string, role?: Role, name?: string): Promise<string>;
  /** Words that are refused, and words that make a text wait; a list that isn't named stays. */
  setWords(community: string, words: Partial<WordLists>): Promise<void>;
  /** Stops accepting, ends streams, lets writes finish, stops the embedded database. */
  close(): Promise<void>;
}

const MAIN = 'main';
const SWEEP_EVERY = 60_000;
/** How long rows may lie in the order in which they came. */
const SHUFFLE_EVERY = 3_600_000;
/** How long open requests may take to finish when the server stops. */
const GRACE = 8_000;
const WIDGETS = fileURLToPath(new URL('../dist/widgets/', import.meta.url));

export async function createKindredServer(options: ServerOptions = {}): Promise<KindredServer> {
  const lines = createLineLog();
  const { log = lines.line, now = Date.now } = options;
  let minute = { at: -1, text: '' };
  const write = (entry: object): void => {
    if (!log) return;
    // To the minute, like what is stored: a log must not tell when exactly somebody wrote.
    const at = itemTime(now());
    if (at !== minute.at) minute = { at, text: new Date(at).toISOString() };
    log(JSON.stringify({ time: minute.text, ...entry }));
  };
  /** An error's own words may quote what somebody wrote: only what kind it was and where it came from is logged. */
  const warn = (error: unknown): void => {
    const { name, code } = error as { name?: string; code?: string };
    const at =
      error instanceof Error
        ? error.stack
            ?.split('\n')
            .find((line) => /^\s+at /.test(line))
            ?.trim()
        : undefined;
    write({ level: 'error', error: name ?? typeof error, code, at });
  };

  const origins = createOrigins(options.origins);
  const visitors = createVisitors(options.trustedProxies ?? [], now);
  const notes: string[] = [];
  const database = await openDatabase({ ...options, exclusive: true, note: (line) => notes.push(line) });
  try {
    return await start(database);
  } catch (error) {
    await database.close();
    throw error;
  }

  async function start({ sql, secret }: OpenDatabase): Promise<KindredServer> {
    const places = createPlaces(sql, now, () => cache.clear());
    const ground: Ground = {
      sql,
      sealer: createSealer(secret),
      now,
      places,
      screen: createScreen({ sql, places }),
      admission: createAdmission({ sql, secret, now, cost: options.proofs }),
      announce(change) {
        ground.touch(change);
        hub.announce(change);
      },
      touch(change) {
        cache.touch(tagOf(change));
        replica?.touch(change.scope);
      },
    };
    if (options.jwks && options.jwks.audience === undefined) {
      notes.push('KINDRED_JWKS_AUDIENCE is not set: any token of that sign-in with the right role opens the desk.');
    }
    let ledger: Ledger | undefined;
    const cache = createEncodedCache(now);
    const replica =
      options.replicaUrl === undefined
        ? undefined
        : await openReplica(sql, options.replicaUrl, (line) => notes.push(line));
    const hub = createHub(ground, sql, warn);

    const file = ledgerFile(options);
    if (file !== undefined) {
      const { erased, communities } = await settleLedger(sql, file, { now: now() });
      if (erased.length + communities.length) {
        notes.push(
          `${erased.length + communities.length} things that had been deleted were back, and were deleted again.`,
        );
      }
      ledger = await openLedger(file);
      ground.bury = async (keys) => {
        // Should the disk be full: the database knows it, and tells the file at the next start.
        await ledger?.add(keys.map(hashOf), new Date(now()).toISOString().slice(0, 10)).catch(warn);
      };
    }

    await putCommunity(sql, { id: MAIN, name: 'Community', policy: options.policy ?? {}, abuse: options.abuse });
    const firstModeratorKey =
      options.moderatorKey === undefined && !(await hasModeratorKey(sql, MAIN))
        ? await createModeratorKey(sql, MAIN, { role: 'lead' })
        : undefined;
    hub.watch((changes) => changes.forEach((change) => ground.touch(change)));
    await hub.start();
    await hearOfPlaces(sql, () => places.forget());

    const tokens = options.jwks && createTokens(options.jwks, secret, now);
    const portsOf = remember((community) =>
      createPorts(ground, community, community === MAIN ? { ownerKey: options.moderatorKey, tokens } : {}),
    );
    const ports = (community = MAIN): Ports => portsOf(community);
    const standby = replica && {
      serves: replica.serves,
      ask: replica.ask,
      // Nothing is ever written through these.
      portsOf: remember((community) => createPorts({ ...ground, sql: replica.sql }, community)),
    };
    if (options.seed === 'demo') await loadDemo(ground, MAIN);

    const sweeper = setInterval(() => void sweep(ground).catch(warn), SWEEP_EVERY);
    sweeper.unref();
    const { retentionDays: days } = options;
    const retainDaily = (): void => {
      if (days === undefined || retaining) return;
      const erased = async (keys: readonly ItemKey[]): Promise<void> => {
        await ground.bury?.(keys);
        for (const { scope, thread, id } of keys) ground.announce({ what: 'item', scope, thread, id });
      };
      retaining = retain(sql, { days, now: now(), erased, stopped: () => closing !== undefined })
        .then(() => {}, warn)
        .finally(() => (retaining = undefined));
    };
    let retaining: Promise<void> | undefined;
    retainDaily();
    const retainer = setInterval(retainDaily, DAY);
    retainer.unref();

    let shuffling: Promise<void> | undefined;
    let coarse = 0;
    const forgetHours = async (stopped: () => boolean): Promise<void> => {
      const before = coarseBefore(now());
      if (coarse === before) return;
      const { whole } = await coarsen(sql, { now: now(), stopped });
      // Pages that are kept still tell them.
      cache.clear();
      if (whole) coarse = before;
    };
    const shuffleRows = (): void => {
      const stopped = (): boolean => closing !== undefined;
      shuffling ??= forgetHours(stopped)
        .then(() => shuffle(sql, { stopped }))
        .then(() => {}, warn)
        .finally(() => (shuffling = undefined));
    };
    const shufflers = [setTimeout(shuffleRows, SWEEP_EVERY), setInterval(shuffleRows, SHUFFLE_EVERY)];
    for (const shuffler of shufflers) shuffler.unref();

    const metrics = createMetrics(() => readGauges({ sql, hub, cache, gate, replica }));
    const done = (method: string, route: string, status: number, ms: number): void => {
      metrics.count(method, route, status, ms);
      if (log) write({ method, route, status, ms });
    };
    const rates = options.rates ?? DEFAULT_RATES;
    const gate = createGate(origins, visitors, rates, now);
    const reads = createPublicReads({ portsOf: ports, standby, places, cache, now, warn });
    const lane = createLane({ gate, reads, places, portsOf: ports, done, warn });
    const streams = createStreams({ hub, places, gate, rates, done, warn });
    const widgetsDir = options.widgetsDir ?? (existsSync(WIDGETS) ? WIDGETS : undefined);
    const app = createApp({
      portsOf: ports,
      places,
      hub,
      origins,
      gate,
      reads,
      streams,
      widgetsDir: widgetsDir && path.resolve(widgetsDir),
      siteDir: options.siteDir && path.resolve(options.siteDir),
      ready: () =>
        sql`select 1`.then(
          () => true,
          () => false,
        ),
      done,
      warn,
      metrics: metrics.text,
    });
    const rest = getRequestListener(app.fetch, { overrideGlobalObjects: false });

    let http: Server | undefined;
    let url: string | undefined;
    let closing: Promise<void> | undefined;

    async function close(): Promise<void> {
      clearInterval(sweeper);
      clearInterval(retainer);
      for (const shuffler of shufflers) clearTimeout(shuffler);
      await Promise.all([retaining, shuffling]);
      const stopped = http && new Promise<void>((resolve) => http?.close(() => resolve()));
      await hub.stop();
      if (http && stopped) {
        // A connection is kept for the next request; after this one there is none.
        const idle = setInterval(() => http?.closeIdleConnections(), 50);
        const cut = setTimeout(() => http?.closeAllConnections(), GRACE);
        await stopped;
        clearInterval(idle);
        clearTimeout(cut);
      }
      metrics.stop();
      await replica?.close();
      await ledger?.close().catch(warn);
      lines.flush();
      await database.close();
    }

    return {
      fetch: async (request) => app.fetch(request),
      async listen() {
        const { port = 4173, host = '127.0.0.1' } = options;
        const server = createServer((incoming, outgoing) => {
          if (!lane(incoming, outgoing) && !streams.lane(incoming, outgoing)) void rest(incoming, outgoing);
        });
        server.requestTimeout = 30_000;
        server.headersTimeout = 15_000;
        server.keepAliveTimeout = 20_000;
        await new Promise<void>((resolve, reject) => {
          server.once('error', (error: NodeJS.ErrnoException) => {
            reject(
              error.code === 'EADDRINUSE'
                ? new Error(`Port ${port} is taken. Stop what uses it, or choose another with PORT.`)
                : error.code === 'EACCES'
                  ? new Error(`Port ${port} needs more rights than this account has. Choose one above 1023 with PORT.`)
                  : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
                    ? new Error(`HOST is ${JSON.stringify(host)}, which is no address of this machine.`)
                    : error,
            );
          });
          server.listen(port, host, resolve);
        });
        http = server;
        const taken = (server.address() as { port: number }).port;
        const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
        url = `http://${name}:${taken}`;
        return { url, port: taken };
      },
      get url() {
        return url;
      },
      firstModeratorKey,
      notes,
      ports,
      async addCommunity(community) {
        await putCommunity(sql, community);
        await places.changed(community.id);
      },
      async addCircle(community, circle) {
        await putCircle(sql, community, circle);
        await places.changed(community);
      },
      createModeratorKey: (community = MAIN, role, name) =>
        createModeratorKey(sql, community, { role, name, now: now() }),
      async setWords(community, words) {
        await putWords(sql, community, words);
        await places.changed(community);
      },
      close: () => (closing ??= close()),
    };
  }
}

/** Ports by community, made once; a flood of unknown names must not fill the memory. */
function remember(make: (community: string) => Ports): (community: string) => Ports {
  const known = new Map<string, Ports>();
  return (community) => {
    let found = known.get(community);
    if (!found) {
      if (known.size > 10_000) known.clear();
      found = make(community);
      known.set(community, found);
    }
    return found;
  };
}
