import { css } from 'lit';

/** What is there once somebody turns pages, reads on, saves or reacts. */
export const styles = css`
  .base {
    --_dir: 1;
  }

  .base[dir='rtl'] {
    --_dir: -1;
  }

  .slide {
    --_at: 0;
    transform: translateX(calc(var(--_at) * var(--_dir) * 101% + var(--_drag)));
    transition: transform var(--_slow) ease-out;
  }

  .slide:focus-visible {
    outline-offset: -6px;
    border-radius: var(--_radius);
  }

  /* A covered story takes all of its page. */
  .body:last-child {
    flex: 1;
  }

  .sheet {
    min-block-size: 100%;
  }

  /* What stands in a story's place stands in the middle of its page. */
  .text:has(.rest) {
    display: grid;
  }

  .text > .rest {
    min-block-size: 0;
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

  .expanded .current .body {
    block-size: auto;
    min-block-size: var(--_text);
  }

  .expanded .current .text {
    overflow: visible;
  }

  .sheet:not(.rest) .cover {
    margin-inline-start: calc(var(--_space) * -2);
    font-size: 0.875em;
  }

  .foot .hide {
    margin-inline: calc(var(--_space) * -2) auto;
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .rest .hiding {
    justify-items: center;
    text-align: center;
  }

  .rest .hiding > div {
    justify-content: center;
  }

  .save[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .save[aria-pressed='true'] svg {
    fill: currentColor;
  }

  /* Room for the reactions, in rows as they wrap, from the moment somebody asks for them. */
  .reacted {
    --_rows: 3;
    --_reactions: calc(var(--_rows) * 50px + 32px);
  }

  .reacted .slide {
    --_acts: calc(4.5em + var(--_reactions));
  }

  .reacted .acts {
    flex-direction: column;
    justify-content: start;
  }

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

  @container (max-width: 19.5em) {
    .reacted {
      --_rows: 4;
    }
  }

  @container (max-width: 17em) {
    .reacted {
      --_rows: 6;
    }

    .reacted .slide {
      --_acts: calc(6.4em + var(--_reactions));
    }
  }

  @container (min-width: 30em) {
    .reacted {
      --_rows: 2;
    }
  }

  @container (min-width: 54em) {
    .reacted {
      --_rows: 1;
    }
  }

  /* German words are longer. */
  @container (max-width: 36em) {
    [lang='de'] .reacted {
      --_rows: 3;
    }
  }

  @container (max-width: 24em) {
    [lang='de'] .reacted {
      --_rows: 5;
    }
  }

  @container (max-width: 19em) {
    [lang='de'] .reacted {
      --_rows: 6;
    }
  }

  @container (min-width: 54em) {
    [lang='de'] .reacted {
      --_rows: 2;
    }
  }

  @media (forced-colors: active) {
    .save[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
