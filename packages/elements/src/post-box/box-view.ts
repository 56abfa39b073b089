import { html, nothing, type TemplateResult } from 'lit';

import type { OwnEntry } from '../store/own-items.js';
import type { DraftController } from '../writing/draft-controller.js';
import { type Phase, roomLeft } from '../writing/phase.js';
import { sentWords } from '../writing/sent-words.js';

import { clampLength, type Writing } from './post-box-core.js';
import type { Sending } from './sending.js';
import type { WritingWords } from './words.js';

/** What the box shows, beside its own label and field. */
export interface BoxView {
  phase: Phase | 'writing';
  /** Stands in the box's place, once something was sent. */
  sent?: TemplateResult;
  text: string;
  /** Whether the field was reached: it may grow, and there is room for the choices. */
  open?: boolean;
  over?: boolean;
  /** Whether nothing can be written, or pressed, just now. */
  off?: boolean;
  /** How many more characters, near the limit. */
  room?: string;
  choices?: unknown;
  status: string;
  /** What the main button does. */
  main: string;
  /** Beside the main button. */
  beside?: unknown;
  own?: unknown;
}

/** What a view is made of. */
export interface DeskState {
  words: WritingWords;
  sending: Sending;
  draft: DraftController<Writing>;
  /** What the page or the device said, instead of what the sending says. */
  said: string;
  maxLength: number;
  /** The question, where the field was. */
  label: string;
  startAnew(): void;
  clear(): void;
  bringBack(): void;
}

/** Trying these again unchanged would end the same way. */
const FINAL = ['invalid', 'refused', 'unsupported'];

/** What the main button does in each step, by its word. */
const MAIN = {
  writing: 'send',
  undo: 'undo',
  sending: 'sending',
  waiting: 'takeBack',
  failed: 'editAgain',
  held: 'another',
  live: 'another',
  changed: 'another',
} as const satisfies Record<BoxView['phase'], keyof WritingWords>;

/** The box as it stands now. */
export function viewOf(state: DeskState): BoxView {
  const { words, sending, draft, said } = state;
  const { entry, phase, about } = sending;
  const { cleared, keeps, writing } = draft;
  const room = roomLeft(writing.text, clampLength(state.maxLength));
  const over = room !== undefined && room < 0;
  const readOnly = !entry && Boolean(about?.policy.readOnly);
  const resting = readOnly ? words.common.errors['read-only'] : cleared ? words.cleared : '';
  return {
    phase,
    ...(entry && { sent: renderSent(entry, phase, state.label) }),
    text: writing.text,
    over,
    off: phase === 'sending' || readOnly,
    room: room === undefined ? '' : over ? words.over(-room) : words.room(room),
    status: said || (entry ? sentWords(entry, words, keeps) : resting),
    main: words[MAIN[phase]],
    beside: renderBeside(state),
  };
}

/** When the undo window of an entry was first shown, by its key, so that its line never starts over. */
const windows = new Map<string, string>();

function renderSent({ key, draft, sendAfter }: OwnEntry, phase: BoxView['phase'], label: string): TemplateResult {
  if (!windows.has(key)) windows.set(key, `--_window:${Math.max(sendAfter - Date.now(), 0)}ms`);
  // Text set from script: unlike an attribute, a strict policy for styles lets it through.
  const style = windows.get(key) as string & CSSStyleDeclaration;
  return html`<p class="title">${label}</p>
    <div part="words" class="words"><p class="prose" dir="auto">${draft.text}</p></div>
    <div class="window ${phase}" .style=${style}></div>`;
}

/** What else can be done, and whether the words are safe. */
function renderBeside({ words, sending, draft, startAnew, clear, bringBack }: DeskState): TemplateResult {
  const { phase, entry, items } = sending;
  const { cleared, empty, keeps } = draft;
  const second: Partial<Record<BoxView['phase'], [string, () => unknown] | false>> = {
    writing: cleared ? [words.bringBack, bringBack] : !empty && [words.clear, clear],
    waiting: [words.another, startAnew],
    failed: !FINAL.includes(entry?.error?.code ?? '') && [words.common.retry, () => items!.retry(entry!.key)],
  };
  const [label, run] = second[phase] || [];
  const kept = phase === 'writing' && !empty && keeps !== undefined;
  return html`${label ? html`<button class="plain second" @click=${run}>${label}</button>` : nothing}
  ${kept ? html`<p class="quiet kept">${keeps ? words.kept : words.unkept}</p>` : nothing}`;
}
