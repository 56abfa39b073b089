import type { Challenge, NewPost, PassKind } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import { digest } from '../keyed.js';
import type { Place } from '../store/ground.js';
import { isSigned, readToken, readTokenRequest, signBlinded } from './formats.js';
import { createKeyring, type LiveKey } from './keys.js';
import { createProofs, type Once, type ProofCost } from './proofs.js';
import { unpaid } from './unpaid.js';

/** What came with a write. */
export type Carried = NonNullable<NewPost['admission']>;

/** What an item is made with. */
export interface Paid {
  with?: 'work' | PassKind;
  /** Taken in the same commit as the item, so that it pays for nothing else. */
  spent?: Once;
  /** Kept with the item, to be signed when it is let through. */
  deposit?: { key: Buffer; blinded: Buffer; until: number };
}

export const FREE: Paid = {};

/** What a write has to carry, and what is given for it, in one community or another. */
export interface Admission {
  challenge(community: string): Promise<Challenge>;
  keys(community: string): Promise<readonly LiveKey[]>;
  /** For what makes an item. @throws AdapterError `unpaid` */
  forItem(place: Pick<Place, 'community' | 'abuse'>, carried: Carried | undefined): Promise<Paid>;
  /** For what is counted: a proof in either mode, since a pass is too dear for a press. @throws AdapterError `unpaid` */
  forPart(place: Pick<Place, 'community' | 'abuse'>, carried: Carried | undefined): Promise<Paid>;
  /** @throws AdapterError `unpaid` */
  proof(community: string, proof: string): Promise<Once>;
  /** A TokenRequest signed, for the key it names. @throws AdapterError `unpaid` */
  sign(community: string, request: string, kind: PassKind): Promise<Buffer>;
  /** What was deposited, signed; undefined once its key is too old. */
  signDeposit(community: string, deposit: { key: Buffer; blinded: Buffer }): Promise<Buffer | undefined>;
}

export interface AdmissionOptions {
  sql: Sql;
  secret: string;
  now(): number;
  cost?: ProofCost | undefined;
}

export function createAdmission({ sql, secret, now, cost }: AdmissionOptions): Admission {
  const proofs = createProofs({ secret, now, cost });
  const keyring = createKeyring(sql, now);

  /** Counts what is refused, since a flood of it is a reason to ask for more. */
  const counting = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      proofs.refused();
      throw error;
    });

  const keyOf = async (community: string, kind: PassKind, request: string) => {
    const read = readTokenRequest(request);
    const key =
      read && (await keyring.all(community)).find(({ id, kind: of }) => of === kind && id.at(-1) === read.keyByte);
    // Some of it is kept now and signed later: what can't be signed is said while the device can mend it.
    if (!read || !key || read.blinded.compare(key.modulus) >= 0) throw unpaid('wrong', 'blinded');
    return { key, blinded: read.blinded };
  };

  async function withProof(community: string, carried: Carried | undefined): Promise<Paid> {
    if (!carried) throw unpaid('missing');
    if (!('proof' in carried)) throw unpaid('wrong');
    return { with: 'work', spent: await proofs.check(community, carried.proof) };
  }

  async function withPass(community: string, carried: Carried | undefined): Promise<Paid> {
    if (!carried) throw unpaid('missing');
    if (!('pass' in carried)) throw unpaid('wrong');
    const token = readToken(carried.pass);
    const key = token && (await keyring.find(community, token.keyId));
    if (!key || !key.challengeDigest.equals(token.challengeDigest) || !isSigned(token, key.publicKey)) {
      throw unpaid('wrong', 'admission.pass');
    }
    const { key: earned, blinded } = await keyOf(community, 'earned', carried.blinded);
    return {
      with: key.kind,
      spent: { hash: digest(Buffer.concat([Buffer.from('pass|'), token.nonce])), until: key.until },
      deposit: { key: earned.id, blinded, until: earned.until },
    };
  }

  return {
    challenge: (community) => proofs.challenge(community),
    keys: (community) => keyring.all(community),
    async forItem({ community, abuse }, carried) {
      if (abuse === 'off') return FREE;
      return counting(abuse === 'work' ? withProof(community, carried) : withPass(community, carried));
    },
    async forPart({ community, abuse }, carried) {
      return abuse === 'off' ? FREE : counting(withProof(community, carried));
    },
    proof: (community, proof) => counting(proofs.check(community, proof)),
    async sign(community, request, kind) {
      const { key, blinded } = await counting(keyOf(community, kind, request));
      return signBlinded(blinded, key.privateKey);
    },
    async signDeposit(community, { key: id, blinded }) {
      const key = await keyring.find(community, id);
      return key && signBlinded(blinded, key.privateKey);
    },
  };
}
