import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createSecret } from './identity.js';
import { receiptCode, ReceiptError, secretOfReceipt } from './receipt.js';

/** From BIP-39's own test vectors (https://github.com/trezor/python-mnemonic/blob/master/vectors.json). */
const VECTORS: [string, string][] = [
  ['00'.repeat(32), `${'abandon '.repeat(23)}art`],
  [
    '7f'.repeat(32),
    'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title',
  ],
  [
    'f585c11aec520db57dd353c69554b21a89b20fb0650966fa0a9d6f74fd989d8f',
    'void come effort suffer camp survey warrior heavy shoot primary clutch crush open amazing screen patrol group space point ten exist slush involve unfold',
  ],
];

const problem = (typed: string): unknown => {
  try {
    secretOfReceipt(typed);
  } catch (error) {
    if (error instanceof ReceiptError) return error.problem;
  }
  return undefined;
};

for (const [hex, words] of VECTORS) {
  test(`receipt code of ${hex.slice(0, 6)}…`, () => {
    assert.equal(receiptCode(Uint8Array.from(Buffer.from(hex, 'hex'))).join(' '), words);
    assert.equal(Buffer.from(secretOfReceipt(words)).toString('hex'), hex);
  });
}

test('a receipt code brings back every secret', () => {
  for (let round = 0; round < 200; round += 1) {
    const secret = createSecret();
    const words = receiptCode(secret);
    assert.equal(words.length, 24);
    assert.deepEqual(secretOfReceipt(words.join(' ')), secret);
  }
});

test('a receipt code is read however it was typed', () => {
  const [, words] = VECTORS[2]!;
  const secret = secretOfReceipt(words);
  const list = words.split(' ');
  const numbered = list.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join(',\n');
  assert.deepEqual(secretOfReceipt(`  ${numbered}  `), secret);
  assert.deepEqual(secretOfReceipt(list.map((word) => word.slice(0, 4)).join(' ')), secret);
});

test('what is no receipt code is said to be none, and why', () => {
  const list = VECTORS[2]![1].split(' ');
  assert.deepEqual(problem(list.slice(1).join(' ')), { code: 'length', words: 23 });
  assert.deepEqual(problem(''), { code: 'length', words: 0 });
  assert.deepEqual(problem(list.with(6, 'warriors').join(' ')), { code: 'word', at: 7, word: 'warriors' });
  assert.deepEqual(problem(list.with(0, 'come').with(1, 'void').join(' ')), { code: 'checksum' });
  assert.throws(() => receiptCode(new Uint8Array(16)), /32 bytes, not 16/);
});

test('most slips that leave only known words are noticed', () => {
  const known = VECTORS[2]![1].split(' ');
  let unnoticed = 0;
  let slips = 0;
  for (const [at] of known.entries()) {
    for (const other of known) {
      if (other === known[at]) continue;
      slips += 1;
      unnoticed += problem(known.with(at, other).join(' ')) ? 0 : 1;
    }
  }
  assert.ok(unnoticed / slips < 0.02, `${unnoticed} of ${slips}`);
});
