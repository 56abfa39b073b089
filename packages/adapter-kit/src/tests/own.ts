import { LIMITS, type OwnAction, type OwnChange, OwnItem } from '@kindred/core/contract';

import { equal, ok, rejects, silent } from '../assert.js';
import { type Fault, refusesAll } from './bad-input.js';
import { collect, PRE } from './test.js';
import { assertShape } from './shape.js';

const { tests, test } = collect('own', ['posts']);
export default tests;

test('shows an item to the holder of its capability, in every state', { policy: PRE }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'Only I see this yet.', topics: ['work'], seeking: 'advice' });
  const own = await author.own(mine);
  assertShape(OwnItem, own, 'an own item');
  equal(
    [own.id, own.kind, own.circle, own.state, own.revision, own.text, own.topics, own.seeking, own.author],
    [mine.id, 'post', 'main', 'held', 1, 'Only I see this yet.', ['work'], 'advice', mine.receipt.author],
    'as written',
  );
  ok(own.held, 'why it is held is said');
});

test('no other capability finds it', async (scene) => {
  const [author, other] = [scene.person(), scene.person()];
  const mine = await author.post();
  const foreign = await other.identity.capability(0);
  await rejects(other.own({ id: mine.id, capability: foreign }), 'not-found', 'a wrong capability');
  await rejects(other.own({ id: mine.id, capability: mine.input.capabilityHash }), 'not-found', 'its hash');
  await rejects(other.own({ id: mine.id, capability: mine.input.threadKey }), 'not-found', 'the thread key');
  await rejects(scene.ports.own.get({ capability: mine.capability, circle: 'other' }), 'not-found', 'another circle');
  await rejects(
    scene.ports.own.get({ capability: mine.capability, circle: 'nowhere' }),
    'not-found',
    'an unknown circle',
  );
  for (const action of [{ type: 'delete' }, { type: 'replies', replies: 'paused' }] satisfies OwnAction[]) {
    await rejects(other.act({ id: mine.id, capability: foreign }, action), 'not-found', `${action.type} by another`);
  }
  equal((await scene.ports.posts.get(mine.id)).text, 'A long day.', 'untouched');
});

test('post: an edit is seen at once and says that it was edited', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const own = await author.act(mine, { type: 'edit', revision: 1, text: 'Better said.', topics: ['sleep'] });
  equal([own.revision, own.text, own.state, own.pending], [2, 'Better said.', 'live', undefined], 'own');
  const post = await scene.others.posts.get(mine.id);
  equal([post.text, post.topics], ['Better said.', ['sleep']], 'others');
  ok(typeof post.editedAt === 'number' && post.editedAt % 60_000 === 0, 'editedAt, rounded');
});

test(
  'a held edit shows the old text until it is let through',
  { policy: PRE, ports: ['moderation'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ text: 'old' });
    await scene.decide(mine.id, 'publish');
    const own = await author.act(mine, { type: 'edit', revision: 1, text: 'new' });
    equal([own.state, own.text, own.revision], ['live', 'old', 1], 'what others see');
    equal([own.pending?.state, own.pending?.text, own.pending?.revision], ['held', 'new', 2], 'what waits');
    const old = await scene.others.posts.get(mine.id);
    equal([old.text, old.editedAt], ['old', undefined], 'get shows the old text');
    equal((await scene.posts())[0]?.text, 'old', 'so does the list');
    const waiting = await scene.ports.moderation.get(mine.id, { token: scene.token });
    equal([waiting.text, waiting.live?.text, waiting.revision], ['new', 'old', 2], 'the moderator sees both');
    await scene.decide(mine.id, 'publish');
    equal((await scene.others.posts.get(mine.id)).text, 'new', 'let through');
    const after = await author.own(mine);
    equal([after.text, after.revision, after.pending], ['new', 2, undefined], 'own');
  },
);

test(
  'an edit given back leaves the old text live and says why',
  { policy: PRE, ports: ['moderation'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ text: 'old' });
    await scene.decide(mine.id, 'publish');
    await author.act(mine, { type: 'edit', revision: 1, text: 'call me at home' });
    await scene.decide(mine.id, 'return', { reason: 'personal-details', note: 'Leave out the number.' });
    equal((await scene.others.posts.get(mine.id)).text, 'old', 'others see the old text');
    const { state, pending } = await author.own(mine);
    equal(
      [state, pending?.state, pending?.text, pending?.reason, pending?.note],
      ['live', 'returned', 'call me at home', 'personal-details', 'Leave out the number.'],
      'the author sees why',
    );
    const again = await author.act(mine, {
      type: 'edit',
      revision: pending?.revision as number,
      text: 'write to me here',
    });
    equal([again.pending?.state, again.pending?.text], ['held', 'write to me here'], 'and may try again');
  },
);

test('an edit keeps text as text, as the first writing does', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const text = '<img src=x onerror=alert(1)> "quoted" &amp; [a](javascript:alert(1)) \'; drop table items; --';
  await author.act(mine, { type: 'edit', revision: 1, text: `  ${text}\r\n` });
  equal((await scene.ports.posts.get(mine.id)).text, text, 'trimmed, and otherwise unchanged');
});

test('an edit on an older revision is a conflict', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await author.act(mine, { type: 'edit', revision: 1, text: 'second' });
  await rejects(author.act(mine, { type: 'edit', revision: 1, text: 'late' }), 'conflict', 'made on revision 1');
  await rejects(author.act(mine, { type: 'edit', revision: 9, text: 'early' }), 'conflict', 'made on no revision');
  equal((await scene.ports.posts.get(mine.id)).text, 'second', 'the newer text stays');
});

test('of two edits at once one wins', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const results = await Promise.allSettled(
    ['a', 'b', 'c'].map((text) => author.act(mine, { type: 'edit', revision: 1, text })),
  );
  equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'one');
  equal((await author.own(mine)).revision, 2, 'one revision more');
});

test('a returned item is edited and waits again', { policy: PRE, ports: ['moderation'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.decide(mine.id, 'return', { reason: 'names-someone', mark: { start: 2, end: 6 } });
  const returned = await author.own(mine);
  equal(
    [returned.state, returned.reason, returned.mark],
    ['returned', 'names-someone', { start: 2, end: 6 }],
    'returned with a reason and what is meant',
  );
  const own = await author.act(mine, { type: 'edit', revision: 1, text: 'Without the name.' });
  equal([own.state, own.text, own.revision], ['held', 'Without the name.', 2], 'held again');
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'Without the name.', 'live');
});

test('delete: gone for all, and its text, topics and reactions are erased', { ports: ['reactions'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'unique words to forget', topics: ['loss'] });
  await scene.person().react(`post:${mine.id}`);
  const own = await author.act(mine, { type: 'delete' });
  equal(
    [own.state, own.text, own.topics, own.contentNotes, own.support],
    ['deleted', undefined, [], [], {}],
    'the answer',
  );
  await rejects(scene.others.posts.get(mine.id), 'not-found', 'get');
  equal(await scene.posts(), [], 'list');
  equal((await author.own(mine)).state, 'deleted', 'its owner still learns that it is gone');
  await rejects(author.act(mine, { type: 'edit', revision: 1, text: 'back' }), 'conflict', 'and it can not come back');
  await rejects(scene.person().react(`post:${mine.id}`), 'not-found', 'nor be reacted to');
});

test('a delete leaves nothing of the text in what is stored', { needs: ['inspect'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'unique words to forget' });
  await author.act(mine, { type: 'edit', revision: 1, text: 'unique words in another revision' });
  ok(JSON.stringify(await scene.stored()).includes('unique words'), 'inspect shows what is stored');
  await author.act(mine, { type: 'delete' });
  silent(await scene.stored(), { 'its text': 'unique words' }, 'erased');
});

test('a delete while held and while an edit waits', { policy: PRE, ports: ['moderation'] }, async (scene) => {
  const author = scene.person();
  const held = await author.post();
  equal((await author.act(held, { type: 'delete' })).state, 'deleted', 'held');
  const live = await author.post();
  await scene.decide(live.id, 'publish');
  await author.act(live, { type: 'edit', revision: 1, text: 'new' });
  const own = await author.act(live, { type: 'delete' });
  equal([own.state, own.pending, own.text], ['deleted', undefined, undefined], 'the waiting edit goes, too');
  const { items } = await scene.ports.moderation.queue({}, { token: scene.token });
  equal(items, [], 'nothing is left to decide');
});

test('a late repeat of the write does not bring back what was deleted', async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'said too much' });
  await author.act(mine, { type: 'delete' });
  await scene.ports.posts.create(mine.input).catch(() => undefined);
  equal(await scene.posts(), [], 'it stays gone');
  equal((await author.own(mine)).state, 'deleted', 'for its owner, too');
});

test('the thread id and capability of what was deleted stay taken', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await author.act(mine, { type: 'delete' });
  const { input } = await scene.person().draftPost({ thread: mine.input.thread });
  await rejects(scene.ports.posts.create(input), 'conflict', 'the thread');
  const { input: second } = await author.draftPost({ capabilityHash: mine.input.capabilityHash });
  await rejects(scene.ports.posts.create(second), 'conflict', 'the capability');
});

test('replies are paused and welcomed again', { ports: ['replies'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  equal((await author.act(mine, { type: 'replies', replies: 'paused' })).replies, 'paused', 'own');
  equal((await scene.others.posts.get(mine.id)).replies, 'paused', 'others');
  const { input } = await scene.person().draftReply(mine.id);
  await rejects(scene.ports.replies.create(input), 'paused', 'a forged reply');
  await author.act(mine, { type: 'replies', replies: 'welcome' });
  equal((await scene.person().reply(mine.id)).receipt.state, 'live', 'welcome again');
});

test('expiry is set and taken back', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const { expiresAt } = await author.act(mine, { type: 'expire', expiresIn: LIMITS.shortestExpiry });
  ok(expiresAt !== undefined && Math.abs(expiresAt - scene.now() - LIMITS.shortestExpiry) < 600_000, 'absolute');
  equal((await scene.others.posts.get(mine.id)).expiresAt, expiresAt, 'others see it');
  equal((await author.act(mine, { type: 'expire', expiresIn: null })).expiresAt, undefined, 'kept');
});

test('what has expired says so to its owner, and its text is gone', { needs: ['advance'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ expiresIn: LIMITS.shortestExpiry });
  await scene.advance(LIMITS.shortestExpiry + 120_000);
  const own = await author.own(mine);
  equal([own.state, own.text], ['expired', undefined], 'expired');
});

test('an appeal is heard', { policy: PRE, ports: ['moderation'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await rejects(author.act(mine, { type: 'appeal', note: 'Why?' }), 'conflict', 'only what was removed');
  await scene.decide(mine.id, 'remove', { reason: 'off-topic', note: 'Not here.' });
  const removed = await author.own(mine);
  equal([removed.state, removed.reason, removed.note], ['removed', 'off-topic', 'Not here.'], 'removed');
  equal((await author.act(mine, { type: 'appeal', note: 'It is about us.' })).state, 'appealed', 'appealed');
  const { items } = await scene.ports.moderation.queue({ lane: 'appeals' }, { token: scene.token });
  equal([items.length, items[0]?.appeal], [1, 'It is about us.'], 'in its own lane');
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'A long day.', 'published after all');
});

test('an appeal can end, and no more comes after', { policy: PRE, ports: ['moderation'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.decide(mine.id, 'remove', { reason: 'selling' });
  await author.act(mine, { type: 'appeal', note: 'No.' });
  await scene.decide(mine.id, 'final', { reason: 'selling' });
  equal((await author.own(mine)).state, 'final', 'final');
  await rejects(author.act(mine, { type: 'appeal', note: 'Still no.' }), 'conflict', 'a second appeal');
});

test('thanks reach the one who replied', { ports: ['replies'] }, async (scene) => {
  const [author, other] = [scene.person(), scene.person()];
  const mine = await author.post();
  const theirs = await other.reply(mine.id);
  equal((await other.own(theirs)).thanked, false, 'not yet');
  await author.act(mine, { type: 'thank', reply: theirs.id });
  equal((await other.own(theirs)).thanked, true, 'thanked');
  silent(await scene.ports.replies.list({ post: mine.id }), { 'the thanks': 'thanked' }, 'in private');
  await rejects(
    author.act(mine, { type: 'thank', reply: `${mine.id}.${crypto.randomUUID()}` }),
    'not-found',
    'no such reply',
  );
  const elsewhere = await other.post();
  await rejects(
    other.act(elsewhere, { type: 'thank', reply: theirs.id }),
    ['not-found', 'invalid'],
    'in another thread',
  );
});

test('support is told in bands', { ports: ['reactions'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  for (let n = 0; n < 3; n += 1) await scene.person().react(`post:${mine.id}`, 'near');
  equal((await author.own(mine)).support, { near: 'few' }, 'a word instead of a number');
});

test('replies are counted for the author', { ports: ['replies'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await scene.person().reply(mine.id);
  equal((await author.own(mine)).replyCount, 1, 'one');
});

test('the same act twice is done once', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const change: OwnChange = {
    capability: mine.capability,
    circle: 'main',
    idempotencyKey: crypto.randomUUID(),
    action: { type: 'edit', revision: 1, text: 'once' },
  };
  const answers = await Promise.all(Array.from({ length: 5 }, () => scene.ports.own.act(change)));
  for (const answer of answers) equal(answer.revision, 2, 'the same answer');
  equal((await author.own(mine)).revision, 2, 'once');
  await rejects(
    scene.ports.own.act({ ...change, action: { type: 'delete' } }),
    'conflict',
    'the key used for something else',
  );
});

test('replies and stories are owned, too', { ports: ['replies', 'stories'] }, async (scene) => {
  const author = scene.person();
  const { id: post } = await scene.person().post();
  const reply = await author.reply(post, { text: 'old' });
  const story = await author.story();
  equal((await author.own(reply)).kind, 'reply', 'a reply');
  await author.act(reply, { type: 'edit', revision: 1, text: 'new' });
  equal((await scene.ports.replies.list({ post })).items[0]?.text, 'new', 'edited');
  const parts = { title: 'T', hard: 'H', tried: 'T', helped: 'H', now: 'N' };
  const own = await author.act(story, { type: 'edit', revision: 1, story: parts });
  equal([own.kind, own.story, own.text], ['story', parts, undefined], 'a story');
  await rejects(author.act(story, { type: 'edit', revision: 2, text: 'x' }), 'invalid', 'a story has no text');
  await rejects(
    author.act(reply, { type: 'edit', revision: 2, text: 'x'.repeat(LIMITS.replyText + 1) }),
    'invalid',
    'a reply keeps its limit in an edit',
  );
});

const faults: Fault[] = [
  ['an unknown field', { id: 'x' }],
  ['capability is missing', { capability: undefined }],
  ['capability is short', { capability: 'abc' }],
  ['circle is a path', { circle: '../main' }],
  ['idempotencyKey is missing', { idempotencyKey: undefined }],
  ['action is missing', { action: undefined }],
  ['action is unknown', { action: { type: 'publish' } }],
  ['action is of the prototype', { action: { type: 'constructor' } }],
  ['action has an unknown field', { action: { type: 'delete', everything: true } }],
  ['edit without revision', { action: { type: 'edit', text: 'x' } }],
  ['edit with text that is empty', { action: { type: 'edit', revision: 1, text: ' ' } }],
  ['edit with text that is too long', { action: { type: 'edit', revision: 1, text: 'x'.repeat(LIMITS.postText + 1) } }],
  ['edit with NUL', { action: { type: 'edit', revision: 1, text: 'a\0b' } }],
  ['edit with half a surrogate pair', { action: { type: 'edit', revision: 1, text: '\ud83d' } }],
  ['edit that sets the state', { action: { type: 'edit', revision: 1, text: 'x', state: 'live' } }],
  ['expire at once', { action: { type: 'expire', expiresIn: 1 } }],
  ['replies in an unknown mode', { action: { type: 'replies', replies: 'all' } }],
  ['thank for what is no reply', { action: { type: 'thank', reply: '..' } }],
];

test('bad input is invalid and changes nothing', async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const valid = async (): Promise<OwnChange> => ({
    capability: mine.capability,
    circle: 'main',
    idempotencyKey: crypto.randomUUID(),
    action: { type: 'edit', revision: 1, text: 'fine' },
  });
  await refusesAll(valid, (change) => scene.ports.own.act(change), faults);
  await refusesAll(
    async () => ({ capability: mine.capability, circle: 'main' }),
    (query) => scene.ports.own.get(query),
    [
      ['an unknown field', { id: mine.id }],
      ['capability is missing', { capability: undefined }],
      ['capability is an object', { capability: { $gt: '' } }],
    ],
  );
  const own = await author.own(mine);
  equal([own.revision, own.state, own.text], [1, 'live', 'A long day.'], 'unchanged');
});
