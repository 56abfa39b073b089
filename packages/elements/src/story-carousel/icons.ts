import { html } from 'lit';

/** Points onwards in reading direction. Drawn here, since the frame needs no other icon of the family. */
export const onwardIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M9 5l7 7-7 7" />
</svg>`;
