import { css } from 'lit';

export const styles = css`
  :host {
    /* Far down a page a bar costs nothing until it comes near. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(52px + 1.5em);
  }

  .base {
    /* Room for focus rings, which the containment above would cut off, and for the line below the buttons. */
    padding: 4px 4px 1.5em;
    margin-inline: -4px;
  }

  .chip {
    min-block-size: 44px;
    gap: calc(var(--_space) * 1.5);
    padding-inline: calc(var(--_space) * 3);
    transition-duration: var(--_slow);
  }

  button[aria-pressed='true'] svg {
    color: var(--_accent);
    fill: color-mix(in oklab, var(--_accent) 22%, transparent);
  }

  svg {
    color: var(--_quiet);
    transition:
      color var(--_slow),
      fill var(--_slow);
  }

  .counted button {
    text-align: start;
    min-inline-size: 9.5em;
    justify-content: start;
  }

  .words {
    display: grid;
  }

  /* The second line is there before anything is known of it. */
  .count {
    min-block-size: 1.3em;
    color: var(--_quiet);
    font-size: 0.8125em;
  }

  .status {
    font-size: 0.8125em;
    line-height: 1.4;
    /* Exactly the room kept for it. */
    min-block-size: calc(1.5em / 0.8125);
    margin-block-end: calc(-1.5em / 0.8125);
    padding-block-start: 3px;
    animation: come var(--_slow);
  }

  @keyframes come {
    from {
      opacity: 0;
    }
  }
`;
