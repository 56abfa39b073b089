import postgres from 'postgres';

/** Whole numbers of the schema are counts and epoch milliseconds: all below 2⁵³. */
const bigint = { to: 20, from: [20], parse: Number, serialize: String };

export type Sql = postgres.Sql<{ bigint: number }>;
export type Tx = postgres.TransactionSql<{ bigint: number }>;
/** What a statement can be run on: the pool or a transaction. */
export type Db = postgres.ISql<{ bigint: number }>;

/** Where a database is. */
export type Address =
  | { url: string }
  | { socket: string; user: string; database: string }
  | { host: string; port: number; user: string; password: string; database: string };

export interface ConnectOptions {
  /** Connections of the pool. */
  max?: number;
  /** How long a connection may take to open. */
  connectSeconds?: number;
  /** Sees each statement as it is sent, with its values in the database's own words. */
  watch?: (statement: string, values: readonly unknown[]) => void;
}

export function connect(address: Address, { max = 10, watch, connectSeconds = 10 }: ConnectOptions = {}): Sql {
  const common = {
    max,
    types: { bigint },
    onnotice: () => {},
    ...(watch && { debug: (_: number, statement: string, values: unknown[]) => watch(statement, values) }),
    connection: {
      application_name: 'kindred',
      statement_timeout: 20_000,
      TimeZone: 'UTC',
      // Every statement is a few rows by an index that has their order, or one row by its key. With old statistics the
      // planner would rather gather all rows and sort or hash them; of what is left here it has no wrong choice.
      enable_bitmapscan: 'off',
      enable_hashjoin: 'off',
      enable_incremental_sort: 'off',
      enable_material: 'off',
      enable_mergejoin: 'off',
      enable_seqscan: 'off',
      enable_sort: 'off',
      jit: 'off',
      // A plan made once holds for every circle: it finds the one partition when it is run. Planning anew for each call
      // costs three times as much as running it, and could come out otherwise tomorrow.
      plan_cache_mode: 'force_generic_plan',
    },
    connect_timeout: connectSeconds,
  };
  if ('url' in address) {
    const socket = socketIn(address.url);
    return socket ? postgres({ ...common, ...socket }) : postgres(address.url, common);
  }
  if ('socket' in address) {
    const { socket, user, database } = address;
    return postgres({ ...common, path: socket, user, database } as postgres.Options<{
      bigint: postgres.PostgresType;
    }>) as Sql;
  }
  return postgres({ ...common, ...address, username: address.user });
}

/**
 * A URL may name a socket's folder instead of a host, as PostgreSQL's own programs have it: percent-encoded in the
 * host's place, or as `?host=/folder`.
 */
function socketIn(text: string): object | undefined {
  const [, user = '', password = '', host = '', port = '5432', database = '', query = ''] =
    /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::(\d+))?\/?([^?]*)(?:\?(.*))?$/.exec(text) ?? [];
  const folder = new URLSearchParams(query).get('host') ?? decodeURIComponent(host);
  if (!folder.startsWith('/')) return undefined;
  const given = {
    user: decodeURIComponent(user),
    password: decodeURIComponent(password),
    database: decodeURIComponent(database),
  };
  const some = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  return { ...some, path: `${folder}/.s.PGSQL.${port}` };
}

/** The PostgreSQL error code of `error`, such as `23505`, or undefined. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'PostgresError' ? (error as postgres.PostgresError).code : undefined;

/** The constraint a unique violation names, without the number of its partition. */
export const constraintOf = (error: unknown): string =>
  error instanceof Error && error.name === 'PostgresError'
    ? ((error as postgres.PostgresError).constraint_name ?? '')
    : '';
