/** What is shown of a record, field by field, so that nothing slips out that isn't named here. */
import {
  type Band,
  type Lane,
  type ModerationItem,
  type OwnItem,
  type Post,
  type ReactionKind,
  type Reply,
  type Story,
} from '@kindred/core/contract';

import type { Content, ItemRecord, Verdict } from './records.js';

/** Leaves out what is undefined, so that an answer looks the same in memory and as JSON. */
const some = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const writing = ({ text, story }: Content): Pick<OwnItem, 'text' | 'story'> =>
  some({ text, story: story && { ...story } });

const basics = (record: ItemRecord) =>
  some({ author: { name: record.name }, createdAt: record.createdAt, editedAt: record.editedAt });

/** In the waiting lane only, while nobody answered. */
export const toWaitingPost = (record: ItemRecord): Post =>
  some({ ...toPost(record), newHere: (record.newHere && record.replyCount === 0) || undefined });

export const toPost = (record: ItemRecord): Post =>
  some({
    id: record.id,
    circle: record.circle,
    ...basics(record),
    text: record.content.text ?? '',
    topics: [...record.content.topics],
    seeking: record.content.seeking,
    contentNotes: [...record.content.contentNotes],
    replies: record.replies,
    replyCount: record.replyCount,
    resources: record.resources,
    example: record.example,
    expiresAt: record.expiresAt,
  });

export const toReply = (record: ItemRecord, opener: ItemRecord): Reply =>
  some({
    id: record.id,
    post: record.opener,
    parent: record.parent,
    ...basics(record),
    byAuthor: record.threadKeyHash === opener.threadKeyHash,
    text: record.content.text ?? '',
    contentNotes: [...record.content.contentNotes],
    resources: record.resources,
    example: record.example,
  });

export const toStory = (record: ItemRecord): Story =>
  some({
    id: record.id,
    circle: record.circle,
    ...basics(record),
    title: '',
    hard: '',
    tried: '',
    helped: '',
    now: '',
    ...record.content.story,
    topics: [...record.content.topics],
    contentNotes: [...record.content.contentNotes],
    chapterOf: record.chapterOf,
    resources: record.resources,
    example: record.example,
  });

const said = ({ reason, note, mark }: Verdict): Verdict => some({ reason, note, mark: mark && { ...mark } });

export const toOwn = (record: ItemRecord, support: Partial<Record<ReactionKind, Band>>): OwnItem =>
  some({
    id: record.id,
    kind: record.kind,
    circle: record.circle,
    author: { name: record.name },
    state: record.state,
    revision: record.revision,
    ...writing(record.content),
    topics: [...record.content.topics],
    seeking: record.content.seeking,
    contentNotes: [...record.content.contentNotes],
    replies: record.kind === 'post' ? record.replies : undefined,
    createdAt: record.createdAt,
    editedAt: record.editedAt,
    expiresAt: record.expiresAt,
    pending: record.pending && {
      revision: record.pending.revision,
      state: record.pending.state,
      ...writing(record.pending.content),
      contentNotes: [...record.pending.content.contentNotes],
      topics: [...record.pending.content.topics],
      ...said(record.pending),
    },
    held: record.state === 'held' || record.state === 'appealed' ? record.held : undefined,
    outcome: record.outcome,
    ...said(record.verdict),
    resources: record.resources,
    support,
    replyCount: record.replyCount,
    thanked: record.thanked,
    care: record.care,
  });

/** The most urgent lane an item stands in; undefined when nobody has to look at it. */
export function laneOf(record: ItemRecord): Lane | undefined {
  const open = ['held', 'live', 'appealed', 'returned'].includes(record.state);
  if (open && (record.care || record.reports.some(({ reason }) => reason === 'worried'))) return 'worried';
  if (record.state === 'appealed') return 'appeals';
  if (open && isReported(record)) return 'reported';
  if (open && record.second) return 'second';
  if (record.state === 'held' || record.pending?.state === 'held') return 'held';
  return open && record.reports.length > 0 ? 'notes' : undefined;
}

/** Whether somebody said something against it. Asking for a content note is none of that. */
export const isReported = ({ reports }: Pick<ItemRecord, 'reports'>): boolean =>
  reports.some(({ reason }) => reason !== 'content-note');

/** The revision a decision must name: the waiting one where there is one. */
export const decidable = (record: ItemRecord): number =>
  record.pending?.state === 'held' ? record.pending.revision : record.revision;

export function toModeration(record: ItemRecord, silenced: boolean): ModerationItem {
  const waiting = record.pending?.state === 'held' ? record.pending : undefined;
  const content = waiting?.content ?? record.content;
  return some({
    id: record.id,
    kind: record.kind,
    parent: record.parent,
    circle: record.circle,
    lane: laneOf(record) ?? 'held',
    state: record.state,
    author: { name: record.name },
    revision: decidable(record),
    ...writing(content),
    topics: [...content.topics],
    seeking: content.seeking,
    contentNotes: [...content.contentNotes],
    live: waiting && { ...writing(record.content), revision: record.revision },
    held: waiting
      ? (waiting.held ?? 'edit')
      : record.state === 'held' || record.state === 'appealed'
        ? record.held
        : undefined,
    suspect: content.suspect?.map((mark) => ({ ...mark })),
    appeal: record.appeal,
    second: record.second && { ...record.second },
    silenced,
    care: record.care,
    replies: record.kind === 'post' ? record.replies : undefined,
    reports: record.reports.map((report) => structuredClone(report)),
    createdAt: record.createdAt,
    history: record.history.map((entry) => ({ ...entry })),
  });
}
