import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { READS } from './http/api.js';
import { type TestCluster, targets } from './testing/database.js';
import { TestBench } from './testing/kit.js';
import { type Caller, createCaller, createPerson, listen } from './testing/person.js';

/**
 * What anyone may read: exactly these fields and no others, and of what is not live nothing at all. Every public
 * read of the API is looked at: one that is new and not named here fails.
 */

const POLICY = ['audience', 'counts', 'k', 'moderation', 'readOnly', 'careFlag'].map((key) => `policy.${key}`);
const COMMUNITY = ['id', 'name', 'contract', 'defaultCircle', 'policy', ...POLICY];
const CIRCLE = ['id', 'name', 'about', 'norms', 'topics', 'topics.key', 'topics.label', 'lang', 'policy', ...POLICY];
const ITEM = ['id', 'author', 'author.name', 'createdAt', 'editedAt', 'contentNotes', 'resources', 'example'];
const POST = [...ITEM, 'circle', 'text', 'topics', 'seeking', 'replies', 'replyCount', 'expiresAt'];
const REPLY = [...ITEM, 'post', 'parent', 'byAuthor', 'text'];
const STORY = [...ITEM, 'circle', 'title', 'hard', 'tried', 'helped', 'now', 'topics', 'chapterOf'];
const TALLY = ['target', 'exact', 'exact.with'];
const PULSE = ['circle', 'subject', 'window', 'people', 'values', 'values.mood:3'];
const under = (name: string, keys: readonly string[]): string[] => [name, ...keys.map((key) => `${name}.${key}`)];
const pageOf = (keys: readonly string[]): string[] => [...under('items', keys), 'next'];

/** The fields of each read, lists by every one of their items together. */
const SHAPES: Record<string, string[]> = {
  '': COMMUNITY,
  '/circles': under('items', CIRCLE),
  '/circles/:circle': CIRCLE,
  '/circles/:circle/posts': pageOf(POST),
  '/circles/:circle/posts?order=unheard': pageOf([...POST, 'newHere']),
  '/posts/:id': POST,
  '/posts/:id/replies': pageOf(REPLY),
  '/circles/:circle/stories': pageOf(STORY),
  '/stories/:id': STORY,
  '/tallies': under('items', TALLY),
  '/circles/:circle/pulse': PULSE,
  // Where a community asks for nothing; with keys, see the tests of passes.
  '/admission/keys': ['keys'],
};

const EVENTS: Record<string, string[]> = {
  post: under('post', POST),
  reply: under('reply', REPLY),
  story: under('story', STORY),
  gone: ['id'],
  tally: under('tally', TALLY),
  resync: [],
};

/** The names of all fields, at any depth; a list counts as what stands in it. */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => fieldsOf(entry, at));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${at}${key}`, ...fieldsOf(inner, `${at}${key}.`)]);
}

const sorted = (keys: readonly string[]): string[] => [...new Set(keys)].sort();

for (const { name, skip, open } of targets) {
  describe(`the public of ${name}`, { skip }, () => {
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

    const community = async (moderation: 'pre' | 'post') => {
      const { id, moderatorToken } = await bench.community({
        policy: { audience: 'adult', counts: 'exact', k: 3, readOnly: false, moderation, careFlag: true },
        circles: [{ id: 'main' }, { id: 'other' }],
      });
      await bench.sql`
        update circles set topics = '[{"key":"sleep","label":"Sleep"},{"key":"work"}]', norms = '["Be kind."]'
        where community = ${id}`;
      await bench.server.addCommunity({ id });
      return { id, call: createCaller(bench.url, id), lead: { authorization: `Bearer ${moderatorToken}` } };
    };

    const send = async (call: Caller, { path, input }: { path: string; input: object }) => {
      const { status, json } = await call.post(path, input);
      assert.equal(status, 200, JSON.stringify(json));
      return json as { id: string };
    };
    const act = (call: Caller, capability: string, action: object) =>
      call.post('/own/act', { capability, circle: 'main', idempotencyKey: randomUUID(), action });

    it('reads exactly the fields that are public, everywhere', async () => {
      const { id, call } = await community('post');
      const live = await listen(call.root, 'circle=main');
      await live.opened();
      const person = createPerson();
      const fields = { topics: ['sleep'], contentNotes: ['death' as const] };
      const post = await person.post({ ...fields, seeking: 'heard', expiresIn: 86_400_000, newHere: true, care: true });
      const asked = await person.post({ ...fields, seeking: 'advice', expiresIn: 86_400_000, newHere: true });
      for (const one of [post, asked]) {
        await send(call, one);
        await act(call, one.capability, { type: 'edit', revision: 1, text: 'Said better.' });
      }
      const first = await person.reply(post.id, { contentNotes: ['death'], care: true });
      const { id: parent } = await send(call, first);
      const nested = await createPerson().reply(post.id, { parent, contentNotes: ['death'] });
      const { id: reply } = await send(call, nested);
      await act(call, nested.capability, { type: 'edit', revision: 1, text: 'Said better.' });
      const story = await person.story(fields);
      await send(call, story);
      const chapter = await person.story({ ...fields, chapterOf: story.id });
      await send(call, chapter);
      const { title, hard, tried, helped, now } = chapter.input;
      const words = { title, hard, tried, helped, now };
      await act(call, chapter.capability, { type: 'edit', revision: 1, story: { ...words, now: 'Said better.' } });
      for (const target of [`post:${post.id}`, `reply:${reply}`, `story:${chapter.id}`]) {
        await send(call, await person.reaction(target));
      }
      const week = { circle: 'main', subject: 'mood', window: '2026-W47' };
      for (let n = 0; n < 4; n += 1) {
        const nullifier = Buffer.alloc(32, n).toString('base64url');
        await call.post('/check-ins', { ...week, nullifier, value: { scale: 'mood', mood: 3 } });
      }

      const fill: Record<string, string[]> = {
        '/circles/:circle': ['/circles/main'],
        '/circles/:circle/posts': ['/circles/main/posts', '/circles/main/posts?topic=sleep'],
        '/circles/:circle/posts?order=unheard': ['/circles/main/posts?order=unheard'],
        '/posts/:id': [`/posts/${post.id}`],
        '/posts/:id/replies': [`/posts/${post.id}/replies`],
        '/circles/:circle/stories': ['/circles/main/stories', '/circles/main/stories?topic=sleep'],
        '/stories/:id': [`/stories/${chapter.id}`],
        '/tallies': [`/tallies?target=post:${post.id}&target=reply:${reply}&target=story:${chapter.id}`],
        '/circles/:circle/pulse': ['/circles/main/pulse?subject=mood&window=2026-W47'],
      };
      for (const { path } of READS) assert.ok(path in SHAPES, `${path} is public: name its fields here`);
      for (const [path, shape] of Object.entries(SHAPES)) {
        for (const address of fill[path] ?? [path]) {
          const { status, json } = await call.get(address);
          assert.equal(status, 200, address);
          assert.deepEqual(sorted(fieldsOf(json)), sorted(shape), address);
          const folded = await call.get(`/batch?get=${encodeURIComponent(address.slice(1))}`);
          assert.deepEqual(folded.json, { answers: [{ status: 200, body: json }] }, `${address}, folded`);
        }
      }

      await act(call, story.capability, { type: 'delete' });
      await live.until(({ data }) => data.event.type === 'gone', 'gone');
      await live.until(({ data }) => data.event.tally?.target === `story:${chapter.id}`, 'the last tally');
      const stranger = await listen(call.root, 'circle=main', { 'last-event-id': 'elsewhere-1' });
      await stranger.until(({ data }) => data.event.type === 'resync', 'resync');
      const polled = (await call.get('/live/since?circle=main&after=elsewhere-1')).json;
      assert.deepEqual(sorted(Object.keys(polled)), ['events', 'last']);
      const told: { circle: string; event: { type: string } }[] = [...live.heard, ...stranger.heard].map(
        ({ data }) => data,
      );
      for (const { id: number, ...event } of polled.events) {
        assert.ok(number === undefined || typeof number === 'string');
        told.push(event);
      }
      const seen: Record<string, string[]> = {};
      for (const entry of told) {
        assert.deepEqual(sorted(Object.keys(entry)), ['circle', 'event']);
        const { type, ...event } = entry.event;
        (seen[type] ??= []).push(...fieldsOf(event));
      }
      assert.deepEqual(
        Object.fromEntries(Object.entries(seen).map(([type, keys]) => [type, sorted(keys)])),
        Object.fromEntries(Object.entries(EVENTS).map(([type, keys]) => [type, sorted(keys)])),
      );
      await Promise.all([live.close(), stranger.close()]);
      assert.ok(id);
    });

    // What may not be seen ------------------------------------------------------------------------------------

    const OUT_OF_SIGHT = ['held', 'returned', 'removed', 'appealed', 'final', 'deleted', 'expired'] as const;
    const SECRET = 'unseen-words';

    it('shows nothing of what is held, returned, removed, appealed, final, deleted or expired', async () => {
      const { id: site, call, lead } = await community('pre');
      const live = await listen(call.root, 'circle=main&circle=other');
      await live.opened();
      const started = live.lastId;
      const decide = async (item: string, outcome: string) => {
        const { json } = await call.get(`/moderation/items/${item}`, lead);
        const decision = { idempotencyKey: randomUUID(), item, outcome, revision: json.revision, reason: 'other' };
        const done = await call.post('/moderation/decisions', decision, lead);
        assert.equal(done.status, 200, `${outcome}: ${done.text}`);
      };
      const person = createPerson();
      const open = await person.post({ text: 'An open door.' });
      await send(call, open);
      await decide(open.id, 'publish');

      interface Made {
        kind: 'post' | 'reply' | 'story';
        id: string;
        capability: string;
        /** Under a post that goes out of sight itself. */
        below?: string;
      }
      const make = async (kind: Made['kind'], expires: boolean): Promise<Made> => {
        if (kind === 'reply') {
          const reply = await person.reply(open.id, { text: SECRET });
          return { kind, id: (await send(call, reply)).id, capability: reply.capability };
        }
        const fields = { topics: ['sleep'], contentNotes: ['death' as const] };
        const item =
          kind === 'post'
            ? await person.post({ ...fields, text: SECRET, ...(expires && { expiresIn: 3_600_000 }) })
            : await person.story({ ...fields, title: SECRET, hard: SECRET, now: SECRET });
        await send(call, item);
        return { kind, id: item.id, capability: item.capability };
      };
      /** Takes an item where it can't be seen, through the light if there is a way through it. */
      const hide = async (made: Made, state: (typeof OUT_OF_SIGHT)[number]) => {
        if (state === 'returned') return decide(made.id, 'return');
        if (state === 'held' && made.kind === 'story') return;
        await decide(made.id, 'publish');
        await send(call, await person.reaction(`${made.kind}:${made.id}`));
        if (made.kind === 'post') {
          const reply = await person.reply(made.id, { text: SECRET });
          made.below = (await send(call, reply)).id;
          await decide(made.below, 'publish');
          await send(call, await person.reaction(`reply:${made.below}`));
        }
        if (state === 'held') return decide(made.id, 'hold');
        if (state === 'deleted') return act(call, made.capability, { type: 'delete' });
        if (state === 'expired') return undefined;
        await decide(made.id, 'remove');
        if (state === 'removed') return;
        await act(call, made.capability, { type: 'appeal', note: SECRET });
        if (state === 'final') await decide(made.id, 'final');
      };

      const hidden: (Made & { state: string })[] = [];
      for (const state of OUT_OF_SIGHT) {
        for (const kind of ['post', 'reply', 'story'] as const) {
          // Only posts come to their end by themselves.
          if (state === 'expired' && kind !== 'post') continue;
          const made = await make(kind, state === 'expired');
          await hide(made, state);
          hidden.push({ ...made, state });
        }
      }
      bench.advance(3_700_000);
      for (const { id, capability, state } of hidden) {
        const { json } = await call.post('/own/get', { capability, circle: 'main' });
        assert.equal(json.state, state, id);
      }
      // What comes last in the stream says that everything before has been told.
      const last = await person.post({ text: 'A last word.' });
      await send(call, last);
      await decide(last.id, 'publish');
      await live.until(({ data }) => data.event.post?.id === last.id, 'the last word');

      const unseen = (text: string, what: string) => {
        assert.doesNotMatch(text, new RegExp(SECRET), what);
        for (const { id, state, kind, below } of hidden) {
          assert.ok(!text.includes(id.slice(5)), `${what} names a ${kind} that is ${state}`);
          assert.ok(!below || !text.includes(below.slice(5)), `${what} names a reply to a post that is ${state}`);
        }
      };
      const strip = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

      // Lists, and what is folded into one answer.
      const lists = [
        ...['', '/circles', '/circles/main', `/posts/${open.id}`, `/posts/${open.id}/replies?limit=50`],
        ...['recent', 'unheard'].flatMap((order) => [
          `/circles/main/posts?limit=50&order=${order}`,
          `/circles/main/posts?limit=50&order=${order}&topic=sleep`,
        ]),
        ...['/circles/main/stories?limit=50', '/circles/main/stories?limit=50&topic=sleep'],
        '/circles/main/pulse?subject=topic:sleep&window=2026-W47',
      ];
      for (const address of lists) {
        for (const fresh of ['', `${address.includes('?') ? '&' : '?'}fresh=1`]) {
          const answer = await call.get(address + fresh);
          assert.equal(answer.status, 200, address);
          unseen(answer.text, address);
        }
      }
      const folded = await call.get(
        `/batch?${lists.map((one) => `get=${encodeURIComponent(one.slice(1))}`).join('&')}`,
      );
      unseen(folded.text, 'the batch');
      assert.equal((await call.get(`/posts/${open.id}`)).json.replyCount, 0);

      // By id: exactly as if it had never been, whatever one takes it for.
      for (const { kind, id, below, state } of hidden) {
        for (const item of below ? [id, below] : [id]) {
          const thread = item.split('.').slice(0, 2).join('.');
          const as = (other: string) => [
            ...[`/posts/${other}`, `/stories/${other}`, `/posts/${other}/replies`, `/posts/${other}?fresh=1`],
            ...[`/batch?get=posts/${other}`, `/batch?get=stories/${other}`],
            ...['post', 'story', 'reply'].map((what) => `/tallies?target=${what}:${other}`),
          ];
          const stranger = item.replace(/[0-9a-f-]{36}$/, randomUUID());
          const nowhere = as(stranger);
          for (const [at, address] of as(item).entries()) {
            const [answer, none] = [await call.get(address), await call.get(nowhere[at] ?? '')];
            const what = `${address} (${kind}, ${state})`;
            assert.deepEqual([answer.status, strip(answer.text)], [none.status, strip(none.text)], what);
            assert.doesNotMatch(answer.text, new RegExp(SECRET), what);
          }
          // In another circle, and in another community.
          const moved = item.replace(/^main\./, 'other.');
          for (const address of as(moved)) unseen((await call.get(address)).text.replaceAll(moved, ''), address);
          // What one would do to it tells no more.
          const reaction = await createPerson().reaction(`${item === id ? kind : 'reply'}:${item}`);
          const report = { idempotencyKey: randomUUID(), item, reason: 'unkind' };
          const reply = await createPerson().reply(
            kind === 'post' ? thread : open.id,
            kind === 'reply' ? { parent: item } : {},
          );
          const tries = [await call.post(reaction.path, reaction.input), await call.post('/reports', report)];
          if (kind !== 'story' && item === id) tries.push(await call.post(reply.path, reply.input));
          for (const answer of tries) assert.equal(answer.status, 404, `${kind} that is ${state}: ${answer.text}`);
        }
      }

      // Live: what came to light is told of while it is there; whoever comes later hears only that it is gone.
      const texts = (heard: typeof live.heard) => JSON.stringify(heard.map(({ data }) => data));
      for (const { id, state, kind } of hidden) {
        const about = live.heard.filter(({ data }) => JSON.stringify(data).includes(id.slice(5)));
        const through = !(state === 'returned' || (state === 'held' && kind === 'story'));
        assert.equal(about.length > 0, through, `${kind} that is ${state}: ${JSON.stringify(about)}`);
        if (!through) continue;
        const end = about.findLast(({ data }) => data.event.type !== 'tally');
        assert.deepEqual(end?.data.event, { type: 'gone', id }, `${kind} that is ${state}`);
      }
      const [late, back] = [
        await listen(call.root, 'circle=main&circle=other'),
        await listen(call.root, 'circle=main&circle=other', { 'last-event-id': started }),
      ];
      const polled = await call.get(`/live/since?circle=main&after=${started}`);
      for (const stream of [late, back]) {
        await stream.until(({ data }) => data.event.post?.id === last.id, 'the last word again');
        assert.doesNotMatch(texts(stream.heard), new RegExp(SECRET));
        for (const { data } of stream.heard) assert.notEqual(data.event.type, 'reply');
        await stream.close();
      }
      assert.doesNotMatch(polled.text, new RegExp(SECRET));
      await live.close();

      // A moderators' search is for moderators.
      for (const path of [
        '/moderation/search?text=unseen',
        `/moderation/items/${hidden[0]?.id}`,
        '/moderation/queue',
      ]) {
        const answer = await call.get(path);
        assert.deepEqual([answer.status, answer.text.includes(SECRET)], [403, false], path);
      }
      const other = createCaller(bench.url, (await community('post')).id);
      for (const { id } of hidden) assert.equal((await other.get(`/posts/${id}`)).status, 404);
      assert.ok(site);
    });
  });
}
