import type { CSSResult, LitElement } from 'lit';

/** The themes a page may ask for; `auto` follows the host page's own colour scheme. */
export type Theme = 'auto' | 'light' | 'dark' | 'dusk' | 'paper' | 'contrast';

/** Has the colours of a named theme there before the next paint; those that follow the page come with every widget. */
export async function wear(host: LitElement, theme: Theme | undefined): Promise<void> {
  if (theme && theme !== 'auto') adopt(host, (await import('./styles/themes.styles.js')).themes);
}

/** Styles that came later than the widget itself. */
export function adopt(host: LitElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
}
