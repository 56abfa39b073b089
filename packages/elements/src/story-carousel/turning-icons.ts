import { svg } from 'lit';

import { icon } from '../internal/icons.js';

export const pauseIcon = icon(svg`<path d="M9 6v12M15 6v12"/>`);
export const playIcon = icon(svg`<path d="M8 5.5v13l10-6.5z"/>`);
