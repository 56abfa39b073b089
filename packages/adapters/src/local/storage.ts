import type { HandOver, LiveEvent } from '@kindred/core/contract';

import type { BatchRecord, ItemRecord, LogRecord } from './records.js';

/** What is kept, by table. Keys are text; values are plain data and are never changed in place. */
export interface Tables {
  /** By public id. */
  items: ItemRecord;
  /** `circle/capabilityHash` → public id. */
  owners: string;
  /** `circle.thread/threadKeyHash` → pseudonym. */
  voices: string;
  /** Hash of an idempotency key → what was asked and answered. */
  answers: AnswerRecord;
  /** `target/kind/tokenHash` → the day it was set. */
  reactions: number;
  /** `circle/window/subject/nullifierHash`; nothing else is known of it. */
  nullifiers: true;
  /** `circle/window/subject`. */
  batches: BatchRecord;
  /** `circle.thread/threadKeyHash` of whoever writes no more there. */
  silenced: true;
  /** By number, see `log.ts`. */
  log: LogRecord;
  /** `hand-over`: what one moderator left for the next. */
  desk: HandOver;
  meta: number;
}
export type Table = keyof Tables;
export const TABLES: readonly Table[] = [
  'items',
  'owners',
  'voices',
  'answers',
  'reactions',
  'nullifiers',
  'batches',
  'silenced',
  'log',
  'desk',
  'meta',
];

export interface AnswerRecord {
  /** Hash over the key and what was asked, so that neither can be guessed from it. */
  fingerprint: string;
  answer: unknown;
  at: number;
}

/** Something that became public in a circle. */
export interface News {
  circle: string;
  event: LiveEvent;
}

export interface ReadTx {
  get<T extends Table>(table: T, key: string): Promise<Tables[T] | undefined>;
  /** Every value whose key begins with `prefix`. */
  list<T extends Table>(table: T, prefix: string): Promise<Tables[T][]>;
  /** Every key that begins with `prefix`. */
  keys(table: Table, prefix: string): Promise<string[]>;
}

export interface WriteTx extends ReadTx {
  put<T extends Table>(table: T, key: string, value: Tables[T]): Promise<void>;
  delete(table: Table, key: string): Promise<void>;
}

/**
 * The little a local backend needs. Transactions see one consistent state, writes happen one at a time and wholly or
 * not at all. Inside one, only its own methods may be awaited: IndexedDB ends a transaction that waits for
 * anything else.
 */
export interface Storage {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Tells every adapter over the same data, this one too, in other tabs as well. */
  announce(news: readonly News[]): void;
  /** @returns a function that ends the listening */
  listen(hear: (news: News) => void): () => void;
  close(): void;
}
