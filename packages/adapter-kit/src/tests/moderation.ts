import { type Decision, LIMITS, ModerationItem, ModerationSession } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, rejects, silent } from '../assert.js';
import { type Fault, refusesAll, refusesForged } from './bad-input.js';
import { assertShape } from './shape.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('moderation', ['posts']);
export default tests;

test('without a valid token everything is forbidden', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const { moderation } = scene.ports;
  const decision: Decision = { idempotencyKey: crypto.randomUUID(), item: id, revision: 1, outcome: 'publish' };
  const wrong = [
    '',
    'wrong',
    `${scene.token}x`,
    scene.token.slice(0, -1),
    scene.token.toUpperCase() + '!',
    undefined,
    null,
    {},
    0,
  ];
  for (const token of wrong as string[]) {
    const what = `token ${JSON.stringify(token)}`;
    await rejects(moderation.session({ token }), 'forbidden', `session, ${what}`);
    await rejects(moderation.queue({}, { token }), 'forbidden', `queue, ${what}`);
    await rejects(moderation.get(id, { token }), 'forbidden', `get, ${what}`);
    await rejects(moderation.decide(decision, { token }), 'forbidden', `decide, ${what}`);
    await rejects(moderation.lanes({ token }), 'forbidden', `lanes, ${what}`);
    await rejects(moderation.search({ text: 'long' }, { token }), 'forbidden', `search, ${what}`);
    await rejects(
      moderation.second({ idempotencyKey: crypto.randomUUID(), item: id, revision: 1 }, { token }),
      'forbidden',
      `second, ${what}`,
    );
    await rejects(moderation.handOver({ token }), 'forbidden', `handOver, ${what}`);
    await rejects(moderation.leaveHandOver({ text: 'Good night.' }, { token }), 'forbidden', `leaveHandOver, ${what}`);
    await rejects(moderation.switch({ readOnly: true }, { token }), 'forbidden', `switch, ${what}`);
    await rejects(moderation.log({}, { token }), 'forbidden', `log, ${what}`);
  }
  await rejects(
    moderation.get(`main.${crypto.randomUUID()}`, { token: 'wrong' }),
    'forbidden',
    'not even what is not there',
  );
  await rejects(scene.ports.posts.get(id), 'not-found', 'nothing was let through');
});

test('a session says who one is', async (scene) => {
  const session = await scene.ports.moderation.session({ token: scene.token });
  assertShape(ModerationSession, session, 'a session');
  equal(session.role, 'lead', 'the role');
  ok(session.community !== '', 'the community');
  ok(session.reader !== '' && !session.reader.includes(scene.token), 'which moderator, without the key');
  equal(session.readOnly, false, 'whether anybody can write');
});

test('what is held stands in the queue, the longest waiting first, in pages', { policy: PRE }, async (scene) => {
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.push((await scene.person().post({ text: `${n}` })).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await scene.ports.moderation.queue({ limit: 2, ...(cursor && { cursor }) }, { token: scene.token });
    for (const item of page.items) assertShape(ModerationItem, item, 'an item of the queue');
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor && seen.length < 20);
  equal(seen, made, 'all, once, in order');
  const elsewhere = await scene.ports.moderation.queue({ circle: 'other' }, { token: scene.token });
  equal(elsewhere.items, [], 'by circle');
});

test('an item shows what a decision needs, and nothing that identifies', { policy: PRE }, async (scene) => {
  const { id, input, capability } = await scene.person().post({ text: 'held words', topics: ['work'] });
  const item = await scene.ports.moderation.get(id, { token: scene.token });
  equal(
    [item.id, item.kind, item.circle, item.lane, item.state, item.revision, item.text, item.topics],
    [id, 'post', 'main', 'held', 'held', 1, 'held words', ['work']],
    'the item',
  );
  ok(item.held, 'why it is held');
  silent(
    item,
    {
      'the capability': capability,
      'its hash': input.capabilityHash,
      'the thread key': input.threadKey,
      "the thread key's hash": await hashKey(input.threadKey),
    },
    'moderators learn nothing more of who wrote it',
  );
});

test('publish lets it through', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const state = await scene.decide(id, 'publish');
  equal([state.item, state.state], [id, 'live'], 'the answer');
  equal((await scene.others.posts.get(id)).id, id, 'live');
  const { items } = await scene.ports.moderation.queue({}, { token: scene.token });
  equal(items, [], 'it waits no longer');
});

test(
  'publish-with-resources and limit-replies do what they say',
  { policy: PRE, ports: ['replies'] },
  async (scene) => {
    const { id: one } = await scene.person().post();
    await scene.decide(one, 'publish-with-resources');
    equal((await scene.ports.posts.get(one)).resources, true, 'helplines are shown with it');
    const { id: two } = await scene.person().post();
    await scene.decide(two, 'limit-replies');
    equal((await scene.ports.posts.get(two)).replies, 'reactions-only', 'reactions only');
    const { input } = await scene.person().draftReply(two);
    await rejects(scene.ports.replies.create(input), 'paused', 'a reply');
  },
);

test('content notes a moderator adds are shown', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post({ contentNotes: ['death'] });
  await scene.decide(id, 'publish', { contentNotes: ['suicide'] });
  equal((await scene.ports.posts.get(id)).contentNotes.toSorted(), ['death', 'suicide'], 'both');
});

test('nobody outruns a moderator by editing', { policy: PRE, ports: ['own'] }, async (scene) => {
  const { moderation } = scene.ports;
  const author = scene.person();
  for (const [outcome, state] of [
    ['hold', 'held'],
    ['remove', 'removed'],
  ] as const) {
    const mine = await author.post();
    await scene.decide(mine.id, 'publish');
    await author.act(mine, { type: 'edit', revision: 1, text: 'and again' });
    const read = await moderation.get(mine.id, { token: scene.token });
    equal([read.revision, read.live?.revision], [2, 1], 'the edit, and what is public');
    await author.act(mine, { type: 'edit', revision: 2, text: 'and again' });
    await rejects(scene.decide(mine.id, 'publish', { revision: 2 }), 'conflict', 'on an edit that was changed since');
    equal((await scene.decide(mine.id, outcome, { revision: 1 })).state, state, `${outcome}: on what is public`);
    await rejects(scene.ports.posts.get(mine.id), 'not-found', 'nobody else reads it');
  }
});

test('what was reported is not edited away', { ports: ['own', 'reports'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'as it was seen' });
  await scene.ports.reports.create({ idempotencyKey: crypto.randomUUID(), item: mine.id, reason: 'unkind' });
  await author.act(mine, { type: 'edit', revision: 1, text: 'harmless' });
  equal((await scene.ports.posts.get(mine.id)).text, 'as it was seen', 'what is public');
  const read = await scene.ports.moderation.get(mine.id, { token: scene.token });
  equal([read.live?.text, read.text], ['as it was seen', 'harmless'], 'what a moderator sees');
  equal((await author.own(mine)).pending?.state, 'held', 'what its author sees');
});

test('a decision on an older revision is a conflict', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'harmless' });
  const read = await scene.ports.moderation.get(mine.id, { token: scene.token });
  await author.act(mine, { type: 'edit', revision: 1, text: 'changed since' });
  await rejects(scene.decide(mine.id, 'publish', { revision: read.revision }), 'conflict', 'on revision 1');
  await rejects(scene.ports.posts.get(mine.id), 'not-found', 'nothing was let through');
  await scene.decide(mine.id, 'publish');
  equal((await scene.ports.posts.get(mine.id)).text, 'changed since', 'the revision that was read');
});

test('a decision on an older waiting edit is a conflict', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ text: 'live text' });
  await scene.decide(mine.id, 'publish');
  await author.act(mine, { type: 'edit', revision: 1, text: 'harmless' });
  await author.act(mine, { type: 'edit', revision: 2, text: 'changed since' });
  await rejects(scene.decide(mine.id, 'publish', { revision: 2 }), 'conflict', 'on revision 2');
  equal((await scene.ports.posts.get(mine.id)).text, 'live text', 'the old text stays');
});

test('what can not follow from a state is a conflict', { policy: PRE, ports: ['own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  await rejects(scene.decide(mine.id, 'final'), 'conflict', 'final without an appeal');
  await scene.decide(mine.id, 'remove', { reason: 'selling' });
  await rejects(scene.decide(mine.id, 'publish'), 'conflict', 'from removed to live without an appeal');
  const other = await author.post();
  await author.act(other, { type: 'delete' });
  await rejects(scene.decide(other.id, 'publish', { revision: 1 }), ['conflict', 'not-found'], 'what was deleted');
});

test('remove takes it from everyone, hold takes it back', async (scene) => {
  const { id: removed } = await scene.person().post();
  await scene.decide(removed, 'remove', { reason: 'illegal' });
  await rejects(scene.others.posts.get(removed), 'not-found', 'removed');
  const { id: held } = await scene.person().post();
  await scene.decide(held, 'hold');
  await rejects(scene.others.posts.get(held), 'not-found', 'held');
  equal(await scene.posts(), [], 'neither is listed');
  await scene.decide(held, 'publish');
  equal(
    (await scene.posts()).map(({ id }) => id),
    [held],
    'published again',
  );
});

test('reports are answered by letting a live item stand', { ports: ['reports'] }, async (scene) => {
  const { id } = await scene.person().post();
  await scene.ports.reports.create({ idempotencyKey: crypto.randomUUID(), item: id, reason: 'unkind' });
  const before = await scene.ports.posts.get(id);
  equal((await scene.decide(id, 'publish')).state, 'live', 'it stands');
  equal((await scene.ports.moderation.queue({}, { token: scene.token })).items, [], 'nobody has to look again');
  equal(await scene.ports.posts.get(id), before, 'and nobody can tell');
});

test('the same decision twice is one', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const decision: Decision = { idempotencyKey: crypto.randomUUID(), item: id, revision: 1, outcome: 'publish' };
  const options = { token: scene.token };
  const answers = await Promise.all(Array.from({ length: 4 }, () => scene.ports.moderation.decide(decision, options)));
  for (const answer of answers) equal(answer, answers[0], 'the same answer');
  await rejects(
    scene.ports.moderation.decide({ ...decision, outcome: 'remove' }, options),
    'conflict',
    'the key used for something else',
  );
  const { history } = await scene.ports.moderation.get(id, options);
  equal(history.filter(({ actor }) => actor === 'moderator').length, 1, 'once in the history');
});

test('of two moderators who decide at once one wins', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const results = await Promise.allSettled([
    scene.decide(id, 'return', { revision: 1, reason: 'other' }),
    scene.decide(id, 'remove', { revision: 1, reason: 'other' }),
  ]);
  equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'one');
});

test('the history tells every step', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  await scene.decide(id, 'publish');
  await scene.decide(id, 'remove', { reason: 'unkind' });
  const { history } = await scene.ports.moderation.get(id, { token: scene.token });
  equal(
    history.map(({ actor, to }) => [actor, to]),
    [
      ['author', 'held'],
      ['moderator', 'live'],
      ['moderator', 'removed'],
    ],
    'who and where to',
  );
  equal(history[2]?.reason, 'unkind', 'and why');
});

test('the token is nowhere stored or shown', { needs: ['inspect'] }, async (scene) => {
  const { id } = await scene.person().post();
  await scene.decide(id, 'hold');
  silent(
    [await scene.stored(), await scene.ports.moderation.get(id, { token: scene.token })],
    { 'the token': scene.token },
    'only its hash',
  );
});

const faults: Fault[] = [
  ['an unknown field', { force: true }],
  ['revision is missing', { revision: undefined }],
  ['revision is 0', { revision: 0 }],
  ['revision is text', { revision: '1' }],
  ['outcome is unknown', { outcome: 'ban' }],
  ['outcome is missing', { outcome: undefined }],
  ['reason is unknown', { reason: 'because' }],
  ['note is too long', { note: 'x'.repeat(LIMITS.note + 1) }],
  ['mark is before the text', { mark: { start: -1, end: 2 } }],
  ['mark is empty', { mark: { start: 2, end: 2 } }],
  ['mark ends after the text', { outcome: 'return', mark: { start: 2, end: 'A long day.'.length + 1 } }],
  ['silence is text', { silence: 'yes' }],
  ['contentNotes holds an unknown word', { contentNotes: ['scary'] }],
  ['idempotencyKey is missing', { idempotencyKey: undefined }],
];

test('bad input is invalid and changes nothing', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  const options = { token: scene.token };
  const valid = async (): Promise<Decision> => ({
    idempotencyKey: crypto.randomUUID(),
    item: id,
    revision: 1,
    outcome: 'publish',
  });
  await refusesAll(valid, (decision) => scene.ports.moderation.decide(decision, options), faults);
  await refusesForged(async (item) => scene.ports.moderation.decide({ ...(await valid()), item }, options));
  await refusesForged((item) => scene.ports.moderation.get(item, options));
  await rejects(scene.ports.posts.get(id), 'not-found', 'still held');
});

/** Says how, as any reader would see at once; what happened can be told without. */
const HOW = 'One night I swallowed forty pills with a bottle of wine. My sister found me.';
const WITHOUT = 'One night I hurt myself. My sister found me.';

test(
  'a story that tells how somebody harmed themselves is not let through as it is',
  { ports: ['stories', 'own'] },
  async (scene) => {
    const author = scene.person();
    const story = await author.story({ hard: HOW });
    equal(story.receipt.state, 'held', 'it waits, whatever the policy');
    const decide = (revision: number, outcome: Decision['outcome']) =>
      scene.ports.moderation.decide(
        {
          idempotencyKey: crypto.randomUUID(),
          item: story.id,
          revision,
          outcome,
          ...(outcome === 'return' && { reason: 'method-detail' as const }),
        },
        { token: scene.token },
      );
    for (const outcome of ['publish', 'publish-with-resources'] as const) {
      const error = await rejects(decide(1, outcome), 'refused', outcome);
      equal(error.reason, 'method-detail', 'why');
    }
    equal((await author.own(story)).state, 'held', 'it waits as before');
    equal((await decide(1, 'return')).state, 'returned', 'it can be given back');
    const { title, tried, helped, now } = story.input;
    await author.act(story, { type: 'edit', revision: 1, story: { title, hard: WITHOUT, tried, helped, now } });
    equal((await decide(2, 'publish')).state, 'live', 'told without, it is let through');
  },
);
