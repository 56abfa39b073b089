import { html, nothing, type TemplateResult } from 'lit';

import { describeError } from '../internal/describe-error.js';

import type { Answering } from './answering.js';
import { isLowest } from './check-in-core.js';
import type { CheckInWords } from './translations/en.js';

export interface FootView {
  readonly words: CheckInWords;
  readonly answering: Answering;
  /** Whether answers are added without being asked. */
  readonly always: boolean;
  readonly actions: TemplateResult | typeof nothing;
  add(): void;
  keepPrivate(): void;
}

/** Where the answer is, in one sentence. */
function statusOf({ words, answering, always }: FootView): string {
  const { checkIns, problem, shared, canShare } = answering;
  const lasts = checkIns?.lasts ?? true;
  const answer = answering.answer ?? answering.recent;
  if (!answer) {
    if (!lasts) return words.introForNow;
    if (!canShare) return words.intro;
    return always ? words.introAlways : words.introAsk;
  }
  if (problem?.waits) return lasts ? words.waits : words.waitsOpen;
  if (problem) return `${words.notAdded} ${describeError(problem.error, words.common)}`;
  switch (shared) {
    case 'waiting':
      return words.adding;
    case 'counted':
      return words.added;
    case 'already':
      return words.already;
    default:
      return lasts ? words.kept : words.keptForNow;
  }
}

/** What stands below the scale: where the answer is, a line of help after a lowest one, and what may come next. */
export function foot(view: FootView): TemplateResult {
  const { words, answering, actions, add, keepPrivate } = view;
  const { answer, problem } = answering;
  return html`<div class="foot" part="foot">
    <div class="said" role="status" tabindex="-1">
      <p class="quiet" part="status">${statusOf(view)}</p>
      ${
        answer && isLowest(answer.value)
          ? html`<p class="help" part="help">${words.help} <slot name="help"></slot></p>`
          : nothing
      }
    </div>
    ${
      problem && !problem.waits
        ? html`<div><button type="button" @click=${add}>${words.common.retry}</button></div>`
        : nothing
    }
    ${
      answering.asks
        ? html`<div class="ask" part="share" role="group" aria-labelledby="ask">
            <div>
              <p id="ask">${words.shareQuestion}</p>
              <p class="quiet" id="ask-hint">${words.shareHint(answering.k)}</p>
            </div>
            <div class="row">
              <button type="button" aria-describedby="ask-hint" @click=${add}>${words.shareYes}</button>
              <button type="button" @click=${keepPrivate}>${words.shareNo}</button>
            </div>
          </div>`
        : nothing
    }
    <div class="row ends">${actions}</div>
  </div>`;
}
