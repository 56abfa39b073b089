import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type Finding, type Guard, GUARDS } from './guard.js';
import { type GuardModule, inspector } from './inspector.js';

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  guard: '',
  kind: 'word',
  start,
  end,
  confidence: 1,
  reason: 'There is a word.',
  ...more,
});
const at =
  (start: number, end: number): Guard =>
  () => [finding(start, end)];
const never = new Promise<never>(() => undefined);
const inspect = inspector({
  privacy: () => Promise.resolve({ guard: at(4, 6) }),
  crisis: () => Promise.resolve({ guard: at(0, 3) }),
});
const names = (found: Finding[]): string[] => found.map(({ guard }) => guard);

describe('inspecting a text', () => {
  it('gives what all guards found in the order of the text, with their names', async () => {
    const found = await inspect('some text', { own: { house: at(2, 5), rules: async () => [finding(1, 2)] } });
    assert.deepEqual(
      found.map(({ guard, start }) => [guard, start]),
      [
        ['crisis', 0],
        ['rules', 1],
        ['house', 2],
        ['privacy', 4],
      ],
    );
  });

  it('looks at no empty text', async () => {
    const own = { house: () => assert.fail('looked') };
    assert.deepEqual(await inspect(' \n', { own }), []);
  });

  it('leaves out what is off, and puts a guard of the same name in its place', async () => {
    assert.deepEqual(names(await inspect('some text', { off: ['crisis'] })), ['privacy']);
    assert.deepEqual(await inspect('some text', { off: GUARDS }), []);
    const [first, ...more] = await inspect('some text', { off: ['privacy'], own: { crisis: at(7, 8) } });
    assert.equal(first?.start, 7);
    assert.deepEqual(more, []);
  });

  it('tells guards what is written, and English where no language is named', async () => {
    let heard: unknown;
    const own: Record<string, Guard> = {
      house: (text, { goOn, ...context }) => {
        heard = [text, context, goOn()];
        return [];
      },
    };
    await inspect('some text', { own });
    assert.deepEqual(heard, ['some text', { lang: 'en', writing: 'post' }, true]);
    await inspect('so', { own, lang: 'de', writing: 'reply', country: 'at', answers: 'what' });
    assert.deepEqual(heard, ['so', { lang: 'de', writing: 'reply', country: 'AT', answers: 'what' }, true]);
  });

  it('finds the words of a site, under a guard of its choice', async () => {
    const words = [
      { words: ['some'], reason: 'We write it out.', suggestion: 'a few' },
      { words: ['text'], reason: 'It is heavy.', guard: 'crisis', kind: 'mention' },
    ];
    const found = await inspect('some text', { off: ['privacy'], words });
    assert.deepEqual(found[0], finding(0, 4, { guard: 'words', reason: 'We write it out.', suggestion: 'a few' }));
    assert.deepEqual(found.at(-1), finding(5, 9, { guard: 'crisis', kind: 'mention', reason: 'It is heavy.' }));
    assert.deepEqual(names(await inspect('some text', { off: GUARDS, words })), ['words']);
  });
});

describe('a guard that fails', () => {
  const own = (guard: unknown): { own: Record<string, Guard> } => ({ own: { house: guard as Guard } });
  for (const [what, options] of Object.entries({
    'that throws': own(() => {
      throw new Error('broken');
    }),
    'that rejects': own(() => Promise.reject(new Error('broken'))),
    'that gives no list': own(() => 'nothing'),
    'that finds something outside of the text': own(() => [finding(3, 99)]),
    'that finds something without a reason': own(() => [{ ...finding(0, 1), reason: undefined }]),
    'of words without a word': { words: [{ words: ['**'], reason: '' }] },
  }))
    it(`${what} is as if it were absent, and whoever listens is told`, async () => {
      const faults: string[] = [];
      const found = await inspect('some text', { ...options, onFault: (guard) => faults.push(guard) });
      assert.deepEqual(names(found), ['crisis', 'privacy']);
      assert.equal(faults.length, 1);
    });

  it('that never ends takes no more than the budget', async () => {
    const found = await inspect('some text', { budgetMs: 20, own: { house: () => never } });
    assert.deepEqual(names(found), ['crisis', 'privacy']);
  });

  it('that never loads takes no more than the time for loading, and is there once it has come', async () => {
    let come = (_: GuardModule): void => undefined;
    const slow = new Promise<GuardModule>((resolve) => (come = resolve));
    const late = inspector({ crisis: () => slow, privacy: () => Promise.resolve({ guard: at(4, 6) }) });
    assert.deepEqual(names(await late('some text', { loadMs: 1 })), ['privacy']);
    come({ guard: at(0, 1) });
    assert.deepEqual(names(await late('some text')), ['crisis', 'privacy']);
  });

  it('that could not be loaded is asked for again', async () => {
    let asked = 0;
    const flaky = inspector({
      crisis: async () => {
        asked += 1;
        if (asked === 1) throw new Error('offline');
        return { guard: at(0, 1) };
      },
    });
    assert.deepEqual(await flaky('some text'), []);
    assert.deepEqual(names(await flaky('some text')), ['crisis']);
  });

  it('to prepare looks without, and what it prepares is there before it looks', async () => {
    let prepared = '';
    const guard: Guard = () => (prepared ? at(0, 1)('', {} as never) : []);
    const able = inspector({
      crisis: async () => ({ guard, prepare: async (text) => (prepared = text) }),
      privacy: async () => ({ guard: at(4, 6), prepare: () => Promise.reject(new Error('offline')) }),
    });
    assert.deepEqual(names(await able('some text')), ['crisis', 'privacy']);
    assert.equal(prepared, 'some text');
  });

  it('to listen to faults changes nothing', async () => {
    const options = {
      ...own(() => {
        throw new Error('broken');
      }),
      onFault: () => {
        throw new Error('also broken');
      },
    };
    assert.deepEqual(names(await inspect('some text', options)), ['crisis', 'privacy']);
  });
});

describe('an inspection that is not wanted any more', () => {
  it('does not begin', async () => {
    const own = { house: () => assert.fail('looked') };
    await assert.rejects(inspect('some text', { own, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('ends while it waits, and says so to guards', async () => {
    const stop = new AbortController();
    let ask = (): boolean => true;
    const own: Record<string, Guard> = {
      house: (_, { goOn }) => {
        ask = goOn;
        setTimeout(() => stop.abort());
        return never;
      },
    };
    await assert.rejects(inspect('some text', { own, signal: stop.signal }), { name: 'AbortError' });
    assert.equal(ask(), false);
  });

  it('runs no further guards', async () => {
    const stop = new AbortController();
    const own: Record<string, Guard> = {
      first: () => {
        stop.abort();
        return [];
      },
      second: () => assert.fail('looked'),
    };
    await assert.rejects(inspect('some text', { own, signal: stop.signal }), { name: 'AbortError' });
  });
});

describe('the budget', () => {
  it('once spent, no other guard begins and goOn says so', async () => {
    let asked = 0;
    const own: Record<string, Guard> = {
      busy: (_, { goOn }) => {
        while (goOn()) asked += 1;
        return [finding(0, 1)];
      },
      next: () => assert.fail('looked'),
    };
    assert.deepEqual(names(await inspect('some text', { off: ['crisis', 'privacy'], own, budgetMs: 5 })), ['busy']);
    assert.ok(asked > 0);
  });
});
