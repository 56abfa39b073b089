import { AdapterError, type HoldReason } from '@kindred/core/contract';

import type { Settled } from './options.js';
import type { Content } from './records.js';

export interface Screened {
  /** Why a moderator has to look at it first. */
  held?: HoldReason;
  suspect?: Content['suspect'];
}

/** What is looked at, each part with its field and where it begins in the full text. */
function parts({ text, story }: Pick<Content, 'text' | 'story'>): { field: string; part: string; from: number }[] {
  if (!story) return [{ field: 'text', part: text ?? '', from: 0 }];
  let from = 0;
  return (['title', 'hard', 'tried', 'helped', 'now'] as const).map((name) => {
    const found = { field: `story.${name}`, part: story[name], from };
    from += story[name].length + BETWEEN;
    return found;
  });
}

/** The empty line between the parts of a story's full text. */
const BETWEEN = 2;

/**
 * Looks for the community's words.
 *
 * @throws AdapterError `refused` for a banned one, naming the field it stands in
 */
export function screen({ words }: Settled, content: Pick<Content, 'text' | 'story'>): Screened {
  if (!words) return {};
  const suspect: { start: number; end: number }[] = [];
  let unchecked = false;
  for (const { field, part, from } of parts(content)) {
    const { verdict, marks } = words.matcher.match(part, { budgetMs: words.budgetMs });
    if (verdict === 'banned') {
      throw new AdapterError('refused', `${field}: this holds a word that this community doesn't take.`, {
        reason: 'banned-word',
        field,
      });
    }
    unchecked ||= verdict === 'could-not-check';
    suspect.push(...marks.map(({ start, end }) => ({ start: from + start, end: from + end })));
  }
  if (suspect.length > 0) return { held: unchecked ? 'could-not-check' : 'suspect-word', suspect };
  return unchecked ? { held: 'could-not-check' } : {};
}
