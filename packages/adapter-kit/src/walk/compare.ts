import { LIMITS, mayMove, type Page, type Reply, type Story } from '@kindred/core/contract';

import { equal, ok, rejects } from '../assert.js';
import type { Scene } from '../scene.js';
import { canBeRead, decidable, isGone, type ModelItem, nameOf } from './model.js';

const QUERY = { circle: 'main', limit: LIMITS.pageSize };

/** Id and text of what can be read, in no order. */
const readable = (items: readonly ModelItem[]): string[] =>
  items
    .filter(canBeRead)
    .map(({ id, text }) => `${id} ${text}`)
    .toSorted();

/** Sees that what others read, and what author and moderators are told, is what the model says. */
export class Compare {
  readonly #scene: Scene;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** @param looked what to look at one by one, too */
  async all(items: readonly ModelItem[], looked: readonly ModelItem[]): Promise<void> {
    const threads = items.filter((item) => looked.some((each) => each === item || each.under === item));
    await Promise.all([
      this.#lists(items),
      this.#tallies(items),
      ...threads.filter(({ kind }) => kind === 'post').map((post) => this.#replies(post, items)),
      ...looked.flatMap((item) => [this.#single(item), this.#privately(item)]),
    ]);
  }

  async #lists(items: readonly ModelItem[]): Promise<void> {
    const { posts, stories } = this.#scene.others;
    const written = readable(items.filter(({ kind }) => kind === 'post'));
    for (const order of ['recent', 'unheard'] as const) {
      const page = await posts.list({ ...QUERY, order });
      equal(page.items.map(({ id, text }) => `${id} ${text}`).toSorted(), written, `posts, ${order}`);
      for (const { id, replyCount } of page.items) {
        const replies = items.filter(({ under }) => under?.id === id);
        // That time ran out for a reply may be counted late.
        if (replies.some(({ state }) => state === 'expired')) continue;
        equal(replyCount, replies.filter(canBeRead).length, `how many replies ${id} has`);
      }
    }
    const told: Page<Story> = await stories.list(QUERY);
    const stored = readable(items.filter(({ kind }) => kind === 'story'));
    equal(told.items.map(({ id, hard }) => `${id} ${hard}`).toSorted(), stored, 'stories');
  }

  async #replies(post: ModelItem, items: readonly ModelItem[]): Promise<void> {
    const { replies } = this.#scene.others;
    const what = `replies of ${nameOf(post)}`;
    const list = (): Promise<Page<Reply>> => replies.list({ post: post.id, limit: LIMITS.pageSize });
    if (!canBeRead(post)) return void (await rejects(list(), 'not-found', what));
    const shown = (await list()).items.map(({ id, text }) => `${id} ${text}`).toSorted();
    equal(shown, readable(items.filter(({ under }) => under === post)), what);
  }

  async #single(item: ModelItem): Promise<void> {
    const { posts, stories } = this.#scene.others;
    if (item.kind === 'reply') return;
    const get = async (): Promise<string> =>
      item.kind === 'post' ? (await posts.get(item.id)).text : (await stories.get(item.id)).hard;
    if (canBeRead(item)) equal(await get(), item.text, `the text of ${nameOf(item)}`);
    else await rejects(get(), 'not-found', nameOf(item));
  }

  async #tallies(items: readonly ModelItem[]): Promise<void> {
    if (items.length === 0) return;
    const targets = items.map(({ kind, id }) => `${kind}:${id}`);
    const tallies = await this.#scene.others.reactions.tallies({ targets });
    for (const [n, item] of items.entries()) {
      const shown = canBeRead(item) ? item.reactions : 0;
      equal(tallies[n]?.exact?.with ?? 0, shown, `reactions to ${nameOf(item)}`);
    }
  }

  /** What its author and a moderator see, and that the way there is allowed. */
  async #privately(item: ModelItem): Promise<void> {
    const name = nameOf(item);
    const { state, revision, pending, outcome } = await item.author.own(item);
    equal(state, item.state, `${name}, as its author sees it`);
    const desk = await this.#scene.ports.moderation.get(item.id, { token: this.#scene.token });
    equal(desk.state, item.state, `${name}, as a moderator sees it`);
    if (!isGone(item)) {
      equal(outcome, item.outcome, `what was decided last about ${name}`);
      equal(
        [revision, pending?.revision, pending?.state],
        [item.revision, item.pending?.revision, item.pending?.state],
        `revisions of ${name}`,
      );
      equal(desk.revision, decidable(item), `the revision to decide on, of ${name}`);
      const waiting = item.pending?.state === 'held' ? item.pending.text : item.text;
      equal(desk.kind === 'story' ? desk.story?.hard : desk.text, waiting, `the text to decide on, of ${name}`);
    }
    let appealed = true;
    for (const { from, to, actor } of desk.history) {
      ok(from === null || from === to || mayMove(from, to, actor), `${name} went from ${from} to ${to} by ${actor}`);
      if (to === 'removed') appealed = false;
      if (to === 'appealed') appealed = true;
      ok(to !== 'live' || appealed, `${name} went from removed to live without an appeal`);
    }
    equal(desk.history.at(-1)?.to, item.state, `the last step of ${name}`);
  }
}
