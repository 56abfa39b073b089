import { html, nothing, type TemplateResult } from 'lit';
import { CONTENT_NOTES, DECISION_REASONS, LIMITS, type ModerationItem } from '@kindred/core/contract';

import { type Choice, choicesFor, notesAsked, takesReason, whyNot } from './desk-core.js';
import { KEYS } from './keys.js';
import type { Draft } from './reading.js';
import { notesOf } from './rows.js';
import type { DeskWork } from './work.js';

/** What this choice is called for this item: what is live already isn't published again. */
export const choiceName = (work: DeskWork, choice: Choice, item: ModerationItem): string => {
  const { words } = work;
  if (choice === 'note') return words.addNote(notesOf(work, { contentNotes: notesAsked(item) }));
  return choice === 'publish' && item.state === 'live' && !item.live ? words.keepLive : words.outcome[choice];
};

/** What can be decided, and what is said with it. */
export function renderDeciding(work: DeskWork, item: ModerationItem): TemplateResult {
  const { words, session, decisions } = work;
  const { reading } = work.walk;
  const entry = decisions.get(item.id);
  if (entry && entry.fate !== 'failed') {
    return html`<p class="quiet">${entry.fate === 'sent' ? words.done[entry.choice] : words.outcome[entry.choice]}</p>`;
  }
  const choices = choicesFor(item, session);
  if (choices.length === 0) return html`<p class="quiet">${words.cannot[whyNot(item, session)]}</p>`;
  return html`<div class="deciding" part="deciding" role="group" aria-labelledby="deciding-title">
    <h4 id="deciding-title">${words.decide}</h4>
    <div class="chips">
      ${choices.map(
        (choice) =>
          html`<button
            type="button"
            class="choice"
            aria-keyshortcuts=${KEYS[choice]}
            aria-expanded=${reading.form === choice ? 'true' : nothing}
            @click=${() => work.choosing.choose(choice)}
          >
            ${choiceName(work, choice, item)}
            ${work.shift.care.habits.keys ? html`<kbd aria-hidden="true">${KEYS[choice]}</kbd>` : nothing}
          </button>`,
      )}
    </div>
    ${reading.form && choices.includes(reading.form) ? renderForm(work, item, reading.form) : nothing}
    ${renderAlso(work, item)}
  </div>`;
}

function renderForm(work: DeskWork, item: ModerationItem, choice: Choice): TemplateResult {
  const { words } = work;
  const { reading } = work.walk;
  const draft = reading.draft(item.id);
  const write = (change: Partial<Draft>): void => {
    reading.write(item.id, change);
    work.update();
  };
  const second = choice === 'second';
  const submit = (event: Event): void => {
    event.preventDefault();
    work.choosing.submit();
  };
  const cancel = (): void => {
    reading.form = undefined;
    work.focus('.deciding .choice');
  };
  return html`<form class="form" @submit=${submit}>
    ${
      !takesReason(choice)
        ? nothing
        : html`<div role="group" aria-labelledby="why">
            <p id="why" class="ask">${words.why}</p>
            <div class="chips">
              ${DECISION_REASONS.map(
                (reason) =>
                  html`<button
                    type="button"
                    class="chip"
                    aria-pressed=${draft.reason === reason}
                    @click=${() => write({ reason: draft.reason === reason ? undefined : reason })}
                  >
                    ${words.reason[reason]}
                  </button>`,
              )}
            </div>
          </div>`
    }
    <label
      ><span class="ask">${second ? words.noteSecond : words.note}</span>
      <textarea
        rows="2"
        dir="auto"
        maxlength=${LIMITS.note}
        .value=${draft.note}
        @input=${({ target }: Event) => write({ note: (target as HTMLTextAreaElement).value })}
      ></textarea>
    </label>
    <p role="alert">${reading.lacksReason && !draft.reason ? words.needsReason : nothing}</p>
    <div class="acts">
      <button type="submit" class="primary">${words.outcome[choice]}</button>
      <button type="button" class="plain" @click=${cancel}>${words.cancel}</button>
    </div>
  </form>`;
}

/** What can go with any decision. */
function renderAlso(work: DeskWork, { id, contentNotes, silenced }: ModerationItem): TemplateResult {
  const { words } = work;
  const { reading } = work.walk;
  const draft = reading.draft(id);
  const write = (change: Partial<Draft>): void => {
    reading.write(id, change);
    work.update();
  };
  const full = contentNotes.length + draft.contentNotes.length >= LIMITS.contentNotes;
  return html`<details class="also">
    <summary>${words.also}</summary>
    <div role="group" aria-labelledby="add-notes">
      <p id="add-notes" class="ask">${words.notes}</p>
      <div class="chips">
        ${CONTENT_NOTES.map((note) => {
          const added = draft.contentNotes.includes(note);
          const there = contentNotes.includes(note);
          const off = there || (full && !added);
          const toggle = (): void =>
            write({
              contentNotes: added
                ? draft.contentNotes.filter((other) => other !== note)
                : [...draft.contentNotes, note],
            });
          return html`<button
            type="button"
            class="chip"
            aria-pressed=${added || there}
            aria-disabled=${off}
            @click=${() => off || toggle()}
          >
            ${words.vocabulary.contentNotes[note]}
          </button>`;
        })}
      </div>
    </div>
    ${
      silenced
        ? nothing
        : html`<label class="check"
            ><input
              type="checkbox"
              .checked=${draft.silence}
              @change=${({ target }: Event) => write({ silence: (target as HTMLInputElement).checked })}
            />
            <span>${words.silence}</span></label
          >`
    }
  </details>`;
}
