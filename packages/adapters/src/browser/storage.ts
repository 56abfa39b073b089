import { AdapterError } from '@kindred/core/contract';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

import {
  type News,
  type ReadTx,
  type Storage,
  type Table,
  TABLES,
  type Tables,
  type WriteTx,
} from '../local/storage.js';

type Schema = DBSchema & { [T in Table]: { key: string; value: Tables[T] } };
type Db = IDBPDatabase<Schema>;

/** Raised with every new table. */
const VERSION = 2;

/** The last character there is, so that a range holds every key with a prefix. */
const startingWith = (prefix: string): IDBKeyRange | null =>
  prefix === '' ? null : IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const blocked = (cause: unknown): AdapterError =>
  new AdapterError(
    'unavailable',
    'This browser does not let the page keep anything. Allow site data for this page, or leave the private window.',
    { reason: 'storage-blocked', retryable: false, cause },
  );

/**
 * IndexedDB as {@link Storage}. Transactions of all tabs take turns; what one tab makes public the others hear over a
 * `BroadcastChannel`. Opened at the first call, so that a page where storage is blocked still loads.
 */
export function idbStorage(name: string): Storage {
  let opening: Promise<Db> | undefined;
  let closed = false;
  const listeners = new Set<(news: News) => void>();

  const open = (): Promise<Db> =>
    (opening ??= connect(name, () => (opening = undefined)).catch((error: unknown) => {
      opening = undefined;
      throw blocked(error);
    }));

  const transact = async <T>(
    mode: 'readonly' | 'readwrite',
    work: (tx: IDBPTransaction<Schema, Table[], 'readonly' | 'readwrite'>) => Promise<T>,
  ): Promise<T> => {
    const tx = (await open()).transaction([...TABLES], mode);
    // The end is awaited below; a failure that comes before must not count as unhandled.
    tx.done.catch(() => undefined);
    try {
      const answer = await work(tx);
      await tx.done;
      return answer;
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // It ended by itself.
      }
      throw error;
    }
  };

  const hear = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const channel = channelFor(name, hear);

  return {
    read: (work) => transact('readonly', (tx) => work(readTx(tx))),
    write: (work) => transact('readwrite', (tx) => work(writeTx(tx))),
    announce: (all) => {
      for (const news of all) {
        hear(news);
        channel?.postMessage(news);
      }
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (closed) return;
      closed = true;
      listeners.clear();
      channel?.close();
      opening?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
  };
}

function connect(name: string, gone: () => void): Promise<Db> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Schema>(name, VERSION, {
      upgrade: (db) => {
        for (const table of TABLES) if (!db.objectStoreNames.contains(table)) db.createObjectStore(table);
      },
      blocking: (_current, _wanted, event) => {
        // Another tab has a newer version: let it go on, and open again at the next call.
        (event.target as IDBDatabase).close();
        gone();
      },
      blocked: () =>
        reject(
          new AdapterError('unavailable', 'Another tab of this site uses an older version. Close it and try again.'),
        ),
      terminated: gone,
    });
    opening.then(resolve, reject);
  });
}

function channelFor(name: string, hear: (news: News) => void): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
    return channel;
  } catch {
    // Blocked along with the storage; tabs then agree at their next read.
    return undefined;
  }
}

function readTx(tx: IDBPTransaction<Schema, Table[], 'readonly' | 'readwrite'>): ReadTx {
  return {
    get: (table, key) => tx.objectStore(table).get(key) as Promise<Tables[typeof table] | undefined>,
    list: (table, prefix) => tx.objectStore(table).getAll(startingWith(prefix)) as Promise<Tables[typeof table][]>,
    keys: (table, prefix) => tx.objectStore(table).getAllKeys(startingWith(prefix)),
  };
}

function writeTx(tx: IDBPTransaction<Schema, Table[], 'readonly' | 'readwrite'>): WriteTx {
  const store = (table: Table) => (tx as IDBPTransaction<Schema, Table[], 'readwrite'>).objectStore(table);
  return {
    ...readTx(tx),
    put: async (table, key, value) => void (await store(table).put(value, key)),
    delete: (table, key) => store(table).delete(key),
  };
}
