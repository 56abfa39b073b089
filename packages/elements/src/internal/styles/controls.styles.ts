import { css } from 'lit';

/**
 * Headings, prose, buttons, chips and fields of the family, for every widget that has more than a row of buttons. Every
 * target is at least 44 px high, 24 px where it stands inside a line.
 */
export const controls = css`
  :host {
    --_surface: var(--kindred-surface, light-dark(#fbf8f2, #211e1b));
    --_accent-text: var(--kindred-accent-text, light-dark(#fffefb, #12241f));
    --_border: var(--kindred-border, light-dark(#e4dccf, #3f3933));
    --_radius: var(--kindred-radius, 12px);
    --_shadow: var(--kindred-shadow, 0 1px 2px rgb(60 45 30 / 0.06));
    --_quick: calc(var(--_motion) * 140ms);
  }

  h2,
  h3,
  h4,
  ul,
  ol,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }

  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .prose {
    max-inline-size: 66ch;
    text-wrap: pretty;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_quick),
      border-color var(--_quick),
      color var(--_quick);
    -webkit-tap-highlight-color: transparent;
  }

  @media (hover: hover) {
    button:hover:not([aria-disabled='true'], :disabled) {
      background: var(--_tint);
    }
  }

  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 600;
  }

  @media (hover: hover) {
    button.primary:hover:not([aria-disabled='true'], :disabled) {
      background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
    }
  }

  /* A quiet action: reads as words, presses as a button. */
  button.plain {
    border-color: transparent;
    padding-inline: calc(var(--_space) * 2);
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
  }

  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .chip {
    min-block-size: 40px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border-radius: 999px;
    border-color: var(--_border);
    background: var(--_raised);
    font-size: 0.9375em;
  }

  .chip[aria-pressed='true'],
  .chip[aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  textarea,
  input[type='text'],
  select {
    display: block;
    inline-size: 100%;
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    /* Below 16 px phones zoom the page when the field is focused. */
    font-size: max(1em, 16px);
    line-height: var(--_leading);
  }

  textarea {
    min-block-size: 8.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 60vh;
  }

  textarea::placeholder,
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }

  textarea:focus-visible,
  input:focus-visible,
  select:focus-visible {
    outline-offset: 0;
    border-color: var(--_focus);
  }

  .notice {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px var(--_radius) var(--_radius) 2px;
    background: var(--_tint);
  }

  [dir='rtl'] .notice {
    border-radius: var(--_radius) 2px 2px var(--_radius);
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .chip[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
