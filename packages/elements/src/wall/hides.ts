import type { CommunityStore } from '../internal/community-store.js';

/**
 * Whether a person hides something from themselves on this device, known without loading what reads it. The same question
 * as `keeps` asks, which stands in a file that no wall loads.
 */
export function hides({ endpoint, community, sharedDevice, hides: known }: CommunityStore): boolean {
  try {
    return known ?? (!sharedDevice && `kindred|${endpoint}|${community}|mutes` in localStorage);
  } catch {
    // Blocked: nothing is kept.
    return false;
  }
}
