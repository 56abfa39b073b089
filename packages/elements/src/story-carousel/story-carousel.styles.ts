import { css } from 'lit';

export const styles = css`
  .base {
    --_dir: 1;
    container-type: inline-size;
  }

  .base[dir='rtl'] {
    --_dir: -1;
  }

  .head,
  .controls,
  .byline {
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

  /* Before the buttons, all three of which stand together. */
  .position {
    order: -1;
    min-block-size: 1.6em;
    min-inline-size: 9em;
    margin-inline-end: calc(var(--_space) * 2);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .turn {
    min-inline-size: 44px;
    padding: calc(var(--_space) * 2);
    border-color: transparent;
    border-radius: 999px;
    color: var(--_accent);
  }

  .turn.previous svg {
    scale: -1 1;
  }

  [dir='rtl'] .turn.previous svg {
    scale: 1 1;
  }

  [dir='rtl'] .turn.next svg {
    scale: -1 1;
  }

  .turn[aria-disabled='true'] {
    opacity: 0.35;
  }

  /* Every story takes the same room, so that nothing around it moves. */
  .track {
    --_drag: 0px;
    --_text: var(--kindred-story-height, 25em);
    --_pad: calc(var(--_space) * 4);
    /* Rows of reactions, as they wrap. */
    --_rows: 3;
    --_reactions: 0px;
    --_save: 4.5em;
    --_acts: calc(var(--_save) + var(--_reactions));
    position: relative;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    overflow: clip;
    touch-action: pan-y pinch-zoom;
  }

  .track.reacting {
    --_reactions: calc(var(--_rows) * 50px + 32px);
  }

  .slide {
    --_at: 0;
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--_text) + var(--_acts) + var(--_pad) * 2);
    padding: var(--_pad);
    transform: translateX(calc(var(--_at) * var(--_dir) * 101% + var(--_drag)));
    transition: transform var(--_slow) ease-out;
  }

  .slide:focus-visible {
    outline-offset: -6px;
    border-radius: var(--_radius);
  }

  /* A page that was turned stays in sight until it is away; one that is put in its place never is. */
  .before,
  .after {
    position: absolute;
    inset: 0;
    visibility: hidden;
    transition:
      transform var(--_slow) ease-out,
      visibility 0s var(--_slow);
  }

  .before {
    --_at: -1;
  }

  .after {
    --_at: 1;
  }

  .dragging .slide {
    visibility: visible;
    transition: none;
  }

  .dragging {
    user-select: none;
  }

  .body {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: var(--_text);
  }

  .body:last-child {
    flex: 1;
  }

  .expanded .current .body {
    block-size: auto;
    min-block-size: var(--_text);
  }

  .text {
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
  }

  .expanded .current .text {
    overflow: visible;
  }

  .clipped .text {
    mask-image: linear-gradient(#000 calc(100% - 6em), transparent calc(100% - 2.4em));
  }

  .more {
    align-self: center;
    flex: none;
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

  .sheet {
    display: flex;
    flex-direction: column;
    align-items: start;
    min-block-size: 100%;
  }

  .sheet:not(.rest) .cover {
    margin-inline-start: calc(var(--_space) * -2);
    font-size: 0.875em;
  }

  .leaves {
    display: grid;
    flex: 1;
    inline-size: 100%;
    gap: calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 5) calc(var(--_space) * 3);
  }

  .leaf {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 5);
  }

  .part {
    padding-block-end: calc(var(--_space) * 1);
    color: var(--_quiet);
    font-size: 0.875em;
    font-style: italic;
    line-height: 1.5;
  }

  .helped .part {
    color: var(--_accent);
  }

  .prose + .prose {
    margin-block-start: 0.6em;
  }

  .acts {
    flex: none;
    min-block-size: var(--_acts);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .save {
    padding-block: calc(var(--_space) * 1.5);
  }

  .save .quiet {
    display: block;
    font-size: 0.8125em;
  }

  .save svg {
    color: var(--_accent);
  }

  .save[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .save[aria-pressed='true'] svg {
    fill: currentColor;
  }

  /* Room for the reactions, which come once the page is there. */
  .reactions {
    min-block-size: var(--_reactions);
    padding-block-start: calc(var(--_space) * 2);
  }

  kindred-reaction-bar::part(reaction) {
    gap: calc(var(--_space) * 1.25);
    padding-inline: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    font-size: 0.8125em;
  }

  kindred-reaction-bar::part(bar) {
    gap: calc(var(--_space) * 1.5);
  }

  .rest {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 4);
    max-inline-size: 34em;
    margin: auto;
    padding-block: calc(var(--_space) * 4);
    text-align: center;
  }

  .sheet.rest {
    max-inline-size: none;
    margin: 0;
  }

  .rest > svg {
    color: var(--_quiet);
  }

  .lines {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 2);
  }

  .lines i {
    block-size: 0.8em;
    inline-size: 96%;
    border-radius: 4px;
    background: var(--_border);
    opacity: 0.6;
  }

  .lines i:first-child {
    block-size: 1.3em;
    inline-size: 52%;
  }

  .lines i:nth-child(2) {
    inline-size: 24%;
    margin-block-end: 1.5em;
  }

  .lines i:nth-child(4n + 3) {
    inline-size: 88%;
  }

  .lines i:nth-child(7) {
    inline-size: 58%;
    margin-block-end: 1.5em;
  }

  .foot {
    display: flex;
    justify-content: end;
    padding-block-start: calc(var(--_space) * 2);
  }

  .foot .turn {
    padding-inline: calc(var(--_space) * 4);
  }

  @container (min-width: 46em) {
    .track {
      --_text: var(--kindred-story-height, 24em);
      --_pad: calc(var(--_space) * 7);
    }

    .slide {
      padding-inline: calc(var(--_space) * 10);
    }

    /* Two facing pages, with a fold between them. */
    .leaves {
      grid-template-columns: 1fr 1fr;
      gap: 0;
    }

    .leaf:first-child {
      padding-inline-end: calc(var(--_space) * 8);
    }

    .leaf + .leaf {
      padding-inline-start: calc(var(--_space) * 8);
      border-inline-start: 1px solid var(--_border);
    }
  }

  @container (max-width: 19.5em) {
    .track {
      --_rows: 4;
    }
  }

  @container (max-width: 17em) {
    .track {
      --_rows: 6;
      --_save: 6.4em;
    }
  }

  @container (min-width: 30em) {
    .label {
      flex-basis: 0;
    }

    .track {
      --_rows: 2;
    }
  }

  @container (min-width: 54em) {
    .track {
      --_rows: 1;
    }
  }

  /* German words are longer. */
  @container (max-width: 36em) {
    [lang='de'] .track {
      --_rows: 3;
    }
  }

  @container (max-width: 24em) {
    [lang='de'] .track {
      --_rows: 5;
    }
  }

  @container (max-width: 19em) {
    [lang='de'] .track {
      --_rows: 6;
    }
  }

  @container (min-width: 54em) {
    [lang='de'] .track {
      --_rows: 2;
    }
  }

  @media (forced-colors: active) {
    .save[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    .lines i {
      background: GrayText;
    }
  }
`;
