import { setupWorker, type SetupWorker } from 'msw/browser';

import { mockCommunity, type MockCommunity, type MockOptions } from './mocks/index.js';

let worker: SetupWorker | undefined;
let starting: Promise<unknown> | undefined;
const communities = new Set<MockCommunity>();

/** Puts msw before the network for this test file. What no handler answers goes through. */
export function startMocks(): Promise<unknown> {
  worker ??= setupWorker();
  return (starting ??= worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
}

/** Answers requests with these handlers until {@link resetMocks}. */
export async function useHandlers(...handlers: Parameters<SetupWorker['use']>): Promise<void> {
  await startMocks();
  worker!.use(...handlers);
}

/** A {@link mockCommunity} that answers from now on, until {@link resetMocks}. */
export async function useCommunity(options: MockOptions = {}): Promise<MockCommunity> {
  const community = mockCommunity(options);
  communities.add(community);
  await useHandlers(...community.handlers);
  return community;
}

/** Ends every mocked community and takes all handlers away: for `afterEach`. */
export async function resetMocks(): Promise<void> {
  await Promise.all([...communities].map((community) => community.dispose()));
  communities.clear();
  worker?.resetHandlers();
}

/** {@link resetMocks}, and gives the network back: for `after`. */
export async function stopMocks(): Promise<void> {
  await resetMocks();
  await worker?.stop();
  starting = undefined;
}
