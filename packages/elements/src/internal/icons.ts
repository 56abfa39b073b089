import { svg, type SVGTemplateResult } from 'lit';

/**
 * The drawn icons: one stroke, 24 × 24, round ends, decoration only (words stand beside each). Icons used by one widget
 * alone live in its folder.
 */
const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`;

export { icon };

export const eyeOffIcon = icon(
  svg`<path d="M4 4l16 16M9.9 5.2A9.6 9.6 0 0112 5c5 0 8.4 4 9.5 7a13 13 0 01-2.6 4M6.2 7.1A13 13 0 002.5 12c1.1 3 4.5 7 9.5 7 1.5 0 2.9-.4 4.1-1"/><path d="M9.9 10a3 3 0 004.1 4.1"/>`,
);
