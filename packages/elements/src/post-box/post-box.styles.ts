import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
    /* Beside something that floats there may be too little room: then it stands below. */
    min-inline-size: min(100%, 17em);
  }

  /* As high as the empty box, so that what takes its place moves nothing on the page. */
  .stage {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-block-size: 17.75em;
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

  /*
   * As much room as the choices and the question before the first words take, from the moment the field is reached;
   * measured where their rows wrap most, so that they are never higher than what was kept for them.
   */
  .choices:empty,
  .choices:has(.consent, .card) {
    min-block-size: var(--_room, 37em);
  }

  @container (inline-size < 31em) {
    .choices {
      --_room: 40em;
    }
  }

  @container (inline-size < 24em) {
    .choices {
      --_room: 45em;
    }

    [lang='de'] .choices {
      --_room: 53em;
    }
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
    margin-block-start: auto;
  }

  .main {
    min-inline-size: 8em;
  }

  .own {
    display: grid;
    align-content: center;
    justify-items: start;
    min-block-size: 44px;
    margin-block-start: calc(var(--_space) * 2);
  }

  .own > .quiet {
    line-height: 1.4;
    text-wrap: pretty;
  }

  [part='talk'] {
    margin-inline-start: calc(var(--_space) * -2);
  }
`;
