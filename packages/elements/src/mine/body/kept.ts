import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { CONTENT_NOTES, DEFAULT_TOPICS } from '@kindred/core/contract';

import { lookBack } from '../../looking-back/look-back.js';
import type { CheckIns } from '../../store/check-ins.js';
import { type Kit, type KitStep, TRIED } from '../../store/kit.js';
import type { Mutes } from '../../store/mutes.js';
import { renderChips, type TopicChoice } from '../../writing/chips.js';

import type { Here } from './context.js';

/** What somebody saved to try, and what came of it. */
export function renderKit(kit: Kit, here: Here): TemplateResult {
  const { words } = here;
  const did = (deed: Promise<void>, said: string): void =>
    void deed.then(
      () => here.say(said),
      () => here.say(words.notKept),
    );
  const say = (step: KitStep, tried: (typeof TRIED)[number]): void =>
    did(kit.say(step.id, step.tried === tried ? undefined : tried), '');
  const remove = (step: KitStep): void => {
    did(kit.set(step, false), words.removed);
    void here.focus('#kit');
  };
  if (kit.steps.length === 0) return html`<p class="quiet">${words.kitEmpty}</p>`;
  return html`<ul class="things">
    ${kit.steps.map(
      (step) =>
        html`<li>
          <p class="prose" dir="auto">${step.step}</p>
          <p class="quiet" dir="auto">${words.from(step.title, step.author)}</p>
          <div class="deeds">
            ${TRIED.map(
              (tried) =>
                html`<button
                  class="chip"
                  aria-pressed=${step.tried === tried ? 'true' : 'false'}
                  @click=${() => say(step, tried)}
                >
                  ${words.tried[tried]}
                </button>`,
            )}
            <button class="plain" aria-label=${words.removeStep(step.step)} @click=${() => remove(step)}>
              ${words.remove}
            </button>
          </div>
        </li>`,
    )}
  </ul>`;
}

/** What somebody would rather not be shown: topics of the circles here, and what a text may speak of. */
export function renderMutes(mutes: Mutes, topics: readonly TopicChoice[], here: Here): TemplateResult {
  const { words } = here;
  const { vocabulary } = words;
  const { muted } = mutes;
  const known = new Map<string, string>(DEFAULT_TOPICS.map((key) => [key, vocabulary.topics[key] ?? key]));
  for (const { key, label } of topics) known.set(key, label ?? vocabulary.topics[key] ?? key);
  // What was hidden when a circle had other topics can still be shown again.
  for (const key of muted.topics) if (!known.has(key)) known.set(key, key);
  const set = (deed: Promise<void>): void => void deed.catch(() => here.say(words.notKept));
  return html`<p class="quiet">${words.mutesHint}</p>
    ${renderChips('mute-topics', words.muteTopics, '', [...known], muted.topics, (key) =>
      set(mutes.set('topics', key, !muted.topics.includes(key))),
    )}
    ${renderChips(
      'mute-notes',
      words.muteNotes,
      '',
      CONTENT_NOTES.map((key) => [key, vocabulary.contentNotes[key]] as const),
      muted.notes,
      (key) => set(mutes.set('notes', key, !muted.notes.includes(key))),
    )}`;
}

/** How somebody has been, in their own answers. */
export function renderHistory(
  checkIns: CheckIns,
  deleting: boolean,
  setDeleting: (deleting: boolean) => void,
  here: Here,
): TemplateResult | typeof nothing {
  const { words, lang, rtl, host } = here;
  if (checkIns.entries.length === 0) return html`<p class="quiet">${words.historyNone}</p>`;
  const now = Date.now();
  const dayOf = (at: number): number => Math.round(new Date(at).setHours(12, 0, 0, 0) / 86_400_000);
  return lookBack({
    entries: checkIns.entries,
    words: words.lookBack,
    lang,
    rtl,
    now,
    daysAgo: (at) => dayOf(now) - dayOf(at),
    deleting,
    setDeleting: (on) => {
      setDeleting(on);
      void here.focus(on ? '#deleting' : '.delete-all');
    },
    remove: (at) => {
      setDeleting(false);
      void checkIns.remove(at);
      void host.updateComplete.then(() => here.focus('#history'));
    },
  });
}
