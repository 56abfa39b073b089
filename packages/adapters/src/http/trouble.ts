/**
 * What to make of an attempt that failed. A file of its own, loaded by the first failure: most pages never see one, and
 * where this can't be loaded either, that is the answer.
 */
import { AdapterError, ERRORS, type ErrorShape, isAdapterError } from '@kindred/core/contract';

import { type Failure, isOffline } from './failure.js';
import { backOff, orAborted, pause } from './waiting.js';

/** Whoever asks to wait longer than this is better told than waited for. */
const LONGEST_WAIT = 10_000;

const NO_ID = 'This is not an id: use a–z, 0–9, hyphens and dots.';

export interface Call {
  attempt: (signal: AbortSignal) => Promise<unknown>;
  signal: AbortSignal;
  retries: number;
  /** What was to be sent, if anything. */
  input: unknown;
}

/** Tries again what failed for now, after a while that grows and differs from page to page. */
export async function again(cause: unknown, { attempt, signal, retries, input }: Call): Promise<unknown> {
  let failed = cause;
  for (let n = 0; ; n += 1) {
    const error = errorOf(failed, input);
    const wait = error.retryAfter ?? backOff(n, 300);
    // Offline it is for the page to wait: it knows when the network is back.
    if (!error.retryable || error.code === 'offline' || n >= retries || wait > LONGEST_WAIT) throw error;
    await pause(wait, signal);
    try {
      return await orAborted(attempt(signal), signal);
    } catch (next) {
      signal.throwIfAborted();
      failed = next;
    }
  }
}

/** What every call ends with after the adapter was disposed of. */
export const disposed = (): AdapterError =>
  new AdapterError('unavailable', 'This adapter was disposed of. Make a new one.', { retryable: false });

function errorOf(cause: unknown, input: unknown): AdapterError {
  if (isAdapterError(cause)) return cause;
  const facts = cause as Partial<Extract<Failure, { status: number }> & { timeoutMs: number; field: string }>;
  if (facts.status !== undefined) return said(facts.status, facts.body, facts.headers);
  if (facts.timeoutMs !== undefined) return new AdapterError('timeout', `No answer in ${facts.timeoutMs} ms.`);
  const { field } = facts;
  if (field) return new AdapterError('invalid', (cause as Error).message || NO_ID, { field });
  try {
    JSON.stringify(input);
  } catch {
    return new AdapterError('invalid', 'Send plain data: this can not be written as JSON.', { cause });
  }
  // What `fetch` throws says nothing of the reason; the browser may know.
  return isOffline()
    ? new AdapterError('offline', 'There is no network.', { cause })
    : new AdapterError('unavailable', 'The server could not be reached.', { cause });
}

function said(status: number, body: unknown, headers: Headers | undefined): AdapterError {
  const error = (body as { error?: ErrorShape } | undefined)?.error;
  const retryAfter = Number(headers?.get('retry-after')) * 1000 || undefined;
  return error && Object.hasOwn(ERRORS, error.code)
    ? new AdapterError(error.code, error.message, { retryAfter, ...error })
    : new AdapterError('unavailable', `The server answered ${status} with something else than Kindred's JSON.`, {
        retryAfter,
      });
}
