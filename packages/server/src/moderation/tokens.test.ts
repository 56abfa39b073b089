import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';

import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

import { type TestCluster, targets } from '../testing/database.js';
import { TestBench } from '../testing/kit.js';
import { createCaller, createPerson } from '../testing/person.js';

const ISSUER = 'https://site.example';
const AUDIENCE = 'community';

/** A site's sign-in: one key set over HTTP, and how often it was asked. */
class SignIn {
  keys: object[] = [];
  status = 200;
  body: string | undefined;
  asked = 0;
  #server: Server | undefined;

  async open(): Promise<string> {
    const server = createServer((_request, response) => {
      this.asked += 1;
      response.writeHead(this.status, { 'content-type': 'application/json' });
      response.end(this.body ?? JSON.stringify({ keys: this.keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys.json`;
  }

  /** Whoever asks then finds nobody. */
  close(): Promise<void> {
    this.#server?.closeAllConnections();
    return new Promise((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }
}

interface Pair {
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

const embedded = targets[0];

describe('moderators by the site’s own sign-in', () => {
  let cluster: TestCluster;
  let keys: Pair;
  let stranger: Pair;
  let signIn: SignIn;
  let bench: TestBench;
  let call: ReturnType<typeof createCaller>;

  before(async () => {
    cluster = await (embedded as NonNullable<typeof embedded>).open();
    keys = await generateKeyPair('ES256', { extractable: true });
    stranger = await generateKeyPair('ES256', { extractable: true });
    signIn = new SignIn();
    signIn.keys = [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256' }];
    const url = await signIn.open();
    bench = await TestBench.open(cluster, { jwks: { url, issuer: ISSUER, audience: AUDIENCE } });
    call = createCaller(bench.url, 'main');
  });
  after(async () => {
    await bench?.close();
    await signIn?.close();
    await cluster?.close();
  });
  beforeEach(() => {
    signIn.status = 200;
    signIn.body = undefined;
  });

  interface Made {
    claims?: JWTPayload;
    header?: object;
    key?: CryptoKey | Uint8Array;
    alg?: string;
    without?: string[];
  }

  const token = ({ claims = {}, header = {}, key = keys.privateKey, alg = 'ES256', without = [] }: Made = {}) => {
    const now = Math.floor(bench.now() / 1000);
    const all: JWTPayload = {
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'ada@site.example',
      exp: now + 600,
      iat: now,
      kindred_role: 'moderator',
      ...claims,
    };
    for (const name of without) delete all[name];
    return new SignJWT(all).setProtectedHeader({ alg, kid: 'one', ...header }).sign(key);
  };

  const session = async (sent: string, at = call) => at.get('/moderation/session', { authorization: `Bearer ${sent}` });
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('lets in whoever it says, with their role, and calls them by no name', async () => {
    const { status, json, text } = await session(await token());
    assert.deepEqual([status, json.role, json.community], [200, 'moderator', 'main']);
    assert.doesNotMatch(text, /ada|site\.example/);
    const lead = await session(await token({ claims: { sub: 'bea', kindred_role: 'lead' } }));
    assert.equal(lead.json.role, 'lead');
    assert.notEqual(lead.json.reader, json.reader);
    assert.equal(
      (await session(await token({ claims: { jti: 'another' } }))).json.reader,
      json.reader,
      'always the same',
    );
    const post = await createPerson().post();
    await call.post(post.path, post.input);
    const decision = { idempotencyKey: randomUUID(), item: post.id, outcome: 'publish', revision: 1 };
    const authorization = `Bearer ${await token()}`;
    assert.equal((await call.post('/moderation/decisions', decision, { authorization })).json.state, 'live');
    const { items } = (await call.get('/moderation/log', { authorization })).json;
    assert.equal(items[0].reader, json.reader);
    assert.doesNotMatch(JSON.stringify(await bench.stored('main')), /ada@|site\.example/);
  });

  it('keeps the keys it has read', async () => {
    await session(await token());
    const before = signIn.asked;
    for (let n = 0; n < 5; n += 1) assert.equal((await session(await token())).status, 200);
    assert.equal(signIn.asked, before);
  });

  it('lets in nobody with a token that is forged, over, meant for somebody else or says too little', async () => {
    const now = Math.floor(bench.now() / 1000);
    const valid = await token();
    const [head = '', body = '', signature = ''] = valid.split('.');
    const spki = await exportSPKI(keys.publicKey);
    const jwk = JSON.stringify(await exportJWK(keys.publicKey));
    const hs = (secret: string) => {
      const signed = `${base64({ alg: 'HS256', kid: 'one' })}.${body}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    };
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const wrong: Record<string, string> = {
      'signed by a stranger': await token({ key: stranger.privateKey }),
      'with the stranger’s key in its header': await token({
        key: stranger.privateKey,
        header: { jwk: await exportJWK(stranger.publicKey), jku: 'https://stranger.example/keys' },
      }),
      'a role given to oneself': `${head}.${base64({ ...claims, kindred_role: 'lead' })}.${signature}`,
      'without a signature': `${head}.${body}.`,
      'alg none': `${base64({ alg: 'none' })}.${body}.`,
      'alg None, with a signature': `${base64({ alg: 'None', kid: 'one' })}.${body}.${signature}`,
      'HS256 with the public key in PEM': hs(spki),
      'HS256 with the public key in PEM, trimmed': hs(spki.trim()),
      'HS256 with the public key as JWK': hs(jwk),
      over: await token({ claims: { exp: now - 60 } }),
      'not yet': await token({ claims: { nbf: now + 600 } }),
      'without an end': await token({ without: ['exp'] }),
      'for another audience': await token({ claims: { aud: 'shop' } }),
      'for no audience': await token({ without: ['aud'] }),
      'of another issuer': await token({ claims: { iss: 'https://other.example' } }),
      'of nobody': await token({ without: ['sub'] }),
      'of an empty name': await token({ claims: { sub: '' } }),
      'without a role': await token({ without: ['kindred_role'] }),
      'with an unknown role': await token({ claims: { kindred_role: 'admin' } }),
      'with a list of roles': await token({ claims: { kindred_role: ['lead'] } }),
      'with an extension that must be understood': await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one', crit: ['x'], x: 1 })
        .sign(keys.privateKey, { crit: { x: true } }),
      'no token at all': 'a.b.c',
    };
    for (const [what, sent] of Object.entries(wrong)) {
      const { status, json } = await session(sent);
      assert.deepEqual([status, json.error?.code], [403, 'forbidden'], what);
    }
    assert.equal((await session(valid)).status, 200, 'the right one');
  });

  it('is over when it says so', async () => {
    const short = await token({ claims: { exp: Math.floor(bench.now() / 1000) + 60 } });
    assert.equal((await session(short)).status, 200);
    bench.advance(120_000);
    assert.equal((await session(short)).status, 403);
  });

  it('opens the community main alone, and keys go on beside it', async () => {
    const { id, moderatorToken } = await bench.community();
    assert.equal((await session(await token(), createCaller(bench.url, id))).status, 403);
    assert.equal((await session(moderatorToken, createCaller(bench.url, id))).status, 200);
    const key = await bench.server.createModeratorKey('main');
    assert.equal((await session(key)).status, 200);
  });

  it('is never asked for what can’t be its own, and for unknown keys not again and again', async () => {
    await session(await token());
    const before = signIn.asked;
    await session('no-token');
    await session(`${base64({ alg: 'none' })}.${base64({})}.`);
    for (let n = 0; n < 5; n += 1) await session(await token({ header: { kid: `unknown-${n}` } }));
    assert.ok(signIn.asked - before <= 1, `asked ${signIn.asked - before} times`);
  });

  it('takes a new key when the site has changed it, and no secret', async () => {
    const later = await generateKeyPair('RS256', { extractable: true });
    const secret = { kty: 'oct', k: Buffer.from('x'.repeat(32)).toString('base64url'), kid: 'secret', alg: 'HS256' };
    const changed = new SignIn();
    changed.keys = [secret, { ...(await exportJWK(later.publicKey)), kid: 'two' }];
    const fresh = await TestBench.open(cluster, { jwks: { url: await changed.open() } });
    try {
      const at = createCaller(fresh.url, 'main');
      const made = await token({ key: later.privateKey, alg: 'RS256', header: { kid: 'two' } });
      assert.equal((await session(made, at)).status, 200);
      const forged = await token({ key: Buffer.from('x'.repeat(32)), alg: 'HS256', header: { kid: 'secret' } });
      assert.equal((await session(forged, at)).status, 403);
    } finally {
      await fresh.close();
      await changed.close();
    }
  });

  it('that is away is told as such, asked again only later, and never stops a key', async () => {
    const site = new SignIn();
    site.keys = signIn.keys;
    const fresh = await TestBench.open(cluster, { jwks: { url: await site.open() } });
    try {
      const at = createCaller(fresh.url, 'main');
      const away: [string, () => void][] = [
        ['an error', () => (site.status = 500)],
        ['a redirect', () => (site.status = 302)],
        ['a page', () => (site.body = '<p>Sign in</p>')],
        ['something else', () => (site.body = '{"keys":"none"}')],
      ];
      for (const [what, happen] of away) {
        site.status = 200;
        site.body = undefined;
        happen();
        const before = site.asked;
        const answers = [await session(await token(), at), await session(await token(), at)];
        for (const { status, json, headers } of answers) {
          assert.deepEqual([status, json.error.code, json.error.reason], [503, 'unavailable', 'sign-in'], what);
          assert.equal(headers.get('retry-after'), '5');
        }
        assert.equal(site.asked - before, 1, `${what}: asked once`);
        assert.equal((await session(await fresh.server.createModeratorKey('main'), at)).status, 200, 'a key');
        fresh.advance(6_000);
      }
      site.status = 200;
      site.body = undefined;
      const back = await session(await token(), at);
      assert.equal(back.status, 200, 'it is back');
    } finally {
      await fresh.close();
      await site.close();
    }
    const gone = await TestBench.open(cluster, { jwks: { url: 'http://127.0.0.1:1/keys.json' } });
    try {
      const { status, json } = await session(await token(), createCaller(gone.url, 'main'));
      assert.deepEqual([status, json.error.code], [503, 'unavailable']);
    } finally {
      await gone.close();
    }
  });
});
