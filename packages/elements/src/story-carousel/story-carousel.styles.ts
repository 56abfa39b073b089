import { css } from 'lit';

/** The frame, the room its stories take, and how a story stands on its page. */
export const styles = css`
  .base {
    container-type: inline-size;
    /* Beside something that floats there may be too little room: then it stands below. */
    min-inline-size: min(100%, 17em);
  }

  .head,
  .controls,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .head {
    gap: 0 calc(var(--_space) * 4);
    padding-block-end: calc(var(--_space) * 2);
  }

  .label {
    flex: 1 0 100%;
  }

  .controls {
    gap: calc(var(--_space) * 2);
    margin-inline-start: auto;
  }

  /* Before the buttons, all of which stand together. */
  .position {
    order: -1;
    min-block-size: 1.6em;
    min-inline-size: 9em;
    margin-inline-end: calc(var(--_space) * 2);
    text-align: end;
  }

  .turn {
    min-inline-size: 44px;
    padding: calc(var(--_space) * 2);
    border-color: transparent;
    border-radius: 999px;
    color: var(--_accent);
  }

  .previous svg,
  [dir='rtl'] .next svg {
    scale: -1 1;
  }

  [dir='rtl'] .previous svg {
    scale: 1 1;
  }

  .turn[aria-disabled='true'] {
    opacity: 0.35;
  }

  /* Every story takes the same room, so that nothing around it moves. */
  .track {
    --_text: var(--kindred-story-height, 25em);
    --_pad: calc(var(--_space) * 4);
    --_acts: 4.5em;
    --_drag: 0px;
    position: relative;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    overflow: clip;
    touch-action: pan-y pinch-zoom;
  }

  .reacting {
    --_acts: calc(4.5em + 52px);
  }

  .slide {
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--_text) + var(--_acts) + var(--_pad) * 2);
    padding: var(--_pad);
  }

  .rest {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 4);
    max-inline-size: 34em;
    margin: auto;
    text-align: center;
  }

  /* Lines where the words will stand. */
  .lines {
    inline-size: 34em;
    max-inline-size: 100%;
    block-size: 14em;
    background: repeating-linear-gradient(var(--_border) 0 0.7em, transparent 0 1.6em);
    opacity: 0.6;
  }

  .foot {
    justify-content: end;
    padding-block-start: calc(var(--_space) * 2);
  }

  .foot .turn {
    padding-inline: calc(var(--_space) * 4);
  }

  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: var(--_text);
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
    padding-block-start: calc(var(--_space) * 1);
  }

  .byline span:not(:last-child)::after {
    content: '·';
    margin-inline: 0.5em;
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

  @container (min-width: 30em) {
    .label {
      flex-basis: 0;
    }
  }

  @container (min-width: 46em) {
    .track {
      /* As high as with one page, so that the height to reserve does not hang on the width of a column. */
      --_text: var(--kindred-story-height, calc(24em + 44px));
      --_pad: calc(var(--_space) * 7);
      --_acts: 4.5em;
    }

    .slide {
      padding-inline: calc(var(--_space) * 10);
    }

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

  @container (max-width: 21em) {
    .track {
      --_acts: calc(6.4em + 52px);
    }
  }
`;
