import assert from 'node:assert/strict';
import { createHash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { KEY_PATTERN } from '../contract/ids.js';
import { fromBase64Url } from './base64url.js';
import { createIdentity, createSecret, hashKey, type Identity, type IdentityOptions } from './identity.js';

interface Vector {
  secret: string;
  endpoint: string;
  community: string;
  method: keyof Identity;
  arguments: unknown[];
  info: string;
  key: string;
  hash: string;
}

const { vectors } = JSON.parse(readFileSync(new URL('identity.vectors.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

const zeros = new Uint8Array(32);
const make = (options: Partial<IdentityOptions> = {}): Identity =>
  createIdentity({ secret: zeros, endpoint: 'https://community.example', community: 'main', ...options });

for (const { secret, endpoint, community, method, arguments: args, info, key, hash } of vectors) {
  test(`vector ${secret.slice(0, 4)}… ${info}`, async () => {
    const identity = createIdentity({ secret: fromBase64Url(secret), endpoint, community });
    const derived = await (identity[method] as (...args: unknown[]) => Promise<string>)(...args);
    assert.equal(derived, key);
    assert.equal(await hashKey(derived), hash);
    // Once more by another implementation, from the description in the vector alone.
    assert.equal(
      Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', info, 32)).toString('base64url'),
      key,
    );
    assert.equal(createHash('sha256').update(key).digest('base64url'), hash);
  });
}

test('the vectors cover every derivation there is', () => {
  // A capability's hash is derived from nothing but the capability.
  const derivations = Object.keys(make()).filter((method) => method !== 'capabilityHash');
  assert.deepEqual([...new Set(vectors.map(({ method }) => method))].sort(), derivations.sort());
  assert.equal(new Set(vectors.map(({ key }) => key)).size, vectors.length);
});

test('a write shows the hash of the capability that will own the item', async () => {
  const me = make();
  assert.equal(await me.capabilityHash(3), await hashKey(await me.capability(3)));
});

test('no two derivations of one device share a key, whatever their arguments', async () => {
  const me = make();
  const word = 'same';
  const keys = await Promise.all([
    ...Array.from({ length: 200 }, (_, n) => me.capability(n)),
    ...Array.from({ length: 200 }, (_, n) => me.threadKey(String(n))),
    me.threadKey(word),
    me.reactionToken(word, word),
    me.reactionToken(word, 'other'),
    me.reactionToken('other', word),
    me.nullifier({ circle: word, window: word, subject: word }),
    me.nullifier({ circle: 'other', window: word, subject: word }),
    me.nullifier({ circle: word, window: 'other', subject: word }),
    me.nullifier({ circle: word, window: word, subject: 'other' }),
  ]);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, KEY_PATTERN);
});

test('secret, endpoint and community each change every key', async () => {
  const others = [
    make(),
    make({ secret: createSecret() }),
    make({ endpoint: 'https://other.example' }),
    make({ community: 'other' }),
  ];
  for (const derive of [
    (me: Identity) => me.capability(0),
    (me: Identity) => me.threadKey('t'),
    (me: Identity) => me.reactionToken('t', 'with'),
    (me: Identity) => me.nullifier({ circle: 'c', window: 'w', subject: 's' }),
  ]) {
    assert.equal(new Set(await Promise.all(others.map(derive))).size, others.length);
  }
});

test('a bar in a part is refused, since it could forge another derivation', async () => {
  await assert.rejects(make().threadKey('a|b'), /"\|"/);
  await assert.rejects(make().reactionToken('a', 'b|c'), /"\|"/);
  await assert.rejects(make().nullifier({ circle: 'a|b', window: 'c', subject: 'd' }), /"\|"/);
  await assert.rejects(make({ endpoint: 'a|main' }).capability(0), /"\|"/);
  await assert.rejects(make({ community: 'a|b' }).capability(0), /"\|"/);
});

test('a secret of another length is refused in words', () => {
  for (const length of [0, 31, 33]) {
    assert.throws(() => make({ secret: new Uint8Array(length) }), new RegExp(`32 bytes, not ${length}`));
  }
});

test('without a secure context the reason is said', (t) => {
  t.mock.getter(globalThis.crypto, 'subtle', () => undefined);
  assert.throws(() => make(), /secure context/);
});

test('a secret is 32 bytes, another each time', () => {
  const secrets = Array.from({ length: 100 }, () => Buffer.from(createSecret()).toString('hex'));
  assert.equal(new Set(secrets).size, 100);
  assert.ok(secrets.every((secret) => secret.length === 64));
});

test('changing the secret array afterwards changes no key: it was copied in', async () => {
  const secret = createSecret();
  const me = make({ secret });
  const before = await me.capability(0);
  secret.fill(0);
  assert.equal(await me.capability(0), before);
  assert.notEqual(before, await make().capability(0));
});

test('hashKey is SHA-256 over the text of a key', async () => {
  // FIPS 180-2, appendix B.1: "abc".
  assert.equal(
    Buffer.from(await hashKey('abc'), 'base64url').toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
