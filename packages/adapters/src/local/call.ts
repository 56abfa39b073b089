import { AdapterError, type CallOptions, isAdapterError } from '@kindred/core/contract';

/** Turns what a storage threw into the contract's own error. */
export function toAdapterError(error: unknown): AdapterError {
  if (isAdapterError(error)) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new AdapterError('unavailable', 'The storage of this browser is full. Make room and try again.', {
      retryable: false,
      reason: 'storage-full',
      cause: error,
    });
  }
  return new AdapterError('unavailable', 'The storage of this browser did not answer. Reload the page and try again.', {
    reason: 'storage',
    cause: error,
  });
}

/** Runs every call of an adapter: ends it when its signal aborts or the adapter is disposed of. */
export class Calls {
  readonly #end = new AbortController();

  get ended(): AbortSignal {
    return this.#end.signal;
  }

  async run<T>({ signal }: CallOptions = {}, work: (check: () => void) => Promise<T>): Promise<T> {
    const check = (): void => {
      signal?.throwIfAborted();
      this.#end.signal.throwIfAborted();
    };
    check();
    const ends = [signal, this.#end.signal].filter((end) => end !== undefined);
    return new Promise<T>((resolve, reject) => {
      const stop = (event: Event): void => settle(() => reject((event.target as AbortSignal).reason));
      const settle = (finish: () => void): void => {
        for (const end of ends) end.removeEventListener('abort', stop);
        finish();
      };
      for (const end of ends) end.addEventListener('abort', stop);
      work(check).then(
        (value) => settle(() => resolve(value)),
        (error: unknown) =>
          settle(() => reject(ends.some((end) => end.aborted && end.reason === error) ? error : toAdapterError(error))),
      );
    });
  }

  dispose(): void {
    this.#end.abort(
      new AdapterError('unavailable', 'This adapter was disposed of. Make a new one.', { retryable: false }),
    );
  }
}
