import { LANES } from '@kindred/core/contract';

import type { Sql } from '../database/connect.js';
import type { Replica } from '../database/replica.js';
import type { Hub } from '../live/hub.js';
import type { EncodedCache } from './encoded.js';
import type { Gate } from './gate.js';
import type { Gauges } from './metrics.js';

/** Waiting items are counted up to here: how long a queue is matters, how much longer than this doesn't. */
const MOST_WAITING = 1_000;

export interface Watched {
  sql: Sql;
  hub: Pick<Hub, 'streams' | 'events'>;
  cache: EncodedCache;
  gate: Gate;
  replica?: Pick<Replica, 'behind' | 'away'> | undefined;
}

/** Figures of this process, and of the database as long as it answers. */
export async function readGauges({ sql, hub, cache, gate, replica }: Watched): Promise<Gauges> {
  const gauges: Gauges['gauges'] = {
    live_streams: hub.streams,
    requests_open: gate.open,
    cache_bytes: cache.bytes,
    database_up: 0,
    ...(replica && { replica_up: replica.away ? 0 : 1, replica_behind_scopes: replica.behind }),
  };
  const counters = { live_events: hub.events, cache_hits: cache.hits, cache_misses: cache.misses };
  try {
    const [[size], states, lanes] = await Promise.all([
      sql<{ bytes: number }[]>`select pg_database_size(current_database()) as bytes`,
      sql<{ state: string; count: number }[]>`
        select coalesce(state, 'other') as state, count(*)::int as count from pg_stat_activity
        where application_name = 'kindred' and datname = current_database() group by 1`,
      sql<{ lane: number; count: number }[]>`
        select lane, count(*)::int as count
        from (select lane from items where lane is not null limit ${MOST_WAITING}) waiting group by lane`,
    ]);
    gauges['database_up'] = 1;
    gauges['database_bytes'] = size?.bytes ?? 0;
    gauges['database_connections'] = {
      label: 'state',
      values: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    };
    gauges['waiting_items'] = {
      label: 'lane',
      values: Object.fromEntries(
        LANES.map((lane, at) => [lane, lanes.find((row) => row.lane === at)?.count ?? 0] as const),
      ),
    };
  } catch {
    // That it doesn't answer is what `database_up` says.
  }
  return { counters, gauges };
}
