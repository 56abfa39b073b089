import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }

  .scale,
  .last {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 3);
  }

  /* Until the device was asked, an answer of today may still take the scale's place: so it comes in quietly. */
  .unknown {
    opacity: 0;
    animation: come var(--_slow) 300ms forwards;
  }

  @keyframes come {
    from {
      opacity: 0;
    }
    to {
      opacity: 1;
    }
  }

  /* Five skies over one horizon. */
  .mood {
    position: relative;
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }

  .mood::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(var(--_space) * 3 + 3em);
    border-block-start: 1px solid var(--_border);
    pointer-events: none;
  }

  .sky {
    flex-direction: column;
    justify-content: start;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_tall);
    padding: calc(var(--_space) * 3) 2px calc(var(--_space) * 2);
    border-color: transparent;
    text-align: center;
    transition-duration: var(--_slow);
  }

  .sky span {
    font-size: 0.875em;
    hyphens: auto;
  }

  .sky svg,
  .last svg {
    inline-size: min(100%, 4em);
    block-size: 3em;
    stroke-width: 1.4;
    color: var(--_quiet);
    transition:
      color var(--_slow),
      fill var(--_slow);
  }

  .sky[aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .sky[aria-checked='true'] svg,
  .last svg {
    color: var(--_accent);
    fill: color-mix(in oklab, var(--_accent) 18%, transparent);
  }

  /* Very narrow, or very large type: one below the other. */
  @container (inline-size < 15em) {
    .mood {
      grid-template-columns: 1fr;
    }

    .mood::before {
      display: none;
    }

    .sky {
      flex-direction: row;
      min-block-size: 44px;
      text-align: start;
    }
  }

  .custom {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .custom .chip {
    min-block-size: 44px;
    padding-inline: calc(var(--_space) * 4);
  }

  .last {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 4);
  }

  .last strong {
    display: block;
    font-weight: 600;
  }

  .last button {
    margin-inline-start: auto;
  }

  /* As high as the scale it stands in for. */
  .mood-scale {
    --_tall: 6.25em;
  }

  .mood-scale .last {
    min-block-size: var(--_tall);
  }

  /* Room for what is said once there is an answer, kept from the start. */
  .foot {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
  }

  .asks .foot {
    min-block-size: 9.75em;
  }

  .said {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-block-size: calc(var(--_leading) * 0.875em);
  }

  .said:focus {
    outline: none;
  }

  .help {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_border);
  }

  .ask {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    animation: come var(--_slow);
  }

  @container (inline-size < 32em) {
    .mood-scale {
      --_tall: 7em;
    }

    .ask {
      grid-template-columns: 1fr;
    }

    /* Its number comes a moment later. */
    .ask .quiet {
      min-block-size: calc(2em * var(--_leading));
    }
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .ends {
    margin-block-start: auto;
    margin-inline-start: calc(var(--_space) * -2);
    min-block-size: 44px;
  }

  @media (forced-colors: active) {
    .sky[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
