import { html, type TemplateResult } from 'lit';

/** Something a post can be about; in the vocabulary's words without a label of its own. */
export interface TopicChoice {
  key: string;
  label?: string;
}

/** Choices to press, as many at a time as `most` says; those that are out of reach then stay where they are. */
export function renderChips<K extends string>(
  name: string,
  question: string,
  hint: string,
  choices: readonly (readonly [K, string])[],
  chosen: readonly string[],
  choose: (key: K) => void,
  most = Infinity,
): TemplateResult {
  return html`<div role="group" aria-labelledby=${name}>
    <p class="ask" id=${name}>${question} <span class="quiet">${hint}</span></p>
    <div class="chips ${name}">
      ${choices.map(([key, label]) => {
        const on = chosen.includes(key);
        return html`<button
          class="chip"
          aria-pressed=${on ? 'true' : 'false'}
          aria-disabled=${!on && chosen.length >= most ? 'true' : 'false'}
          @click=${() => choose(key)}
        >
          ${label}
        </button>`;
      })}
    </div>
  </div>`;
}

/** `list` with `value` in or out; as it was where no more fit. */
export function toggled<T>(list: readonly T[], value: T, most: number): T[] {
  if (list.includes(value)) return list.filter((one) => one !== value);
  return list.length < most ? [...list, value] : [...list];
}
