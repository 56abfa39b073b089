import { css } from 'lit';

/**
 * Headings, prose, buttons and notices of the family, for every widget that has more than a row of buttons. Every target
 * is at least 44 px high, 24 px where it stands inside a line.
 */
export const family = css`
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

  /* A quiet action: reads as words, presses as a button. */
  .plain {
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
`;
