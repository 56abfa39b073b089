import { css } from 'lit';

import { family } from './family.styles.js';

/** The main button, chips and fields. */
export const fields = css`
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

  /* What marks words in a field lies over it. */
  .field {
    position: relative;
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

  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .chip[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

/** All of the family, for widgets that are written in. */
export const controls = [family, fields];
