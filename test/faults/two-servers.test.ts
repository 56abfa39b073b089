import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { startEmbedded } from '../../packages/server/src/database/embedded.js';
import { freshDatabase } from './fresh-database.js';
import { until } from '../support/until.js';
import { compare, compareHeard } from './check.js';
import { Person } from './crowd.js';
import { readAlong } from './reader.js';
import { bundleServer, MODERATOR_KEY, type UnderFire, underFire } from './server-under-fire.js';

interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** The database a server brings, shared by its socket. */
async function embedded(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-two-'));
  await chmod(folder, 0o711);
  const { address, stop } = await startEmbedded(folder);
  assert.ok('socket' in address);
  return {
    url: `postgres://${address.user}@${encodeURIComponent(dirname(address.socket))}/${address.database}`,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const named = process.env['KINDRED_TEST_DATABASE_URL'];
const databases: [string, string | false, () => Promise<Cluster>][] = [
  ['the embedded database', process.platform === 'win32' && 'needs a socket', embedded],
  [
    'a PostgreSQL',
    !named && 'KINDRED_TEST_DATABASE_URL is not set',
    () => Promise.resolve({ url: named ?? '', stop: () => Promise.resolve() }),
  ],
];

for (const [name, skip, open] of databases) {
  describe(`two servers on ${name}`, { skip }, () => {
    let cluster: Cluster;
    let bundle: string;
    let running: { stop(): Promise<void> }[] = [];
    const start = async (env: Record<string, string>): Promise<[UnderFire, UnderFire]> => {
      const database = await freshDatabase(cluster.url);
      running.unshift(database);
      const one = async (): Promise<UnderFire> => {
        const server = await underFire({ bundle, databaseUrl: database.url, env });
        running.unshift({ stop: () => server.dispose() });
        return server;
      };
      return [await one(), await one()];
    };
    before(async () => {
      [cluster, bundle] = await Promise.all([open(), bundleServer('two')]);
    });
    after(async () => {
      await cluster?.stop();
    });
    const end = async (): Promise<void> => {
      for (const { stop } of running) await stop();
      running = [];
    };

    it('what is let through on one reaches the readers of the other', async () => {
      const [a, b] = await start({ KINDRED_MODERATION: 'pre' });
      const reader = readAlong(() => b.url);
      try {
        const person = new Person('somebody');
        const post = await person.post(a.url);
        assert.equal(reader.items.size, 0);
        const answer = await fetch(`${a.url}/v1/main/moderation/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${MODERATOR_KEY}` },
          body: JSON.stringify({ item: post.id, revision: 1, outcome: 'publish', idempotencyKey: crypto.randomUUID() }),
        });
        assert.equal(answer.status, 200, await answer.text());
        await until(() => reader.items.get(post.id)?.text === post.text, 'the post on the other server');
      } finally {
        await reader.stop();
        await end();
      }
    });

    it('either may be killed: nothing acknowledged is lost, and readers go on with the other', async () => {
      const [a, b] = await start({});
      await a.sql`update communities set policy = policy || '{"counts": "exact"}'`;
      const away = new Set<UnderFire>();
      /** Where somebody goes who would rather be with `first`. */
      const near = (first: UnderFire, other: UnderFire) => () => (away.has(first) ? other.url : first.url);
      const readers = [readAlong(near(a, b)), readAlong(near(b, a))];
      const crowds = [a, b].map((server, n) =>
        Array.from({ length: 3 }, (_, m) => ({ server, person: new Person(`person ${n}${m}`) })),
      );
      const everybody = crowds.flat();
      try {
        for (const [first, other] of [
          [a, b],
          [b, a],
          [a, b],
        ] as const) {
          let done = 0;
          let killed: Promise<void> | undefined;
          let enough = false;
          await Promise.all(
            everybody.map(async ({ server, person }) => {
              const url = (): string => (enough ? 'http://127.0.0.1:1' : server.url);
              const count = (): void => {
                done += 1;
                if (done === 30) {
                  away.add(first);
                  killed = first.kill();
                }
                if (done >= 60) enough = true;
              };
              await person.writeUntilCut(url, count);
              // Those of the killed one go on with the other, and send again what was not acknowledged.
              if (server === first) await person.writeUntilCut(() => (enough ? url() : other.url), count);
            }),
          );
          await killed;
          for (const { person } of everybody) await person.finish(other.url);
          await first.start();
          away.delete(first);
        }
        const people = everybody.map(({ person }) => person);
        await compare(b, people);
        for (const reader of readers) await compareHeard(people, reader);
        assert.ok(readers.every(({ streams }) => streams >= 2));
      } finally {
        for (const reader of readers) await reader.stop();
        await end();
      }
    });
  });
}
