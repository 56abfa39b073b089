import { isAdapterError } from '@kindred/core/contract';

import type { CommonWords } from './translations/en.js';

/** What went wrong, in the reader's words: never a code, never blame. */
export function describeError(error: unknown, words: CommonWords): string {
  if (!isAdapterError(error)) return words.errors.unavailable;
  if (error.code === 'rate-limited')
    return words.errors['rate-limited'](Math.ceil((error.retryAfter ?? 60_000) / 60_000));
  return words.errors[error.code];
}
