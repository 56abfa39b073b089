import type { OwnEntry } from '../store/own-items.js';

/** What its author reads of an entry: the newest words, and what was said about them. */
export interface Shown {
  text: string;
  /** The words others see meanwhile, where they differ. */
  reason?: string;
  note?: string;
  mark?: { start: number; end: number };
  /** An edit that waits or was given back while the earlier words stay live. */
  pending?: 'held' | 'returned';
  /** What an edit must name; unknown until the backend was asked. */
  revision?: number;
}

export function shownOf({ draft, item, error }: OwnEntry): Shown {
  const said = item?.pending ?? item;
  return {
    text: said?.text ?? draft.text,
    reason: said?.reason ?? error?.reason,
    note: said?.note,
    mark: said?.mark,
    pending: item?.pending?.state,
    revision: said?.revision,
  };
}

/** The text before, inside and after the marked words; a mark that doesn't fit the text marks nothing. */
export function splitAt(text: string, mark: Shown['mark']): [string, string, string] {
  if (!mark || mark.start >= mark.end || mark.end > text.length) return [text, '', ''];
  return [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)];
}

/** What its author may do with an entry where it stands. */
export interface Abilities {
  /** Change the words. */
  edit: boolean;
  delete: boolean;
  /** Pause replies, change how long it stays. */
  adjust: boolean;
  /** Taken down: ask for it to be looked at again. */
  appeal: boolean;
  /** Not sent yet: take it back. */
  cancel: boolean;
  /** Not taken: bring it back into the box. */
  rewrite: boolean;
  retry: boolean;
  /** Nothing to be done but to take it off the list. */
  forget: boolean;
}

const EDITABLE: readonly OwnEntry['state'][] = ['held', 'live', 'returned'];
const GONE: readonly OwnEntry['state'][] = ['deleted', 'expired'];

export function abilitiesOf({ state, error }: OwnEntry, hasOwnPort: boolean): Abilities {
  const there = hasOwnPort && EDITABLE.includes(state);
  return {
    edit: there,
    adjust: there,
    appeal: hasOwnPort && state === 'removed',
    delete: hasOwnPort && state !== 'queued' && state !== 'failed' && !GONE.includes(state),
    cancel: state === 'queued',
    rewrite: state === 'failed',
    retry: state === 'failed' && !['invalid', 'refused', 'unsupported'].includes(error?.code ?? ''),
    forget: state === 'failed' || GONE.includes(state),
  };
}
