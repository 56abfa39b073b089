import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .base {
    display: grid;
    gap: calc(var(--_space) * 2);
    max-inline-size: 46em;
  }
`;
