import { css } from 'lit';

/**
 * The tokens of the family. `--kindred-*` come from the page; `--_*` are what the widgets use. Light and dark follow the
 * page's own `color-scheme`, so that a widget is dark exactly where the page around it is. Those that only larger widgets
 * need come with `controls`.
 */
export const tokens = css`
  :host {
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    font-family: var(--kindred-font, inherit);
    font-size: var(--kindred-font-size, inherit);

    --_raised: var(--kindred-surface-raised, light-dark(#fffefb, #2a2623));
    --_text: var(--kindred-text, light-dark(#2d2823, #ece5da));
    --_quiet: var(--kindred-text-quiet, light-dark(#665d53, #b5aa9c));
    --_accent: var(--kindred-accent, light-dark(#2c6558, #93cbb9));
    --_focus: var(--kindred-focus, light-dark(#2c6558, #a8dccb));
    /* Edges of what can be typed in or pressed: 3:1 against the surface. */
    --_edge: #8c8174;
    --_tint: color-mix(in oklab, var(--_accent) 11%, var(--_raised));
    --_space: var(--kindred-space, 4px);
    --_leading: var(--kindred-line-height, 1.6);
    --_motion: var(--kindred-motion, 1);
    --_slow: calc(var(--_motion) * 240ms);

    color: var(--_text);
    line-height: var(--_leading);
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0;
    }
  }
`;
