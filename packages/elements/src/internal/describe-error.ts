import { isAdapterError } from '@kindred/core/contract';

import type { AllCommonWords } from './translations/en.js';

/** What went wrong, in the reader's words: never a code, never blame. */
export function describeError(error: unknown, words: AllCommonWords): string {
  if (!isAdapterError(error) || error.code === 'unavailable') return words.unavailable;
  if (error.code === 'unsupported') return words.unsupported;
  if (error.code === 'rate-limited')
    return words.errors['rate-limited'](Math.ceil((error.retryAfter ?? 60_000) / 60_000));
  return words.errors[error.code];
}
