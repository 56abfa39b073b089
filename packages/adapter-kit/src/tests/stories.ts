import { LIMITS, type NewStory, Story, TIME_STEP } from '@kindred/core/contract';

import { equal, ok, rejects, silent } from '../assert.js';
import { type Fault, refusesAll, refusesForged, textFaults, THREAD_FAULTS, WRITE_FAULTS } from './bad-input.js';
import { collect, PRE } from './test.js';
import { assertShape } from './shape.js';

const { tests, test } = collect('stories');
export default tests;

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

test('what is created is there, in its four parts', async (scene) => {
  const parts = { title: 'One', hard: 'Two', tried: 'Three', helped: 'Four', now: 'Five' };
  const { id, receipt, input } = await scene.person().story({ ...parts, topics: ['loss'], contentNotes: ['death'] });
  equal([receipt.state, id], ['live', `main.${input.thread}`], 'the receipt');
  const story = await scene.others.stories.get(id);
  assertShape(Story, story, 'a story');
  const { title, hard, tried, helped, now } = story;
  equal({ title, hard, tried, helped, now }, parts, 'the parts');
  equal([story.topics, story.contentNotes, story.author], [['loss'], ['death'], receipt.author], 'the rest');
  ok(story.createdAt % TIME_STEP.item === 0, 'its time is rounded');
  equal((await scene.ports.stories.list({ circle: 'main' })).items, [story], 'the list shows the same');
});

test('newest first, in pages that stay valid while stories arrive', async (scene) => {
  const author = scene.person();
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.unshift((await author.story({ title: `${n}` })).id);
  const first = await scene.ports.stories.list({ circle: 'main', limit: 2 });
  await author.story({ title: 'new' });
  const seen = ids(first.items);
  for (let cursor = first.next; cursor !== null;) {
    const page = await scene.ports.stories.list({ circle: 'main', limit: 2, cursor });
    seen.push(...ids(page.items));
    cursor = page.next;
  }
  equal(seen, made, 'nothing twice, nothing left out');
});

test('lists are the same for everyone', async (scene) => {
  await scene.person().story();
  const query = { circle: 'main' };
  const [mine, theirs] = [await scene.ports.stories.list(query), await scene.others.stories.list(query)];
  equal(JSON.stringify(mine), JSON.stringify(theirs), 'byte for byte');
});

test('by topic, and each circle its own', async (scene) => {
  const author = scene.person();
  const { id } = await author.story({ topics: ['sleep'] });
  await author.story({ topics: ['work'] });
  await author.story({ topics: ['sleep'], circle: 'other' });
  equal(ids((await scene.ports.stories.list({ circle: 'main', topic: 'sleep' })).items), [id], 'one');
});

test('a later chapter names the first', async (scene) => {
  const author = scene.person();
  const { id: first } = await author.story();
  const { id: later } = await author.story({ chapterOf: first });
  equal((await scene.ports.stories.get(later)).chapterOf, first, 'chapterOf');
  const { input } = await author.draftStory({ chapterOf: `main.${crypto.randomUUID()}` });
  await rejects(scene.ports.stories.create(input), ['not-found', 'invalid'], 'of a story that is not there');
});

test('pre-moderation: held, and seen by nobody', { policy: PRE }, async (scene) => {
  const { id, receipt } = await scene.person().story();
  equal(receipt.state, 'held', 'held');
  await rejects(scene.ports.stories.get(id), 'not-found', 'get');
  equal((await scene.ports.stories.list({ circle: 'main' })).items, [], 'list');
});

test('the same write many times at once is one story', async (scene) => {
  const { input } = await scene.person().draftStory();
  const receipts = await Promise.all(Array.from({ length: 6 }, () => scene.ports.stories.create(input)));
  for (const receipt of receipts) equal(receipt, receipts[0], 'the same answer');
  equal((await scene.ports.stories.list({ circle: 'main' })).items.length, 1, 'once');
  await rejects(scene.ports.stories.create({ ...input, now: 'other' }), 'conflict', 'other content, same key');
});

test('an unknown circle or story is not-found', async (scene) => {
  await rejects(scene.ports.stories.list({ circle: 'nowhere' }), 'not-found', 'list');
  await rejects(scene.ports.stories.get(`main.${crypto.randomUUID()}`), 'not-found', 'get');
});

test('a post is no story', { ports: ['posts'] }, async (scene) => {
  const { id } = await scene.person().post();
  await rejects(scene.ports.stories.get(id), 'not-found', 'get');
  equal((await scene.ports.stories.list({ circle: 'main' })).items, [], 'list');
});

test('nothing that identifies is shown', async (scene) => {
  const { input, capability, receipt } = await scene.person().story();
  silent(
    [receipt, await scene.ports.stories.list({ circle: 'main' })],
    { 'the capability': capability, 'its hash': input.capabilityHash, 'the thread key': input.threadKey },
    'answers hold nothing of it',
  );
});

const faults: Fault[] = [
  ...WRITE_FAULTS,
  ...THREAD_FAULTS,
  ...textFaults('title', LIMITS.storyTitle),
  ...['hard', 'tried', 'helped', 'now'].flatMap((part) => textFaults(part, LIMITS.storyPart)),
  ['chapterOf is forged', { chapterOf: '../..' }],
];

test('bad input is invalid and changes nothing', async (scene) => {
  const author = scene.person();
  const valid = async (): Promise<NewStory> => (await author.draftStory()).input;
  await refusesAll(valid, (input) => scene.ports.stories.create(input), faults);
  equal((await scene.ports.stories.list({ circle: 'main' })).items, [], 'nothing was stored');
  await refusesForged((id) => scene.ports.stories.get(id));
});
