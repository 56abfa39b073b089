import { css } from 'lit';

/** What an order made on the device adds to the wall. */
export const forYouStyles = css`
  .for-you {
    display: grid;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 3) 0;
    font-size: 0.9375em;
  }

  .for-you p:empty {
    display: none;
  }

  .for-you div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-inline: calc(var(--_space) * -2);
  }

  .why {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 3);
    min-block-size: 44px;
    margin-block-start: calc(var(--_space) * 2);
    font-size: 0.875em;
  }

  .why button,
  .for-you button {
    color: var(--_quiet);
  }

  .why [aria-pressed='true'] {
    color: var(--_text);
    text-decoration: none;
  }

  .pause {
    flex-basis: 100%;
    padding: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
    color: var(--_text);
  }
`;
