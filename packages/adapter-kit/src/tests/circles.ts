import { Circle, Community, CONTRACT } from '@kindred/core/contract';

import { equal, ok, rejects } from '../assert.js';
import { FORGED_IDS } from './bad-input.js';
import { assertShape } from './shape.js';
import { collect } from './test.js';

const { tests, test } = collect('circles');
export default tests;

test('the community says what it is', async (scene) => {
  const community = await scene.ports.circles.community();
  assertShape(Community, community, 'the community');
  equal(community.contract, CONTRACT, 'the version of the contract');
  const circles = await scene.ports.circles.list();
  ok(
    circles.some(({ id }) => id === community.defaultCircle),
    'its default circle is one of its circles',
  );
});

test('every circle is listed, and is what get answers', async (scene) => {
  const circles = await scene.ports.circles.list();
  for (const id of ['main', 'other'])
    ok(
      circles.some((circle) => circle.id === id),
      `${id} is listed`,
    );
  for (const circle of circles) {
    assertShape(Circle, circle, `circle ${circle.id}`);
    equal(await scene.ports.circles.get(circle.id), circle, `get ${circle.id}`);
  }
});

test(
  'policies are settled: youth is pre-moderated and never counted exactly',
  {
    policy: { counts: 'exact' },
    circles: [{ id: 'main' }, { id: 'young', policy: { audience: 'youth' } }],
  },
  async (scene) => {
    const { policy } = await scene.ports.circles.get('young');
    equal([policy.moderation, policy.counts], ['pre', 'bands'], 'young');
    equal((await scene.ports.circles.get('main')).policy.counts, 'exact', 'main');
  },
);

test(
  'a circle can not weaken a youth community',
  {
    policy: { audience: 'youth' },
    circles: [{ id: 'main', policy: { audience: 'adult', moderation: 'post' } }],
  },
  async (scene) => {
    const { policy } = await scene.ports.circles.get('main');
    equal([policy.audience, policy.moderation], ['youth', 'pre'], 'main');
  },
);

test('lists are the same for everyone', async (scene) => {
  equal(
    JSON.stringify(await scene.ports.circles.list()),
    JSON.stringify(await scene.others.circles.list()),
    'byte for byte',
  );
});

test('an unknown circle is not-found, a forged one invalid', async (scene) => {
  await rejects(scene.ports.circles.get('nowhere'), 'not-found', 'unknown');
  for (const id of [...FORGED_IDS, '../main', 'main/../other']) {
    if (id === 'main') continue;
    await rejects(scene.ports.circles.get(id), ['invalid', 'not-found'], `circle ${JSON.stringify(id)}`);
  }
});
