import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  /* As high as kindred.css reserves for it, also while the device is asked. */
  .base {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 2);
    min-block-size: 24em;
    max-inline-size: 46em;
  }
`;
