import { svg } from 'lit';

import { icon } from '../internal/icons.js';

export const bookmarkIcon = icon(svg`<path d="M7 4h10a1 1 0 011 1v15l-6-4.5L6 20V5a1 1 0 011-1z"/>`);
export const pauseIcon = icon(svg`<path d="M9 6v12M15 6v12"/>`);
export const playIcon = icon(svg`<path d="M8 5.5v13l10-6.5z"/>`);
