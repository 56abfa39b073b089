import { html, svg, type TemplateResult } from 'lit';

/**
 * Five skies over one horizon, from rain to a clear day: weather passes, and nobody is to blame for it. One stroke,
 * 40 × 30, the horizon below them all is the row's own line.
 */
const STROKES = [
  'M12 16.5a5.2 5.2 0 01.7-10.3 7.4 7.4 0 0114-.3 5.4 5.4 0 011 10.6zM13.5 20.5l-1 3M20.5 20.5l-1 3M27.5 20.5l-1 3',
  'M11.5 20.5a5.2 5.2 0 01.7-10.3 7.4 7.4 0 0114-.3 5.4 5.4 0 011 10.6zM31.5 12.5h3.5M4.5 16h2',
  'M22.3 9.2a5.6 5.6 0 0110.2 4.6M27.6 2.4v1.4M34.7 5.3l-1 1M37.6 12.4h-1.4M9.5 23a4.5 4.5 0 01.6-8.9 6.6 6.6 0 0112.5-.2 4.7 4.7 0 01.9 9.1z',
  'M12.5 26a7.5 7.5 0 0115 0M20 11.5v3M9.7 15.7l2.1 2.1M30.3 15.7l-2.1 2.1M6 23l2.8.6M34 23l-2.8.6',
  'M20 8.3a5.7 5.7 0 100 11.4 5.7 5.7 0 000-11.4zM20 2v2.5M20 23.5V26M8 14h2.5M29.5 14H32M11.5 5.5l1.8 1.8M26.7 20.7l1.8 1.8M28.5 5.5l-1.8 1.8M13.3 20.7l-1.8 1.8',
] as const;

/** @param step 0 to 4, from rain to a clear day */
export const sky = (step: number): TemplateResult =>
  html`<svg viewBox="0 0 40 30" aria-hidden="true" focusable="false">${svg`<path d=${STROKES[step] ?? ''}/>`}</svg>`;
