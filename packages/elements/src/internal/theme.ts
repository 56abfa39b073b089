import type { LitElement } from 'lit';

/** The themes a page may ask for; `auto` follows the host page's own colour scheme. */
export type Theme = 'auto' | 'light' | 'dark' | 'dusk' | 'paper' | 'contrast';

/** Has the colours of a named theme there before the next paint. The others come with every widget. */
export async function wear(host: LitElement, theme: Theme | undefined): Promise<void> {
  if (theme !== 'dusk' && theme !== 'paper' && theme !== 'contrast') return;
  const { themes } = await import('./styles/themes.styles.js');
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  const sheet = themes.styleSheet as CSSStyleSheet;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
