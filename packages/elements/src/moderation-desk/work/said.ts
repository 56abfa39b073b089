import { html, nothing, type TemplateResult } from 'lit';
import type { ModerationItem } from '@kindred/core/contract';

import { prose } from './prose.js';
import { notesOf } from './rows.js';
import type { DeskWork } from './work.js';
import { timeWords } from './words.js';

/** What the author and others said to moderators about it. */
export function renderSaid(work: DeskWork, { appeal, second, reports }: ModerationItem): TemplateResult {
  const { words, lang } = work;
  const told = reports.filter(({ note, contentNotes, law, notifier }) => note || contentNotes || law || notifier);
  return html`${
    appeal
      ? html`<h4 class="quiet">${words.appeal}</h4>
          ${prose(appeal)}`
      : nothing
  }
  ${
    second?.note
      ? html`<h4 class="quiet">${words.secondNote}</h4>
          ${prose(second.note)}`
      : nothing
  }
  ${
    told.length > 0
      ? html`<h4 class="quiet">${words.reports}</h4>
          <ul class="told">
            ${told.map(
              ({ reason, note, contentNotes, law, goodFaith, notifier, at }) =>
                html`<li>
                  <p>${words.report[reason]} <span class="quiet">${timeWords(at, lang)}</span></p>
                  ${contentNotes ? html`<p>${words.speaks(notesOf(work, { contentNotes }))}</p>` : nothing}
                  ${note ? prose(note) : nothing}
                  ${law ? html`<p class="quiet">${words.law} <bdi>${law}</bdi></p>` : nothing}
                  ${goodFaith ? html`<p class="quiet">${words.goodFaith}</p>` : nothing}
                  ${notifier ? html`<p class="quiet">${words.from} <bdi>${notifier.name}, ${notifier.email}</bdi></p>` : nothing}
                </li>`,
            )}
          </ul>`
      : nothing
  }`;
}

export function renderContext(work: DeskWork, { kind }: ModerationItem): TemplateResult | typeof nothing {
  const { words, store } = work;
  const { reading } = work.walk;
  const { context } = reading;
  if (kind !== 'reply' || !context) return nothing;
  const { post, parent, earlier, hasMore, error } = context;
  const text = (item: ModerationItem): TemplateResult =>
    html`${prose(item.text ?? item.story?.title ?? '')}
      <p class="quiet">${item.author.name} · ${words.state[item.state]}</p>`;
  return html`<div class="context" part="context">
    ${
      post
        ? html`<h4 class="quiet">${words.answers}</h4>
            ${text(post)}`
        : nothing
    }
    ${
      parent
        ? html`<h4 class="quiet">${words.answersReply}</h4>
            ${text(parent)}`
        : nothing
    }
    ${earlier?.map(
      ({ text, author }) =>
        html`${prose(text)}
          <p class="quiet">${author.name}</p>`,
    )}
    ${earlier?.length === 0 ? html`<p class="quiet">${words.noEarlier}</p>` : nothing}
    ${error ? html`<p class="notice">${work.why(error)}</p>` : nothing}
    ${
      store.has('replies') && (!earlier || hasMore)
        ? html`<button type="button" class="plain" @click=${() => context.more()}>
            ${earlier ? words.more : words.earlier}
          </button>`
        : nothing
    }
  </div>`;
}

export function renderHistory(work: DeskWork, { history }: ModerationItem): TemplateResult {
  const { words, lang, session } = work;
  return html`<details class="history">
    <summary>${words.history}</summary>
    <ol>
      ${history.map(
        ({ actor, reader, from, to, at, outcome, reason, note }) =>
          html`<li>
            <p>
              ${outcome ? words.done[outcome] : from ? words.state[to] : words.start}
              <span class="quiet"
                >·
                ${actor === 'moderator' && reader === session.reader ? words.you : words.actor[actor]}${
                  reader && reader !== session.reader ? html` <bdi>${reader}</bdi>` : nothing
                }
                · ${timeWords(at, lang)}</span
              >
            </p>
            ${reason || note ? html`<p class="quiet">${[reason && (words.reason[reason as 'other'] ?? reason), note].filter(Boolean).join(': ')}</p>` : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}
