import { css } from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    /* What arrives is told here, where room is kept for it. */
    min-block-size: 52px;
    border-block-end: 1px solid var(--_border);
  }

  .arrived {
    border-color: transparent;
    border-radius: 999px;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 0.9375em;
    animation: come var(--_slow);
  }

  .notes {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 2);
  }

  article {
    padding-block: calc(var(--_space) * 6) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 340px;
  }

  article:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }

  article:last-child {
    border-block-end-color: transparent;
  }

  article.come {
    animation: come calc(var(--_slow) * 2);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 3);
  }

  .name {
    font-weight: 600;
    line-height: 1.4;
  }

  .when {
    min-inline-size: 5em;
  }

  .mark {
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_quiet);
    font-size: 0.8125em;
    line-height: 1.6;
  }

  .seeking,
  .state {
    flex-basis: 100%;
  }

  .seeking {
    font-style: italic;
  }

  .state,
  .cover p {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .state {
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.5;
  }

  .state svg,
  .cover svg {
    margin-block-start: 0.15em;
  }

  article.own {
    margin-block: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 3);
    border: 0;
    border-inline-start: 3px solid var(--_accent);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_tint);
  }

  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 12;
    overflow: hidden;
  }

  .prose + .plain {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .cover {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
    border-block: 1px dashed var(--_border);
    color: var(--_quiet);
  }

  .cover button {
    color: var(--_text);
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 3);
  }

  .topics {
    display: flex;
    flex-wrap: wrap;
  }

  .topics li:not(:last-child)::after {
    content: '·';
    margin-inline: 0.5em;
  }

  kindred-reaction-bar {
    display: block;
    /* Two rows of words; one where there is room for it. */
    min-block-size: calc(100px + 1.5em);
    margin-block-start: calc(var(--_space) * 2);
  }

  @container (min-width: 690px) {
    article {
      contain-intrinsic-block-size: auto 290px;
    }

    kindred-reaction-bar {
      min-block-size: calc(48px + 1.5em);
    }
  }

  .foot {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 3);
    min-block-size: 60px;
    padding-block: calc(var(--_space) * 4);
  }

  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 8);
    max-inline-size: 44ch;
  }

  .ghost {
    border-block-end: 1px solid var(--_border);
    block-size: 240px;
    padding-block: calc(var(--_space) * 7);
  }

  .ghost i {
    display: block;
    block-size: 0.75em;
    margin-block-end: 0.85em;
    border-radius: 4px;
    background: var(--_border);
    opacity: 0.6;
    max-inline-size: 62ch;
  }

  .ghost i:first-child {
    inline-size: 9em;
  }

  .ghost i:last-child {
    inline-size: 60%;
  }

  @keyframes come {
    from {
      opacity: 0;
    }
  }
`;
