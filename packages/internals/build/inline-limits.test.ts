import assert from 'node:assert/strict';
import { it } from 'node:test';

import { LIMITS } from '../../core/src/contract/limits.js';
import { withLimits } from './inline-limits.js';

it('limits stand where they are read, and nowhere else is anything changed', () => {
  assert.equal(withLimits('a(LIMITS.postText, LIMITS.topics)'), `a(${LIMITS.postText}, ${LIMITS.topics})`);
  for (const code of ['100 satisfies typeof LIMITS.tallyTargets', 'MY_LIMITS.note', 'LIMITS.unknown', 'LIMITS[key]']) {
    assert.equal(withLimits(code), code);
  }
});
