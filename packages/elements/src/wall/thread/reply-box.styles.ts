import { css } from 'lit';

export const boxStyles = css`
  .box {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 4) calc(var(--_space) * 2);
    animation: appear var(--_slow) ease-out;
  }

  .ask {
    font-weight: 600;
  }

  .ask .quiet {
    font-weight: 400;
  }

  textarea {
    min-block-size: 6em;
  }

  .under,
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
  }

  .actions {
    justify-content: start;
  }

  .fold {
    justify-self: start;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .kept {
    flex: 1 1 10em;
    text-align: end;
  }

  [part='talk'] {
    justify-self: start;
    margin-inline-start: calc(var(--_space) * -2);
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
