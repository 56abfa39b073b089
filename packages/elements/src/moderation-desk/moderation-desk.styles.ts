import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }

  .sign-in,
  .sign-in form {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    max-inline-size: 34em;
  }

  .sign-in {
    min-block-size: 24em;
    align-content: start;
  }

  .sign-in .title {
    font-size: 1.25em;
  }

  .sign-in form {
    justify-self: stretch;
    margin-block-start: calc(var(--_space) * 3);
  }

  input[type='password'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }

  .check {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  #said {
    min-block-size: 1.6em;
  }

  .ask {
    font-weight: 600;
  }
`;
