import type { CommunityStore } from '../internal/community-store.js';

/**
 * Whether it is sure that this device keeps no answer here and could keep one, known without loading what reads it.
 * Where nothing lasts, somebody is to be told so beforehand: what reads it can tell.
 *
 * @param whose a community; `none` where the page names none
 */
export function nothingKept(whose?: CommunityStore | 'none' | 'failed'): boolean {
  try {
    const { endpoint, community, sharedDevice } =
      whose === 'none' ? { endpoint: 'page', community: 'none' } : (whose as CommunityStore);
    void crypto.subtle.digest;
    // The name the device's store gives to the record.
    return whose !== 'failed' && !sharedDevice && !(`kindred|${endpoint}|${community}|check-ins` in localStorage);
  } catch {
    return false;
  }
}
