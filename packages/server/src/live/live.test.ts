import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect as connectSocket } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { httpAdapter } from '@kindred/adapters/http';
import { DEFAULT_POLICY, type LiveEvent, type LiveState } from '@kindred/core/contract';

import { connect } from '../database/connect.js';
import { createKindredServer, type KindredServer } from '../server.js';
import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { type Caller, createCaller, createPerson, listen } from '../testing/person.js';

const POLICY = { ...DEFAULT_POLICY, moderation: 'post', counts: 'exact' } as const;

/** Waits for what something becomes by itself. */
async function until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`never came about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

for (const { name, skip, open } of targets) {
  describe(`live on ${name}`, { skip }, () => {
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

    const another = (): Promise<KindredServer> =>
      createKindredServer({ databaseUrl: bench.databaseUrl, port: 0, log: false, rates: false, now: bench.now });

    async function community() {
      const { id, moderatorToken } = await bench.community({
        policy: POLICY,
        circles: [{ id: 'main' }, { id: 'other' }],
      });
      return { id, bearer: { authorization: `Bearer ${moderatorToken}` }, call: createCaller(bench.url, id) };
    }

    async function publish(call: Caller, text = 'A long day.') {
      const post = await createPerson().post({ text });
      const { status } = await call.post(post.path, post.input);
      assert.equal(status, 200);
      return post;
    }

    const texts = (stream: Awaited<ReturnType<typeof listen>>): (string | undefined)[] =>
      stream.heard.map(({ data }) => data.event.post?.text);

    it('tells of what happened shortly before, so that nothing falls between a list and the stream', async () => {
      const { call } = await community();
      await publish(call, 'long ago');
      // An earlier stream, so that the post above has been read from the log by then.
      const first = await listen(call.root, 'circle=main');
      await first.until(({ data }) => data.event.post?.text === 'long ago', 'the first post');
      await first.close();
      bench.advance(16_000);
      await publish(call, 'just now');
      const stream = await listen(call.root, 'circle=main');
      await stream.opened();
      await publish(call, 'and now');
      await stream.until(({ data }) => data.event.post?.text === 'and now', 'the last post');
      assert.deepEqual(texts(stream), ['just now', 'and now']);
      await stream.close();
    });

    it('goes on by id in every process, and after all of them are new', async () => {
      const { id, call } = await community();
      const first = await listen(call.root, 'circle=main');
      await first.opened();
      await first.close();
      const missed = await Promise.all(Array.from({ length: 30 }, (_, n) => publish(call, `missed ${n}`)));
      const second = await another();
      try {
        const { url } = await second.listen();
        const stream = await listen(createCaller(url, id).root, 'circle=main', { 'last-event-id': first.lastId });
        await until(() => stream.heard.length >= missed.length, 'all that was missed');
        assert.deepEqual(
          stream.heard.map(({ data }) => data.event.post?.id).sort(),
          missed.map((post) => post.id).sort(),
        );
        await stream.close();
        const again = await listen(createCaller(url, id).root, 'circle=main', { 'last-event-id': stream.lastId });
        await again.opened();
        assert.deepEqual(again.heard, []);
        await again.close();
      } finally {
        await second.close();
      }
    });

    it('hears of what is committed without a word, such as by a process that was killed right after', async () => {
      const { id, call } = await community();
      const post = await publish(call);
      const stream = await listen(call.root, 'circle=main');
      await stream.opened();
      const other = connect({ url: bench.databaseUrl }, { max: 1 });
      await other`update items set reply_count = 7 where scope = ${`${id}/main`}`;
      await stream.until(({ data }) => data.event.post?.replyCount === 7, 'the change');
      await other`update items set state = 'removed' where scope = ${`${id}/main`}`;
      const gone = await stream.until(({ data }) => data.event.type === 'gone', 'the end');
      assert.equal(gone.data.event.id, post.id);
      await other.end();
      await stream.close();
    });

    it('waits for numbers that were given and not committed yet, and not for those that never come', async () => {
      const { id, call } = await community();
      const [late, never] = [await publish(call, 'late'), await publish(call, 'never')];
      const slow = connect({ url: bench.databaseUrl }, { max: 2 });
      const stream = await listen(call.root, 'circle=main');
      await stream.opened();
      const change = (replyCount: number, post: typeof late, of = slow) =>
        of`update items set reply_count = ${replyCount} where scope = ${`${id}/main`} and thread = ${post.input.thread}`;
      let commit: (() => void) | undefined;
      const held = slow.begin(async (tx) => {
        await change(3, late, tx as never);
        await new Promise<void>((resolve) => (commit = resolve));
      });
      await until(() => commit !== undefined, 'the number to be given');
      await slow
        .begin(async (tx) => {
          await change(4, never, tx as never);
          throw new Error('taken back');
        })
        .catch(() => undefined);
      const early = await publish(call, 'early');
      const heard = await stream.until(({ data }) => data.event.post?.id === early.id, 'what was committed first');
      assert.match(heard.id, /^\w+-\d+\.\d+$/, 'its id says that an earlier one may still come');
      await stream.close();
      commit?.();
      await held;
      const again = await listen(call.root, 'circle=main', { 'last-event-id': heard.id });
      await again.until(({ data }) => data.event.post?.replyCount === 3, 'what was committed later');
      await publish(call, 'after');
      const after = await again.until(({ data }) => data.event.post?.text === 'after', 'the next post');
      await until(async () => {
        const { json } = await call.get(`/live/since?circle=main&after=${after.id}`);
        return /^\w+-\d+$/.test(json.last) && json.last.split('-')[1] >= Number(/\d+$/.exec(after.id)?.[0]);
      }, 'the number that never comes to be given up');
      assert.ok(!again.heard.some(({ data }) => data.event.post?.replyCount === 4));
      await again.close();
      await slow.end();
    });

    it('tells those who come back how things stand, not what was said and is gone', async () => {
      const { call, bearer } = await community();
      const before = await listen(call.root, 'circle=main');
      await before.opened();
      await before.close();
      const person = createPerson();
      const post = await person.post({ text: 'first words' });
      await call.post(post.path, post.input);
      const kept = await publish(call, 'stays');
      const reply = await createPerson().reply(kept.id, { text: 'a reply' });
      await call.post(reply.path, reply.input);
      const live = await listen(call.root, 'circle=main');
      await live.until(({ data }) => data.event.type === 'reply', 'the reply');
      const own = (action: object): Promise<unknown> =>
        call.post('/own/act', { capability: post.capability, circle: 'main', idempotencyKey: randomUUID(), action });
      await own({ type: 'edit', revision: 1, text: 'other words' });
      await own({ type: 'delete' });
      const removed = await call.post(
        '/moderation/decisions',
        { item: kept.id, revision: 1, outcome: 'remove', idempotencyKey: randomUUID() },
        bearer,
      );
      assert.equal(removed.status, 200, removed.text);
      await live.until(({ data }) => data.event.id === kept.id, 'the removal');
      await live.close();
      const back = await listen(call.root, 'circle=main', { 'last-event-id': before.lastId });
      await back.opened();
      assert.deepEqual(
        back.heard.map(({ data }) => [data.event.type, data.event.id]).sort(),
        [
          ['gone', post.id],
          ['gone', kept.id],
        ].sort(),
      );
      await back.close();
    });

    it('stores nothing of what is told but where it is', async () => {
      const { id, call } = await community();
      const post = await publish(call);
      const reaction = await createPerson().reaction(`post:${post.id}`);
      assert.equal((await call.post(reaction.path, reaction.input)).status, 200);
      // What only moderators or the author may know says nothing to anybody else, also not that it happened.
      const report = { idempotencyKey: randomUUID(), item: post.id, reason: 'worried' };
      assert.equal((await call.post('/reports', report)).status, 200);
      const { events = [] } = await bench.stored(id);
      assert.deepEqual(
        events
          .map((event) => Object.entries(event as object).filter(([, value]) => value !== null && value !== undefined))
          .map((entries) => entries.map(([key]) => key)),
        [
          ['scope', 'n', 'thread', 'id'],
          ['scope', 'n', 'target'],
        ],
      );
      const { id: quiet } = await bench.community({ policy: { ...POLICY, counts: 'none' } });
      const silent = createCaller(bench.url, quiet);
      const other = await publish(silent);
      const unseen = await createPerson().reaction(`post:${other.id}`);
      await silent.post(unseen.path, unseen.input);
      assert.equal((await bench.stored(quiet))['events']?.length, 1, 'where no counts are shown no reaction is noted');
    });

    it('ends a stream nobody reads before it fills the memory', async () => {
      const { id, call } = await community();
      const { hostname, port } = new URL(bench.url);
      const socket = connectSocket({ host: hostname, port: Number(port) });
      const streams = async (): Promise<number> =>
        Number(/^kindred_live_streams (\d+)/m.exec(await (await fetch(`${bench.url}/metrics`)).text())?.[1]);
      const others = await streams();
      socket.write(`GET /v1/${id}/live?circle=main HTTP/1.1\r\nhost: localhost\r\n\r\n`);
      socket.on('error', () => undefined);
      await until(async () => (await streams()) === others + 1, 'the stream');
      socket.pause();
      const text = '語'.repeat(4_000);
      const posts: Awaited<ReturnType<typeof publish>>[] = [];
      let told = 0;
      await until(async () => {
        // The network holds some of it too, as much as it likes.
        const made = await Promise.all(Array.from({ length: 20 }, () => publish(call, text)));
        posts.push(...made);
        told += made.length;
        return (await streams()) === others;
      }, 'the end of the stream');
      assert.ok(told >= 20);
      socket.destroy();
    });

    it('answers readers without a stream: the same for all, from where they are', async () => {
      const { call } = await community();
      const start = await call.get('/live/since?circle=main');
      assert.deepEqual(start.json.events, []);
      const post = await publish(call, 'polled');
      const path = `/live/since?circle=main&after=${start.json.last}`;
      await until(async () => (await call.get(path)).json.events.length === 1, 'the event');
      const [one, two] = await Promise.all([call.get(path), call.get(path, { 'user-agent': 'another' })]);
      assert.equal(one.text, two.text);
      assert.match(one.headers.get('cache-control') ?? '', /s-maxage=\d/);
      assert.equal(one.json.events[0].event.post.id, post.id);
      assert.equal(one.json.events[0].circle, 'main');
      assert.match(one.json.events[0].id, /^\w+-\d+(\.\d+)?$/);
      assert.deepEqual((await call.get(`/live/since?circle=main&after=${one.json.last}`)).json.events, []);
      const lost = await call.get('/live/since?circle=main&circle=other&after=none-1');
      assert.deepEqual(
        lost.json.events
          .slice(0, 2)
          .map(({ circle, event }: { circle: string; event: LiveEvent }) => [circle, event.type]),
        [
          ['main', 'resync'],
          ['other', 'resync'],
        ],
      );
      for (const wrong of ['/live/since', '/live/since?circle=nowhere', `/live/since?circle=${'%00'}`]) {
        assert.ok([400, 404].includes((await call.get(wrong)).status), wrong);
      }
      const stream = await listen(call.root, 'circle=main');
      assert.match(stream.response.headers.get('cache-control') ?? '', /no-store, no-transform/);
      assert.equal(stream.response.headers.get('x-accel-buffering'), 'no');
      await stream.close();
    });

    describe('through the http adapter', () => {
      /** A network that can be taken away, and one that lets no stream through. */
      function network() {
        let cut = new AbortController();
        const state = { streams: true, asleep: false };
        const fetching: typeof fetch = async (input, init) => {
          const path = new URL(input instanceof Request ? input.url : input).pathname;
          if (state.asleep) throw new TypeError('asleep');
          if (!state.streams && path.endsWith('/live')) return new Response('no streams here', { status: 403 });
          const { signal } = init ?? {};
          return fetch(input, { ...init, signal: AbortSignal.any([cut.signal, ...(signal ? [signal] : [])]) });
        };
        return {
          state,
          fetch: fetching,
          sleep() {
            state.asleep = true;
            cut.abort();
            cut = new AbortController();
          },
        };
      }

      async function follow(url: string, id: string, line: ReturnType<typeof network>) {
        const adapter = httpAdapter({ endpoint: url, community: id, fetch: line.fetch });
        const end = new AbortController();
        const events: LiveEvent[] = [];
        const states: LiveState[] = [];
        adapter.live?.subscribe(
          { circle: 'main' },
          { event: (event) => void events.push(event), state: (state) => void states.push(state) },
          { signal: end.signal },
        );
        const ids = (): string[] => events.flatMap((event) => (event.type === 'post' ? event.post.id : event.type));
        return {
          ids,
          states,
          async stop() {
            end.abort();
            await adapter.dispose?.();
          },
        };
      }

      it('a browser that slept is told everything it missed, each once', async () => {
        const { id, call } = await community();
        const line = network();
        const reader = await follow(bench.url, id, line);
        await until(() => reader.states.at(-1) === 'open', 'the stream');
        const first = await publish(call, 'before');
        await until(() => reader.ids().includes(first.id), 'the first post');
        line.sleep();
        const posts = [first];
        for (let n = 0; n < 30; n += 1) posts.push(await publish(call, `asleep ${n}`));
        line.state.asleep = false;
        await until(() => reader.ids().length >= posts.length, 'all that was missed');
        posts.push(await publish(call, 'awake'));
        await until(() => reader.ids().length >= posts.length, 'what comes after');
        assert.deepEqual(
          reader.ids(),
          posts.map((post) => post.id),
        );
        await reader.stop();
      });

      it('where no stream comes through it polls and misses nothing', async () => {
        const { id, call } = await community();
        const first = await publish(call, 'before');
        const line = network();
        line.state.streams = false;
        const reader = await follow(bench.url, id, line);
        await until(() => reader.ids().includes(first.id), 'what happened just before');
        assert.deepEqual(reader.states, ['connecting', 'polling']);
        assert.deepEqual(reader.ids(), [first.id]);
        await reader.stop();
      });
    });
  });
}
