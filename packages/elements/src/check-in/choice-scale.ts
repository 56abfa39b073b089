import { html, type TemplateResult } from 'lit';
import type { CheckInValue } from '@kindred/core/contract';

import { arrow } from './check-in-core.js';
import type { CheckInWords } from './translations/en.js';

/** What every scale is given: how things stand, and whom to tell. */
export interface ScaleView {
  readonly words: CheckInWords;
  readonly rtl: boolean;
  readonly value?: CheckInValue;
  /** `settled` when it was pressed; an arrow key on its way past is not. */
  choose(value: CheckInValue, settled: boolean, said?: string): void;
}

export interface Choice {
  readonly value: CheckInValue;
  readonly text: string;
  readonly picture?: TemplateResult;
  readonly chosen: boolean;
}

/**
 * One of several, as a radio group: Tab reaches the chosen one, arrow keys move and choose.
 * https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
export function choiceScale(choices: readonly Choice[], kind: string, { rtl, choose }: ScaleView): TemplateResult {
  const pick = (at: number, settled: boolean): void => {
    const { value, text } = choices[at] as Choice;
    choose(value, settled, value.scale === 'custom' ? text : undefined);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const step = arrow(event.key, rtl);
    const from = (event.target as Element).closest('button');
    if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = (Number(from.value) + step[0] + step[1] + choices.length) % choices.length;
    (from.parentElement?.children[next] as HTMLElement).focus();
    pick(next, false);
  };
  const stop = Math.max(
    choices.findIndex(({ chosen }) => chosen),
    0,
  );
  return html`<div class="scale ${kind}" part="scale" role="radiogroup" aria-labelledby="prompt" @keydown=${onKeydown}>
    ${choices.map(
      ({ text, picture, chosen }, at) =>
        html`<button
          class=${picture ? 'sky' : 'chip'}
          part="choice"
          type="button"
          role="radio"
          value=${at}
          aria-checked=${chosen}
          tabindex=${at === stop ? 0 : -1}
          @click=${() => pick(at, true)}
        >
          ${picture}<span>${text}</span>
        </button>`,
    )}
  </div>`;
}
