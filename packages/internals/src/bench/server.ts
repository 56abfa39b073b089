/** The server beside its floor and its peer: in turns, on one machine, on one PostgreSQL. */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { connect, type Sql } from '../../../server/src/database/connect.js';
import { startEmbedded } from '../../../server/src/database/embedded.js';
import { at } from '../../build/workspace.js';
import { load, type LoadResult, rawRequest } from './load.js';
import { aPost, printPaid } from './paid.js';
import { bundleServer, cpuOf, memoryOf, type Running, start } from './processes.js';
import { benchStreams, type StreamsResult } from './streams.js';
import { median, printTable, type Row } from './table.js';
import { startWaline } from './waline.js';

export interface BenchOptions {
  rounds: number;
  seconds: number;
  /** Rows of the large circle. */
  rows: number;
  /** Open streams; none leaves them out. */
  streams: number;
  peer: boolean;
  /** Only what is named so, such as `write`; all without. */
  only?: string | undefined;
  /** A V8 profile of our server, into this folder. */
  profile?: string | undefined;
}

const SMALL = 1_000;
const CLIENTS = 32;
/** Seconds. */
const WARM_UP = 2;
const TEXT = 'A long day, and nobody to tell it to. '.repeat(6).trim();
const key = (): string => randomBytes(32).toString('base64url');
const print = (line: string): void => console.log(line);

interface Figure {
  perSecond: number[];
  p50: number[];
  nodeMicros: number[];
  databaseMicros: number[];
}

export async function benchServer(options: BenchOptions): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-bench-'));
  chmodSync(folder, 0o711);
  const script = await bundleServer();
  const first = await starts(script, join(folder, 'first'));
  const database = await roomy(join(folder, 'shared'));
  const { address } = database;
  if (!('socket' in address)) throw new Error('This benchmark needs a system where the database listens on a socket.');
  const host = dirname(address.socket);
  const sql = connect(address, { max: 1 });
  await sql`set statement_timeout = 0`;
  const postmaster = Number(readFileSync(join(database.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const running: Running[] = [];
  try {
    const url = `postgres://${address.user}@${encodeURIComponent(host)}/${address.database}`;
    const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
    const settings = { KINDRED_MODERATION: 'post', KINDRED_ABUSE: 'off' };
    const ours = await start([...profile, script], { DATABASE_URL: url, PORT: '0', ...settings });
    running.push(ours);
    const target = await seed(sql, options.rows);
    const page = await (await fetch(`http://127.0.0.1:${ours.port}/v1/main/circles/main/posts`)).text();
    const floor = await start(
      ['--import', 'tsx', '--conditions=kindred-source', at('packages/internals/src/bench/floor.ts')],
      {
        FLOOR_DATABASE: JSON.stringify({ path: address.socket, user: address.user, database: address.database }),
        FLOOR_PAGE: page,
      },
    );
    running.push(floor);
    const peer = options.peer
      ? await startWaline(sql, { host, user: address.user, database: address.database }, SMALL, TEXT)
      : 'left out';
    if (typeof peer === 'string') print(`Waline is not measured: ${peer}`);
    else running.push(peer);
    await sql`analyze`;

    const figures = new Map<string, Figure>();
    const run = async (
      name: string,
      server: Running,
      request: (n: number) => Buffer,
      connections = CLIENTS,
    ): Promise<LoadResult> => {
      const before = [cpuOf(server.pid), cpuOf(postmaster)] as const;
      const result = await load({ port: server.port, connections, seconds: options.seconds, request });
      const bad = Object.keys(result.statuses).filter((status) => Number(status) >= 400);
      if (bad.length) throw new Error(`${name}: answered ${JSON.stringify(result.statuses)}`);
      const figure = figures.get(name) ?? { perSecond: [], p50: [], nodeMicros: [], databaseMicros: [] };
      figures.set(name, figure);
      figure.perSecond.push(result.perSecond);
      figure.p50.push(result.p50);
      figure.nodeMicros.push(((cpuOf(server.pid) - before[0]) * 1000) / result.requests);
      figure.databaseMicros.push(((cpuOf(postmaster) - before[1]) * 1000) / result.requests);
      return result;
    };

    const get = (path: string) => {
      const bytes = rawRequest('GET', path);
      return () => bytes;
    };
    const posts = '/v1/main/circles/main/posts';
    const large = '/v1/main/circles/large/posts';
    const cursor = await walk(ours.port, large, 499);
    const write = () =>
      rawRequest('POST', posts, {
        ...{ idempotencyKey: randomUUID(), capabilityHash: key(), threadKey: key(), thread: randomUUID() },
        ...{ circle: 'main', text: TEXT, topics: ['sleep'] },
      });
    const comment = () =>
      rawRequest('POST', '/api/comment', {
        comment: `${TEXT} ${randomUUID()}`,
        nick: 'fern',
        mail: 'a@example.org',
        link: '',
        ua: '',
        url: `/${randomUUID()}`,
      });
    const all: [string, Running | string, (n: number) => Buffer, number?][] = [
      ['floor unchanged', floor, get('/unchanged')],
      ['ours unchanged', ours, get(posts)],
      ['floor page', floor, get('/page')],
      ['ours page', ours, get(`${posts}?fresh=1`)],
      ['peer page', peer, get('/api/comment?path=/a&pageSize=20&page=1&sortBy=insertedAt_desc'), 8],
      ['floor write', floor, () => rawRequest('POST', '/write', { text: TEXT })],
      ['ours write', ours, write],
      ['peer write', peer, comment, 8],
      [
        'ours reactions',
        ours,
        () => rawRequest('POST', '/v1/main/reactions', { target, kind: 'with', on: true, token: key() }),
      ],
      [
        'peer reactions',
        peer,
        () => rawRequest('POST', '/api/article', { path: '/a', type: 'reaction0', action: 'inc' }),
        8,
      ],
      // One at a time: how long a page takes, not how many fit.
      ['small', ours, get(`${posts}?fresh=1&limit=20`), 1],
      ['large', ours, get(`${large}?fresh=1&limit=20`), 1],
      ['page 500', ours, get(`${large}?fresh=1&limit=20&cursor=${cursor}`), 1],
      ['unheard small', ours, get(`${posts}?order=unheard&fresh=1`), 1],
      ['unheard large', ours, get(`${large}?order=unheard&fresh=1`), 1],
      ['topic small', ours, get(`${posts}?topic=rare&fresh=1`), 1],
      ['topic large', ours, get(`${large}?topic=rare&fresh=1`), 1],
    ];
    const scenarios = all.filter(([name]) => name.includes(options.only ?? ''));
    // Each connection plans each statement once: what is measured is what comes after.
    for (const [name, server, request] of scenarios) {
      if (typeof server === 'string') continue;
      const { statuses } = await load({ port: server.port, connections: CLIENTS, seconds: WARM_UP, request });
      if (Object.keys(statuses).some((status) => Number(status) >= 400)) {
        throw new Error(`${name}: answered ${JSON.stringify(statuses)}`);
      }
    }
    const busy: number[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      busy.push(loadavg()[0] ?? 0);
      for (const [name, server, request, connections] of scenarios) {
        if (typeof server !== 'string') await run(name, server, request, connections);
      }
      if (!'floor reactions'.includes(options.only ?? '')) continue;
      const inserts = await plainInserts(address.socket, address, options.seconds);
      const figure = figures.get('floor reactions') ?? { perSecond: [], p50: [], nodeMicros: [], databaseMicros: [] };
      figures.set('floor reactions', figure);
      figure.perSecond.push(inserts);
    }
    details(figures);
    if ('ours write'.includes(options.only ?? '')) {
      await printPaid({ port: ours.port, sql, connections: CLIENTS, write: () => aPost(TEXT), print });
    }
    print(
      `\nWhat else ran: the load of the machine when each round began was ${busy.map((one) => one.toFixed(1)).join(', ')}.\n`,
    );
    return [...rowsOf(figures), ...first, ...(options.streams ? await streams(script, sql, url, options.streams) : [])];
  } finally {
    for (const one of running.reverse()) await one.stop();
    await sql.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The embedded database, with room for all who are measured at once. */
async function roomy(folder: string): ReturnType<typeof startEmbedded> {
  const first = await startEmbedded(folder);
  const sql = connect(first.address, { max: 1 });
  await sql.unsafe('alter system set max_connections = 200');
  await sql.end();
  await first.stop();
  return startEmbedded(folder);
}

/** A small circle and a large one, in the form they have after years: most answered, a topic that is rare. */
async function seed(sql: Sql, rows: number): Promise<string> {
  print(`Seeding ${SMALL} and ${rows} posts.`);
  await sql`insert into circles (community, id, position, name, about, norms, topics, lang, policy)
    select community, 'large', 2, 'Large', '', norms, '[{"key":"sleep"},{"key":"rare"}]', lang, policy from circles where id = 'main'`;
  await sql`update circles set topics = '[{"key":"sleep"},{"key":"rare"}]' where id = 'main'`;
  await sql.unsafe('alter table items disable trigger user');
  for (const [circle, count] of [
    ['main', SMALL],
    ['large', rows],
  ] as const) {
    await sql`
      insert into items (scope, thread, id, kind, place, position, state, revision, latest, author, by_author, voice, capability,
                         content, topics, replies, created_at, answered, turned)
      select ${`main/${circle}`}, u, u, 'post', nextval('place_order'), 0, 'live', 1, 1, 'quiet fern', true, sha256(u::text::bytea),
             sha256((u::text || 'c')::bytea), jsonb_build_object('text', ${TEXT}::text, 'topics', array['sleep'], 'contentNotes', array[]::text[]),
             array[case when n % 1000 = 0 then 'rare' else 'sleep' end], 'welcome', n * 60000::bigint, n % 10 < 8,
             case when n % 10 < 8 then nextval('turn_order') end
      from (select n, gen_random_uuid() as u from generate_series(1, ${count}::int) n) s`;
  }
  await sql.unsafe('alter table items enable trigger user');
  await sql.unsafe(`create table floor_posts (circle text, place bigint generated always as identity, id uuid, content jsonb,
    created_at bigint, primary key (circle, place))`);
  await sql`insert into floor_posts (circle, id, content, created_at)
    select 'main', gen_random_uuid(), jsonb_build_object('text', ${TEXT}::text), n * 60000 from generate_series(1, ${SMALL}::int) n`;
  await sql.unsafe('vacuum analyze');
  const [row] = await sql<{ thread: string }[]>`select thread from items where scope = 'main/main' limit 1`;
  const [bytes] = await sql<{ bytes: number }[]>`
    select sum(pg_total_relation_size(inhrelid))::bigint as bytes from pg_inherits where inhparent = 'items'::regclass`;
  print(
    `A post of ${TEXT.length} letters takes ${Math.round((bytes?.bytes ?? 0) / (rows + SMALL))} bytes with its indexes.`,
  );
  return `post:main.${row?.thread}`;
}

async function walk(port: number, path: string, pages: number): Promise<string> {
  let cursor = '';
  for (let page = 0; page < pages; page += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}?fresh=1&limit=20${cursor && `&cursor=${cursor}`}`);
    const { next } = (await answer.json()) as { next: string | null };
    if (next === null) break;
    cursor = next;
  }
  return cursor;
}

/** What pgbench does: as many clients as we have, each inserting one row with one commit, and nothing around it. */
async function plainInserts(
  socket: string,
  { user, database }: { user: string; database: string },
  seconds: number,
): Promise<number> {
  const sql = connect({ socket, user, database }, { max: CLIENTS });
  await sql`create table if not exists plain_reactions (target text, kind text, token bytea, primary key (target, kind, token))`;
  const token = randomBytes(32);
  let n = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      token.writeUInt32BE(++n);
      token.writeDoubleBE(performance.now(), 8);
      await sql`insert into plain_reactions values ('post:a', 'with', ${Buffer.from(token)})`;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const took = (performance.now() - began) / 1000;
  await sql.end();
  return n / took;
}

/** A first start on an empty folder, a restart, and what it holds when it has nothing to do. */
async function starts(script: string, data: string): Promise<Row[]> {
  const env = { KINDRED_DATA: data, PORT: '0' };
  const first = await start([script], env);
  await first.stop();
  const again: number[] = [];
  let memory = 0;
  for (let round = 0; round < 3; round += 1) {
    const server = await start([script], env);
    again.push(server.startedIn);
    await fetch(`http://127.0.0.1:${server.port}/v1/main/circles/main/posts`);
    const cluster = [join(data, 'postgres')].find((folder) => existsSync(join(folder, 'postmaster.pid')));
    const postmaster = cluster ? Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) : 0;
    memory = (memoryOf(server.pid) + (postmaster ? memoryOf(postmaster) : 0)) / 1e6;
    await server.stop();
  }
  const common = { peer: '', more: false };
  return [
    {
      ...common,
      what: 'idle memory with the embedded database',
      floor: '118 MB',
      ours: `${Math.round(memory)} MB`,
      ratio: memory,
      unit: 'MB',
      ceiling: 200,
      aim: 150,
    },
    {
      ...common,
      what: 'first start on an empty folder',
      floor: '0.9 s',
      ours: `${(first.startedIn / 1000).toFixed(1)} s`,
      ratio: first.startedIn / 1000,
      unit: 's',
      ceiling: 5,
      aim: 3,
    },
    {
      ...common,
      what: 'restart',
      floor: '0.1 s',
      ours: `${(median(again) / 1000).toFixed(1)} s`,
      ratio: median(again) / 1000,
      unit: 's',
      ceiling: 2,
      aim: 1,
    },
  ];
}

function details(figures: Map<string, Figure>): void {
  print('\nmedians of the rounds          per s     p50 ms   µs of Node   µs of PostgreSQL');
  for (const [name, { perSecond, p50, nodeMicros, databaseMicros }] of figures) {
    const cells = [
      median(perSecond).toFixed(0),
      median(p50).toFixed(2),
      median(nodeMicros).toFixed(0),
      median(databaseMicros).toFixed(0),
    ];
    print(
      `${name.padEnd(26)}${cells.map((cell, at) => cell.replace('NaN', '').padStart([9, 11, 13, 19][at] ?? 9)).join('')}`,
    );
  }
}

function rowsOf(figures: Map<string, Figure>): Row[] {
  const per = (name: string): number | undefined => {
    const values = figures.get(name)?.perSecond;
    return values?.length ? median(values) : undefined;
  };
  const p50 = (name: string): number => median(figures.get(name)?.p50 ?? []);
  const rate = (value: number | undefined): string => (value === undefined ? '' : `${Math.round(value)}/s`);
  const against = (what: string, name: string, ceiling: number, aim: number): Row => {
    const [floor, ours] = [per(`floor ${name}`), per(`ours ${name}`)];
    const ratio = floor && ours ? ours / floor : undefined;
    return {
      what,
      peer: rate(per(`peer ${name}`)),
      floor: rate(floor),
      ours: rate(ours),
      ratio,
      unit: '× floor',
      ceiling,
      aim,
      more: true,
    };
  };
  const grows = (what: string, before: string, after: string): Row => ({
    ...{ what, peer: '', floor: `${p50(before).toFixed(2)} ms`, ours: `${p50(after).toFixed(2)} ms` },
    ...{ ratio: p50(after) / p50(before), unit: '×', ceiling: 1.3, aim: 1.1, more: false },
  });
  return [
    against('thread page unchanged', 'unchanged', 0.6, 0.8),
    against('thread page from PostgreSQL', 'page', 0.6, 0.8),
    against('write a post', 'write', 0.5, 0.65),
    against('reactions, many at once', 'reactions', 0.6, 1.5),
    grows('thread page: a large circle over a small one', 'small', 'large'),
    grows('waiting lane: a large circle over a small one', 'unheard small', 'unheard large'),
    grows('a rare topic: a large circle over a small one', 'topic small', 'topic large'),
    grows('500th page over the first', 'large', 'page 500'),
  ];
}

/** One event to many open streams: the server against node:http alone. */
async function streams(bundle: string, sql: Sql, url: string, count: number): Promise<Row[]> {
  await sql.unsafe('create database streams');
  const { floor, ours } = await benchStreams({
    bundle,
    databaseUrl: url.replace(/\/[^/]*$/, '/streams'),
    streams: count,
  });
  const common = { peer: '', unit: '× floor', ceiling: 1.4, aim: 1.2, more: false };
  const of = (what: string, pick: (side: StreamsResult) => number, show: (value: number) => string): Row => ({
    ...common,
    what,
    floor: show(pick(floor)),
    ours: show(pick(ours)),
    ratio: pick(ours) / pick(floor),
  });
  return [
    of(
      `an event to ${floor.streams} streams, p99`,
      ({ p99 }) => p99,
      (value) => `${Math.round(value)} ms`,
    ),
    of(
      'processor for each stream and event',
      ({ cpu }) => cpu,
      (value) => `${value.toFixed(1)} µs`,
    ),
    of(
      'memory of a stream',
      ({ memory }) => memory,
      (value) => `${(value / 1000).toFixed(1)} kB`,
    ),
  ];
}

export const show = (rows: readonly Row[]): void => printTable(rows, print);
