import { isAdapterError } from '@kindred/core/contract';

import type { AllCommonWords } from './translations/en.js';

/** What a page may lack, so that a widget can't do its work. */
export type Lack = 'none' | 'unsupported' | 'insecure';

/** What went wrong, in the reader's words: never a code, never blame. */
export function describeError(error: unknown, words: AllCommonWords): string {
  const { errors } = words;
  if (typeof error === 'string' && Object.hasOwn(errors, error)) return errors[error as Lack];
  if (!isAdapterError(error) || error.code === 'unavailable') return words.unavailable;
  if (error.code === 'rate-limited') return errors['rate-limited'](Math.ceil((error.retryAfter ?? 60_000) / 60_000));
  return errors[error.code];
}
