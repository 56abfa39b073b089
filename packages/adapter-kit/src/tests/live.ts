import { type LiveEvent, Post, Reply, Story } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, silent } from '../assert.js';
import { assertShape } from './shape.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('live', ['posts']);
export default tests;

/** A subscription may begin with the last moments before it, so each test waits for what only it makes true. */
const about =
  (type: LiveEvent['type'], id: string) =>
  (event: LiveEvent): boolean =>
    event.type === type && JSON.stringify(event).includes(id);

test('a post appears for others, as the list shows it', async (scene) => {
  const watch = await scene.watch();
  const { id } = await scene.person().post();
  const event = await watch.until(about('post', id), 'the post');
  ok(event.type === 'post', 'a post');
  assertShape(Post, event.post, 'its post');
  equal(event.post, await scene.ports.posts.get(id), 'the same as get answers');
});

test(
  'stories and replies appear, and a reply changes the count of its post',
  { ports: ['replies', 'stories'] },
  async (scene) => {
    const { id: post } = await scene.person().post();
    const watch = await scene.watch();
    const { id: reply } = await scene.person().reply(post);
    const answered = await watch.until(about('reply', reply), 'the reply');
    ok(answered.type === 'reply', 'a reply');
    assertShape(Reply, answered.reply, 'its reply');
    await watch.until(
      (event) => event.type === 'post' && event.post.id === post && event.post.replyCount === 1,
      'the count',
    );
    const { id: story } = await scene.person().story();
    const told = await watch.until(about('story', story), 'the story');
    ok(told.type === 'story', 'a story');
    assertShape(Story, told.story, 'its story');
  },
);

test(
  'of what is held nothing is heard until it is let through',
  { policy: PRE, ports: ['moderation'] },
  async (scene) => {
    const watch = await scene.watch();
    const { id: held } = await scene.person().post({ text: 'words that wait' });
    const { id: second } = await scene.person().post();
    await scene.decide(second, 'publish');
    await watch.until(about('post', second), 'the second, which was let through');
    silent(watch.events, { 'the held id': held, 'the held text': 'words that wait' }, 'nothing of the held one');
    await scene.decide(held, 'publish');
    await watch.until(about('post', held), 'the first, once it is let through');
  },
);

test(
  'of an edit that waits nothing is heard until it is let through',
  { policy: PRE, ports: ['moderation', 'own'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ text: 'old' });
    await scene.decide(mine.id, 'publish');
    const watch = await scene.watch();
    await author.act(mine, { type: 'edit', revision: 1, text: 'words that wait' });
    const { id: second } = await scene.person().post();
    await scene.decide(second, 'publish');
    await watch.until(about('post', second), 'another post');
    silent(watch.events, { 'the waiting text': 'words that wait' }, 'nothing of the edit');
    await scene.decide(mine.id, 'publish');
    await watch.until(
      (event) => event.type === 'post' && event.post.id === mine.id && event.post.text === 'words that wait',
      'the edit, once it is let through',
    );
  },
);

test('what is deleted or removed is gone for everyone', { ports: ['own', 'moderation'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const { id: removed } = await author.post();
  const watch = await scene.watch();
  await author.act(mine, { type: 'delete' });
  await watch.until((event) => event.type === 'gone' && event.id === mine.id, 'gone, by its author');
  await scene.decide(removed, 'remove', { reason: 'selling' });
  await watch.until((event) => event.type === 'gone' && event.id === removed, 'gone, by a moderator');
});

test('a deleted reply is gone', { ports: ['replies', 'own'] }, async (scene) => {
  const { id: post } = await scene.person().post();
  const other = scene.person();
  const reply = await other.reply(post);
  const watch = await scene.watch();
  await other.act(reply, { type: 'delete' });
  await watch.until((event) => event.type === 'gone' && event.id === reply.id, 'gone');
});

test('of what changes often the newest is told last, and nothing out of order', { ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: '1' });
  await author.act(mine, { type: 'edit', revision: 1, text: '2' });
  const watch = await scene.watch();
  for (let n = 2; n < 8; n += 1) await author.act(mine, { type: 'edit', revision: n, text: `${n + 1}` });
  await watch.until((event) => event.type === 'post' && event.post.text === '8', 'the newest');
  const told = watch.events.flatMap((event) => (event.type === 'post' ? [Number(event.post.text)] : []));
  equal(
    told,
    told.toSorted((a, b) => a - b),
    'in order, though it may begin with the last moments before',
  );
});

test('who is new here is not told', { policy: PRE, ports: ['moderation'] }, async (scene) => {
  const watch = await scene.watch();
  const { id } = await scene.person().post({ newHere: true });
  await scene.decide(id, 'publish');
  await watch.until(about('post', id), 'the post');
  silent(watch.events, { 'the claim': 'newHere' }, 'events');
});

test('circles keep apart', async (scene) => {
  const [main, other] = [await scene.watch('main'), await scene.watch('other')];
  const { id: one } = await scene.person().post();
  const { id: two } = await scene.person().post({ circle: 'other' });
  await main.until(about('post', one), 'the post in main');
  await other.until(about('post', two), 'the post in other');
  silent(main.events, { 'the other post': two }, 'main');
  silent(other.events, { 'the post in main': one }, 'other');
});

test(
  'tallies are told where counts are shown',
  { policy: { counts: 'exact' }, ports: ['reactions'] },
  async (scene) => {
    const { id } = await scene.person().post();
    const watch = await scene.watch();
    await scene.person().react(`post:${id}`);
    await watch.until((event) => event.type === 'tally' && event.tally.exact?.with === 1, 'the tally');
  },
);

test(
  'tallies are not told where counts are not shown',
  { policy: { counts: 'none' }, ports: ['reactions'] },
  async (scene) => {
    const { id } = await scene.person().post();
    const watch = await scene.watch();
    await scene.person().react(`post:${id}`);
    const { id: second } = await scene.person().post();
    await watch.until(about('post', second), 'a later post');
    equal(
      watch.events.filter(({ type }) => type === 'tally'),
      [],
      'no tally',
    );
  },
);

test(
  'nothing that identifies is heard',
  { ports: ['replies', 'reactions', 'own'], policy: { counts: 'exact' } },
  async (scene) => {
    const watch = await scene.watch();
    const author = scene.person();
    const mine = await author.post();
    const token = await author.identity.reactionToken(`post:${mine.id}`, 'with');
    await author.react(`post:${mine.id}`);
    await author.act(mine, { type: 'edit', revision: 1, text: 'Edited.' });
    const reply = await author.reply(mine.id);
    await watch.until(about('reply', reply.id), 'the reply');
    silent(
      watch.events,
      {
        'the capability': mine.capability,
        'its hash': mine.input.capabilityHash,
        'the thread key': mine.input.threadKey,
        "the thread key's hash": await hashKey(mine.input.threadKey),
        'the idempotency key': mine.input.idempotencyKey,
        'the reaction token': token,
        "the reaction token's hash": await hashKey(token),
      },
      'events hold nothing of it',
    );
  },
);

test('several subscriptions each hear everything; one that ended hears no more', async (scene) => {
  const [one, two] = [await scene.watch('main', scene.adapter), await scene.watch('main', scene.adapter)];
  const { id: first } = await scene.person().post();
  await one.until(about('post', first), 'the first, by the one');
  await two.until(about('post', first), 'the first, by the other');
  one.stop();
  const heard = one.events.length;
  const { id: second } = await scene.person().post();
  await two.until(about('post', second), 'the second, by the other');
  equal(one.events.length, heard, 'nothing more');
});

test('a signal that was aborted before subscribes to nothing', async (scene) => {
  const heard: LiveEvent[] = [];
  scene.ports.live.subscribe(
    { circle: 'main' },
    { event: (event) => heard.push(event) },
    { signal: AbortSignal.abort() },
  );
  const watch = await scene.watch('main', scene.adapter);
  const { id } = await scene.person().post();
  await watch.until(about('post', id), 'the post');
  equal(heard, [], 'nothing');
});
