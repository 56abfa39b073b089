import { css } from 'lit';

/* The bar brings its own buttons: on many pages it is the only widget, and the family's controls are more than it needs. */
export const styles = css`
  :host {
    /* Far down a page a bar costs nothing until it comes near. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(100px + 1.5em);
  }

  @media (min-width: 48rem) {
    :host {
      contain-intrinsic-block-size: auto calc(48px + 1.5em);
    }
  }

  .base {
    /* Room for focus rings, which the containment above would cut off, and for the line below the buttons. */
    padding: 4px 4px 1.5em;
    margin-inline: -4px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 44px;
    padding: 4px calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: 999px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    transition: background var(--_slow);
  }

  button:hover,
  button[aria-pressed='true'] {
    background: var(--_tint);
  }

  button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  svg {
    color: var(--_quiet);
  }

  button[aria-pressed='true'] svg {
    color: var(--_accent);
    fill: var(--_tint);
  }

  .status {
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.4;
    /* Exactly the room kept for it. */
    min-block-size: calc(1.5em / 0.8125);
    margin-block-end: calc(-1.5em / 0.8125);
    padding-block-start: 3px;
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
