import { CheckInValue, CONTENT_NOTES, ITEM_STATES, LIMITS, REPLY_MODES, SEEKING } from '@kindred/core/contract';
import * as v from 'valibot';

import type { CommunityStore } from '../internal/community-store.js';
import type { CheckInEntry } from '../store/kept-answers.js';
import { type KitStep, TRIED } from '../store/kit.js';
import type { Muted } from '../store/mutes.js';
import type { OwnDraft, OwnEntry } from '../store/own-items.js';
import type { Kept } from '../store/own-shelf.js';

import { CARRIED, type CarriedItem } from './carried.js';

/** Raised with every change that an older script would misread. */
const VERSION = 1;
/** Bytes of a file that is looked at. */
const MOST = 8_000_000;

const line = v.pipe(v.string(), v.maxLength(LIMITS.storyPart));
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const strings = v.pipe(v.array(line), v.maxLength(200));
const notes = v.pipe(v.array(v.picklist(CONTENT_NOTES)), v.maxLength(CONTENT_NOTES.length));

const Step = v.strictObject({
  id: line,
  step: line,
  title: line,
  author: v.optional(line),
  savedAt: time,
  tried: v.optional(v.picklist(TRIED)),
});

const Answer = v.strictObject({
  at: time,
  value: CheckInValue,
  said: v.optional(line),
  prompt: v.optional(line),
  single: v.optional(v.boolean()),
  /** Whether it was added to a circle's mood. What waits to be added stays with its device, so that it is counted once. */
  shared: v.optional(v.strictObject({ state: v.picklist(['no', 'counted', 'already']), window: v.optional(line) })),
});

const Draft = v.strictObject({
  /** Where it was being written: a circle, or `reply|` and the post. */
  name: line,
  text: line,
  topics: v.optional(strings),
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes: v.optional(notes),
  replies: v.optional(v.picklist(REPLY_MODES)),
  stays: v.optional(v.picklist(['keep', '24h', '7d'])),
});

const Item = v.strictObject({
  /** Stands for the device that wrote it; says nothing about its secret. */
  owner: line,
  /** Which of its capabilities owns it. */
  n: count,
  kind: v.picklist(['post', 'reply']),
  circle: line,
  /** None where it never left the device. */
  id: v.optional(line),
  post: v.optional(line),
  parent: v.optional(line),
  text: line,
  topics: v.optional(strings),
  seeking: v.optional(v.picklist(SEEKING)),
  contentNotes: v.optional(notes),
  replies: v.optional(v.picklist(REPLY_MODES)),
  state: v.picklist(['queued', 'failed', ...ITEM_STATES]),
  author: v.optional(line),
  createdAt: time,
});

/** The file somebody takes along. Keys in this order, lists in a fixed order: the same things make the same bytes. */
const File = v.strictObject({
  kindred: v.literal('yours'),
  version: v.literal(VERSION),
  kit: v.pipe(v.array(Step), v.maxLength(10_000)),
  mutes: v.strictObject({ topics: strings, notes }),
  checkIns: v.pipe(v.array(Answer), v.maxLength(10_000)),
  drafts: v.pipe(v.array(Draft), v.maxLength(10_000)),
  items: v.pipe(v.array(Item), v.maxLength(100_000)),
});
export type CarryFile = v.InferOutput<typeof File>;

/** Why a file was not taken. */
export class CarryError extends Error {
  override readonly name = 'CarryError';
  constructor(
    /** `newer`: a later version of this page wrote it. `unknown`: it is no such file, or something in it is not known here. */
    readonly code: 'newer' | 'unknown' | 'too-big',
    /** Where in the file, such as `kit.2.savedAt`. */
    readonly where = '',
  ) {
    super(
      code === 'newer'
        ? `This file is from a newer version. This page reads version ${VERSION}: reload it, or import the file where it was made.`
        : code === 'too-big'
          ? `This file is larger than ${MOST / 1_000_000} MB, and no export is.`
          : `This is no file exported here${where && `: "${where}" is not what it should be`}. Nothing was imported.`,
    );
  }
}

/** @throws CarryError */
export function readFile(text: string): CarryFile {
  if (text.length > MOST) throw new CarryError('too-big');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CarryError('unknown');
  }
  const { kindred, version } = (json ?? {}) as Partial<CarryFile>;
  if (kindred === 'yours' && typeof version === 'number' && version > VERSION) throw new CarryError('newer');
  const { success, output, issues } = v.safeParse(File, json);
  if (!success) throw new CarryError('unknown', v.getDotPath(issues[0]) ?? undefined);
  return output;
}

const written = (file: CarryFile): string => `${JSON.stringify(v.parse(File, file), undefined, 1)}\n`;

const byTime =
  <T>(timeOf: (one: T) => number, nameOf: (one: T) => string) =>
  (a: T, b: T): number =>
    timeOf(b) - timeOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1);

/** `first`, and what of `second` is not in it by name. */
const union = <T>(first: readonly T[], second: readonly T[], nameOf: (one: T) => string): T[] => {
  const known = new Set(first.map(nameOf));
  return [...first, ...second.filter((one) => !known.has(nameOf(one)))];
};

const nameOfItem = ({ owner, n, circle, id }: CarriedItem): string => `${owner} ${id ?? `${circle} ${n}`}`;
const orderOf = {
  kit: byTime<KitStep>(
    ({ savedAt }) => savedAt,
    ({ id }) => id,
  ),
  checkIns: byTime<CheckInEntry>(
    ({ at }) => at,
    ({ value }) => value.scale,
  ),
  items: byTime<CarriedItem>(({ createdAt }) => createdAt, nameOfItem),
};

/** Stands for this device in a file. Derived like everything else that may be seen; no thread has this name. */
const ownerHere = async (store: CommunityStore): Promise<string> => (await store.identity()).threadKey('yours');

/** The names of the drafts this device keeps, but for those of edits: they belong to one entry of this device. */
function draftNames({ endpoint, community, sharedDevice }: CommunityStore): string[] {
  const prefix = `kindred|${endpoint}|${community}|draft|`;
  if (sharedDevice) return [];
  return Object.keys(localStorage)
    .flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []))
    .filter((name) => !name.startsWith('edit|'))
    .sort();
}

function itemOf(entry: OwnEntry, owner: string): CarriedItem {
  const { n, draft, id, item, state, author, createdAt } = entry;
  const { kind, circle } = draft;
  const said = item?.pending ?? item;
  const contentNotes = said?.contentNotes ?? draft.contentNotes ?? [];
  return {
    owner,
    n,
    kind,
    circle,
    ...(id && { id }),
    ...(draft.kind === 'reply' && { post: draft.post, ...(draft.parent && { parent: draft.parent }) }),
    text: said?.text ?? draft.text,
    ...(draft.kind === 'post' && postOf(draft, item)),
    ...(contentNotes.length > 0 && { contentNotes }),
    state,
    ...(author && { author: author.name }),
    createdAt,
  };
}

function postOf(draft: Extract<OwnDraft, { kind: 'post' }>, item: OwnEntry['item']): Partial<CarriedItem> {
  const topics = item?.pending?.topics ?? item?.topics ?? draft.topics ?? [];
  const [seeking, replies] = [item?.seeking ?? draft.seeking, item?.replies ?? draft.replies];
  return { ...(topics.length > 0 && { topics }), ...(seeking && { seeking }), ...(replies && { replies }) };
}

function entryOfItem(item: CarriedItem & { id: string }): OwnEntry {
  const { n, kind, circle, id, post = '', parent, text, topics, seeking, contentNotes, replies, state } = item;
  const shared = { circle, text, ...(contentNotes && { contentNotes: contentNotes }) };
  const draft: OwnDraft =
    kind === 'post'
      ? { kind, ...shared, ...(topics && { topics }), ...(seeking && { seeking }), ...(replies && { replies }) }
      : { kind, ...shared, post, ...(parent && { parent }) };
  return {
    key: crypto.randomUUID(),
    n,
    draft,
    thread: id.split('.')[1] ?? '',
    idempotencyKey: crypto.randomUUID(),
    createdAt: item.createdAt,
    sendAfter: 0,
    state,
    id,
    ...(item.author && { author: { name: item.author } }),
  };
}

const answerOf = ({ shared, ...entry }: CheckInEntry): CheckInEntry => ({
  ...entry,
  ...(shared && shared.state !== 'waiting' && { shared }),
});

async function collect(store: CommunityStore): Promise<CarryFile> {
  const device = await store.device();
  const owner = await ownerHere(store);
  const own = (await device.get<Kept>('own'))?.entries.filter(({ withdrawn }) => !withdrawn) ?? [];
  const items = union(
    own.map((entry) => itemOf(entry, owner)),
    (await device.get<CarriedItem[]>(CARRIED)) ?? [],
    nameOfItem,
  );
  const drafts = await Promise.all(
    draftNames(store).map(async (name) => {
      const writing = await device.get<Record<string, unknown>>(`draft|${name}`);
      return writing ? [pick(Draft, { name, ...writing })] : [];
    }),
  );
  const { topics, notes }: Muted = (await device.get<Muted>('mutes')) ?? { topics: [], notes: [] };
  return {
    kindred: 'yours',
    version: VERSION,
    kit: [...((await device.get<KitStep[]>('kit')) ?? [])].sort(orderOf.kit).map((step) => pick(Step, step)),
    mutes: { topics: [...topics], notes: [...notes] },
    checkIns: [...((await device.get<CheckInEntry[]>('check-ins')) ?? [])]
      .sort(orderOf.checkIns)
      .map((entry) => pick(Answer, answerOf(entry))),
    drafts: drafts.flat(),
    items: items.sort(orderOf.items),
  };
}

/** The part of a value that a file holds: what is kept here may know more one day. */
function pick<S extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(schema: S, value: object): v.InferOutput<S> {
  const known = Object.entries(value).filter(([key, one]) => key in schema.entries && one !== undefined);
  return Object.fromEntries(known);
}

/** What this device keeps for a community, but for its secret and what was pressed or agreed to, as the text of one file. */
export const exportText = async (store: CommunityStore): Promise<string> => written(await collect(store));

/**
 * Adds what a file holds to what is here. What is here already stays as it is, so that importing twice is importing once.
 *
 * @throws CarryError where the file is none, or holds something that isn't known; then nothing was changed
 */
export async function importText(store: CommunityStore, text: string): Promise<CarryFile> {
  const file = readFile(text);
  const device = await store.device();
  await device.update<KitStep[]>('kit', (steps = []) => some(union(steps, file.kit, ({ id }) => id).sort(orderOf.kit)));
  await device.update<Muted>('mutes', ({ topics, notes } = { topics: [], notes: [] }) => {
    const merged = {
      topics: [...new Set([...topics, ...file.mutes.topics])].sort(),
      notes: [...new Set([...notes, ...file.mutes.notes])].sort(),
    };
    return merged.topics.length + merged.notes.length > 0 ? merged : undefined;
  });
  await device.update<CheckInEntry[]>('check-ins', (entries = []) =>
    some(union(entries, file.checkIns as CheckInEntry[], ({ at }) => String(at)).sort(orderOf.checkIns)),
  );
  for (const { name, ...writing } of file.drafts) await device.update(`draft|${name}`, (draft) => draft ?? writing);
  await device.update<CarriedItem[]>(CARRIED, (items = []) => some(union(items, file.items, nameOfItem)));
  await claim(store);
  return file;
}

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** Makes what came out of a file, and was written under this device's secret, one's own here too. */
export async function claim(store: CommunityStore): Promise<void> {
  const device = await store.device();
  const owner = await ownerHere(store);
  const carried = (await device.get<CarriedItem[]>(CARRIED)) ?? [];
  const mine = carried.filter((item): item is CarriedItem & { id: string } => item.owner === owner && Boolean(item.id));
  if (mine.length === 0) return;
  await device.update<Kept>('own', (kept = { next: 0, entries: [] }) => {
    const known = new Set(kept.entries.map(({ id }) => id));
    const fresh = mine.filter(({ id }) => !known.has(id)).map(entryOfItem);
    return {
      ...kept,
      next: Math.max(kept.next, ...mine.map(({ n }) => n + 1)),
      entries: [...kept.entries, ...fresh].sort((a, b) => b.createdAt - a.createdAt),
    };
  });
  await device.update<CarriedItem[]>(CARRIED, (items = []) =>
    some(items.filter((item) => !mine.some(({ id }) => id === item.id))),
  );
}
