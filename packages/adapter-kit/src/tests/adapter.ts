import { type CallOptions, CONTRACT, type PortName, PORTS } from '@kindred/core/contract';

import { equal, ok, rejects } from '../assert.js';
import type { Scene } from '../scene.js';
import { collect } from './test.js';

const METHODS: Record<PortName, readonly string[]> = {
  posts: ['list', 'get', 'create'],
  replies: ['list', 'create'],
  stories: ['list', 'get', 'create'],
  reactions: ['set', 'tallies'],
  own: ['get', 'act'],
  checkIns: ['contribute', 'pulse'],
  reports: ['create'],
  circles: ['community', 'list', 'get'],
  admission: ['challenge', 'keys', 'drip'],
  moderation: [
    'session',
    'queue',
    'get',
    'decide',
    'lanes',
    'search',
    'second',
    'handOver',
    'leaveHandOver',
    'switch',
    'log',
  ],
  live: ['subscribe'],
};

/** One harmless read of every port that has one. */
function reads(scene: Scene): [string, (options?: CallOptions) => Promise<unknown>][] {
  const { adapter } = scene;
  const all: [string, ((options?: CallOptions) => Promise<unknown>) | undefined][] = [
    ['posts.list', adapter.posts && ((options) => scene.ports.posts.list({ circle: 'main' }, options))],
    ['stories.list', adapter.stories && ((options) => scene.ports.stories.list({ circle: 'main' }, options))],
    ['circles.list', adapter.circles && ((options) => scene.ports.circles.list(options))],
    ['circles.community', adapter.circles && ((options) => scene.ports.circles.community(options))],
    [
      'reactions.tallies',
      adapter.reactions &&
        ((options) => scene.ports.reactions.tallies({ targets: [`page:${'0'.repeat(64)}`] }, options)),
    ],
    [
      'checkIns.pulse',
      adapter.checkIns &&
        ((options) => scene.ports.checkIns.pulse({ circle: 'main', subject: 'mood', window: '2026-W47' }, options)),
    ],
    [
      'moderation.queue',
      adapter.moderation && ((options) => scene.ports.moderation.queue({}, { token: scene.token, ...options })),
    ],
  ];
  return all.filter((entry): entry is [string, (options?: CallOptions) => Promise<unknown>] => entry[1] !== undefined);
}

const { tests, test } = collect('adapter');
export default tests;

test('names itself and the contract it was written for', async ({ adapter }) => {
  ok(typeof adapter.name === 'string' && adapter.name !== '', 'an adapter has a name for messages');
  equal(adapter.contract, CONTRACT, 'an adapter states the version of the contract');
  for (const port of PORTS) {
    if (adapter[port] === undefined) continue;
    for (const method of METHODS[port]) {
      equal(
        typeof (adapter[port] as unknown as Record<string, unknown>)[method],
        'function',
        `${port}.${method} is there`,
      );
    }
  }
});

test('works without `this`: methods can be taken out of their port', async ({ adapter }) => {
  if (adapter.circles) {
    const { list } = adapter.circles;
    ok((await list()).length > 0, 'circles.list answers');
  }
  if (adapter.posts) {
    const { list } = adapter.posts;
    equal((await list({ circle: 'main' })).items, [], 'posts.list answers');
  }
});

test('a signal that was aborted before ends a call with its reason', async (scene) => {
  const reason = new Error('left the page');
  for (const [name, read] of reads(scene)) {
    let caught: unknown;
    await read({ signal: AbortSignal.abort(reason) }).catch((error: unknown) => (caught = error));
    ok(caught === reason, `${name} rejects with the signal's own reason`);
  }
});

test('a signal that aborts during a call ends it with its reason', async (scene) => {
  const reason = new Error('left the page');
  for (const [name, read] of reads(scene)) {
    const controller = new AbortController();
    const call = read({ signal: controller.signal });
    controller.abort(reason);
    let caught: unknown;
    await call.catch((error: unknown) => (caught = error));
    ok(caught === reason, `${name} rejects with the signal's own reason`);
  }
});

test('calls still answer after another one was aborted', async (scene) => {
  for (const [name, read] of reads(scene)) {
    const controller = new AbortController();
    const [ended, answered] = [read({ signal: controller.signal }), read()];
    controller.abort();
    await ended.catch(() => undefined);
    ok((await answered) !== undefined, `${name} answers the other caller`);
  }
});

test('after dispose every call rejects with unavailable', async (scene) => {
  if (!scene.adapter.dispose) return;
  const calls = reads(scene);
  await scene.adapter.dispose();
  for (const [name, read] of calls) await rejects(read(), 'unavailable', `${name} after dispose`);
});
