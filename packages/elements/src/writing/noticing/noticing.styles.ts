import { css } from 'lit';

export const noticingStyles = css`
  /* Opens slowly, so that what stands below is not pushed away at once. */
  .noticed {
    display: grid;
    grid-template-rows: 1fr;
    animation: unfold calc(var(--_motion) * 480ms) ease-out;
  }

  .noticed > div {
    display: grid;
    gap: calc(var(--_space) * 4);
    min-block-size: 0;
    min-inline-size: 0;
    line-height: 1.5;
  }

  @keyframes unfold {
    from {
      grid-template-rows: 0fr;
      margin-block-end: calc(var(--_space) * -5);
      opacity: 0;
    }

    /* Till then its last rows would stand over what is below. */
    from,
    to {
      overflow: clip;
    }
  }

  .noticed ul:not(.tips) {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .noticed .rows {
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_border);
  }

  .noticed mark {
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline dotted var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  /* Or it has the letters of a mark without its ground. */
  @media (forced-colors: active) {
    .noticed mark {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }

  .noticed .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 1);
  }

  .noticed .deeds button.plain:first-child {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .noticed .button {
    font-weight: 600;
    color: var(--_accent);
  }

  .card-now > div {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }

  .card-now a:not(.button),
  .mention a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  .noticed .people {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
  }

  .noticed .people li {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }

  .care label {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
    min-block-size: 44px;
    padding-block: calc(var(--_space) * 2);
    font-weight: 600;
    cursor: pointer;
  }

  .care input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .care p {
    padding-inline-start: calc(24px + var(--_space) * 3);
  }

  .tips {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .tips li {
    padding-inline-start: 1.1em;
    text-indent: -1.1em;
  }

  .tips li::before {
    content: '–';
    display: inline-block;
    inline-size: 1.1em;
    color: var(--_quiet);
    text-indent: 0;
  }

  .ways {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .chip.done {
    border-style: dashed;
    background: transparent;
    color: var(--_quiet);
  }
`;
