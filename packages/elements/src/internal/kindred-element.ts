import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapter, PortName } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';
import { findCommunity } from './find-community.js';
import type { Reached } from './help/help.js';
import { reach } from './help/reach.js';
import { page } from './page.js';
import { type Theme, wear } from './theme.js';
import type { CommonWords } from './translations/common.en.js';
import { dirOf, type Lang, langOf, loadWords, type Words } from './words.js';

/**
 * What every widget has: a community, a language, a direction, a theme and one outer part.
 *
 * Subclasses give `static words` and render through {@link KindredElement.shell}.
 *
 * @csspart base - The outermost element.
 */
export abstract class KindredElement<W extends { common: CommonWords }> extends LitElement {
  /** The circle of this widget; its provider's, else the community's default. */
  @property() circle?: string;

  /** The widget's own language; otherwise the page's. */
  @property({ reflect: true }) override lang = '';

  /** `ltr` or `rtl`; otherwise that of the language. */
  @property() override dir = '';

  /** `auto`, `light`, `dark`, `dusk`, `paper` or `contrast`. */
  @property({ reflect: true }) theme?: Theme;

  /** A backend for this widget alone. */
  @property({ attribute: false }) adapter?: Adapter;

  protected readonly community = findCommunity(this, (store) => this.connectStore(store));

  /** The language the words are in now. */
  protected language: Lang = 'en';
  readonly #internals = this.attachInternals();
  /** What was said of what failed, by the error or the name of what is lacking. */
  readonly #said = new Map<unknown, string>();

  /** Where the widget's translations are. */
  protected abstract wordSource(): Words<W>;

  protected get words(): W {
    const { loaded, en } = this.wordSource();
    return loaded.get(this.language) ?? en;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A move may have changed the language around.
    this.requestUpdate();
    this.theme ??= page.defaults?.theme as Theme | undefined;
  }

  /**
   * Called with the community's store once it is there, and again with another.
   *
   * @returns a function that undoes it, called when the widget leaves
   */
  protected connectStore(_store: CommunityStore): (() => void) | undefined {
    return undefined;
  }

  // The first paint waits for the language and the colours the page asks for, rather than flashing others.
  protected override async scheduleUpdate(): Promise<void> {
    const lang = langOf(this, this.lang);
    do {
      await loadWords(this.wordSource(), lang);
      await wear(this, this.theme);
      // A part that came meanwhile may have brought words of its own.
    } while (!this.wordSource().loaded.has(lang));
    if (this.language !== lang) this.#said.clear();
    this.language = lang;
    await super.scheduleUpdate();
    void reach(this as unknown as Reached);
    try {
      // The height that `kindred.css` reserves is given back only now.
      this.#internals.states.add('shown');
    } catch {
      // An engine from before custom states had dashless names; there the height is given back at the definition.
    }
  }

  /** In words, why this widget can't do its work with `port`; nothing where it can, or where that is not known yet. */
  protected trouble(port: PortName): TemplateResult | typeof nothing {
    const { status, store } = this.community;
    // Each is the name of what `why` says of it.
    const lack =
      status === 'none' || status === 'failed'
        ? status
        : store && (store.has(port) ? !store.secure && 'insecure' : 'unsupported');
    return lack ? this.notice(this.why(lack)) : nothing;
  }

  /**
   * In words, why something failed, or what is lacking. They come a moment later, so that only pages on which something
   * does load them.
   */
  protected why(error: unknown): string {
    if (!this.#said.has(error)) void this.#ask(error);
    return this.#said.get(error)!;
  }

  async #ask(error: unknown): Promise<void> {
    this.#said.set(error, '');
    let text = this.words.common.unavailable;
    try {
      text = await (await import('./why.js')).why(error, this.language);
    } catch {
      // Said as what it most often is.
    }
    this.#said.set(error, text);
    this.requestUpdate();
  }

  protected notice(text: string): TemplateResult {
    return html`<p class="notice" role="status">${text}</p>`;
  }

  /** The outermost element of every widget. */
  protected shell(content: unknown): TemplateResult {
    const dir = (this.dir || dirOf(this.language)) as 'ltr' | 'rtl' | 'auto';
    return html`<div part="base" class="base" lang=${this.language} dir=${dir}>${content}</div>`;
  }
}
