import { css, html, type TemplateResult } from 'lit';

import type { ScaleView } from './answering.js';

/** The most feeling words of one answer, as in the contract. */
const MOST_WORDS = 3;

/** Heavy and light in turn, so that no list reads like a verdict. The words themselves are in the translations. */
const GROUPS = {
  heavy: ['sad', 'tired', 'lonely', 'numb', 'ashamed', 'hopeless'],
  quiet: ['calm', 'relieved', 'safe', 'thoughtful', 'content', 'rested'],
  edgy: ['anxious', 'angry', 'restless', 'overwhelmed', 'tense', 'lost'],
  light: ['hopeful', 'grateful', 'glad', 'curious', 'connected', 'brave'],
} as const;

/** Up to three words, each a toggle button: https://www.w3.org/WAI/ARIA/apg/patterns/button/ */
export function scale({ words, value, choose, clear }: ScaleView): TemplateResult {
  const chosen = value?.scale === 'words' ? value.words : [];
  const full = chosen.length >= MOST_WORDS;
  const toggle = (word: string): void => {
    if (!chosen.includes(word)) {
      if (!full) choose({ scale: 'words', words: [...chosen, word] }, false);
      return;
    }
    const left = chosen.filter((other) => other !== word);
    if (left.length > 0) choose({ scale: 'words', words: left }, false);
    else clear();
  };
  return html`<div class="scale feelings" part="scale" role="group" aria-labelledby="prompt" aria-describedby="most">
    ${Object.entries(GROUPS).map(
      ([group, feelings]) =>
        html`<div class="feeling-group" role="group" aria-labelledby=${`group-${group}`}>
          <span class="quiet" id=${`group-${group}`}>${words.groups[group as keyof typeof GROUPS]}</span>
          <div class="chips">
            ${feelings.map((word) => {
              const on = chosen.includes(word);
              return html`<button
                class="chip"
                part="choice"
                type="button"
                aria-pressed=${on}
                aria-disabled=${full && !on}
                @click=${() => toggle(word)}
              >
                ${words.feelings[word]}
              </button>`;
            })}
          </div>
        </div>`,
    )}
    <p class="quiet" id="most" role="status">${full ? words.wordsFull : words.wordsHint}</p>
  </div>`;
}

export const styles = css`
  .feelings,
  .feeling-group {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .feelings {
    gap: calc(var(--_space) * 4);
  }

  .feelings .chips {
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }

  .feelings .chip {
    min-block-size: 44px;
  }
`;
