import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { hashKey } from '@kindred/core/identity';

import { connect } from './database/connect.js';
import { migrate } from './database/migrate.js';
import { createKindredServer } from './server.js';
import { type TestCluster, targets } from './testing/database.js';
import { TestBench } from './testing/kit.js';
import { type Caller, createCaller, createPerson, listen } from './testing/person.js';

const key = () => randomBytes(32).toString('base64url');
for (const { name, skip, open } of targets) {
  describe(`server on ${name}`, { skip }, () => {
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

    const community = async (moderation: 'pre' | 'post' | 'hybrid' = 'post', more: object = {}) => {
      const { id, moderatorToken } = await bench.community({
        policy: { audience: 'adult', counts: 'none', k: 5, readOnly: false, moderation, ...more },
        circles: [{ id: 'main' }, { id: 'other' }],
      });
      return { id, call: createCaller(bench.url, id), bearer: { authorization: `Bearer ${moderatorToken}` } };
    };

    const decide = async (
      call: Caller,
      bearer: Record<string, string>,
      item: string,
      outcome = 'publish',
      revision = 1,
    ) => call.post('/moderation/decisions', { idempotencyKey: randomUUID(), item, outcome, revision }, bearer);

    /** One of everything that is public. */
    const fill = async (call: Caller) => {
      const person = createPerson();
      const post = await person.post({
        topics: ['sleep'],
        seeking: 'heard',
        contentNotes: ['death'],
        expiresIn: 86_400_000,
      });
      assert.equal((await call.post(post.path, post.input)).status, 200);
      const reply = await person.reply(post.id);
      const made = (await call.post(reply.path, reply.input)).json;
      const nested = await createPerson().reply(post.id, { parent: made.id });
      await call.post(nested.path, nested.input);
      const story = await person.story({ topics: ['work'] });
      await call.post(story.path, story.input);
      const chapter = await person.story({ chapterOf: story.id });
      await call.post(chapter.path, chapter.input);
      const reaction = await person.reaction(`post:${post.id}`);
      await call.post(reaction.path, reaction.input);
      return { person, post, reply: { ...reply, id: made.id as string }, story, chapter };
    };

    const edit = (call: Caller, capability: string, revision: number, text: string) =>
      call.post('/own/act', {
        capability,
        circle: 'main',
        idempotencyKey: randomUUID(),
        action: { type: 'edit', revision, text },
      });

    describe('the same for everyone', () => {
      it('answers lists byte for byte the same to two visitors', async () => {
        const { id, call } = await community('post', { counts: 'exact' });
        const { post } = await fill(call);
        const stranger = createCaller(bench.url, id, {
          cookie: 'a=b',
          'user-agent': 'x',
          'accept-language': 'ar',
          origin: 'http://localhost:1',
        });
        const paths = [
          ...[
            '',
            '/circles',
            '/circles/main',
            '/circles/main/posts?limit=1',
            '/circles/main/posts?order=unheard',
            '/circles/main/stories?limit=1',
          ],
          ...[
            `/posts/${post.id}`,
            `/posts/${post.id}/replies?limit=1`,
            `/tallies?target=post:${post.id}`,
            '/circles/main/pulse?subject=mood&window=2026-W47',
          ],
          '/batch?get=circles/main/posts&get=circles',
        ];
        for (const path of paths) {
          const [one, two] = await Promise.all([call.get(path), stranger.get(path)]);
          assert.equal(one.status, 200, path);
          assert.equal(one.text, two.text, path);
          assert.equal(one.headers.get('etag'), two.headers.get('etag'), path);
          assert.match(one.headers.get('cache-control') ?? '', /public.*s-maxage=5/, path);
          assert.equal(one.headers.get('set-cookie'), null);
          const again = await call.get(path, { 'if-none-match': one.headers.get('etag') ?? '' });
          assert.equal(again.status, 304, path);
          assert.equal(again.text, '', path);
        }
        const fresh = await call.get('/circles/main/posts?fresh=1');
        assert.equal(fresh.headers.get('cache-control'), 'no-store');
      });

      it('never caches what is one’s own or a moderator’s', async () => {
        const { call, bearer } = await community();
        const { post } = await fill(call);
        const answers = [
          await call.post('/own/get', { capability: post.capability, circle: 'main' }),
          await call.get('/moderation/queue', bearer),
          await call.get('/moderation/session', bearer),
          await call.get(`/moderation/items/${post.id}`, bearer),
          await call.get('/circles/main/posts?limit=0'),
        ];
        for (const answer of answers) assert.equal(answer.headers.get('cache-control'), 'no-store');
      });
    });

    describe('communities apart', () => {
      it('shows nothing of one community in another', async () => {
        const [one, two] = [await community('post', { counts: 'exact' }), await community('post', { counts: 'exact' })];
        const live = await listen(two.call.root, 'circle=main');
        await live.opened();
        const { person, post, reply, story } = await fill(one.call);
        assert.deepEqual((await two.call.get('/circles/main/posts')).json.items, []);
        assert.deepEqual((await two.call.get('/circles/main/stories')).json.items, []);
        for (const path of [`/posts/${post.id}`, `/posts/${post.id}/replies`, `/stories/${story.id}`]) {
          assert.equal((await two.call.get(path)).status, 404, path);
        }
        assert.deepEqual((await two.call.get(`/tallies?target=post:${post.id}`)).json.items, [
          { target: `post:${post.id}`, exact: {} },
        ]);
        assert.equal((await two.call.post('/own/get', { capability: post.capability, circle: 'main' })).status, 404);
        const reaction = await person.reaction(`post:${post.id}`, 'near');
        assert.equal((await two.call.post(reaction.path, reaction.input)).status, 404);
        assert.equal(
          (await two.call.post('/reports', { idempotencyKey: randomUUID(), item: post.id, reason: 'unkind' })).status,
          404,
        );
        const answer = await person.reply(post.id);
        assert.equal((await two.call.post(answer.path, answer.input)).status, 404);
        assert.equal((await two.call.get('/moderation/queue', one.bearer)).status, 403);
        assert.equal((await two.call.get(`/moderation/items/${reply.id}`, two.bearer)).status, 404);
        assert.equal((await decide(two.call, two.bearer, post.id, 'remove')).status, 404);
        // A page has the same target everywhere; what was said under it has not.
        const page = await person.reaction(`page:${'a'.repeat(64)}`);
        await one.call.post(page.path, page.input);
        assert.deepEqual((await two.call.get(`/tallies?target=page:${'a'.repeat(64)}`)).json.items[0].exact, {});
        // The same ids may exist in both without meeting.
        assert.equal((await two.call.post(post.path, post.input)).status, 200);
        await live.until(({ data }) => data.event.post?.id === post.id, 'its own post');
        assert.equal(live.heard.length, 1);
        await live.close();
      });

      it('escapes its community neither by address nor by batch', async () => {
        const [one, two] = [await community(), await community()];
        const { post } = await fill(one.call);
        const gets = [
          `../${one.id}/posts/${post.id}`,
          `..%2f${one.id}/posts/${post.id}`,
          `%2e%2e/${one.id}/posts/${post.id}`,
          'moderation/queue',
          'batch?get=',
          'live?circle=main',
          '//example.org/',
          '/../../healthz',
        ];
        const { json } = await two.call.get(`/batch?${gets.map((get) => `get=${encodeURIComponent(get)}`).join('&')}`);
        for (const answer of json.answers)
          assert.ok([400, 404].includes(answer.status) && answer.body.error, JSON.stringify(answer));
      });
    });

    describe('writes', () => {
      it('counts 60 reactions from 60 people and 40 repeats of one as 61', async () => {
        const { call } = await community('post', { counts: 'exact' });
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        const target = `post:${post.id}`;
        const again = await createPerson().reaction(target);
        const others = await Promise.all(Array.from({ length: 60 }, () => createPerson().reaction(target)));
        const all = [...others, ...Array.from({ length: 40 }, () => again)];
        const answers = await Promise.all(all.map(({ path, input }) => call.post(path, input)));
        assert.ok(answers.every(({ status }) => status === 200));
        assert.deepEqual((await call.get(`/tallies?target=${target}&fresh=1`)).json.items[0].exact, { with: 61 });
        const off = await Promise.all(
          Array.from({ length: 10 }, () => call.post('/reactions', { ...again.input, on: false })),
        );
        assert.ok(off.every(({ json }) => json.on === false));
        assert.deepEqual((await call.get(`/tallies?target=${target}&fresh=1`)).json.items[0].exact, { with: 60 });
      });

      it('does a repeated request once, however many come at a time', async () => {
        const { call } = await community();
        const person = createPerson();
        const post = await person.post();
        const answers = await Promise.all(Array.from({ length: 12 }, () => call.post(post.path, post.input)));
        assert.deepEqual(
          [...new Set(answers.map(({ status, text }) => `${status} ${text}`))],
          [`200 ${answers[0]?.text}`],
        );
        assert.equal((await call.get('/circles/main/posts')).json.items.length, 1);
        const reply = await person.reply(post.id);
        const replies = await Promise.all(Array.from({ length: 12 }, () => call.post(reply.path, reply.input)));
        assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
        assert.equal((await call.get(`/posts/${post.id}`)).json.replyCount, 1);
        const other = await call.post(post.path, { ...post.input, text: 'Something else.' });
        assert.deepEqual([other.status, other.json.error.code], [409, 'conflict']);
      });

      it('keeps the count of replies exact while replies come and go at once', async () => {
        const { call } = await community();
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        const replies = await Promise.all(Array.from({ length: 20 }, () => createPerson().reply(post.id)));
        await Promise.all(replies.map(({ path, input }) => call.post(path, input)));
        await Promise.all(
          replies.slice(0, 8).map(({ capability }) =>
            call.post('/own/act', {
              capability,
              circle: 'main',
              idempotencyKey: randomUUID(),
              action: { type: 'delete' },
            }),
          ),
        );
        assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.replyCount, 12);
        assert.equal((await call.get(`/posts/${post.id}/replies?limit=50&fresh=1`)).json.items.length, 12);
      });

      it('shows the old text of an edit under pre-moderation until it is let through', async () => {
        const { call, bearer } = await community('pre');
        const post = await createPerson().post();
        assert.equal((await call.post(post.path, post.input)).json.state, 'held');
        assert.equal((await decide(call, bearer, post.id)).json.state, 'live');
        await edit(call, post.capability, 1, 'Changed.');
        assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.text, 'A long day.');
        assert.equal((await decide(call, bearer, post.id, 'publish', 2)).status, 200);
        assert.equal((await call.get(`/posts/${post.id}?fresh=1`)).json.text, 'Changed.');
      });

      it('refuses a decision on an older revision', async () => {
        const { call, bearer } = await community('pre');
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        await edit(call, post.capability, 1, 'Changed.');
        const late = await decide(call, bearer, post.id, 'publish', 1);
        assert.deepEqual([late.status, late.json.error.code, late.json.error.reason], [409, 'conflict', 'revision']);
        assert.equal((await call.get(`/posts/${post.id}`)).status, 404);
      });

      it('holds everything but reactions in hybrid mode, and says why', async () => {
        const { call, bearer } = await community('hybrid');
        const post = await createPerson().post();
        assert.equal((await call.post(post.path, post.input)).json.state, 'held');
        assert.equal((await call.get('/moderation/queue', bearer)).json.items[0].held, 'unpaid');
      });

      it('takes no writes while it is read-only', async () => {
        const { id, call } = await community();
        const { post } = await fill(call);
        await bench.server.addCommunity({ id, policy: { readOnly: true } });
        const next = await createPerson().post();
        const answer = await call.post(next.path, next.input);
        assert.deepEqual([answer.status, answer.json.error.code], [405, 'read-only']);
        assert.equal((await call.get(`/posts/${post.id}`)).status, 200);
      });

      it('erases what is deleted or expired from every table', async () => {
        const { id, call } = await community();
        const person = createPerson();
        const gone = await person.post({ text: 'words-to-be-erased', expiresIn: 3_600_000 });
        await call.post(gone.path, gone.input);
        const deleted = await person.post({ text: 'words-to-be-deleted' });
        await call.post(deleted.path, deleted.input);
        for (const { id: item } of [gone, deleted]) {
          const reaction = await person.reaction(`post:${item}`);
          await call.post(reaction.path, reaction.input);
          await call.post('/reports', {
            idempotencyKey: randomUUID(),
            item,
            reason: 'unkind',
            note: 'words-of-a-report',
          });
        }
        await call.post('/own/act', {
          capability: deleted.capability,
          circle: 'main',
          idempotencyKey: randomUUID(),
          action: { type: 'delete' },
        });
        bench.advance(3_700_000);
        assert.equal((await call.get(`/posts/${gone.id}?fresh=1`)).status, 404);
        assert.equal(
          (await call.post('/own/get', { capability: gone.capability, circle: 'main' })).json.state,
          'expired',
        );
        const stored = await bench.stored(id);
        assert.doesNotMatch(JSON.stringify(stored), /words-/);
        assert.deepEqual(
          [stored['reactions']?.length, stored['tallies']?.length, stored['revisions']?.length],
          [0, 0, 0],
        );
      });
    });

    describe('lists', () => {
      it('refuses cursors that were changed or belong to another list', async () => {
        const { call } = await community();
        const person = createPerson();
        for (let n = 0; n < 3; n += 1) {
          const post = await person.post();
          await call.post(post.path, post.input);
        }
        const { next } = (await call.get('/circles/main/posts?limit=1')).json;
        const at = (cursor: string, more = '') => call.get(`/circles/main/posts?limit=1&cursor=${cursor}${more}`);
        assert.equal((await at(next)).status, 200);
        const wrong = [
          await at(`${next.slice(0, -2)}AA`),
          await at(next, '&order=unheard'),
          await at(next, '&topic=sleep'),
          await at('AAAA'),
        ];
        wrong.push(await call.get(`/circles/other/posts?cursor=${next}`));
        for (const answer of wrong) assert.deepEqual([answer.status, answer.json.error.field], [400, 'cursor']);
      });

      it('pages through the waiting lane without loss or repeat while posts are answered', async () => {
        const { call } = await community();
        const person = createPerson();
        const posts: { id: string }[] = [];
        for (let n = 0; n < 6; n += 1) {
          const post = await person.post({ text: `post ${n}` });
          await call.post(post.path, post.input);
          posts.push(post);
        }
        const answer = async (at: number) => {
          const reply = await createPerson().reply(posts[at]?.id ?? '');
          await call.post(reply.path, reply.input);
        };
        await answer(1);
        const seen: string[] = [];
        let cursor = '';
        for (let page = 0; ; page += 1) {
          const { json } = await call.get(
            `/circles/main/posts?order=unheard&limit=2&fresh=1${cursor && `&cursor=${cursor}`}`,
          );
          seen.push(...json.items.map((item: { text: string }) => item.text));
          // One that was shown and one that is still to come are answered meanwhile.
          if (page === 0) await Promise.all([answer(0), answer(4)]);
          if (!json.next) break;
          cursor = json.next;
        }
        assert.deepEqual(seen, ['post 0', 'post 2', 'post 3', 'post 4', 'post 5', 'post 1']);
      });

      it('reads each list from the one index made for it, whatever the statistics say', async () => {
        const { id, call } = await community();
        const scope = `${id}/main`;
        const { post } = await fill(call);
        await bench.sql`analyze items`;
        // A burst elsewhere, after the statistics were taken.
        await bench.sql`
          insert into items (scope, thread, id, kind, place, position, state, revision, latest, author, by_author, capability, topics, created_at)
          select ${`${id}/other`}, u, u, 'post', nextval('place_order'), 0, 'live', 1, 1, 'x', true, sha256(u::text::bytea), '{}', 0
          from (select gen_random_uuid() as u from generate_series(1, 3000)) g`;
        const thread = post.input.thread;
        const plan = async (query: string) =>
          (await bench.sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${query}`))
            .map((row) => row['QUERY PLAN'])
            .join('\n');
        await bench.sql`set enable_seqscan = off`;
        const recent = await plan(
          `select * from items where scope = '${scope}' and kind = 'post' and state = 'live' and place is not null order by place desc limit 21`,
        );
        const inThread = await plan(
          `select * from items where scope = '${scope}' and thread = '${thread}' and position > 0 and state = 'live' order by position limit 21`,
        );
        await bench.sql`reset enable_seqscan`;
        assert.match(recent, /Index Scan Backward using items_\d+_scope_kind_place_idx/);
        assert.match(inThread, /Index Scan using items_\d+_scope_thread_position_idx/);
        for (const text of [recent, inThread]) assert.doesNotMatch(text, /Sort|Append/);
      });
    });

    describe('live', () => {
      it('goes on where a reader left, and asks to read again where it can’t', async () => {
        const { call } = await community();
        const person = createPerson();
        const first = await listen(call.root, 'circle=main');
        await first.opened();
        await first.close();
        const missed = await person.post({ text: 'missed' });
        const other = await person.post({ circle: 'other', text: 'elsewhere' });
        await call.post(other.path, other.input);
        await call.post(missed.path, missed.input);
        const watch = await listen(call.root, 'circle=main');
        const later = await person.post({ text: 'later' });
        await call.post(later.path, later.input);
        await watch.until(({ data }) => data.event.post?.text === 'later', 'the later post');
        await watch.close();

        const again = await listen(call.root, 'circle=main', { 'last-event-id': first.lastId });
        await again.until(({ data }) => data.event.post?.text === 'later', 'the later post');
        assert.deepEqual(
          again.heard.map(({ data }) => data.event.post?.text),
          ['missed', 'later'],
        );
        await again.close();

        for (const unknown of ['AAAAAAAA-3', first.lastId.replace(/\d+$/, '999999999'), 'none']) {
          const lost = await listen(call.root, 'circle=main&circle=other', { 'last-event-id': unknown });
          await lost.opened();
          assert.deepEqual(
            lost.heard.slice(0, 2).map(({ data }) => [data.circle, data.event.type]),
            [
              ['main', 'resync'],
              ['other', 'resync'],
            ],
          );
          await lost.close();
        }
      });

      it('tells readers of every process on one database, and ends streams when it stops', async () => {
        const { id, call } = await community();
        const second = await createKindredServer({
          databaseUrl: bench.databaseUrl,
          port: 0,
          log: false,
          now: bench.now,
        });
        const { url } = await second.listen();
        const live = await listen(createCaller(url, id).root, 'circle=main');
        await live.opened();
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        await live.until(({ data }) => data.event.post?.id === post.id, 'the post made through the other process');
        await second.close();
        await live.ended();
      });

      it('tells nothing of what is held', async () => {
        const { call, bearer } = await community('pre');
        const live = await listen(call.root, 'circle=main');
        await live.opened();
        const [held, shown] = [await createPerson().post(), await createPerson().post()];
        await call.post(held.path, held.input);
        await call.post('/own/act', {
          capability: held.capability,
          circle: 'main',
          idempotencyKey: randomUUID(),
          action: { type: 'replies', replies: 'paused' },
        });
        await call.post('/own/act', {
          capability: held.capability,
          circle: 'main',
          idempotencyKey: randomUUID(),
          action: { type: 'delete' },
        });
        await call.post(shown.path, shown.input);
        await decide(call, bearer, shown.id);
        await live.until(({ data }) => data.event.post?.id === shown.id, 'the post let through');
        assert.equal(live.heard.length, 1);
        await live.close();
      });
    });

    describe('bad input', () => {
      it('gets a clear 4xx in the error shape and changes nothing', async () => {
        const { id, call } = await community();
        const person = createPerson();
        const good = await person.post();
        await call.post(good.path, good.input);
        const { input, path } = await person.post();
        const { thread: _, ...without } = input;
        const nested = '['.repeat(60_000);
        const bodies: [string, unknown, Record<string, string>?][] = [
          ['wrong type', { ...input, text: 7 }],
          ['null', 'null'],
          ['array', '[]'],
          ['number', '1'],
          ['empty', ''],
          ['not JSON', '{"text":'],
          ['deep', nested],
          ['missing', without],
          ['unknown key', { ...input, email: 'a@b.example' }],
          ['too long', { ...input, text: 'x'.repeat(4001) }],
          ['a megabyte', { ...input, text: 'x'.repeat(1_000_000) }],
          ['NUL', { ...input, text: 'a\0b' }],
          ['lone surrogate', JSON.stringify(input).replace('A long day.', '\\ud800')],
          ['__proto__', JSON.stringify(input).replace('{', '{"__proto__":{"example":true},')],
          ['escaped __proto__', JSON.stringify(input).replace('{', '{"\\u005f_proto__":{"example":true},')],
          ['constructor', JSON.stringify(input).replace('{', '{"constructor":1,')],
          ['forged id', { ...input, thread: "'; drop table items; --" }],
          ['another version of UUID', { ...input, thread: '00000000-0000-1000-8000-000000000000' }],
          ['unknown circle', { ...input, circle: 'nowhere' }],
          ['another circle than the address', { ...input, circle: 'other' }],
          ['unknown topic', { ...input, topics: ['buy-this'] }],
          ['HTML as a topic', { ...input, topics: ['<b>'] }],
          ['wrong seeking', { ...input, seeking: 'constructor' }],
          ['endless expiry', { ...input, expiresIn: Number.MAX_SAFE_INTEGER }],
          ['short key', { ...input, threadKey: 'abc' }],
          ['no content type', input, { 'content-type': 'text/plain' }],
          ['form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
        ];
        const before = JSON.stringify(await bench.stored(id));
        for (const [what, body, headers] of bodies) {
          const answer = await call.post(path, body, headers);
          assert.ok(answer.status >= 400 && answer.status < 500, `${what}: ${answer.status} ${answer.text}`);
          assert.equal(typeof answer.json.error.code, 'string', what);
          assert.equal(typeof answer.json.error.message, 'string', what);
          assert.equal(answer.json.error.retryable, false, what);
        }
        const paths = [
          ...[
            '/circles/nowhere',
            '/circles/MAIN',
            '/circles/main/posts?limit=0',
            '/circles/main/posts?limit=51',
            '/circles/main/posts?limit=1e1',
          ],
          ...[
            '/circles/main/posts?limit=1&limit=2',
            '/circles/main/posts?order=top',
            '/circles/main/posts?user=1',
            '/posts/1',
            "/posts/main.'--",
            '/posts/%00',
          ],
          ...[
            '/posts/main.00000000-0000-4000-8000-000000000000',
            '/stories/x',
            '/tallies',
            '/tallies?target=x',
            '/circles/main/pulse?subject=mood',
          ],
          ...[
            '/circles/main/pulse?subject=x&window=2026-W47',
            '/live',
            '/live?circle=nowhere',
            '/live?circle=%27',
            '/batch',
            '/nothing',
            '/own/get',
            '/posts/%ff',
          ],
        ];
        for (const where of paths) {
          const answer = await call.get(where);
          assert.ok(answer.status >= 400 && answer.status < 500, `${where}: ${answer.status} ${answer.text}`);
          assert.equal(typeof answer.json.error.code, 'string', where);
        }
        for (const method of ['PUT', 'DELETE', 'PATCH']) {
          const answer = await fetch(call.root, { method });
          assert.equal(answer.status, 404);
          assert.equal(((await answer.json()) as any).error.code, 'not-found');
        }
        assert.equal(JSON.stringify(await bench.stored(id)), before);
      });

      it('keeps SQL and HTML as the text they are', async () => {
        const { call } = await community();
        const text = `'; drop table items; -- <script>alert(1)</script> $1 \${x} %s \\u0000 {"__proto__": 1} ‮ 👩‍👩‍👧`;
        const post = await createPerson().post({ text });
        assert.equal((await call.post(post.path, post.input)).status, 200);
        const answer = await call.get(`/posts/${post.id}`);
        assert.equal(answer.json.text, text);
        assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
        assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      });
    });

    describe('what went wrong elsewhere', () => {
      it('approves nothing by following a link', async () => {
        const { call, bearer } = await community('pre');
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        const query = `?item=${post.id}&outcome=publish&revision=1&idempotencyKey=${randomUUID()}&token=${bearer.authorization.slice(7)}`;
        for (const where of [`/moderation/decisions${query}`, `/moderation/items/${post.id}${query}`]) {
          for (const method of ['GET', 'HEAD']) await fetch(call.root + where, { method, headers: bearer });
        }
        assert.equal((await call.get(`/moderation/items/${post.id}`, bearer)).json.state, 'held');
        assert.equal((await decide(call, {}, post.id)).status, 403);
        assert.equal((await decide(call, { authorization: 'Bearer ' }, post.id)).status, 403);
        assert.equal((await decide(call, { cookie: bearer.authorization }, post.id)).status, 403);
      });

      it('accepts no write from a site that isn’t listed', async () => {
        const { call } = await community();
        const post = await createPerson().post();
        for (const origin of [
          'https://evil.example',
          'null',
          'http://localhost.evil.example',
          'http://localhost@evil.example',
        ]) {
          const answer = await call.post(post.path, post.input, { origin });
          assert.deepEqual([answer.status, answer.json.error.code], [403, 'forbidden'], origin);
          assert.equal(answer.headers.get('access-control-allow-origin'), null);
          const preflight = await fetch(call.root + post.path, {
            method: 'OPTIONS',
            headers: { origin, 'access-control-request-method': 'POST' },
          });
          assert.equal(preflight.headers.get('access-control-allow-origin'), null);
          assert.equal((await call.get('/circles', { origin })).headers.get('access-control-allow-origin'), null);
        }
        const own = await call.post(post.path, post.input, { origin: bench.url });
        assert.deepEqual([own.status, own.headers.get('access-control-allow-origin')], [200, bench.url]);
        assert.equal(own.headers.get('access-control-allow-credentials'), null);
        const near = await call.get('/circles', { origin: 'http://localhost:5173' });
        assert.equal(near.headers.get('access-control-allow-origin'), 'http://localhost:5173');
        assert.match(near.headers.get('vary') ?? '', /origin/);
      });

      it('lets nobody change an item without its capability', async () => {
        const { call } = await community();
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        for (const capability of [key(), post.input.capabilityHash, post.input.threadKey]) {
          const answer = await edit(call, capability, 1, 'Mine now.');
          assert.equal(answer.status, 404);
        }
        assert.equal((await call.get(`/posts/${post.id}`)).json.text, 'A long day.');
      });

      it('cleans the text of an edit as it does that of a new post', async () => {
        const { call } = await community();
        const post = await createPerson().post();
        await call.post(post.path, post.input);
        for (const text of ['', '  ', 'a\0b', 'x'.repeat(4001)])
          assert.equal((await edit(call, post.capability, 1, text)).status, 400);
        assert.equal((await edit(call, post.capability, 1, '  a\r\nb  ')).json.text, 'a\nb');
      });

      it('stores no address, key, token or user agent, and only hashes of what people hold', async () => {
        const { id, call } = await community();
        const { person, post } = await fill(call);
        const reaction = await person.reaction(`post:${post.id}`, 'near');
        await call.post(reaction.path, reaction.input, {
          'user-agent': 'a-telling-agent',
          'x-forwarded-for': '203.0.113.9',
        });
        const stored = JSON.stringify(await bench.stored(id));
        for (const secret of [
          post.capability,
          post.input.threadKey,
          reaction.input.token,
          '203.0.113.9',
          '127.0.0.1',
          'a-telling-agent',
        ]) {
          assert.ok(!stored.includes(secret), secret);
        }
        assert.ok(stored.includes(await hashKey(reaction.input.token)));
        for (const row of (await bench.stored(id))['items'] as { created_at: number }[])
          assert.equal(row.created_at % 60_000, 0);
        for (const row of (await bench.stored(id))['nullifiers'] as object[])
          assert.deepEqual(Object.keys(row), ['scope', 'hash']);
      });

      it('asks no outside host for anything', async () => {
        const { call } = await community();

        const hosts: unknown[] = [];
        const connectTo = Socket.prototype.connect;
        Socket.prototype.connect = function (this: InstanceType<typeof Socket>, ...args: unknown[]) {
          const [first] = args.flat() as [{ host?: string; path?: string }];
          hosts.push(first?.host ?? first?.path ?? first);
          return (connectTo as (...rest: unknown[]) => never).apply(this, args);
        } as typeof connectTo;
        try {
          await fill(call);
          const post = await createPerson().post({ text: 'See https://example.org/picture.png' });
          await call.post(post.path, post.input);
          await call.get('/circles/main/posts');
        } finally {
          Socket.prototype.connect = connectTo;
        }
        const outside = hosts.filter(
          (host) => typeof host === 'string' && !/^(?:localhost|127\.0\.0\.1|::1|\/.*)$/.test(host),
        );
        assert.deepEqual(outside, []);
      });
    });

    it('upgrades nothing twice and refuses a database from the future', async () => {
      const url = await cluster.fresh();
      const sql = connect({ url }, { max: 2 });
      assert.deepEqual(await Promise.all([migrate(sql), migrate(sql)]), [0, 0]);
      await sql`insert into migrations (id, name) values (9999, 'from the future')`;
      await assert.rejects(migrate(sql), /Start the newer version/);
      await sql.end();
    });
  });
}
