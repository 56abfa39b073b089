import type { CommunityStore } from '../internal/community-store.js';

/** Whether this device has kept something by this name at some time, known without loading what reads it. */
export function keeps({ endpoint, community, sharedDevice }: CommunityStore, name: 'kit' | 'mutes'): boolean {
  try {
    // The name the device's store gives to the record.
    return !sharedDevice && localStorage.getItem(`kindred|${endpoint}|${community}|${name}`) !== null;
  } catch {
    // Blocked: nothing is kept.
    return false;
  }
}
