import type { News, ReadTx, Storage, Table, Tables, WriteTx } from '../local/storage.js';
import { TABLES } from '../local/storage.js';

type Maps = { [T in Table]: Map<string, Tables[T]> };

const emptyMaps = (): Maps => Object.fromEntries(TABLES.map((table) => [table, new Map()])) as Maps;

/** Data several memory adapters can share, as several visitors share one community. */
export class MemoryData {
  readonly #maps = emptyMaps();
  readonly #listeners = new Set<(news: News) => void>();
  /** Transactions take turns. */
  #turn: Promise<unknown> = Promise.resolve();

  /** Everything that is stored, as plain data. */
  dump(): Record<string, [string, unknown][]> {
    return Object.fromEntries(TABLES.map((table) => [table, [...this.#maps[table]]]));
  }

  /** @internal */
  storage(): Storage {
    const own = new Set<(news: News) => void>();
    const take = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = this.#turn.then(work);
      this.#turn = turn.catch(() => undefined);
      return turn;
    };
    return {
      read: (work) => take(() => work(readTx(this.#maps))),
      write: (work) =>
        take(async () => {
          const { tx, commit } = writeTx(this.#maps);
          const answer = await work(tx);
          commit();
          return answer;
        }),
      announce: (news) => {
        for (const piece of news) for (const hear of [...this.#listeners]) hear(piece);
      },
      listen: (hear) => {
        this.#listeners.add(hear);
        own.add(hear);
        return () => {
          this.#listeners.delete(hear);
          own.delete(hear);
        };
      },
      close: () => {
        for (const hear of own) this.#listeners.delete(hear);
      },
    };
  }
}

function readTx(maps: Maps): ReadTx {
  const keys = (table: Table, prefix: string): string[] => {
    const all = [...maps[table].keys()];
    return prefix === '' ? all : all.filter((key) => key.startsWith(prefix));
  };
  return {
    get: async (table, key) => maps[table].get(key),
    keys: async (table, prefix) => keys(table, prefix),
    list: async (table, prefix) => keys(table, prefix).map((key) => maps[table].get(key) as Tables[typeof table]),
  };
}

const DELETED = Symbol('deleted');

/** Writes beside the data, so that nothing is half done when the work throws. */
function writeTx(maps: Maps): { tx: WriteTx; commit(): void } {
  const staged = Object.fromEntries(TABLES.map((table) => [table, new Map()])) as Record<Table, Map<string, unknown>>;
  const keys = (table: Table, prefix: string): string[] => {
    const all = new Set(maps[table].keys());
    for (const [key, value] of staged[table]) value === DELETED ? all.delete(key) : all.add(key);
    return [...all].filter((key) => key.startsWith(prefix));
  };
  const get = <T extends Table>(table: T, key: string): Tables[T] | undefined => {
    if (!staged[table].has(key)) return maps[table].get(key);
    const value = staged[table].get(key);
    return value === DELETED ? undefined : (value as Tables[T]);
  };
  return {
    tx: {
      get: async (table, key) => get(table, key),
      keys: async (table, prefix) => keys(table, prefix),
      list: async (table, prefix) => keys(table, prefix).map((key) => get(table, key) as Tables[typeof table]),
      put: async (table, key, value) => void staged[table].set(key, value),
      delete: async (table, key) => void staged[table].set(key, DELETED),
    },
    commit() {
      for (const table of TABLES) {
        for (const [key, value] of staged[table]) {
          if (value === DELETED) maps[table].delete(key);
          else (maps[table] as Map<string, unknown>).set(key, value);
        }
      }
    },
  };
}
