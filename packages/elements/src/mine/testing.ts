import { memoryAdapter } from '@kindred/adapters/memory';
import { type Adapter, DEFAULT_POLICY, type OwnQuery } from '@kindred/core/contract';

import { type CommunityStore, createStore } from '../internal/community-store.js';
import { type OwnDraft, type OwnEntry, OwnItems } from '../store/own-items.js';

export const TOKEN = 'moderator';

/** A true backend with two circles that notes what it is asked about one's own. */
export function recordingBackend() {
  const backend = memoryAdapter({
    policy: { ...DEFAULT_POLICY, moderation: 'post' },
    moderatorToken: TOKEN,
    circles: ['main', 'night-shift'].map((id) => ({ id })),
  });
  const asked: { at: number; query: OwnQuery }[] = [];
  const acted: { at: number; capability: string; type: string }[] = [];
  const fail: { act?: () => Error | undefined; get?: () => Error | undefined } = {};
  const adapter: Adapter = {
    ...backend,
    own: {
      async get(query, options) {
        asked.push({ at: performance.now(), query });
        const error = fail.get?.();
        if (error) throw error;
        return backend.own!.get(query, options);
      },
      async act(change, options) {
        acted.push({ at: performance.now(), capability: change.capability, type: change.action.type });
        const error = fail.act?.();
        if (error) throw error;
        return backend.own!.act(change, options);
      },
    },
  };
  const texts = async (): Promise<string[]> => {
    const lists = await Promise.all(['main', 'night-shift'].map((circle) => backend.posts!.list({ circle })));
    return lists.flatMap(({ items }) => items.map(({ text }) => text)).sort();
  };
  return { adapter, backend, asked, acted, fail, texts };
}

export const newEndpoint = (): string => `https://${crypto.randomUUID()}.example`;

/** What a tab, or a reload, has: its own store over what the device keeps. */
export const tab = (adapter: Adapter, endpoint: string, community = 'main'): CommunityStore =>
  createStore({ adapter, endpoint, community });

/** Sends something and waits for the answer. */
export async function sendFrom(store: CommunityStore, text: string, circle = 'main'): Promise<OwnEntry> {
  const items = OwnItems.of(store);
  const draft: OwnDraft = { kind: 'post', circle, text, topics: ['sleep'], contentNotes: ['death'] };
  const { key } = await items.add(draft);
  await items.flush();
  return items.find(key)!;
}

export const ours = (): string[] => Object.keys(localStorage).filter((name) => name.startsWith('kindred'));

/** A device of somebody else: nothing of ours is kept. */
export function emptyDevice(): void {
  for (const name of ours()) localStorage.removeItem(name);
}
