import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AdapterError } from './adapter-error.js';
import { ERRORS, isAdapterError, RETRYABLE, type ErrorCode, type ErrorShape } from './errors.js';

const CODES = Object.keys(ERRORS) as ErrorCode[];

test('the set of codes is closed: a new one is a new contract', () => {
  assert.deepEqual(
    CODES.join(' '),
    'offline timeout rate-limited unpaid invalid refused not-found forbidden conflict paused read-only unsupported unavailable',
  );
});

test('every code has a status of its own, so that either can be told from the other', () => {
  assert.equal(new Set(Object.values(ERRORS)).size, CODES.length);
  for (const code of CODES) {
    const status: number = ERRORS[code];
    assert.ok(status === 0 ? code === 'offline' : status >= 400 && status < 600, code);
  }
});

test('only what may help by waiting is retryable', () => {
  assert.deepEqual(RETRYABLE, ['offline', 'timeout', 'rate-limited', 'unavailable']);
});

for (const code of CODES) {
  test(`${code} survives JSON, with and without details`, () => {
    for (const details of [{}, { retryAfter: 0 }, { retryAfter: 1500, field: 'story.helped', reason: 'banned-word' }]) {
      const error = new AdapterError(code, 'What to do.', { ...details, cause: new Error('secret') });
      const shape = JSON.parse(JSON.stringify(error)) as ErrorShape;
      assert.deepEqual(shape, { code, message: 'What to do.', retryable: RETRYABLE.includes(code), ...details });
      const { code: again, message, ...rest } = shape;
      assert.deepEqual(JSON.parse(JSON.stringify(new AdapterError(again, message, rest))), shape);
    }
  });
}

test('what a single case knows better than its code counts', () => {
  assert.equal(new AdapterError('unavailable', 'Gone for good.', { retryable: false }).retryable, false);
  assert.equal(new AdapterError('conflict', 'Try the next.', { retryable: true }).toJSON().retryable, true);
});

test('a cause is kept on the device and never put on the wire', () => {
  const cause = new Error('someone@example.org');
  const error = new AdapterError('unavailable', 'Later.', { cause });
  assert.equal(error.cause, cause);
  assert.ok(!JSON.stringify(error).includes('example.org'));
});

test('an error of a second copy of the module is one of ours, anything else is not', () => {
  class Copy extends Error {
    override name = 'AdapterError';
    code: string;
    constructor(code: string) {
      super('');
      this.code = code;
    }
  }
  assert.ok(isAdapterError(new AdapterError('offline', '')));
  assert.ok(isAdapterError(new Copy('offline')));
  for (const other of [
    new Copy('unheard-of'),
    new Copy('toString'),
    new Copy('__proto__'),
    new Error('offline'),
    { name: 'AdapterError', code: 'offline' },
    null,
    undefined,
    'offline',
  ]) {
    assert.equal(isAdapterError(other), false);
  }
});
