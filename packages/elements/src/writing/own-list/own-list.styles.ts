import { css } from 'lit';

export const styles = css`
  .entries > li {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    animation: appear var(--_slow) ease-out;
  }

  .entries .prose {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    overflow: hidden;
  }

  .entries .prose:has(mark) {
    display: block;
  }

  mark {
    padding-inline: 0.1em;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent) 24%, var(--_raised));
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -2);
    font-size: 0.9375em;
  }

  /* A choice that reads like the words beside it. */
  .deeds select {
    inline-size: auto;
    max-inline-size: 100%;
    padding: calc(var(--_space) * 2);
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    font-size: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .deeds option {
    background: var(--_raised);
    color: var(--_text);
  }

  .entries .notice {
    display: grid;
    gap: calc(var(--_space) * 1);
  }

  .entries textarea {
    field-sizing: content;
    block-size: auto;
  }
`;
