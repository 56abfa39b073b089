import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
    /* Beside something that floats there may be too little room: then it stands below. */
    min-inline-size: min(100%, 17em);
  }

  section,
  ul {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
  }

  section + section {
    padding-block-start: calc(var(--_space) * 6);
  }

  /* As high as it will most often be, from the start. */
  [part='mood'] {
    min-block-size: calc(21em + 64px);
  }

  [part='steps']:not(:has([role])) {
    min-block-size: calc(34em + 146px);
  }

  .picture {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    inline-size: min(100%, 36em);
    color: var(--_quiet);
  }

  .picture div {
    display: grid;
    grid-template-rows: 6em auto;
    place-items: end center;
  }

  /* Forced colours take the tint away, and show an edge that is transparent otherwise. */
  b {
    inline-size: min(64%, 3.5em);
    border: 1px solid transparent;
    border-block-start: 2px solid var(--_accent);
    border-radius: 4px 4px 0 0;
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }

  .picture span {
    grid-row: 2;
    align-self: start;
    inline-size: 100%;
    padding: 6px 2px 0;
    border-block-start: 1px solid var(--_border);
    font-size: 0.8125em;
    line-height: 1.3;
    text-align: center;
  }

  .picture span::first-letter,
  th::first-letter,
  td::first-letter {
    text-transform: uppercase;
  }

  summary {
    inline-size: fit-content;
    padding-block: 10px;
    color: var(--_accent);
    cursor: pointer;
  }

  th,
  td {
    padding: 0;
    padding-inline-end: calc(var(--_space) * 6);
    font-weight: 400;
    text-align: start;
  }

  li {
    max-inline-size: 66ch;
  }

  li + li {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  /* Read in full, it need not stand there twice. */
  li > p:has(+ [open]) {
    display: none;
  }

  bdi + bdi::before {
    content: ' · ';
  }

  @container (inline-size >= 32em) {
    [part='mood'] {
      min-block-size: calc(16em + 64px);
    }

    [part='steps']:not(:has([role])) {
      min-block-size: calc(20em + 146px);
    }
  }
`;
