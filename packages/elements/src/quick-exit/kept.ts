import { page } from '../internal/page.js';

/** As the device's store names it. */
const KEY = 'kindred.wrap';

/** A part that fails, as where storage is blocked, must not keep the next from being done. */
export function attempt(...parts: (() => void)[]): void {
  for (const part of parts) {
    try {
      part();
    } catch {
      // There is nothing here to be taken away.
    }
  }
}

/** Under which all that is kept is sealed, such as drafts; where nothing is, or nothing can be, nothing. */
export function keyOfKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Makes all that this origin keeps for the community unreadable, before this returns, and keeps it so. */
export function makeUnreadable(): void {
  attempt(
    () => (globalThis.kindredLeft = true),
    () => localStorage.removeItem(KEY),
    () => removeAll(sessionStorage, 'kindred.'),
    // The backend that lives in the browser keeps its words as they are.
    () => {
      for (const key of page.stores.keys()) {
        const [backend, , community] = key.split('|');
        if (backend === 'browser') indexedDB.deleteDatabase(`kindred-${community}`);
      }
    },
  );
}

/** Removes what nobody can read any more. Who one is to the community stays, so that one's own can be found again. */
export function sweep(): void {
  attempt(
    () => {
      if (!keyOfKept()) removeAll(localStorage, 'kindred|');
    },
    // Those of earlier visits.
    () => {
      if (globalThis.kindredLeft)
        void indexedDB.databases?.().then((all) => {
          for (const { name } of all) if (name?.startsWith('kindred-')) indexedDB.deleteDatabase(name);
        });
    },
  );
}

function removeAll(storage: Storage, prefix: string): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
