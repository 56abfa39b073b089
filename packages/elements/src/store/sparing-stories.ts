import type { Story } from '@kindred/core/contract';

import type { CommunityStore } from '../internal/community-store.js';

import { Mutes } from './mutes.js';
import type { StoryList } from './stories.js';

/** Pages read on end that bring nothing to show; then this is the end, until something is shown again. */
const IN_VAIN = 5;

/**
 * Has a list leave out what a person hides, from now on and as that changes. Nothing of it is asked for: what a page brings
 * is looked through here.
 *
 * @returns once it is known what is hidden
 */
export async function spareStories(store: CommunityStore, list: StoryList): Promise<void> {
  const mutes = Mutes.of(store);
  await mutes.load();
  if (list.spares) return;
  let all: readonly Story[] = [];
  let shown: readonly Story[] = [];
  let inVain = 0;
  const take = (items: readonly Story[]): void => {
    const before = shown.length;
    const grew = items.length > all.length;
    all = items;
    // What was hidden at its page just now keeps that page.
    shown = all.filter((story) => !mutes.covers(story) || mutes.hiddenAt(story.id));
    list.leftOut = shown.length < all.length;
    if (grew) inVain = shown.length > before ? 0 : inVain + 1;
  };
  take(list.items);
  const { lacks } = list;
  Object.defineProperties(list, {
    items: { get: () => shown, set: take },
    ended: { get: () => list.next === null || inVain >= IN_VAIN },
    lacks: { get: () => () => inVain < IN_VAIN && lacks() },
  });
  list.spares = true;
  mutes.subscribe(() => {
    inVain = 0;
    take(all);
    list.notify();
    list.pump();
  });
}
