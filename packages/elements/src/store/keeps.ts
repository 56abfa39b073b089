import type { CommunityStore } from '../internal/community-store.js';

/**
 * Whether this device may have kept something by this name, known without loading what reads it. Where nothing is to be kept
 * it may be from before: what reads it knows that.
 */
export function keeps({ endpoint, community }: CommunityStore, name: 'kit' | 'mutes'): boolean {
  try {
    // The name the device's store gives to the record.
    return `kindred|${endpoint}|${community}|${name}` in localStorage;
  } catch {
    // Blocked: nothing is kept.
    return false;
  }
}
