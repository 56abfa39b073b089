import { type Adapter, type ContentNote, type LiveEvent, type Story, type StoryQuery } from '@kindred/core/contract';

/** The id of the nth story, the same in each run. */
export const storyId = (n: number): string => `main.00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

export const tell = (n: number, more: Partial<Story> = {}): Story => ({
  id: storyId(n),
  circle: 'main',
  author: { name: `quiet fern ${n}` },
  createdAt: 60_000,
  title: `Story number ${n}`,
  hard: `hard ${n}`,
  tried: `tried ${n}`,
  helped: `helped ${n}`,
  now: `now ${n}`,
  topics: [],
  contentNotes: [] as ContentNote[],
  resources: false,
  example: false,
  ...more,
});

export interface Recorded extends Adapter {
  /** What was asked for, in order. */
  asked: StoryQuery[];
  /** How many calls were ended from outside. */
  aborted: number;
  /** How many live subscriptions there are. */
  readonly listening: number;
  tell(event: LiveEvent): void;
  stories: NonNullable<Adapter['stories']>;
}

/** A backend of these stories; its name is new each time, so that it finds nothing on the device. */
export function storyBackend(
  stories: Story[] | number,
  before: (query: StoryQuery) => Promise<void> | void = () => undefined,
): Recorded {
  const listeners = new Set<(event: LiveEvent) => void>();
  const all = (): Story[] =>
    typeof stories === 'number' ? Array.from({ length: stories }, (_, n) => tell(n)) : stories;
  const recorded: Recorded = {
    name: `stories-${crypto.randomUUID()}`,
    contract: 1,
    asked: [],
    aborted: 0,
    get listening() {
      return listeners.size;
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
    stories: {
      list: async (query, { signal } = {}) => {
        recorded.asked.push(query);
        signal?.addEventListener('abort', () => (recorded.aborted += 1));
        await before(query);
        const found = all().filter(({ topics }) => !query.topic || topics.includes(query.topic));
        const from = Number(query.cursor ?? 0);
        const end = from + (query.limit ?? 20);
        return { items: found.slice(from, end), next: end < found.length ? String(end) : null };
      },
      get: () => Promise.reject(new Error('not asked for')),
      create: () => Promise.reject(new Error('not asked for')),
    },
    live: {
      subscribe: (_query, { event }, { signal }) => {
        listeners.add(event);
        signal.addEventListener('abort', () => listeners.delete(event));
      },
    },
  };
  return recorded;
}

/** A promise and what settles it. */
export function gate(): { wait: Promise<void>; open(): void } {
  let open!: () => void;
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { wait, open };
}
