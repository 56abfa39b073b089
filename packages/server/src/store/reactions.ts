import { band } from '@kindred/core/belonging';
import type { Band, Policy, ReactionKind, ReactionsPort, Tally, Target } from '@kindred/core/contract';
import {
  AdapterError,
  parseTarget,
  POST_REACTION_KINDS,
  ReactionChange,
  TallyQuery,
  validate,
} from '@kindred/core/contract';

import type { Db } from '../database/connect.js';
import { foldReactions } from './fold-reactions.js';
import type { Ground } from './ground.js';
import { scopeOf } from './ground.js';
import { assertWritable, noItem } from './items.js';
import type { Counted } from './rows.js';
import { sha256 } from './seal.js';

/** Where a target's reactions are: in its circle, or for a page in the community itself. */
const placeOf = (community: string, target: Target): string =>
  scopeOf(community, target.kind === 'page' ? '' : target.id.circle);

export function createReactions(ground: Ground, community: string): ReactionsPort {
  const { sql, places } = ground;

  const policyOf = async (target: Target): Promise<Policy> =>
    target.kind === 'page'
      ? (await places.community(community)).policy
      : (await places.circle(community, target.id.circle)).policy;

  const fold = foldReactions(ground);

  return {
    async set(input) {
      const { target, kind, token, on } = validate(ReactionChange, input);
      const parsed = parseTarget(target);
      if (parsed.kind !== 'story' && !(POST_REACTION_KINDS as readonly string[]).includes(kind)) {
        throw new AdapterError('invalid', `kind: only stories take "${kind}".`, { field: 'kind' });
      }
      const policy = await policyOf(parsed);
      assertWritable(policy);
      const scope = placeOf(community, parsed);
      const done = await fold({ scope, target, parsed, kind, token: sha256(token).toString('hex'), on });
      if (!done.there) throw noItem();
      if (done.changed && policy.counts !== 'none') {
        const change = { what: 'tally', scope, target } as const;
        if (parsed.kind === 'page') ground.touch(change);
        else ground.announce(change);
      }
      return { on };
    },

    async tallies(input) {
      const { targets } = validate(TallyQuery, input);
      const { policy: own, circles } = await places.community(community);
      const wanted = targets.map((name) => {
        const target = parseTarget(name);
        const policy = target.kind === 'page' ? own : circles.get(target.id.circle)?.policy;
        return { name, target, policy, scope: placeOf(community, target) };
      });
      const counted = wanted.filter(({ policy }) => policy && policy.counts !== 'none');
      const counts = await readCounts(
        sql,
        counted.map(({ scope, name }) => ({ scope, target: name })),
        ground.now(),
      );
      return wanted.map(({ name, policy }) => toTally(name, counts.get(name) ?? [], policy));
    },
  };
}

/** Sums of public targets, in one query. Of what can't be read nothing is told. */
export async function readCounts(
  db: Db,
  wanted: readonly { scope: string; target: string }[],
  now: number,
): Promise<Map<string, Counted[]>> {
  const found = new Map<string, Counted[]>();
  if (!wanted.length) return found;
  const keys = wanted.map(({ scope, target }) => {
    const parsed = parseTarget(target);
    return parsed.kind === 'page'
      ? { scope, target, thread: null, id: null }
      : { scope, target, thread: parsed.id.thread, id: parsed.id.item };
  });
  const rows = await db<(Counted & { target: string })[]>`
    select t.target, t.kind, t.count
    from unnest(${keys.map((key) => key.scope)}::text[], ${keys.map((key) => key.target)}::text[],
                ${keys.map((key) => key.thread)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as w (scope, target, thread, id)
    join tallies t on t.scope = w.scope and t.target = w.target and t.count > 0
    where w.thread is null or (
      select count(*) from items i where i.scope = w.scope and i.thread = w.thread and i.id in (w.id, w.thread)
        and i.state = 'live' and (i.expires_at is null or i.expires_at > ${now})
    ) = (case when w.id = w.thread then 1 else 2 end)
    order by t.target, t.kind`;
  for (const { target, kind, count } of rows) {
    const list = found.get(target) ?? [];
    list.push({ kind, count });
    found.set(target, list);
  }
  return found;
}

/** What the public may know of a target, by the rules of where it is. */
export function toTally(target: string, counts: readonly Counted[], policy: Policy | undefined): Tally {
  if (!policy || policy.counts === 'none') return { target };
  if (policy.counts === 'exact') {
    return { target, exact: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])) };
  }
  const enough = counts.filter(({ count }) => count >= policy.k);
  return { target, bands: Object.fromEntries(enough.map(({ kind, count }) => [kind, band(count)])) };
}

/** Support in words, for the author alone. */
export async function readSupport(db: Db, scope: string, target: string): Promise<Partial<Record<ReactionKind, Band>>> {
  const rows = await db<Counted[]>`
    select kind, count from tallies where scope = ${scope} and target = ${target} and count > 0 order by kind`;
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, band(count)]));
}
