import { AdapterError } from '@kindred/core/contract';

import { describeError } from '../internal/describe-error.js';
import type { AllCommonWords } from '../internal/translations/en.js';
import type { OwnEntry } from '../store/own-items.js';

import { phaseOf } from './phase.js';
import type { SentWords } from './translations/sent.en.js';

type Said = SentWords & { common: AllCommonWords };

/** What went wrong with an entry, and the backend's reason where there is one in words. */
export function problemWords({ error }: OwnEntry, words: Said): string {
  const problem = error && new AdapterError(error.code, error.message, error);
  const reason = words.reasons[error?.reason as keyof SentWords['reasons']];
  return [describeError(problem, words.common), reason].filter(Boolean).join(' ');
}

/** What is happening to something that was sent, and what happens next. */
export function sentWords(entry: OwnEntry, words: Said, keeps: boolean | undefined): string {
  const phase = phaseOf(entry);
  switch (phase) {
    case 'undo':
      return words.window;
    case 'sending':
      return words.onItsWay;
    case 'waiting':
      if (entry.error?.reason === 'slow-device') return words.slow;
      if (entry.error?.code !== 'offline') return words.waiting(problemWords(entry, words));
      return keeps ? words.offline : words.offlineUnkept;
    case 'failed':
      return problemWords(entry, words);
    case 'live':
      return words.live(entry.author?.name ?? '');
    default:
      return words[phase];
  }
}
