import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Person } from '@kindred/adapter-kit';
import { type Adapter, isAdapterError, LANES, LIMITS, type LiveEvent } from '@kindred/core/contract';

import { brokenAt } from '../local/log.js';
import type { LogRecord } from '../local/records.js';
import { memoryAdapter, type MemoryOptions } from './memory.js';
import { MemoryData } from './storage.js';

const make = (options?: MemoryOptions): Required<Adapter> => memoryAdapter(options) as Required<Adapter>;
const lead = { token: 'a-lead', role: 'lead' } as const;
const token = lead.token;

async function decide(adapter: Required<Adapter>, item: string, outcome: 'publish' | 'remove' | 'hold') {
  const { revision } = await adapter.moderation.get(item, { token });
  return adapter.moderation.decide({ idempotencyKey: crypto.randomUUID(), item, revision, outcome }, { token });
}

describe('memory adapter: moderators', () => {
  it('one token is a lead; several people have names and roles', async () => {
    const sole = make({ moderatorToken: 'only-me' });
    assert.deepEqual(await sole.moderation.session({ token: 'only-me' }), {
      role: 'lead',
      community: 'main',
      reader: 'lead',
      readOnly: false,
    });
    const several = make({ moderators: [lead, { token: 'b' }, { token: 'c', name: 'Kim' }] });
    const sessions = await Promise.all(['a-lead', 'b', 'c'].map((each) => several.moderation.session({ token: each })));
    assert.deepEqual(
      sessions.map(({ role, reader }) => [role, reader]),
      [
        ['lead', 'lead-1'],
        ['moderator', 'moderator-2'],
        ['moderator', 'Kim'],
      ],
    );
  });

  it('says what is wrong with them', () => {
    for (const [moderators, says] of [
      [[{ token: '' }], /has no token/],
      [[{ token: 'x' }, { token: 'x' }], /a token and a name of their own/],
      [
        [
          { token: 'x', name: 'Kim' },
          { token: 'y', name: 'Kim' },
        ],
        /"Kim"/,
      ],
    ] as const) {
      assert.throws(
        () => make({ moderators }),
        (error) => isAdapterError(error) && error.code === 'invalid' && says.test(error.message),
      );
    }
    assert.throws(() => make({ words: { banned: ['*'] } }), /banned\[0\]/);
  });

  it('counts no further than anybody needs to know', async () => {
    const adapter = make({ moderators: [lead] });
    const author = new Person(adapter);
    for (let n = 0; n < LIMITS.laneCount + 3; n += 1) await author.post();
    const lanes = await adapter.moderation.lanes({ token });
    assert.deepEqual(
      lanes.map(({ lane, waiting }) => [lane, waiting]),
      LANES.map((lane) => [lane, lane === 'held' ? LIMITS.laneCount : 0]),
    );
  });

  it('the switch outlives the adapter and is over what was set up', async () => {
    const options: MemoryOptions = { moderators: [lead], data: new MemoryData(), policy: { readOnly: true } };
    const adapter = make(options);
    assert.equal((await adapter.moderation.session({ token })).readOnly, true);
    await adapter.moderation.switch({ readOnly: false }, { token });
    assert.equal((await make(options).circles.community()).policy.readOnly, false);
    await new Person(make(options)).post();
  });

  it('a circle that is closed by its own rule stays closed', async () => {
    const circles = [{ id: 'main' }, { id: 'archive', policy: { readOnly: true } }];
    const adapter = make({ moderators: [lead], circles });
    await adapter.moderation.switch({ readOnly: false }, { token });
    await assert.rejects(new Person(adapter).post({ circle: 'archive' }), /nothing new/);
    assert.deepEqual(
      (await adapter.circles.list()).map(({ policy }) => policy.readOnly),
      [false, true],
    );
  });

  it('what a report says is erased with the decision, while its item may stay', async () => {
    const data = new MemoryData();
    const adapter = make({ data, moderators: [lead], policy: { moderation: 'post' } });
    const { id } = await new Person(adapter).post();
    await adapter.reports.create({
      idempotencyKey: crypto.randomUUID(),
      item: id,
      reason: 'illegal',
      note: 'said in confidence',
      notifier: { name: 'Robin Example', email: 'robin@example.org' },
    });
    assert.match(JSON.stringify(data.dump()), /in confidence.*robin@/);
    await decide(adapter, id, 'publish');
    assert.doesNotMatch(JSON.stringify(data.dump()), /in confidence|Robin|robin@/);
  });

  it('a text that could not be checked in time waits, and says so', async () => {
    const words = { suspect: ['flimmer'], budgetMs: -1 };
    const adapter = make({ moderators: [lead], words, policy: { moderation: 'post' } });
    const author = new Person(adapter);
    const mine = await author.post({ text: 'quiet '.repeat(500) });
    assert.equal(mine.receipt.state, 'held');
    assert.equal((await author.own(mine)).held, 'could-not-check');
    assert.equal((await adapter.moderation.get(mine.id, { token })).held, 'could-not-check');
  });

  it('marks in a story stand in its parts, one after another', async () => {
    const adapter = make({ moderators: [lead], words: { suspect: ['flimmer'] }, policy: { moderation: 'post' } });
    const { id } = await new Person(adapter).story({ title: 'T', hard: 'H', tried: 'a flimmer', helped: 'flimmer' });
    const { suspect } = await adapter.moderation.get(id, { token });
    assert.deepEqual(suspect, [
      { start: 8, end: 15 },
      { start: 17, end: 24 },
    ]);
  });
});

describe('memory adapter: the log', () => {
  async function logged() {
    const data = new MemoryData();
    const adapter = make({ data, moderators: [lead], policy: { moderation: 'post' } });
    const author = new Person(adapter);
    const items = [await author.post(), await author.post(), await author.post()] as const;
    for (const { id } of items) await decide(adapter, id, 'hold');
    const log = (): LogRecord[] => (data.dump().log ?? []).map(([, entry]) => structuredClone(entry) as LogRecord);
    return { author, items, log };
  }

  it('holds together, also once what it tells of is erased', async () => {
    const { author, items, log } = await logged();
    assert.equal(await brokenAt(log()), undefined);
    await author.act(items[1], { type: 'delete' });
    const erased = log()[1] as LogRecord;
    assert.deepEqual([erased.salt, erased.payload, erased.item], [undefined, undefined, undefined]);
    assert.equal(JSON.stringify(log()).includes(items[1].id), false);
    assert.equal(await brokenAt(log()), undefined);
  });

  it('shows where somebody changed, took out or moved an entry', async () => {
    const { log } = await logged();
    const [one, two, three] = log() as [LogRecord, LogRecord, LogRecord];
    const changed = { ...two, payload: two.payload?.replace('hold', 'publish') };
    assert.equal(await brokenAt([one, changed, three]), 2);
    assert.equal(await brokenAt([one, { ...two, digest: one.digest, salt: undefined, payload: undefined }, three]), 2);
    assert.equal(await brokenAt([one, three]), 2);
    assert.equal(await brokenAt([one, { ...three, number: 2 }, { ...two, number: 3 }]), 2);
    assert.equal(await brokenAt([one, two]), undefined, 'a cut tail can not be seen in what is left');
  });
});

describe('memory adapter: live', () => {
  it('leaves no listener behind, neither on the page nor in itself', async () => {
    const { addEventListener, removeEventListener } = AbortSignal.prototype;
    const held = new Map<EventTarget, Set<unknown>>();
    AbortSignal.prototype.addEventListener = function (this: AbortSignal, ...args: [never, never, never]) {
      if (!held.has(this)) held.set(this, new Set());
      held.get(this)?.add(args[1]);
      return addEventListener.apply(this, args);
    };
    AbortSignal.prototype.removeEventListener = function (this: AbortSignal, ...args: [never, never, never]) {
      held.get(this)?.delete(args[1]);
      return removeEventListener.apply(this, args);
    };
    const left = (): number => [...held.values()].reduce((sum, listeners) => sum + listeners.size, 0);
    try {
      const adapter = make({ policy: { moderation: 'post' } });
      const heard: LiveEvent[] = [];
      const listen = (end: AbortController): void =>
        adapter.live.subscribe({ circle: 'main' }, { event: (event) => heard.push(event) }, { signal: end.signal });
      for (let n = 0; n < 20; n += 1) {
        const end = new AbortController();
        listen(end);
        assert.equal(left(), 2, 'one on each side while it listens');
        end.abort();
        assert.equal(left(), 0, 'none when the subscription ends');
      }
      const page = new AbortController();
      listen(page);
      await new Person(adapter).post();
      assert.equal(heard.length, 1, 'it hears');
      await adapter.dispose();
      assert.equal(left(), 0, 'none when the adapter ends');
    } finally {
      Object.assign(AbortSignal.prototype, { addEventListener, removeEventListener });
    }
  });
});
