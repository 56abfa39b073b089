import type { CommunityStore } from '../internal/community-store.js';

/** Whether this device has kept steps at some time, known without loading what reads them. */
export function keepsKit({ endpoint, community, sharedDevice }: CommunityStore): boolean {
  try {
    // The name the device's store gives to the record `kit`.
    return !sharedDevice && localStorage.getItem(`kindred|${endpoint}|${community}|kit`) !== null;
  } catch {
    // Blocked: nothing is kept.
    return false;
  }
}
