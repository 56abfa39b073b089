import { AdapterError, type CallOptions, ERRORS, type ErrorShape, isAdapterError } from '@kindred/core/contract';

export interface LineOptions {
  /** Instead of the global one: for tests, or to reach the server another way. */
  fetch: typeof fetch;
  /** How long one attempt may take, in milliseconds. */
  timeoutMs: number;
  /** How often a call that failed for now is made again. */
  retries: number;
}

interface Waiting {
  path: string;
  signal: AbortSignal;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

type Asking = CallOptions & { token?: string };

const BATCH_SIZE = 20;
/** Addresses longer than about 8 kB are refused on the way by some proxies. */
const BATCH_LENGTH = 6000;
/** Whoever asks to wait longer than this is better told than waited for. */
const LONGEST_WAIT = 10_000;
/** So long after a write one's reads ask for what is newest, past shared caches. */
const FRESH_FOR = 30_000;

/** The way to the server and back, for everything but the live stream. */
export class Line {
  readonly #end = new AbortController();
  #waiting: Waiting[] = [];
  #wroteAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly base: string,
    readonly options: LineOptions,
  ) {}

  /** What the live stream needs of the helpers below; it is loaded later and must not load them again. */
  readonly tools = { anyOf, pause, toAdapterError };
  /** Pages don't come back all at once, but the reads of one page do, and so travel together again. */
  readonly #jitter = 0.5 + Math.random() / 2;

  /** Milliseconds to wait after so many attempts: doubles each time. */
  backOff(attempts: number, first: number): number {
    return Math.min(first * 2 ** attempts, 30_000) * this.#jitter;
  }

  get ended(): AbortSignal {
    return this.#end.signal;
  }

  dispose(): void {
    this.#end.abort(
      new AdapterError('unavailable', 'This adapter was disposed of. Make a new one.', { retryable: false }),
    );
  }

  /** A public read. Those begun in one task travel together. */
  get<T>(path: string, options?: CallOptions): Promise<T> {
    return this.#insist(options, (signal) => {
      return new Promise((resolve, reject) => {
        if (!this.#waiting.length) setTimeout(() => this.#sendWaiting(), 0);
        this.#waiting.push({ path, signal, resolve, reject });
      });
    });
  }

  /** A write, or a read whose question must not stand in an address. Every one may be repeated: the contract says so. */
  post<T>(path: string, body: unknown, options?: Asking): Promise<T> {
    const init: RequestInit = {
      method: 'POST',
      body: jsonOf(body),
      headers: { 'content-type': 'application/json', ...authorization(options) },
    };
    return this.#insist(options, async (signal) => {
      const answer = await this.send(path, { ...init, signal });
      if (path !== 'own/get') this.#wroteAt = Date.now();
      return answer;
    });
  }

  /** With a moderator's token: never batched, never cached. */
  async ask<T>(path: string, options: Asking, decision?: unknown): Promise<T> {
    this.admit(options);
    if (decision !== undefined) return this.post(path, decision, options);
    return this.#insist(options, (signal) => this.send(path, { headers: authorization(options), signal }));
  }

  /** @throws AdapterError `forbidden` for what can't even be sent as a token */
  admit(options?: Asking): void {
    const token = options?.token;
    if (typeof token !== 'string' || !/^[!-~]+$/.test(token)) {
      throw new AdapterError('forbidden', 'This needs the key of a moderator.');
    }
  }

  /** One attempt. */
  async send(path: string, init: RequestInit & { signal: AbortSignal }): Promise<unknown> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), this.options.timeoutMs);
    const both = anyOf(init.signal, timeout.signal);
    try {
      const response = await this.open(path, { ...init, signal: both });
      const body: unknown = await response.json().catch(() => both.throwIfAborted());
      return answerOf(response.status, body, response.headers);
    } catch (error) {
      init.signal.throwIfAborted();
      if (timeout.signal.aborted) {
        throw new AdapterError('timeout', `No answer in ${this.options.timeoutMs} ms.`, { cause: error });
      }
      throw toAdapterError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Never a cookie, never a referrer. */
  open(path: string, init: RequestInit): Promise<Response> {
    const url = path && !path.startsWith('?') ? `${this.base}/${path}` : this.base + path;
    return this.options.fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
  }

  /** Tries again what failed for now, after a while that grows and differs from page to page. */
  async #insist<T>(options: CallOptions | undefined, attempt: (signal: AbortSignal) => Promise<unknown>): Promise<T> {
    const signal = options?.signal ? anyOf(options.signal, this.ended) : this.ended;
    for (let n = 0; ; n += 1) {
      signal.throwIfAborted();
      try {
        return (await orAborted(attempt(signal), signal)) as T;
      } catch (error) {
        signal.throwIfAborted();
        const failure = error as AdapterError;
        const wait = failure.retryAfter ?? this.backOff(n, 300);
        // Offline it is for the page to wait: it knows when the network is back.
        if (!failure.retryable || failure.code === 'offline' || n >= this.options.retries || wait > LONGEST_WAIT)
          throw error;
        await pause(wait, signal);
      }
    }
  }

  #sendWaiting(): void {
    const all = this.#waiting.filter(({ signal }) => !signal.aborted);
    this.#waiting = [];
    while (all.length) {
      let length = 0;
      const fits = all.findIndex(
        ({ path }, n) => n >= BATCH_SIZE || (length += encodeURIComponent(path).length) > BATCH_LENGTH,
      );
      void this.#sendBatch(all.splice(0, fits < 0 ? all.length : Math.max(fits, 1)));
    }
  }

  async #sendBatch(batch: Waiting[]): Promise<void> {
    const [first] = batch as [Waiting];
    const alone = batch.length === 1;
    const path = alone ? first.path : `batch?${batch.map((each) => `get=${encodeURIComponent(each.path)}`).join('&')}`;
    const fresh = Date.now() - this.#wroteAt < FRESH_FOR;
    const controller = new AbortController();
    // The request ends when nobody waits for it any more.
    const leave = (): void => {
      if (batch.every(({ signal }) => signal.aborted)) controller.abort();
    };
    for (const { signal } of batch) signal.addEventListener('abort', leave, { once: true });
    try {
      const body = await this.send(fresh ? `${path}${path.includes('?') ? '&' : '?'}fresh=1` : path, {
        signal: controller.signal,
      });
      if (alone) return first.resolve(body);
      const { answers } = body as { answers: { status: number; body: unknown }[] };
      batch.forEach(({ resolve, reject }, n) => {
        try {
          resolve(answerOf(answers[n]?.status ?? 0, answers[n]?.body));
        } catch (error) {
          reject(error);
        }
      });
    } catch (error) {
      for (const { reject } of batch) reject(toAdapterError(error));
    } finally {
      for (const { signal } of batch) signal.removeEventListener('abort', leave);
    }
  }
}

function jsonOf(body: unknown): string {
  try {
    return JSON.stringify(body ?? null);
  } catch (cause) {
    throw new AdapterError('invalid', 'Send plain data: this can not be written as JSON.', { cause });
  }
}

const authorization = (options?: Asking): Record<string, string> =>
  options?.token ? { authorization: `Bearer ${options.token}` } : {};

/** What the server said, or the error it said it with. */
function answerOf(status: number, body: unknown, headers?: Headers): unknown {
  if (status >= 200 && status < 300 && body !== undefined) return body;
  const error = (body as { error?: ErrorShape } | undefined)?.error;
  const after = Number(headers?.get('retry-after') ?? undefined) * 1000;
  if (error && Object.hasOwn(ERRORS, error.code)) {
    throw new AdapterError(error.code, error.message, { retryAfter: after || undefined, ...error });
  }
  throw new AdapterError('unavailable', `The server answered ${status} with something else than Kindred's JSON.`, {
    retryAfter: after || undefined,
  });
}

/** What `fetch` throws says nothing of the reason; the browser may know. */
function toAdapterError(cause: unknown): AdapterError {
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

/** `AbortSignal.any`, for browsers that don't have it yet. */
function anyOf(...signals: AbortSignal[]): AbortSignal {
  if (AbortSignal.any) return AbortSignal.any(signals);
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true, signal: controller.signal });
  }
  return controller.signal;
}
