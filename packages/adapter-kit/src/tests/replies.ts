import { LIMITS, type NewReply, Reply, TIME_STEP } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, rejects, silent } from '../assert.js';
import { type Fault, FORGED_IDS, refusesAll, refusesForged, textFaults, WRITE_FAULTS } from './bad-input.js';
import { assertShape } from './shape.js';
import { collect, PRE } from './test.js';

// Replies stand under posts.
const { tests, test } = collect('replies', ['posts']);
export default tests;

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

test('what is created is there, and counted', async (scene) => {
  const { id: post } = await scene.person().post();
  const { id, receipt } = await scene.person().reply(post, { text: 'Me too.', contentNotes: ['death'] });
  equal(receipt.state, 'live', 'live at once under `post`');
  ok(id.startsWith(`${post}.`), 'its id carries the thread');
  const [reply] = (await scene.others.replies.list({ post })).items;
  ok(reply, 'listed');
  assertShape(Reply, reply, 'a reply');
  equal(
    [reply.id, reply.post, reply.text, reply.contentNotes, reply.author],
    [id, post, 'Me too.', ['death'], receipt.author],
    'as written',
  );
  ok(reply.createdAt % TIME_STEP.item === 0, 'its time is rounded');
  equal((await scene.ports.posts.get(post)).replyCount, 1, 'the post counts it');
  equal((await scene.posts())[0]?.replyCount, 1, 'in the list, too');
});

test("the author of the post is known by their key, and can't be posed as", async (scene) => {
  const author = scene.person();
  const { id: post, receipt } = await author.post();
  await author.reply(post, { text: 'mine' });
  await scene.person().reply(post, { text: 'not mine' });
  const { items } = await scene.ports.replies.list({ post });
  equal(
    items.map(({ text, byAuthor }) => [text, byAuthor]),
    [
      ['mine', true],
      ['not mine', false],
    ],
    'by equality of keys',
  );
  ok(items[1]?.author.name !== receipt.author.name, 'nobody else has the name');
});

test('oldest first, in pages that stay valid while replies arrive', async (scene) => {
  const { id: post } = await scene.person().post();
  const other = scene.person();
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.push((await other.reply(post, { text: `${n}` })).id);
  const first = await scene.ports.replies.list({ post, limit: 2 });
  made.push((await other.reply(post, { text: 'new' })).id);
  const seen = ids(first.items);
  for (let cursor = first.next; cursor !== null;) {
    const page = await scene.ports.replies.list({ post, limit: 2, cursor });
    seen.push(...ids(page.items));
    cursor = page.next;
  }
  equal(seen, made, 'all of them, once, in order');
});

test('replies nest one level', async (scene) => {
  const [a, b] = [scene.person(), scene.person()];
  const { id: post } = await a.post();
  const { id: first } = await b.reply(post);
  const { id: second } = await a.reply(post, { parent: first });
  const { items } = await scene.ports.replies.list({ post });
  equal(items.find(({ id }) => id === second)?.parent, first, 'it names the one it answers');
  const { input: third } = await b.draftReply(post, { parent: second });
  await rejects(scene.ports.replies.create(third), 'invalid', 'a second level');
  const { id: elsewhere } = await a.post();
  const { input: astray } = await b.draftReply(elsewhere, { parent: first });
  await rejects(scene.ports.replies.create(astray), ['not-found', 'invalid'], "another thread's reply");
});

test('a post that takes no replies refuses them', async (scene) => {
  for (const replies of ['paused', 'reactions-only'] as const) {
    const { id: post } = await scene.person().post({ replies });
    const { input } = await scene.person().draftReply(post);
    await rejects(scene.ports.replies.create(input), 'paused', replies);
    equal((await scene.ports.replies.list({ post })).items, [], 'nothing there');
  }
});

test('under a post that is not live there is nothing', { ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.person().reply(mine.id);
  await author.act(mine, { type: 'delete' });
  await rejects(scene.ports.replies.list({ post: mine.id }), 'not-found', 'list');
  const { input } = await scene.person().draftReply(mine.id);
  await rejects(scene.ports.replies.create(input), 'not-found', 'create');
  const unknown = `main.${crypto.randomUUID()}`;
  await rejects(scene.ports.replies.list({ post: unknown }), 'not-found', 'list of an unknown post');
  const { input: lost } = await scene.person().draftReply(unknown);
  await rejects(scene.ports.replies.create(lost), 'not-found', 'create under an unknown post');
});

test(
  'a held reply is neither shown nor counted, until it is let through',
  { policy: PRE, ports: ['moderation'] },
  async (scene) => {
    const { id: post } = await scene.person().post();
    const { input } = await scene.person().draftReply(post);
    await rejects(scene.ports.replies.create(input), 'not-found', 'under a held post');
    await scene.decide(post, 'publish');
    const { id, receipt } = await scene.person().reply(post);
    equal(receipt.state, 'held', 'held');
    equal((await scene.ports.replies.list({ post })).items, [], 'not shown');
    equal((await scene.ports.posts.get(post)).replyCount, 0, 'not counted');
    await scene.decide(id, 'publish');
    equal(ids((await scene.others.replies.list({ post })).items), [id], 'shown');
    equal((await scene.ports.posts.get(post)).replyCount, 1, 'counted');
  },
);

test('a deleted reply is gone and no longer counted', { ports: ['own'] }, async (scene) => {
  const { id: post } = await scene.person().post();
  const other = scene.person();
  const mine = await other.reply(post);
  await other.act(mine, { type: 'delete' });
  equal((await scene.ports.replies.list({ post })).items, [], 'not shown');
  equal((await scene.ports.posts.get(post)).replyCount, 0, 'not counted');
});

test('the same write many times at once is one reply', async (scene) => {
  const { id: post } = await scene.person().post();
  const { input } = await scene.person().draftReply(post);
  const receipts = await Promise.all(Array.from({ length: 6 }, () => scene.ports.replies.create(input)));
  for (const receipt of receipts) equal(receipt, receipts[0], 'the same answer');
  equal((await scene.ports.replies.list({ post })).items.length, 1, 'once');
  await rejects(scene.ports.replies.create({ ...input, text: 'other' }), 'conflict', 'other content, same key');
});

test('many replies at once are all there and all counted', async (scene) => {
  const { id: post } = await scene.person().post();
  await Promise.all(Array.from({ length: 12 }, (_, n) => scene.person().reply(post, { text: `${n}` })));
  equal((await scene.ports.replies.list({ post, limit: LIMITS.pageSize })).items.length, 12, 'there');
  equal((await scene.ports.posts.get(post)).replyCount, 12, 'counted');
});

test('a read-only circle takes nothing', { policy: { readOnly: true } }, async (scene) => {
  const { input } = await scene.person().draftReply(`main.${crypto.randomUUID()}`);
  await rejects(scene.ports.replies.create(input), ['read-only', 'not-found'], 'create');
});

test('nothing that identifies is shown', async (scene) => {
  const { id: post } = await scene.person().post();
  const { input, capability, receipt } = await scene.person().reply(post);
  silent(
    [receipt, await scene.ports.replies.list({ post })],
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

const faults: Fault[] = [
  ...WRITE_FAULTS,
  ...textFaults('text', LIMITS.replyText),
  ['byAuthor can not be claimed', { byAuthor: true }],
  ['parent is forged', { parent: '../..' }],
];

test('bad input is invalid and changes nothing', async (scene) => {
  const { id: post } = await scene.person().post();
  const other = scene.person();
  const valid = async (): Promise<NewReply> => (await other.draftReply(post)).input;
  await refusesAll(valid, (input) => scene.ports.replies.create(input), faults);
  await refusesForged(async (id) => scene.ports.replies.create({ ...(await valid()), post: id }));
  equal((await scene.ports.replies.list({ post })).items, [], 'nothing was stored');
});

test('bad queries are refused', async (scene) => {
  const { id: post } = await scene.person().post();
  await refusesAll(
    async () => ({ post }),
    (query) => scene.ports.replies.list(query),
    [
      ['limit is 0', { limit: 0 }],
      ['limit is too high', { limit: LIMITS.pageSize + 1 }],
      ['cursor is forged', { cursor: 'bm90IG91cnM' }],
    ],
  );
  for (const id of FORGED_IDS) {
    await rejects(scene.ports.replies.list({ post: id }), ['invalid', 'not-found'], `post ${JSON.stringify(id)}`);
  }
});
