import { html, type TemplateResult } from 'lit';

import { Hiding } from '../hiding/hiding.js';
import type { CommunityStore } from '../internal/community-store.js';
import type { Lang } from '../internal/words.js';
import { Mutes } from '../store/mutes.js';

import type { ShownStory } from './shown-story.js';
import type { KindredStoryCarousel } from './story-carousel.js';

/** What a carousel needs once somebody hides something, or something is hidden. */
export class HidingStory {
  readonly #hiding: Hiding;
  readonly #mutes: Mutes;

  constructor(host: KindredStoryCarousel, store: CommunityStore, topicName: (key: string) => string) {
    this.#mutes = Mutes.of(store);
    this.#hiding = new Hiding(host, this.#mutes, topicName, () => 'section');
  }

  asks(id: string): boolean {
    return this.#hiding.asks(id);
  }

  toggle(id: string, lang: Lang): Promise<void> {
    return this.#hiding.toggle(id, lang);
  }

  /** Whether something was hidden at this story. */
  isHidden(id: string): boolean {
    return this.#mutes.hiddenAt(id) !== undefined;
  }

  /** Nobody is at this story any more. */
  leave(id: string): void {
    this.#mutes.leave([id]);
  }

  /** What stands in the place of a story: the question what of it should be hidden, or that it is. */
  page({ id, topics, notes }: ShownStory, lang: Lang): TemplateResult | undefined {
    const instead = this.#hiding.renderInstead(id, lang);
    if (instead) return html`<p class="hidden">${instead}</p>`;
    return this.#hiding.renderAsking({ id, topics, contentNotes: notes }, lang);
  }

  /** That stories are left out, and a way to see which. */
  renderHidden(lang: Lang, all: boolean): unknown {
    return this.#hiding.renderHidden(lang, all ? 'allLeftOut' : 'leftOut');
  }
}
