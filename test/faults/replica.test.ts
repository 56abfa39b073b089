/** Pages read from a real hot standby: nobody misses their own write, and nothing is older than what was told. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createKindredServer, type KindredServer } from '@kindred/server';

import { startThrowawayPostgres, type ThrowawayPostgres } from '../../packages/internals/src/throwaway-postgres.js';
import { connect, type Sql } from '../../packages/server/src/database/connect.js';
import { createCaller, createPerson, listen } from '../../packages/server/src/testing/person.js';
import { until } from '../support/until.js';

const primary = await startThrowawayPostgres();

describe('a hot standby', { skip: !primary && 'there is no PostgreSQL on this machine' }, () => {
  let standby: Awaited<ReturnType<ThrowawayPostgres['standby']>>;
  let replica: Sql;
  let source: Sql;
  let server: KindredServer;
  let url: string;

  const serve = async (replicaUrl: string): Promise<[KindredServer, string]> => {
    const made = await createKindredServer({
      databaseUrl: primary?.url ?? '',
      replicaUrl,
      port: 0,
      log: false,
      rates: false,
      policy: { moderation: 'post' },
      abuse: 'off',
    });
    return [made, (await made.listen()).url];
  };
  const pages = (at: string, query = '') => createCaller(at, 'main').get(`/circles/main/posts${query}`);
  const texts = async (at: string, query = ''): Promise<string[]> =>
    (await pages(at, query)).json.items.map((item: { text: string }) => item.text);
  const gauge = async (name: string): Promise<number> => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(new RegExp(`^kindred_${name} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  /** The standby has what the primary has, and the server knows. */
  const even = () =>
    until(
      async () => (await gauge('replica_behind_scopes')) === 0 && (await gauge('replica_up')) === 1,
      'the standby to catch up',
    );
  const write = async (text: string, at = url): Promise<void> => {
    const post = await createPerson().post({ text });
    assert.equal((await createCaller(at, 'main').post(post.path, post.input)).status, 200);
  };

  before(async () => {
    // The schema first: a server whose standby has none yet would only read from the primary.
    const first = await createKindredServer({ databaseUrl: primary?.url ?? '', log: false });
    await first.close();
    standby = await (primary as ThrowawayPostgres).standby();
    source = connect({ url: primary?.url ?? '' }, { max: 1 });
    replica = connect({ url: standby.url }, { max: 1 });
    [server, url] = await serve(standby.url);
  });
  after(async () => {
    await server?.close();
    await Promise.all([replica?.end(), source?.end()]);
    await standby?.stop();
    await primary?.stop();
  });

  it('is what pages are read from, once it has what the primary has', async () => {
    await write('one');
    await even();
    await until(async () => {
      const [row] = await replica`select xact_commit from pg_stat_database where datname = current_database()`;
      await texts(url, `?limit=${1 + Math.floor(Math.random() * 50)}`);
      const [later] = await replica`select xact_commit from pg_stat_database where datname = current_database()`;
      return Number(later?.['xact_commit']) > Number(row?.['xact_commit']) + 1;
    }, 'pages to be read from the standby');
  });

  it('shows nobody a page older than their own write or an event they heard, however long it stands still', async () => {
    await even();
    await replica`select pg_wal_replay_pause()`;
    try {
      // What is committed past this process is known to it only when it is told.
      const stream = await listen(`${url}/v1/main`, 'circle=main');
      await stream.opened();
      const [other, there] = await serve(standby.url);
      try {
        await write('two', there);
        assert.ok((await texts(there)).includes('two'), 'who wrote it, where they wrote it');
        await stream.until(({ data }) => data.event.post?.text === 'two', 'the event');
        assert.ok((await texts(url)).includes('two'), 'whoever heard of it, at another process');
        assert.ok((await texts(url, '?fresh=1&limit=3')).includes('two'), 'a fresh read');
        assert.ok((await gauge('replica_behind_scopes')) > 0);
      } finally {
        await stream.close();
        await other.close();
      }
    } finally {
      await replica`select pg_wal_replay_resume()`;
    }
    await even();
    assert.ok((await texts(url, '?limit=7')).includes('two'), 'and from the standby when it is there');
  });

  it('shows others the old page while it stands still and nobody has told of anything', async () => {
    const stream = await listen(`${url}/v1/main`, 'circle=main');
    await stream.opened();
    await write('three');
    await stream.until(({ data }) => data.event.post?.text === 'three', 'the event');
    await stream.close();
    await even();
    await replica`select pg_wal_replay_pause()`;
    try {
      // Behind the server's back, and of nothing that is told: only who reads the primary can see it.
      await source`update items set example = true where content->>'text' = 'three'`;
      const examples = async (query: string): Promise<boolean[]> =>
        (await pages(url, query)).json.items
          .filter((item: { text: string }) => item.text === 'three')
          .map((item: { example: boolean }) => item.example);
      assert.deepEqual(await examples('?limit=11'), [false], 'the page of a reader');
      assert.deepEqual(await examples('?limit=11&fresh=1'), [true], 'the page of who asks for it fresh');
    } finally {
      await replica`select pg_wal_replay_resume()`;
    }
  });

  it('is done without when it goes away, and an address that is none is refused', async () => {
    await even();
    await standby.stop();
    await write('four');
    for (const limit of [2, 3, 4]) assert.ok((await texts(url, `?limit=${limit}`)).includes('four'));
    const posts = await createCaller(url, 'main').get('/circles/main/posts?limit=17');
    assert.equal(posts.status, 200);
    await assert.rejects(serve(primary?.url ?? ''), /KINDRED_REPLICA_URL does not name a hot standby/);
  });
});
