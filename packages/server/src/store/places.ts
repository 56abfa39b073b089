import type { Abuse, Circle, Community, Policy } from '@kindred/core/contract';
import {
  ABUSE,
  AdapterError,
  CIRCLE_PATTERN,
  CONTRACT,
  DEFAULT_POLICY,
  DEFAULT_TOPICS,
  PolicySchema,
  settlePolicy,
  validate,
} from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import type { CommunityPlace, Place, Places } from './ground.js';
import { scopeOf } from './ground.js';

/** For how long another process may go on with a policy that was changed, should it not hear of it. */
const FRESH = 2_000;
const CHANNEL = 'kindred_places';

/** Tells every process on this database that something about a community was changed. */
export const tellPlace = (sql: Sql, community: string) => sql.notify(CHANNEL, community);

/**
 * Hears of changes, also of those made by a command.
 *
 * @returns what ends it
 */
export async function hearOfPlaces(sql: Sql, changed: () => void): Promise<() => Promise<void>> {
  // What was told while the connection was away is not told again.
  const listening = await sql.listen(CHANNEL, changed, changed);
  return async () => listening.unlisten();
}

interface CommunityRow {
  id: string;
  name: string;
  default_circle: string;
  policy: Partial<Policy>;
  words_version: number;
  abuse: Abuse;
}

interface CircleRow {
  community: string;
  id: string;
  name: string;
  about: string;
  norms: string[];
  topics: { key: string; label?: string }[];
  lang: string;
  policy: Partial<Policy>;
}

/** @param forgotten called when what is known here no longer holds, before anyone is told so */
export function createPlaces(sql: Sql, now: () => number, forgotten: () => void = () => {}): Places {
  const known = new Map<string, { at: number; place: Promise<CommunityPlace | undefined> }>();

  const read = async (id: string, until: number): Promise<CommunityPlace | undefined> => {
    const [[row], circles] = await Promise.all([
      sql<CommunityRow[]>`select * from communities where id = ${id}`,
      sql<CircleRow[]>`select * from circles where community = ${id} order by position, id`,
    ]);
    if (!row) return undefined;
    const policy = settlePolicy({ ...DEFAULT_POLICY, ...row.policy });
    return {
      id,
      name: row.name,
      defaultCircle: row.default_circle,
      policy,
      abuse: row.abuse,
      wordsVersion: row.words_version,
      until,
      circles: new Map(circles.map((circle) => [circle.id, toPlace(circle, policy, row.abuse)])),
    };
  };

  const places: Places = {
    async community(id) {
      if (!CIRCLE_PATTERN.test(id)) throw noCommunity();
      let entry = known.get(id);
      if (!entry || now() - entry.at > FRESH) {
        // A flood of unknown names must not fill the memory.
        if (known.size > 10_000) known.clear();
        const at = now();
        entry = { at, place: read(id, at + FRESH) };
        known.set(id, entry);
        entry.place.catch(() => known.delete(id));
      }
      const place = await entry.place;
      if (!place) throw noCommunity();
      return place;
    },
    async circle(community, circle) {
      const place = (await places.community(community)).circles.get(circle);
      if (!place) throw new AdapterError('not-found', 'There is no circle of this name.', { field: 'circle' });
      return place;
    },
    forget() {
      known.clear();
      forgotten();
    },
    async changed(community) {
      known.delete(community);
      forgotten();
      await tellPlace(sql, community);
    },
  };
  return places;
}

const noCommunity = (): AdapterError => new AdapterError('not-found', 'There is no community of this name.');

function toPlace(row: CircleRow, policy: Policy, abuse: Abuse): Place {
  const { community, id, name, about, norms, topics, lang } = row;
  // A circle may be stricter than its community in every way, and a young audience stays young.
  const own = { ...policy, ...row.policy };
  if (policy.audience === 'youth') own.audience = 'youth';
  if (policy.readOnly) own.readOnly = true;
  own.k = Math.max(policy.k, own.k);
  return {
    community,
    circle: id,
    scope: scopeOf(community, id),
    name,
    about,
    norms,
    topics,
    lang,
    policy: settlePolicy(own),
    abuse,
  };
}

export const toCommunity = ({ id, name, defaultCircle, policy, abuse }: CommunityPlace): Community => ({
  id,
  name,
  contract: CONTRACT,
  defaultCircle,
  policy,
  ...(abuse !== 'off' && { abuse }),
});

export const toCircle = ({ circle, name, about, norms, topics, lang, policy }: Place): Circle => ({
  id: circle,
  name,
  about,
  norms,
  topics,
  lang,
  policy,
});

// Making them -----------------------------------------------------------------------------------------------

export interface NewCircle {
  id: string;
  name?: string;
  about?: string;
  norms?: string[];
  /** Keys, or keys with a label of their own. */
  topics?: readonly (string | { key: string; label?: string })[];
  /** BCP 47 tag. */
  lang?: string;
  policy?: Partial<Policy>;
}

export interface NewCommunity {
  id: string;
  name?: string;
  defaultCircle?: string;
  policy?: Partial<Policy>;
  /** What a write has to carry; as it was without, and `work` at first. */
  abuse?: Abuse | undefined;
  circles?: readonly NewCircle[];
}

const checkName = (id: string, what: string): void => {
  if (!CIRCLE_PATTERN.test(id))
    throw new AdapterError('invalid', `The name of a ${what} is 1 to 40 of a–z, 0–9 and inner hyphens, not "${id}".`);
};

const checkPolicy = (policy: Partial<Policy>): void => {
  const unknown = Object.keys(policy).find((key) => !(key in PolicySchema.entries));
  if (unknown) throw new AdapterError('invalid', `A policy has no "${unknown}".`, { field: `policy.${unknown}` });
  validate(PolicySchema, { ...DEFAULT_POLICY, ...policy });
};

const checkAbuse = (abuse: string | undefined): void => {
  if (abuse === undefined || (ABUSE as readonly string[]).includes(abuse)) return;
  throw new AdapterError('invalid', `abuse is ${ABUSE.join(', ')}, not ${JSON.stringify(abuse)}.`, { field: 'abuse' });
};

/** Sets what writes of a community have to carry. @throws AdapterError `not-found` */
export async function putAbuse(sql: Sql, community: string, abuse: Abuse): Promise<void> {
  checkAbuse(abuse);
  const { count } = await sql`update communities set abuse = ${abuse} where id = ${community}`;
  if (!count) throw new AdapterError('not-found', `There is no community "${community}".`);
}

/**
 * Sets some rules of a community, or of one of its circles, and leaves the others as they are.
 *
 * @throws AdapterError `not-found`
 */
export async function putPolicy(
  sql: Sql,
  { community, circle }: { community: string; circle?: string },
  policy: Partial<Policy>,
): Promise<void> {
  checkPolicy(policy);
  const { count } =
    circle === undefined
      ? await sql`update communities set policy = policy || ${sql.json({ ...policy })} where id = ${community}`
      : await sql`
          update circles set policy = policy || ${sql.json({ ...policy })} where community = ${community} and id = ${circle}`;
  if (count) return;
  throw new AdapterError(
    'not-found',
    circle === undefined
      ? `There is no community "${community}".`
      : `There is no circle "${circle}" in the community "${community}".`,
  );
}

/** Circles that say for themselves whether moderators are told who asks to be looked at sooner. */
export async function circlesWithCareFlag(sql: Sql, community: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from circles where community = ${community} and policy ? 'careFlag' order by position, id`;
  return rows.map(({ id }) => id);
}

/** Makes a community with its circles, or sets policy and abuse of one that is there. What it has is otherwise kept. */
export async function putCommunity(
  sql: Sql,
  { id, name = id, defaultCircle = 'main', policy = {}, abuse, circles = [] }: NewCommunity,
): Promise<void> {
  checkName(id, 'community');
  checkPolicy(policy);
  checkAbuse(abuse);
  await sql`
    insert into communities (id, name, default_circle, policy, abuse)
    values (${id}, ${name}, ${defaultCircle}, ${sql.json({ ...policy })}, ${abuse ?? 'work'})
    on conflict (id) do update set policy = communities.policy || excluded.policy,
      abuse = coalesce(${abuse ?? null}, communities.abuse)`;
  const all = circles.some((circle) => circle.id === defaultCircle)
    ? circles
    : [{ id: defaultCircle, name: 'Everyone' }, ...circles];
  for (const circle of all) await putCircle(sql, id, circle);
}

/** Makes a circle; one that is there gets the policy alone. */
export async function putCircle(
  sql: Sql,
  community: string,
  { id, name = id, about = '', norms = [], topics = DEFAULT_TOPICS, lang = 'en', policy = {} }: NewCircle,
): Promise<void> {
  checkName(id, 'circle');
  checkPolicy(policy);
  const list = topics.map((topic) => (typeof topic === 'string' ? { key: topic } : topic));
  for (const { key } of list) checkName(key, 'topic');
  const [known] = await sql`select 1 from communities where id = ${community}`;
  if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  await sql`
    insert into circles (community, id, position, name, about, norms, topics, lang, policy)
    select ${community}, ${id}, coalesce(max(position), 0) + 1, ${name}, ${about}, ${sql.json(norms)},
           ${sql.json(list)}, ${lang}, ${sql.json({ ...policy })}
    from circles where community = ${community}
    on conflict (community, id) do update set policy = circles.policy || excluded.policy`;
}
