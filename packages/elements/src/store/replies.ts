import { type LiveEvent, LIMITS, type Page, type Reply } from '@kindred/core/contract';

import { Changes } from '../internal/changes.js';
import type { CommunityStore } from '../internal/community-store.js';
import { listen, retell } from '../internal/live.js';

/** A reply as it stands in a thread: where it was taken away under a reader's eyes, its place without its words. */
export type ListedReply = Reply & { gone?: true };

export type ReplyListStatus = 'waiting' | 'loading' | 'more' | 'ready' | 'failed';

const emptied = (reply: ListedReply): ListedReply => ({ ...reply, text: '', contentNotes: [], gone: true });

/**
 * The replies to one post, oldest first, read page by page as far as somebody wants to read. What changes, changes in its
 * place; what is new waits in `arrivals` until it is asked for.
 */
export class ReplyList {
  readonly #store: CommunityStore;
  readonly #post: string;
  readonly #changes = new Changes();
  readonly #gone = new Set<string>();
  #items: readonly ListedReply[] = [];
  #arrivals: readonly Reply[] = [];
  #next: string | null = null;
  #status: ReplyListStatus = 'waiting';
  #error: unknown;
  #read = false;
  #call?: AbortController;
  #leaveLive?: () => void;

  /** One list for each post, however many widgets show it. */
  static of(store: CommunityStore, post: string): ReplyList {
    return store.use(`replies|${post}`, (own) => new ReplyList(own, post));
  }

  private constructor(store: CommunityStore, post: string) {
    this.#store = store;
    this.#post = post;
  }

  get #circle(): string {
    return this.#post.split('.')[0]!;
  }

  get items(): readonly ListedReply[] {
    return this.#items;
  }

  /** New ones that nobody has asked to see yet, oldest first. */
  get arrivals(): readonly Reply[] {
    return this.#arrivals;
  }

  get status(): ReplyListStatus {
    return this.#status;
  }

  /** Why the last request did not come back with replies. */
  get error(): unknown {
    return this.#error;
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** The first one to come begins to read, the last to leave ends every open call. @returns a function that ends it */
  subscribe(listener: () => void): () => void {
    const leave = this.#changes.subscribe(listener);
    if (!this.#leaveLive) {
      this.#leaveLive = listen(this.#store, this.#circle, this.#heard);
      void this.#catchUp();
    }
    return () => {
      leave();
      if (this.#changes.size > 0) return;
      this.#leaveLive?.();
      this.#leaveLive = undefined;
      this.#call?.abort();
      this.#call = undefined;
      this.#items = this.#items.filter(({ gone }) => !gone);
      if (this.#status !== 'failed') this.#status = this.#read ? 'ready' : 'waiting';
    };
  }

  /** Reads the next page. @returns the first of the new replies, if there is one */
  async more(): Promise<Reply | undefined> {
    if (this.#next === null || this.#call) return undefined;
    const page = await this.#ask('more', async (signal) => this.#page(this.#next, signal));
    if (!page) return undefined;
    const known = new Set(this.#items.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id) && !this.#gone.has(id));
    this.#items = [...this.#items, ...fresh];
    this.#next = page.next;
    this.#settle();
    return fresh[0];
  }

  /** What failed, once more. */
  retry(): Promise<unknown> {
    return this.#read && this.#next !== null ? this.more() : this.#catchUp();
  }

  /** Puts what is new below the rest: all of it, or the ones named. @returns the first of them, if there is one */
  show(ids?: ReadonlySet<string>): Reply | undefined {
    const shown = this.#arrivals.filter(({ id }) => !ids || ids.has(id));
    if (shown.length === 0) return undefined;
    this.#items = [...this.#items, ...shown];
    this.#arrivals = this.#arrivals.filter((reply) => !shown.includes(reply));
    this.#changes.notify();
    return shown[0];
  }

  #page(cursor: string | null, signal: AbortSignal): Promise<Page<Reply>> {
    const query = { post: this.#post, limit: LIMITS.defaultPageSize, ...(cursor && { cursor }) };
    return this.#store.adapter.replies!.list(query, { signal });
  }

  async #ask<T>(status: 'loading' | 'more', ask: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const call = new AbortController();
    this.#call?.abort();
    this.#call = call;
    this.#status = status;
    this.#error = undefined;
    this.#changes.notify();
    try {
      const answer = await ask(call.signal);
      if (this.#call !== call) return undefined;
      this.#status = 'ready';
      return answer;
    } catch (error) {
      // Nobody waits for this one any more.
      if (this.#call !== call) return undefined;
      this.#status = 'failed';
      this.#error = error;
      this.#changes.notify();
      return undefined;
    } finally {
      if (this.#call === call) this.#call = undefined;
    }
  }

  /** Reads as far as was read before, and a page at least. */
  async #catchUp(): Promise<void> {
    const before = this.#items.length;
    const read = await this.#ask('loading', async (signal) => {
      const items: Reply[] = [];
      for (let next: string | null = null; ;) {
        const page = await this.#page(next, signal);
        items.push(...page.items);
        next = page.next;
        if (next === null || items.length >= before) return { items, next };
      }
    });
    if (!read) return;
    const now = new Map(read.items.filter(({ id }) => !this.#gone.has(id)).map((reply) => [reply.id, reply]));
    const meanwhile = this.#arrivals.filter(({ id }) => !now.has(id));
    if (!this.#read) {
      this.#items = [...now.values()];
      this.#arrivals = [];
    } else {
      const shown = new Set(this.#items.map(({ id }) => id));
      this.#items = this.#items.map((reply) => now.get(reply.id) ?? emptied(reply));
      this.#arrivals = [...now.values()].filter(({ id }) => !shown.has(id));
    }
    // Told of since the page was read; what "more" has yet to bring comes with it.
    if (read.next === null) this.#arrivals = [...this.#arrivals, ...meanwhile];
    this.#next = read.next;
    this.#read = true;
    this.#settle();
  }

  readonly #heard = (event: LiveEvent): void => {
    if (event.type === 'resync') void this.#catchUp();
    if (event.type === 'gone') this.#drop(event.id);
    if (event.type === 'reply' && event.reply.post === this.#post) this.#take(event.reply);
  };

  /** What was read may be older than what was heard. */
  #settle(): void {
    retell(this.#store, this.#circle, this.#heard);
    this.#changes.notify();
  }

  #drop(id: string): void {
    if (!id.startsWith(`${this.#post}.`)) return;
    this.#gone.add(id);
    this.#items = this.#items.map((reply) => (reply.id === id ? emptied(reply) : reply));
    this.#arrivals = this.#arrivals.filter((reply) => reply.id !== id);
    this.#changes.notify();
  }

  #take(reply: Reply): void {
    this.#gone.delete(reply.id);
    const put = <T extends Reply>(replies: readonly T[]) => replies.map((old) => (old.id === reply.id ? reply : old));
    const has = (replies: readonly Reply[]): boolean => replies.some(({ id }) => id === reply.id);
    if (has(this.#items)) this.#items = put(this.#items);
    else if (has(this.#arrivals)) this.#arrivals = put(this.#arrivals);
    // What is new stands last, where "more" has yet to bring what comes before it.
    else if (this.#next !== null) return;
    else this.#arrivals = [...this.#arrivals, reply];
    this.#changes.notify();
  }
}
