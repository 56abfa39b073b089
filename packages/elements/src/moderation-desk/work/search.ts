import { html, type TemplateResult } from 'lit';
import { ITEM_STATES, LIMITS, type ModerationSearch } from '@kindred/core/contract';

import type { DeskWork } from './work.js';

/** Any item in any state. */
export function renderSearch(work: DeskWork): TemplateResult {
  const { words, shift } = work;
  const { search } = work.walk;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const said = [...data].filter(([, value]) => typeof value === 'string' && value.trim());
    work.walk.find(Object.fromEntries(said));
  };
  const choice = (
    name: keyof ModerationSearch,
    label: string,
    options: readonly (readonly [string, string])[],
  ): TemplateResult =>
    html`<label
      ><span class="ask">${label}</span>
      <select name=${name}>
        <option value="">${words.any}</option>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${search[name] === value}>${text}</option>`)}
      </select></label
    >`;
  return html`<form role="search" class="search" @submit=${onSubmit}>
    <label
      ><span class="ask">${words.query}</span>
      <input
        type="text"
        name="text"
        dir="auto"
        maxlength=${LIMITS.search}
        .value=${search.text ?? ''}
        autocomplete="off"
    /></label>
    ${choice(
      'state',
      words.inState,
      ITEM_STATES.map((state) => [state, words.state[state]]),
    )}
    ${choice('kind', words.ofKind, Object.entries(words.kind))}
    ${choice(
      'circle',
      words.inCircle,
      shift.circles.map(({ id, name }) => [id, name]),
    )}
    <button type="submit">${words.find}</button>
  </form>`;
}
