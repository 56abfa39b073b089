import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Counts, ReactionKind } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';
import { KindredElement } from '../internal/kindred-element.js';
import { base } from '../internal/styles/base.styles.js';
import { tokens } from '../internal/styles/tokens.styles.js';
import { defineWords, type Words } from '../internal/words.js';
import { Reactions } from '../store/reactions.js';

import { STROKES } from './icons.js';
import { watchPageTarget } from './page-target.js';
import { kindsOf } from './reaction-bar-core.js';
import { KindredReactionEvent } from './reaction-bar.events.js';
import { styles } from './reaction-bar.styles.js';
import en, { type ReactionBarWords } from './translations/en.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/** One for all bars, so that those of one task ask for their tallies together. */
let loading: Promise<typeof import('./counting.js')> | undefined;

/**
 * A few words to say with one press, for whoever has read something hard and wants its author to know. No number is
 * shown unless the community and the page both ask for one; what was pressed stays on this device.
 *
 * Each word is a toggle button: https://www.w3.org/WAI/ARIA/apg/patterns/button/
 *
 * @slot read - The page's own words for a kind; so also `near`, `with`, `thanks`, `hope`, `helped`.
 * @event {KindredReactionEvent} kindred-reaction - A word was said or taken back: `detail` is `{target, kind, on}`. Not cancelable.
 * @csspart bar - The row of buttons.
 * @csspart reaction - Each button.
 * @csspart count - How many, where counts are shown.
 * @csspart status - The line that says when something did not go through.
 */
export class KindredReactionBar extends KindredElement<ReactionBarWords> {
  static override styles = [tokens, base, styles];

  /** What it is about: `post:ID`, `story:ID`, `reply:ID`, or `page` for the page's canonical address. */
  @property() target = 'page';

  /** Which words are offered, by kind and in order; otherwise those that suit the target. */
  @property() kinds?: string;

  /** `none`, `bands` ("A few people") or `exact`; can only show less than the community allows. */
  @property() counts: Counts = 'none';

  /** Set by a widget that holds this one and says itself where what is written is kept. */
  @property({ attribute: false }) quiet = false;

  #reactions?: Reactions;
  /** The target as the contract names it, once it is known. */
  #named?: string;
  #unwatch?: () => void;
  #unwatchPage?: () => void;
  #uncount?: () => void;
  /** What a bar needs that shows counts. */
  #counting?: typeof import('./counting.js');
  /** Whether the line for what went wrong is there already: a live region speaks only of what comes into it later. */
  #used = false;
  /** Pressed before the community was there. */
  readonly #early = new Map<ReactionKind, boolean>();

  get #valid(): boolean {
    return /^(page|(post|story|reply):[\w.-]+)$/.test(this.target);
  }

  protected override wordSource(): Words<ReactionBarWords> {
    return WORDS;
  }

  protected override connectStore(store: CommunityStore): () => void {
    if (store.has('reactions') && store.secure) this.#reactions = Reactions.of(store);
    this.#find();
    return () => {
      this.#lose();
      this.#reactions = undefined;
    };
  }

  // One that shows counts is larger, and waits for what it needs rather than growing later.
  protected override async scheduleUpdate(): Promise<void> {
    if (this.counts !== 'none') await this.#count();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('target')) return;
    if (this.hasUpdated) {
      this.#early.clear();
      this.#find();
    }
    if (!this.#valid) {
      console.error(`kindred-reaction-bar: target must be page, post:ID, story:ID or reply:ID, not ${this.target}`);
    }
  }

  #isOn(kind: ReactionKind): boolean {
    return this.#early.get(kind) ?? Boolean(this.#named && this.#reactions?.isOn(this.#named, kind));
  }

  // One listener for all buttons: a page may hold a thousand bars.
  #onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const kind = button.value as ReactionKind;
    const on = !this.#isOn(kind);
    this.#used = true;
    if (this.#named && this.#reactions) void this.#reactions.set(this.#named, kind, on);
    else {
      this.#early.set(kind, on);
      this.requestUpdate();
    }
    this.dispatchEvent(new KindredReactionEvent({ target: this.target, kind, on }));
  }

  #find(): void {
    this.#lose();
    if (!this.#reactions || !this.#valid) return;
    if (this.target === 'page') this.#unwatchPage = watchPageTarget((target) => this.#watch(target));
    else this.#watch(this.target);
  }

  #watch(target: string): void {
    const reactions = this.#reactions;
    if (!reactions || target === this.#named) return;
    this.#leave();
    this.#named = target;
    this.#unwatch = reactions.watch(target, () => this.requestUpdate());
    for (const [kind, on] of this.#early) void reactions.set(target, kind, on);
    this.#early.clear();
    this.requestUpdate();
  }

  #leave(): void {
    this.#unwatch?.();
    this.#uncount?.();
    this.#unwatch = this.#uncount = this.#named = undefined;
  }

  #lose(): void {
    this.#leave();
    this.#unwatchPage?.();
    this.#unwatchPage = undefined;
  }

  async #count(): Promise<void> {
    try {
      this.#counting = await (loading ??= import('./counting.js'));
      await this.#counting.prepare(this);
      const { store } = this.community;
      if (this.#named && store)
        this.#uncount ??= this.#counting.Tallies.of(store).watch(this.#named, () => this.requestUpdate());
    } catch {
      // A bar that can't count is still a whole bar, and may try again.
      loading = undefined;
    }
  }

  protected override render(): TemplateResult {
    const { words, target } = this;
    if (!this.#valid) return this.shell(this.notice(this.why('none')));
    const trouble = this.trouble('reactions');
    if (trouble !== nothing) return this.shell(trouble);
    return this.shell(
      // The clicks are those of the native buttons inside, which keys press too.
      // eslint-disable-next-line lit-a11y/click-events-have-key-events
      html`<div class="bar" part="bar" role="group" aria-label=${words.label} @click=${this.#onClick}>
          ${kindsOf(this.kinds, target).map((kind) => this.#renderKind(kind))}
        </div>
        ${this.#renderStatus()}`,
    );
  }

  #renderKind(kind: ReactionKind): TemplateResult {
    const { words, counts } = this;
    const counting = counts === 'none' ? undefined : this.#counting;
    // A slot only where the page brought something: a bar is to be as light as its buttons.
    const said = this.childElementCount ? html`<slot name=${kind}>${words.kinds[kind]}</slot>` : words.kinds[kind];
    return html`<button part="reaction" type="button" value=${kind} aria-pressed=${this.#isOn(kind)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${STROKES[kind]}></path></svg>
      ${counting?.counted(said, kind, counts, this.language, counting.tallyOf(this.community.store, this.#named)) ?? said}
    </button>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const { words, community, quiet } = this;
    const problem = this.#named ? this.#reactions?.problem(this.#named) : undefined;
    let text = '';
    if (problem?.waits) text = problem.lasts ? words.waits : words.waitsOpen;
    else if (problem) text = `${words.notSent} ${this.why(problem.error)}`;
    else if (community.store?.adapter.local && !quiet) text = words.common.local;
    return text || this.#used ? html`<p class="status" part="status" role="status">${text}</p>` : nothing;
  }
}
