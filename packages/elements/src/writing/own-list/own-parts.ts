import { html, nothing, type TemplateResult } from 'lit';
import { type OwnAction, REACTION_KINDS } from '@kindred/core/contract';

import type { AllCommonWords } from '../../internal/translations/en.js';
import type { Vocabulary } from '../../internal/translations/vocabulary.en.js';
import type { OwnEntry } from '../../store/own-items.js';
import { shownOf } from '../own-entry.js';
import { problemWords } from '../sent-words.js';
import { STAYS, type Stays } from '../stays.js';
import type { SentWords } from '../translations/sent.en.js';

import type { OwnListWords } from './translations/en.js';

/** What the list needs of its widget's words. */
export type CommonWords = SentWords & { common: AllCommonWords; vocabulary: Vocabulary };

/** What was said about an entry by whoever read it, and what went wrong with it. */
export function renderSaid(entry: OwnEntry, words: OwnListWords, common: CommonWords): TemplateResult | typeof nothing {
  const { state, item } = entry;
  const { reason, note, mark, pending } = shownOf(entry);
  const lines = [
    pending === 'held' && words.pendingHeld,
    pending === 'returned' && words.pendingReturned,
    state === 'failed' && problemWords(entry, common),
    reason && common.reasons[reason as keyof SentWords['reasons']],
    mark && words.marked,
    item?.care && words.care,
    item?.outcome === 'limit-replies' && words.limited,
    item?.thanked && words.thanked,
  ].filter(Boolean);
  if (lines.length === 0 && !note) return nothing;
  return html`<div class="notice">
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${note ? html`<p><span class="quiet">${words.note}</span> <q dir="auto">${note}</q></p>` : nothing}
  </div>`;
}

/** What came back, in words and without a number. */
export function renderSupport({ item }: OwnEntry, words: OwnListWords): TemplateResult | typeof nothing {
  const { support = {} } = item ?? {};
  const said = REACTION_KINDS.flatMap((kind) => {
    const band = support[kind];
    return band && band !== 'none' ? words.came(words.bands[band], words.kinds[kind]) : [];
  });
  return said.length ? html`<p class="quiet support">${words.support} ${said.join(words.semicolon)}</p>` : nothing;
}

/** How long it stays from now on. */
export function renderStays(
  { item }: OwnEntry,
  words: OwnListWords,
  act: (action: OwnAction) => unknown,
): TemplateResult {
  const stays: Stays[] = ['keep', '24h', '7d'];
  return html`<select
    aria-label=${words.stays}
    @change=${({ target }: Event) => {
      const select = target as HTMLSelectElement;
      const expiresIn = STAYS[select.value as Stays] ?? null;
      select.value = '';
      act({ type: 'expire', expiresIn });
    }}
  >
    <option value="" selected hidden>${words.stays}</option>
    ${stays
      .filter((stay) => stay !== 'keep' || item?.expiresAt)
      .map((stay) => html`<option value=${stay}>${words.stay[stay]}</option>`)}
  </select>`;
}
