import type { LitElement, ReactiveController } from 'lit';

/**
 * Where the focus is in a feed: Page Down and Page Up go from article to article, Control+End and Control+Home leave
 * it, new ones can be gone to, and when the one that has the focus goes away its neighbour takes it. Loaded once somebody
 * comes in.
 */
export class FeedFocus implements ReactiveController {
  readonly #host: LitElement;
  #wanted?: string;
  /** Before an update: the article that has the focus, and how many stood before it. */
  #had?: { article: HTMLElement; index: number };

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Goes to the article of this key once it is there. */
  goTo(key: string): void {
    this.#wanted = key;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const article = this.#host.shadowRoot?.activeElement?.closest('article');
    this.#had = article ? { article, index: this.#articles().indexOf(article) } : undefined;
  }

  hostUpdated(): void {
    if (!this.#wanted && this.#had?.article.isConnected !== false) return;
    const articles = this.#articles();
    const wanted = this.#wanted && articles.find(({ dataset }) => dataset['key'] === this.#wanted);
    if (wanted) {
      this.#wanted = undefined;
      wanted.focus();
    } else if (this.#had && !this.#had.article.isConnected) {
      const next = articles[Math.min(this.#had.index, articles.length - 1)] ?? this.#part('.head');
      next?.focus({ preventScroll: true });
    }
    this.#had = undefined;
  }

  /** @param event may be over already */
  onKey(event: KeyboardEvent): void {
    const article = this.#host.shadowRoot?.activeElement?.closest('article');
    const to = article && this.#target(event, article);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  #target({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent, from: HTMLElement): HTMLElement | undefined {
    if (altKey || metaKey || shiftKey) return undefined;
    if (ctrlKey) {
      if (key === 'Home') return this.#part('.head button') ?? this.#part('.head');
      return key === 'End' ? (this.#part('.foot button') ?? this.#part('.foot')) : undefined;
    }
    const articles = this.#articles();
    const at = articles.indexOf(from);
    if (key === 'PageDown') return articles[at + 1];
    return key === 'PageUp' ? articles[at - 1] : undefined;
  }

  #articles(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('article') ?? [])];
  }

  #part(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
