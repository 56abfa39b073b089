import { type ContentNote, type DecisionReason, LIMITS, type ModerationItem } from '@kindred/core/contract';

import type { Context } from './context.js';
import type { Words } from './decisions.js';
import { type Choice, hasForm, notesAsked, type Span, takesReason } from './desk-core.js';

/** What somebody is about to say with a decision. Kept for each item, so that looking elsewhere loses nothing. */
export interface Draft {
  reason?: DecisionReason;
  note: string;
  mark?: Span;
  contentNotes: readonly ContentNote[];
  silence: boolean;
}

const blank = (): Draft => ({ note: '', contentNotes: [], silence: false });

/** What goes out with this choice: what only makes sense with another stays behind. */
export function wordsFor(item: ModerationItem, choice: Choice, draft: Draft): Words {
  const { reason, note, mark, contentNotes, silence } = draft;
  const form = hasForm(choice, item);
  const said = form && note.trim() ? { note: note.trim() } : {};
  if (choice === 'second') return said;
  const why = form && takesReason(choice);
  const notes = choice === 'note' ? [...new Set([...notesAsked(item), ...contentNotes])] : [...contentNotes];
  return {
    ...said,
    ...(why && reason && { reason }),
    ...(why && mark && { mark }),
    ...(notes.length > 0 && { contentNotes: notes.slice(0, LIMITS.contentNotes) }),
    ...(silence && { silence }),
  };
}

/** The item somebody looks at now, as far as they are with it. Leaving it covers it again. */
export class Reading {
  current?: string;
  /** Somebody went to it; otherwise it is only the place in the list where they are. */
  entered = false;
  revealed = false;
  /** Chosen, and waiting for what is said with it. */
  form?: Choice;
  /** It was sent off without the reason it needs. */
  lacksReason = false;
  /** The words stand in a field, so that a stretch can be selected with the keyboard too. */
  selecting = false;
  context?: Context;
  readonly #drafts = new Map<string, Draft>();

  goTo(id: string | undefined): void {
    if (this.current === id) return;
    this.current = id;
    this.rest();
  }

  /** Covers it, with all that stands around it. */
  rest(): void {
    this.revealed = this.selecting = this.lacksReason = false;
    this.form = this.context = undefined;
  }

  draft(id: string): Draft {
    return this.#drafts.get(id) ?? blank();
  }

  write(id: string, change: Partial<Draft>): void {
    this.#drafts.set(id, { ...this.draft(id), ...change });
  }

  /** It went through, or speaks of words that are no longer there. */
  drop({ id }: Pick<ModerationItem, 'id'>): void {
    this.#drafts.delete(id);
  }

  /** The author changed it: what was said may still hold, the marked place does not. */
  unmark(id: string): void {
    if (this.#drafts.has(id)) this.write(id, { mark: undefined });
  }
}
