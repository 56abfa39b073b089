import type { CommunityStore } from '../internal/community-store.js';

import { articleStory } from './article-story.js';
import type { ShownStory, StorySource } from './shown-story.js';

/**
 * Stories written into the page: all of them are there, but for what a person hides.
 *
 * @param hides the community where something is hidden
 */
export async function articleSource(host: Element, hides?: CommunityStore | boolean): Promise<StorySource> {
  const articles = [...host.querySelectorAll<HTMLElement>(':scope > article')];
  const stories = new Map<unknown, ShownStory>();
  const read = (article: unknown): ShownStory => {
    let story = stories.get(article);
    if (!story) {
      story = articleStory(article as HTMLElement, articles.indexOf(article as HTMLElement));
      stories.set(article, story);
    }
    return story;
  };
  let items = articles;
  if (hides && hides !== true) {
    const mutes = (await import('../store/mutes.js')).Mutes.of(hides);
    await mutes.load();
    items = articles.filter((article) => {
      const { topics, notes } = read(article);
      return !mutes.covers({ topics, contentNotes: notes });
    });
  }
  return {
    articles: true,
    list: { items, ended: true, error: undefined, want: () => undefined, retry: () => undefined },
    read,
    keyOf: (article) => article,
  };
}
