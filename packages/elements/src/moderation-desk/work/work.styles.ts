import { css } from 'lit';

export const workStyles = css`
  .desk,
  .item,
  .list,
  .log,
  .words,
  .context,
  .deciding,
  .form,
  dialog section {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 3);
    min-inline-size: 0;
  }

  .desk {
    gap: calc(var(--_space) * 4);
  }

  .desk h3,
  .desk h4 {
    line-height: 1.35;
  }

  .desk h4 {
    font-weight: 600;
  }

  .top,
  .head,
  .cover,
  .acts,
  .bar,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
  }

  .top .title {
    font-size: 1.25em;
  }

  .top .ways {
    display: flex;
    margin-inline: auto calc(var(--_space) * -2);
  }

  .cover .plain:first-child,
  .log .plain {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .head {
    justify-content: space-between;
    min-block-size: 44px;
  }

  nav ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr));
    gap: calc(var(--_space) * 1);
  }

  .lane {
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: start;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 56px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-color: transparent;
    border-radius: 8px;
    line-height: 1.35;
  }

  .lane .quiet {
    grid-column: 1 / -1;
    font-size: 0.8125em;
  }

  .lane[aria-current] {
    border-color: var(--_accent);
    background: var(--_tint);
  }

  .count {
    color: var(--_quiet);
  }

  .card {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .card .plain {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .rest .card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .rest:empty {
    display: none;
  }

  .panes {
    display: grid;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 8);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    border-inline-start: 3px solid transparent;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 76px;
  }

  .row.here {
    border-inline-start-color: var(--_accent);
    background: var(--_tint);
  }

  /* A bigger target than the box itself. */
  .row input {
    margin: calc(var(--_space) * 2);
  }

  .open {
    display: grid;
    justify-content: start;
    justify-items: start;
    gap: 0;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    border: 0;
    border-radius: 0;
    line-height: 1.45;
  }

  .open:focus-visible,
  .words:focus-visible {
    outline-offset: -2px;
  }

  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    align-items: baseline;
    font-weight: 600;
  }

  .what .quiet {
    font-weight: 400;
  }

  .mark {
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: 999px;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .past .what,
  .past .whys,
  .past .fate {
    color: var(--_quiet);
    font-weight: 400;
  }

  .fate {
    color: var(--_accent);
  }

  .item {
    gap: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 2);
  }

  .item > * + .quiet {
    margin-block-start: calc(var(--_space) * -3);
  }

  .title:focus:not(:focus-visible),
  .words:focus:not(:focus-visible) {
    outline: none;
  }

  .item .back {
    justify-self: start;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .cover p {
    display: flex;
    flex: 1 1 16em;
    gap: calc(var(--_space) * 2);
  }

  .cover svg {
    margin-block-start: 0.15em;
  }

  .words {
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_raised);
    border: 1px solid var(--_border);
  }

  .both {
    display: grid;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
  }

  .context,
  .told > li {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 2px solid var(--_border);
  }

  .context .plain {
    justify-self: start;
  }

  mark,
  ins,
  del {
    padding-inline: 0.1em;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_accent) 22%, var(--_raised));
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  del {
    background: color-mix(in oklab, var(--_quiet) 18%, var(--_raised));
    text-decoration: line-through;
  }

  summary {
    min-block-size: 32px;
    color: var(--_accent);
    cursor: pointer;
  }

  .history li,
  .log li {
    padding-block: calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
  }

  .also > * {
    margin-block-start: calc(var(--_space) * 3);
  }

  .choice {
    border-radius: 8px;
    background: var(--_raised);
  }

  kbd {
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.75em;
    opacity: 0.75;
  }

  /* Where there is most likely no keyboard. */
  @media (hover: none) {
    .choice kbd {
      display: none;
    }
  }

  .form {
    justify-items: start;
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .form textarea {
    min-block-size: 5em;
  }

  .form > * {
    max-inline-size: 100%;
  }

  .form > label,
  .form > div,
  .selecting {
    inline-size: 100%;
  }

  .ask {
    display: block;
    margin-block-end: calc(var(--_space) * 1);
  }

  [role='alert']:empty,
  .form [role='status']:empty {
    display: none;
  }

  .search {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    align-items: end;
    gap: calc(var(--_space) * 3);
  }

  .search label:first-child {
    grid-column: span 2;
  }

  .search button {
    justify-self: start;
  }

  .bulk,
  .results {
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  /* Room is kept for what it says, so that it moves nothing. */
  .bar {
    position: sticky;
    inset-block-end: 0;
    min-block-size: 62px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }

  .bar.on {
    border-color: var(--_border);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }

  .bar p {
    flex: 1 1 12em;
  }

  .bar span {
    display: block;
  }

  dialog {
    max-inline-size: min(36em, calc(100vw - 32px));
    max-block-size: calc(100vh - 64px);
    padding: calc(var(--_space) * 6);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    overflow: auto;
  }

  dialog[open] {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  dialog::backdrop {
    background: rgb(30 25 20 / 0.4);
  }

  dialog .form {
    padding: 0;
    background: none;
  }

  dialog > button,
  dialog section > button {
    justify-self: start;
  }

  .number {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
  }

  input[type='number'] {
    flex: none;
    inline-size: 5em;
    min-block-size: 44px;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_edge);
    border-radius: 8px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }

  dl,
  dd {
    margin: 0;
  }

  .keys {
    columns: 2 12em;
  }

  .keys div {
    display: flex;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 1);
    break-inside: avoid;
  }

  .keys kbd {
    display: inline-block;
    min-inline-size: 1.9em;
    text-align: center;
  }

  @container (inline-size < 46em) {
    .panes.entered .list,
    .panes:not(.entered) .item,
    .desk:has(.entered) nav {
      display: none;
    }
  }

  @container (inline-size >= 46em) {
    .panes {
      grid-template-columns: minmax(17em, 2fr) 3fr;
    }

    .item {
      position: sticky;
      inset-block-start: calc(var(--_space) * 4);
      align-self: start;
    }

    .item .back {
      display: none;
    }

    .both {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
