import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isAdapterError, type OwnAction, type ReplyMode } from '@kindred/core/contract';

import { describeError } from '../../internal/describe-error.js';
import { defineWords, type Lang, loadWords } from '../../internal/words.js';
import type { OwnEntry, OwnItems } from '../../store/own-items.js';
import type { TopicChoice } from '../chips.js';
import { abilitiesOf, shownOf, splitAt } from '../own-entry.js';
import { problemWords } from '../sent-words.js';

import { CLOSED, type Open, renderAppeal, renderDelete, renderEdit } from './own-forms.js';
import { styles } from './own-list.styles.js';
import { type CommonWords, renderSaid, renderStays, renderSupport } from './own-parts.js';
import en, { type OwnListWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

export interface OwnListHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface OwnListOptions {
  items(): OwnItems;
  /** Whether the backend lets authors see and change what they wrote. */
  hasOwnPort(): boolean;
  /** What the circle and the page have to choose from. */
  topics(circle: string): readonly TopicChoice[];
  /** Brings a post that wasn't taken back into the box, where there is one. */
  rewrite?(key: string): void;
  /** What an entry is and where it stands, where the list holds more than the posts of one circle. */
  place?(entry: OwnEntry): string;
}

/** To be waited for before the first list, so that it doesn't flash English. */
export const loadListWords = (lang: Lang): Promise<void> => loadWords(WORDS, lang);

/** One's own posts in a circle: how each stands, and everything its author may do with it. */
export class OwnList implements ReactiveController {
  readonly #host: OwnListHost;
  readonly #options: OwnListOptions;
  #open?: Open;
  #busy?: string;
  #said?: { key?: string; text: string };
  #common!: CommonWords;
  #lang: Lang = 'en';
  #words: OwnListWords = en;
  #end = new AbortController();

  constructor(host: OwnListHost, options: OwnListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    const { renderRoot } = host;
    const sheet = styles.styleSheet!;
    if (renderRoot instanceof ShadowRoot && !renderRoot.adoptedStyleSheets.includes(sheet)) {
      renderRoot.adoptedStyleSheets.push(sheet);
    }
  }

  hostConnected(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController();
  }

  hostDisconnected(): void {
    this.#end.abort();
    this.#open = this.#busy = this.#said = undefined;
  }

  render(entries: readonly OwnEntry[], words: CommonWords, lang: Lang): TemplateResult {
    this.#common = words;
    this.#speak(lang);
    return html`<p class="quiet" role="status">${this.#said?.text}</p>
      <ul class="entries" tabindex="-1">
        ${entries.map((entry) => this.#renderEntry(entry))}
      </ul>`;
  }

  #speak(lang: Lang): void {
    if (lang === this.#lang) return;
    const words = WORDS.loaded.get(lang);
    if (!words) return void loadWords(WORDS, lang).then(() => this.#host.requestUpdate());
    this.#lang = lang;
    this.#words = words;
  }

  #set(open: Open | undefined, said?: string): void {
    this.#open = open;
    this.#said = said ? { key: open?.key, text: said } : undefined;
    this.#host.requestUpdate();
  }

  /** Focus goes to what was asked for, once it is there. */
  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Does one thing and says what came of it. @returns whether it went through */
  async #do(key: string, deed: () => Promise<unknown>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = key;
    this.#said = undefined;
    this.#host.requestUpdate();
    const { signal } = this.#end;
    try {
      await deed();
      return true;
    } catch (error) {
      if (!signal.aborted) {
        this.#said = { key, text: describeError(error, this.#common.common) };
      }
      return false;
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  #act(key: string, action: OwnAction): Promise<boolean> {
    return this.#do(key, () => this.#options.items().act(key, action, this.#end.signal));
  }

  async #startEdit(entry: OwnEntry): Promise<void> {
    const { key } = entry;
    let now: OwnEntry | undefined = entry;
    // The newest words and their revision, not what was known when the page was opened.
    await this.#do(key, async () => (now = await this.#options.items().refresh(key, this.#end.signal)));
    const { item } = now ?? entry;
    const { text, revision } = shownOf(now ?? entry);
    if (revision === undefined) return;
    const { topics = [], contentNotes = [] } = item?.pending ?? item ?? {};
    this.#set({ key, doing: 'edit', text, revision, topics, contentNotes }, this.#said?.text);
    await this.#focus('#edit');
  }

  async #save(open: Open): Promise<void> {
    const { key, text, revision, topics, contentNotes } = open;
    const items = this.#options.items();
    const saved = await this.#do(key, async () => {
      try {
        const about = items.find(key)?.draft.kind === 'post' && { topics: [...topics] };
        const action = { type: 'edit', revision, text: text.trim() } as const;
        await items.act(key, { ...action, contentNotes: [...contentNotes], ...about }, this.#end.signal);
      } catch (error) {
        const now = items.find(key);
        const shown = now && shownOf(now);
        if (!isAdapterError(error) || error.code !== 'conflict' || !shown?.revision) throw error;
        // Nothing typed is lost: the newer words stand beside it, and saving again builds on them.
        this.#set({ ...open, revision: shown.revision, newer: shown.text });
        throw error;
      }
    });
    if (!saved) return;
    this.#set(undefined, this.#words.saved);
    await this.#focus(`#edit-${key}`);
  }

  async #appeal({ key, text }: Open): Promise<void> {
    if (!(await this.#act(key, { type: 'appeal', note: text.trim() }))) return;
    this.#set(undefined, this.#words.appealed);
    await this.#focus('.entries');
  }

  async #delete(key: string): Promise<void> {
    if (!(await this.#act(key, { type: 'delete' }))) return;
    this.#set(undefined, this.#words.gone);
    await this.#focus('.entries');
  }

  async #leave({ key, doing }: Open): Promise<void> {
    this.#set(undefined);
    await this.#focus(`#${doing}-${key}`);
  }

  #renderEntry(entry: OwnEntry): TemplateResult {
    const { key, state, author, item, error } = entry;
    const words = this.#words;
    const open = this.#open?.key === key ? this.#open : undefined;
    const shown = shownOf(entry);
    const [before, marked, after] = splitAt(shown.text, shown.mark);
    const facts = [
      this.#options.place?.(entry),
      words.states[state],
      state === 'live' && author && words.as(author.name),
      item?.expiresAt && words.until(this.#date(item.expiresAt)),
      item?.replies === 'paused' && words.paused,
      item?.replies === 'reactions-only' && words.reactionsOnly,
      Boolean(item?.replyCount) && words.answered(item!.replyCount),
      state === 'queued' && error && problemWords(entry, this.#common),
    ];
    return html`<li>
      <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
      ${
        open?.doing === 'edit'
          ? this.#renderOpen(open, entry)
          : html`<p class="prose" dir="auto">${before}${marked ? html`<mark>${marked}</mark>` : nothing}${after}</p>`
      }
      ${renderSaid(entry, words, this.#common)}
      ${open && open.doing !== 'edit' ? this.#renderOpen(open, entry) : nothing}
      ${open ? nothing : renderSupport(entry, words)} ${open ? nothing : this.#renderDeeds(entry)}
    </li>`;
  }

  #renderOpen(open: Open, entry: OwnEntry): TemplateResult {
    const form = {
      open,
      words: this.#words,
      common: this.#common,
      topics: entry.draft.kind === 'post' ? this.#options.topics(entry.draft.circle) : [],
      busy: Boolean(this.#busy),
      // Pressed faster than drawn, so a change is made on what stands then.
      change: (change: (now: Open) => Partial<Open>) =>
        this.#open && this.#set({ ...this.#open, ...change(this.#open) }),
      leave: () => void this.#leave(open),
    };
    if (open.doing === 'edit') return renderEdit({ ...form, go: () => this.#open && void this.#save(this.#open) });
    if (open.doing === 'appeal')
      return renderAppeal({ ...form, go: () => this.#open && void this.#appeal(this.#open) });
    return renderDelete({ ...form, go: () => void this.#delete(open.key) });
  }

  #renderDeeds(entry: OwnEntry): TemplateResult {
    const { key, state, item } = entry;
    const words = this.#words;
    const may = abilitiesOf(entry, this.#options.hasOwnPort());
    const items = this.#options.items();
    const busy = this.#busy === key;
    const deed = (on: boolean, label: string, run: () => unknown, id?: string) =>
      on
        ? html`<button
            class="plain"
            id=${id ? `${id}-${key}` : nothing}
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${() => busy || void run()}
          >
            ${label}
          </button>`
        : nothing;
    const replies: ReplyMode = item?.replies === 'paused' ? 'welcome' : 'paused';
    const returned = state === 'returned' || item?.pending?.state === 'returned';
    return html`<div class="deeds">
      ${deed(may.edit, returned ? words.rework : words.edit, () => this.#startEdit(entry), 'edit')}
      ${deed(
        may.appeal,
        words.appeal,
        () => {
          this.#set({ ...CLOSED, key, doing: 'appeal' });
          return this.#focus('#appeal');
        },
        'appeal',
      )}
      ${deed(may.rewrite && Boolean(this.#options.rewrite), words.again, () => this.#options.rewrite!(key))}
      ${deed(may.retry, this.#common.common.retry, () => this.#do(key, () => items.retry(key)))}
      ${deed(may.cancel, words.cancel, () => this.#do(key, () => items.cancel(key)).then(() => this.#focus('.entries')))}
      ${deed(
        may.adjust && item?.replies !== undefined && item.replies !== 'reactions-only',
        replies === 'paused' ? words.pause : words.resume,
        () => this.#act(key, { type: 'replies', replies }),
      )}
      ${deed(
        may.adjust && item?.replies !== undefined,
        item?.replies === 'reactions-only' ? words.resume : words.onlyReactions,
        () =>
          this.#act(key, {
            type: 'replies',
            replies: item?.replies === 'reactions-only' ? 'welcome' : 'reactions-only',
          }),
      )}
      ${may.adjust && item ? renderStays(entry, words, (action) => this.#act(key, action)) : nothing}
      ${deed(
        may.delete,
        words.delete,
        () => {
          this.#set({ ...CLOSED, key, doing: 'delete' });
          return this.#focus('#no');
        },
        'delete',
      )}
      ${deed(may.forget, words.forget, () => this.#do(key, () => items.forget(key)).then(() => this.#focus('.entries')))}
    </div>`;
  }

  #date(time: number): string {
    return new Date(time).toLocaleString(this.#lang, { dateStyle: 'medium', timeStyle: 'short' });
  }
}
