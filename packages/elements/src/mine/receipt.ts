import { toBase64Url } from '@kindred/core/identity';
import { receiptCode, ReceiptError, secretOfReceipt } from '@kindred/core/identity/receipt';

import type { CommunityStore } from '../internal/community-store.js';
import type { OwnEntry } from '../store/own-items.js';
import type { Kept } from '../store/own-shelf.js';

import { placesHere, tellAll } from './forget.js';

export { ReceiptError };

/** The code of this device. Made when asked for, kept nowhere. */
export const codeOf = async (store: CommunityStore): Promise<string[]> =>
  receiptCode(await (await store.device()).secret());

/** What stands in the way of becoming somebody else here, or would be lost by it, in all communities of this site. */
export interface AtStake {
  /** Written here and there for others: nobody could change it any more without this device's own code. */
  items: number;
  /** Not sent yet: it can't be known under whose name it should go. */
  waiting: number;
  /** The code is this device's own. */
  same: boolean;
}

const waits = ({ state, withdrawn }: OwnEntry): boolean => state === 'queued' || Boolean(withdrawn);

async function devicesHere(store: CommunityStore) {
  const { openDeviceStore } = await import('../internal/device/index.js');
  return placesHere().map(({ endpoint, community }) => openDeviceStore(endpoint, community, store.sharedDevice));
}

/** @throws ReceiptError where the words are no code */
export async function atStake(store: CommunityStore, typed: string): Promise<AtStake> {
  const code = toBase64Url(secretOfReceipt(typed));
  const all = await Promise.all(
    (await devicesHere(store)).map(async (device) => (await device.get<Kept>('own'))?.entries),
  );
  const entries = all.flatMap((some) => some ?? []);
  return {
    items: entries.filter(({ id }) => id).length,
    waiting: entries.filter(waits).length,
    same: code === toBase64Url(await (await store.device()).secret()),
  };
}

/**
 * Makes this device the one the code is from. What it wrote under its own secret leaves its lists; saved steps, answers,
 * drafts and what is hidden stay. Finding what was written elsewhere is {@link Finding}'s.
 *
 * @throws ReceiptError where the words are no code; Error while something waits to be sent, or where nothing is kept
 */
export async function become(store: CommunityStore, typed: string): Promise<void> {
  const secret = secretOfReceipt(typed);
  const { persistent } = await store.device();
  if (!persistent) throw new Error('This device keeps nothing, so it can not take up a code.');
  const stake = await atStake(store, typed);
  if (stake.same) return;
  if (stake.waiting) throw new Error('Something waits to be sent. Send it or take it back first.');
  for (const device of await devicesHere(store)) {
    await device.update<Kept>(
      'own',
      (kept) =>
        // What never left is this person's words still; it gets a number when it is sent.
        kept && { ...kept, next: 0, entries: kept.entries.filter(({ id }) => !id) },
    );
    for (const key of ['reactions', 'finding', 'leaving']) await device.update(key, () => undefined);
  }
  localStorage.setItem('kindred.secret', toBase64Url(secret));
  await tellAll([...placesHere(), store]);
}
