import { again } from '../again.js';

import type { Reached } from './help.js';

const load = again(import.meta.url, () => import('./help.js'));
/** Nothing of it is needed to paint; it comes a little later by itself, so that it is there when the network is gone. */
const later = new Promise((resolve) => setTimeout(resolve, 500));

/** Gives a widget that is shown its way to the helplines. Where it can't be loaded, the widget's next change asks again. */
export const reach = (widget: Reached): Promise<unknown> => {
  // One that is gone by then was not held for it.
  const there = new WeakRef(widget);
  return later
    .then(load)
    .then(({ beside }) => beside(there.deref()))
    .catch(() => undefined);
};
