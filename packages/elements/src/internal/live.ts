import type { LiveEvent, LivePort } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';

interface Subscription {
  readonly listeners: Set<(event: LiveEvent) => void>;
  readonly end: AbortController;
}

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
  const all = store.use('live', () => new Map<string, Subscription>());
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

/** Apart from {@link listen}, so that an adapter that keeps the handler keeps no listener with it. */
function subscribe(port: LivePort, circle: string): Subscription {
  const listeners: Subscription['listeners'] = new Set();
  const end = new AbortController();
  port.subscribe(
    { circle },
    {
      event: (event) => {
        for (const tell of [...listeners]) tell(event);
      },
    },
    { signal: end.signal },
  );
  return { listeners, end };
}
