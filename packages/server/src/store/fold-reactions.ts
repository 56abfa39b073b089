import type { ReactionKind, Target } from '@kindred/core/contract';

import { sqlState } from '../database/connect.js';
import { fold } from './fold.js';
import type { Ground } from './ground.js';

export interface Setting {
  scope: string;
  target: string;
  parsed: Target;
  kind: ReactionKind;
  /** Hash of the token, in hex. */
  token: string;
  on: boolean;
}

/** Whether the target may be reacted to, and whether this changed anything. */
export interface Done {
  there: boolean;
  changed: boolean;
}

/** Settings of one commit. */
const MOST = 256;
/** Two commits of two processes may wait for each other; the database then ends one, of which nothing happened. */
const TRIES = 5;
const TORN = new Set(['40P01', '40001']);

/** Many reactions with one commit; see {@link fold}. */
export const foldReactions = (ground: Ground): ((setting: Setting) => Promise<Done>) =>
  fold(async (scope, settings: readonly Setting[]) => {
    const done = await commit(ground, scope, settings);
    return settings.map((setting) => () => done(setting));
  }, MOST);

const keyOf = ({ target, kind, token }: Setting): string => `${kind}|${token}|${target}`;

/**
 * Stores the last wish of each token. A row is unique, and sums change by what rows really came and went, in the same
 * statement: nothing is counted twice or lost, and nothing is ever counted anew.
 */
async function commit(
  ground: Ground,
  scope: string,
  settings: readonly Setting[],
): Promise<(setting: Setting) => Done> {
  const wishes = [...new Map(settings.map((setting) => [keyOf(setting), setting])).values()]
    // In one order everywhere, so that commits of several processes rarely meet head on.
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ target, parsed, kind, token, on }) => ({
      target,
      kind,
      token,
      on,
      what: parsed.kind,
      thread: parsed.kind === 'page' ? null : parsed.id.thread,
      id: parsed.kind === 'page' ? null : parsed.id.item,
    }));
  for (let tries = 1; ; tries += 1) {
    try {
      const rows = await write(ground, scope, wishes);
      const there = new Set(rows.flatMap(({ target, there: open }) => (open ? [target] : [])));
      const changed = new Set(rows.flatMap((row) => (row.changed ? [row.target] : [])));
      return ({ target }) => ({ there: there.has(target), changed: changed.has(target) });
    } catch (error) {
      if (tries === TRIES || !TORN.has(sqlState(error) ?? '')) throw error;
    }
  }
}

function write({ sql, now }: Ground, scope: string, wishes: readonly object[]) {
  const at = now();
  // What is reacted to is held until the commit, so that an erasure waits for it.
  return sql<{ target: string; there: boolean; changed: boolean }[]>`
    with w as materialized (
      select * from jsonb_to_recordset(${sql.json(wishes as never)}::jsonb)
        as w (target text, kind text, token text, "on" boolean, what text, thread uuid, id uuid)
    ), open as materialized (
      select t.target from (select distinct target, what, thread, id from w) t
      left join lateral (
        select i.kind from items i
        where i.scope = ${scope} and i.thread = t.thread and i.id = t.id
          and i.state = 'live' and (i.expires_at is null or i.expires_at > ${at})
        for key share) i on true
      where t.thread is null or (i.kind = t.what and exists (
        select from items o where o.scope = ${scope} and o.thread = t.thread and o.id = t.thread
          and o.state = 'live' and (o.expires_at is null or o.expires_at > ${at})))
    ), made as (
      insert into reactions (scope, target, kind, token)
      select ${scope}, w.target, w.kind, decode(w.token, 'hex') from w join open using (target) where w."on"
      on conflict do nothing returning target, kind
    ), gone as (
      delete from reactions r using w join open using (target)
      where not w."on" and r.scope = ${scope} and r.target = w.target and r.kind = w.kind and r.token = decode(w.token, 'hex')
      returning r.target, r.kind
    ), delta as (
      select target, kind, sum(by)::int as by
      from (select target, kind, 1 as by from made union all select target, kind, -1 from gone) d
      group by target, kind
    ), sums as (
      insert into tallies (scope, target, kind, count)
      select ${scope}, target, kind, greatest(by, 0) from delta order by target, kind
      on conflict (scope, target, kind) do update
        set count = tallies.count + (select d.by from delta d where d.target = excluded.target and d.kind = excluded.kind)
    )
    select w.target, bool_or(open.target is not null) as there, bool_or(d.target is not null) as changed
    from w left join open using (target) left join delta d using (target)
    group by w.target`;
}
