import { POST_REACTION_KINDS, REACTION_KINDS, type ReactionKind } from '@kindred/core/contract';

/** The kinds a bar offers: those asked for that exist, in the order asked for; else those that suit the target. */
export function kindsOf(asked: string | undefined, target: string): readonly ReactionKind[] {
  const named = new Set(asked?.split(/\s+/).filter(Boolean));
  const kinds = [...named].filter((kind): kind is ReactionKind => REACTION_KINDS.includes(kind as ReactionKind));
  if (kinds.length > 0) return kinds;
  return target.startsWith('story:') ? REACTION_KINDS : POST_REACTION_KINDS;
}
