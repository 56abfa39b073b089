/** Where both the browser tests and Storybook expect msw's worker; at the root, so that it sees every request. */
export const MOCK_WORKER_PATH = '/mockServiceWorker.js';

interface Context {
  path: string;
  type: string;
  body: unknown;
}

/** Serves `source` as the mock worker from the test server, so that no copy has to be kept for it. */
export const mockWorker =
  (source: string) =>
  (context: Context, next: () => Promise<void>): Promise<void> | undefined => {
    if (context.path !== MOCK_WORKER_PATH) return next();
    context.type = 'application/javascript';
    context.body = source;
    return undefined;
  };
