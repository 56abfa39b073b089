import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

import type { PassKey, PassKind } from '@kindred/core/contract';
import { PASS_KINDS, roundTime } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import { digest } from '../keyed.js';
import { keyIdOf, publicKeyInfo, tokenChallenge } from './formats.js';

const DAY = 86_400_000;

/** New passes are asked of a key for so long; then there is a new one. */
export const KEY_ASKED_FOR = 28 * DAY;
/**
 * Passes of a key are taken for so long from its beginning: what waits for a moderator is to be worth something still
 * when somebody gets to it, and what was earned lasts through a quiet half year.
 */
export const KEY_LASTS = KEY_ASKED_FOR + 182 * DAY;
/** Another process may have made a key: how soon this one looks again. */
const FRESH = 60_000;
/** Tokens that name unknown keys are free to make: how soon one of them makes this process look. */
const LOOK_AGAIN = 1_000;
/** The same for every pass of a kind: a name with the kind in it, and no time, so that it says nothing of who asked. */
const issuerOf = (community: string): string => `${community}.kindred`;

export interface LiveKey {
  kind: PassKind;
  id: Buffer;
  /** As everyone gets it. */
  shown: PassKey;
  challengeDigest: Buffer;
  made: number;
  until: number;
  publicKey: KeyObject;
  privateKey: KeyObject;
  /** A message that is blinded for this key is smaller. */
  modulus: Buffer;
}

interface KeyRow {
  kind: PassKind;
  id: Buffer;
  secret: Buffer;
  made: number;
  until: number;
}

export interface Keyring {
  /** Every key whose passes are taken, the one to ask first, by kind. */
  all(community: string): Promise<readonly LiveKey[]>;
  find(community: string, id: Buffer): Promise<LiveKey | undefined>;
}

const generate = promisify(generateKeyPair);

/** The keys of communities that give out passes, made when the first is needed and renewed in good time. */
export function createKeyring(sql: Sql, now: () => number): Keyring {
  const known = new Map<string, { at: number; keys: Promise<readonly LiveKey[]> }>();
  const parsed = new Map<string, LiveKey>();

  const read = async (community: string): Promise<LiveKey[]> => {
    const rows = await sql<KeyRow[]>`
      select kind, id, secret, made, until from pass_keys
      where community = ${community} and until > ${now()} order by kind, made desc, id`;
    return rows.map((row) => {
      const name = `${community}|${row.id.toString('hex')}`;
      let key = parsed.get(name);
      if (!key) {
        if (parsed.size > 10_000) parsed.clear();
        key = toLive(community, row);
        parsed.set(name, key);
      }
      return key;
    });
  };

  /** Makes what is missing or has been asked for long enough; one process at a time, whichever comes first. */
  const renew = async (community: string): Promise<LiveKey[]> => {
    const keys = await read(community);
    const due = PASS_KINDS.filter((kind) => !keys.some((key) => key.kind === kind && isYoung(key)));
    if (!due.length) return keys;
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtextextended(${`pass_keys|${community}`}, 0))`;
      const rows = await tx<Pick<KeyRow, 'kind' | 'id' | 'made'>[]>`
        select kind, id, made from pass_keys where community = ${community} and until > ${now()}`;
      const taken = new Set(rows.map(({ id }) => id.at(-1)));
      for (const kind of due) {
        if (rows.some((row) => row.kind === kind && isYoung(row))) continue;
        const { id, secret } = await newKey(taken);
        taken.add(id.at(-1));
        const made = roundTime(now(), DAY);
        await tx`
          insert into pass_keys (community, kind, id, secret, made, until)
          values (${community}, ${kind}, ${id}, ${secret}, ${made}, ${made + KEY_LASTS})`;
      }
    });
    return read(community);
  };

  const isYoung = ({ made }: Pick<KeyRow, 'made'>): boolean => made + KEY_ASKED_FOR > now();

  const all = (community: string, maxAge = FRESH): Promise<readonly LiveKey[]> => {
    const at = now();
    const entry = known.get(community);
    if (entry && at - entry.at <= maxAge && at >= entry.at) return entry.keys;
    if (known.size > 10_000) known.clear();
    const keys = renew(community);
    known.set(community, { at, keys });
    keys.catch(() => known.delete(community));
    return keys;
  };

  return {
    all: async (community) => (await all(community)).filter(({ until }) => until > now()),
    async find(community, id) {
      const among = (keys: readonly LiveKey[]): LiveKey | undefined =>
        keys.find((key) => key.id.equals(id) && key.until > now());
      return among(await all(community)) ?? among(await all(community, LOOK_AGAIN));
    },
  };
}

/** A key whose last byte is no other's: a request names it by that byte alone. */
async function newKey(taken: ReadonlySet<number | undefined>): Promise<{ id: Buffer; secret: Buffer }> {
  for (;;) {
    const { privateKey } = await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 });
    const id = keyIdOf(publicKeyInfo(privateKey));
    if (!taken.has(id.at(-1))) return { id, secret: privateKey.export({ type: 'pkcs8', format: 'der' }) };
  }
}

function toLive(community: string, { kind, id, secret, made, until }: KeyRow): LiveKey {
  const privateKey = createPrivateKey({ key: secret, type: 'pkcs8', format: 'der' });
  const publicKey = createPublicKey(privateKey);
  const challenge = tokenChallenge(issuerOf(community), kind);
  return {
    kind,
    id,
    shown: {
      kind,
      key: publicKeyInfo(privateKey).toString('base64url'),
      challenge: challenge.toString('base64url'),
      until,
    },
    challengeDigest: digest(challenge),
    made,
    until,
    publicKey,
    privateKey,
    modulus: Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url'),
  };
}
