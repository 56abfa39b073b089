import { css } from 'lit';

/** What the inside of every widget stands on: measures, icons, focus rings. Kept to what the lightest of them needs. */
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

  p {
    margin: 0;
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
`;
