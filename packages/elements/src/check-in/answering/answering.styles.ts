import { css } from 'lit';

/** What comes with an answer. The room for it is kept from the start, by the widget's own styles. */
export const styles = css`
  /* As high to press as everything, and no higher than the line it stands in. */
  .line > button {
    flex: none;
    margin-block: calc((var(--_leading) * 0.875em - 44px) / 2);
    margin-inline-end: calc(var(--_space) * -2);
  }

  .last {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 4);
  }

  .mood-scale .last {
    min-block-size: var(--_tall);
  }

  .last strong {
    display: block;
    font-weight: 600;
  }

  .last button {
    margin-inline-start: auto;
  }

  .help {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_border);
  }

  .ask {
    display: grid;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
    animation: come var(--_slow);
  }

  @container (inline-size < 32em) {
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
`;
