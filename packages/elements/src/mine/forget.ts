import type { CommunityStore } from '../internal/community-store.js';

/** What every name of ours begins with: in `localStorage`, `sessionStorage`, caches and databases. */
const OURS = /^kindred[.|:-]/;

const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)!).filter((name) => OURS.test(name));

/** `kindred|endpoint|community|`, for every community this browser keeps something of on this site. */
export const placesHere = (names = namesIn(localStorage)): { endpoint: string; community: string }[] => {
  const places = names.flatMap((name) => /^kindred\|([^|]*\|[^|]*)\|/.exec(name)?.[1] ?? []);
  return [...new Set(places)].map((place) => {
    const [endpoint, community] = place.split('|') as [string, string];
    return { endpoint, community };
  });
};

/**
 * Tells every widget, in this tab and all others, that what the device keeps is another from now on.
 *
 * @returns once those of this tab have heard
 */
export async function tellAll(places: readonly { endpoint: string; community: string }[]): Promise<void> {
  const heard = places.map(({ endpoint, community }) => {
    const name = `kindred|${endpoint}|${community}|`;
    const [said, last] = [new BroadcastChannel(name), new BroadcastChannel(name)];
    return new Promise<void>((resolve) => {
      // Opened after all others of this tab, so it hears last.
      last.onmessage = () => {
        said.close();
        last.close();
        resolve();
      };
      said.postMessage('');
    });
  });
  await Promise.all(heard);
}

/** What can't be swept is not there: a browser that keeps nothing for this page throws where it is asked. */
function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** The wrapping key goes first: without it the rest can't be read, whatever happens next. */
function sweep(): void {
  quietly(() => localStorage.removeItem('kindred.wrap'));
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    quietly(() => namesIn(globalThis[storage]).forEach((name) => globalThis[storage].removeItem(name)));
  }
}

const removed = (name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked: another tab has it open, and lets go of it as soon as it hears.
    request.onsuccess = request.onerror = resolve;
  });

/**
 * Takes everything of ours out of this browser, for all communities of this site: the secret and with it every way to
 * what was written here, drafts, what waits to be sent, saved steps, answers, choices; with `backend="browser"` the
 * community itself, which is nowhere else. What others can read on a server stays there.
 */
export async function forgetDevice({ endpoint, community }: CommunityStore): Promise<void> {
  const places = [...(quietly(() => placesHere()) ?? []), { endpoint, community }];
  sweep();
  await quietly(() => tellAll(places))?.catch(() => undefined);
  for (const name of (await quietly(() => caches.keys())?.catch(() => [])) ?? [])
    if (OURS.test(name)) await caches.delete(name);
  const databases = (await quietly(() => indexedDB.databases())?.catch(() => [])) ?? [];
  await Promise.all(databases.flatMap(({ name = '' }) => (OURS.test(name) ? removed(name) : [])));
  // What was being written to the device at that moment.
  sweep();
}
