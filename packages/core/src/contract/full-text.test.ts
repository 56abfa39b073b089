import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fullText } from './full-text.js';

test('marks stand in the text of a post or reply, and in the parts of a story in their order', () => {
  assert.equal(fullText({ text: 'A long day.' }), 'A long day.');
  const story = { title: 'Nights', hard: 'No sleep.', tried: 'Walking.', helped: 'A lamp.', now: 'Better.' };
  assert.equal(fullText({ story }), 'Nights\n\nNo sleep.\n\nWalking.\n\nA lamp.\n\nBetter.');
  assert.equal(fullText({}), '', 'what was erased');
});
