/** Pages don't come back all at once, but the reads of one page do, and so travel together again. */
const jitter = 0.5 + Math.random() / 2;

/** Milliseconds to wait after so many attempts: doubles each time, and differs from page to page. */
export const backOff = (attempts: number, first: number): number => Math.min(first * 2 ** attempts, 30_000) * jitter;

/** Resolves after a while, rejects when the signal aborts first. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return orAborted(waited, signal).finally(() => clearTimeout(timer));
}

/** `work`, or the signal's reason as soon as it aborts. Leaves nothing on the signal. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
