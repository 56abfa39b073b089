import type {
  ContentNote,
  DecisionReason,
  HoldReason,
  ItemState,
  OwnItem,
  Outcome,
  Post,
  ReactionKind,
  Reply,
  ReplyMode,
  ReportReason,
  Seeking,
  Story,
} from '@kindred/core/contract';
import { formatItemId } from '@kindred/core/contract';

import { circleOf } from './ground.js';

/** The reason of a report that says nothing against an item: a reader would have liked a content note. */
export const WISH = 'content-note' satisfies ReportReason;

/** What an item says, as it stands in a revision. */
export interface Content {
  text?: string;
  title?: string;
  hard?: string;
  tried?: string;
  helped?: string;
  now?: string;
  topics: string[];
  seeking?: Seeking;
  contentNotes: ContentNote[];
}

export interface ItemRow {
  scope: string;
  thread: string;
  id: string;
  kind: 'post' | 'reply' | 'story';
  place: number | null;
  position: number;
  parent: string | null;
  chapter_of: string | null;
  state: ItemState;
  revision: number;
  latest: number;
  pending: number | null;
  author: string;
  by_author: boolean;
  replies: ReplyMode | null;
  /** A moderator let it through with reactions only. */
  limited: boolean;
  reply_count: number;
  /** Of `revision`; null once it is gone. */
  content: Content | null;
  answered: boolean;
  turned: number | null;
  resources: boolean;
  example: boolean;
  /** The author's own claim. */
  new_here: boolean;
  thanked: boolean;
  held: HoldReason | null;
  outcome: Outcome | null;
  reason: DecisionReason | null;
  note: string | null;
  mark: { start: number; end: number } | null;
  appeal: string | null;
  lane: number | null;
  queued: number | null;
  created_at: number;
  edited_at: number | null;
  expires_at: number | null;
}

/** An edit that waits beside the text others see, or was given back. */
export interface RevisionRow {
  revision: number;
  state: 'held' | 'returned';
  content: Content;
  reason: DecisionReason | null;
  note: string | null;
  mark: { start: number; end: number } | null;
  /** Why an edit waits, where it would not have to by the rules alone. */
  held: HoldReason | null;
  suspect: { start: number; end: number }[] | null;
}

export type ShownRow = ItemRow & { content: Content };

type Named = Pick<ItemRow, 'scope' | 'thread' | 'id'>;

const idOf = (row: Named): string => formatItemId({ circle: circleOf(row.scope), thread: row.thread, item: row.id });

/** An explicit set of fields: what isn't named here is not public. */
export function toPost(row: ShownRow): Post {
  const { content } = row;
  return {
    id: idOf(row),
    circle: circleOf(row.scope),
    author: { name: row.author },
    createdAt: row.created_at,
    ...(row.edited_at !== null && { editedAt: row.edited_at }),
    text: content.text ?? '',
    topics: content.topics,
    ...(content.seeking && { seeking: content.seeking }),
    contentNotes: content.contentNotes,
    replies: row.replies ?? 'welcome',
    replyCount: row.reply_count,
    resources: row.resources,
    example: row.example,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
  };
}

export function toReply(row: ShownRow): Reply {
  const circle = circleOf(row.scope);
  return {
    id: idOf(row),
    post: formatItemId({ circle, thread: row.thread, item: row.thread }),
    ...(row.parent && { parent: formatItemId({ circle, thread: row.thread, item: row.parent }) }),
    author: { name: row.author },
    createdAt: row.created_at,
    ...(row.edited_at !== null && { editedAt: row.edited_at }),
    byAuthor: row.by_author,
    text: row.content.text ?? '',
    contentNotes: row.content.contentNotes,
    resources: row.resources,
    example: row.example,
  };
}

export function toStory(row: ShownRow): Story {
  const { title = '', hard = '', tried = '', helped = '', now = '', topics, contentNotes } = row.content;
  return {
    id: idOf(row),
    circle: circleOf(row.scope),
    author: { name: row.author },
    createdAt: row.created_at,
    ...(row.edited_at !== null && { editedAt: row.edited_at }),
    title,
    hard,
    tried,
    helped,
    now,
    topics,
    contentNotes,
    ...(row.chapter_of && { chapterOf: row.chapter_of }),
    resources: row.resources,
    example: row.example,
  };
}

/** `text` or `story`, whichever the item has. */
export function toContent(content: Content | null | undefined): Pick<OwnItem, 'text' | 'story'> {
  if (!content) return {};
  const { text, title, hard = '', tried = '', helped = '', now = '' } = content;
  return title === undefined ? { text: text ?? '' } : { story: { title, hard, tried, helped, now } };
}

export type Counted = { kind: ReactionKind; count: number };
export const itemId = idOf;

/** The target reactions to an item are stored under. */
export const targetOf = (row: Named & Pick<ItemRow, 'kind'>): string => `${row.kind}:${idOf(row)}`;
