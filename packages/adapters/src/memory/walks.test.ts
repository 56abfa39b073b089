import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { adapterTests } from '@kindred/adapter-kit';
import { mutate, MUTANTS } from '@kindred/adapter-kit/mutants';
import { ACTORS, ITEM_STATES, mayMove, type ModerationItem } from '@kindred/core/contract';

import { memoryKit } from './testing.js';

/** What nothing here does by itself: holding and letting through are people's, and time only lets things expire. */
const NOBODY = new Set(['held>live by system', 'live>held by system']);

describe('memory adapter: long walks', () => {
  it('go every way there is, and no other', async () => {
    const gone = new Set<string>();
    const note = ({ history }: ModerationItem): void => {
      for (const { from, to, actor } of history)
        if (from !== null && from !== to) gone.add(`${from}>${to} by ${actor}`);
    };
    const walks = adapterTests({
      ...memoryKit,
      walk: { walks: 14, steps: 60 },
      create(setUp) {
        const made = memoryKit.create(setUp);
        const { moderation } = made.adapter;
        assert.ok(moderation);
        const get: typeof moderation.get = async (...args) => {
          const item = await moderation.get(...args);
          note(item);
          return item;
        };
        return { ...made, adapter: { ...made.adapter, moderation: { ...moderation, get } } };
      },
    }).filter(({ name }) => name.includes('random walks'));
    assert.equal(walks.length, 2);
    for (const walk of walks) await walk.run();
    const ways = ITEM_STATES.flatMap((from) =>
      ITEM_STATES.flatMap((to) =>
        ACTORS.filter((actor) => mayMove(from, to, actor)).map((actor) => `${from}>${to} by ${actor}`),
      ),
    ).filter((way) => !NOBODY.has(way) && !way.endsWith('deleted by system'));
    assert.deepEqual([...gone].toSorted(), ways.toSorted());
  });

  it('that go wrong say with which seed, and go the same way with it again', async () => {
    const mutant = MUTANTS.find(({ name }) => name === 'lets an author edit what was removed');
    assert.ok(mutant);
    const told = async (seed: number): Promise<string> => {
      const tests = adapterTests(mutate({ ...memoryKit, walk: { walks: 5, seed } }, mutant));
      const walk = tests.find(({ name }) => name.includes('random walks keep'));
      assert.ok(walk);
      return walk.run().then(
        () => assert.fail('it passed'),
        ({ message }: Error) => message,
      );
    };
    const first = await told(1);
    const seed = Number(/seed: (\d+)/.exec(first)?.[1]);
    assert.match(first, /expected conflict[\s\S]*- edit \w+ \d+ \(removed, revision \d+\), made on \d+: conflict$/);
    const trail = (message: string): string => message.slice(message.indexOf('  after\n'));
    assert.equal(trail(await told(seed)), trail(first));
  });
});
