import { AdapterError, fullText, type HoldReason } from '@kindred/core/contract';

import type { Settled } from './options.js';
import type { Content } from './records.js';

export interface Screened {
  /** Why a moderator has to look at it first. */
  held?: HoldReason;
  suspect?: Content['suspect'];
}

/**
 * Looks for the community's words.
 *
 * @throws AdapterError `refused` for a banned one
 */
export function screen({ words }: Settled, content: Pick<Content, 'text' | 'story'>, field = 'text'): Screened {
  if (!words) return {};
  const { verdict, marks } = words.matcher.match(fullText(content), { budgetMs: words.budgetMs });
  switch (verdict) {
    case 'banned':
      throw new AdapterError('refused', 'This community does not take one of the words in it. Say it another way.', {
        reason: 'banned-word',
        field,
      });
    case 'suspect':
      return { held: 'suspect-word', suspect: marks };
    case 'could-not-check':
      return { held: 'could-not-check' };
    case 'clear':
      return {};
  }
}
