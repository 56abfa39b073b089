import { AdapterError, type HoldReason } from '@kindred/core/contract';
import { loadMethodDetail, type MethodDetail } from '@kindred/core/guards';

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

let methodDetail: MethodDetail | undefined;

/**
 * To be awaited before a transaction in which a story is looked at: no transaction waits for anything else. Where the
 * rules can't be loaded stories wait, and say why.
 */
export async function readyForStories(): Promise<void> {
  try {
    methodDetail ??= await loadMethodDetail();
  } catch {
    // Asked again with the next story.
  }
}

/** Where a story tells how somebody harmed themselves, in its full text; undefined where that can't be said. */
function howTold(content: Pick<Content, 'text' | 'story'>): { start: number; end: number }[] | undefined {
  if (!content.story) return [];
  const find = methodDetail;
  return (
    find &&
    parts(content).flatMap(({ part, from }) =>
      find(part).map(({ start, end }) => ({ start: from + start, end: from + end })),
    )
  );
}

/** @throws AdapterError `refused` when a story tells how somebody harmed themselves: it is given back, or taken away */
export function assertNotHow(content: Pick<Content, 'text' | 'story'>): void {
  const found = howTold(content);
  if (!found) throw new AdapterError('unavailable', 'The story could not be checked just now. Try again.');
  const [how] = found;
  if (!how) return;
  throw new AdapterError(
    'refused',
    `outcome: this story tells how somebody harmed themselves (from ${how.start} to ${how.end}). Return it with that mark, so that it can be told without.`,
    { reason: 'method-detail', field: 'outcome' },
  );
}

/**
 * Looks for the community's words, and in stories for how somebody harmed themselves.
 *
 * @throws AdapterError `refused` for a banned one, naming the field it stands in
 */
export function screen({ words }: Settled, content: Pick<Content, 'text' | 'story'>): Screened {
  const told = howTold(content);
  const suspect = [...(told ?? [])];
  let unchecked = told === undefined;
  for (const { field, part, from } of parts(content)) {
    if (!words) break;
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
  suspect.sort((a, b) => a.start - b.start);
  if (suspect.length > 0) return { held: unchecked ? 'could-not-check' : 'suspect-word', suspect };
  return unchecked ? { held: 'could-not-check' } : {};
}
