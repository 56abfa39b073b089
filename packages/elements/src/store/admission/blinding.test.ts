import { expect } from '@open-wc/testing';
import { fromBase64Url, toBase64Url } from '@kindred/core/identity';

import { ask, finish } from './blinding.js';
import { type Key, makeKey } from './testing.js';

describe('passes', () => {
  let key: Key;
  before(async () => {
    key = await makeKey('drip');
  });

  it('are tokens of RFC 9578: type, nonce, challenge, key, and what the key signed', async () => {
    const asked = await ask(key.shown);
    const request = fromBase64Url(asked.blinded);
    expect([...request.subarray(0, 3)]).to.deep.equal([0, 2, key.id.at(-1)]);
    expect(request).to.have.length(259);
    const token = fromBase64Url(await finish(asked, await key.sign(asked.blinded)));
    expect(token).to.have.length(354);
    expect([...token.subarray(0, 2)]).to.deep.equal([0, 2]);
    const challenge = await crypto.subtle.digest('SHA-256', fromBase64Url(key.shown.challenge));
    expect(toBase64Url(token.subarray(34, 66))).to.equal(toBase64Url(new Uint8Array(challenge)));
    expect(toBase64Url(token.subarray(66, 98))).to.equal(toBase64Url(key.id));
    expect(await key.verify(token)).to.equal(true);
  });

  it('have nothing in common with what was asked for', async () => {
    const asked = await ask(key.shown);
    const signature = await key.sign(asked.blinded);
    const token = fromBase64Url(await finish(asked, signature));
    const seen = [fromBase64Url(asked.blinded), fromBase64Url(signature)].map((bytes) => bytes.join());
    for (let at = 0; at + 8 <= token.length; at += 1) {
      const run = token.subarray(at, at + 8).join();
      expect(seen.some((bytes) => bytes.includes(run))).to.equal(false);
    }
  });

  it('are none where something else was signed', async () => {
    const [asked, other] = [await ask(key.shown), await ask(key.shown)];
    await finish(asked, await key.sign(other.blinded)).then(
      () => expect.fail('it was taken'),
      () => undefined,
    );
  });

  it('are another each time', async () => {
    const all = [await ask(key.shown), await ask(key.shown)];
    expect(new Set(all.flatMap(({ blinded, input, inverse }) => [blinded, input, inverse])).size).to.equal(6);
  });
});
