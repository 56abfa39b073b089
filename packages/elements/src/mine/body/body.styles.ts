import { css } from 'lit';

export const styles = css`
  h3 {
    font-weight: 600;
    line-height: 1.35;
  }

  h3:focus,
  .code:focus,
  .going:focus {
    outline: none;
  }

  section,
  .inside,
  .things li,
  .ways,
  .entering,
  .carried {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  section {
    padding-block-start: calc(var(--_space) * 3);
  }

  .said:empty {
    display: none;
  }

  .part {
    border-block-start: 1px solid var(--_border);
  }

  .part > summary {
    inline-size: auto;
    color: inherit;
    text-decoration: none;
    gap: calc(var(--_space) * 2);
    list-style: none;
  }

  .part > summary::-webkit-details-marker {
    display: none;
  }

  .part > summary::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.2em;
    border-inline-end: 2px solid var(--_quiet);
    border-block-end: 2px solid var(--_quiet);
    rotate: -45deg;
    transition: rotate var(--_quick);
  }

  [dir='rtl'] .part > summary::before {
    rotate: 45deg;
  }

  .part[open] > summary::before {
    rotate: 45deg;
  }

  .inside {
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 1) calc(var(--_space) * 6);
  }

  .inside .history {
    padding-block-start: 0;
    margin-block-start: 0;
    border: 0;
  }

  .things li {
    padding-block: calc(var(--_space) * 3);
  }

  .things li + li {
    border-block-start: 1px solid var(--_border);
  }

  .actions,
  .things .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-inline-start: 0;
  }

  .ask {
    font-weight: 600;
    margin-block-end: calc(var(--_space) * 2);
  }

  .notice.ask-first,
  .notice.code,
  .notice.going {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .file {
    position: relative;
  }

  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .words {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
    padding-inline-start: 2em;
    list-style: decimal;
  }

  .words li::marker {
    color: var(--_quiet);
  }

  .ways {
    justify-items: start;
  }

  .ways button:not(:first-child) {
    margin-block-start: calc(var(--_space) * 4);
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
