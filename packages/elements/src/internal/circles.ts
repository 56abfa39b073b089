import type { Circle, Community } from '@kindred/core/contract';

import type { CommunityStore } from './community-store.js';

/** Asked once a page, and again only after a failure. */
function once<T>(store: CommunityStore, name: string, ask: () => Promise<T>): Promise<T> {
  const asked = store.use('asked', () => new Map<string, Promise<unknown>>());
  let answer = asked.get(name) as Promise<T> | undefined;
  if (!answer) {
    asked.set(name, (answer = ask()));
    answer.catch(() => asked.delete(name));
  }
  return answer;
}

/** What the community says of itself. @throws Error where the backend has no circles, or as the adapter does */
export const aboutOf = (store: CommunityStore): Promise<Community> =>
  once(store, '', async () => portOf(store).community());

/** One of its circles. @throws as {@link aboutOf} */
export const circleOf = (store: CommunityStore, id: string): Promise<Circle> =>
  once(store, id, async () => portOf(store).get(id));

/** `id`, or the community's default circle; `main` where the backend has no circles. */
export async function circleIdOf(store: CommunityStore, id?: string): Promise<string> {
  return id ?? (store.has('circles') ? (await aboutOf(store)).defaultCircle : 'main');
}

function portOf({ adapter }: CommunityStore) {
  if (!adapter.circles) throw new Error(`The backend "${adapter.name}" has no circles.`);
  return adapter.circles;
}
