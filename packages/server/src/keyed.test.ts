import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { createKeyed } from './keyed.js';

test('the keyed hash is HMAC-SHA-256, whatever the length of key and text', () => {
  for (const length of [1, 32, 63, 64, 65, 200]) {
    const key = randomBytes(length);
    const keyed = createKeyed(key);
    for (const text of ['', 'a', 'grüße \0 ✓', 'x'.repeat(1000)]) {
      assert.deepEqual(keyed(text), createHmac('sha256', key).update(text).digest());
    }
  }
});
