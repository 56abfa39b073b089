import { type ErrorCode, type ErrorDetails, type ErrorShape, RETRYABLE } from './errors.js';

/** The only error an adapter throws. */
export class AdapterError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly field: string | undefined;
  readonly reason: string | undefined;

  constructor(code: ErrorCode, message: string, { retryable, retryAfter, field, reason, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AdapterError';
    this.code = code;
    this.retryable = retryable ?? RETRYABLE.includes(code);
    this.retryAfter = retryAfter;
    this.field = field;
    this.reason = reason;
  }

  /** What goes on the wire; what is undefined is not there as JSON. */
  toJSON(): ErrorShape {
    const { code, message, retryable, retryAfter, field, reason } = this;
    return { code, message, retryable, retryAfter, field, reason };
  }
}
