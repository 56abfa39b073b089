import type { Adapter, ModerationItem, ModerationPort, ModeratorOptions, Reply } from '@kindred/core/contract';

import { threadOf } from './desk-core.js';

/** What a reply stands in: read when its words are shown, since it may be as hard to read. */
export class Context {
  post?: ModerationItem;
  parent?: ModerationItem;
  /** The replies before it; undefined until they are asked for. */
  earlier?: Reply[];
  hasMore = false;
  error: unknown;
  readonly id: string;
  readonly #item: ModerationItem;
  readonly #adapter: Adapter;
  readonly #port: ModerationPort;
  readonly #options: () => ModeratorOptions;
  readonly #changed: () => void;
  #next?: string;

  constructor(
    item: ModerationItem,
    adapter: Adapter & { moderation?: ModerationPort },
    options: () => ModeratorOptions,
    changed: () => void,
  ) {
    this.id = item.id;
    this.#item = item;
    this.#adapter = adapter;
    this.#port = adapter.moderation!;
    this.#options = options;
    this.#changed = changed;
    void this.load();
  }

  async load(): Promise<void> {
    const { id, parent } = this.#item;
    await this.#try(async () => {
      const [post, answered] = await Promise.all([
        this.#port.get(threadOf(id), this.#options()),
        parent ? this.#port.get(parent, this.#options()) : undefined,
      ]);
      this.post = post;
      this.parent = answered;
    });
  }

  /** One page of what others wrote before, oldest first. */
  async more(): Promise<void> {
    const { id, createdAt } = this.#item;
    await this.#try(async () => {
      const page = await this.#adapter.replies?.list({
        post: threadOf(id),
        ...(this.#next && { cursor: this.#next }),
      });
      const before = (page?.items ?? []).filter((reply) => reply.createdAt <= createdAt && reply.id !== id);
      this.earlier = [...(this.earlier ?? []), ...before];
      this.#next = page?.next ?? undefined;
      // They come oldest first: after the first later one all are later.
      this.hasMore = Boolean(this.#next) && before.length === page?.items.length;
    });
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    this.error = undefined;
    try {
      await deed();
    } catch (error) {
      this.error = error;
    }
    this.#changed();
  }
}
