import {
  type Adapter,
  DEFAULT_POLICY,
  type LiveEvent,
  type NewPost,
  type NewReply,
  type NewStory,
  type Outcome,
  type OwnAction,
  type OwnItem,
  type Policy,
  type Post,
  type PostQuery,
  type Receipt,
  type DecisionState,
  type Decision,
} from '@kindred/core/contract';
import { createIdentity, createSecret, hashKey, type Identity } from '@kindred/core/identity';

import { KitFailure, ok } from './assert.js';
import type { CreateOptions, KitOptions, Made } from './types.js';

export type Ports = Required<Omit<Adapter, 'name' | 'contract' | 'local' | 'dispose'>>;

export interface Draft<T> {
  input: T;
  capability: string;
}

/** Something that was written, and what its author keeps of it. */
export interface Written<T> extends Draft<T> {
  id: string;
  receipt: Receipt;
}

type Fields<T> = Partial<T>;

export const CIRCLES = [{ id: 'main' }, { id: 'other' }] as const;

/** Most tests are about what happens once something is live. */
export const OPEN_POLICY: Policy = { ...DEFAULT_POLICY, moderation: 'post' };

/** One person with one device, who knows nothing but the contract. */
export class Person {
  readonly identity: Identity;
  #next = 0;

  constructor(readonly adapter: Adapter) {
    this.identity = createIdentity({ secret: createSecret(), endpoint: 'https://kit.example', community: 'main' });
  }

  get ports(): Ports {
    return this.adapter as Ports;
  }

  async #write(thread: string) {
    const capability = await this.identity.capability(this.#next++);
    return {
      capability,
      write: {
        idempotencyKey: crypto.randomUUID() as string,
        capabilityHash: await hashKey(capability),
        threadKey: await this.identity.threadKey(thread),
      },
    };
  }

  async draftPost(fields: Fields<NewPost> = {}): Promise<Draft<NewPost>> {
    const thread = fields.thread ?? crypto.randomUUID();
    const { capability, write } = await this.#write(thread);
    return { capability, input: { ...write, circle: 'main', thread, text: 'A long day.', ...fields } };
  }

  async draftReply(post: string, fields: Fields<NewReply> = {}): Promise<Draft<NewReply>> {
    const { capability, write } = await this.#write(post.split('.')[1] as string);
    return { capability, input: { ...write, post, text: 'I hear you.', ...fields } };
  }

  async draftStory(fields: Fields<NewStory> = {}): Promise<Draft<NewStory>> {
    const thread = fields.thread ?? crypto.randomUUID();
    const { capability, write } = await this.#write(thread);
    const parts = { title: 'Nights', hard: 'No sleep.', tried: 'Walking.', helped: 'A lamp.', now: 'Better.' };
    return { capability, input: { ...write, circle: 'main', thread, ...parts, ...fields } };
  }

  async post(fields?: Fields<NewPost>): Promise<Written<NewPost>> {
    const draft = await this.draftPost(fields);
    const receipt = await this.ports.posts.create(draft.input);
    return { ...draft, receipt, id: receipt.id };
  }

  async reply(post: string, fields?: Fields<NewReply>): Promise<Written<NewReply>> {
    const draft = await this.draftReply(post, fields);
    const receipt = await this.ports.replies.create(draft.input);
    return { ...draft, receipt, id: receipt.id };
  }

  async story(fields?: Fields<NewStory>): Promise<Written<NewStory>> {
    const draft = await this.draftStory(fields);
    const receipt = await this.ports.stories.create(draft.input);
    return { ...draft, receipt, id: receipt.id };
  }

  async react(target: string, kind: 'read' | 'near' | 'with' | 'thanks' | 'hope' | 'helped' = 'with', on = true) {
    const token = await this.identity.reactionToken(target, kind);
    return this.ports.reactions.set({ target, kind, token, on });
  }

  own({ id, capability }: { id: string; capability: string }): Promise<OwnItem> {
    return this.ports.own.get({ capability, circle: circleOf(id) });
  }

  act({ id, capability }: { id: string; capability: string }, action: OwnAction): Promise<OwnItem> {
    return this.ports.own.act({ capability, circle: circleOf(id), idempotencyKey: crypto.randomUUID(), action });
  }

  async mood(mood: number, about: { circle?: string; window?: string } = {}) {
    const { circle = 'main', window = '2026-W47' } = about;
    const nullifier = await this.identity.nullifier({ circle, window, subject: 'mood' });
    return this.ports.checkIns.contribute({
      circle,
      subject: 'mood',
      window,
      nullifier,
      value: { scale: 'mood', mood },
    });
  }
}

export const circleOf = (id: string): string => id.slice(0, id.indexOf('.'));

/** A live subscription and what it heard. */
export class Watch {
  readonly events: LiveEvent[] = [];
  readonly #stop = new AbortController();
  #notify: () => void = () => {};
  #open = false;

  constructor(
    adapter: Adapter,
    readonly circle: string,
    readonly patience: number,
  ) {
    adapter.live?.subscribe(
      { circle },
      {
        event: (event) => {
          this.events.push(event);
          this.#notify();
        },
        state: (state) => {
          if (state === 'open' || state === 'polling') this.#open = true;
          this.#notify();
        },
      },
      { signal: this.#stop.signal },
    );
  }

  async opened(): Promise<this> {
    await this.#until(() => this.#open, 'a subscription says that it is open');
    return this;
  }

  /** Waits for an event that fits, whether it came already or comes now. */
  async until(fits: (event: LiveEvent) => boolean, what: string): Promise<LiveEvent> {
    await this.#until(() => this.events.some(fits), what);
    return this.events.find(fits) as LiveEvent;
  }

  /** Waits until what was heard fits together. */
  when(done: () => boolean, what: () => string): Promise<void> {
    return this.#until(done, what);
  }

  stop(): void {
    this.#stop.abort();
  }

  #until(done: () => boolean, what: string | (() => string)): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#notify = () => {};
        reject(
          new KitFailure(
            `waited ${this.patience} ms, but never: ${typeof what === 'string' ? what : what()}\n  heard ${JSON.stringify(this.events)}`,
          ),
        );
      }, this.patience);
      this.#notify = () => {
        if (!done()) return;
        clearTimeout(timer);
        this.#notify = () => {};
        resolve();
      };
      this.#notify();
    });
  }
}

/** One test's world: a fresh adapter, people, a moderator, and the back doors. */
export class Scene<M extends Made = Made> {
  readonly #watches: Watch[] = [];

  private constructor(
    readonly made: M,
    readonly other: Adapter,
    readonly options: KitOptions<M>,
    readonly setUp: CreateOptions,
  ) {}

  static async open<M extends Made>(options: KitOptions<M>, setUp: Partial<CreateOptions> = {}): Promise<Scene<M>> {
    const asked = { policy: OPEN_POLICY, circles: CIRCLES, ...setUp };
    const made = await options.create(asked);
    try {
      return new Scene(made, (await options.second?.(made)) ?? made.adapter, options, asked);
    } catch (error) {
      await options.dispose?.(made);
      throw error;
    }
  }

  get adapter(): Adapter {
    return this.made.adapter;
  }

  /** The first visitor's ports; a test only runs where those it names are there. */
  get ports(): Ports {
    return this.adapter as Ports;
  }

  /** What another visitor sees. */
  get others(): Ports {
    return this.other as Ports;
  }

  person(adapter: Adapter = this.adapter): Person {
    return new Person(adapter);
  }

  get token(): string {
    ok(this.made.moderatorToken, 'create() must answer a moderatorToken where the adapter has a moderation port');
    return this.made.moderatorToken;
  }

  /** The token of another moderator, who is no lead. */
  async colleague(): Promise<string> {
    ok(this.options.colleague, 'the colleague() hook is there');
    return this.options.colleague(this.made);
  }

  now(): number {
    return this.made.now?.() ?? Date.now();
  }

  async advance(milliseconds: number): Promise<void> {
    await this.options.advance?.(this.made, milliseconds);
  }

  async stored(): Promise<unknown> {
    return this.options.inspect?.(this.made);
  }

  /** A decision on the revision that stands now. */
  async decide(
    id: string,
    outcome: Outcome,
    more: Partial<Decision> = {},
    token: string = this.token,
  ): Promise<DecisionState> {
    const { moderation } = this.ports;
    const revision = more.revision ?? (await moderation.get(id, { token })).revision;
    return moderation.decide({ idempotencyKey: crypto.randomUUID(), item: id, outcome, ...more, revision }, { token });
  }

  async watch(circle = 'main', adapter: Adapter = this.other): Promise<Watch> {
    const watch = new Watch(adapter, circle, this.options.patience ?? 5000);
    this.#watches.push(watch);
    return watch.opened();
  }

  /** Every page of a list. */
  async posts(query: Omit<PostQuery, 'circle'> & { circle?: string } = {}, ports = this.ports): Promise<Post[]> {
    const all: Post[] = [];
    let cursor: string | undefined;
    do {
      const page = await ports.posts.list({ circle: 'main', ...query, ...(cursor && { cursor }) });
      all.push(...page.items);
      cursor = page.next ?? undefined;
      ok(all.length < 1000, 'a list of a few posts comes to an end');
    } while (cursor);
    return all;
  }

  async close(): Promise<void> {
    for (const watch of this.#watches) watch.stop();
    if (this.other !== this.adapter) await this.other.dispose?.();
    await this.adapter.dispose?.();
    await this.options.dispose?.(this.made);
  }
}
