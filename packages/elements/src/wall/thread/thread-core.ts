import type { ContentNote } from '@kindred/core/contract';

import type { OwnEntry } from '../../store/own-items.js';
import type { ListedReply } from '../../store/replies.js';
import { ownState } from '../own/own-shown.js';

/** One reply as it is shown: one everybody sees, or one of one's own that only its author does. */
export interface ShownReply {
  /** Stays the same when one's own reply goes live, so that nothing jumps. */
  readonly key: string;
  readonly id?: string;
  readonly parent?: string;
  readonly name?: string;
  readonly createdAt: number;
  readonly text: string;
  readonly contentNotes: readonly ContentNote[];
  /** A moderator asked for help to be named with it. */
  readonly resources?: boolean;
  readonly byAuthor: boolean;
  readonly example: boolean;
  readonly edited: boolean;
  /** One's own. */
  readonly entry?: OwnEntry;
  /** Nobody else sees it. */
  readonly hidden: boolean;
  /** It was taken away while it stood here. */
  readonly gone?: boolean;
}

/** A reply and what answers it. */
export interface Branch {
  readonly reply: ShownReply;
  readonly answers: readonly ShownReply[];
}

const shownReply = (reply: ListedReply, entry: OwnEntry | undefined): ShownReply => ({
  ...reply,
  key: entry?.key ?? reply.id,
  name: reply.author.name,
  edited: reply.editedAt !== undefined,
  entry,
  hidden: false,
});

function shownOwn(entry: OwnEntry, mine: boolean): ShownReply | undefined {
  const { key, id, draft, item, author, createdAt } = entry;
  if (draft.kind !== 'reply') return undefined;
  const said = item?.pending ?? item;
  return {
    key,
    id,
    parent: draft.parent,
    name: author?.name,
    createdAt,
    text: said?.text ?? draft.text,
    contentNotes: said?.contentNotes ?? draft.contentNotes ?? [],
    byAuthor: mine,
    example: false,
    edited: false,
    entry,
    hidden: entry.state !== 'live',
  };
}

/**
 * The conversation below a post: the replies as they are listed, each with what answers it, and at the end of either
 * one's own that others don't see (yet).
 *
 * @param mine whether the post is one's own
 * @param stood keys of own entries that stood here already: they stay when they go live
 */
export function branches(
  post: string,
  replies: readonly ListedReply[],
  entries: readonly OwnEntry[],
  mine: boolean,
  stood: ReadonlySet<string> = new Set(),
): readonly Branch[] {
  const here = entries.filter(({ draft }) => draft.kind === 'reply' && draft.post === post);
  const own = new Map(here.map((entry) => [entry.id, entry]));
  const listed = new Set(replies.map(({ id }) => id));
  const pending = here
    .filter((entry) => !entry.id || !listed.has(entry.id))
    .filter((entry) => ownState(entry) || (entry.state === 'live' && stood.has(entry.key)))
    .toReversed();
  const shown = [
    ...replies.map((reply) => shownReply(reply, own.get(reply.id))),
    ...pending.flatMap((entry) => shownOwn(entry, mine) ?? []),
  ];
  const answers = new Map<string, ShownReply[]>();
  for (const reply of shown) {
    const { parent } = reply;
    if (parent && listed.has(parent)) answers.set(parent, [...(answers.get(parent) ?? []), reply]);
  }
  return shown
    .filter(({ parent }) => !parent || !listed.has(parent))
    .map((reply) => ({ reply, answers: (reply.id && answers.get(reply.id)) || [] }));
}
