import { css } from 'lit';

import { textStyles } from '../text.styles.js';

export const threadStyles = [
  textStyles,
  css`
    .base {
      padding-block: calc(var(--_space) * 1) calc(var(--_space) * 3);
    }

    section:focus {
      outline: none;
    }

    .replies {
      padding-inline-start: calc(var(--_space) * 4);
      border-inline-start: 1px solid var(--_border);
    }

    .replies ul {
      padding-inline-start: calc(var(--_space) * 5);
    }

    .reply {
      padding-block: calc(var(--_space) * 3) 0;
      border-radius: 4px;
    }

    .reply.own {
      margin-block-start: calc(var(--_space) * 2);
      padding: calc(var(--_space) * 3) calc(var(--_space) * 3) calc(var(--_space) * 1);
      border-radius: 2px;
      background: var(--_tint);
    }

    .by {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 calc(var(--_space) * 3);
      margin-block-end: calc(var(--_space) * 1);
    }

    .state {
      margin-block-start: calc(var(--_space) * 2);
    }

    .deeds {
      display: flex;
      flex-wrap: wrap;
      gap: 0 calc(var(--_space) * 3);
      margin-inline: calc(var(--_space) * -2);
      font-size: 0.875em;
    }

    .deeds .last {
      margin-inline-start: auto;
      color: var(--_quiet);
    }

    .notice {
      display: block;
      margin-block: calc(var(--_space) * 2);
    }

    /* Room for what comes in, so that it moves nothing. */
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
      min-block-size: 48px;
      padding-block-start: calc(var(--_space) * 3);
    }

    @container (inline-size < 24em) {
      .replies {
        padding-inline-start: calc(var(--_space) * 3);
      }

      .replies ul {
        padding-inline-start: calc(var(--_space) * 3);
      }
    }
  `,
];
