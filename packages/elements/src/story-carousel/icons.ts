import { svg } from 'lit';

import { icon } from '../internal/icons.js';

export const bookmarkIcon = icon(svg`<path d="M7 4h10a1 1 0 011 1v15l-6-4.5L6 20V5a1 1 0 011-1z"/>`);
