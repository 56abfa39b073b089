import { AdapterError, type Adapter, type Circle, type Contribution, type Story } from '@kindred/core/contract';

import { tell } from '../story-carousel/testing.js';

/** What helped in the nth story. */
export const step = (n: number, more: Partial<Story> = {}): Story => tell(n, { helped: `step ${n}`, ...more });

export const ENOUGH = { 'mood:1': 1, 'mood:2': 2, 'mood:3': 4, 'mood:4': 3 };

export interface PulseBackend extends Adapter {
  /** What each day holds, by its window; every day without. */
  values: Record<string, number> | ((window: string, circle: string) => Record<string, number>);
  told: Story[];
  /** What was asked for, in order, such as `pulse main 2026-03-01`. */
  asked: string[];
  contributed: Contribution[];
  aborted: number;
  /** Answers all the same when nobody waits any more. */
  deaf?: boolean;
  /** Let calls of a port fail, or wait. */
  before: (what: 'pulse' | 'stories' | 'circle') => Promise<void> | void;
}

/** A backend of a name of its own, unless it is given one to be visited by the same device again. */
export function pulseBackend(more: Partial<PulseBackend> = {}): PulseBackend {
  const backend: PulseBackend = {
    name: `pulse-${crypto.randomUUID()}`,
    contract: 1,
    values: ENOUGH,
    told: [step(1), step(2), step(3), step(4)],
    asked: [],
    contributed: [],
    aborted: 0,
    before: () => undefined,
    checkIns: {
      contribute: (contribution) => {
        backend.contributed.push(contribution);
        return Promise.resolve({ counted: true });
      },
      async pulse({ circle, subject, window }, { signal } = {}) {
        backend.asked.push(`pulse ${circle} ${window}`);
        signal?.addEventListener('abort', () => (backend.aborted += 1));
        await backend.before('pulse');
        if (!backend.deaf) signal?.throwIfAborted();
        const values = typeof backend.values === 'function' ? backend.values(window, circle) : backend.values;
        const people = Object.values(values).reduce((all, count) => all + count, 0);
        return { circle, subject, window, people: people || null, values };
      },
    },
    stories: {
      async list({ circle }, { signal } = {}) {
        backend.asked.push(`stories ${circle}`);
        await backend.before('stories');
        signal?.throwIfAborted();
        return { items: backend.told.filter((story) => [story.circle, 'main'].includes(circle)), next: null };
      },
      get: () => Promise.reject(new AdapterError('not-found', 'Not asked for.')),
      create: () => Promise.reject(new AdapterError('not-found', 'Not asked for.')),
    },
    circles: {
      community: () => Promise.reject(new AdapterError('not-found', 'Not asked for.')),
      list: () => Promise.reject(new AdapterError('not-found', 'Not asked for.')),
      async get(id) {
        backend.asked.push(`circle ${id}`);
        await backend.before('circle');
        return { id, policy: { k: 5 } } as Circle;
      },
    },
    ...more,
  };
  return backend;
}
