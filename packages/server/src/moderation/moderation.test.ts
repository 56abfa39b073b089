import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { MODERATION_MODES } from '@kindred/core/contract';

import { connect } from '../database/connect.js';
import { migrate } from '../database/migrate.js';
import { MIGRATIONS } from '../database/migrations.js';
import { createKindredServer } from '../server.js';
import { runCli } from '../testing/child.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { type Caller, createCaller, createPerson } from '../testing/person.js';
import { createPlaces } from '../store/places.js';
import { removeModerator } from './keys.js';
import { verifyLog } from './log.js';
import { createScreen } from './words.js';

for (const { name, skip, open } of targets) {
  describe(`moderators on ${name}`, { skip }, () => {
    let cluster: TestCluster;
    let bench: TestBench;
    before(async () => {
      cluster = await open();
      bench = await TestBench.open(cluster);
    });
    after(async () => {
      await bench?.close();
      await cluster?.close();
    });

    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

    const community = async (moderation: (typeof MODERATION_MODES)[number] = 'pre', more: object = {}) => {
      const { id, moderatorToken } = await bench.community({
        policy: { audience: 'adult', counts: 'none', k: 5, readOnly: false, moderation, ...more },
        circles: [{ id: 'main' }, { id: 'other' }],
      });
      return { id, call: createCaller(bench.url, id), lead: bearer(moderatorToken) };
    };

    type Lead = Record<string, string>;
    const decide = (call: Caller, who: Lead, item: string, outcome = 'publish', more: object = {}) =>
      call.post('/moderation/decisions', { idempotencyKey: randomUUID(), item, outcome, revision: 1, ...more }, who);

    const act = (call: Caller, capability: string, action: object, circle = 'main') =>
      call.post('/own/act', { capability, circle, idempotencyKey: randomUUID(), action });

    const write = async (call: Caller, fields: object = {}, person = createPerson()) => {
      const post = await person.post(fields);
      const { status, json } = await call.post(post.path, post.input);
      return { ...post, status, json, person };
    };

    /** Commands are the same on every database: told once is enough. */
    const command = (what: string, body: () => Promise<void>): void => {
      if (name === targets[0]?.name) it(what, body);
    };
    const cli = (...args: string[]) => runCli(args, { DATABASE_URL: bench.databaseUrl });

    describe('the log of decisions', () => {
      const filled = async (entries = 5) => {
        const made = await community();
        const posts = [];
        for (let n = 0; n < entries; n += 1) {
          const post = await write(made.call, { circle: n % 2 ? 'other' : 'main' });
          assert.equal((await decide(made.call, made.lead, post.id)).status, 200);
          posts.push(post);
        }
        return { ...made, posts, scope: `${made.id}/`, verify: () => verifyLog(bench.sql, made.id) };
      };

      it('is one chain for all circles, and still verifies after an erasure', async () => {
        const { id, call, posts, verify } = await filled();
        const whole = await verify();
        assert.deepEqual([whole.entries, whole.erased, whole.broken], [5, 0, undefined]);
        await act(call, posts[1]?.capability ?? '', { type: 'delete' }, 'other');
        const { entries, erased, head, broken } = await verify();
        assert.deepEqual([entries, erased, broken, head], [5, 1, undefined, whole.head]);
        const rows = (await bench.stored(id))['log'] as { n: number; payload: string | null; thread: string | null }[];
        const gone = rows.find(({ n }) => n === 2);
        assert.deepEqual([gone?.payload, gone?.thread], [null, null]);
        assert.doesNotMatch(JSON.stringify(rows), new RegExp(posts[1]?.input.thread ?? 'none'));
      });

      it('shows where it was changed, thinned out, reordered or cut', async () => {
        const tampered: [string, (scope: string, id: string) => Promise<unknown>, number, RegExp][] = [
          [
            'a payload',
            (scope) =>
              bench.sql`update log set payload = replace(payload, 'publish', 'remove') where scope = ${scope} and n = 3`,
            3,
            /changed/,
          ],
          [
            'a payload and its digest',
            (scope) => bench.sql`
              update log set payload = '{}', digest = sha256(salt || convert_to('{}', 'utf8')) where scope = ${scope} and n = 3`,
            3,
            /does not follow/,
          ],
          [
            'who decided',
            (scope) => bench.sql`update log set reader = 'someone' where scope = ${scope} and n = 2`,
            2,
            /beside/,
          ],
          ['when', (scope) => bench.sql`update log set at = at + 60000 where scope = ${scope} and n = 2`, 2, /beside/],
          ['a row taken out', (scope) => bench.sql`delete from log where scope = ${scope} and n = 3`, 3, /not there/],
          [
            'the first row taken out',
            (scope) => bench.sql`delete from log where scope = ${scope} and n = 1`,
            1,
            /not there/,
          ],
          [
            'a row taken out and the rest moved up',
            async (scope) => {
              await bench.sql`delete from log where scope = ${scope} and n = 3`;
              await bench.sql`update log set n = -n where scope = ${scope} and n > 3`;
              await bench.sql`update log set n = -n - 1 where scope = ${scope} and n < 0`;
            },
            3,
            /does not follow/,
          ],
          [
            'two rows swapped',
            async (scope) => {
              await bench.sql`update log set n = -n where scope = ${scope} and n in (2, 3)`;
              await bench.sql`update log set n = case n when -2 then 3 else 2 end where scope = ${scope} and n < 0`;
            },
            2,
            /does not follow/,
          ],
          ['the end cut off', (scope) => bench.sql`delete from log where scope = ${scope} and n > 3`, 4, /ends before/],
          ['all of it', (scope) => bench.sql`delete from log where scope = ${scope}`, 1, /ends before/],
          [
            'half an erasure',
            (scope) => bench.sql`update log set salt = null where scope = ${scope} and n = 4`,
            4,
            /half/,
          ],
        ];
        for (const [what, tamper, number, why] of tampered) {
          const { id, scope, verify } = await filled();
          await tamper(scope, id);
          const { entries, broken } = await verify();
          assert.deepEqual([broken?.number, entries], [number, number - 1], what);
          assert.match(broken?.why ?? '', why, what);
        }
      });

      it('shows a cut that was hidden in the database, to whoever noted where it ended', async () => {
        const { id, scope, verify } = await filled();
        const noted = await verify();
        await bench.sql`delete from log where scope = ${scope} and n > 3`;
        await bench.sql`
          update log_heads h set n = l.n, chain = l.chain from log l
          where h.community = ${id} and l.scope = ${scope} and l.n = 3`;
        const hidden = await verify();
        assert.equal(hidden.broken, undefined);
        const told = await verifyLog(bench.sql, id, { number: noted.entries, hash: noted.head });
        assert.deepEqual([told.entries, told.broken?.number], [3, 4]);
        assert.equal((await verifyLog(bench.sql, id, { number: 3, hash: hidden.head })).broken, undefined);
        assert.equal((await verifyLog(bench.sql, id, { number: 3, hash: noted.head })).broken?.number, 3);
      });

      command('is walked by a command that ends with 1 where it is broken', async () => {
        const { id, scope } = await filled();
        const whole = await cli('moderator', 'verify-log', '--community', id);
        assert.deepEqual(
          [whole.code, /^5 entries hold, 0 of them erased\. Head: 5:[\w-]{43}\n$/.test(whole.out)],
          [0, true],
        );
        const head = /Head: (\S+)/.exec(whole.out)?.[1] ?? '';
        await bench.sql`delete from log where scope = ${scope} and n = 5`;
        await bench.sql`
          update log_heads h set n = l.n, chain = l.chain from log l
          where h.community = ${id} and l.scope = ${scope} and l.n = 4`;
        const [cut, shapeless] = await Promise.all([
          cli('moderator', 'verify-log', '--community', id, '--head', head),
          cli('moderator', 'verify-log', '--community', id, '--head', 'x'),
        ]);
        assert.deepEqual(
          [cut.code, cut.out],
          [1, 'broken at number 5: the log ends before it. The 4 before it hold.\n'],
        );
        assert.deepEqual([shapeless.code, shapeless.out.split('\n').length], [1, 2]);
        await bench.sql`delete from log where scope = ${scope} and n = 2`;
        const [broken, all, unknown] = await Promise.all([
          cli('moderator', 'verify-log', '--community', id),
          cli('moderator', 'verify-log'),
          cli('moderator', 'verify-log', '--community', 'nowhere'),
        ]);
        assert.equal(broken.code, 1);
        assert.match(broken.out, /^broken at number 2: it is not there\. The 1 before it hold\.\n$/);
        assert.equal(all.code, 1);
        assert.match(all.out, new RegExp(`^${id}: broken at number 2`, 'm'));
        assert.match(all.out, /^main: 0 entries hold/m);
        assert.deepEqual([unknown.code, unknown.out], [1, 'There is no community "nowhere".\n']);
      });

      it('keeps its numbers without a gap while many decide at once, and whatever is refused', async () => {
        const { id, call, lead } = await community();
        const posts = await Promise.all(
          Array.from({ length: 24 }, (_, n) => write(call, { circle: n % 2 ? 'other' : 'main' })),
        );
        const answers = await Promise.all(
          posts.flatMap((post) => [decide(call, lead, post.id), decide(call, lead, post.id, 'final')]),
        );
        assert.equal(answers.filter(({ status }) => status === 200).length, 24);
        const { entries, broken } = await verifyLog(bench.sql, id);
        assert.deepEqual([entries, broken], [24, undefined]);
      });

      it('takes over what was decided when each circle had a chain of its own', async () => {
        const sql = connect({ url: await cluster.fresh() }, { max: 1 });
        try {
          await sql.unsafe('drop schema public cascade; create schema public');
          const older = MIGRATIONS.filter(({ id }) => id < 3);
          await sql`create table migrations (id int primary key, name text not null, at timestamptz not null default now())`;
          for (const { id, name: called, statements } of older) {
            for (const statement of statements) await sql.unsafe(statement);
            await sql`insert into migrations (id, name) values (${id}, ${called})`;
          }
          await sql`insert into communities values ('one', 'One', 'a', '{}'), ('two', 'Two', 'a', '{}')`;
          const decided = [
            ['one/a', 'two/a', 'one/b'],
            ['one/b', 'one/a', 'one/a'],
          ].flat();
          for (const [at, scope] of decided.entries()) {
            const n = decided.slice(0, at).filter((other) => other === scope).length + 1;
            const item = randomUUID();
            const payload = JSON.stringify({ item: `a.${item}`, outcome: 'publish', revision: 1, at: at * 60_000 });
            const erased = at === 3;
            await sql`
              insert into decisions (scope, n, digest, chain, thread, id, salt, payload)
              values (${scope}, ${n}, sha256('salt' || convert_to(${payload}, 'utf8')), '\\x00', ${erased ? null : item},
                      ${erased ? null : item}, ${erased ? null : Buffer.from('salt')}, ${erased ? null : payload})`;
          }
          await migrate(sql);
          const [one, two] = [await verifyLog(sql, 'one'), await verifyLog(sql, 'two')];
          assert.deepEqual([one.entries, one.erased, one.broken], [5, 1, undefined]);
          assert.deepEqual([two.entries, two.erased, two.broken], [1, 0, undefined]);
          await sql`update log set payload = replace(payload, 'publish', 'remove') where scope = 'one/' and n = 2`;
          assert.equal((await verifyLog(sql, 'one')).broken?.number, 2);
        } finally {
          await sql.end();
        }
      });

      it('tells when all writes were stopped', async () => {
        const { call, lead } = await community();
        for (const readOnly of [true, true, false]) await call.post('/moderation/switch', { readOnly }, lead);
        const { items } = (await call.get('/moderation/log', lead)).json;
        assert.deepEqual(
          items.map(({ number, outcome }: { number: number; outcome: string }) => [number, outcome]),
          [
            [2, 'writable'],
            [1, 'read-only'],
          ],
        );
      });
    });

    describe('keys', () => {
      command('are made, listed and taken away; the first is a lead’s', async () => {
        const id = `t-${randomUUID().slice(0, 18)}`;
        assert.equal((await cli('community', 'add', id)).code, 0);
        const first = await cli('moderator', 'add', '--community', id, '--name', 'Ada');
        const second = await cli('moderator', 'add', '--community', id, '--name', 'Bea');
        const third = await cli('moderator', 'add', '--community', id, '--name', 'Bea', '--lead');
        const keys = [first, second, third].map(({ out }) => out.split('\n')[0] ?? '');
        const call = createCaller(bench.url, id);
        const sessions = await Promise.all(keys.map((key) => call.get('/moderation/session', bearer(key))));
        assert.deepEqual(
          sessions.map(({ json }) => json.role),
          ['lead', 'moderator', 'lead'],
        );
        const readers: string[] = sessions.map(({ json }) => json.reader);
        assert.equal(new Set(readers).size, 3);
        const list = await cli('moderator', 'list', '--community', id);
        assert.deepEqual(
          list.out.trim().split('\n').sort(),
          [`${readers[0]}\tlead\tAda`, `${readers[1]}\tmoderator\tBea`, `${readers[2]}\tlead\tBea`].sort(),
        );
        for (const key of keys) assert.ok(!list.out.includes(key));
        const both = await cli('moderator', 'remove', 'Bea', '--community', id);
        assert.equal(both.code, 1);
        assert.match(both.out, /^More than one moderator is called "Bea"\./);
        assert.equal((await cli('moderator', 'remove', readers[1] ?? '', '--community', id)).code, 0);
        assert.equal((await cli('moderator', 'remove', 'Ada', '--community', id)).code, 0);
        assert.deepEqual(
          await Promise.all(keys.map(async (key) => (await call.get('/moderation/session', bearer(key))).status)),
          [403, 403, 200],
        );
        const nobody = await cli('moderator', 'remove', 'Cleo', '--community', id);
        assert.deepEqual([nobody.code, nobody.out], [1, `The community "${id}" has no moderator "Cleo".\n`]);
      });

      it('that were taken away leave nothing that waits for them', async () => {
        const { id, call, lead } = await community();
        const other = bearer(await bench.server.createModeratorKey(id));
        const post = await write(call);
        const ask = { idempotencyKey: randomUUID(), item: post.id, revision: 1 };
        assert.equal((await call.post('/moderation/second', ask, lead)).status, 200);
        assert.equal((await decide(call, lead, post.id)).json.error.reason, 'second-reader');
        const { reader } = (await call.get('/moderation/session', other)).json;
        await removeModerator(bench.sql, id, reader as string);
        assert.equal((await decide(call, lead, post.id)).json.state, 'live');
      });

      it('of one community open nothing in another', async () => {
        const [one, two] = [await community(), await community()];
        const post = await write(one.call);
        for (const where of ['/session', '/queue', '/lanes', '/search', '/hand-over', '/log', `/items/${post.id}`]) {
          assert.equal(
            (await two.call.get(`/moderation${where}`, two.lead)).status,
            where.startsWith('/items') ? 404 : 200,
          );
          assert.equal((await one.call.get(`/moderation${where}`, two.lead)).status, 403, where);
        }
        assert.equal((await decide(one.call, two.lead, post.id)).status, 403);
        assert.equal((await one.call.post('/moderation/switch', { readOnly: true }, two.lead)).status, 403);
        assert.equal((await two.call.get('/moderation/search?text=long', two.lead)).json.items.length, 0);
      });

      it('say nothing in a log of their names, and are never answered for refusals of the right ones', async () => {
        const strict = await TestBench.open(cluster, {
          rates: {
            writes: { burst: 1000, perSecond: 1 },
            reads: { burst: 1000, perSecond: 1 },
            keys: { burst: 3, perSecond: 0.01 },
            drips: { burst: 1, perSecond: 0.01 },
            streams: 5,
          },
        });
        try {
          const { id } = await strict.community();
          const call = createCaller(strict.url, id);
          const plain = bearer(await strict.server.createModeratorKey(id, 'moderator', 'Somebody'));
          for (let n = 0; n < 6; n += 1) {
            const refused = await call.post('/moderation/switch', { readOnly: true }, plain);
            assert.deepEqual([refused.status, refused.json.error.reason], [403, 'lead']);
          }
          const guesses = [];
          for (let n = 0; n < 5; n += 1) guesses.push((await call.get('/moderation/session', bearer('guess'))).status);
          assert.deepEqual(guesses, [403, 403, 403, 429, 429]);
          const session = await call.get('/moderation/session', plain);
          assert.equal(session.status, 200);
          assert.doesNotMatch(session.text, /Somebody/);
        } finally {
          await strict.close();
        }
      });
    });

    describe('words', () => {
      command('set by a command hold in a running server, on everything that is written', async () => {
        const { id, call, lead } = await community('post');
        const folder = await mkdtemp(path.join(tmpdir(), 'kindred-words-'));
        const [banned, suspect] = [path.join(folder, 'banned.txt'), path.join(folder, 'suspect.txt')];
        try {
          await writeFile(banned, '# not here\ngrubblish\n\nsell you pills # a phrase\n');
          await writeFile(suspect, 'flimmer*\n');
          assert.equal((await write(call, { text: 'grubblish' })).json.state, 'live');
          const set = await cli('words', '--community', id, '--banned', banned, '--suspect', suspect);
          assert.deepEqual([set.code, set.out], [0, '2 banned, 1 suspect.\n']);
          const refused = await write(call, { text: 'So GRUBBL1SH!' });
          assert.deepEqual(
            [refused.status, refused.json.error.code, refused.json.error.reason, refused.json.error.field],
            [422, 'refused', 'banned-word', 'text'],
          );
          const held = await write(call, { text: 'A flimmering day' });
          assert.equal(held.json.state, 'held');
          const item = (await call.get(`/moderation/items/${held.id}`, lead)).json;
          assert.deepEqual([item.held, item.suspect], ['suspect-word', [{ start: 2, end: 12 }]]);
          const story = await createPerson().story({ helped: 'They sell  you pills.' });
          const told = await call.post(story.path, story.input);
          assert.deepEqual([told.status, told.json.error.field], [422, 'story.helped']);
          const marked = await createPerson().story({ hard: 'So flimmer.' });
          assert.equal((await call.post(marked.path, marked.input)).json.state, 'held');
          const { title } = marked.input;
          assert.deepEqual((await call.get(`/moderation/items/${marked.id}`, lead)).json.suspect, [
            { start: title.length + 2 + 3, end: title.length + 2 + 10 },
          ]);
          const end = title.length + 2 + 'So flimmer.\n\nWalking.\n\nA lamp.\n\nBetter.'.length;
          const past = { revision: 1, reason: 'other', mark: { start: 0, end: end + 1 } };
          assert.equal((await decide(call, lead, marked.id, 'return', past)).json.error.field, 'mark');
          const within = { ...past, mark: { start: 0, end } };
          assert.equal((await decide(call, lead, marked.id, 'return', within)).status, 200);
          const fewer = await cli('words', '--community', id, '--banned', '/dev/null');
          assert.equal(fewer.out, '0 banned, 1 suspect.\n');
          assert.equal((await cli('words', '--community', id)).out, '0 banned, 1 suspect.\n');
          assert.equal((await write(call, { text: 'grubblish' })).json.state, 'live');
          await writeFile(banned, '***\n');
          const wrong = await cli('words', '--community', id, '--banned', banned);
          assert.equal(wrong.code, 1);
          assert.match(wrong.out, /^banned\[0\] \("\*\*\*"\) holds no word/);
          const missing = await cli('words', '--community', id, '--banned', path.join(folder, 'none'));
          assert.deepEqual([missing.code, missing.out.split('\n').length], [1, 2]);
          const elsewhere = await community('post');
          assert.equal((await write(elsewhere.call, { text: 'flimmer' })).json.state, 'live');
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });

      it('hold what could not be checked, and say so', async () => {
        const { id, call, lead } = await community('post');
        await bench.server.setWords(id, { suspect: ['flimmer'] });
        const places = createPlaces(bench.sql, () => 0);
        const hurried = createScreen({ sql: bench.sql, places }, -1);
        const content = { text: 'x '.repeat(2_000), topics: [], contentNotes: [] };
        assert.deepEqual(await hurried(id, content), { held: 'could-not-check' });
        // A list that no version here can read.
        await bench.sql`update words set suspect = '{***}' where community = ${id}`;
        await bench.sql`update communities set words_version = words_version + 1 where id = ${id}`;
        await bench.server.addCommunity({ id });
        const held = await write(call);
        assert.equal(held.json.state, 'held');
        assert.equal((await call.get(`/moderation/items/${held.id}`, lead)).json.held, 'could-not-check');
        const own = await call.post('/own/get', { capability: held.capability, circle: 'main' });
        assert.equal(own.json.held, 'could-not-check');
      });

      it('are not got around by an edit in steps', async () => {
        const { id, call, lead } = await community('post');
        await bench.server.setWords(id, { suspect: ['flimmer'] });
        const post = await write(call);
        const first = await act(call, post.capability, { type: 'edit', revision: 1, text: 'flimmer' });
        assert.deepEqual(
          [first.json.state, first.json.pending.state, first.json.held],
          ['live', 'held', 'suspect-word'],
        );
        const notes = await act(call, post.capability, { type: 'edit', revision: 2, contentNotes: ['death'] });
        assert.deepEqual([notes.json.text, notes.json.pending?.state], ['A long day.', 'held']);
        assert.deepEqual((await call.get(`/moderation/items/${post.id}`, lead)).json.suspect, [{ start: 0, end: 7 }]);
        await decide(call, lead, post.id, 'return', { revision: 3, reason: 'other' });
        const again = await act(call, post.capability, { type: 'edit', revision: 3, contentNotes: [] });
        assert.deepEqual(
          [again.json.text, again.json.pending?.state],
          ['A long day.', 'held'],
          'given back waits again',
        );
        const clean = await act(call, post.capability, { type: 'edit', revision: 4, text: 'A better day.' });
        assert.equal(clean.json.pending?.state, 'held', 'a moderator saw the one before');
        await decide(call, lead, post.id, 'publish', { revision: 5 });
        assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.text, 'A better day.');
      });
    });

    describe('the switch', () => {
      it('stops every process at once, and stays after a restart', async () => {
        // With a clock that stands still nothing is read anew but by notice.
        const still = Date.now();
        const options = {
          databaseUrl: bench.databaseUrl,
          port: 0,
          log: false,
          rates: false,
          now: () => still,
        } as const;
        const [one, two] = [await createKindredServer(options), await createKindredServer(options)];
        try {
          const [first, second] = [await one.listen(), await two.listen()];
          const { id, lead } = await community('post');
          const [here, there] = [createCaller(first.url, id), createCaller(second.url, id)];
          const post = await write(there);
          assert.equal(post.status, 200);
          assert.equal((await here.post('/moderation/switch', { readOnly: true }, lead)).json.readOnly, true);
          const stopped = async (call: Caller): Promise<boolean> => (await call.get('')).json.policy.readOnly;
          assert.equal(await stopped(here), true);
          const end = Date.now() + 10_000;
          while (!(await stopped(there)) && Date.now() < end);
          const refused = await write(there);
          assert.deepEqual([refused.status, refused.json.error.code], [405, 'read-only']);
          assert.equal((await there.get('/circles/main')).json.policy.readOnly, true);
          const reaction = await createPerson().reaction(`post:${post.id}`);
          assert.equal((await there.post(reaction.path, reaction.input)).status, 405);
          const report = { idempotencyKey: randomUUID(), item: post.id, reason: 'worried' };
          assert.equal((await there.post('/reports', report)).status, 200, 'somebody may be worried');
          assert.equal((await act(there, post.capability, { type: 'delete' })).json.state, 'deleted');
          const three = await createKindredServer(options);
          const { url } = await three.listen();
          assert.equal(await stopped(createCaller(url, id)), true);
          await three.close();
        } finally {
          await Promise.all([one.close(), two.close()]);
        }
      });
    });

    describe('replies', () => {
      it('that are forged are refused', async () => {
        const { call } = await community('post');
        const [open, other] = [await write(call), await write(call)];
        const [closed, quiet] = [
          await write(call, { replies: 'paused' }),
          await write(call, { replies: 'reactions-only' }),
        ];
        const send = async (post: string, fields: object = {}) => {
          const reply = await createPerson().reply(post, fields);
          const { status, json } = await call.post(reply.path, reply.input);
          return { ...reply, status, json, id: json.id as string };
        };
        for (const post of [closed, quiet]) assert.equal((await send(post.id)).json.error.code, 'paused');
        const first = await send(open.id);
        await act(call, open.capability, { type: 'replies', replies: 'paused' });
        assert.equal((await send(open.id)).json.error.code, 'paused', 'paused since');
        assert.equal((await send(open.id, { parent: first.id })).json.error.code, 'paused', 'also below a reply');
        await act(call, open.capability, { type: 'replies', replies: 'welcome' });
        const nested = await send(open.id, { parent: first.id });
        assert.equal(nested.status, 200);
        const wrong: [object, number][] = [
          [{ parent: nested.id }, 400],
          [{ parent: (await send(other.id)).id }, 404],
          [{ parent: `${open.id}.${randomUUID()}` }, 404],
          [{ parent: open.id }, 404],
        ];
        for (const [fields, status] of wrong)
          assert.equal((await send(open.id, fields)).status, status, JSON.stringify(fields));
        const long = await act(call, first.capability, { type: 'edit', revision: 1, text: 'x'.repeat(2001) });
        assert.deepEqual([long.status, long.json.error.field], [400, 'action.text']);
        assert.equal((await send(open.id, { text: 'x'.repeat(2001) })).status, 400);
        const story = await createPerson().story();
        await call.post(story.path, story.input);
        assert.equal((await send(story.id)).status, 404, 'a story takes none');
      });

      it('written at once with the pause are either before it or refused', async () => {
        const { call } = await community('post');
        const post = await write(call);
        const replies = await Promise.all(Array.from({ length: 12 }, () => createPerson().reply(post.id)));
        const [paused, ...sent] = await Promise.all([
          act(call, post.capability, { type: 'replies', replies: 'paused' }),
          ...replies.map((reply) => call.post(reply.path, reply.input)),
        ]);
        assert.equal(paused.status, 200);
        const made = sent.filter(({ status }) => status === 200).length;
        assert.ok(sent.every(({ status }) => status === 200 || status === 423));
        assert.equal((await call.get(`/posts/${post.id}/replies?limit=50&fresh=1`)).json.items.length, made);
        assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.replyCount, made);
      });
    });

    it('lets leads alone end an appeal, either way', async () => {
      const { id, call, lead } = await community();
      const other = bearer(await bench.server.createModeratorKey(id));
      const post = await write(call);
      await decide(call, other, post.id, 'remove', { reason: 'other' });
      await act(call, post.capability, { type: 'appeal', note: 'Please look again.' });
      for (const outcome of ['publish', 'final']) {
        const refused = await decide(call, other, post.id, outcome);
        assert.deepEqual([refused.status, refused.json.error.reason], [403, 'lead'], outcome);
      }
      assert.equal((await decide(call, lead, post.id)).json.state, 'live');
    });

    it('erases a report with its decision, and with its item', async () => {
      const { id, call, lead } = await community('post');
      const report = (item: string) => ({
        idempotencyKey: randomUUID(),
        item,
        reason: 'illegal',
        note: 'words-of-a-report',
        law: 'words-of-a-law',
        goodFaith: true,
        notifier: { name: 'words-of-a-name', email: 'words@example.org' },
      });
      const [decided, deleted, held] = [await write(call), await write(call), await write(call)];
      for (const post of [decided, deleted, held]) await call.post('/reports', report(post.id));
      assert.match(JSON.stringify(await bench.stored(id)), /words-of-a-name/);
      await decide(call, lead, held.id, 'hold');
      assert.equal(
        (await call.get(`/moderation/items/${held.id}`, lead)).json.reports.length,
        1,
        'it is still to be decided',
      );
      await decide(call, lead, held.id, 'publish');
      await decide(call, lead, decided.id, 'remove', { reason: 'illegal' });
      await act(call, deleted.capability, { type: 'delete' });
      const stored = JSON.stringify(await bench.stored(id));
      assert.doesNotMatch(stored, /words-of|words@/);
    });

    it('silences a voice in its thread, and forgets that with the thread', async () => {
      const { id, call, lead } = await community('post');
      const post = await write(call);
      const reply = await createPerson().reply(post.id);
      const { json } = await call.post(reply.path, reply.input);
      await decide(call, lead, json.id, 'remove', { reason: 'unkind', silence: true });
      const again = await call.post(reply.path, {
        ...reply.input,
        idempotencyKey: randomUUID(),
        capabilityHash: post.input.threadKey,
      });
      assert.deepEqual([again.status, again.json.error.reason], [422, 'silenced']);
      assert.equal((await bench.stored(id))['silences']?.length, 1);
      await act(call, post.capability, { type: 'delete' });
      assert.equal((await bench.stored(id))['silences']?.length, 0);
    });
  });
}
