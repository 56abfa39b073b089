import { equal, ok, rejects, silent } from '../assert.js';
import type { Scene } from '../scene.js';
import { collect, PRE } from './test.js';

/** What an author lets moderators know, where the place has said that they are told. */
const { tests, test } = collect('posts', ['own', 'moderation']);
export default tests;

const TOLD = { ...PRE, careFlag: true } as const;

const look = (scene: Scene, id: string) => scene.ports.moderation.get(id, { token: scene.token });
const known = async (scene: Scene) => JSON.stringify(await scene.stored()).replaceAll(/\s/g, '');

test(
  'moderators are let know before all others, and nobody else is',
  { policy: TOLD, ports: ['replies', 'circles', 'live'] },
  async (scene) => {
    const author = scene.person();
    const watch = await scene.watch();
    const plain = await author.post({ text: 'Plain.' });
    const mine = await author.post({ text: 'Asks for somebody.', care: true });
    const { items } = await scene.ports.moderation.queue({}, { token: scene.token });
    equal(
      items.map(({ id, lane, care }) => [id, lane, care === true]),
      [
        [mine.id, 'worried', true],
        [plain.id, 'held', false],
      ],
      'the queue',
    );
    equal((await look(scene, mine.id)).care, true, 'the item');
    equal((await author.own(mine)).care, true, 'its author sees that they were told');
    equal((await author.own(plain)).care, undefined, 'and of another that they were not');
    silent(mine.receipt, { 'the flag': '"care"' }, 'the answer');

    await scene.decide(plain.id, 'publish');
    const reply = await author.reply(plain.id, { care: true });
    equal((await look(scene, reply.id)).lane, 'worried', 'a reply');
    const seen = async () => [
      await scene.posts({}, scene.others),
      await scene.posts({ order: 'unheard' }, scene.others),
      await Promise.all((await scene.posts()).map(({ id }) => scene.others.posts.get(id))),
      await scene.others.replies.list({ post: plain.id }),
    ];
    silent(await seen(), { 'the flag': '"care"' }, 'while it waits');
    await scene.decide(mine.id, 'publish-with-resources');
    await scene.decide(reply.id, 'publish');
    await watch.until((event) => event.type === 'reply' && event.reply.id === reply.id, 'the reply');
    silent([await seen(), watch.events], { 'the flag': '"care"' }, 'once it is published');
  },
);

test('what is live at once is looked at first, and tells nobody', { policy: { careFlag: true } }, async (scene) => {
  const author = scene.person();
  const watch = await scene.watch();
  const mine = await author.post({ care: true });
  equal(mine.receipt.state, 'live', 'it holds nothing up');
  const { items } = await scene.ports.moderation.queue({ lane: 'worried' }, { token: scene.token });
  equal(
    items.map(({ id, state }) => [id, state]),
    [[mine.id, 'live']],
    'the lane',
  );
  await watch.until((event) => event.type === 'post' && event.post.id === mine.id, 'the post');
  silent([await scene.posts(), await scene.ports.posts.get(mine.id), watch.events], { 'the flag': '"care"' }, 'public');
});

test(
  'once a moderator has decided nothing is left of it',
  { policy: { careFlag: true }, needs: ['inspect'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ care: true });
    await scene.decide(mine.id, 'hold');
    equal((await look(scene, mine.id)).lane, 'worried', 'to hold is no decision');
    await scene.decide(mine.id, 'publish');
    equal([(await look(scene, mine.id)).care, (await author.own(mine)).care], [undefined, undefined], 'nobody sees it');
    ok(!(await known(scene)).includes('"care":true'), 'and it is not stored');
  },
);

test('a delete takes it along', { policy: TOLD, needs: ['inspect'] }, async (scene) => {
  const author = scene.person();
  const mine = await author.post({ care: true });
  ok((await known(scene)).includes('"care":true'), 'it is there');
  await author.act(mine, { type: 'delete' });
  ok(!(await known(scene)).includes('"care":true'), 'and gone');
  const { items } = await scene.ports.moderation.queue({}, { token: scene.token });
  equal(items, [], 'the queue');
});

test(
  'where nobody is told it is left out, and the words are taken all the same',
  { policy: PRE, ports: ['replies', 'circles'], needs: ['inspect'] },
  async (scene) => {
    const author = scene.person();
    const mine = await author.post({ care: true });
    equal((await look(scene, mine.id)).lane, 'held', 'like any other');
    equal([(await look(scene, mine.id)).care, (await author.own(mine)).care], [undefined, undefined], 'not said');
    await scene.decide(mine.id, 'publish');
    const reply = await author.reply(mine.id, { care: true });
    equal((await look(scene, reply.id)).lane, 'held', 'a reply');
    ok(!(await known(scene)).includes('"care":true'), 'not stored');
    const rules = [await scene.ports.circles.community(), await scene.ports.circles.get('main')];
    silent(rules, { 'a word about it': 'careFlag' }, 'the rules');
  },
);

test(
  'a circle says for itself whether moderators are told',
  { policy: TOLD, circles: [{ id: 'main' }, { id: 'other', policy: { careFlag: false } }], ports: ['circles'] },
  async (scene) => {
    const author = scene.person();
    const { circles } = scene.ports;
    const of = async (id: string) => (await circles.get(id)).policy.careFlag;
    equal([await of('main'), await of('other')], [true, undefined], 'the rules');
    const quiet = await author.post({ circle: 'other', care: true });
    equal((await look(scene, quiet.id)).care, undefined, 'where it is off');
    const told = await author.post({ care: true });
    equal((await look(scene, told.id)).care, true, 'where it is on');
  },
);

test('there is no way to say that nobody is needed', { policy: TOLD }, async (scene) => {
  for (const care of [false, null, 'true', 1]) {
    const { input } = await scene.person().draftPost();
    await rejects(scene.ports.posts.create({ ...input, care } as never), 'invalid', `care is ${JSON.stringify(care)}`);
  }
});
