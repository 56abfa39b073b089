import type { StoryList } from '../store/stories.js';

import { articleStory } from './article-story.js';
import type { Row } from './carousel-core.js';
import { type ShownStory, shownStory } from './shown-story.js';

/** Where the stories come from: the backend, or the page itself. */
export interface StorySource {
  readonly row: Row;
  /** Why the next stories did not come. */
  readonly error?: unknown;
  at(index: number): ShownStory | undefined;
  /** What tells a story from all others, also when the row around it changes. */
  keyAt(index: number): unknown;
  /** @returns −1 where it is gone */
  find(key: unknown): number;
  want(count: number, most: number): void;
  retry(): void;
}

export class BackendStories implements StorySource {
  readonly #list: StoryList;

  constructor(list: StoryList) {
    this.#list = list;
  }

  get row(): Row {
    return { count: this.#list.items.length, ended: this.#list.ended };
  }

  get error(): unknown {
    return this.#list.error;
  }

  at(index: number): ShownStory | undefined {
    const story = this.#list.items[index];
    return story && shownStory(story);
  }

  keyAt(index: number): unknown {
    return this.#list.items[index]?.id;
  }

  find(key: unknown): number {
    return this.#list.items.findIndex(({ id }) => id === key);
  }

  want(count: number, most: number): void {
    this.#list.want(count, most);
  }

  retry(): void {
    this.#list.retry();
  }
}

/** Stories written into the page. However many there are, only those that are shown are read. */
export class ArticleStories implements StorySource {
  readonly #articles: readonly HTMLElement[];
  readonly #read = new Map<number, ShownStory>();

  constructor(articles: readonly HTMLElement[]) {
    this.#articles = articles;
  }

  get row(): Row {
    return { count: this.#articles.length, ended: true };
  }

  at(index: number): ShownStory | undefined {
    const article = this.#articles[index];
    if (!article) return undefined;
    let story = this.#read.get(index);
    if (!story) this.#read.set(index, (story = articleStory(article, index)));
    return story;
  }

  keyAt(index: number): unknown {
    return this.#articles[index];
  }

  find(key: unknown): number {
    return this.#articles.indexOf(key as HTMLElement);
  }

  want(): void {
    // All of them are there.
  }

  retry(): void {
    // Nothing can fail.
  }
}
