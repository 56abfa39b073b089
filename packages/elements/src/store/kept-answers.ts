import type { CheckInValue } from '@kindred/core/contract';

import { again } from '../internal/again.js';
import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import type { DeviceStore } from '../internal/device/device-store.js';

/** What became of the question whether an answer is added to the circle's mood. */
export type Shared =
  | { readonly state: 'no' }
  /** `window`: of which day's mood. */
  | { readonly state: 'counted' | 'already'; readonly window?: string }
  /** Agreed to, with the value as it was then; not confirmed by the backend yet. */
  | { readonly state: 'waiting'; readonly circle?: string; readonly window: string; readonly value: CheckInValue };

/** One answer. Never leaves the device, but for what was agreed to in `shared`. */
export interface CheckInEntry {
  /** When it was given, in epoch milliseconds; also its name. */
  readonly at: number;
  readonly value: CheckInValue;
  /** The page's own words for a custom choice, since the page may not be there any more when one looks back. */
  readonly said?: string;
  /** The question, where it is the page's own. */
  readonly prompt?: string;
  /** Given where nothing is to be looked back at: the next one takes its place. */
  readonly single?: boolean;
  readonly shared?: Shared;
}

type Change = (entries: readonly CheckInEntry[]) => readonly CheckInEntry[];

/** The answers of this device, as they stand. What can be done with them is loaded once somebody answers: `check-ins.ts`. */
export interface KeptAnswers {
  readonly store?: CommunityStore;
  /** Whether the device was read; until then `entries` may lack something. */
  readonly known: boolean;
  /** Newest first. */
  readonly entries: readonly CheckInEntry[];
  /** Whether what is kept outlives the page. */
  readonly lasts: boolean;
  /** Whether there is anybody to add an answer to: a backend that counts, beyond this browser, over a secure connection. */
  readonly canShare: boolean;
  /** Resolves once the device was read, or can't be. */
  load(): Promise<void>;
  /** Shown before this returns, on the device when it resolves. */
  change(change: Change): Promise<void>;
  notify(): void;
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void;
}

const KEY = 'check-ins';
const loadDevice = again(import.meta.url, () => import('../internal/device/index.js'));

function keptAnswers(open: () => DeviceStore | Promise<DeviceStore>, store?: CommunityStore): KeptAnswers {
  const changes = new Changes();
  const notify = (): void => changes.notify();
  let device: DeviceStore | undefined;
  let known = false;
  let kept: readonly CheckInEntry[] = [];
  /** Done here, and not written to the device yet. */
  let unwritten: Change[] = [];
  let last: Promise<void> | undefined;
  let endDevice: (() => void) | undefined;

  /** Reads, or writes `change`; one after the other, so that nothing older is shown after something newer. */
  const turn = (change?: Change): Promise<void> => {
    const before = last;
    return (last = (async () => {
      // What went wrong was for those to hear who asked for it.
      await before?.catch(() => undefined);
      device ??= await open();
      const entries = await (change
        ? device.update<readonly CheckInEntry[]>(KEY, (now = []) => {
            const next = change(now);
            return next.length > 0 ? next : undefined;
          })
        : device.get<readonly CheckInEntry[]>(KEY));
      if (changes.size > 0) endDevice ??= device.subscribe(KEY, () => void turn());
      unwritten = unwritten.filter((other) => other !== change);
      kept = entries ?? [];
      known = true;
      notify();
      // Whoever has not loaded this looks for itself whether there is an answer.
      if (kept.length > 0) globalThis.dispatchEvent?.(new Event('kindred-kept'));
    })());
  };

  return {
    ...(store && { store }),
    get known() {
      return known;
    },
    get entries() {
      return unwritten.reduce((entries, change) => change(entries), kept);
    },
    get lasts() {
      return device?.persistent ?? true;
    },
    get canShare() {
      return Boolean(store?.secure && store.has('checkIns') && !store.adapter.local);
    },
    load: async () => {
      if (!known) await (last ?? turn());
    },
    change(change) {
      unwritten.push(change);
      notify();
      return turn(change);
    },
    notify,
    subscribe(listener) {
      const end = changes.subscribe(listener);
      // Where the device can't be asked now, what is chosen asks it again.
      if (changes.size === 1) turn().catch(() => undefined);
      return () => {
        end();
        if (changes.size > 0) return;
        endDevice?.();
        endDevice = undefined;
      };
    },
  };
}

/** Those of a community. */
export const keptIn = (store: CommunityStore): KeptAnswers =>
  store.use('check-ins', (own) => keptAnswers(() => own.device(), own));

let alone: KeptAnswers | undefined;
/** One for the whole page, where it names no community: kept on the device, added to nothing. */
export const keptAlone = (): KeptAnswers => (alone ??= keptAnswers(() => pageDevice()));

/** For a community that can't be loaded: nobody can say whether this device is shared, so nothing outlives the page. */
export const keptForNow = (): KeptAnswers => keptAnswers(() => pageDevice(true));

/** Nothing of the device is needed to paint. */
async function pageDevice(shared?: boolean): Promise<DeviceStore> {
  return (await loadDevice()).openDeviceStore('page', 'none', shared);
}
