import { svg } from 'lit';

import { icon } from '../internal/icons.js';

export const bookmarkIcon = icon(svg`<path d="M7 4h10a1 1 0 011 1v15l-6-4.5L6 20V5a1 1 0 011-1z"/>`);

/** Points onwards in reading direction; flip it in RTL with `[dir=rtl] .onward svg { scale: -1 1 }`. */
export const onwardIcon = icon(svg`<path d="M9 5l7 7-7 7"/>`);
