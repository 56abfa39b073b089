/** The community behind a story, answered by msw. See the pattern in stories/README.md. */
import { mockCommunity, type MockCommunity, type MockOptions } from '@kindred/internals/mocks';
import { rendered } from '@kindred/internals/rendered';
import { http, HttpResponse } from 'msw';
import { addons } from 'storybook/preview-api';

const endpoints = new Map<string, string>();
const mocks = new Map<string, MockCommunity>();
/** The showing of a story that made its community: Storybook hands the same context to every `beforeEach` of one. */
const madeIn = new WeakMap<MockCommunity, object>();

/**
 * A story keeps its community while its controls and the toolbar are played with, and gets a new one at a new address
 * whenever it is opened or mounted again, so that neither the page's store nor the device remembers the last visit.
 */
function forget(storyId: string): void {
  void mocks.get(storyId)?.dispose();
  mocks.delete(storyId);
  endpoints.delete(storyId);
}
const channel = addons.getChannel();
// Said of the story that is there already, too, when the studio around it has loaded.
channel.on('setCurrentStory', ({ storyId }: { storyId: string }) => {
  for (const id of endpoints.keys()) if (id !== storyId) forget(id);
});
channel.on('forceRemount', ({ storyId }: { storyId: string }) => forget(storyId));

export function endpointOf(id: string): string {
  let endpoint = endpoints.get(id);
  if (!endpoint) endpoints.set(id, (endpoint = `https://${crypto.randomUUID().slice(0, 8)}.community.example`));
  return endpoint;
}

/** One for all stories: several may stand on one page of the docs, each with a backend of its own. */
export const handlers = [
  http.all('https://*.community.example/*', ({ request }) => {
    const { origin } = new URL(request.url);
    const mock = [...mocks.values()].find(({ endpoint }) => endpoint === origin);
    // A story that was left may still ask; nothing of the studio ever reaches a network.
    return mock ? mock.respond(request) : HttpResponse.error();
  }),
];

const frame = () => new Promise(requestAnimationFrame);

/**
 * Waits until the backend is there and everything it was asked is answered and shown, so that whoever looks at the
 * story next sees what it is about. Calls that wait on purpose are not waited for.
 */
export async function settled({ id, canvasElement }: { id: string; canvasElement: HTMLElement }): Promise<void> {
  for (const provider of canvasElement.querySelectorAll('kindred-community')) {
    // Before its first update a provider has read nothing of what it was told.
    await provider.updateComplete;
    await provider.store.catch(() => undefined);
  }
  for (let quiet = 0; quiet < 2;) {
    await rendered(canvasElement);
    await frame();
    quiet = mocks.get(id)?.busy ? 0 : quiet + 1;
  }
}

/**
 * What a story's backend holds and how it behaves: `beforeEach: community({ posts: [] })`. Said for all stories of a
 * widget and for one of them, the one's own counts.
 */
export const community =
  (options: MockOptions = {}) =>
  (context: { id: string }): void => {
    const { id } = context;
    const before = mocks.get(id);
    // Showing it again, after a control or the toolbar was played with, keeps the community it has.
    if (before && madeIn.get(before) !== context) return;
    void before?.dispose();
    const mock = mockCommunity({ endpoint: endpointOf(id), ...options });
    madeIn.set(mock, context);
    mocks.set(id, mock);
  };

/** The mock behind a story, for its `play` function: `mockOf(context).post('Somebody else writes')`. */
export function mockOf({ id }: { id: string }): MockCommunity {
  const mock = mocks.get(id);
  if (!mock) throw new Error(`The story ${id} has no mock: give it beforeEach: community({…}).`);
  return mock;
}
