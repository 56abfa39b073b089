import type { LitElement, ReactiveController } from 'lit';

import { type Block, BLOCK, type Shown } from './wall-core.js';

/** How far from the reader posts lose all but their words. */
const MARGIN = '150% 0px';

const whenIdle: (run: () => void) => number =
  'requestIdleCallback' in globalThis ? (run) => requestIdleCallback(run) : (run) => setTimeout(run, 50) as never;
const unlessIdle: (handle: number) => void =
  'cancelIdleCallback' in globalThis ? (handle) => cancelIdleCallback(handle) : (handle) => clearTimeout(handle);

/**
 * A long wall: what is near the reader is there in full, all the rest with its words alone, so that the browser's search
 * finds them and screen readers can go on reading; and what nobody had time for yet, as a place of about its height.
 * Blocks, once made, keep their posts, so that nothing is made anew when something comes in above.
 */
export class Far implements ReactiveController {
  readonly #host: LitElement;
  readonly #onBare: (keys: string[]) => void;
  readonly #homes = new Map<string, number>();
  readonly #near = new Set([0]);
  readonly #filled = new Set<number>();
  readonly #watched = new WeakSet<Element>();
  readonly #heights = new Map<number, number>();
  #blocks: readonly Block[] = [];
  #of?: readonly Shown[];
  #observer?: IntersectionObserver;
  #idle?: number;

  /** @param onBare called with the keys of posts that are no longer near */
  constructor(host: LitElement, onBare: (keys: string[]) => void) {
    this.#host = host;
    this.#onBare = onBare;
    host.addController(this);
    if (!CSS.supports('overflow-anchor', 'auto'))
      void import('./steady.js').then(
        ({ Steady }) => new Steady(host),
        () => undefined,
      );
  }

  /** What is shown, in blocks. */
  blocks(shown: readonly Shown[]): readonly Block[] {
    if (shown !== this.#of) this.#group(shown);
    this.#of = shown;
    for (const block of this.#blocks) {
      block.as = this.#asOf(block.id);
      block.height = this.#heights.get(block.id);
    }
    return this.#blocks;
  }

  #asOf(id: number): Block['as'] {
    return this.#near.has(id) ? 'full' : this.#filled.has(id) ? 'bare' : 'held';
  }

  #group(shown: readonly Shown[]): void {
    if (!this.#settle(shown)) {
      // In another order than before: everything anew.
      this.#homes.clear();
      this.#near.clear();
      this.#near.add(0);
      this.#settle(shown);
    }
    const groups = new Map<number, Shown[]>();
    for (const one of shown) {
      const home = this.#homes.get(one.key)!;
      const group = groups.get(home);
      if (group) group.push(one);
      else groups.set(home, [one]);
    }
    const before = new Map(this.#blocks.map((block) => [block.id, block.shown]));
    let from = 0;
    this.#blocks = [...groups].map(([id, group]): Block => {
      const old = before.get(id);
      const same = old?.length === group.length && old.every((one, index) => one === group[index]);
      const block = { id, from, shown: same ? old : group, as: this.#asOf(id) };
      from += group.length;
      return block;
    });
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#told(entries), { rootMargin: MARGIN });
    for (const block of this.#host.renderRoot.querySelectorAll('.block')) {
      if (this.#watched.has(block)) continue;
      this.#watched.add(block);
      this.#observer.observe(block);
    }
    this.#fillLater();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (this.#idle !== undefined) unlessIdle(this.#idle);
    this.#idle = undefined;
  }

  /** Gives each post a block. @returns whether those that had one still stand in the same order */
  #settle(shown: readonly Shown[]): boolean {
    const homes = this.#homes;
    const first = shown.findIndex(({ key }) => homes.has(key));
    let last = homes.size > 0 && first >= 0 ? homes.get(shown[first]!.key)! : 0;
    // What came in above, from the bottom up.
    for (let index = first - 1, id = last; index >= 0; index -= 1) {
      if ((first - 1 - index) % BLOCK === 0) this.#near.add((id -= 1));
      homes.set(shown[index]!.key, id);
    }
    let size = 0;
    for (const { key } of shown.slice(Math.max(first, 0))) {
      const home = homes.get(key);
      if (home === undefined) {
        if (size >= BLOCK) [last, size] = [last + 1, 0];
        homes.set(key, last);
      } else if (home < last) return false;
      else if (home > last) [last, size] = [home, 0];
      size += 1;
    }
    return true;
  }

  #told(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const id = Number((target as HTMLElement).dataset['block']);
      if (isIntersecting) this.#near.add(id);
      // Where somebody writes or has the focus, all stays as it is.
      else if (!target.matches(':focus-within') && !target.querySelector('[aria-expanded=true]')) {
        if (!this.#near.delete(id)) continue;
        this.#filled.add(id);
        this.#heights.set(id, boundingClientRect.height);
        this.#onBare(this.#blocks.find((block) => block.id === id)?.shown.map(({ key }) => key) ?? []);
      }
    }
    this.#host.requestUpdate();
  }

  /** One block at a time, whenever the browser has nothing else to do. */
  #fillLater(): void {
    if (this.#idle !== undefined || !this.#blocks.some(({ as }) => as === 'held')) return;
    this.#idle = whenIdle(() => {
      this.#idle = undefined;
      const next = this.#blocks.find(({ as }) => as === 'held');
      if (!next) return;
      this.#filled.add(next.id);
      this.#host.requestUpdate();
    });
  }
}
