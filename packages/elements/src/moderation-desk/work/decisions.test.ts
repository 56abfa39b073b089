import { expect } from '@open-wc/testing';
import { until } from '@kindred/internals/testing';

import { deskBackend, type DeskBackend, held, postId, TOKEN } from '../testing.js';

import { Decisions, type Entry, type Overtaken } from './decisions.js';

const NEVER = 2 ** 30;

function desk(wait = 0, count = 3) {
  const backend: DeskBackend = deskBackend({ items: Array.from({ length: count }, (_, n) => held(n + 1)) });
  const told: string[] = [];
  const decisions = new Decisions(
    {
      port: () => backend.moderation,
      options: () => ({ token: TOKEN }),
      changed: () => undefined,
      sent: ({ item }) => told.push(`sent ${item.id}`),
      overtaken: ({ item }: Entry, how: Overtaken) => told.push(`${how} ${item.id}`),
      failed: ({ item }) => told.push(`failed ${item.id}`),
    },
    () => wait,
  );
  const item = (n: number) => backend.items.get(postId(n))!;
  const settled = () => until(() => decisions.in('undo', 'sending').length === 0);
  return { backend, decisions, told, item, settled };
}

describe('decisions', () => {
  it('tell nobody while they can be taken back', async () => {
    const { backend, decisions, item } = desk(NEVER);
    decisions.decide(item(1), 'publish');
    decisions.decide(item(2), 'remove', { reason: 'unkind' });
    expect(decisions.undo()?.id, 'the last first').to.equal(postId(2));
    expect(decisions.undo()?.id).to.equal(postId(1));
    expect(decisions.undo()).to.equal(undefined);
    expect(backend.calls).to.deep.equal([]);
  });

  it('go out by themselves, once, each with a key and the revision that was read', async () => {
    const { backend, decisions, told, item, settled } = desk();
    decisions.decide(item(1), 'return', { reason: 'names-someone', note: 'A name.', mark: { start: 0, end: 4 } });
    decisions.decide(item(1), 'publish');
    decisions.decide(item(2), 'publish', { contentNotes: ['death'], silence: true });
    await settled();
    const [first, second] = backend.decided;
    expect(backend.decided.length).to.equal(2);
    expect(first).to.include({
      item: postId(1),
      revision: 1,
      outcome: 'return',
      reason: 'names-someone',
      note: 'A name.',
    });
    expect(second).to.deep.include({ contentNotes: ['death'], silence: true });
    expect(first!.idempotencyKey).not.to.equal(second!.idempotencyKey);
    expect(told).to.have.members([`sent ${postId(1)}`, `sent ${postId(2)}`]);
  });

  it('stay when the network fails, and keep their key for the next try', async () => {
    const { backend, decisions, told, item, settled } = desk();
    const keys: string[] = [];
    const { decide } = backend.moderation;
    backend.moderation.decide = (decision, options) => {
      keys.push(decision.idempotencyKey);
      return decide(decision, options);
    };
    backend.fail('decide', 'offline');
    decisions.decide(item(1), 'publish');
    await settled();
    expect(told).to.deep.equal([`failed ${postId(1)}`]);
    expect(decisions.get(postId(1))).to.include({ fate: 'failed' });
    decisions.flush();
    expect(decisions.in('failed').length, 'what failed is tried again when somebody asks').to.equal(1);
    backend.fail('decide');
    decisions.flush('failed');
    await settled();
    expect(told.at(-1)).to.equal(`sent ${postId(1)}`);
    expect(new Set(keys).size).to.equal(1);
    expect(keys.length).to.equal(2);
  });

  it('are not taken where the author changed the text, somebody else decided, or it is gone', async () => {
    const { backend, decisions, told, item, settled } = desk(NEVER);
    for (const n of [1, 2, 3]) decisions.decide(item(n), 'remove', { reason: 'other' });
    backend.edit(postId(1), 'Other words.');
    backend.items.set(postId(2), { ...item(2), state: 'removed' });
    backend.items.delete(postId(3));
    decisions.flush();
    await settled();
    expect(told).to.have.members([`changed ${postId(1)}`, `elsewhere ${postId(2)}`, `gone ${postId(3)}`]);
    expect(decisions.get(postId(1)), 'it can be decided again').to.equal(undefined);
    expect(backend.decided).to.deep.equal([]);
  });

  it('ask for another pair of eyes', async () => {
    const { backend, decisions, item, settled } = desk();
    decisions.decide(item(1), 'second', { note: 'Do we know her?' });
    await settled();
    expect(backend.seconds).to.have.length(1);
    expect(backend.seconds[0]).to.include({ item: postId(1), revision: 1, note: 'Do we know her?' });
    backend.fail('second', 'conflict', 'alone');
    decisions.decide(item(2), 'second');
    await settled();
    expect(decisions.get(postId(2))?.fate, 'nobody else is there').to.equal('failed');
  });

  it('go out a few at a time, however many there are', async () => {
    const { backend, decisions, item } = desk(NEVER, 20);
    let open = 0;
    let most = 0;
    const { decide } = backend.moderation;
    backend.moderation.decide = async (decision, options) => {
      most = Math.max(most, (open += 1));
      const state = await decide(decision, options);
      open -= 1;
      return state;
    };
    for (let n = 1; n <= 20; n += 1) decisions.decide(item(n), 'publish');
    decisions.flush();
    await decisions.idle();
    expect(backend.decided.length).to.equal(20);
    expect(most).to.equal(3);
  });
});
