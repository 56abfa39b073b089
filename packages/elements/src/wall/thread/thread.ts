import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemState, ReplyMode } from '@kindred/core/contract';

import { again } from '../../internal/again.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { KindredElement } from '../../internal/kindred-element.js';
import { base } from '../../internal/styles/base.styles.js';
import { controls } from '../../internal/styles/controls.styles.js';
import { tokens } from '../../internal/styles/tokens.styles.js';
import type { Words } from '../../internal/words.js';
import type { Mutes } from '../../store/mutes.js';
import { type OwnEntry, OwnItems } from '../../store/own-items.js';
import { ReplyList } from '../../store/replies.js';
import { phaseOf } from '../../writing/phase.js';
import { AfterAPause } from '../after-a-pause.js';
import { onDates } from '../dates.js';
import { hides } from '../hides.js';
import { KindredReplyEvent } from '../wall.events.js';

import type { KindredReplyBox, ReplyKeptEvent } from './reply-box.js';
import { renderReply } from './reply.js';
import { type Branch, branches, type ShownReply } from './thread-core.js';
import { threadStyles } from './thread.styles.js';
import type { ThreadWords } from './translations/en.js';
import { THREAD_WORDS } from './words.js';

const loadMutes = again(import.meta.url, () => import('../../store/mutes.js'));

/** What is being written below the post. */
type Writing = { to?: { id: string; name: string }; entry?: OwnEntry } | undefined;

/**
 * The conversation below a post, once somebody opened it: its replies, one's own with how they stand, and somewhere to
 * answer. Inside the wall alone; whoever uses a wall never sees its name.
 */
export class KindredThread extends KindredElement<ThreadWords> {
  static override styles = [tokens, base, controls, threadStyles];

  @property({ attribute: false }) post = '';
  /** What the post says. */
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) mode: ReplyMode = 'welcome';
  /** Whether the post is one's own. */
  @property({ attribute: false }) mine = false;
  /** Whether somebody came here to answer. */
  @property({ attribute: false }) writing = false;
  @property({ attribute: false }) writable = false;

  @query('kindred-reply-box') private box?: KindredReplyBox;
  @state() private doing: Writing;
  @state() private asking?: string;
  @state() private reporting?: string;
  /** What could not be done just now, and to which. */
  @state() private failed?: { key: string; error: unknown };

  readonly #news = new AfterAPause(this);
  #list?: ReplyList;
  /** Whether this device keeps what waits; not known before it was asked. */
  #keeps?: boolean;
  #own?: OwnItems;
  /** What a person hides, where they hide anything. */
  #mutes?: Mutes;
  #leftOut = false;
  #leave: (() => void)[] = [];
  #branches: readonly Branch[] = [];
  readonly #uncovered = new Set<string>();
  readonly #unfolded = new Set<string>();
  /** Own entries that stood here: they stay when they go live. */
  readonly #stood = new Set<string>();
  /** Sent from here, and not told of yet. */
  readonly #untold = new Set<string>();

  protected override wordSource(): Words<ThreadWords> {
    return THREAD_WORDS;
  }

  protected override connectStore(): () => void {
    return () => {
      for (const leave of this.#leave.splice(0)) leave();
      this.#list = this.#own = this.#mutes = undefined;
    };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store } = this.community;
    if (store?.has('replies') && !this.#list) this.#join(store);
    if (changed.has('writing') && this.writing) void this.write();
    const entries = this.#own?.entries ?? [];
    const items = this.#list?.items ?? [];
    // Nothing is shown before it is known what is hidden.
    const shown = this.#waitsForMutes ? [] : items.filter((reply) => reply.gone || !this.#mutes?.covers(reply));
    this.#leftOut = shown.length < items.length;
    this.#branches = branches(this.post, shown, entries, this.mine, this.#stood);
    for (const { key, hidden } of this.#all()) if (hidden) this.#stood.add(key);
    const count = this.#list?.arrivals.length ?? 0;
    this.#news.say(count > 0 ? this.words.arrived(count) : '');
  }

  /** Where the element was there before its class, what it is about is known only at its first update. */
  #join(store: CommunityStore): void {
    this.#list = ReplyList.of(store, this.post);
    this.#leave.push(
      this.#list.subscribe(() => this.#onList()),
      onDates(() => this.requestUpdate()),
    );
    const stored = (): void => void this.#spare(store);
    addEventListener('storage', stored);
    this.#leave.push(() => removeEventListener('storage', stored));
    stored();
    if (!store.secure) return;
    this.#own = OwnItems.of(store);
    this.#leave.push(
      this.#own.subscribe(() => this.#onList()),
      this.#own.watch(),
    );
    void this.#own.load().catch(() => undefined);
    store.device().then(
      ({ persistent }) => (this.#keeps = persistent),
      () => (this.#keeps = false),
    );
  }

  get #waitsForMutes(): boolean {
    const { store } = this.community;
    return !this.#mutes && Boolean(store && hides(store));
  }

  /** Leaves out replies that speak of what a person hides. */
  async #spare(store: CommunityStore): Promise<void> {
    const list = this.#list;
    if (!this.#waitsForMutes) return;
    try {
      const mutes = (await loadMutes()).Mutes.of(store);
      await mutes.load();
      if (this.#mutes || this.#list !== list) return;
      this.#leave.push(mutes.subscribe(() => this.requestUpdate()));
      this.#mutes = mutes;
    } catch (error) {
      this.failed = { key: '', error };
    }
    this.requestUpdate();
  }

  /** Opens somewhere to answer, and goes there. */
  async write(doing: NonNullable<Writing> = {}): Promise<void> {
    this.doing = this.box && !doing.to && !doing.entry ? this.doing : doing;
    await this.updateComplete;
    await this.box?.updateComplete;
    this.box?.focus();
  }

  /** What is being answered, in its own words. */
  #answered(id: string | undefined): string {
    return id ? ([...this.#all()].find((reply) => reply.id === id)?.text ?? '') : this.text;
  }

  *#all(): Generator<ShownReply> {
    for (const { reply, answers } of this.#branches) yield* [reply, ...answers];
  }

  #onList(): void {
    const mine = new Set(this.#own?.entries.flatMap(({ id }) => id ?? []));
    if (this.#list?.arrivals.some(({ id }) => mine.has(id))) this.#list.show(mine);
    for (const key of this.#untold) {
      const { id, state, draft } = this.#own?.find(key) ?? {};
      if (!id || !draft) continue;
      this.#untold.delete(key);
      const { circle } = draft;
      this.dispatchEvent(new KindredReplyEvent({ id, post: this.post, circle, state: state as ItemState }));
    }
    this.requestUpdate();
  }

  /** Goes to a reply, or to what can be pressed there, once it is there. */
  async #goTo(key: string | undefined, selector = ''): Promise<void> {
    if (!key) return;
    await this.updateComplete;
    const place = this.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]`);
    (place?.querySelector<HTMLElement>(selector || ':scope') ?? place)?.focus();
  }

  #keyOf(id: string | undefined): string | undefined {
    return this.#own?.entries.find((entry) => entry.id === id)?.key ?? id;
  }

  async #onMore(): Promise<void> {
    await this.#goTo(this.#keyOf((await this.#list?.more())?.id));
  }

  #onArrived(): void {
    void this.#goTo(this.#keyOf(this.#list?.show()?.id));
  }

  #onKept({ key }: ReplyKeptEvent): void {
    if (!this.doing?.entry) this.#untold.add(key);
    this.doing = undefined;
    void this.#goTo(key, '.deeds button');
  }

  async #onLeave(): Promise<void> {
    this.doing = undefined;
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>('.foot button, section');
    button?.focus();
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    const key = button?.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const reply = key && [...this.#all()].find((one) => one.key === key);
    if (button && reply) void this.#do(button.dataset['do']!, reply);
  }

  async #do(does: string, { key, id, parent, name, entry }: ShownReply): Promise<void> {
    const own = this.#own;
    const toggle = (set: Set<string>): void => void (set.delete(key) || set.add(key));
    this.failed = undefined;
    try {
      if (does === 'uncover') toggle(this.#uncovered);
      else if (does === 'unfold') toggle(this.#unfolded);
      else if (does === 'answer') await this.write({ to: { id: parent ?? id!, name: name ?? this.words.nobody } });
      else if (does === 'report') await this.#report(key);
      else if (does === 'edit') await this.write({ entry });
      else if (does === 'ask' || does === 'keep') {
        this.asking = does === 'ask' ? key : undefined;
        await this.#goTo(key, does === 'ask' ? '[data-do=keep]' : '[data-do=ask]');
      } else if (does === 'retry') await own?.retry(key);
      else if (does === 'back') await this.#takeBack(entry!);
      else if (does === 'delete') {
        await own?.act(key, { type: 'delete' });
        this.renderRoot.querySelector<HTMLElement>('section')?.focus();
      }
    } catch (error) {
      this.failed = { key, error };
    }
    this.requestUpdate();
  }

  async #report(key: string): Promise<void> {
    this.reporting = this.reporting === key ? undefined : key;
    if (this.reporting) (await import('../../report/define.js')).defineReport();
  }

  async #takeBack(entry: OwnEntry): Promise<void> {
    if (!(await this.#own?.cancel(entry.key))) return;
    const { draft } = entry;
    await this.write();
    if (draft.kind === 'reply') this.box?.bringBack(draft);
  }

  async #onPause(): Promise<void> {
    const entry = this.#own?.entries.find(({ id }) => id === this.post);
    if (!entry) return;
    this.failed = undefined;
    try {
      await this.#own!.act(entry.key, { type: 'replies', replies: this.mode === 'paused' ? 'welcome' : 'paused' });
    } catch (error) {
      this.failed = { key: '', error };
    }
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const trouble = this.trouble('replies');
    const list = this.#list;
    const waits = !list || list.status === 'waiting' || list.status === 'loading';
    const silent = list?.status === 'ready' && this.#branches.length === 0 && !this.doing;
    // The clicks are those of the native buttons inside, which keys press too.
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return this.shell(
      html`<section aria-label=${words.label} tabindex="-1" aria-busy=${waits} @click=${this.#onClick}>
        ${trouble}
        ${waits && this.#branches.length === 0 ? html`<p class="quiet">${words.common.loading}</p>` : nothing}
        ${
          this.#leftOut
            ? html`<p class="quiet">${words.leftOut}</p>`
            : silent && this.mode === 'welcome'
              ? html`<p class="quiet">${words.none}</p>`
              : nothing
        }
        <ul class="replies">
          ${repeat(
            this.#branches,
            ({ reply }) => reply.key,
            ({ reply, answers }) =>
              html`<li>
                ${this.#renderReply(reply)}
                ${
                  answers.length > 0
                    ? html`<ul>
                        ${repeat(
                          answers,
                          ({ key }) => key,
                          (answer) => html`<li>${this.#renderReply(answer)}</li>`,
                        )}
                      </ul>`
                    : nothing
                }
              </li>`,
          )}
        </ul>
        ${this.#renderFoot()} ${this.#renderBox()}
        <p class="sr" role="status">${this.#news.said}</p>
      </section>`,
    );
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }

  #renderReply(reply: ShownReply): TemplateResult {
    const { key, entry } = reply;
    const { store } = this.community;
    return renderReply(reply, {
      words: this.words,
      language: this.language,
      uncovered: this.#uncovered.has(key),
      unfolded: this.#unfolded.has(key),
      answerable: this.mode === 'welcome' && this.writable,
      reportable: this.writable && Boolean(store?.has('reports')) && !entry,
      hasOwnPort: Boolean(store?.has('own')),
      phase: entry && phaseOf(entry),
      keeps: this.#keeps,
      asking: this.asking === key,
      reporting: this.reporting === key,
      problem: this.failed?.key === key ? this.why(this.failed.error) : '',
      adapter: this.adapter,
      theme: this.theme,
      onReported: () => {
        this.reporting = undefined;
        void this.#goTo(key, '[data-do=report]');
      },
    });
  }

  #renderFoot(): TemplateResult {
    const { words, mode } = this;
    const { arrivals = [], hasMore, status, error } = this.#list ?? {};
    const button = (text: string, run: () => unknown): TemplateResult =>
      html`<button type="button" @click=${run}>${text}</button>`;
    const pausable = this.mine && mode !== 'reactions-only' && this.community.store?.has('own');
    return html`<div class="foot">
      ${
        error
          ? html`${this.notice(this.why(error))} ${button(words.common.retry, () => this.#list?.retry())}`
          : hasMore
            ? html`<button type="button" aria-disabled=${status === 'more'} @click=${this.#onMore}>
                ${words.more}
              </button>`
            : nothing
      }
      ${arrivals.length > 0 ? button(words.arrived(arrivals.length), () => this.#onArrived()) : nothing}
      ${
        mode === 'welcome' && this.writable && !this.doing && this.#branches.length > 0
          ? button(words.reply, () => this.write())
          : nothing
      }
      ${mode === 'welcome' ? nothing : html`<p class="quiet">${mode === 'paused' ? words.paused : words.closed}</p>`}
      ${
        pausable
          ? html`<button class="plain" type="button" @click=${this.#onPause}>
              ${mode === 'paused' ? words.resume : words.pause}
            </button>`
          : nothing
      }
      ${this.failed?.key === '' ? this.notice(this.why(this.failed.error)) : nothing}
    </div>`;
  }

  #renderBox(): TemplateResult | typeof nothing {
    const { doing } = this;
    if (!doing || (this.mode !== 'welcome' && !doing.entry)) return nothing;
    return html`${repeat(
      [doing],
      () => doing.entry?.key ?? '',
      () =>
        html`<kindred-reply-box
          theme=${this.theme ?? nothing}
          .adapter=${this.adapter}
          .circle=${this.circle}
          .post=${this.post}
          .to=${doing.to}
          .answers=${this.#answered(doing.to?.id)}
          .entry=${doing.entry}
          @kept=${this.#onKept}
          @leave=${this.#onLeave}
        ></kindred-reply-box>`,
    )}`;
  }
}
