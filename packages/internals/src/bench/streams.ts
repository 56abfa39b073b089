/** One event to many open streams: how long until (nearly) everybody has it, and what it costs. */
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

import { at } from '../../build/workspace.js';
import { cpuOf, memoryOf, type Running, start } from './processes.js';

export interface StreamsResult {
  streams: number;
  /** Milliseconds from when the write was sent until half, and 99 of 100, of the streams had the event. */
  p50: number;
  p99: number;
  /** Microseconds of processor for each event and stream. */
  cpu: number;
  /** Bytes of memory a stream holds. */
  memory: number;
}

export interface StreamsOptions {
  /** The server as one file, as `bundleServer` makes it. */
  bundle: string;
  /** An empty database for it. */
  databaseUrl: string;
  streams?: number;
  events?: number;
  rounds?: number;
}

/** A heartbeat is shorter than this, an event longer. */
const EVENT_BYTES = 100;
/** Opened at a time, so that no queue of connections overflows. */
const AT_ONCE = 200;

interface Side {
  server: Running;
  path: string;
  publish(text: string): Promise<void>;
}

/** The median round of the floor (node:http alone) and of the server, in turns. */
export async function benchStreams({
  bundle,
  databaseUrl,
  streams = 10_000,
  events = 10,
  rounds = 3,
}: StreamsOptions): Promise<{ floor: StreamsResult; ours: StreamsResult }> {
  const found: { floor: StreamsResult[]; ours: StreamsResult[] } = { floor: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['floor', 'ours'] as const) {
      const side = await (name === 'floor' ? floorSide() : ourSide(bundle, databaseUrl));
      try {
        found[name].push(await measure(side, streams, events));
      } finally {
        await side.server.stop();
      }
    }
  }
  return { floor: median(found.floor), ours: median(found.ours) };
}

const median = (results: readonly StreamsResult[]): StreamsResult => {
  const of = (key: keyof StreamsResult): number =>
    results.map((result) => result[key]).sort((a, b) => a - b)[Math.floor(results.length / 2)] ?? Number.NaN;
  return { streams: of('streams'), p50: of('p50'), p99: of('p99'), cpu: of('cpu'), memory: of('memory') };
};

async function floorSide(): Promise<Side> {
  const server = await start(
    ['--import', 'tsx', '--conditions=kindred-source', at('packages/internals/src/bench/streams-floor.ts')],
    {},
  );
  return { server, path: '/live', publish: (text) => post(server.port, '/tell', { text }) };
}

async function ourSide(bundle: string, databaseUrl: string): Promise<Side> {
  const server = await start([bundle], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    KINDRED_MODERATION: 'post',
    KINDRED_ABUSE: 'off',
  });
  const key = (): string => randomBytes(32).toString('base64url');
  return {
    server,
    path: '/v1/main/live?circle=main',
    publish: (text) =>
      post(server.port, '/v1/main/circles/main/posts', {
        ...{ idempotencyKey: randomUUID(), capabilityHash: key(), threadKey: key() },
        ...{ circle: 'main', thread: randomUUID(), text },
      }),
  };
}

async function post(port: number, path: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${text}`);
}

async function measure({ server, path, publish }: Side, streams: number, events: number): Promise<StreamsResult> {
  const sockets: Socket[] = [];
  let heard: number[] = [];
  let all = (): void => {};
  let lost: Error | undefined;
  const lose = (error: Error): void => {
    lost ??= error;
    all();
  };
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port: server.port, host: '127.0.0.1' });
      sockets.push(socket);
      socket.once('connect', () => socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`));
      socket.once('data', () => {
        resolve();
        socket.on('data', (chunk: Buffer) => {
          if (chunk.length < EVENT_BYTES || heard.length >= streams) return;
          heard.push(performance.now());
          if (heard.length === streams) all();
        });
      });
      socket.once('error', reject);
      socket.on('close', () => lose(new Error('A stream was ended.')));
    });

  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
  const tell = async (n: number): Promise<number[]> => {
    heard = [];
    const done = new Promise<void>((resolve) => (all = resolve));
    const began = performance.now();
    await publish(`${n} `.padEnd(240, 'A long day. '));
    await done;
    if (lost) throw lost;
    return heard.map((time) => time - began);
  };
  try {
    const before = memoryOf(server.pid);
    for (let n = 0; n < streams; n += AT_ONCE) {
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, streams - n) }, open));
    }
    await rest();
    const memory = (memoryOf(server.pid) - before) / streams;
    await tell(-1);
    await rest();
    const times: number[][] = [];
    const cpu = cpuOf(server.pid);
    for (let n = 0; n < events; n += 1) times.push(await tell(n));
    const used = cpuOf(server.pid) - cpu;
    const quantile = (q: number): number =>
      times.map((each) => each[Math.floor((each.length - 1) * q)] ?? Number.NaN).sort((a, b) => a - b)[
        Math.floor(times.length / 2)
      ] ?? Number.NaN;
    return { streams, p50: quantile(0.5), p99: quantile(0.99), cpu: (used * 1000) / (events * streams), memory };
  } finally {
    for (const socket of sockets) {
      socket.removeAllListeners('close');
      socket.on('error', () => undefined);
      socket.destroy();
    }
  }
}
