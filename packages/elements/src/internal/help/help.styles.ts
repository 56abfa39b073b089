import { css } from 'lit';

/*
 * The link lies over the widget, so that its coming moves nothing, and is seen once it has the focus. At the end of the
 * first line, where most have room: what the widget is called stays in view.
 */
export const styles = css`
  :host {
    position: relative;
  }

  .help-now {
    position: absolute;
    inset: 4px 4px auto auto;
    z-index: 2;
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 4px calc(var(--_space) * 4);
    border: 1px solid var(--_accent);
    border-radius: var(--kindred-radius, 12px);
    background: var(--_raised);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.3;
    text-decoration: none;
  }

  /* As inside the widgets: nothing of what a host page's "*" rules would hand down. */
  .help-now,
  dialog {
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    font-style: normal;
    white-space: normal;
    cursor: auto;
    visibility: visible;
  }

  .help-now {
    cursor: pointer;
  }

  .help-now[dir='rtl'] {
    inset: 4px auto auto 4px;
  }

  .help-now:not(:focus, :active) {
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    white-space: nowrap;
  }

  .help-now:focus-visible,
  .close:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  dialog {
    box-sizing: border-box;
    inline-size: min(36rem, 100% - 2rem);
    max-block-size: calc(100% - 2rem);
    padding: 0 calc(var(--_space) * 3) calc(var(--_space) * 3);
    border: 1px solid var(--kindred-border, light-dark(#e4dccf, #3f3933));
    border-radius: var(--kindred-radius, 12px);
    background: var(--_raised);
    color: var(--_text);
    overflow: auto;
    overscroll-behavior: contain;
    text-align: start;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }

  /* The dialog is its frame already. */
  dialog kindred-helplines::part(base) {
    padding: calc(var(--_space) * 5) calc(var(--_space) * 2) calc(var(--_space) * 2);
    border: 0;
  }

  /* Beside the title, and still there when one has read on. */
  .close {
    position: sticky;
    inset-block-start: calc(var(--_space) * 3);
    z-index: 1;
    display: block;
    min-block-size: 44px;
    margin-block: calc(var(--_space) * 3) -44px;
    margin-inline-start: auto;
    padding: 4px calc(var(--_space) * 4);
    border: 1px solid var(--_edge);
    border-radius: var(--kindred-radius, 12px);
    background: var(--_raised);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  @media print {
    .help-now {
      display: none;
    }
  }
`;
