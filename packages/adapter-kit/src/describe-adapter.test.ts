import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { settlePolicy } from '@kindred/core/contract';

import { adapterTests, describeAdapter } from './describe-adapter.js';
import { reactionsOnly } from './testing/reactions-only.js';
import type { CreateOptions, Deviation, KitOptions, Made } from './types.js';

const REACTIONS = {
  ports: ['reactions'],
  create({ policy }: CreateOptions) {
    const store = new Set<string>();
    return { adapter: reactionsOnly(store, settlePolicy(policy)), store };
  },
  inspect: ({ store }) => [...store],
} satisfies KitOptions<Made & { store: Set<string> }>;

/** A runner that only writes down what it is given. */
function recorder() {
  const tests: { name: string; body: () => void | Promise<void>; skipped: boolean }[] = [];
  const it = (name: string, body: () => void | Promise<void>): void => void tests.push({ name, body, skipped: false });
  it.skip = (name: string, body: () => void | Promise<void>): void => void tests.push({ name, body, skipped: true });
  const named = (part: string): (typeof tests)[number] => {
    const found = tests.find(({ name }) => name.includes(part));
    assert.ok(found, `no test named "${part}" among ${tests.length}`);
    return found;
  };
  return { tests, named, runner: { describe: (_name: string, body: () => void) => body(), it } };
}

const record = (options: Partial<KitOptions<Made & { store: Set<string> }>>) => {
  const recorded = recorder();
  describeAdapter('recorded', { ...recorded.runner, ...REACTIONS, ...options });
  return recorded;
};

const failing = (body: () => void | Promise<void>): Promise<string> =>
  Promise.resolve()
    .then(body)
    .then(
      () => assert.fail('it passed'),
      (error: Error) => error.message,
    );

/** Fits its first test as if it were broken, although it isn't. */
const FINE = 'reactions: setting a state twice changes nothing';

describeAdapter('reactions-only', { describe, it, ...REACTIONS });

describe('the kit', () => {
  it('tests only the ports that are there', () => {
    const names = adapterTests(REACTIONS).map(({ name }) => name);
    assert.ok(names.includes(FINE));
    assert.ok(
      names.every((name) => /^(adapter|reactions): /.test(name)),
      names.join('\n'),
    );
    assert.ok(!names.some((name) => name.includes('posts, replies and stories')), 'nor what needs others');
  });

  it('says so when the ports are not those it was told of', async () => {
    const { named } = record({ ports: ['reactions', 'live'] });
    assert.match(await failing(named('exactly the ports').body), /has reactions;/);
    await record({}).named('exactly the ports').body();
  });

  it('skips, by name, what needs a hook that is missing', () => {
    const { tests } = record({ inspect: undefined });
    const skipped = tests.filter((test) => test.skipped).map(({ name }) => name);
    assert.deepEqual(skipped, ['reactions: nothing that identifies is shown or stored (needs inspect())']);
  });

  it('takes a deviation that fails, with its reason in the name', async () => {
    const wrong = {
      ...REACTIONS,
      create: (setUp: CreateOptions) => ({ ...REACTIONS.create(setUp), adapter: { name: '', contract: 1 as const } }),
    };
    const deviations: Deviation[] = [{ test: FINE, reason: 'has no database yet' }];
    const { named } = record({ ...wrong, deviations });
    const test = named(FINE);
    assert.match(test.name, /deviates: has no database yet/);
    await test.body();
  });

  it('refuses a deviation that is none, is unknown, or has no reason', async () => {
    const unused = record({ deviations: [{ test: FINE, reason: 'used to fail' }] });
    assert.match(await failing(unused.named(FINE).body), /passes: take it out/);
    const unknown = record({ deviations: [{ test: 'reactions: sing', reason: 'can not' }] });
    assert.match(await failing(unknown.named('sing').body), /no such test/);
    const mute = record({ deviations: [{ test: FINE, reason: ' ' }] });
    assert.match(await failing(mute.named('deviates in').body), /reason/);
  });

  it('makes a fresh adapter for every test, and cleans up whether it passed or not', async () => {
    const made: unknown[] = [];
    const disposed: unknown[] = [];
    const tests = adapterTests({
      ...REACTIONS,
      create(setUp) {
        const one = REACTIONS.create(setUp);
        made.push(one.store);
        if (made.length === 2)
          Object.assign(one.adapter.reactions ?? {}, { set: () => Promise.reject(new Error('broken')) });
        return one;
      },
      dispose: ({ store }) => void disposed.push(store),
    }).filter(({ port }) => port === 'reactions');
    const results = [];
    for (const test of tests.slice(0, 3))
      results.push(
        await test.run().then(
          () => 'passed',
          () => 'failed',
        ),
      );
    assert.deepEqual(results, ['passed', 'failed', 'passed']);
    assert.equal(new Set(made).size, 3);
    assert.deepEqual(disposed, made);
  });

  it('every test has a name of its own', () => {
    const names = adapterTests({ create: REACTIONS.create }).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it('shows its example in the README as it is', async () => {
    const [readme, example] = await Promise.all(
      ['../README.md', './testing/reactions-only.ts'].map((path) => readFile(new URL(path, import.meta.url), 'utf8')),
    );
    assert.ok(readme?.includes((example ?? '').trim()));
  });
});
