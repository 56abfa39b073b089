import type { AdapterError } from './adapter-error.js';

/**
 * The closed set of error codes, each with the HTTP status it travels under.
 *
 * | code | meaning |
 * |---|---|
 * | `offline` | nothing left the device |
 * | `timeout` | sent, no answer in time: it may have taken effect, so repeat with the same idempotency key |
 * | `rate-limited` | too many for now; `retryAfter` says when |
 * | `unpaid` | a proof or pass is missing, spent or wrong |
 * | `invalid` | the request breaks a rule of the schema; `field` names where |
 * | `refused` | well-formed but against the community's rules; `reason` names which |
 * | `not-found` | nothing there, or nothing that may be seen by whoever asks |
 * | `forbidden` | no credential, or the wrong one, or an origin that isn't allowed |
 * | `conflict` | somebody was there first: a taken id or capability, an older revision, a reused idempotency key |
 * | `paused` | the thread takes no replies |
 * | `read-only` | the community takes no writes for now |
 * | `unsupported` | the adapter has no such port or method |
 * | `unavailable` | the backend is there but can't answer now |
 */
export const ERRORS = {
  offline: 0,
  timeout: 504,
  'rate-limited': 429,
  unpaid: 402,
  invalid: 400,
  refused: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  paused: 423,
  'read-only': 405,
  unsupported: 501,
  unavailable: 503,
} as const;

/** One of the closed set of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/** The codes after which the same call may be made again unchanged. */
export const RETRYABLE: readonly ErrorCode[] = ['offline', 'timeout', 'rate-limited', 'unavailable'];

/** What an error looks like on the wire: `{ error: ErrorShape }`. */
export interface ErrorShape {
  code: ErrorCode;
  /** For developers, in English; widgets show words of their own by code and reason. */
  message: string;
  retryable: boolean;
  /** Milliseconds to wait before the same call is worth making again. */
  retryAfter?: number;
  /** Dotted path of the field at fault, such as `story.helped`. */
  field?: string;
  /** A short machine-readable word that narrows the code, such as `banned-word`. */
  reason?: string;
}

export type ErrorDetails = Pick<ErrorShape, 'retryAfter' | 'field' | 'reason'> & {
  retryable?: boolean;
  cause?: unknown;
};

/** Whether `error` is an {@link AdapterError}, also one made by a second copy of this module. */
export function isAdapterError(error: unknown): error is AdapterError {
  return error instanceof Error && error.name === 'AdapterError' && Object.hasOwn(ERRORS, (error as AdapterError).code);
}
