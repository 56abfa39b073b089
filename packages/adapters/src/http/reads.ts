import type { CallOptions, LIMITS, Tally, TallyQuery } from '@kindred/core/contract';

import { failure } from './failure.js';
import { answerOf, type Line } from './line.js';
import { fill } from './path.js';

interface Waiting {
  path: string;
  signal: AbortSignal;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

const BATCH_SIZE = 20;
/** Addresses longer than about 8 kB are refused on the way by some proxies. */
const BATCH_LENGTH = 6000;
/** So many targets still fit into an address that every proxy lets through. */
const TARGETS_PER_READ = 40;
/** As a number of its own, so that the rest of the limits need not be loaded. */
const MOST_TARGETS = 100 satisfies typeof LIMITS.tallyTargets;

/** Public reads. Those begun in one task travel together. A page that only writes never loads this. */
export function openReads(line: Line) {
  let queue: Waiting[] = [];

  const sendBatch = async (batch: Waiting[]): Promise<void> => {
    const alone = batch.length === 1;
    let path = alone
      ? (batch[0] as Waiting).path
      : `batch?${batch.map((each) => `get=${encodeURIComponent(each.path)}`).join('&')}`;
    if (line.fresh()) path += `${path.includes('?') ? '&' : '?'}fresh=1`;
    const controller = new AbortController();
    // The request ends when nobody waits for it any more.
    const leave = (): void => {
      const left = batch.filter(({ signal }) => signal.aborted);
      for (const { signal, reject } of left) reject(signal.reason);
      if (left.length === batch.length) controller.abort();
    };
    for (const { signal } of batch) signal.addEventListener('abort', leave, { signal: controller.signal });
    try {
      const body = await line.send(path, { signal: controller.signal });
      const answers = alone ? undefined : (body as { answers: { status: number; body: unknown }[] }).answers;
      batch.forEach(({ resolve, reject }, n) => {
        try {
          resolve(answers ? answerOf(answers[n]?.status ?? 0, answers[n]?.body) : body);
        } catch (error) {
          reject(error);
        }
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    // Takes the listeners off again.
    controller.abort();
  };

  const sendQueue = (): void => {
    const all = queue.filter(({ signal, reject }) => !signal.aborted || reject(signal.reason));
    queue = [];
    while (all.length) {
      let length = 0;
      const fits = all.findIndex(
        ({ path }, n) => n >= BATCH_SIZE || (length += encodeURIComponent(path).length) > BATCH_LENGTH,
      );
      void sendBatch(all.splice(0, fits < 0 ? all.length : Math.max(fits, 1)));
    }
  };

  const get = <T>(pathOf: () => string, options?: CallOptions): Promise<T> =>
    line.insist(
      options,
      (signal) =>
        new Promise((resolve, reject) => {
          const path = pathOf();
          if (!queue.length) setTimeout(sendQueue, 0);
          queue.push({ path, signal, resolve, reject });
        }),
    );

  const tallies = async ({ targets }: Partial<TallyQuery> = {}, options?: CallOptions): Promise<Tally[]> => {
    const some: Promise<{ items: Tally[] }>[] = [];
    for (let at = 0; at < (targets?.length || 1); at += TARGETS_PER_READ) {
      const asked = (): string => {
        if (!Array.isArray(targets) || !targets.length || targets.length > MOST_TARGETS)
          throw failure({ field: 'targets', message: `Ask for 1 to ${MOST_TARGETS} targets.` });
        return `tallies${queryOf({ target: targets.slice(at, at + TARGETS_PER_READ) })}`;
      };
      some.push(get(asked, options));
    }
    return (await Promise.all(some)).flatMap(({ items }) => items);
  };

  return {
    /**
     * What is not in the path goes into the query, so that the server sees what it doesn't know, too.
     *
     * @param asked what the port's method was called with: a query, where the path has a place for one, and options
     */
    async read(path: string, asked: unknown[]): Promise<never> {
      if (path === 'tallies') return (await tallies(...(asked as [TallyQuery, CallOptions?]))) as never;
      const [query, options] = (path.includes(':') ? asked : [undefined, ...asked]) as [unknown, CallOptions?];
      const answer: { items: unknown } = await get(() => {
        const fields: Record<string, unknown> = typeof query === 'string' ? { id: query } : { ...(query as object) };
        const filled = fill(path, fields, (key) => delete fields[key]);
        return filled + queryOf(fields);
      }, options);
      return (path === 'circles' ? answer.items : answer) as never;
    },
  };
}

/** What is asked beside the path: nothing for what is undefined, several of a name for a list. */
export function queryOf(fields: object | undefined): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fields ?? {})) {
    for (const each of [value].flat()) if (each !== undefined) query.append(key, String(each));
  }
  return query.size ? `?${query}` : '';
}
