import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
    /* Beside something that floats there may be too little room: then it stands below. */
    min-inline-size: min(100%, 17em);
  }

  .scale,
  .coming,
  .last {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 3);
  }

  /* Until the device was asked, an answer of today may still take the scale's place: so it comes in quietly. */
  .unknown {
    animation: come var(--_slow) 300ms both;
  }

  @keyframes come {
    from {
      opacity: 0;
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
    transition: inherit;
    transition-property: color, fill;
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

  /* As high as what stands in for it, or what is on its way. */
  .coming {
    min-block-size: var(--_tall, 3em);
  }

  .coming.energy-mood {
    --_tall: 20.45em;
  }

  .coming.words {
    --_tall: calc(7em + 272px);
  }

  .coming.custom {
    --_tall: 44px;
  }

  .mood-scale {
    --_tall: 6.25em;
  }

  @container (inline-size < 32em) {
    .mood-scale {
      --_tall: 7em;
    }

    .coming.words {
      --_tall: calc(7em + 472px);
    }
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

  /* Room for what is said once there is an answer, kept from the start. */
  .foot {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-block-size: 4.4em;
  }

  .asks .foot {
    min-block-size: 11em;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0 calc(var(--_space) * 3);
  }

  .said {
    display: grid;
    flex: 1 1 8em;
    gap: calc(var(--_space) * 2);
    min-block-size: calc(var(--_leading) * 0.875em);
    outline: none;
  }

  /* Before there is an answer the room is a quiet margin with one sentence in it. */
  .resting {
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_raised) 55%, transparent);
  }

  .resting .line {
    flex-direction: column;
    flex-wrap: nowrap;
    align-items: center;
    max-inline-size: 32em;
    margin: auto;
    padding: calc(var(--_space) * 3);
    text-align: center;
    text-wrap: balance;
  }

  .resting .line > * {
    flex: none;
    margin: 0;
  }

  @container (inline-size < 25em) {
    .asks .foot {
      min-block-size: 12.5em;
    }
  }

  [part='talk'] {
    margin-inline-start: calc(var(--_space) * -2);
  }

  @media (forced-colors: active) {
    .sky[aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
