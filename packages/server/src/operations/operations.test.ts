import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { DEFAULT_POLICY, settlePolicy } from '@kindred/core/contract';

import { connect, type Sql } from '../database/connect.js';
import { migrateWithin } from '../database/migrate.js';
import { verifyLog } from '../moderation/index.js';
import { createKindredServer } from '../server.js';
import { runCli, startCli } from '../testing/child.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson, listen } from '../testing/person.js';
import { dumpToFile } from './dump.js';
import { countErasure, eraseCommunity, eraseItem } from './erase.js';
import { removeOld } from './files.js';
import { readRows } from './format.js';
import { hashOf, openLedger, settleLedger } from './ledger.js';
import { restore } from './restore.js';
import { retain } from './retain.js';
import { LEFT_OUT, TABLES } from './tables.js';

const DAY = 86_400_000;
const policy = settlePolicy({ ...DEFAULT_POLICY, moderation: 'post' });

/** All lines but the first and the last, which say when it was. */
const body = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).split('\n').slice(1, -2).join('\n');

for (const { name, skip, open } of targets) {
  describe(`operations on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    let sql: Sql;
    /** A database to restore into again and again: to make one takes long. */
    let spare: { url: string; sql: Sql };
    let folder: string;
    const opened: Sql[] = [];
    let n = 0;
    const fileNamed = (what: string): string => path.join(folder, `${what}-${(n += 1)}`);

    const fresh = async (): Promise<{ url: string; sql: Sql }> => {
      const url = await cluster.fresh();
      const connection = connect({ url }, { max: 1 });
      opened.push(connection);
      return { url, sql: connection };
    };

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'kindred-operations-'));
      cluster = await open();
      bench = await TestBench.open(cluster, { policy: { moderation: 'post' }, ledger: path.join(folder, 'ledger') });
      sql = connect({ url: bench.databaseUrl }, { max: 2 });
      opened.push(sql);
    });
    after(async () => {
      for (const connection of opened) await connection.end();
      await bench?.close();
      await cluster?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** A community in which something of everything was said and done. */
    async function lively() {
      const { id, moderatorToken } = await bench.community({
        policy,
        circles: [{ id: 'main' }, { id: 'nights' }],
        words: { banned: ['forbidden'], suspect: ['odd'] },
      });
      const call = createCaller(bench.url, id);
      const moderator = createCaller(bench.url, id, { authorization: `Bearer ${moderatorToken}` });
      const person = createPerson();
      const send = async ({ path: where, input }: { path: string; input: object }): Promise<any> => {
        const answer = await call.post(where, input);
        assert.equal(answer.status, 200, answer.text);
        return answer.json;
      };
      const post = await person.post({ text: 'A “long” day.\u2028 \\ \n — 🌙', topics: ['sleep'] });
      const other = await person.post({ circle: 'nights', text: 'odd words wait' });
      const story = await person.story({});
      for (const what of [post, other, story]) await send(what);
      const reply = await person.reply(post.id, { text: 'I hear you, really.' });
      const { id: replyId } = await send(reply);
      await send(await person.reaction(`post:${post.id}`));
      await send(await person.reaction(`reply:${replyId}`, 'thanks'));
      await send({
        path: '/check-ins',
        input: {
          circle: 'main',
          subject: 'mood',
          window: '2026-W47',
          nullifier: 'n'.repeat(43),
          value: { scale: 'mood', mood: 3 },
        },
      });
      await send({
        path: '/reports',
        input: { idempotencyKey: randomUUID(), item: story.id, reason: 'worried', note: 'please look' },
      });
      for (const outcome of ['publish', 'remove']) {
        const item = outcome === 'publish' ? post : other;
        const decided = await moderator.post('/moderation/decisions', {
          idempotencyKey: randomUUID(),
          item: item.id,
          revision: 1,
          outcome,
          ...(outcome === 'remove' && { reason: 'off-topic' }),
        });
        assert.equal(decided.status, 200, decided.text);
      }
      await moderator.post('/moderation/hand-over', { text: 'all quiet' });
      // As if it had asked for passes for a while.
      const [scope, until] = [`${id}/main`, bench.now() + 100 * DAY];
      await sql`
        insert into pass_keys (community, kind, id, secret, made, until)
        values (${id}, 'drip', ${Buffer.alloc(32, 1)}, ${Buffer.from('pass-key-secret')}, 0, ${until})`;
      await sql`insert into spent (scope, hash, until) values (${`${id}/`}, ${Buffer.alloc(32, 2)}, ${until})`;
      await sql`
        insert into deposits (scope, thread, id, key, blinded, until)
        select scope, thread, id, ${Buffer.alloc(32, 1)}::bytea, ${Buffer.alloc(256, 3)}::bytea, ${until}::bigint
        from items where scope = ${scope} and thread = ${post.id.split('.')[1] ?? ''} and position = 0`;
      return { id, call, person, send, post, other, story, reply, replyId, moderatorToken };
    }

    it('erases what is older with all that hangs on it, tells readers, and leaves what is younger', async () => {
      const { id, moderatorToken } = await bench.community({
        policy: settlePolicy({ ...DEFAULT_POLICY, moderation: 'post' }),
      });
      const call = createCaller(bench.url, id);
      const moderator = createCaller(bench.url, id, { authorization: `Bearer ${moderatorToken}` });
      const person = createPerson();
      const old = await person.post({ text: 'words-grown-old' });
      const story = await person.story({ hard: 'story-grown-old' });
      for (const { path, input } of [old, story]) assert.equal((await call.post(path, input)).status, 200);
      bench.advance(10 * DAY);
      const reply = await person.reply(old.id, { text: 'reply-not-so-old' });
      assert.equal((await call.post(reply.path, reply.input)).status, 200);
      const reaction = await person.reaction(`post:${old.id}`);
      assert.equal((await call.post(reaction.path, reaction.input)).status, 200);
      const decided = await moderator.post('/moderation/decisions', {
        idempotencyKey: crypto.randomUUID(),
        item: old.id,
        revision: 1,
        outcome: 'publish',
        note: 'note-grown-old',
      });
      assert.equal(decided.status, 200, decided.text);
      const young = await person.post({ text: 'words-still-young' });
      assert.equal((await call.post(young.path, young.input)).status, 200);

      const stream = await listen(`${bench.url}/v1/${id}`, 'circle=main');
      await stream.opened();
      const done = await retain(sql, { days: 5, now: bench.now() });
      assert.deepEqual(done, { threads: 2, items: 3 });
      await stream.until(({ data }) => data.event.type === 'gone' && data.event.id === old.id, 'the old post go');
      await stream.close();

      const { items } = (await call.get('/circles/main/posts?fresh=1')).json;
      assert.deepEqual(
        items.map((item: { id: string }) => item.id),
        [young.id],
      );
      const stored = JSON.stringify(await bench.stored(id));
      for (const words of ['words-grown-old', 'story-grown-old', 'reply-not-so-old', 'note-grown-old']) {
        assert.ok(!stored.includes(words), words);
      }
      assert.match(stored, /words-still-young/);
      assert.deepEqual((await bench.stored(id))['reactions'], []);
      const own = await call.post('/own/get', { capability: old.capability, circle: 'main' });
      assert.equal(own.json.state, 'expired');
      const { entries, erased, broken } = await verifyLog(sql, id);
      assert.deepEqual({ entries, erased, broken }, { entries: 1, erased: 1, broken: undefined });
    });

    it('takes more than one batch, and leaves examples alone', async () => {
      const { id } = await bench.community();
      await sql`
        insert into items (scope, thread, id, kind, place, position, state, revision, latest, author, by_author, capability,
                           content, topics, example, created_at)
        select ${`${id}/main`}, u, u, 'post', nextval('place_order'), 0, 'live', 1, 1, 'quiet fern', true,
               sha256(u::text::bytea), '{"text":"x","topics":[],"contentNotes":[]}', '{}', n % 5 = 0, 0
        from (select n, gen_random_uuid() as u from generate_series(1, 350) n) s`;
      const lines: number[] = [];
      const progress = { at: (_: string, count: number) => lines.push(count), end: () => {} };
      const done = await retain(sql, { days: 5, now: bench.now(), progress });
      assert.equal(done.items, 280);
      assert.ok(new Set(lines).size >= 3, 'said how far it was between batches');
      const left = await sql<{ example: boolean }[]>`
        select distinct example from items where scope = ${`${id}/main`} and state = 'live'`;
      assert.deepEqual([...left], [{ example: true }]);
    });

    it('runs in a server that was told how long', async () => {
      const [row] = await sql<{ n: number }[]>`
        update items set created_at = 0 where content ->> 'text' = 'words-still-young' returning 1 as n`;
      assert.equal(row?.n, 1);
      const { databaseUrl } = bench;
      const server = await createKindredServer({ databaseUrl, log: false, retentionDays: 5, now: bench.now });
      const left = () => sql`select 1 from items where content ->> 'text' = 'words-still-young'`;
      while ((await left()).length);
      await server.close();
    });

    it('is a command, and says in one line what is missing', async () => {
      const env = { DATABASE_URL: bench.databaseUrl };
      const [done, without, wrong, setting] = await Promise.all([
        runCli(['retain', '--days', '36500'], env),
        runCli(['retain'], env),
        runCli(['retain', '--days', 'many'], env),
        runCli(['retain'], { ...env, KINDRED_RETENTION_DAYS: '0' }),
      ]);
      assert.deepEqual([done.code, without.code, wrong.code, setting.code], [0, 1, 1, 1], done.out);
      assert.match(done.out, /^Erased what is older than 36,500 days: 0 threads, 0 items\.$/m);
      assert.match(without.out, /^Say how long things are kept: .*KINDRED_RETENTION_DAYS\.\n$/);
      assert.match(wrong.out, /^--days is "many"; write a whole number of days, 1 to 36500\.\n$/);
      assert.match(setting.out, /^KINDRED_RETENTION_DAYS is "0"; write a whole number from 1 to 36500\.\n$/);
    });

    it('knows every table there is', async () => {
      const rows = await sql<{ name: string }[]>`
        select relname as name from pg_class
        where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace`;
      assert.deepEqual(rows.map((row) => row.name).sort(), [...TABLES.map((table) => table.name), ...LEFT_OUT].sort());
    });

    it('gives a backup back as it was: to an empty database, and in the place of another', async () => {
      const { id, post, moderatorToken } = await lively();
      const first = fileNamed('backup');
      const { counts } = await dumpToFile(sql, first, { now: bench.now(), check: true });
      for (const { name: table } of TABLES) {
        if (!['released', 'silences', 'revisions'].includes(table)) assert.ok(counts[table], `${table} is in it`);
      }
      const target = (spare = await fresh());
      const done = await restore(target.sql, first, { now: bench.now(), withoutLedger: true, alone: true });
      assert.deepEqual(done.settled, { erased: [], communities: [] });
      const second = fileNamed('backup');
      await dumpToFile(target.sql, second, { now: bench.now() });
      assert.equal(await body(second), await body(first));
      assert.equal((await stat(second)).mode & 0o077, 0, 'nobody else may read it');

      const { sql: over } = target;
      await over`update items set content = null`;
      await assert.rejects(restore(over, first, { now: bench.now(), alone: true }), /not empty.*--replace/);
      await restore(over, first, { now: bench.now(), replace: true, alone: true });
      const third = fileNamed('backup');
      await dumpToFile(over, third, { now: bench.now() });
      assert.equal(await body(third), await body(first));

      const { broken, entries } = await verifyLog(over, id);
      assert.deepEqual({ broken, entries }, { broken: undefined, entries: 2 });
      const server = await createKindredServer({ databaseUrl: target.url, log: false, rates: false, port: 0 });
      try {
        const { url } = await server.listen();
        const call = createCaller(url, id, { authorization: `Bearer ${moderatorToken}` });
        assert.equal((await call.get(`/posts/${post.id}`)).json.text, post.input.text);
        assert.equal((await call.get('/moderation/session')).status, 200, 'keys still open');
        const more = await createPerson().post();
        assert.equal((await call.post(more.path, more.input)).status, 200, 'numbers go on');
        const { items } = (await call.get('/circles/main/posts?fresh=1')).json;
        assert.equal(items[0].id, more.id);
        await assert.rejects(
          restore(sql, first, { now: bench.now(), replace: true, alone: true }),
          /A Kindred server or command is using this database/,
        );
      } finally {
        await server.close();
      }
    });

    it('exports one community without keys, and that can be restored, too', async () => {
      const { id, moderatorToken } = await lively();
      const first = fileNamed('export');
      const { counts } = await dumpToFile(sql, first, { community: id, now: bench.now(), keepDays: 30 });
      assert.equal(counts['communities'], 1);
      for (const table of ['settings', 'moderator_keys', 'pass_keys', 'deposits', 'spent', 'idempotency'])
        assert.equal(counts[table], undefined, table);
      const text = await readFile(first, 'utf8');
      assert.ok(!text.includes(moderatorToken));
      const { header } = await readRows(first);
      assert.equal(header.keepUntil, new Date(Date.parse(header.at) + 30 * DAY).toISOString());
      await restore(spare.sql, first, { now: bench.now(), replace: true });
      const second = fileNamed('export');
      await dumpToFile(spare.sql, second, { community: id, now: bench.now() });
      assert.equal(await body(second), await body(first));
      await assert.rejects(dumpToFile(sql, first, { community: id, now: 0 }), /is there already/);
      await assert.rejects(dumpToFile(sql, fileNamed('x'), { community: 'nobody', now: 0 }), /no community "nobody"/);
    });

    it('brings a backup of an older version up to date, in an empty database', async () => {
      const made = ['older', 'empty'].map(
        (what) => `kindred_test_${process.pid}_${name === 'embedded' ? 1 : 2}_${what}`,
      );
      const [older, empty] = made.map((database) =>
        connect({ url: bench.databaseUrl.replace(/\/[^/?]*(\?|$)/, `/${database}$1`) }, { max: 1 }),
      ) as [Sql, Sql];
      try {
        for (const database of made) await sql.unsafe(`create database ${database}`);
        await older.begin((tx) => migrateWithin(tx, 4));
        const id = randomUUID();
        await older`insert into communities (id, name, default_circle, policy) values ('main', 'Main', 'main', '{}')`;
        await older`
          insert into circles (community, id, position, name, about, norms, topics, lang, policy)
          values ('main', 'main', 1, 'Everyone', '', '[]', '[]', 'en', '{}')`;
        await older`
          insert into items (scope, thread, id, kind, position, state, revision, latest, author, by_author, capability, topics, created_at)
          values ('main/main', ${id}, ${id}, 'post', 0, 'deleted', 1, 1, 'quiet fern', true, 'x', '{}', 0)`;
        const file = fileNamed('backup');
        await dumpToFile(older, file, { now: bench.now() });
        assert.equal((await readRows(file)).header.migration, 4);
        await restore(empty, file, { now: bench.now(), withoutLedger: true, alone: true });
        assert.equal((await empty`select born from communities`).length, 1);
        assert.equal((await empty`select 1 from deletions`).length, 1, 'what was gone already is in the ledger');
        await assert.rejects(restore(spare.sql, file, { now: 0, replace: true }), /is of migration 4, .*new, empty/);
      } finally {
        await Promise.all([older.end(), empty.end()]);
        for (const database of made) await sql.unsafe(`drop database if exists ${database} with (force)`);
      }
    });

    it('is one moment, whatever is written meanwhile', async () => {
      const { id, post } = await lively();
      const file = fileNamed('backup');
      const [scope, thread] = [`${id}/main`, post.id.split('.')[1] ?? ''];
      const admin = connect({ url: bench.databaseUrl }, { max: 1 });
      opened.push(admin);
      let dumping: Promise<unknown> | undefined;
      await admin.begin(async (tx) => {
        // The dump has read the items when it waits here, and reads on when what was written is there.
        await tx`lock table history in access exclusive mode`;
        await new Promise<void>((resolve) => {
          const progress = { at: (what: string) => void (what === 'history' && resolve()), end: () => {} };
          dumping = dumpToFile(sql, file, { now: bench.now(), progress });
        });
        await tx`
          insert into history (scope, thread, id, n, actor, to_state, revision, at, note)
          values (${scope}, ${thread}, ${thread}, 99, 'system', 'live', 1, 0, 'written meanwhile')`;
      });
      await dumping;
      const text = await readFile(file, 'utf8');
      assert.match(text, new RegExp(`"history":\\{"scope":"${scope}"`));
      assert.ok(!text.includes('written meanwhile'));
    });

    it('refuses a file that was cut, changed, or is something else, and leaves the database as it was', async () => {
      await lively();
      const whole = fileNamed('backup');
      await dumpToFile(sql, whole, { now: bench.now() });
      const text = await readFile(whole, 'utf8');
      const lines = text.split('\n');
      const cut = (lineCount: number): string => `${lines.slice(0, lineCount).join('\n')}\n`;
      const wrong: [string, RegExp][] = [
        [cut(lines.length - 2), /its end is missing/],
        [text.slice(0, -20), /is no row|its end is missing/],
        [text.replace('I hear you, really.', 'I hear you, truly!!'), /its sum is not what it was/],
        [`${text}{"items":{}}\n`, /something stands after its end/],
        [text.replace('"format":1', '"format":2'), /newer version/],
        ['hello\n', /is no export or backup/],
        ['', /is empty/],
      ];
      const before = fileNamed('backup');
      await dumpToFile(spare.sql, before, { now: bench.now() });
      for (const [content, why] of wrong) {
        const file = fileNamed('wrong');
        await writeFile(file, content);
        await assert.rejects(restore(spare.sql, file, { now: bench.now(), replace: true }), why);
      }
      const afterwards = fileNamed('backup');
      await dumpToFile(spare.sql, afterwards, { now: bench.now() });
      assert.equal(await body(afterwards), await body(before));
    });

    it('keeps deleted what was deleted after the backup, and says so where there is no ledger', async () => {
      const { id, call, person, send, post, story, reply, replyId } = await lively();
      const kept = await person.post({ text: 'words-that-stay' });
      await send(kept);
      const doomed = await bench.community({ policy });
      const there = createCaller(bench.url, doomed.id);
      const lost = await createPerson().post({ text: 'community-that-goes' });
      assert.equal((await there.post(lost.path, lost.input)).status, 200);
      const file = fileNamed('backup');
      await dumpToFile(sql, file, { now: bench.now() });

      const act = async (capability: string): Promise<void> => {
        const idempotencyKey = randomUUID();
        const gone = await call.post('/own/act', {
          capability,
          circle: 'main',
          idempotencyKey,
          action: { type: 'delete' },
        });
        assert.equal(gone.json.state, 'deleted');
      };
      // By the author: acknowledged, and so in the file.
      await act(reply.capability);
      const [scope, thread] = [`${id}/main`, post.id.split('.')[1] ?? ''];
      const ledger = path.join(folder, 'ledger');
      const noted = await readFile(ledger, 'utf8');
      assert.ok(noted.includes(hashOf({ scope, thread, id: replyId.split('.')[2] })), 'the reply is in the ledger');
      assert.ok(!noted.includes(thread), 'and no id is');
      // By the owner.
      const erased = await eraseItem(sql, id, { item: story.id }, bench.now());
      assert.equal(erased.length, 1);
      await eraseCommunity(sql, doomed.id);
      // A community of the same name, made anew, is another.
      await settleLedger(sql, ledger, { now: bench.now() });
      await bench.server.addCommunity({ id: doomed.id });
      const again = fileNamed('backup');
      await dumpToFile(sql, again, { now: bench.now() });

      const target = await fresh();
      const options = { now: bench.now(), alone: true };
      await assert.rejects(restore(target.sql, file, options), /no ledger here.*--ledger FILE.*--no-ledger/);
      const next = fileNamed('next-ledger');
      const done = await restore(target.sql, file, { ...options, ledgers: [ledger], ledger: next });
      assert.deepEqual([done.settled.erased.length, done.settled.communities], [3, [doomed.id]]);
      const dump = fileNamed('backup');
      await dumpToFile(target.sql, dump, { now: bench.now() });
      const text = await body(dump);
      const own = text.split('\n').filter((line) => line.includes(`"${scope}"`));
      for (const words of ['I hear you, really.', 'No sleep.']) assert.ok(!own.join().includes(words), words);
      for (const words of ['community-that-goes', doomed.id]) assert.ok(!text.includes(words), words);
      assert.match(text, /words-that-stay/);
      const told = new Set(await readLedger(next));
      for (const line of await readLedger(ledger)) assert.ok(told.has(line), 'it goes on in the new ledger');
      const [row] = await target.sql<{ reply_count: number }[]>`
        select reply_count from items where scope = ${scope} and id = ${thread}`;
      assert.equal(row?.reply_count, 0);

      await restore(target.sql, again, { ...options, replace: true, ledger: next });
      assert.equal((await target.sql`select 1 from communities where id = ${doomed.id}`).length, 1);

      // With no ledger but the one in the database that is replaced.
      const replaced = await restore(target.sql, file, { ...options, replace: true });
      assert.equal(replaced.settled.erased.length, 3);
    });

    it('takes away at the start of a server what came back by another way', async () => {
      const { id, call, post } = await lively();
      const ledger = fileNamed('ledger');
      const file = fileNamed('backup');
      await dumpToFile(sql, file, { now: bench.now() });
      await restore(spare.sql, file, { now: bench.now(), replace: true });
      const [scope, thread] = [`${id}/main`, post.id.split('.')[1] ?? ''];
      const other = await openLedger(ledger);
      await other.add([hashOf({ scope, thread, id: thread })], '2026-11-22');
      await other.close();
      // As a crash would leave it.
      await appendFile(ledger, 'AAAA');
      const server = await createKindredServer({ databaseUrl: spare.url, log: false, ledger, now: bench.now });
      try {
        assert.match(server.notes.join(), /1 thing/);
        const answer = await server.fetch(new Request(`http://localhost/v1/${id}/posts/${post.id}`));
        assert.equal(answer.status, 404);
        assert.equal((await call.get(`/posts/${post.id}`)).status, 200, 'it is there where nobody deleted it');
      } finally {
        await server.close();
      }
    });

    it('applies how long things are kept to what it restores', async () => {
      const { id } = await lively();
      const file = fileNamed('backup');
      await dumpToFile(sql, file, { now: bench.now(), keepDays: 20 });
      const { sql: target } = await fresh();
      const words = () => target`select 1 from items where scope = ${`${id}/main`} and content is not null`;
      const done = await restore(target, file, { now: bench.now() + 19 * DAY, withoutLedger: true });
      assert.equal(done.retained.items, 0);
      assert.equal((await words()).length, 3);
      // What the file says, and what this server says, if that is less.
      for (const [days, keepDays] of [
        [21, undefined],
        [11, 10],
      ] as const) {
        const again = await restore(target, file, { now: bench.now() + days * DAY, keepDays, replace: true });
        assert.ok(again.retained.items + again.settled.erased.length >= 3);
        assert.equal((await words()).length, 0);
        await target`truncate deletions`;
      }
    });

    it('deletes exports and backups that are too old, and nothing else', async () => {
      const exports = fileNamed('folder');
      await mkdir(exports);
      const now = bench.now();
      const make = (file: string, at: number, keepDays?: number) =>
        dumpToFile(sql, path.join(exports, file), { now: at, keepDays });
      await make('old.ndjson', now - 11 * DAY);
      await make('young.ndjson', now - 9 * DAY);
      await make('short.ndjson', now - 9 * DAY, 5);
      await make('killed.ndjson.0.part', now);
      await utimes(path.join(exports, 'killed.ndjson.0.part'), 0, 0);
      await writeFile(path.join(exports, 'notes.txt'), 'mine\n');
      await mkdir(path.join(exports, 'folder'));
      const gone = await removeOld(exports, { days: 10, now });
      assert.deepEqual(
        gone.map((file) => path.basename(file)),
        ['killed.ndjson.0.part', 'old.ndjson', 'short.ndjson'],
      );
      assert.deepEqual((await readdir(exports)).sort(), ['folder', 'notes.txt', 'young.ndjson']);
    });

    it('erases an item, a thread, or a community from every table, and the log still holds', async () => {
      const { id, call, post, other, replyId } = await lively();
      assert.deepEqual(await countErasure(sql, id, { item: replyId }), { items: 1, threads: 0 });
      assert.deepEqual(await countErasure(sql, id, { thread: replyId }), { items: 2, threads: 1 });
      await assert.rejects(countErasure(sql, id, { item: `main.${randomUUID()}` }), /no item with this id/);
      await assert.rejects(countErasure(sql, id, { item: 'nonsense' }), /"nonsense" is no id/);
      await eraseItem(sql, id, { item: replyId }, bench.now());
      assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.replyCount, 0);
      await eraseItem(sql, id, { thread: replyId }, bench.now());
      await eraseItem(sql, id, { item: other.id }, bench.now());
      const stored = JSON.stringify(await bench.stored(id));
      for (const words of ['A “long” day', 'I hear you, really.', 'odd words', 'off-topic']) {
        assert.ok(!stored.includes(words), words);
      }
      const { entries, erased, broken } = await verifyLog(sql, id);
      assert.deepEqual({ entries, erased, broken }, { entries: 2, erased: 2, broken: undefined });

      await eraseCommunity(sql, id);
      const { events: _, deletions, ...rest } = await bench.stored(id);
      assert.deepEqual(new Set(Object.values(rest).map((rows) => rows.length)), new Set([0]));
      assert.ok(deletions?.length);
      for (const table of ['communities', 'circles', 'moderator_keys', 'words', 'hand_overs', 'log_heads']) {
        const rows = await sql`select * from ${sql(table)} t where t::text like ${`%${id}%`}`;
        assert.equal(rows.length, 0, table);
      }
    });

    it('leaves nothing half when it is killed', async () => {
      await lively();
      const { url, sql: target } = spare;
      const good = fileNamed('backup');
      await dumpToFile(sql, good, { now: bench.now() });
      await restore(target, good, { now: bench.now(), replace: true });
      const before = fileNamed('backup');
      await dumpToFile(target, before, { now: bench.now() });
      const out = fileNamed('export');
      const admin = connect({ url }, { max: 1 });
      opened.push(admin);

      /** Kills a command that waits in the middle of its work for what is held here. */
      const killAt = async (args: string[], said: RegExp): Promise<void> => {
        const child = startCli(args, { DATABASE_URL: url });
        await new Promise<void>((resolve, reject) => {
          const look = (): void => void (said.test(child.out()) && resolve());
          child.process.stderr?.on('data', look);
          void child.ended.then((code) => reject(new Error(`ended with ${code}: ${child.out()}`)));
        });
        child.process.kill('SIGKILL');
        assert.equal(await child.ended, 'SIGKILL', child.out());
      };
      await admin.begin(async (tx) => {
        await tx`lock table reactions in access exclusive mode`;
        await killAt(['backup', '--out', out], /^reactions$/m);
      });
      const left = (await readdir(folder)).filter((file) => file.startsWith(path.basename(out)));
      assert.ok(left.length === 1 && left[0]?.endsWith('.part'), left.join());
      await assert.rejects(readRows(path.join(folder, left[0] ?? '')), /damaged|empty/);

      // In the middle of the rows of a restore: everything is truncated, and half of it is back.
      await admin.unsafe(`
        create function wait_here() returns trigger language plpgsql as $$ begin
          perform pg_advisory_xact_lock(7); return null; end $$`);
      await admin.unsafe(
        'create trigger wait_here before insert on reactions for each statement execute function wait_here()',
      );
      await admin`select pg_advisory_lock(7)`;
      await target.end();
      await admin`set application_name = 'test'`;
      await killAt(['restore', '--in', good, '--replace', '--no-ledger'], /^reactions$/m);
      await admin`select pg_advisory_unlock(7)`;
      await admin.unsafe('drop trigger wait_here on reactions');
      const afterwards = fileNamed('backup');
      const still = connect({ url }, { max: 1 });
      opened.push(still);
      await dumpToFile(still, afterwards, { now: bench.now() });
      assert.equal(await body(afterwards), await body(before));
    });
  });
}

/** What it names. */
async function readLedger(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8'))
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ')[0] ?? '');
}

describe('operations from the command line', () => {
  it('back up a running server on the embedded database, and bring it back in another folder', async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'kindred-operations-'));
    await chmod(place, 0o711);
    const [data, elsewhere, files] = ['data', 'elsewhere', 'files'].map((name) => path.join(place, name)) as [
      string,
      string,
      string,
    ];
    await mkdir(files);
    const env = { KINDRED_DATA: data };
    const command = async (args: string[], more: Record<string, string> = env): Promise<string> => {
      const { code, out } = await runCli(args, more);
      assert.equal(code, 0, `${args.join(' ')}: ${out}`);
      return out;
    };
    try {
      const policy = { moderation: 'post' } as const;
      const server = await createKindredServer({ data, port: 0, log: false, rates: false, policy, abuse: 'off' });
      const { url } = await server.listen();
      const call = createCaller(url, 'main');
      const person = createPerson();
      const [stays, goes, erased] = [await person.post(), await person.post(), await person.post()];
      for (const { path: where, input } of [stays, goes, erased]) {
        assert.equal((await call.post(where, input)).status, 200);
      }
      assert.match(await command(['backup', '--out', files]), /3 items, 0 reactions; read back and whole\./);
      const [backup = ''] = await readdir(files);
      const piped = await command(['export', '--out', '-']);
      assert.match(piped, /^\{"kindred":\{"what":"export"/m);
      assert.match(piped, /"end":\{"counts":\{[^}]*"items":3/);

      const idempotencyKey = randomUUID();
      const action = { type: 'delete' };
      const deleting = { capability: goes.capability, circle: 'main', idempotencyKey, action };
      assert.equal((await call.post('/own/act', deleting)).json.state, 'deleted');
      const asked = await runCli(['erase', '--item', erased.id], env);
      assert.deepEqual([asked.code, asked.out], [1, 'This erases 1 item for good. Say --yes if that is meant.\n']);
      assert.equal(await command(['erase', '--item', erased.id, '--yes']), 'Erased 1 item.\n');
      const restoring = ['restore', '--in', path.join(files, backup)];
      assert.match((await runCli([...restoring, '--replace'], env)).out, /^Another Kindred server is running/);
      // As if the machine were gone this moment: only the ledger is left, of a server that was not stopped.
      await copyFile(path.join(data, 'deletions'), path.join(files, 'ledger'));
      await server.close();

      const there = { KINDRED_DATA: elsewhere };
      assert.match((await runCli(restoring, there)).out, /^There is no ledger here/m);
      const said = await command([...restoring, '--ledger', path.join(files, 'ledger')], there);
      assert.match(said, /^Restored the backup of .*: 1 community, 3 items, 0 reactions\.$/m);
      assert.match(said, /^2 things deleted since then stayed deleted\.$/m);
      assert.match(await command([...restoring, '--replace']), /^2 things deleted/m);
      for (const folder of [data, elsewhere]) {
        const again = await createKindredServer({ data: folder, log: false });
        const list = await again.fetch(new Request('http://localhost/v1/main/circles/main/posts'));
        assert.deepEqual(
          ((await list.json()) as any).items.map(({ id }: { id: string }) => id),
          [stays.id],
        );
        await again.close();
      }
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  });

  it('says what is missing in one line, and ends with 1', async () => {
    const wrong: [string[], RegExp][] = [
      [['export'], /^Say where: kindred-server export --out FILE\n$/],
      [['backup'], /^Say where: kindred-server backup/],
      [['restore'], /^Say where: kindred-server restore --in FILE\n$/],
      [['restore', '--in', '/nowhere'], /^There is no file \/nowhere\./],
      [['erase'], /^Say what is to go: /],
      [['erase', '--item', 'a', '--thread', 'b'], /^Say --item or --thread, not both\.\n$/],
      [['retain', '--exports', '/nowhere', '--days', '3'], /^--exports: \/nowhere is no folder/],
    ];
    const results = await Promise.all(
      wrong.map(([args]) => runCli(args, { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' })),
    );
    results.forEach(({ code, out }, at) => {
      assert.equal(code, 1);
      assert.match(out, wrong[at]?.[1] ?? /^$/);
    });
  });
});
