import { type Circle, DEFAULT_TOPICS } from '@kindred/core/contract';

import type { TopicChoice } from '../writing/chips.js';

export type { TopicChoice };

/** What the page names in `topics` (keys with commas or spaces between; none for ''), else the circle's, else everybody's. */
export function topicChoices(named: string | undefined, circle: Circle | undefined): TopicChoice[] {
  const known = circle?.topics ?? [];
  if (named === undefined) return known.length > 0 ? known : DEFAULT_TOPICS.map((key) => ({ key }));
  return named
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((key) => known.find((topic) => topic.key === key) ?? { key });
}
