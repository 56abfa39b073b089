import type { CallOptions } from '@kindred/core/contract';

import { failure, isOffline } from './failure.js';
import { fill, segment } from './path.js';

export interface LineOptions {
  /** Instead of the global one: for tests, or to reach the server another way. */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs: number;
  /** How often a call that failed for now is made again. */
  retries: number;
}

/** So long after a write one's reads ask for what is newest, past shared caches. */
const FRESH_FOR = 30_000;

export type Line = ReturnType<typeof openLine>;

/**
 * The way to the server and back, for everything but the live stream. This much is on every page; what to make of an
 * attempt that failed comes when the first one does.
 */
export function openLine(endpoint: string, community: string, { fetch, timeoutMs, retries }: LineOptions) {
  const end = new AbortController();
  const ended = end.signal;
  let wroteAt = -FRESH_FOR;
  const trouble = once(() => import('./trouble.js'));

  /** Never a cookie, never a referrer. */
  const open = async (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${endpoint}/v1/${segment(community)}${path.replace(/^(?=[^?])/, '/')}`, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });

  /** One attempt. @throws what only `trouble` understands */
  const send = async (path: string, init: RequestInit & { signal: AbortSignal }): Promise<unknown> => {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), timeoutMs);
    try {
      const response = await open(path, { ...init, signal: AbortSignal.any([init.signal, timeout.signal]) });
      return answerOf(response.status, await response.json().catch(() => undefined), response.headers);
    } catch (error) {
      throw timeout.signal.aborted ? failure({ timeoutMs }) : error;
    } finally {
      clearTimeout(timer);
    }
  };

  /** What an attempt comes to, made again as often as it is worth it. @throws AdapterError, or why the signal aborted */
  const insist = async <T>(
    options: CallOptions | undefined,
    attempt: (signal: AbortSignal) => Promise<unknown>,
    input?: unknown,
  ): Promise<T> => {
    const signal = options?.signal ? AbortSignal.any([options.signal, ended]) : ended;
    signal.throwIfAborted();
    try {
      return (await attempt(signal)) as T;
    } catch (error) {
      signal.throwIfAborted();
      return (await trouble()).again(error, { attempt, signal, retries, input }) as T;
    }
  };

  return {
    ended,
    open,
    send,
    insist,
    /** Whether one's reads ask for what is newest. */
    fresh: (): boolean => Date.now() - wroteAt < FRESH_FOR,
    dispose: async (): Promise<void> => end.abort((await trouble()).disposed()),

    /** A write, or a read whose question must not stand in an address. Every one may be repeated: the contract says so. */
    post: async <T>(route: string, input: unknown, options?: CallOptions, headers?: HeadersInit): Promise<T> => {
      let body: string;
      return insist(
        options,
        async (signal) => {
          const answer = await send(fill(route, input as Record<string, unknown> | null), {
            method: 'POST',
            body: (body ??= JSON.stringify(input ?? null)),
            headers: { 'content-type': 'application/json', ...headers },
            signal,
          });
          if (route !== 'own/get') wroteAt = Date.now();
          return answer;
        },
        input,
      );
    },
  };
}

/** What the server said. @throws what `trouble` makes the error of that it said it with */
export function answerOf(status: number, body: unknown, headers?: Headers): unknown {
  if (status >= 200 && status < 300 && body !== undefined) return body;
  throw failure({ status, body, headers });
}

/** A part that is loaded when it is first asked for, and asked for again where it could not be. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      // An AdapterError in all but its class, which comes with the parts themselves.
      throw failure({
        name: 'AdapterError',
        message: 'A part could not be loaded.',
        code: isOffline() ? 'offline' : 'unavailable',
        retryable: true,
        cause,
      });
    }));
}
