import type { ReactionKind } from '@kindred/core/contract';

import { STROKES } from './icons.js';

/** All there are, in the contract's order. */
const ALL = Object.keys(STROKES) as ReactionKind[];

/** The kinds a bar offers: those asked for that exist, in the order asked for; else those that suit the target. */
export function kindsOf(asked: string | undefined, target: string): readonly ReactionKind[] {
  const kinds = [...new Set(asked?.split(/\s+/))].filter((kind) => kind in STROKES) as ReactionKind[];
  if (kinds.length) return kinds;
  // Hope and help are said of stories.
  return target.startsWith('story:') ? ALL : ALL.slice(0, 4);
}
