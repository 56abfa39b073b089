import { html, type TemplateResult } from 'lit';
import type { CheckInValue } from '@kindred/core/contract';

import { arrowOf } from './arrow-keys.js';

/** `settled` when it was pressed; an arrow key on its way past is not. */
export type Choose = (value: CheckInValue, settled: boolean, said?: string) => void;

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
export function choiceScale(choices: readonly Choice[], kind: string, choose: Choose): TemplateResult {
  const pick = (at: number, settled: boolean): void => {
    const { value, text } = choices[at]!;
    choose(value, settled, value.scale === 'custom' ? text : undefined);
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const step = arrowOf(event);
    if (!step) return;
    event.preventDefault();
    const from = event.target as HTMLButtonElement;
    const next = (+from.value + step[0] + step[1] + choices.length) % choices.length;
    (from.parentElement!.children[next] as HTMLElement).focus();
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
