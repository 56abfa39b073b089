import type { ContentNote } from '@kindred/core/contract';
import type { Finding } from '@kindred/core/guards';

/** Which of the cards on crisis is meant; `mention` is one quiet line. */
export type CrisisCard = 'explicit' | 'answering' | 'mention';

/** What a notice offers to do. */
export type Offer = 'mask' | 'replace' | 'note' | 'begin' | undefined;

/** One thing that was found, as it is shown. */
export interface Notice {
  /** The same for the same words, so that what was put away stays away. */
  key: string;
  /** The words it is about; empty where it is about the whole. */
  quoted: string;
  offer: Offer;
  finding: Finding;
}

/** The three ways to answer somebody that the coach looks for, in the order in which they help. */
export const WAYS = ['feeling', 'understanding', 'asking'] as const;
export type Way = (typeof WAYS)[number];

/** Where in the text there are words that a notice is about. */
export interface Mark {
  start: number;
  end: number;
  kind: 'private' | 'words';
}

export interface Noticed {
  crisis?: { card: CrisisCard; reason: string };
  /** Somebody writes plainly of themselves, whether the card on it was put away or not. */
  explicit?: true;
  notices: Notice[];
  marks: Mark[];
  /** What a reply does already. */
  done: ReadonlySet<Way>;
}

export const NOTHING: Noticed = { notices: [], marks: [], done: new Set() };

/** Shown in this order; guards of a site's own stand with `wording`. */
const ORDER = ['privacy', 'method', 'wording', 'content-notes', 'self-blame', 'coach'];
const CARDS: readonly CrisisCard[] = ['explicit', 'answering', 'mention'];
/** Said to nobody who writes of dying: they need no lesson in words. */
const UNHELPFUL = new Set(['method', 'wording', 'self-blame', 'coach']);

const isWay = (kind: string): kind is Way => (WAYS as readonly string[]).includes(kind);

function offerOf({ guard, suggestion }: Finding): Offer {
  if (guard === 'content-notes') return 'note';
  if (suggestion === undefined) return undefined;
  return guard === 'privacy' ? 'mask' : guard === 'coach' ? 'begin' : 'replace';
}

/** These are about a text as a whole, whichever of its words they were found by. */
const WHOLE = new Set(['content-notes', 'self-blame']);

function noticeOf(text: string, finding: Finding): Notice {
  const { guard, kind, start, end } = finding;
  const quoted = WHOLE.has(guard) ? '' : text.slice(start, end);
  return { key: `${guard} ${kind} ${quoted.toLowerCase()}`.trim(), quoted, offer: offerOf(finding), finding };
}

/**
 * What of all findings is shown.
 *
 * @param hushed keys of what was put away; `crisis` makes of a card its quiet line, `mention` takes that away, too
 * @param notes those that the text has already
 */
export function noticedIn(
  text: string,
  findings: readonly Finding[],
  hushed: readonly string[],
  notes: readonly ContentNote[],
): Noticed {
  const crisis = findings.filter(({ guard }) => guard === 'crisis');
  const found = CARDS.map((card) => crisis.find(({ kind }) => kind === card)).find(Boolean);
  const explicit = found?.kind === 'explicit';
  const all = findings
    .filter(({ guard, kind }) => guard !== 'crisis' && !(guard === 'coach' && isWay(kind)))
    .filter(({ guard, kind }) => !(guard === 'content-notes' && notes.includes(kind as ContentNote)))
    .filter(({ guard }) => !(explicit && UNHELPFUL.has(guard)))
    .map((finding) => noticeOf(text, finding))
    .filter(({ key }) => !hushed.includes(key));
  const notices = all.filter(({ key }, n) => all.findIndex((other) => other.key === key) === n);
  const place = ({ finding: { guard } }: Notice): number => ORDER.indexOf(ORDER.includes(guard) ? guard : 'wording');
  const card = cardOf(found?.kind as CrisisCard | undefined, hushed);
  return {
    ...(card && { crisis: { card, reason: found!.reason } }),
    ...(explicit && { explicit }),
    notices: notices.sort((a, b) => place(a) - place(b) || a.finding.start - b.finding.start),
    marks: all.flatMap(({ quoted, finding: { guard, start, end } }) =>
      quoted.trim() ? [{ start, end, kind: guard === 'privacy' ? 'private' : 'words' }] : [],
    ),
    done: new Set(findings.flatMap(({ guard, kind }) => (guard === 'coach' && isWay(kind) ? [kind] : []))),
  };
}

function cardOf(card: CrisisCard | undefined, hushed: readonly string[]): CrisisCard | undefined {
  if (!card || (card !== 'mention' && !hushed.includes('crisis'))) return card;
  return hushed.includes('mention') ? undefined : 'mention';
}

/**
 * Where `quoted` stands now that the text may have changed since it was looked at: the nearest to where it was.
 *
 * @returns -1 where it is gone
 */
export function nearest(text: string, quoted: string, from: number): number {
  const before = text.lastIndexOf(quoted, from);
  const after = text.indexOf(quoted, from);
  if (before < 0 || after < 0) return Math.max(before, after);
  return from - before <= after - from ? before : after;
}

/** A quotation short enough for a line. */
export function shortened(text: string, most = 48): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}
