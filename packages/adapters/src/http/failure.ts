/** What an attempt failed of, as bare facts: `trouble` makes an AdapterError of them. */
export type Failure =
  /** No answer within this time. */
  | { timeoutMs: number }
  /** An answer that isn't a good one. */
  | { status: number; body: unknown; headers: Headers | undefined }
  /** What can't even be asked: without a message, an id that isn't one. */
  | { field: string; message?: string };

export const failure = (facts: object): Error => Object.assign(new Error(), facts);

/** As far as the browser knows. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;
