/** A community's own lists of words: the banned are refused, the suspect wait. */
import { equal, rejects } from '../assert.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('posts', ['moderation', 'own', 'replies', 'stories']);
export default tests;

const words = { banned: ['grubblish', 'sell you pills'], suspect: ['flimmer', 'zwurk*'] };
const needs = ['words'] as const;

test('a banned word is refused, wherever it is written', { needs, words }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const reply = await author.reply(mine.id);
  const { input: post } = await author.draftPost({ text: 'Such a Grubblish day.' });
  const { input: spaced } = await author.draftPost({ text: 'I sell  you\npills.' });
  const { input: answer } = await author.draftReply(mine.id, { text: 'gru\u200bbbl1sh!' });
  const { input: story } = await author.draftStory({ tried: 'Being grubblish.' });
  for (const [call, what] of [
    [() => scene.ports.posts.create(post), 'a post'],
    [() => scene.ports.posts.create(spaced), 'a phrase'],
    [() => scene.ports.replies.create(answer), 'a reply, in disguise'],
    [() => scene.ports.stories.create(story), 'a story'],
    [() => author.act(mine, { type: 'edit', revision: 1, text: 'grubblish' }), 'an edit'],
    [() => author.act(reply, { type: 'edit', revision: 1, text: 'grubblish' }), 'an edit of a reply'],
  ] as const) {
    equal((await rejects(call(), 'refused', what)).reason, 'banned-word', `${what}: the reason says why`);
  }
  equal((await rejects(scene.ports.posts.create(post), 'refused', 'again')).field, 'text', 'and where');
  equal((await scene.ports.posts.get(mine.id)).text, 'A long day.', 'nothing was changed');
  equal((await scene.posts()).length, 1, 'nothing was stored');
});

test('a word that only holds a banned one is none', { needs, words }, async (scene) => {
  const { receipt } = await scene.person().post({ text: 'ungrubblishable flimmering, and I sell pills to you' });
  equal(receipt.state, 'live', 'whole words only');
});

test('a suspect word waits, and a moderator sees where it stands', { needs, words }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'All FLIMMER and zwurking.' });
  equal(mine.receipt.state, 'held', 'held');
  equal((await author.own(mine)).held, 'suspect-word', 'its author learns why');
  await rejects(scene.others.posts.get(mine.id), 'not-found', 'nobody reads it');
  const item = await scene.ports.moderation.get(mine.id, { token: scene.token });
  equal(
    [item.lane, item.held, item.suspect],
    [
      'held',
      'suspect-word',
      [
        { start: 4, end: 11 },
        { start: 16, end: 24 },
      ],
    ],
    'where',
  );
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'All FLIMMER and zwurking.', 'once it is let through');
  equal((await scene.person().story({ now: 'flimmer' })).receipt.state, 'held', 'in a story');
  equal((await scene.person().reply(mine.id, { text: 'flimmer' })).receipt.state, 'held', 'in a reply');
});

test('an edit with a suspect word waits beside the old text', { needs, words }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const own = await author.act(mine, { type: 'edit', revision: 1, text: 'A flimmer.' });
  equal([own.state, own.text, own.pending?.state], ['live', 'A long day.', 'held'], 'the old text stays');
  const item = await scene.ports.moderation.get(mine.id, { token: scene.token });
  equal([item.held, item.suspect], ['suspect-word', [{ start: 2, end: 9 }]], 'why and where');
  await scene.decide(mine.id, 'publish');
  equal((await scene.others.posts.get(mine.id)).text, 'A flimmer.', 'once it is let through');
});

test('under pre-moderation a suspect word is the reason that is told', { needs, words, policy: PRE }, async (scene) => {
  const author = scene.person();
  equal((await author.own(await author.post({ text: 'flimmer' }))).held, 'suspect-word', 'suspect');
  equal((await author.own(await author.post())).held, 'pre-moderation', 'otherwise');
});
