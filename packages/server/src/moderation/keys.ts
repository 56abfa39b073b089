import { randomBytes } from 'node:crypto';

import type { Role } from '@kindred/core/contract';
import { AdapterError, LIMITS } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import { itemTime } from '../store/items.js';
import { sha256 } from '../store/seal.js';

export interface KeyRow {
  hash: Buffer;
  role: Role;
  reader: string;
}

export interface Moderator {
  /** As in histories and in the log. */
  reader: string;
  role: Role;
  /** For the owner alone: shown by `moderator list`, never to anyone over HTTP. */
  name: string;
  createdAt: number;
}

export interface NewModerator {
  role?: Role | undefined;
  name?: string | undefined;
  now?: number;
}

/**
 * A new key for a moderator of a community, in base64url. Only its hash is kept: it can't be shown again.
 *
 * @param role a lead without, if it is the first key there, and else a moderator
 */
export async function createModeratorKey(
  sql: Sql,
  community: string,
  { role, name = '', now = Date.now() }: NewModerator = {},
): Promise<string> {
  const [known] = await sql`select 1 from communities where id = ${community}`;
  if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  if (name.length > LIMITS.name) {
    throw new AdapterError('invalid', `A moderator's name is at most ${LIMITS.name} characters.`, { field: 'name' });
  }
  const key = randomBytes(32).toString('base64url');
  await sql`
    insert into moderator_keys (community, hash, role, name, created_at)
    select ${community}, ${sha256(key)}, coalesce(${role ?? null}, case when count(*) = 0 then 'lead' else 'moderator' end),
           ${name.trim()}, ${itemTime(now)}
    from moderator_keys where community = ${community}`;
  return key;
}

export const hasModeratorKey = async (sql: Sql, community: string): Promise<boolean> =>
  (await sql`select 1 from moderator_keys where community = ${community} limit 1`).length > 0;

export const listModerators = async (sql: Sql, community: string): Promise<Moderator[]> =>
  sql<Moderator[]>`
    select reader, role, name, created_at as "createdAt" from moderator_keys
    where community = ${community} order by created_at, reader`;

/**
 * Takes a moderator's key away; it opens nothing from the next request on.
 *
 * @param who the reader of a list, or a name that only one has
 * @throws AdapterError `not-found` when nobody or more than one is meant
 */
export async function removeModerator(sql: Sql, community: string, who: string): Promise<Moderator> {
  const meant = (await listModerators(sql, community)).filter(({ reader, name }) => who === reader || who === name);
  const [moderator] = meant;
  if (!moderator) throw new AdapterError('not-found', `The community "${community}" has no moderator "${who}".`);
  if (meant.length > 1) {
    const readers = meant.map(({ reader }) => reader).join(', ');
    throw new AdapterError('not-found', `More than one moderator is called "${who}". Name one of ${readers}.`);
  }
  await sql`delete from moderator_keys where community = ${community} and reader = ${moderator.reader}`;
  return moderator;
}
