import { html, nothing, type TemplateResult } from 'lit';

/** In the middle of a page. */
export const resting = (content: unknown): TemplateResult => html`<div class="rest">${content}</div>`;

/** A page without a story: the last one, an empty one, one that is covered or did not come. */
export const restPage = (
  title: string,
  hint: string,
  action: unknown = nothing,
  icon: unknown = nothing,
): TemplateResult => html`
  ${icon}
  <h3 class="story">${title}</h3>
  <p class="quiet">${hint}</p>
  ${action}
`;
