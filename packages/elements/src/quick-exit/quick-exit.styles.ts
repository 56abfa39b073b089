/** Taken as it stands, without Lit: what leads out must not wait for anything. */
const css = String.raw;

/** The family's colours and measures, as in `internal/styles`. */
export const styles = css`
  :host {
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    font-family: var(--kindred-font, inherit);
    font-size: var(--kindred-font-size, inherit);
    line-height: var(--kindred-line-height, 1.6);

    --_surface: var(--kindred-surface, light-dark(#fbf8f2, #211e1b));
    --_text: var(--kindred-text, light-dark(#2d2823, #ece5da));
    --_quiet: var(--kindred-text-quiet, light-dark(#665d53, #b5aa9c));
    --_focus: var(--kindred-focus, light-dark(#2c6558, #a8dccb));
    --_space: var(--kindred-space, 4px);

    color: var(--_text);
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]) {
    display: none;
  }

  /* As high as kindred.css reserves for it. */
  .base {
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 4);
    min-block-size: 9em;
    padding: calc(var(--_space) * 2);
    border-radius: var(--kindred-radius, 12px);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
  }

  a,
  ::slotted(a) {
    box-sizing: border-box;
    display: inline-flex !important;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4) !important;
    border: 1px solid transparent !important;
    border-radius: var(--kindred-radius, 12px);
    background: var(--_text) !important;
    color: var(--_surface) !important;
    font-weight: 600 !important;
    text-decoration: none !important;
    cursor: pointer;
  }

  @media (hover: hover) {
    a:hover,
    ::slotted(a:hover) {
      background: color-mix(in oklab, var(--_text) 86%, var(--_surface)) !important;
    }
  }

  @media (min-width: 48rem) {
    .base {
      min-block-size: 5em;
    }
  }

  a:focus-visible,
  ::slotted(a:focus-visible) {
    outline: 3px solid var(--_focus) !important;
    outline-offset: 2px !important;
  }

  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [dir='rtl'] svg {
    transform: scaleX(-1);
  }

  /* What is said takes the place of what stands there, so that nothing moves. */
  .below {
    flex: 1 1 16em;
    display: grid;
    align-items: center;
    font-size: 0.875em;
    line-height: 1.45;
  }

  p {
    grid-area: 1 / 1;
    margin: 0;
    max-inline-size: 80ch;
    color: var(--_quiet);
  }

  .said {
    color: var(--_text);
    font-weight: 600;
  }

  .below:has(.said:not(:empty)) .hint {
    visibility: hidden;
  }

  /* Where there are no keys to speak of. */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }

  @media (forced-colors: active) {
    a,
    ::slotted(a) {
      border-color: LinkText !important;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
