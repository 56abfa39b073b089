import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }

  .head {
    position: relative;
    min-block-size: 52px;
    border-block-end: 1px solid var(--_border);
  }

  .orders {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-inline: calc(var(--_space) * -2);
    font-size: 0.875em;
  }

  .orders button {
    color: var(--_quiet);
  }

  .orders [aria-pressed='true'] {
    color: var(--_text);
    text-decoration: none;
    cursor: default;
  }

  /* What arrives is told on the line above the posts, so that it moves none of them. */
  .arrived {
    position: absolute;
    z-index: 1;
    inset-block-end: -22px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    border-color: var(--_border);
    border-radius: 999px;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 0.9375em;
    box-shadow: var(--_shadow);
    animation: come var(--_slow);
  }

  .notes {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 2);
  }

  .feed {
    --_row: 340px;
  }

  .long .block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_rows) * var(--_row));
    overflow-clip-margin: 6px;
  }

  .long :is(.held, .bare) {
    block-size: calc(var(--_rows) * var(--_row));
  }

  article {
    padding-block: calc(var(--_space) * 7) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_row);
    /* Focus rings stand a little outside of what has the focus. */
    overflow-clip-margin: 6px;
  }

  article.gone {
    display: grid;
    align-content: center;
  }

  article:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }

  .block:last-child article:last-child {
    border-block-end-color: transparent;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 3);
  }

  .when {
    min-inline-size: 5em;
  }

  .seeking,
  .state {
    flex-basis: 100%;
  }

  .seeking {
    font-style: italic;
  }

  .state {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .state svg {
    margin-block-start: 0.15em;
  }

  article.own {
    margin-block: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 3);
    border: 0;
    border-inline-start: 3px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_tint);
  }

  .topics {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: calc(var(--_space) * 3);
  }

  .topics li:not(:last-child)::after {
    content: '·';
    margin-inline: 0.5em;
  }

  .bar {
    /* Two rows of words; one where there is room for it. */
    min-block-size: calc(100px + 1.5em);
    margin-block-start: calc(var(--_space) * 3);
  }

  @container (min-width: 41em) {
    .feed {
      --_row: 300px;
    }

    .base:not([lang='de']) .bar {
      min-block-size: calc(48px + 1.5em);
    }
  }

  /* German words are longer. */
  @container (min-width: 50em) {
    .bar {
      min-block-size: calc(48px + 1.5em);
    }
  }

  @container (max-width: 19em) {
    .bar {
      min-block-size: calc(204px + 1.5em);
    }
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
    min-block-size: 44px;
    /* Up to the line that the bar keeps for itself. */
    margin: -10px calc(var(--_space) * -2) 0;
    font-size: 0.9375em;
  }

  .deeds p {
    padding-inline: calc(var(--_space) * 2);
  }

  .deeds .last {
    margin-inline-start: auto;
  }

  .deeds .last button {
    color: var(--_quiet);
  }

  .foot {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
    min-block-size: 60px;
    padding-block: calc(var(--_space) * 4);
  }

  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 8);
    max-inline-size: 44ch;
  }

  .ghost {
    border-block-end: 1px solid var(--_border);
    block-size: 240px;
    padding-block: calc(var(--_space) * 7);
  }

  .ghost i {
    display: block;
    block-size: 0.75em;
    margin-block-end: 0.85em;
    border-radius: 4px;
    background: var(--_border);
    opacity: 0.6;
    max-inline-size: 62ch;
  }

  .ghost i:first-child {
    inline-size: 9em;
  }

  .ghost i:last-child {
    inline-size: 60%;
  }

  @keyframes come {
    from {
      opacity: 0;
    }
  }
`;
