/** People with devices, and what they do over some weeks: the sessions an attacker has to make sense of. */
import { randomUUID } from 'node:crypto';

import type { Adapter, Post } from '@kindred/core/contract';
import { hashKey } from '@kindred/core/identity';

import type { OwnEntry } from '../../packages/elements/src/store/own-items.js';
import { chance, type Chance } from './chance.js';
import { clock, type Device, openDevice, type Visit } from './device.js';
import { createStyle, type Style } from './style.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Two circles where what is written is there at once, and one where a moderator looks first. */
export const CIRCLES = [
  { id: 'nights', policy: { moderation: 'post' } },
  { id: 'days', policy: { moderation: 'post' } },
  { id: 'quiet', policy: { moderation: 'pre' } },
] as const;

export interface WorldOptions {
  endpoint: string;
  community: string;
  moderatorToken: string;
  devices: number;
  days: number;
  /** Visits a day of the average device. */
  visits: number;
  seed: number;
  /** Some of {@link CIRCLES}. */
  circles: readonly (typeof CIRCLES)[number][];
  tamper?: (adapter: Adapter, device: number) => Adapter;
  /** What the server does by itself while time passes, less often than it really does. */
  meanwhile?: () => Promise<void>;
}

/** Whose each thing is, by the name it has in the database: public ids, and hashes in hex. */
export interface Truth {
  /** With what anyone could read of it while it was public, also once it is gone. */
  items: Map<string, { device: number; visit: number; text: string }>;
  reactions: Map<string, { device: number; visit: number }>;
  nullifiers: Map<string, { device: number; visit: number }>;
}

export interface World {
  truth: Truth;
  /** Requests in the order in which they came, as somebody sees them who watches the server at work. */
  traffic: { at: number; device: number; visit: number; what: string }[];
}

interface Person {
  device: Device;
  style: Style;
  chance: Chance;
  /** The hour of the day in which this person is mostly there. */
  hour: number;
  circles: readonly string[];
  writes: number;
}

/** A step of a visit: what is done, and when. */
interface Step {
  at: number;
  who: number;
  visit: number;
  act(visit: Visit, person: Person): Promise<void>;
}

const hex = (key: string): string => Buffer.from(key, 'base64url').toString('hex');

export async function simulate(options: WorldOptions): Promise<World> {
  const { endpoint, community, devices, days, visits, tamper, circles } = options;
  const truth: Truth = { items: new Map(), reactions: new Map(), nullifiers: new Map() };
  const traffic: World['traffic'] = [];
  const began = clock.now;
  const people = Array.from({ length: devices }, (_, n): Person => {
    const luck = chance(options.seed * 10_007 + n);
    const some = circles.map(({ id }) => id).filter(() => luck.is(0.8));
    return {
      device: openDevice({
        endpoint,
        community,
        tamper: (adapter) => watched(tamper?.(adapter, n) ?? adapter, (what) => traffic.push({ ...now, what })),
      }),
      style: createStyle(luck),
      chance: luck,
      // Nights are long: most come in the evening.
      hour: (19 + luck.whole(5) + (luck.is(0.2) ? luck.whole(12) : 0)) % 24,
      circles: some.length ? some : [luck.pick(circles).id],
      writes: 0.15 + luck.next() * 0.5,
    };
  });
  let now = { at: began, device: -1, visit: -1 };

  const sharing = { truth, who: () => now };
  const steps = people.flatMap((person, who) => plan(person, who, { began, days, visits, sharing }));
  steps.sort((a, b) => a.at - b.at);
  let quarters = 0;
  for (const step of steps) {
    for (; clock.now >= began + (quarters + 1) * 6 * HOUR; quarters += 1) {
      if (quarters % 4 === 3) await letThrough(endpoint, community, options.moderatorToken);
      await options.meanwhile?.();
    }
    // One thing at a time: what a visit takes longer, the next one begins later.
    clock.now = Math.max(clock.now + 200, Math.floor(step.at));
    now = { at: clock.now, device: step.who, visit: step.visit };
    const person = people[step.who] as Person;
    await person.device.visit((visit) => step.act(visit, person));
  }
  return { truth, traffic };
}

/** What one person does, from the first visit to the last. */
function plan(
  { chance, hour, writes }: Person,
  who: number,
  { began, days, visits, sharing }: { began: number; days: number; visits: number; sharing: Sharing },
): Step[] {
  const steps: Step[] = [];
  const rate = visits * (0.4 + chance.next() * 1.2);
  let visit = 0;
  for (let day = 0; day < days; day += 1) {
    for (let left = rate; left > 0 && chance.is(Math.min(1, left)); left -= 1) {
      visit += 1;
      let at = began + day * DAY + hour * HOUR + (chance.next() - 0.5) * 6 * HOUR + chance.whole(MINUTE);
      const then = (act: Step['act'], after = 90_000): void => {
        at += 5_000 + chance.wait(after);
        steps.push({ at, who, visit, act });
      };
      const how = deeds(sharing);
      if (chance.is(0.35)) then(how.checkIn, 20_000);
      then(how.read, 10_000);
      for (let n = chance.whole(4); n > 0; n -= 1) then(how.react, 40_000);
      if (chance.is(writes)) then(how.post, 4 * MINUTE);
      if (chance.is(writes)) then(how.reply, 3 * MINUTE);
      if (chance.is(writes / 2)) then(how.reply, 3 * MINUTE);
      if (chance.is(0.5)) then(how.lookAtOwn, 30_000);
      if (chance.is(0.12)) then(how.edit, MINUTE);
      if (chance.is(0.05)) then(how.remove, 15_000);
      if (chance.is(0.02)) for (let n = 0; n < 3; n += 1) then(how.remove, 5_000);
      if (chance.is(0.04)) then(how.pause, 20_000);
      if (chance.is(0.04)) then(how.thank, 20_000);
      if (chance.is(0.02)) then(how.report, MINUTE);
    }
  }
  return steps;
}

interface Sharing {
  truth: Truth;
  who(): { device: number; visit: number };
}

type DeedName =
  'read' | 'react' | 'post' | 'reply' | 'checkIn' | 'lookAtOwn' | 'edit' | 'remove' | 'pause' | 'thank' | 'report';
type Deed = (visit: Visit, person: Person) => Promise<void>;

function deeds({ truth, who }: Sharing): Record<DeedName, Deed> {
  const { items, reactions, nullifiers } = truth;
  const some = async ({ adapter }: Visit, { chance, circles }: Person): Promise<Post | undefined> => {
    const { items } = await adapter.posts!.list({ circle: chance.pick(circles), limit: 20 });
    return items.length ? chance.pick(items) : undefined;
  };
  const send = async ({ own }: Visit, draft: Parameters<Visit['own']['add']>[0]): Promise<void> => {
    // The undo window, and what comes after it.
    const { key } = await own.add(draft, { undoMs: 8_000 });
    clock.now += 8_001;
    await own.flush();
    const sent = own.find(key);
    if (!sent?.id) throw new Error(`Not sent: ${JSON.stringify(sent)}`);
    items.set(sent.id, { ...who(), text: draft.text });
  };
  const mine = async ({ own }: Visit, chance: Chance, fits: (entry: OwnEntry) => boolean) => {
    await own.load();
    const found = own.entries.filter((entry) => entry.id && fits(entry));
    return found.length ? chance.pick(found) : undefined;
  };
  const live = ({ state }: OwnEntry): boolean => state === 'live';
  /** Somebody else was quicker, such as by deleting: it happens, and nothing comes of it. */
  const perhaps = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      () => undefined,
    );
  return {
    async read(visit, person) {
      await some(visit, person);
    },
    async react(visit, person) {
      const post = await some(visit, person);
      if (!post) return;
      const kind = person.chance.pick(['read', 'near', 'with', 'thanks'] as const);
      const target = `post:${post.id}`;
      await visit.reactions.set(target, kind, !visit.reactions.isOn(target, kind) || person.chance.is(0.7));
      await visit.reactions.flush();
      const token = await (await visit.identity()).reactionToken(target, kind);
      reactions.set(hex(await hashKey(token)), who());
    },
    async post(visit, { chance, circles, style }) {
      const circle = chance.pick(circles);
      await send(visit, {
        kind: 'post',
        circle,
        text: style.text(chance, 1 + chance.whole(4)),
        ...(chance.is(0.1) && { expiresIn: 7 * DAY }),
      });
    },
    async reply(visit, person) {
      const post = await some(visit, person);
      if (!post || post.replies !== 'welcome') return;
      const { chance, style } = person;
      await send(visit, { kind: 'reply', circle: post.circle, post: post.id, text: style.text(chance, 1) });
    },
    async checkIn({ checkIns, identity }, { chance, circles }) {
      const circle = chance.pick(circles);
      const at = Date.now();
      await checkIns.load();
      await checkIns.keep({ at, value: { scale: 'mood', mood: (1 + chance.whole(5)) as 1 } });
      await checkIns.share(at, circle);
      const window = new Date(at).toISOString().slice(0, 10);
      const nullifier = await (await identity()).nullifier({ circle, window, subject: 'mood' });
      nullifiers.set(hex(await hashKey(nullifier)), who());
    },
    async lookAtOwn({ own }, { chance }) {
      await own.load();
      for (const { key, id } of own.entries.slice(0, 6)) {
        if (!id) continue;
        clock.now += chance.whole(20_000);
        await perhaps(own.refresh(key));
      }
    },
    async edit(visit, { chance, style }) {
      const entry = await mine(visit, chance, live);
      if (!entry) return;
      const revision = entry.item?.pending?.revision ?? entry.item?.revision ?? 1;
      await perhaps(visit.own.act(entry.key, { type: 'edit', revision, text: style.text(chance, 1) }));
    },
    async remove(visit, { chance }) {
      const entry = await mine(visit, chance, live);
      if (entry) await perhaps(visit.own.act(entry.key, { type: 'delete' }));
    },
    async pause(visit, { chance }) {
      const entry = await mine(visit, chance, (one) => live(one) && one.draft.kind === 'post');
      if (entry) await perhaps(visit.own.act(entry.key, { type: 'replies', replies: 'paused' }));
    },
    async thank(visit, { chance }) {
      const entry = await mine(visit, chance, (one) => live(one) && one.draft.kind === 'post');
      if (!entry?.id) return;
      const { items: replies } = await visit.adapter.replies!.list({ post: entry.id, limit: 5 }).catch(() => ({
        items: [],
      }));
      const [reply] = replies;
      if (reply) await perhaps(visit.own.act(entry.key, { type: 'thank', reply: reply.id }));
    },
    async report(visit, person) {
      const post = await some(visit, person);
      if (!post) return;
      await perhaps(
        visit.adapter.reports!.create({ idempotencyKey: randomUUID(), item: post.id, reason: 'something-else' }),
      );
    },
  };
}

/** A moderator who comes once a day and finds nothing wrong. */
async function letThrough(endpoint: string, community: string, token: string): Promise<void> {
  const { httpAdapter } = await import('@kindred/adapters/http');
  const { moderation } = httpAdapter({ endpoint, community });
  const seen = new Set<string>();
  for (;;) {
    const { items } = await moderation!.queue({ lane: 'held', limit: 50 }, { token });
    const fresh = items.filter(({ id }) => !seen.has(id));
    for (const { id, revision } of fresh) {
      seen.add(id);
      const decision = { idempotencyKey: randomUUID(), item: id, revision, outcome: 'publish' as const };
      await moderation!.decide(decision, { token });
    }
    if (!fresh.length) return;
  }
}

/** The adapter, with every call told of. */
function watched(adapter: Adapter, tell: (what: string) => void): Adapter {
  return Object.fromEntries(
    Object.entries(adapter).map(([name, port]: [string, unknown]) =>
      typeof port !== 'object' || port === null
        ? [name, port]
        : [
            name,
            Object.fromEntries(
              Object.entries(port).map(([method, call]: [string, unknown]) => [
                method,
                (...asked: unknown[]): unknown => {
                  tell(`${name}.${method}`);
                  return (call as (...asked: unknown[]) => unknown)(...asked);
                },
              ]),
            ),
          ],
    ),
  ) as unknown as Adapter;
}
