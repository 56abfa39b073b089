/** The community behind a story, answered by msw. See the pattern in stories/README.md. */
import type {} from 'msw-storybook-addon/types';

import { mockCommunity, type MockCommunity, type MockOptions } from '@kindred/internals/mocks';
import type { SetupWorker } from 'msw/browser';

interface StoryContext {
  id: string;
  msw: Pick<SetupWorker, 'use'>;
}

const endpoints = new Map<string, string>();
const mocks = new Map<string, MockCommunity>();

/** A new address for each visit of a story, so that neither the page's store nor the device remembers the last one. */
export function openCommunity({ id }: { id: string }): void {
  endpoints.set(id, `https://${crypto.randomUUID().slice(0, 8)}.community.example`);
}

export function endpointOf(id: string): string {
  const endpoint = endpoints.get(id);
  if (!endpoint) throw new Error(`The story ${id} has no community: is openCommunity in the preview's beforeEach?`);
  return endpoint;
}

/** What a story's backend holds and how it behaves: `beforeEach: community({ posts: [] })`. */
export const community =
  (options: MockOptions = {}) =>
  ({ id, msw }: StoryContext): (() => void) => {
    const mock = mockCommunity({ endpoint: endpointOf(id), ...options });
    mocks.set(id, mock);
    msw.use(...mock.handlers);
    return () => void mock.dispose();
  };

/** The mock behind a story, for its `play` function: `mockOf(context).post('Somebody else writes')`. */
export function mockOf({ id }: { id: string }): MockCommunity {
  const mock = mocks.get(id);
  if (!mock) throw new Error(`The story ${id} has no mock: give it beforeEach: community({…}).`);
  return mock;
}
