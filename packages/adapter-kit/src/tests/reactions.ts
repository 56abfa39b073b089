import { type ReactionChange, REACTION_KINDS, type Tally } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import { equal, ok, rejects, silent } from '../assert.js';
import type { Person, Scene } from '../scene.js';
import { type Fault, refusesAll } from './bad-input.js';
import { collect, PRE } from './test.js';

const { tests, test } = collect('reactions');
export default tests;

const EXACT = { policy: { counts: 'exact' } } as const;
const PAGE = `page:${'0123456789abcdef'.repeat(4)}`;

const tally = async (scene: Scene, target: string): Promise<Tally> =>
  (await scene.others.reactions.tallies({ targets: [target] }))[0] as Tally;

const people = (scene: Scene, count: number): Person[] => Array.from({ length: count }, () => scene.person());

test('60 people and 40 repeats at once are exactly 61 with the one who repeats', EXACT, async (scene) => {
  const [first, ...rest] = people(scene, 61) as [Person, ...Person[]];
  const calls = [
    ...rest.map((person) => () => person.react(PAGE)),
    ...Array.from({ length: 41 }, () => () => first.react(PAGE)),
  ];
  // Mixed, so that repeats and first times meet.
  const mixed = calls.map((_, n) => calls[(n * 37) % calls.length] as (typeof calls)[number]);
  const answers = await Promise.all(mixed.map((call) => call()));
  ok(
    answers.every(({ on }) => on === true),
    'every call answers the state that was wanted',
  );
  equal(await tally(scene, PAGE), { target: PAGE, exact: { with: 61 } }, '61');
});

test('setting a state twice changes nothing', EXACT, async (scene) => {
  const person = scene.person();
  equal(await person.react(PAGE, 'near', true), { on: true }, 'on');
  equal(await person.react(PAGE, 'near', true), { on: true }, 'on again');
  equal((await tally(scene, PAGE)).exact, { near: 1 }, 'one');
  equal(await person.react(PAGE, 'near', false), { on: false }, 'off');
  equal(await person.react(PAGE, 'near', false), { on: false }, 'off again');
  equal((await tally(scene, PAGE)).exact ?? {}, {}, 'none');
  equal(await person.react(PAGE, 'near', true), { on: true }, 'and on again');
  equal((await tally(scene, PAGE)).exact, { near: 1 }, 'one');
});

test('one of each kind per person and target', EXACT, async (scene) => {
  const [a, b] = people(scene, 2) as [Person, Person];
  await a.react(PAGE, 'near');
  await a.react(PAGE, 'with');
  await b.react(PAGE, 'near');
  equal((await tally(scene, PAGE)).exact, { near: 2, with: 1 }, 'each kind for itself');
});

test('nobody takes back what another gave', EXACT, async (scene) => {
  const [a, b] = people(scene, 2) as [Person, Person];
  await a.react(PAGE);
  await b.react(PAGE, 'with', false);
  equal((await tally(scene, PAGE)).exact, { with: 1 }, 'still there');
});

test('tallies come in the order asked for, one for each, also where there is none', EXACT, async (scene) => {
  const targets = ['a', 'b', 'c'].map((letter) => `page:${letter.repeat(64)}`);
  await scene.person().react(targets[1] as string);
  const tallies = await scene.ports.reactions.tallies({ targets: [...targets].reverse() });
  equal(
    tallies.map(({ target }) => target),
    [...targets].reverse(),
    'order',
  );
  equal(
    tallies.map(({ exact }) => exact?.with ?? 0),
    [0, 1, 0],
    'counts',
  );
});

test('counts none: no number and no band, ever', { policy: { counts: 'none' } }, async (scene) => {
  await Promise.all(people(scene, 7).map((person) => person.react(PAGE)));
  equal(await tally(scene, PAGE), { target: PAGE }, 'the target alone');
});

test(
  'counts bands: a kind is named from k people on, and never before',
  { policy: { counts: 'bands', k: 4 } },
  async (scene) => {
    const crowd = people(scene, 4);
    for (const person of crowd.slice(0, 3)) await person.react(PAGE);
    equal(await tally(scene, PAGE), { target: PAGE, bands: {} }, 'three of four: nothing');
    await crowd[3]?.react(PAGE);
    equal(await tally(scene, PAGE), { target: PAGE, bands: { with: 'few' } }, 'four: a band');
    await crowd[0]?.react(PAGE, 'with', false);
    equal(await tally(scene, PAGE), { target: PAGE, bands: {} }, 'and below again: nothing');
  },
);

test('a youth audience is never counted exactly', { policy: { audience: 'youth', counts: 'exact' } }, async (scene) => {
  await scene.person().react(PAGE);
  equal((await tally(scene, PAGE)).exact, undefined, 'no number');
});

test(
  'posts, replies and stories are reacted to',
  { ...EXACT, ports: ['posts', 'replies', 'stories'] },
  async (scene) => {
    const { id: post } = await scene.person().post();
    const { id: reply } = await scene.person().reply(post);
    const { id: story } = await scene.person().story();
    const person = scene.person();
    for (const target of [`post:${post}`, `reply:${reply}`, `story:${story}`]) {
      await person.react(target, 'thanks');
      equal((await tally(scene, target)).exact, { thanks: 1 }, target);
    }
    await person.react(`story:${story}`, 'hope');
    equal((await tally(scene, `story:${story}`)).exact, { thanks: 1, hope: 1 }, 'a story takes hope');
    for (const target of [`post:${post}`, `reply:${reply}`, PAGE]) {
      await rejects(person.react(target, 'hope'), 'invalid', `only stories take hope, not ${target}`);
    }
  },
);

test('a target of the wrong kind is not-found', { ports: ['posts', 'stories'] }, async (scene) => {
  const { id } = await scene.person().post();
  await rejects(scene.person().react(`story:${id}`), 'not-found', 'a post is no story');
});

test('what is not live can not be reacted to', { policy: PRE, ports: ['posts'] }, async (scene) => {
  const { id } = await scene.person().post();
  await rejects(scene.person().react(`post:${id}`), 'not-found', 'held');
  await rejects(scene.person().react(`post:main.${crypto.randomUUID()}`), 'not-found', 'unknown');
  await rejects(scene.person().react(`post:nowhere.${crypto.randomUUID()}`), 'not-found', 'an unknown circle');
});

test('of what is not there a tally says nothing', { ...EXACT, ports: ['posts', 'own'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post();
  const target = `post:${mine.id}`;
  await scene.person().react(target);
  equal((await tally(scene, target)).exact, { with: 1 }, 'while it is live');
  await author.act(mine, { type: 'delete' });
  equal((await tally(scene, target)).exact ?? {}, {}, 'after it was deleted');
  const unknown = `post:main.${crypto.randomUUID()}`;
  equal((await tally(scene, unknown)).target, unknown, 'an unknown one has a tally, too');
});

test('a read-only community takes none', { policy: { readOnly: true } }, async (scene) => {
  await rejects(scene.person().react(PAGE), 'read-only', 'set');
});

test('nothing that identifies is shown or stored', { ...EXACT, needs: ['inspect'] }, async (scene) => {
  const person = scene.person();
  const token = await person.identity.reactionToken(PAGE, 'with');
  const answer = await person.react(PAGE);
  const tallies = await scene.ports.reactions.tallies({ targets: [PAGE] });
  silent([answer, tallies], { 'the token': token, 'its hash': await hashKey(token) }, 'answers hold nothing of it');
  const stored = await scene.stored();
  silent(stored, { 'the token': token }, 'only its hash is stored');
});

const faults: Fault[] = [
  ['an unknown field', { user: 'me' }],
  ['target is missing', { target: undefined }],
  ['target is a URL', { target: 'https://example.org/' }],
  ['target is of an unknown kind', { target: `person:main.${'0'.repeat(36)}` }],
  ['target is a short digest', { target: 'page:abc' }],
  ['target climbs', { target: 'post:../../main' }],
  ['kind is unknown', { kind: 'like' }],
  ['kind is a list', { kind: [...REACTION_KINDS] }],
  ['kind is of the prototype', { kind: 'constructor' }],
  ['token is missing', { token: undefined }],
  ['token is short', { token: 'abc' }],
  ['token is a number', { token: 1 }],
  ['on is text', { on: 'true' }],
  ['on is a number', { on: 1 }],
  ['on is missing', { on: undefined }],
];

test('bad input is invalid and changes nothing', EXACT, async (scene) => {
  const person = scene.person();
  const valid = async (): Promise<ReactionChange> => ({
    target: PAGE,
    kind: 'with',
    token: await person.identity.reactionToken(PAGE, 'with'),
    on: true,
  });
  await refusesAll(valid, (input) => scene.ports.reactions.set(input), faults);
  equal((await tally(scene, PAGE)).exact ?? {}, {}, 'nothing was counted');
  await refusesAll(
    async () => ({ targets: [PAGE] }),
    (query) => scene.ports.reactions.tallies(query),
    [
      ['no targets', { targets: [] }],
      ['a forged target', { targets: ['page:1'] }],
      ['too many targets', { targets: Array.from({ length: 101 }, () => PAGE) }],
    ],
  );
});
