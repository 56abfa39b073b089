import { again } from './again.js';
import { type Finding, GUARDS, type Guard, type GuardContext, type GuardName } from './guard.js';
import type { SiteWords } from './site-words.js';

export type { SiteWords } from './site-words.js';

/** What a guard's chunk exports. */
export interface GuardModule {
  guard: Guard;
  /**
   * Loads what this text needs beyond the chunk, such as the rules of its language: a network may be slow, and what is
   * done here is not taken from the time for looking. Where it fails, the guard looks without.
   */
  prepare?(text: string, context: GuardContext): Promise<unknown>;
}

export type GuardLoaders = Readonly<Partial<Record<GuardName, () => Promise<GuardModule>>>>;

export interface InspectOptions {
  /** Aborted, the answer is its reason, as with `fetch`. */
  signal?: AbortSignal;
  /** Milliseconds that all guards share for looking; what is not done then is left out. */
  budgetMs?: number;
  /** Milliseconds that chunks may take to come; what has not come then is left out, and is there the next time. */
  loadMs?: number;
  /** BCP 47 tag; English without. */
  lang?: string;
  writing?: GuardContext['writing'];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** The text a reply answers. */
  answers?: string;
  /** Guards that shall not look. */
  off?: readonly string[];
  /** A site's own guards, by a name of theirs; one named like a built-in guard stands in its place. */
  own?: Readonly<Record<string, Guard>>;
  /** A site's own words. */
  words?: readonly SiteWords[];
  /** Told of each guard that failed. Nobody who writes is. */
  onFault?(guard: string, error: unknown): void;
}

export type Inspect = (text: string, options?: InspectOptions) => Promise<Finding[]>;

/** A guard that may have to be loaded first. */
interface Named {
  name: string;
  load(): GuardModule | Promise<GuardModule>;
}

const BUDGET = 200;
const PATIENCE = 5000;
/** Guards that a site adds words to are named by it; this one only carries the words. */
const WORDS = 'words';
const siteWordsModule = again(import.meta.url, () => import('./site-words.js'));

/**
 * Makes {@link Inspect} of the guards there are. Each looks after the page had its turn. One that throws, can't be
 * loaded or doesn't end is as if it were absent: whoever writes never waits for it and never hears of it.
 */
export function inspector(builtIn: GuardLoaders): Inspect {
  return async (text, options = {}) => {
    const { signal, budgetMs = BUDGET, loadMs = PATIENCE, off = [], onFault } = options;
    signal?.throwIfAborted();
    if (!text.trim()) return [];
    const time = new Time(budgetMs);
    const context: GuardContext = {
      lang: options.lang || 'en',
      writing: options.writing ?? 'post',
      ...(options.country && { country: options.country.toUpperCase() }),
      ...(options.answers && { answers: options.answers }),
      goOn: () => !signal?.aborted && time.left > 0,
    };
    const fault = (name: string, error: unknown): void => {
      try {
        onFault?.(name, error);
      } catch {
        // Whoever listens for faults must not make one.
      }
    };

    const findings: Finding[] = [];
    const ready: { name: string; guard: Guard }[] = [];
    const loading = named(builtIn, options).map(async ({ name, load }, n) => {
      try {
        const { guard, prepare } = await load();
        await prepare?.(text, context).catch((error: unknown) => fault(name, error));
        ready[n] = { name, guard };
      } catch (error) {
        fault(name, error);
      }
    });
    await within(loadMs, Promise.all(loading), signal);

    time.begin();
    const pending: Promise<void>[] = [];
    // Copied, since what comes too late must not be run while others are.
    for (const { name, guard } of ready.filter(Boolean)) {
      if (!context.goOn()) break;
      const take = (found: unknown): void => {
        findings.push(...checked(found, name, text).filter((finding) => !off.includes(finding.guard)));
      };
      try {
        const found = guard(text, context);
        if (Array.isArray(found)) take(found);
        else
          pending.push(
            Promise.resolve(found)
              .then(take)
              .catch((error: unknown) => fault(name, error)),
          );
      } catch (error) {
        fault(name, error);
      }
      await time.aside(turn);
      signal?.throwIfAborted();
    }
    if (pending.length > 0) await within(time.left, Promise.all(pending), signal);
    return findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** Which guards look, the most urgent first. */
function named(builtIn: GuardLoaders, { off = [], own = {}, words = [] }: InspectOptions): Named[] {
  const all: Named[] = GUARDS.flatMap((name) => {
    const load = builtIn[name];
    return load && !own[name] ? [{ name, load }] : [];
  });
  if (words.length > 0)
    all.push({
      name: WORDS,
      load: async () => (await siteWordsModule()).siteWords(words),
    });
  for (const [name, guard] of Object.entries(own)) all.push({ name, load: () => ({ guard }) });
  return all.filter(({ name }) => !off.includes(name));
}

/** A site's own guard may answer with anything. */
function checked(found: unknown, name: string, text: string): Finding[] {
  if (!Array.isArray(found)) throw new TypeError(`The guard ${name} gave no list of findings. Give [] for none.`);
  for (const { kind, start, end, confidence, reason } of found as Finding[]) {
    const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!fits || typeof kind !== 'string' || typeof reason !== 'string' || !(confidence >= 0 && confidence <= 1))
      throw new TypeError(
        `The guard ${name} gave a finding that can't be shown. It needs kind, start, end inside the text, confidence from 0 to 1, reason.`,
      );
  }
  return (found as Finding[]).map((finding) => (name === WORDS ? finding : { ...finding, guard: name }));
}

/** What is left of the time for looking. Giving the page its turn is not taken from it. */
class Time {
  #began = 0;

  constructor(readonly budget: number) {}

  get left(): number {
    return this.budget - (performance.now() - this.#began);
  }

  begin(): void {
    this.#began = performance.now();
  }

  async aside(wait: () => Promise<unknown>): Promise<void> {
    const before = performance.now();
    await wait();
    this.#began += performance.now() - before;
  }
}

/** Lets the page paint and take keys. */
function turn(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Waits, but no longer than so. @throws the reason of the signal */
async function within(ms: number, wait: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(resolve, Math.max(0, ms));
      stop = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', stop);
      wait.then(() => resolve(), reject);
    });
    signal?.throwIfAborted();
  } finally {
    clearTimeout(timer);
    if (stop) signal?.removeEventListener('abort', stop);
  }
}
