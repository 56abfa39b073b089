import type { Adapter, AdmissionPort, NewPost, PassKey, PassKind } from '@kindred/core/contract';

import { KitFailure, ok } from './assert.js';
import type { Ports } from './scene.js';

type Carried = NonNullable<NewPost['admission']>;

/** A pass that is asked for: what goes out, and what makes a pass of what comes back. */
export interface Asked {
  /** A TokenRequest (RFC 9578), in base64url. */
  blinded: string;
  /** @param signature a TokenResponse, in base64url @returns the Token, in base64url */
  finish(signature: string): Promise<string>;
}

/**
 * A device's side of admission, by the libraries that implement it for everybody: ALTCHA for proofs of work, Privacy Pass
 * for passes. They are loaded when a test needs them.
 */
export class Wallet {
  constructor(readonly port: AdmissionPort) {}

  /** A challenge, solved. */
  async proof(): Promise<string> {
    const { challenge } = await this.port.challenge();
    return solve(challenge);
  }

  /** The key to ask for passes of a kind. */
  async key(kind: PassKind): Promise<PassKey> {
    const key = (await this.port.keys()).keys.find((each) => each.kind === kind);
    ok(key, `there is a key for ${kind} passes`);
    return key;
  }

  async ask(kind: PassKind): Promise<Asked> {
    return blind(await this.key(kind));
  }

  /** A pass against a proof. */
  async drip(): Promise<string> {
    const { blinded, finish } = await this.ask('drip');
    const { signature } = await this.port.drip({ proof: await this.proof(), blinded });
    return finish(signature);
  }

  /** What a write carries that spends a pass, and what makes a pass of what it earns. */
  async spend(pass: string): Promise<{ admission: Carried; finish: Asked['finish'] }> {
    const { blinded, finish } = await this.ask('earned');
    return { admission: { pass, blinded }, finish };
  }
}

export async function solve(challenge: string): Promise<string> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ]);
  const parsed = JSON.parse(challenge) as Parameters<typeof solveChallenge>[0]['challenge'];
  const solution = await solveChallenge({ challenge: parsed, deriveKey });
  if (!solution) throw new KitFailure('The challenge has no solution.');
  return JSON.stringify({ challenge: parsed, solution });
}

export async function blind({ key, challenge }: PassKey): Promise<Asked> {
  const { publicVerif, TokenChallenge } = await import('@cloudflare/privacypass-ts');
  const client = new publicVerif.Client(publicVerif.BlindRSAMode.PSS);
  const request = await client.createTokenRequest(TokenChallenge.deserialize(fromText(challenge)), fromText(key));
  return {
    blinded: toText(request.serialize()),
    finish: async (signature) =>
      toText((await client.finalize(client.deserializeTokenResponse(fromText(signature)))).serialize()),
  };
}

export const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** An adapter whose writes bring along what they have to, as a device would see to it. */
export function paying(adapter: Adapter, abuse: 'work' | 'passes'): Adapter {
  const { posts, replies, stories, checkIns, admission } = adapter as Ports;
  const wallet = new Wallet(admission);
  const proof = async (): Promise<Carried> => ({ proof: await wallet.proof() });
  const pay = async (): Promise<Carried> =>
    abuse === 'work' ? proof() : (await wallet.spend(await wallet.drip())).admission;
  const wrap =
    <I, O extends { signal?: AbortSignal }, T>(call: (input: I, options?: O) => Promise<T>, carried = pay) =>
    async (input: I, options?: O): Promise<T> => {
      options?.signal?.throwIfAborted();
      return call(typeof input === 'object' && input ? { admission: await carried(), ...input } : input, options);
    };
  return {
    ...adapter,
    posts: { ...posts, create: wrap(posts.create) },
    replies: { ...replies, create: wrap(replies.create) },
    stories: { ...stories, create: wrap(stories.create) },
    checkIns: { ...checkIns, contribute: wrap(checkIns.contribute, proof) },
  };
}
