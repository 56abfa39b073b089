import { css } from 'lit';

export const styles = css`
  button:has(.words) {
    min-inline-size: 9.5em;
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
`;
