import { AdapterError, isAdapterError } from '@kindred/core/contract';

import { again } from '../../internal/again.js';
import { aboutOf } from '../../internal/circles.js';
import type { CommunityStore } from '../../internal/community-store.js';

import type { Send, Write } from './paying.js';

const load = again(import.meta.url, () => import('./paying.js'));

async function paying(store: CommunityStore) {
  try {
    return (await load()).payingIn(store);
  } catch (cause) {
    // Nothing has left the device, and it comes by itself once the network does.
    throw new AdapterError('offline', 'What a write has to bring along here could not be loaded.', { cause });
  }
}

/** Whether the community asks for something with each write, as far as this page knows. */
async function isAsked(store: CommunityStore): Promise<boolean> {
  if (!store.has('admission') || !store.has('circles')) return false;
  const { abuse = 'off' } = await aboutOf(store);
  return abuse !== 'off';
}

/**
 * Sends a write with what the community asks for, if it asks for anything. What gets it is loaded only then.
 *
 * @param send may answer `undefined` where it sent nothing after all
 * @throws AdapterError
 */
export async function admitted<T>(store: CommunityStore, write: Write, send: Send<T>): Promise<T> {
  if (await isAsked(store)) return (await paying(store)).pay(write, send);
  try {
    return await send();
  } catch (error) {
    // It may be asked for since the page was opened.
    if (!isAdapterError(error) || error.code !== 'unpaid' || !store.has('admission') || !store.has('circles'))
      throw error;
    return (await paying(store)).payAfter(error, write, send);
  }
}

/** Begins to get what a write will have to bring along, while it waits. What goes wrong goes wrong again when it is sent. */
export async function prepare(store: CommunityStore, write: Write): Promise<void> {
  try {
    if (await isAsked(store)) await (await paying(store)).prepare(write);
  } catch {
    // Said then.
  }
}

/** Takes up the pass that an item has earned, before its place here is gone. */
export async function takeUp(store: CommunityStore, key: string, signature: string): Promise<void> {
  try {
    await (await paying(store)).takeUp(key, signature);
  } catch {
    // A pass less: another comes with time.
  }
}
