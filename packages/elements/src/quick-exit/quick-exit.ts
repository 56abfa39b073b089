import { page } from '../internal/page.js';
import type { Theme } from '../internal/theme.js';
import { defineWords, dirOf, type Lang, langOf, loadWords } from '../internal/words.js';

import { make, makeIcon } from './nodes.js';
import { KindredExitEvent } from './quick-exit.events.js';
import { styles } from './quick-exit.styles.js';
import en from './translations/en.js';
import { type Presses, type WayOut, waysOut } from './ways-out.js';

const WORDS = defineWords(en, {
  de: () => import('./translations/de.js'),
  ar: () => import('./translations/ar.js'),
});

/**
 * Where one goes when the page names nothing: known nearly everywhere and in nearly every language, there quickly, asks
 * nothing on arrival, and says nothing about whoever has it open.
 */
const ELSEWHERE = 'https://www.wikipedia.org/';

/** So long, in milliseconds, the words wait for the page's language. */
const PATIENCE = 800;

/** Outside a browser there is nothing to extend, and nothing to leave. */
const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * A way to leave at once, for somebody who must not be seen here: covers the page, makes what the device keeps
 * unreadable, and puts another page in this one's place, in every tab. Taken by a press, or by three presses of Shift
 * within five seconds wherever the focus is.
 *
 * Stands on nothing that other widgets load, so that it works where they could not come. A link inside works before it,
 * and without script. What can't be done is said in words: the browser's history still lists the page.
 *
 * To have it always in view, give it a place in the page's own sheet: `position: sticky; inset-block-start: 0`.
 *
 * After the pattern of https://design-system.service.gov.uk/components/exit-this-page/
 *
 * @slot - A link of the page's own, which leads out without script too: `<a href="…">Leave this page</a>`.
 * @event {KindredExitEvent} kindred-exit - Somebody is leaving; the page is covered already. Not cancelable.
 * @csspart base - The outermost element.
 * @csspart link - The link, where the page gave none.
 * @csspart hint - What stands below it.
 */
export class KindredQuickExit extends Base implements WayOut {
  static observedAttributes = ['href', 'without-shortcut', 'lang', 'dir', 'theme'];

  readonly #internals = this.attachInternals?.();
  #language: Lang = 'en';
  #parts?: { base: HTMLElement; link: HTMLAnchorElement; keys: HTMLElement; effect: HTMLElement; said: HTMLElement };
  #drawn = 0;

  /**
   * Where to: an address that begins with http or https, or one of this site. Otherwise that of the link inside.
   *
   * @attr href
   */
  get href(): string {
    return this.getAttribute('href') ?? '';
  }

  set href(href: string) {
    this.setAttribute('href', href);
  }

  /**
   * Leaves the Shift key alone.
   *
   * @attr without-shortcut
   */
  get withoutShortcut(): boolean {
    return this.hasAttribute('without-shortcut');
  }

  set withoutShortcut(without: boolean) {
    this.toggleAttribute('without-shortcut', without);
  }

  /**
   * `auto`, `light`, `dark`, `dusk`, `paper` or `contrast`.
   *
   * @attr theme
   */
  get theme(): Theme | undefined {
    return (this.getAttribute('theme') as Theme | null) ?? undefined;
  }

  set theme(theme: Theme | undefined) {
    if (theme) this.setAttribute('theme', theme);
    else this.removeAttribute('theme');
  }

  /** @internal */
  get destination(): string {
    const asked = this.getAttribute('href') ?? this.querySelector('a')?.getAttribute('href');
    return (asked != null && this.#addressOf(asked)) || ELSEWHERE;
  }

  /** @internal */
  get listens(): boolean {
    return !this.withoutShortcut;
  }

  /** @internal */
  get word(): string {
    return this.#words.loading;
  }

  /** @internal */
  get wordLang(): string {
    return this.#language;
  }

  get #words(): typeof en {
    return WORDS.loaded.get(this.#language) ?? en;
  }

  connectedCallback(): void {
    // What a page set before the definition hides what is defined here.
    for (const name of ['href', 'withoutShortcut', 'theme'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this as Record<typeof name, unknown>;
      delete this[name];
      Object.assign(this, { [name]: value });
    }
    const given = page.defaults?.theme as Theme | undefined;
    if (given) this.theme ??= given;
    this.#build();
    this.addEventListener('click', this.#onPress);
    this.addEventListener('auxclick', this.#onPress);
    waysOut.add(this);
    const asked = this.getAttribute('href');
    if (asked !== null && !this.#addressOf(asked))
      console.error(
        `kindred-quick-exit: href must be a web address (https://…), not "${asked}". It leads to ${ELSEWHERE}`,
      );
    void this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onPress);
    this.removeEventListener('auxclick', this.#onPress);
    waysOut.remove(this);
    this.say('none');
  }

  attributeChangedCallback(): void {
    if (this.#parts && this.isConnected) void this.#draw();
  }

  /** Leaves, as a press does. For a page with a way of its own to say so. */
  leave(): void {
    waysOut.take(this);
  }

  /** @internal */
  say(presses: Presses): void {
    const said = this.#parts?.said;
    if (!said) return;
    const { more, late } = this.#words;
    const text = presses === 'none' ? '' : presses === 'late' ? late : more(presses.missing);
    if (said.textContent !== text) said.textContent = text;
  }

  /** @internal */
  tell(): void {
    this.dispatchEvent(new KindredExitEvent());
  }

  readonly #onPress = (event: MouseEvent): void => {
    const onLink = event.composedPath().some((at) => at instanceof HTMLAnchorElement);
    // The right button asks for a menu. With any other, or a key held, a link would open beside the page, which stays.
    if (!onLink || event.button === 2) return;
    event.preventDefault();
    waysOut.take(this);
  };

  #addressOf(asked: string): string | undefined {
    try {
      const { protocol, href } = new URL(asked, document.baseURI);
      return /^https?:$/.test(protocol) ? href : undefined;
    } catch {
      return undefined;
    }
  }

  #build(): void {
    if (this.#parts) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const link = make('a', { part: 'link', rel: 'noreferrer', 'aria-describedby': 'hint' });
    const [keys, effect] = [make('span', { class: 'keys' }), make('span', {})];
    const said = make('p', { class: 'said', role: 'status' });
    const hint = make('p', { part: 'hint', class: 'hint', id: 'hint' }, keys, ' ', effect);
    const below = make('div', { class: 'below' }, hint, said);
    const base = make('div', { part: 'base', class: 'base' }, make('slot', {}, link), below);
    this.#parts = { base, link, keys, effect, said };
  }

  async #draw(): Promise<void> {
    const turn = (this.#drawn += 1);
    const lang = langOf(this, this.lang);
    const loading = loadWords(WORDS, lang);
    // A language that hangs must not keep anybody here.
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([loading, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))]);
    clearTimeout(timer);
    if (turn !== this.#drawn) return;
    this.#language = WORDS.loaded.has(lang) ? lang : 'en';
    if (this.#language !== lang) void loading.then(() => (turn === this.#drawn ? this.#draw() : undefined));
    const words = this.#words;
    const { base, link, keys, effect } = this.#parts!;
    base.lang = this.#language;
    base.dir = this.dir || dirOf(this.#language);
    link.replaceChildren(makeIcon(), words.leave);
    link.href = this.destination;
    keys.textContent = this.withoutShortcut ? '' : words.shortcut;
    effect.textContent = words.effect;
    if (!base.isConnected) this.shadowRoot!.append(base);
    await this.#wear();
    try {
      // The height that `kindred.css` reserves is given back only now.
      this.#internals?.states.add('shown');
    } catch {
      // An engine from before custom states had dashless names; there the height is given back at the definition.
    }
  }

  /** The colours of a named theme come with what other widgets stand on; without them it is shown in its own. */
  async #wear(): Promise<void> {
    if (!this.theme || this.theme === 'auto') return;
    try {
      const { themes } = await import('../internal/styles/themes.styles.js');
      const { adoptedStyleSheets } = this.shadowRoot!;
      if (!adoptedStyleSheets.includes(themes.styleSheet!)) adoptedStyleSheets.push(themes.styleSheet!);
    } catch {
      // Also in other colours it leads out.
    }
  }
}
