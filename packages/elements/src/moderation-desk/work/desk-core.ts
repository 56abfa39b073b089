import {
  type ContentNote,
  type ItemState,
  mayMove,
  type ModerationItem,
  type ModerationSession,
  OUTCOME_STATE,
  OUTCOMES,
  type Outcome,
  type ReportReason,
} from '@kindred/core/contract';

/** Asking for another pair of eyes is chosen like an outcome; so is adding the content notes a reader asked for. */
export type Choice = Outcome | 'second' | 'note';

/** As the backend is told: a note is added to what stays as it is. */
export const outcomeOf = (choice: Exclude<Choice, 'second'>): Outcome => (choice === 'note' ? 'publish' : choice);

const HEAVY: readonly ContentNote[] = ['suicide', 'self-harm', 'abuse', 'sexual-violence'];

/** Whether reading it takes something out of whoever does: what worries somebody, or what its notes say. */
export const isHeavy = ({ lane, contentNotes }: Pick<ModerationItem, 'lane' | 'contentNotes'>): boolean =>
  lane === 'worried' || contentNotes.some((note) => HEAVY.includes(note));

/** Outcomes that go back to the author need to say why. */
export const needsReason = (choice: Choice): boolean => choice === 'return' || choice === 'remove';
/** Outcomes for which something can be said before they are sent; who may need somebody can be written to with helplines. */
export const hasForm = (choice: Choice, { lane }: Pick<ModerationItem, 'lane'>): boolean =>
  needsReason(choice) ||
  ['soften', 'second', 'final'].includes(choice) ||
  (choice === 'publish-with-resources' && lane === 'worried');
/** Whether what is said has a reason: a line to somebody at their worst needs none, nor does a question to a colleague. */
export const takesReason = (choice: Choice): boolean => choice !== 'second' && choice !== 'publish-with-resources';

/** What readers asked to know before, and isn't said yet. */
export const notesAsked = ({
  reports,
  contentNotes,
}: Pick<ModerationItem, 'reports' | 'contentNotes'>): ContentNote[] => [
  ...new Set(reports.flatMap((report) => report.contentNotes ?? []).filter((note) => !contentNotes.includes(note))),
];

type Person = Pick<ModerationSession, 'role' | 'reader'>;

/** What this person can decide about an item as it stands; nothing where it is for somebody else to decide. */
export function choicesFor(item: ModerationItem, { role, reader }: Person): Choice[] {
  const { state, live, kind, second } = item;
  if (second?.reader === reader || (state === 'appealed' && role !== 'lead')) return [];
  const possible = OUTCOMES.filter((outcome) => {
    const to: ItemState = OUTCOME_STATE[outcome];
    if (outcome === 'limit-replies' && kind !== 'post') return false;
    // Keeping what is live, or giving back an edit of it, is no move.
    const stays = state === 'live' && (to === 'live' || (to === 'returned' && live !== undefined));
    return stays || mayMove(state, to, 'moderator');
  });
  const asked = state === 'live' && !live && notesAsked(item).length > 0;
  const choices: Choice[] = asked ? ['note', ...possible] : possible;
  return choices.length > 0 && !second ? [...choices, 'second'] : choices;
}

/** Why nothing can be decided. */
export function whyNot({ second, state }: ModerationItem, { reader }: Person): 'second' | 'lead' | 'done' {
  if (second?.reader === reader) return 'second';
  return state === 'appealed' ? 'lead' : 'done';
}

/** Each reason once, as often as it was given. */
export function reportsByReason(reports: ModerationItem['reports']): [ReportReason, number][] {
  const counted = new Map<ReportReason, number>();
  for (const { reason } of reports) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  return [...counted];
}

export interface Span {
  start: number;
  end: number;
}

export interface Stretch {
  text: string;
  marked: boolean;
  edited: boolean;
}

/**
 * The text in stretches, one after the other: what is marked, and what an edit changed. Spans that don't fit the text
 * are left out.
 */
export function stretches(text: string, marks: readonly Span[] = [], edited?: Span): Stretch[] {
  const fits = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
  const spans = marks.filter(fits);
  const changed = edited && fits(edited) ? edited : undefined;
  const cuts = [0, text.length, ...[...spans, ...(changed ? [changed] : [])].flatMap(({ start, end }) => [start, end])];
  const points = [...new Set(cuts)].sort((a, b) => a - b);
  const holds = ({ start, end }: Span, at: number): boolean => start <= at && at < end;
  return points.slice(0, -1).map((at, index) => ({
    text: text.slice(at, points[index + 1]),
    marked: spans.some((span) => holds(span, at)),
    edited: changed !== undefined && holds(changed, at),
  }));
}

/** Whether a text can be cut here without cutting a word. */
const between = (text: string, at: number): boolean =>
  at <= 0 || at >= text.length || /\s/.test(text[at - 1]!) || /\s/.test(text[at]!);

/** Where two texts differ: from the first to the last word that is not the same in both. */
export function difference(before: string, after: string): { before: Span; after: Span } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (!between(before, start) || !between(after, start)) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (!between(before, before.length - end) || !between(after, after.length - end)) end -= 1;
  return { before: { start, end: before.length - end }, after: { start, end: after.length - end } };
}

/** A part of an item's words: of a story its title and one of its four, of anything else all there is. */
export interface Part {
  name: 'text' | 'title' | 'hard' | 'tried' | 'helped' | 'now';
  text: string;
  /** Where it begins in the whole of its words, which marks are measured on. */
  start: number;
}

const STORY = ['title', 'hard', 'tried', 'helped', 'now'] as const;

export function partsOf({ text, story }: Pick<ModerationItem, 'text' | 'story'>): Part[] {
  if (!story) return [{ name: 'text', text: text ?? '', start: 0 }];
  let start = 0;
  return STORY.map((name) => {
    const part = { name, text: story[name], start };
    // An empty line stands between.
    start += part.text.length + 2;
    return part;
  });
}

/** The spans of the whole that fall into a part, measured on it. */
export const spansIn = ({ text, start: from }: Part, spans: readonly Span[]): Span[] =>
  spans
    .map(({ start, end }) => ({ start: Math.max(start - from, 0), end: Math.min(end - from, text.length) }))
    .filter(({ start, end }) => start < end);

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago, in the largest whole unit. */
export function age(time: number, now: number): { unit: 'day' | 'hour' | 'minute'; count: number } {
  const passed = Math.max(0, now - time);
  for (const [unit, length] of UNITS) if (passed >= length) return { unit, count: Math.floor(passed / length) };
  return { unit: 'minute', count: 0 };
}

/** A post's id, for a reply's. */
export const threadOf = (id: string): string => id.split('.').slice(0, 2).join('.');
