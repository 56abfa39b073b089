import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }

  /* As high as the empty box, so that what takes its place moves nothing on the page. */
  .stage {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-block-size: 21.5em;
  }

  .title {
    display: block;
    font-size: 1.25em;
  }

  textarea {
    field-sizing: fixed;
    block-size: 8.5em;
    resize: none;
  }

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

  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * -1);
    min-block-size: 1.6em;
    line-height: 1.5;
  }

  #private {
    display: flex;
    gap: calc(var(--_space) * 2);
  }

  #private svg {
    inline-size: 1.15em;
    block-size: 1.5em;
  }

  .choices {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
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

  .chips.topics {
    min-block-size: 40px;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: calc(var(--_space) * 4);
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

  .status:empty {
    display: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    min-block-size: 44px;
  }

  .main {
    min-inline-size: 8em;
  }

  .kept {
    flex: 1 1 12em;
    text-align: end;
    animation: appear var(--_slow) ease-out;
  }

  blockquote {
    margin: 0;
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: 2px solid var(--_border);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
    animation: appear var(--_slow) ease-out;
  }

  /* A line that fills while there is time; it says nothing that the words beside it don't. */
  .window {
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

  .own {
    min-block-size: 44px;
    margin-block-start: calc(var(--_space) * 2);
  }

  .own > .plain {
    margin-inline-start: calc(var(--_space) * -2);
    animation: appear var(--_slow) ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
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
`;
