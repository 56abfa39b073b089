import { css } from 'lit';

/** Where a person chooses what to hide, and where what is hidden is named. */
export const hidingStyles = css`
  .hiding {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 3);
  }

  .hiding .chip {
    min-block-size: 44px;
    border-radius: 999px;
    border-color: var(--_border);
    font-size: 0.9375em;
  }

  .hiding > div {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .undo {
    margin-block: calc(var(--_space) * 1);
  }

  .hiding p:empty {
    display: none;
  }

  .hiding .plain {
    margin-inline: calc(var(--_space) * -2);
  }
`;
