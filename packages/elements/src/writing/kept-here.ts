import type { CommunityStore } from '../internal/community-store.js';
import type { Kept, OwnKey } from '../store/own-shelf.js';

const OWN: OwnKey = 'own';

/**
 * Tells when this device keeps words for a circle, or anything that was written here: now, or later in another tab or
 * widget. Asks nothing of the backend.
 *
 * @returns a function that ends it
 */
export function whenKept(store: CommunityStore, circle = '', tell: () => void): () => void {
  let ended = false;
  let unsubscribe: (() => void) | undefined;
  const follow = async (): Promise<void> => {
    const device = await store.device();
    if (ended) return;
    const look = async (): Promise<void> => {
      const kept = (await device.get<Kept>(OWN))?.entries.length || (await device.get(`draft|${circle}`));
      if (kept && !ended) tell();
    };
    unsubscribe = device.subscribe(OWN, look);
    await look();
  };
  // Where the device can't be asked now, whoever writes asks it again.
  follow().catch(() => undefined);
  return () => {
    ended = true;
    unsubscribe?.();
  };
}
