import { hkdfSync, randomInt } from 'node:crypto';

import type { Challenge } from '@kindred/core/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

import { digest } from '../keyed.js';
import { unpaid } from './unpaid.js';

const ALGORITHM = 'PBKDF2/SHA-256';
const MINUTE = 60_000;
/** From the challenge to the write: longer than anybody's undo and a slow phone's work together. */
const LASTS = 15 * MINUTE;
const DAY = 86_400_000;

/** What a proof costs. The defaults are under a tenth of a second for a laptop, and at worst a few seconds for a slow phone. */
export interface ProofCost {
  /** Rounds of one try. */
  rounds: number;
  /** Tries when little is going on: from so many to twice as many. A solver never needs more than that. */
  tries: number;
  /** By how much the load may raise it. */
  most: number;
  /** Challenges and refused writes a minute that are nothing unusual. */
  quiet: number;
}

export const DEFAULT_COST: ProofCost = { rounds: 2_000, tries: 60, most: 8, quiet: 60 };

/** What is remembered of something that may be used once. */
export interface Once {
  hash: Buffer;
  /** When it can be forgotten: a whole day. */
  until: number;
}

export interface Proofs {
  challenge(community: string): Promise<Challenge>;
  /** @throws AdapterError `unpaid` */
  check(community: string, proof: string): Promise<Once>;
  /** Something was refused: what is asked for becomes dearer. */
  refused(): void;
}

export interface ProofsOptions {
  /** The database's, so that every process of it signs and checks alike. */
  secret: string;
  now(): number;
  cost?: ProofCost | undefined;
}

type Payload = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>;

/** Proofs of work in ALTCHA's format, each for one community. Nothing is kept of a challenge until its proof is spent. */
export function createProofs({ secret, now, cost = DEFAULT_COST }: ProofsOptions): Proofs {
  const load = createLoad(cost, now);
  const secretsOf = (community: string) => {
    const derive = (purpose: string): string =>
      Buffer.from(hkdfSync('sha256', secret, '', `${purpose}|${community}`, 32)).toString('hex');
    return { hmacSignatureSecret: derive('challenge'), hmacKeySignatureSecret: derive('solution') };
  };

  return {
    async challenge(community) {
      const tries = cost.tries * load.level();
      const expiresAt = now() + LASTS;
      const challenge = await createChallenge({
        algorithm: ALGORITHM,
        cost: cost.rounds,
        // Known from the start, so that there is an end to the search: without, one in many is sought for very long.
        counter: randomInt(tries, 2 * tries + 1),
        deriveKey,
        expiresAt: Math.floor(expiresAt / 1000),
        ...secretsOf(community),
      });
      return { challenge: JSON.stringify(challenge), expiresAt };
    },

    async check(community, proof) {
      const payload = parse(proof);
      if (!payload) throw unpaid('wrong', 'admission.proof');
      const { nonce, expiresAt } = payload.challenge.parameters;
      // The library looks at the machine's clock; what counts is the server's.
      const { invalidSignature, invalidSolution, verified, expired } = await verifySolution({
        ...payload,
        deriveKey,
        ...secretsOf(community),
      }).catch(() => ({ invalidSignature: true, invalidSolution: true, verified: false, expired: false }));
      if (invalidSignature || invalidSolution) throw unpaid('wrong', 'admission.proof');
      if (expired || !verified || !expiresAt || expiresAt * 1000 <= now()) throw unpaid('expired', 'admission.proof');
      return { hash: digest(`proof|${nonce}`), until: Math.ceil((expiresAt * 1000) / DAY) * DAY };
    },

    refused: load.add,
  };
}

/** How much is going on, of the last minute, as a factor. */
function createLoad({ most, quiet }: ProofCost, now: () => number) {
  let [minute, before, count] = [0, 0, 0];
  const turn = (): number => {
    const at = now() / MINUTE;
    const current = Math.floor(at);
    if (current !== minute) {
      before = current === minute + 1 ? count : 0;
      count = 0;
      minute = current;
    }
    return at - current;
  };
  return {
    add(): void {
      turn();
      count += 1;
    },
    /** Counts one more. */
    level(): number {
      const part = turn();
      count += 1;
      return Math.min(most, Math.max(1, Math.ceil((count + before * (1 - part)) / quiet)));
    },
  };
}

/** What a device sends: `{ challenge, solution }` as JSON. Only its shape; whether it is true the library says. */
function parse(proof: string): Payload | undefined {
  let value: unknown;
  try {
    value = JSON.parse(proof);
  } catch {
    return undefined;
  }
  const { challenge, solution } = (value ?? {}) as { challenge?: unknown; solution?: unknown };
  const parameters = (challenge as { parameters?: unknown } | null | undefined)?.parameters;
  const right =
    typeof parameters === 'object' &&
    parameters !== null &&
    typeof (parameters as { nonce?: unknown }).nonce === 'string' &&
    typeof (challenge as { signature?: unknown }).signature === 'string' &&
    typeof solution === 'object' &&
    solution !== null;
  return right ? (value as Payload) : undefined;
}
