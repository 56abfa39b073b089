import type { LiveEvent, LivePort } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';

interface Subscription {
  readonly listeners: Set<(event: LiveEvent) => void>;
  /** What was heard in the last moments, oldest first, and when. */
  readonly lately: (readonly [number, LiveEvent])[];
  readonly end: AbortController;
}

/** A list may come from a shared cache, and so be this much older than what the stream has said by then. */
const LATELY = 15_000;

/** Made once: an error made where a widget leaves remembers that widget for as long as anybody keeps the signal. */
const ENDED = new DOMException('Nobody listens any more.', 'AbortError');

/**
 * Tells of what changes in a circle. However many widgets listen, the adapter sees one subscription a circle.
 *
 * @returns a function that ends it
 */
export function listen(store: CommunityStore, circle: string, listener: (event: LiveEvent) => void): () => void {
  const port = store.adapter.live;
  if (!port) return () => undefined;
  const all = subscriptionsOf(store);
  let subscription = all.get(circle);
  if (!subscription) all.set(circle, (subscription = subscribe(port, circle)));
  const { listeners, end } = subscription;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || all.get(circle)?.end !== end) return;
    all.delete(circle);
    end.abort(ENDED);
  };
}

/**
 * Tells again of the last moments. To be called whenever a list was read: of an item the stream has spoken of lately the
 * stream's last word holds, since it always says the last one there is, and a list may be from before.
 */
export function retell(store: CommunityStore, circle: string, listener: (event: LiveEvent) => void): void {
  for (const [at, event] of subscriptionsOf(store).get(circle)?.lately ?? []) {
    if (at > Date.now() - LATELY && event.type !== 'resync') listener(event);
  }
}

const subscriptionsOf = (store: CommunityStore) => store.use('live', () => new Map<string, Subscription>());

/** Apart from {@link listen}, so that an adapter that keeps the handler keeps no listener with it. */
function subscribe(port: LivePort, circle: string): Subscription {
  const listeners: Subscription['listeners'] = new Set();
  const lately: Subscription['lately'] = [];
  const end = new AbortController();
  port.subscribe(
    { circle },
    {
      event: (event) => {
        const now = Date.now();
        // After a gap nobody knows whether what was said before it was the last word.
        while (lately[0] && (event.type === 'resync' || lately[0][0] < now - LATELY)) lately.shift();
        lately.push([now, event]);
        for (const tell of [...listeners]) tell(event);
      },
    },
    { signal: end.signal },
  );
  return { listeners, lately, end };
}
