import { type Contribution, Pulse } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, rejects, silent } from '../assert.js';
import type { Scene } from '../scene.js';
import { type Fault, refusesAll } from './bad-input.js';
import { assertShape } from './shape.js';
import { collect } from './test.js';

const { tests, test } = collect('checkIns');
export default tests;

const WINDOW = '2026-W47';
const pulse = (scene: Scene, window = WINDOW, circle = 'main') =>
  scene.others.checkIns.pulse({ circle, subject: 'mood', window });

test('nothing is released before k people, and all of them at k', { policy: { k: 4 } }, async (scene) => {
  for (let n = 0; n < 3; n += 1) equal(await scene.person().mood(2), { counted: true }, 'counted');
  const before = await pulse(scene);
  assertShape(Pulse, before, 'a pulse');
  equal([before.people, before.values], [null, {}], 'three of four: nothing');
  await scene.person().mood(5);
  const after = await pulse(scene);
  equal([after.people, after.values], [4, { 'mood:2': 3, 'mood:5': 1 }], 'four: released');
});

test('two releases never differ by fewer than k', { policy: { k: 3 } }, async (scene) => {
  let last = 0;
  for (let n = 1; n <= 10; n += 1) {
    await scene.person().mood((n % 5) + 1);
    const { people, values } = await pulse(scene);
    const now = people ?? 0;
    ok(now === last || now - last >= 3, `after ${n}: ${last} then ${now}`);
    equal(
      Object.values(values).reduce((sum, count) => sum + count, 0),
      now,
      'values and people are released together',
    );
    last = now;
  }
  equal(last, 9, 'three batches of three');
});

test('nobody counts twice', { policy: { k: 3 } }, async (scene) => {
  const person = scene.person();
  equal(await person.mood(1), { counted: true }, 'the first time');
  equal(await person.mood(5), { counted: false }, 'the second time');
  await Promise.all(Array.from({ length: 5 }, () => person.mood(3)));
  equal((await pulse(scene)).people, null, 'one person is one person');
  await scene.person().mood(1);
  await scene.person().mood(1);
  equal((await pulse(scene)).values, { 'mood:1': 3 }, 'what was said first counts');
});

test('at once, everybody counts once', { policy: { k: 3 } }, async (scene) => {
  const answers = await Promise.all(Array.from({ length: 9 }, () => scene.person().mood(4)));
  ok(
    answers.every(({ counted }) => counted),
    'all counted',
  );
  equal((await pulse(scene)).people, 9, 'nine');
});

test('each circle and each window for itself', { policy: { k: 3 } }, async (scene) => {
  const crowd = [scene.person(), scene.person(), scene.person()];
  for (const person of crowd) await person.mood(3);
  equal((await pulse(scene, '2026-W46')).people, null, 'another week');
  equal((await pulse(scene, WINDOW, 'other')).people, null, 'another circle');
  equal(await crowd[0]?.mood(3, { window: '2026-W46' }), { counted: true }, 'a new week, a new part');
});

test('other scales and subjects are taken', { policy: { k: 3 } }, async (scene) => {
  const values: Contribution['value'][] = [
    { scale: 'energy-mood', energy: -2, pleasantness: 2 },
    { scale: 'words', words: ['tired', 'calm'] },
    { scale: 'custom', choice: 'steady' },
  ];
  for (const value of values) {
    const nullifier = await scene.person().identity.nullifier({ circle: 'main', window: WINDOW, subject: 'mood' });
    const answer = await scene.ports.checkIns.contribute({
      circle: 'main',
      subject: 'mood',
      window: WINDOW,
      nullifier,
      value,
    });
    equal(answer, { counted: true }, JSON.stringify(value));
  }
  equal((await pulse(scene)).people, 3, 'three people');
  for (const subject of ['active', 'helped', 'topic:sleep']) {
    const nullifier = await scene.person().identity.nullifier({ circle: 'main', window: WINDOW, subject });
    equal(
      await scene.ports.checkIns.contribute({ circle: 'main', subject, window: WINDOW, nullifier }),
      { counted: true },
      `${subject}, without a value`,
    );
  }
});

test('an unknown circle is not-found', async (scene) => {
  await rejects(scene.person().mood(3, { circle: 'nowhere' }), 'not-found', 'contribute');
  await rejects(pulse(scene, WINDOW, 'nowhere'), 'not-found', 'pulse');
});

test('a read-only community takes none', { policy: { readOnly: true } }, async (scene) => {
  await rejects(scene.person().mood(3), 'read-only', 'contribute');
});

test('raw values are erased when they are released', { policy: { k: 3 }, needs: ['inspect'] }, async (scene) => {
  const person = scene.person();
  const nullifier = await person.identity.nullifier({ circle: 'main', window: WINDOW, subject: 'mood' });
  await person.mood(1);
  for (let n = 0; n < 2; n += 1) await scene.person().mood(1);
  const stored = await scene.stored();
  silent(stored, { 'the nullifier itself': nullifier }, 'only its hash is stored');
  const text = JSON.stringify(stored);
  const [hash] = [await hashKey(nullifier)];
  ok(text.includes(hash) || !text.includes(nullifier), 'it stays spent');
  equal(await person.mood(2), { counted: false }, 'and stays spent after the release');
});

const faults: Fault[] = [
  ['an unknown field', { device: 'x' }],
  ['subject is unknown', { subject: 'weight' }],
  ['subject is a long topic', { subject: `topic:${'x'.repeat(41)}` }],
  ['window is a year', { window: '2026' }],
  ['window is a path', { window: '../2026-W47' }],
  ['nullifier is missing', { nullifier: undefined }],
  ['nullifier is short', { nullifier: 'abc' }],
  ['circle is missing', { circle: undefined }],
  ['mood is off the scale', { value: { scale: 'mood', mood: 6 } }],
  ['mood is a fraction', { value: { scale: 'mood', mood: 2.5 } }],
  ['mood is text', { value: { scale: 'mood', mood: '3' } }],
  ['value is of an unknown scale', { value: { scale: 'stars', stars: 5 } }],
  ['words are sentences', { value: { scale: 'words', words: ['I feel low'] } }],
  ['value holds a note', { value: { scale: 'mood', mood: 3, note: 'private' } }],
];

test('bad input is invalid and changes nothing', { policy: { k: 3 } }, async (scene) => {
  const valid = async (): Promise<Contribution> => ({
    circle: 'main',
    subject: 'mood',
    window: WINDOW,
    nullifier: await scene.person().identity.nullifier({ circle: 'main', window: WINDOW, subject: 'mood' }),
    value: { scale: 'mood', mood: 3 },
  });
  await refusesAll(valid, (input) => scene.ports.checkIns.contribute(input), faults);
  await refusesAll(
    async () => ({ circle: 'main', subject: 'mood', window: WINDOW }),
    (query) => scene.ports.checkIns.pulse(query),
    [
      ['subject is unknown', { subject: 'all' }],
      ['window is forged', { window: "' or 1=1" }],
      ['circle is a path', { circle: '../main' }],
    ],
  );
  equal((await pulse(scene)).people, null, 'nothing was counted');
});
