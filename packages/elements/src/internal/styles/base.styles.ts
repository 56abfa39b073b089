import { css } from 'lit';

/** What the inside of every widget stands on: measures, focus rings, quiet text, and words for screen readers alone. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  /* What a host page's "*" rules would hand down through the host. Letter and word spacing stay the reader's own. */
  .base {
    text-align: start;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    font-style: normal;
    font-weight: 400;
    white-space: normal;
    cursor: auto;
    visibility: visible;
    overflow-wrap: anywhere;
  }

  p,
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

  svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
