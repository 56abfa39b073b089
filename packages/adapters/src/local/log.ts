import type { DecisionReason, LogEntry } from '@kindred/core/contract';
import { fromBase64Url, toBase64Url } from '@kindred/core/identity';

import type { Session, Work } from './engine.js';
import type { LogRecord } from './records.js';
import type { ReadTx, WriteTx } from './storage.js';

/** What a decision says; erased on its own, without breaking the chain. */
export interface Logged {
  item: string;
  revision: number;
  outcome: string;
  reason?: DecisionReason;
  silence?: true;
}

/** Before the first entry. */
const START = toBase64Url(new Uint8Array(32));

async function sha256(first: string, second: Uint8Array): Promise<string> {
  const bytes = new Uint8Array([...fromBase64Url(first), ...second]);
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const digestOf = (salt: string, payload: string): Promise<string> => sha256(salt, new TextEncoder().encode(payload));
const hashOf = (before: string, digest: string): Promise<string> => sha256(before, fromBase64Url(digest));

const keyOf = (number: number): string => String(number).padStart(12, '0');

async function last(tx: ReadTx): Promise<LogRecord | undefined> {
  const number = await tx.get('meta', 'logged');
  return number === undefined ? undefined : tx.get('log', keyOf(number));
}

/** Somebody else decided between the look at the chain and the write. */
const OVERTAKEN = new Error('Another decision was written first.');

/**
 * A write that adds one entry to the log, if it comes to that. The hash is made before the transaction, which can't wait
 * for it; if the chain has grown by then, it is made anew.
 */
export async function logging<T>(
  { read, write }: Session,
  reader: string,
  said: Logged,
  work: (work: Work, log: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  for (;;) {
    const { before, at } = await read(async (tx, now) => ({ before: await last(tx), at: now - (now % 60_000) }));
    const number = (before?.number ?? 0) + 1;
    const payload = JSON.stringify({ number, at, reader, ...said });
    const digest = await digestOf(salt, payload);
    const hash = await hashOf(before?.hash ?? START, digest);
    try {
      return await write((all) =>
        work(all, async () => {
          if ((await last(all.tx))?.number !== before?.number) throw OVERTAKEN;
          await all.tx.put('log', keyOf(number), { number, at, reader, digest, hash, salt, payload, item: said.item });
          await all.tx.put('meta', 'logged', number);
        }),
      );
    } catch (error) {
      if (error !== OVERTAKEN) throw error;
    }
  }
}

export async function eraseLogged(tx: WriteTx, item: string): Promise<void> {
  for (const { salt: _salt, payload: _payload, item: about, ...rest } of await tx.list('log', '')) {
    if (about === item) await tx.put('log', keyOf(rest.number), rest);
  }
}

export function toLogEntry({ number, at, reader, hash, payload }: LogRecord): LogEntry {
  if (payload === undefined) return { number, at, reader, hash };
  const { item, revision, outcome, reason } = JSON.parse(payload) as Logged;
  return { number, at, reader, hash, item, revision, outcome, ...(reason && { reason }) };
}

/** The first number at which the chain doesn't hold; undefined when all of it does. A cut tail can't be seen. */
export async function brokenAt(log: readonly LogRecord[]): Promise<number | undefined> {
  let before = START;
  for (const [n, { number, digest, hash, salt, payload }] of log.entries()) {
    const told = salt === undefined || payload === undefined || (await digestOf(salt, payload)) === digest;
    if (number !== n + 1 || !told || (await hashOf(before, digest)) !== hash) return n + 1;
    before = hash;
  }
  return undefined;
}
