import { css } from 'lit';

export const consentStyles = css`
  .consent {
    display: grid;
    gap: calc(var(--_space) * 1);
    line-height: 1.5;
  }

  .consent label {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 3);
    min-block-size: 44px;
    padding-block: calc(var(--_space) * 2);
    cursor: pointer;
  }

  .consent input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .consent a {
    color: var(--_accent);
  }
`;
