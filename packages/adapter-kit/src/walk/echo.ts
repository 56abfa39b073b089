import type { LiveEvent } from '@kindred/core/contract';

import { ok } from '../assert.js';
import type { Watch } from '../scene.js';
import { canBeRead, type ModelItem } from './model.js';

const postOf = (reply: string): string => reply.split('.').slice(0, 2).join('.');

function heard(event: LiveEvent): { id: string; text?: string } | undefined {
  switch (event.type) {
    case 'post':
      return { id: event.post.id, text: event.post.text };
    case 'reply':
      return { id: event.reply.id, text: event.reply.text };
    case 'story':
      return { id: event.story.id, text: event.story.hard };
    case 'gone':
      return { id: event.id };
    default:
      return undefined;
  }
}

/** What somebody sees who only listens. A post that goes takes its replies along; they are read anew if it returns. */
function listen(page: Map<string, string>, { id, text }: { id: string; text?: string }): void {
  if (text !== undefined) return void page.set(id, text);
  for (const known of [...page.keys()]) if (known === id || postOf(known) === id) page.delete(known);
}

/** Compares what live tells with what the model says is public. */
export class Echo {
  readonly #watch: Watch;
  /** What must have been heard by now. */
  readonly #expected = new Map<string, string>();
  readonly #everPublic = new Set<string>();
  /** Each item's own state at the last look, without that of its post. */
  readonly #seen = new Map<string, string>();

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** Waits until everything that must have been told was, and sees that nothing else was. */
  async check(items: readonly ModelItem[]): Promise<void> {
    for (const item of items) this.#look(item);
    if (this.#watch.events.some(({ type }) => type === 'resync')) return;
    await this.#watch.when(
      () => this.#differs(items).length === 0,
      () => `live to tell of: ${this.#differs(items).join(', ')}`,
    );
    for (const event of this.#watch.events) {
      const { text } = heard(event) ?? {};
      ok(text === undefined || this.#everPublic.has(text), `live told what was never public: ${JSON.stringify(event)}`);
    }
  }

  #look(item: ModelItem): void {
    const { id, state, text } = item;
    const now = `${state} ${text}`;
    const changed = this.#seen.get(id) !== now;
    this.#seen.set(id, now);
    if (!canBeRead(item)) this.#expected.delete(id);
    else {
      this.#everPublic.add(text);
      // A reply that is there as before when its post comes back is read, not told.
      if (changed) this.#expected.set(id, text);
    }
  }

  #differs(items: readonly ModelItem[]): string[] {
    const page = new Map<string, string>();
    for (const event of this.#watch.events) {
      const news = heard(event);
      if (news) listen(page, news);
    }
    const wrong = [...this.#expected].filter(([id, text]) => page.get(id) !== text).map(([id]) => `${id} as it is now`);
    for (const item of items) {
      const shown = page.get(item.id);
      // That time ran out may be told late.
      if (shown === undefined || item.state === 'expired' || item.under?.state === 'expired') continue;
      if (!canBeRead(item) || shown !== item.text) wrong.push(`${item.id}, which is ${item.state}`);
    }
    return wrong;
  }
}
