import { band } from '@kindred/core/belonging';
import {
  type Band,
  type Counts,
  POST_REACTION_KINDS,
  REACTION_KINDS,
  type ReactionKind,
  type Tally,
} from '@kindred/core/contract';

/** The kinds a bar offers: those asked for that exist, in the order asked for; else those that suit the target. */
export function kindsOf(asked: string | undefined, target: string): readonly ReactionKind[] {
  const named = new Set(asked?.split(/\s+/).filter(Boolean));
  const kinds = [...named].filter((kind): kind is ReactionKind => REACTION_KINDS.includes(kind as ReactionKind));
  if (kinds.length > 0) return kinds;
  return target.startsWith('story:') ? REACTION_KINDS : POST_REACTION_KINDS;
}

/** What may be said of how many: a number, a band, or nothing. The tally itself never holds more than the policy shows. */
export function countOf(tally: Tally | undefined, kind: ReactionKind, counts: Counts): number | Band | undefined {
  if (!tally || counts === 'none') return undefined;
  const exact = tally.exact?.[kind];
  if (counts === 'exact' && exact !== undefined) return exact || undefined;
  const known = tally.bands?.[kind] ?? (exact === undefined ? 'none' : band(exact));
  return known === 'none' ? undefined : known;
}
