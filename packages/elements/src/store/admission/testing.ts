import { type BlindRSA, RSABSSA } from '@cloudflare/blindrsa-ts';
import { memoryAdapter } from '@kindred/adapters/memory';
import {
  type Abuse,
  type Adapter,
  AdapterError,
  DEFAULT_POLICY,
  type NewPost,
  type PassKey,
  type PassKind,
} from '@kindred/core/contract';
import { fromBase64Url, hashKey, toBase64Url } from '@kindred/core/identity';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

import { quicken } from './arithmetic.js';

quicken();

type Carried = NonNullable<NewPost['admission']>;
type Bytes = Uint8Array<ArrayBuffer>;

const PSS_HEAD =
  '30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f70d010108300b0609608648016503040202a2030201300382010f00';
const TOKEN = 'moderator';
const suite: BlindRSA = RSABSSA.SHA384.PSS.Deterministic();

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16));

/** An issuer's key of a kind, and what it signs. */
export async function makeKey(kind: PassKind) {
  const { publicKey, privateKey } = await suite.generateKey({
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  });
  const plain = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const info = new Uint8Array([...fromHex(PSS_HEAD), ...plain.subarray(-270)]);
  const id = new Uint8Array(await crypto.subtle.digest('SHA-256', info));
  const shown: PassKey = {
    kind,
    key: toBase64Url(info),
    challenge: toBase64Url(new TextEncoder().encode(`for ${kind}`)),
    until: Date.now() + 86_400_000,
  };
  return {
    shown,
    id,
    sign: async (request: string): Promise<string> => {
      const bytes = fromBase64Url(request);
      if (bytes.length !== 259 || bytes[1] !== 2 || bytes[2] !== id.at(-1)) throw unpaid('wrong', 'blinded');
      return toBase64Url(await suite.blindSign(privateKey, bytes.subarray(3)));
    },
    verify: (token: Bytes): Promise<boolean> => suite.verify(publicKey, token.subarray(98), token.subarray(0, 98)),
  };
}
export type Key = Awaited<ReturnType<typeof makeKey>>;

const unpaid = (reason: string, field = 'admission'): AdapterError =>
  new AdapterError('unpaid', `Not taken: ${reason}`, { reason, field });

export interface GateOptions {
  abuse?: Abuse;
  moderation?: 'pre' | 'post';
  /** Tries a proof takes. */
  tries?: number;
  keys?: Record<PassKind, Key>;
}

/** A true backend behind a gate that asks for proofs or passes, as the server's does, and notes what it is shown. */
export function gate({ abuse = 'work', moderation = 'pre', tries = 3, keys }: GateOptions = {}) {
  const backend = memoryAdapter({ policy: { ...DEFAULT_POLICY, moderation }, moderatorToken: TOKEN });
  const seen = {
    abuse,
    keys,
    calls: [] as string[],
    /** Of what was taken, in order. */
    carried: [] as (Carried | undefined)[],
    spent: new Set<string>(),
    /** Passes it still gives. */
    drips: Infinity,
    /** Stands before the answer of a create. */
    lose: undefined as (() => Promise<unknown>) | undefined,
    solving: undefined as Promise<unknown> | undefined,
  };
  const deposits = new Map<string, string>();
  const given = new Map<string, string>();

  const proofOf = async (proof: string): Promise<string> => {
    const { challenge, solution } = JSON.parse(proof) as {
      challenge: { parameters: Parameters<typeof deriveKey>[0] & { nonce: string; salt: string; keyPrefix: string } };
      solution: { counter: number };
    };
    const { nonce, salt, keyPrefix } = challenge.parameters;
    const counter = new Uint8Array(4);
    new DataView(counter.buffer).setUint32(0, solution.counter);
    const password = new Uint8Array([...fromHex(nonce), ...counter]);
    const { derivedKey } = await deriveKey(challenge.parameters, fromHex(salt), password);
    const hex = [...derivedKey].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!hex.startsWith(keyPrefix)) throw unpaid('wrong');
    return nonce;
  };
  const once = (name: string): void => {
    if (seen.spent.has(name)) throw unpaid('spent');
    seen.spent.add(name);
  };

  const admit = async (admission: Carried | undefined, part = false): Promise<string | undefined> => {
    if (seen.abuse === 'off') return undefined;
    if (!admission) throw unpaid('missing');
    if (seen.abuse === 'work' || part) {
      if (!('proof' in admission)) throw unpaid('wrong');
      once(await proofOf(admission.proof));
      return undefined;
    }
    if (!('pass' in admission)) throw unpaid('wrong');
    const token = fromBase64Url(admission.pass);
    const names = Object.values(seen.keys!);
    const key = names.find(({ id }) => id.every((byte, at) => byte === token[66 + at]));
    if (!key || !(await key.verify(token))) throw unpaid('wrong', 'admission.pass');
    // Before anything is taken, since what can't be signed later helps nobody.
    const signed = await seen.keys!.earned.sign(admission.blinded);
    once(admission.pass);
    return signed;
  };

  const create =
    <I extends { admission?: Carried | undefined; capabilityHash: string; idempotencyKey: string }, T>(
      make: (input: I) => Promise<T>,
    ) =>
    async ({ admission, ...input }: I): Promise<T> => {
      seen.calls.push('create');
      const before = given.has(input.idempotencyKey);
      const signed = before ? undefined : await admit(admission);
      let answer: T;
      try {
        answer = await make(input as unknown as I);
      } catch (error) {
        // All in one: what makes nothing costs nothing.
        if (admission && 'pass' in admission) seen.spent.delete(admission.pass);
        throw error;
      }
      given.set(input.idempotencyKey, '');
      seen.carried.push(admission);
      if (signed) deposits.set(input.capabilityHash, signed);
      await seen.lose?.();
      return answer;
    };

  const adapter: Adapter = {
    ...backend,
    circles: {
      ...backend.circles!,
      community: async (options) => ({ ...(await backend.circles!.community(options)), abuse: seen.abuse }),
    },
    posts: { ...backend.posts!, create: create(backend.posts!.create) },
    replies: { ...backend.replies!, create: create(backend.replies!.create) },
    checkIns: {
      ...backend.checkIns!,
      contribute: async ({ admission, ...part }) => {
        await admit(admission, true);
        seen.carried.push(admission);
        return backend.checkIns!.contribute(part);
      },
    },
    own: {
      ...backend.own!,
      get: async (query) => {
        const item = await backend.own!.get(query);
        const signature = item.state === 'live' ? deposits.get(await hashKey(query.capability)) : undefined;
        return { ...item, ...(signature && { signature }) };
      },
    },
    admission: {
      challenge: async ({ signal } = {}) => {
        seen.calls.push('challenge');
        await seen.solving;
        signal?.throwIfAborted();
        const expiresAt = Date.now() + 900_000;
        const challenge = await createChallenge({
          algorithm: 'PBKDF2/SHA-256',
          cost: 10,
          counter: tries,
          deriveKey,
          expiresAt: Math.floor(expiresAt / 1000),
        });
        return { challenge: JSON.stringify(challenge), expiresAt };
      },
      keys: async () => {
        seen.calls.push('keys');
        return { keys: Object.values(seen.keys!).map(({ shown }) => shown) };
      },
      drip: async ({ proof, blinded }) => {
        seen.calls.push('drip');
        const signature = await seen.keys!.drip.sign(blinded);
        const before = given.get(blinded);
        if (before) return { signature: before };
        if (seen.drips <= 0) throw new AdapterError('rate-limited', 'Later.', { retryAfter: 1_200_000 });
        once(await proofOf(proof));
        seen.drips -= 1;
        given.set(blinded, signature);
        await seen.lose?.();
        return { signature };
      },
    },
  };

  /** What a moderator does with everything that waits. */
  const decide = async (outcome: 'publish' | 'remove'): Promise<void> => {
    const { items } = await backend.moderation!.queue({}, { token: TOKEN });
    for (const { id, revision } of items) {
      const decision = { item: id, revision, outcome, idempotencyKey: crypto.randomUUID() };
      await backend.moderation!.decide(outcome === 'remove' ? { ...decision, reason: 'unkind' } : decision, {
        token: TOKEN,
      });
    }
  };
  return { adapter, seen, decide };
}
