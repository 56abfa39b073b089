import { css } from 'lit';

/** The words are there for their places alone: they are seen in the field. */
export const marksStyles = css`
  .marks {
    position: absolute;
    inset: 0 auto auto 0;
    border: 0 solid transparent;
    color: transparent;
    overflow: hidden;
    pointer-events: none;
    -webkit-user-select: none;
    user-select: none;
    forced-color-adjust: none;
  }

  /* The empty line at the end of a field, which other text does not have. */
  .marks > div::after {
    content: '\\200b';
  }

  ::highlight(kindred-words) {
    color: transparent;
    text-decoration: underline dotted 2px var(--_accent, #2c6558);
    text-underline-offset: 0.2em;
  }

  ::highlight(kindred-private) {
    color: transparent;
    background-color: color-mix(in oklab, var(--_accent, #2c6558) 14%, transparent);
    text-decoration: underline 2px var(--_accent, #2c6558);
    text-underline-offset: 0.2em;
  }

  @media (forced-colors: active) {
    ::highlight(kindred-words) {
      text-decoration-color: Highlight;
    }

    ::highlight(kindred-private) {
      background-color: transparent;
      text-decoration-color: Highlight;
    }
  }

  @media print {
    .marks {
      display: none;
    }
  }
`;
