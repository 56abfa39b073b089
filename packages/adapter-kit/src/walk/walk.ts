/** One walk: acts drawn at random, done for real and in the model, and everything compared after each. */
import { isAdapterError, type Outcome, OUTCOME_STATE, OUTCOMES, REPLY_MODES, LIMITS } from '@kindred/core/contract';

import { equal, KitFailure, ok, rejects } from '../assert.js';
import type { Scene, Written } from '../scene.js';
import { Compare } from './compare.js';
import { Echo } from './echo.js';
import * as model from './model.js';
import { type ModelItem, nameOf, type Verdict } from './model.js';
import { type Draws, draws } from './random.js';

const HOUR = LIMITS.shortestExpiry;
/** What isn't gone, at once. */
const MOST = 6;

type Act = () => Promise<string | undefined>;

export class Walk {
  readonly #scene: Scene;
  readonly #heldFirst: boolean;
  readonly #draw: Draws;
  readonly #compare: Compare;
  readonly #trail: string[] = [];
  readonly #items: ModelItem[] = [];
  /** What the last act was about. */
  #touched = new Set<ModelItem>();
  #words = 0;

  constructor(scene: Scene, seed: number, heldFirst: boolean) {
    this.#scene = scene;
    this.#heldFirst = heldFirst;
    this.#draw = draws(seed);
    this.#compare = new Compare(scene);
  }

  async run(steps: number): Promise<void> {
    const echo = new Echo(await this.#scene.watch());
    try {
      for (let n = 0; n < steps; n += 1) {
        await this.#step();
        await this.#compare.all(this.#items, n === steps - 1 ? this.#items : [...this.#touched]);
        await echo.check(this.#items);
      }
    } catch (error) {
      if (!(error instanceof KitFailure) && !isAdapterError(error)) throw error;
      throw new KitFailure(`${error.message}\n  after\n  - ${this.#trail.join('\n  - ')}`);
    }
  }

  async #step(): Promise<void> {
    this.#touched = new Set();
    const there = this.#items.filter((item) => !model.isGone(item)).length;
    const acts: Act[] = [
      ...Array.from({ length: Math.max(0, MOST - there) }, () => this.#write),
      ...(this.#items.length > 0
        ? [
            this.#edit,
            this.#edit,
            this.#delete,
            this.#appeal,
            this.#appeal,
            this.#expire,
            this.#replies,
            this.#react,
            this.#react,
          ]
        : []),
      ...(this.#items.length > 0 ? Array.from({ length: 8 }, () => this.#decide) : []),
      ...(this.#scene.options.advance ? [this.#wait] : []),
    ];
    // An act that has nothing to do is drawn again.
    while ((await this.#draw.one(acts).call(this)) === undefined);
  }

  /** Does it and sees that it comes to what the model says. */
  async #try<T>(what: string, verdict: Verdict, call: () => Promise<T>): Promise<T | undefined> {
    this.#trail.push(`${what}: ${verdict === 'done' ? 'done' : verdict.join(' or ')}`);
    if (verdict === 'done') return call();
    await rejects(call(), verdict, what);
    return undefined;
  }

  #text(): string {
    this.#words += 1;
    return `words no. ${this.#words}`;
  }

  /** Mostly of what is still there. */
  #any(from: readonly ModelItem[] = this.#items): ModelItem {
    const there = from.filter((item) => !model.isGone(item));
    const item = this.#draw.one(there.length > 0 && this.#draw.below(10) > 0 ? there : from);
    this.#touched.add(item);
    return item;
  }

  // Acts ----------------------------------------------------------------------------------------------------

  async #write(): Promise<string> {
    const author = this.#scene.person();
    const text = this.#text();
    const posts = this.#items.filter(({ kind }) => kind === 'post');
    const kind = posts.length === 0 ? 'post' : this.#draw.one(['post', 'reply', 'reply', 'story'] as const);
    if (kind !== 'reply') {
      const parts = { hard: text, tried: 'a', helped: 'b', now: 'c' };
      const expires = kind === 'post' && this.#draw.below(2) === 0;
      const post = { text, ...(expires && { expiresIn: HOUR }) };
      const verb = (): Promise<Written<unknown>> => (kind === 'post' ? author.post(post) : author.story(parts));
      const written = (await this.#try(
        `write a ${kind}${expires ? ' for an hour' : ''}`,
        'done',
        verb,
      )) as Written<unknown>;
      this.#keep(kind, text, author, written).expires = expires;
      return text;
    }
    const under = this.#any(posts);
    const paused = under.replies !== 'welcome';
    const verdict: Verdict = !model.canBeRead(under) ? ['not-found'] : paused ? ['paused'] : 'done';
    const written = await this.#try(`reply to ${nameOf(under)}`, verdict, () => author.reply(under.id, { text }));
    if (written) this.#keep(kind, text, author, written, under);
    return text;
  }

  #keep(
    kind: ModelItem['kind'],
    text: string,
    author: ModelItem['author'],
    { id, capability, receipt }: Written<unknown>,
    under?: ModelItem,
  ): ModelItem {
    const state = this.#heldFirst ? 'held' : 'live';
    equal([receipt.state, receipt.revision], [state, 1], 'the receipt');
    const item: ModelItem = {
      kind,
      number: this.#items.length + 1,
      id,
      capability,
      author,
      ...(under && { under }),
      state,
      revision: 1,
      text,
      revisions: new Set([1]),
      expires: false,
      replies: 'welcome',
      limited: false,
      reactions: 0,
    };
    this.#items.push(item);
    this.#touched.add(item);
    return item;
  }

  async #edit(): Promise<string | undefined> {
    const item = this.#any();
    const late = this.#draw.below(3) === 0 ? this.#otherThan(item, model.newest(item)) : undefined;
    const revision = late ?? model.newest(item);
    const text = this.#text();
    const what = `edit ${nameOf(item)}, made on ${revision}`;
    const verdict = model.edit(item, text, revision, this.#heldFirst);
    const parts = { title: 'T', hard: text, tried: 'a', helped: 'b', now: 'c' };
    const content = item.kind === 'story' ? { story: parts } : { text };
    const own = await this.#try(what, verdict, () => item.author.act(item, { type: 'edit', revision, ...content }));
    if (own) {
      const made = own.pending?.revision ?? own.revision;
      ok(!item.revisions.has(made), `${what}: revision ${made} was used before`);
      item.revisions.add(made);
      if (item.pending) item.pending.revision = made;
      else item.revision = made;
    }
    return what;
  }

  /** A revision there was, but not this one. */
  #otherThan({ revisions }: ModelItem, revision: number): number {
    const others = [...revisions].filter((each) => each !== revision);
    return others.length > 0 ? this.#draw.one(others) : revision + 1;
  }

  async #decide(): Promise<string> {
    const item = this.#any();
    // Mostly what can be done, as most of what can't looks the same; each state it can come to as often as the others.
    const likely = OUTCOMES.filter((outcome) => model.decide(copyOf(item), outcome, model.decidable(item)) === 'done');
    const state =
      likely.length > 0 ? this.#draw.one([...new Set(likely.map((each) => OUTCOME_STATE[each]))]) : undefined;
    const wanted = likely.filter((each) => OUTCOME_STATE[each] === state);
    const outcome: Outcome = this.#draw.one(wanted.length > 0 && this.#draw.below(4) > 0 ? wanted : OUTCOMES);
    const late = this.#draw.below(5) === 0 ? this.#otherThan(item, model.decidable(item)) : undefined;
    const revision = late ?? model.decidable(item);
    const what = `${outcome} ${nameOf(item)}, decided on ${revision}`;
    const verdict = model.decide(item, outcome, revision);
    await this.#try(what, verdict, () => this.#scene.decide(item.id, outcome, { revision }));
    // Whether what was given back stays beside a text that was decided on is the backend's choice.
    if (verdict === 'done' && item.pending?.state === 'returned' && !(await item.author.own(item)).pending) {
      delete item.pending;
    }
    return what;
  }

  async #delete(): Promise<string | undefined> {
    const item = this.#any();
    if (item.state === 'expired' || this.#draw.below(2) > 0) return undefined;
    const what = `delete ${nameOf(item)}`;
    await this.#try(what, model.erase(item), () => item.author.act(item, { type: 'delete' }));
    return what;
  }

  async #appeal(): Promise<string> {
    const removed = this.#items.filter(({ state }) => state === 'removed');
    const item = this.#any(removed.length > 0 ? removed : this.#items);
    const what = `appeal for ${nameOf(item)}`;
    await this.#try(what, model.appeal(item), () => item.author.act(item, { type: 'appeal', note: 'Please.' }));
    return what;
  }

  async #expire(): Promise<string> {
    const item = this.#any();
    const expires = this.#draw.below(4) > 0;
    const what = `${expires ? 'let' : 'do not let'} ${nameOf(item)} expire`;
    const expiresIn = expires ? HOUR : null;
    await this.#try(what, model.expireLater(item, expires), () => item.author.act(item, { type: 'expire', expiresIn }));
    return what;
  }

  async #wait(): Promise<string | undefined> {
    if (this.#draw.below(3) > 0) return undefined;
    await this.#scene.advance(HOUR + 120_000);
    model.timePasses(this.#items);
    for (const item of this.#items) this.#touched.add(item);
    this.#trail.push('an hour passes');
    return 'wait';
  }

  async #replies(): Promise<string | undefined> {
    const item = this.#any();
    if (item.kind !== 'post') return undefined;
    const replies = this.#draw.one(REPLY_MODES);
    const what = `${replies} for ${nameOf(item)}`;
    await this.#try(what, model.setReplies(item, replies), () => item.author.act(item, { type: 'replies', replies }));
    return what;
  }

  async #react(): Promise<string> {
    const readable = this.#items.filter(model.canBeRead);
    const item = this.#any(readable.length > 0 && this.#draw.below(3) > 0 ? readable : this.#items);
    const what = `react to ${nameOf(item)}`;
    const verdict = model.canBeRead(item) ? 'done' : (['not-found'] as const);
    await this.#try(what, verdict, () => this.#scene.person().react(`${item.kind}:${item.id}`));
    if (verdict === 'done') item.reactions += 1;
    return what;
  }
}

/** A copy to try something on. */
const copyOf = (item: ModelItem): ModelItem => ({
  ...item,
  ...(item.pending && { pending: { ...item.pending } }),
});
