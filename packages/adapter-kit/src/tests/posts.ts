import { type NewPost, LIMITS, Post, TIME_STEP } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, rejects, silent } from '../assert.js';
import { refusesAll, refusesForged, textFaults, THREAD_FAULTS, WRITE_FAULTS, type Fault } from './bad-input.js';
import { collect, PRE } from './test.js';
import { assertShape } from './shape.js';

const { tests, test } = collect('posts');
export default tests;

const ids = (posts: readonly { id: string }[]): string[] => posts.map(({ id }) => id);

test('what is created is there, word for word', async (scene) => {
  const { id, receipt } = await scene.person().post({
    text: 'Nothing helped today.',
    topics: ['sleep', 'work'],
    seeking: 'heard',
    contentNotes: ['illness'],
    replies: 'welcome',
  });
  equal(receipt.state, 'live', 'under `post` it is live at once');
  equal(receipt.revision, 1, 'the first revision is 1');
  const post = await scene.others.posts.get(id);
  equal(
    [post.id, post.circle, post.text, post.topics, post.seeking, post.contentNotes, post.replies, post.replyCount],
    [id, 'main', 'Nothing helped today.', ['sleep', 'work'], 'heard', ['illness'], 'welcome', 0],
    'the post as it was written',
  );
  equal(post.author, receipt.author, 'the receipt says the name the others see');
  equal((await scene.posts())[0], post, 'the list shows the same as get');
});

test('an answer has exactly the fields of the contract', async (scene) => {
  const { id, receipt } = await scene.person().post();
  assertShape(Post, await scene.ports.posts.get(id), 'a post');
  const page = await scene.ports.posts.list({ circle: 'main' });
  equal(Object.keys(page).sort(), ['items', 'next'], 'a page is items and next');
  equal(Object.keys(receipt).sort(), ['author', 'createdAt', 'id', 'revision', 'state'], 'a receipt');
});

test('the id carries the circle and the thread the device made', async (scene) => {
  const { id, input } = await scene.person().post();
  equal(id, `main.${input.thread}`, 'circle.thread');
});

test('lists are the same for everyone, and for the author', async (scene) => {
  const [a, b] = [scene.person(), scene.person(scene.other)];
  await a.post({ text: 'one' });
  await b.post({ text: 'two' });
  const [mine, theirs] = [
    await scene.ports.posts.list({ circle: 'main' }),
    await scene.others.posts.list({ circle: 'main' }),
  ];
  equal(mine.items.length, 2, 'both are there');
  equal(JSON.stringify(mine), JSON.stringify(theirs), 'byte for byte');
});

test('text is kept as text, whatever it looks like', async (scene) => {
  for (const text of [
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    "'; drop table items; --",
    '${7*7} {{7*7}} %s %n \\u0000 &lt;b&gt;',
    '[link](javascript:alert(1)) https://example.org/?a=1&b=2#c',
    '\u202eabc \u200b 👩‍👩‍👧 e\u0301 ﷽',
    '{"$gt":""}',
    'x'.repeat(LIMITS.postText),
  ]) {
    const { id } = await scene.person().post({ text });
    equal((await scene.ports.posts.get(id)).text, text, 'unchanged');
  }
});

test('what a caller does to an answer changes nothing', async (scene) => {
  const { id } = await scene.person().post({ topics: ['sleep'], contentNotes: ['death'] });
  const first = await scene.ports.posts.get(id);
  const [listed] = (await scene.ports.posts.list({ circle: 'main' })).items;
  for (const post of [first, listed]) {
    post?.topics.push('mine');
    post?.contentNotes.splice(0);
    Object.assign(post?.author ?? {}, { name: 'Me' });
  }
  const again = await scene.others.posts.get(id);
  equal([again.topics, again.contentNotes], [['sleep'], ['death']], 'what is stored stays');
  ok(again.author.name !== 'Me', 'the name, too');
});

test('text is trimmed and line ends are one character', async (scene) => {
  const { id } = await scene.person().post({ text: '  one\r\ntwo\rthree \n' });
  equal((await scene.ports.posts.get(id)).text, 'one\ntwo\nthree', 'as the contract says');
});

test('times are absolute and rounded', async (scene) => {
  const { id, receipt } = await scene.person().post({ expiresIn: LIMITS.shortestExpiry + 12_345 });
  const { createdAt, editedAt, expiresAt } = await scene.ports.posts.get(id);
  equal(createdAt % TIME_STEP.item, 0, 'createdAt is a whole minute');
  ok(Math.abs(scene.now() - createdAt) < 10 * TIME_STEP.item, 'createdAt is now, in epoch milliseconds');
  equal(receipt.createdAt, createdAt, 'the receipt says the same time');
  equal(editedAt, undefined, 'never edited');
  ok(expiresAt !== undefined && expiresAt % TIME_STEP.item === 0, 'expiresAt is a whole minute');
  ok(Math.abs(expiresAt - createdAt - LIMITS.shortestExpiry) < 10 * TIME_STEP.item, 'expiresAt is absolute');
});

test('what stays for days ends with the beginning of one', async (scene) => {
  const week = 7 * TIME_STEP.reaction;
  const { id } = await scene.person().post({ expiresIn: week });
  const { createdAt, expiresAt = 0 } = await scene.ports.posts.get(id);
  // The minute would tell for as long when it was written.
  equal(expiresAt % TIME_STEP.reaction, 0, 'expiresAt is a whole day');
  ok(expiresAt <= createdAt + week && expiresAt > createdAt + week - TIME_STEP.reaction, 'and no later than was said');
});

test('newest first, in pages without gap or repeat', async (scene) => {
  const made: string[] = [];
  for (let n = 0; n < 7; n += 1) made.unshift((await scene.person().post({ text: `${n}` })).id);
  equal(ids(await scene.posts({ limit: 3 })), made, 'three pages');
  const all = await scene.ports.posts.list({ circle: 'main', limit: 7 });
  equal([ids(all.items), all.next], [made, null], 'a page that holds all is the last');
  const first = await scene.ports.posts.list({ circle: 'main', limit: 3 });
  equal([first.items.length, typeof first.next], [3, 'string'], 'a page holds as many as were asked for');
});

test('a page without a limit holds the default', async (scene) => {
  const person = scene.person();
  for (let n = 0; n <= LIMITS.defaultPageSize; n += 1) await person.post({ text: `${n}` });
  equal((await scene.ports.posts.list({ circle: 'main' })).items.length, LIMITS.defaultPageSize, 'the default');
});

test('a cursor stays valid while posts arrive and go', async (scene) => {
  const made: string[] = [];
  const author = scene.person();
  for (let n = 0; n < 6; n += 1) made.unshift((await author.post({ text: `${n}` })).id);
  const first = await scene.ports.posts.list({ circle: 'main', limit: 2 });
  const second = await scene.ports.posts.list({ circle: 'main', limit: 2, cursor: first.next as string });
  await author.post({ text: 'new' });
  const third = await scene.ports.posts.list({ circle: 'main', limit: 2, cursor: second.next as string });
  equal(ids([...first.items, ...second.items, ...third.items]), made, 'nothing twice, nothing left out');
  const again = await scene.others.posts.list({ circle: 'main', limit: 2, cursor: first.next as string });
  equal(ids(again.items), ids(second.items), 'the same cursor shows the same page, to others too');
});

test('a cursor stays valid when the post it stands on is deleted', { ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const made = [];
  for (let n = 0; n < 4; n += 1) made.unshift(await author.post({ text: `${n}` }));
  const first = await scene.ports.posts.list({ circle: 'main', limit: 2 });
  await author.act(made[1] as (typeof made)[number], { type: 'delete' });
  const second = await scene.ports.posts.list({ circle: 'main', limit: 2, cursor: first.next as string });
  equal(ids(second.items), ids(made.slice(2)), 'it goes on behind it');
});

test('unheard: the longest waiting first, then the answered, newest first', { ports: ['replies'] }, async (scene) => {
  const [author, other] = [scene.person(), scene.person()];
  const made: string[] = [];
  for (let n = 0; n < 6; n += 1) made.push((await author.post({ text: `${n}` })).id);
  const at = (n: number): string => made[n] as string;
  await other.reply(at(0));
  await other.reply(at(3));
  const wanted = [1, 2, 4, 5, 3, 0].map(at);
  equal(ids(await scene.posts({ order: 'unheard' })), wanted, 'in one page');
  equal(ids(await scene.posts({ order: 'unheard', limit: 2 })), wanted, 'in three pages');
});

test('unheard: a cursor stays valid while posts and replies arrive', { ports: ['replies'] }, async (scene) => {
  const [author, other] = [scene.person(), scene.person()];
  const made: string[] = [];
  for (let n = 0; n < 6; n += 1) made.push((await author.post({ text: `${n}` })).id);
  const at = (n: number): string => made[n] as string;
  await other.reply(at(2));
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 8; pages += 1) {
    const page = await scene.ports.posts.list({
      circle: 'main',
      order: 'unheard',
      limit: 2,
      ...(cursor && { cursor }),
    });
    seen.push(...ids(page.items));
    // One that was shown as waiting is answered, one that was not shown yet is answered, and a new one comes.
    if (pages === 0) await other.reply(at(0));
    if (pages === 0) await other.reply(at(4));
    if (pages === 1) await author.post({ text: 'new' });
    if (page.next === null) break;
    cursor = page.next;
  }
  equal(new Set(seen).size, seen.length, `nothing is shown twice: ${seen.map((id) => made.indexOf(id)).join(' ')}`);
  const left = made.filter((id) => !seen.includes(id));
  equal(left, [], 'nothing that was there is left out');
});

test('who is new here floats, in the waiting lane alone', { ports: ['replies'] }, async (scene) => {
  const author = scene.person();
  const { id: waiting } = await author.post({ text: 'waiting' });
  const { id: first } = await author.post({ text: 'new', newHere: true });
  const { id: second } = await author.post({ text: 'new, too', newHere: true });
  const { id: later } = await author.post({ text: 'later', newHere: false });
  const unheard = await scene.posts({ order: 'unheard', limit: 1 }, scene.others);
  equal(ids(unheard), [first, second, waiting, later], 'new here first, then whoever waits longest');
  equal(
    unheard.map(({ newHere }) => newHere === true),
    [true, true, false, false],
    'said in this list',
  );
  silent(
    [await scene.posts(), await scene.ports.posts.get(first)],
    { 'the claim': 'newHere' },
    'and nowhere else in public',
  );
  await scene.person().reply(first);
  equal(
    ids(await scene.posts({ order: 'unheard' })),
    [second, waiting, later, first],
    'once answered it stands with the answered',
  );
});

test('by topic', async (scene) => {
  const author = scene.person();
  const { id } = await author.post({ topics: ['sleep', 'work'] });
  await author.post({ topics: ['money'] });
  await author.post();
  equal(ids(await scene.posts({ topic: 'sleep' })), [id], 'only what names it');
  equal(await scene.posts({ topic: 'family' }), [], 'none');
});

test('circles keep apart', async (scene) => {
  const author = scene.person();
  const { id } = await author.post({ circle: 'other' });
  equal(await scene.posts(), [], 'nothing in main');
  equal(ids(await scene.posts({ circle: 'other' })), [id], 'one in other');
  await rejects(scene.ports.posts.get(id.replace('other.', 'main.')), 'not-found', 'not under another circle');
});

test('an unknown circle is not-found', async (scene) => {
  await rejects(scene.ports.posts.list({ circle: 'nowhere' }), 'not-found', 'list');
  const { input } = await scene.person().draftPost({ circle: 'nowhere' });
  await rejects(scene.ports.posts.create(input), 'not-found', 'create');
  await rejects(scene.ports.posts.get(`nowhere.${crypto.randomUUID()}`), 'not-found', 'get');
});

test('what is not there is not-found', async (scene) => {
  await rejects(scene.ports.posts.get(`main.${crypto.randomUUID()}`), 'not-found', 'get');
});

test('a story is no post', { ports: ['stories'] }, async (scene) => {
  const { id } = await scene.person().story();
  await rejects(scene.ports.posts.get(id), 'not-found', 'get');
  equal(await scene.posts(), [], 'list');
});

test('pre-moderation: held, and seen by nobody', { policy: PRE }, async (scene) => {
  const { id, receipt } = await scene.person().post();
  equal(receipt.state, 'held', 'held is a state, not an error');
  await rejects(scene.ports.posts.get(id), 'not-found', 'not even by its author');
  await rejects(scene.others.posts.get(id), 'not-found', 'nor by others');
  equal(await scene.posts(), [], 'nor in the list');
});

test(
  'a youth audience is pre-moderated, whatever else is set',
  { policy: { audience: 'youth', moderation: 'post' } },
  async (scene) => {
    equal((await scene.person().post()).receipt.state, 'held', 'held');
  },
);

test(
  'a circle for young people is pre-moderated in an open community',
  {
    circles: [{ id: 'main' }, { id: 'young', policy: { audience: 'youth' } }],
  },
  async (scene) => {
    equal((await scene.person().post()).receipt.state, 'live', 'main');
    equal((await scene.person().post({ circle: 'young' })).receipt.state, 'held', 'young');
  },
);

test(
  'a circle may be stricter than its community',
  {
    circles: [{ id: 'main' }, { id: 'strict', policy: { moderation: 'pre' } }],
  },
  async (scene) => {
    equal((await scene.person().post({ circle: 'strict' })).receipt.state, 'held', 'strict');
  },
);

test('a read-only community takes nothing', { policy: { readOnly: true } }, async (scene) => {
  const { input } = await scene.person().draftPost();
  await rejects(scene.ports.posts.create(input), 'read-only', 'create');
  equal(await scene.posts(), [], 'reading goes on');
});

test('the same write twice is one post', async (scene) => {
  const { input } = await scene.person().draftPost();
  const first = await scene.ports.posts.create(input);
  equal(await scene.others.posts.create(input), first, 'the same answer');
  equal((await scene.posts()).length, 1, 'once');
});

test('the same write many times at once is one post', async (scene) => {
  const { input } = await scene.person().draftPost();
  const receipts = await Promise.all(
    Array.from({ length: 8 }, (_, n) => (n % 2 ? scene.others : scene.ports).posts.create(input)),
  );
  for (const receipt of receipts) equal(receipt, receipts[0], 'the same answer');
  equal((await scene.posts()).length, 1, 'once');
});

test('a write that was aborted can be repeated and is one post', async (scene) => {
  const { input } = await scene.person().draftPost();
  const controller = new AbortController();
  const call = scene.ports.posts.create(input, { signal: controller.signal });
  controller.abort();
  await call.catch(() => undefined);
  const receipt = await scene.ports.posts.create(input);
  equal(ids(await scene.posts()), [receipt.id], 'once');
});

test('an idempotency key used for something else is a conflict', async (scene) => {
  const author = scene.person();
  const { input } = await author.post();
  await rejects(scene.ports.posts.create({ ...input, text: 'Something else.' }), 'conflict', 'other text');
  const { input: another } = await author.draftPost({ idempotencyKey: input.idempotencyKey });
  await rejects(scene.ports.posts.create(another), 'conflict', 'another post');
  equal((await scene.posts()).length, 1, 'nothing was added');
});

test('a taken thread id is a conflict', async (scene) => {
  const { input, id } = await scene.person().post({ text: 'first' });
  const { input: second } = await scene.person().draftPost({ thread: input.thread, text: 'second' });
  await rejects(scene.others.posts.create(second), 'conflict', 'the same thread');
  equal((await scene.ports.posts.get(id)).text, 'first', 'the first stays');
});

test('a taken capability is a conflict', async (scene) => {
  const author = scene.person();
  const { input } = await author.post();
  const { input: second } = await author.draftPost({ capabilityHash: input.capabilityHash });
  const error = await rejects(scene.ports.posts.create(second), 'conflict', 'the same capability');
  equal(error.reason, 'capability', 'the reason tells a device to take the next one');
  equal((await scene.posts()).length, 1, 'nothing was added');
});

test('one of many that want the same thread gets it', async (scene) => {
  const thread = crypto.randomUUID();
  const drafts = await Promise.all(
    Array.from({ length: 6 }, (_, n) => scene.person().draftPost({ thread, text: `${n}` })),
  );
  const results = await Promise.allSettled(drafts.map(({ input }) => scene.ports.posts.create(input)));
  equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'one');
  equal((await scene.posts()).length, 1, 'one is there');
});

test('pseudonyms: the same in a thread, nothing in common across threads', { ports: ['replies'] }, async (scene) => {
  const [author, other] = [scene.person(), scene.person()];
  const one = await author.post();
  const mine = await author.reply(one.id);
  const theirs = await other.reply(one.id);
  const again = await other.reply(one.id);
  equal(mine.receipt.author, one.receipt.author, 'the author keeps their name in their thread');
  equal(again.receipt.author, theirs.receipt.author, 'so does everyone');
  ok(theirs.receipt.author.name !== one.receipt.author.name, 'two voices of one thread have two names');
  const names = new Set<string>();
  for (let n = 0; n < 12; n += 1) names.add((await author.post({ text: `${n}` })).receipt.author.name);
  ok(names.size > 1, 'other threads, other names');
});

test('what has expired is gone', { needs: ['advance'] }, async (scene) => {
  const { id } = await scene.person().post({ expiresIn: LIMITS.shortestExpiry });
  const { id: stays } = await scene.person().post();
  await scene.advance(LIMITS.shortestExpiry + TIME_STEP.item);
  equal(ids(await scene.posts()), [stays], 'not listed');
  await rejects(scene.ports.posts.get(id), 'not-found', 'not there');
});

test('nothing that identifies is shown', async (scene) => {
  const { id, input, capability, receipt } = await scene.person().post();
  silent(
    [receipt, await scene.ports.posts.get(id), await scene.ports.posts.list({ circle: 'main' })],
    {
      'the capability': capability,
      'its hash': input.capabilityHash,
      'the thread key': input.threadKey,
      "the thread key's hash": await hashKey(input.threadKey),
      'the idempotency key': input.idempotencyKey,
    },
    'answers hold nothing of it',
  );
});

test('keys are stored as hashes only', { needs: ['inspect'] }, async (scene) => {
  const { input, capability } = await scene.person().post({ text: 'findable words' });
  const stored = await scene.stored();
  ok(JSON.stringify(stored).includes('findable words'), 'inspect shows what is stored');
  silent(stored, { 'the capability': capability, 'the thread key': input.threadKey }, 'only hashes are stored');
});

const faults: Fault[] = [
  ...WRITE_FAULTS,
  ...THREAD_FAULTS,
  ...textFaults('text', LIMITS.postText),
  ['seeking is an unknown word', { seeking: 'likes' }],
  ['replies is an unknown mode', { replies: 'open' }],
  ['expiresIn is too short', { expiresIn: 1 }],
  ['expiresIn is too long', { expiresIn: LIMITS.longestExpiry + 1 }],
  ['expiresIn is text', { expiresIn: 'never' }],
  ['expiresIn is no number', { expiresIn: Number.NaN }],
];

test('bad input is invalid and changes nothing', async (scene) => {
  const author = scene.person();
  await refusesAll<NewPost>(
    async () => (await author.draftPost()).input,
    (input) => scene.ports.posts.create(input),
    faults,
  );
  equal(await scene.posts(), [], 'nothing was stored');
});

test('input that is no object is invalid', async (scene) => {
  for (const input of [null, 'text', 7, [], true]) {
    await rejects(scene.ports.posts.create(input as never), 'invalid', `create(${JSON.stringify(input)})`);
  }
});

test('bad queries are invalid', async (scene) => {
  await refusesAll(
    async () => ({ circle: 'main' }),
    (query) => scene.ports.posts.list(query),
    [
      ['circle is missing', { circle: undefined }],
      ['circle is a path', { circle: '../main' }],
      ['order is unknown', { order: 'popular' }],
      ['limit is 0', { limit: 0 }],
      ['limit is too high', { limit: LIMITS.pageSize + 1 }],
      ['limit is a fraction', { limit: 1.5 }],
      ['limit is text', { limit: 'ten' }],
      ['topic is a sentence', { topic: 'my work' }],
      ['cursor is forged', { cursor: 'bm90IG91cnM' }],
      ['cursor is no cursor', { cursor: "' or 1=1" }],
      ['cursor is too long', { cursor: 'a'.repeat(LIMITS.cursor + 1) }],
    ],
  );
});

test('forged ids find nothing', async (scene) => {
  await scene.person().post();
  await refusesForged((id) => scene.ports.posts.get(id));
});
