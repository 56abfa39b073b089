import { css } from 'lit';

export const reportStyles = css`
  form,
  .done {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin-block: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    animation: appear var(--_slow) ease-out;
  }

  .done {
    gap: calc(var(--_space) * 2);
  }

  legend,
  .field > span,
  #who {
    font-weight: 600;
  }

  .field .quiet,
  #who .quiet {
    font-weight: 400;
  }

  legend {
    margin-block-end: calc(var(--_space) * 1);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-block-size: 44px;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .field {
    display: grid;
    gap: calc(var(--_space) * 1);
  }

  textarea {
    min-block-size: 5em;
  }

  .about,
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .about {
    gap: 0 calc(var(--_space) * 4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }

  .about legend {
    font-weight: 600;
  }

  #who {
    grid-column: 1 / -1;
  }

  .status:empty {
    margin-block-end: calc(var(--_space) * -4);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
