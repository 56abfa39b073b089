import { css } from 'lit';

/** How a story stands on its page. */
export const styles = css`
  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: var(--_text);
  }

  .body:last-child {
    flex: 1;
  }

  .text {
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
  }

  .clipped .text {
    mask-image: linear-gradient(#000 calc(100% - 6em), transparent calc(100% - 2.4em));
  }

  .more {
    align-self: center;
  }

  .clipped .more {
    position: absolute;
    inset-block-end: 0;
  }

  .story {
    font-size: 1.3125em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  .byline {
    display: flex;
    flex-wrap: wrap;
    padding-block-start: calc(var(--_space) * 1);
  }

  .byline span:not(:last-child)::after {
    content: '·';
    margin-inline: 0.5em;
  }

  .sheet {
    min-block-size: 100%;
  }

  .leaves {
    padding-block: calc(var(--_space) * 5) calc(var(--_space) * 3);
  }

  .leaves,
  .leaf {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 5);
  }

  .part {
    padding-block-end: calc(var(--_space) * 1);
    color: var(--_quiet);
    font-size: 0.875em;
  }

  /* A slant is of the Latin script; Arabic has none. */
  .base:not([lang='ar']) .part {
    font-style: italic;
  }

  .helped .part,
  .save svg {
    color: var(--_accent);
  }

  .prose + .prose {
    margin-block-start: 0.6em;
  }

  .acts {
    display: flex;
    flex-direction: column;
    align-items: start;
    min-block-size: var(--_acts);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .save {
    padding-block: calc(var(--_space) * 1.5);
  }

  .save .quiet {
    display: block;
  }

  @container (min-width: 46em) {
    /* Two facing pages, with a fold between them. */
    .leaves {
      grid-template-columns: 1fr 1fr;
      gap: 0;
    }

    .leaf {
      padding-inline-end: calc(var(--_space) * 8);
    }

    .leaf + .leaf {
      padding-inline: calc(var(--_space) * 8) 0;
      border-inline-start: 1px solid var(--_border);
    }

    .acts {
      flex-direction: row;
      justify-content: space-between;
    }
  }
`;
