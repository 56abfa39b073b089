import { articleStory } from './article-story.js';
import type { ShownStory, StorySource } from './shown-story.js';

/** Stories written into the page: all of them are there, and nothing can fail. */
export function articleSource(articles: readonly HTMLElement[]): StorySource {
  const read = new Map<unknown, ShownStory>();
  return {
    articles: true,
    list: { items: articles, ended: true, error: undefined, want: () => undefined, retry: () => undefined },
    read: (article) => {
      let story = read.get(article);
      if (!story)
        read.set(article, (story = articleStory(article as HTMLElement, articles.indexOf(article as HTMLElement))));
      return story;
    },
    keyOf: (article) => article,
  };
}
