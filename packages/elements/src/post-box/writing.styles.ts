import { css } from 'lit';

/** Of what is there once somebody writes or has written. */
export const writingStyles = css`
  /* Grows only under somebody's hands: a draft that comes back moves nothing. */
  textarea.open {
    field-sizing: content;
    block-size: auto;
    resize: vertical;
  }

  @supports not (field-sizing: content) {
    textarea.open {
      block-size: 14em;
    }
  }

  .choices {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 2);
  }

  .choices > * {
    animation: appear var(--_slow) ease-out;
  }

  .choices > .plain {
    justify-self: start;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .ask {
    display: block;
    margin-block-end: calc(var(--_space) * 2);
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 4);
  }

  /* The arrow is drawn, since a page's policy may refuse pictures in styles. */
  .pair label {
    position: relative;
  }

  .pair label::after {
    content: '';
    position: absolute;
    inset-block-end: 19px;
    inset-inline-end: calc(var(--_space) * 4);
    inline-size: 7px;
    block-size: 7px;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }

  select {
    appearance: none;
    min-block-size: 44px;
    padding-inline-end: calc(var(--_space) * 9);
  }

  summary {
    display: list-item;
    inline-size: fit-content;
    padding-block: calc(var(--_space) * 2.5);
    color: var(--_accent);
    cursor: pointer;
  }

  details ul {
    display: grid;
    gap: calc(var(--_space) * 1);
    padding-block-end: calc(var(--_space) * 2);
  }

  details li {
    padding-inline-start: 1.1em;
    text-indent: -1.1em;
  }

  details li::before {
    content: '–';
    display: inline-block;
    inline-size: 1.1em;
    color: var(--_quiet);
    text-indent: 0;
  }

  .card {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  /* Room for the longest of the lines that come by themselves. */
  .status:not(.writing) {
    min-block-size: 3.2em;
  }

  @container (inline-size < 24em) {
    .status:not(.writing) {
      min-block-size: 4.8em;
    }
  }

  /* The field turned into paper: the words stay where they were written. */
  .words {
    min-block-size: 8.5em;
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: appear var(--_slow) ease-out;
  }

  .words p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  /* A line that fills while there is time; it says nothing that the words beside it don't. */
  .window {
    margin-block-start: calc(var(--_space) * -1);
    block-size: 2px;
    border-radius: 1px;
    background: var(--_border);
    overflow: hidden;
  }

  .window::before {
    content: '';
    display: block;
    block-size: 100%;
    background: var(--_accent);
  }

  .window.undo::before {
    animation: fill calc(var(--_motion) * var(--_window, 0ms)) linear;
    transform-origin: left;
  }

  [dir='rtl'] .window::before {
    transform-origin: right;
  }

  .window:not(.undo, .sending) {
    visibility: hidden;
  }

  @keyframes fill {
    from {
      transform: scaleX(0);
    }
  }

  @media (forced-colors: active) {
    .window::before {
      background: Highlight;
    }
  }

  .kept {
    flex: 1 1 12em;
    text-align: end;
    animation: appear var(--_slow) ease-out;
  }

  .own > .plain {
    margin-inline-start: calc(var(--_space) * -2);
    animation: appear var(--_slow) ease-out;
  }

  .own > [part] {
    justify-self: stretch;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
