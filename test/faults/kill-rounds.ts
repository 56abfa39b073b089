/** Kills the server in the middle of writes, again and again, and looks for everything it had acknowledged. */
import { randomInt } from 'node:crypto';

import { compare, compareHeard, countRows } from './check.js';
import { Person } from './crowd.js';
import { readAlong } from './reader.js';
import { type UnderFire, underFire } from './server-under-fire.js';

export interface KillOptions {
  bundle: string;
  kills: number;
  databaseUrl?: string | undefined;
  /** How many write at the same time. */
  people?: number;
  /** With every so many kills the embedded database goes too. */
  databaseEvery?: number;
  progress?: (line: string) => void;
}

export interface KillReport {
  kills: number;
  /** Of these, with the database. */
  databaseKills: number;
  acknowledged: number;
  /** Not acknowledged when the server went, and sent again. */
  open: number;
  posts: number;
  replies: number;
  reactions: number;
  deleted: number;
  events: number;
  /** Of the events, sent more than once. */
  repeated: number;
  streams: number;
  seconds: number;
  complaints: string[];
}

export async function killRounds({
  bundle,
  kills,
  databaseUrl,
  people = 6,
  databaseEvery = 8,
  progress = () => {},
}: KillOptions): Promise<KillReport> {
  const began = performance.now();
  const server = await underFire({ bundle, databaseUrl });
  const crowd = Array.from({ length: people }, (_, n) => new Person(`person ${n}`));
  let databaseKills = 0;
  let open = 0;
  try {
    // The reader is told sums only where a community shows them.
    await server.sql`update communities set policy = policy || '{"counts": "exact"}'`;
    await server.kill();
    await server.start();
    const reader = readAlong(() => server.url);
    try {
      for (let n = 1; n <= kills; n += 1) {
        const whole = databaseUrl === undefined && n % databaseEvery === 0;
        if (whole) databaseKills += 1;
        await round(server, crowd, whole);
        await server.start();
        const before = total(crowd);
        for (const person of crowd) await person.finish(server.url);
        open += total(crowd) - before;
        for (const person of crowd) await person.repeat(server.url);
        await countRows(server, crowd);
        if (n % 50 === 0) progress(`${n} kills, ${total(crowd)} acknowledged, ${seconds(began)} s`);
      }
      await compare(server, crowd);
      await compareHeard(crowd, reader);
    } finally {
      await reader.stop();
    }
    const posts = crowd.flatMap((person) => person.posts);
    const replies = posts.flatMap((post) => post.replies);
    return {
      kills,
      databaseKills,
      acknowledged: total(crowd),
      open,
      posts: posts.length,
      replies: replies.length,
      reactions: posts.reduce((sum, { tokens }) => sum + tokens.size, 0),
      deleted: [...posts, ...replies].filter(({ deleted }) => deleted).length,
      events: reader.events,
      repeated: reader.repeated,
      streams: reader.streams,
      seconds: seconds(began),
      complaints: server.complaints(),
    };
  } finally {
    await server.dispose();
  }
}

const total = (crowd: readonly Person[]): number => crowd.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
const seconds = (began: number): number => Math.round((performance.now() - began) / 1000);

/** Everybody writes; after some acknowledged writes, while others are on their way, the server is killed. */
async function round(server: UnderFire, crowd: readonly Person[], database: boolean): Promise<void> {
  const enough = randomInt(5, 40);
  let done = 0;
  let killed: Promise<void> | undefined;
  await Promise.all(
    crowd.map((person) =>
      person.writeUntilCut(
        () => server.url,
        () => {
          done += 1;
          if (done >= enough) killed ??= server.kill(database);
        },
      ),
    ),
  );
  await killed;
}
