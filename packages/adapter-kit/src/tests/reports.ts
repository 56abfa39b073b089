import { LIMITS, type NewReport } from '@kindred/core/contract';

import { equal, rejects, silent } from '../assert.js';
import { type Fault, refusesAll, refusesForged } from './bad-input.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('reports', ['posts']);
export default tests;

const report = (item: string, fields: Partial<NewReport> = {}): NewReport => ({
  idempotencyKey: crypto.randomUUID(),
  item,
  reason: 'unkind',
  ...fields,
});

test('a report is received and changes nothing in public', async (scene) => {
  const { id } = await scene.person().post();
  const before = await scene.ports.posts.list({ circle: 'main' });
  equal(await scene.ports.reports.create(report(id, { note: 'Please look.' })), { received: true }, 'received');
  equal(await scene.ports.posts.list({ circle: 'main' }), before, 'nobody can tell');
});

test('it stands before a moderator, in the lane of its reason', { ports: ['moderation'] }, async (scene) => {
  const { id } = await scene.person().post();
  const { id: other } = await scene.person().post();
  await scene.ports.reports.create(report(id, { note: 'Please look.' }));
  await scene.ports.reports.create(report(other, { reason: 'worried' }));
  const options = { token: scene.token };
  const { items } = await scene.ports.moderation.queue({}, options);
  equal(
    items.map((item) => [item.id, item.lane]),
    [
      [other, 'worried'],
      [id, 'reported'],
    ],
    'the worried first',
  );
  equal(
    items[1]?.reports.map(({ reason, note }) => [reason, note]),
    [['unkind', 'Please look.']],
    'what was said',
  );
  const lane = await scene.ports.moderation.queue({ lane: 'worried' }, options);
  equal(
    lane.items.map((item) => item.id),
    [other],
    'a lane by itself',
  );
});

test(
  'a content note is asked for behind all else, and blames nobody',
  { policy: { moderation: 'post' }, ports: ['moderation', 'own'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ contentNotes: ['illness'] });
    const { id: other } = await scene.person().post();
    const options = { token: scene.token };
    const { moderation } = scene.ports;
    await scene.ports.reports.create(report(mine.id, { reason: 'content-note', contentNotes: ['death', 'death'] }));
    await scene.ports.reports.create(report(other));
    const { items } = await moderation.queue({}, options);
    equal(
      items.map((item) => [item.id, item.lane]),
      [
        [other, 'reported'],
        [mine.id, 'notes'],
      ],
      'the last of all',
    );
    const asked = items[1]?.reports.map(({ reason, contentNotes }) => [reason, contentNotes]);
    equal(asked, [['content-note', ['death']]], 'which note');
    equal((await moderation.queue({ lane: 'notes' }, options)).items.length, 1, 'a lane by itself');
    await author.act(mine, { type: 'edit', revision: 1, text: 'said in other words' });
    equal((await scene.others.posts.get(mine.id)).text, 'said in other words', 'its author goes on as before');
    await scene.decide(mine.id, 'publish', { contentNotes: ['death'] });
    equal((await scene.others.posts.get(mine.id)).contentNotes.toSorted(), ['death', 'illness'], 'it is there');
    equal((await moderation.queue({ lane: 'notes' }, options)).items, [], 'and nobody waits for it');
    const own = await author.own(mine);
    equal([own.state, own.contentNotes.toSorted()], ['live', ['death', 'illness']], 'the author sees it');
    equal([own.reason, own.note, own.mark, own.held], [undefined, undefined, undefined, undefined], 'and no blame');
    silent(own, { 'that somebody asked': 'content-note' }, 'nor whose wish it was');
    await scene.ports.reports.create(report(mine.id, { reason: 'content-note', contentNotes: ['abuse'] }));
    await scene.ports.reports.create(report(mine.id, { reason: 'selling' }));
    equal((await moderation.get(mine.id, options)).lane, 'reported', 'beside a report it stands where that does');
  },
);

test('the same report twice is one', { ports: ['moderation'] }, async (scene) => {
  const { id } = await scene.person().post();
  const input = report(id);
  await Promise.all(Array.from({ length: 4 }, () => scene.ports.reports.create(input)));
  const item = await scene.ports.moderation.get(id, { token: scene.token });
  equal(item.reports.length, 1, 'once');
  await rejects(scene.ports.reports.create({ ...input, reason: 'selling' }), 'conflict', 'other content, same key');
});

test('what is not live can not be reported', { policy: PRE }, async (scene) => {
  const { id } = await scene.person().post();
  await rejects(scene.ports.reports.create(report(id)), 'not-found', 'held');
  await rejects(scene.ports.reports.create(report(`main.${crypto.randomUUID()}`)), 'not-found', 'unknown');
  await rejects(scene.ports.reports.create(report(`nowhere.${crypto.randomUUID()}`)), 'not-found', 'an unknown circle');
});

const faults: Fault[] = [
  ['an unknown field', { reporter: 'me' }],
  ['reason is unknown', { reason: 'dislike' }],
  ['reason is missing', { reason: undefined }],
  ['note is too long', { note: 'x'.repeat(LIMITS.note + 1) }],
  ['note holds NUL', { note: 'a\0b' }],
  ['note is an object', { note: {} }],
  ['idempotencyKey is missing', { idempotencyKey: undefined }],
  ['contentNotes holds an unknown word', { reason: 'content-note', contentNotes: ['scary'] }],
  ['contentNotes is text', { reason: 'content-note', contentNotes: 'death' }],
  ['goodFaith is text', { reason: 'illegal', goodFaith: 'yes' }],
];

test('bad input is invalid', async (scene) => {
  const { id } = await scene.person().post();
  await refusesAll(
    async () => report(id),
    (input) => scene.ports.reports.create(input),
    faults,
  );
  await refusesForged((item) => scene.ports.reports.create(report(item)));
});
