import { timingSafeEqual } from 'node:crypto';

import type { Role } from '@kindred/core/contract';
import { AdapterError } from '@kindred/core/contract';

import type { Ground } from '../store/ground.js';
import { sha256 } from '../store/seal.js';
import type { KeyRow } from './keys.js';
import type { Tokens } from './tokens.js';

/** Who asks, once let in. */
export interface Admitted {
  role: Role;
  reader: string;
  /** Nobody else could have a look. */
  alone: boolean;
}

export interface Doors {
  /** A key given by the owner of the machine, beside those in the database. */
  ownerKey?: string | undefined;
  /** The site's own sign-in. */
  tokens?: Tokens | undefined;
}

/** The owner's key has no row to hold a name. */
const OWNER = 'owner';

const nobody = (): AdapterError =>
  new AdapterError('forbidden', 'This needs the key of a moderator of this community.');

export const onlyLeads = ({ role }: Admitted): void => {
  if (role !== 'lead') throw new AdapterError('forbidden', 'This is for leads.', { reason: 'lead' });
};

/** @returns what lets moderators in, and throws `forbidden` for everyone else */
export function createAdmit({ sql, places }: Ground, community: string, { ownerKey, tokens }: Doors) {
  return async (token: unknown): Promise<Admitted> => {
    await places.community(community);
    const text = typeof token === 'string' ? token : '';
    const rows = await sql<KeyRow[]>`
      select hash, role, reader from moderator_keys where community = ${community} order by hash`;
    if (ownerKey) rows.push({ hash: sha256(ownerKey), role: 'lead', reader: OWNER });
    const hash = sha256(text);
    // Every stored hash is compared in full, so that the time it takes tells nothing of a key.
    let found: KeyRow | undefined;
    for (const row of rows) if (timingSafeEqual(row.hash, hash)) found = row;
    const who = found ?? (await tokens?.read(text));
    if (!who) throw nobody();
    return { role: who.role, reader: who.reader, alone: rows.length <= 1 && !tokens };
  };
}
