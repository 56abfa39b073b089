import { css, html, type TemplateResult } from 'lit';
import { CIRCLE_PATTERN } from '@kindred/core/contract';

import { type Choice, choiceScale } from '../choice-scale.js';

import type { ScaleView } from './answering.js';

/** The page's own choices, as they stand in it now: `<data value="rested">Rested</data>`. */
export function scale({ widget, value, choose, changed }: ScaleView): TemplateResult {
  const chosen = value?.scale === 'custom' ? value.choice : undefined;
  const all = [...widget.querySelectorAll<HTMLDataElement>(':scope > data')];
  const onSlotchange = (): void => {
    for (const { value } of all) {
      if (CIRCLE_PATTERN.test(value)) continue;
      console.error(`kindred-check-in: a choice needs a value of a–z, 0–9 and inner hyphens, not "${value}".`);
    }
    changed();
  };
  const choices = all.flatMap((data): Choice[] => {
    const { value: choice } = data;
    if (!CIRCLE_PATTERN.test(choice)) return [];
    const text = data.textContent?.trim() || choice;
    return [{ value: { scale: 'custom', choice }, text, chosen: choice === chosen }];
  });
  return html`${choiceScale(choices, 'custom', choose)}<slot hidden @slotchange=${onSlotchange}></slot>`;
}

export const styles = css`
  .custom {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .custom .chip {
    min-block-size: 44px;
    padding-inline: calc(var(--_space) * 4);
  }
`;
