import { html, nothing, type TemplateResult } from 'lit';

import { type Span, type Stretch, stretches } from './desk-core.js';

interface Prose {
  marks?: readonly Span[];
  edited?: Span;
  /** What the edit did here. */
  how?: 'ins' | 'del';
  /** Where it begins in the whole. */
  start?: number;
}

/** Without any white space of its own: places in it are counted. */
export const prose = (text: string, { marks, edited, how, start }: Prose = {}): TemplateResult => {
  const stretch = ({ text, marked, edited }: Stretch): unknown => {
    const words = marked ? html`<mark>${text}</mark>` : text;
    return !edited ? words : how === 'del' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  };
  const said = stretches(text, marks, edited).map(stretch);
  return html`<p class="prose" dir="auto" data-start=${start ?? nothing}>${said}</p>`;
};
