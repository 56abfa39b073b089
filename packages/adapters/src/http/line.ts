import { AdapterError, type CallOptions, ERRORS, type ErrorShape, isAdapterError } from '@kindred/core/contract';

import { fill, segment } from './path.js';

export interface LineOptions {
  /** Instead of the global one: for tests, or to reach the server another way. */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs: number;
  /** How often a call that failed for now is made again. */
  retries: number;
}

/** Whoever asks to wait longer than this is better told than waited for. */
const LONGEST_WAIT = 10_000;
/** So long after a write one's reads ask for what is newest, past shared caches. */
const FRESH_FOR = 30_000;

export type Line = ReturnType<typeof openLine>;

/** The way to the server and back, for everything but the live stream. */
export function openLine(endpoint: string, community: string, { fetch, timeoutMs, retries }: LineOptions) {
  const base = `${endpoint}/v1/${segment(community)}`;
  const end = new AbortController();
  const ended = end.signal;
  let wroteAt = -FRESH_FOR;
  /** Pages don't come back all at once, but the reads of one page do, and so travel together again. */
  const jitter = 0.5 + Math.random() / 2;

  /** Milliseconds to wait after so many attempts: doubles each time. */
  const backOff = (attempts: number, first: number): number => Math.min(first * 2 ** attempts, 30_000) * jitter;

  /** Never a cookie, never a referrer. */
  const open = (path: string, init: RequestInit): Promise<Response> =>
    fetch(base + (!path || path.startsWith('?') ? '' : '/') + path, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });

  /** One attempt. */
  const send = async (path: string, init: RequestInit & { signal: AbortSignal }): Promise<unknown> => {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    const signal = AbortSignal.any([init.signal, timeout.signal]);
    try {
      const response = await open(path, { ...init, signal });
      const body: unknown = await response.json().catch(() => signal.throwIfAborted());
      return answerOf(response.status, body, response.headers);
    } catch (cause) {
      init.signal.throwIfAborted();
      if (timeout.signal.aborted) throw new AdapterError('timeout', `No answer in ${timeoutMs} ms.`, { cause });
      throw toAdapterError(cause);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Tries again what failed for now, after a while that grows and differs from page to page. */
  const insist = async <T>(
    options: CallOptions | undefined,
    attempt: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<T> => {
    const signal = options?.signal ? AbortSignal.any([options.signal, ended]) : ended;
    for (let n = 0; ; n += 1) {
      signal.throwIfAborted();
      try {
        return (await orAborted(attempt(signal), signal)) as T;
      } catch (error) {
        signal.throwIfAborted();
        const { code, retryable, retryAfter } = error as AdapterError;
        const wait = retryAfter ?? backOff(n, 300);
        // Offline it is for the page to wait: it knows when the network is back.
        if (!retryable || code === 'offline' || n >= retries || wait > LONGEST_WAIT) throw error;
        await pause(wait, signal);
      }
    }
  };

  return {
    ended,
    backOff,
    open,
    send,
    insist,
    pause,
    /** Whether one's reads ask for what is newest. */
    fresh: (): boolean => Date.now() - wroteAt < FRESH_FOR,

    dispose: (): void =>
      end.abort(new AdapterError('unavailable', 'This adapter was disposed of. Make a new one.', { retryable: false })),

    /** A write, or a read whose question must not stand in an address. Every one may be repeated: the contract says so. */
    post: async <T>(route: string, input: unknown, options?: CallOptions, headers?: HeadersInit): Promise<T> => {
      const path = fill(route, input as Record<string, unknown> | null);
      let body: string;
      try {
        body = JSON.stringify(input ?? null);
      } catch (cause) {
        throw new AdapterError('invalid', 'Send plain data: this can not be written as JSON.', { cause });
      }
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
      return insist(options, async (signal) => {
        const answer = await send(path, { ...init, signal });
        if (path !== 'own/get') wroteAt = Date.now();
        return answer;
      });
    },
  };
}

/** What the server said, or the error it said it with. */
export function answerOf(status: number, body: unknown, headers?: Headers): unknown {
  if (status >= 200 && status < 300 && body !== undefined) return body;
  const error = (body as { error?: ErrorShape } | undefined)?.error;
  const retryAfter = Number(headers?.get('retry-after')) * 1000 || undefined;
  if (error && Object.hasOwn(ERRORS, error.code)) {
    throw new AdapterError(error.code, error.message, { retryAfter, ...error });
  }
  throw new AdapterError('unavailable', `The server answered ${status} with something else than Kindred's JSON.`, {
    retryAfter,
  });
}

/** What `fetch` throws says nothing of the reason; the browser may know. */
export function toAdapterError(cause: unknown): AdapterError {
  if (isAdapterError(cause)) return cause;
  return globalThis.navigator?.onLine === false
    ? new AdapterError('offline', 'There is no network.', { cause })
    : new AdapterError('unavailable', 'The server could not be reached.', { cause });
}

/** Resolves after a while, rejects when the signal aborts first. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAborted(waited, signal).finally(() => clearTimeout(timer));
}

/** `work`, or the signal's reason as soon as it aborts. Leaves nothing on the signal. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
