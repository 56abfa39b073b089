import { AdapterError } from './adapter-error.js';

/**
 * Public ids carry their circle, so that no read has to look through every circle for one item.
 *
 * | what | form |
 * |---|---|
 * | post, story | `circle.thread` |
 * | reply | `circle.thread.item` |
 *
 * `thread` and `item` are random UUIDs (version 4). A post's thread id is made by the device that writes it, so
 * that its thread key exists before anything is sent.
 */
export interface ItemId {
  circle: string;
  thread: string;
  /** Equals `thread` for what opened the thread. */
  item: string;
}

const CIRCLE = '[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

export const CIRCLE_PATTERN = /* @__PURE__ */ new RegExp(`^${CIRCLE}$`);
export const UUID_PATTERN = /* @__PURE__ */ new RegExp(`^${UUID}$`);
/** A public id of any item. */
export const ITEM_ID_PATTERN = /* @__PURE__ */ new RegExp(`^${CIRCLE}\\.${UUID}(?:\\.${UUID})?$`);
/** Of what opens a thread: a post or a story. */
export const THREAD_ID_PATTERN = /* @__PURE__ */ new RegExp(`^${CIRCLE}\\.${UUID}$`);
/** What can be reacted to. `page:` is followed by {@link pageTarget}'s digest in hex. */
export const TARGET_PATTERN = /* @__PURE__ */ new RegExp(
  `^(?:(?:post|story):${CIRCLE}\\.${UUID}|reply:${CIRCLE}\\.${UUID}\\.${UUID}|page:[0-9a-f]{64})$`,
);
/** 32 random or derived bytes in base64url without padding: tokens, capabilities, keys and their hashes. */
export const KEY_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** @throws AdapterError `invalid` when `id` is no public id. */
export function parseItemId(id: string): ItemId {
  if (typeof id !== 'string' || !ITEM_ID_PATTERN.test(id)) {
    throw new AdapterError('invalid', 'This is not an id of a post, reply or story.', { field: 'id' });
  }
  const [circle, thread, item = thread] = id.split('.') as [string, string, string?];
  return { circle, thread, item };
}

export const formatItemId = ({ circle, thread, item }: ItemId): string =>
  item === thread ? `${circle}.${thread}` : `${circle}.${thread}.${item}`;

/** What a reaction target points to; `circle` is empty for a page. */
export type Target = { kind: 'page'; digest: string } | { kind: 'post' | 'story' | 'reply'; id: ItemId };

/** @throws AdapterError `invalid` when `target` is none of the forms in {@link TARGET_PATTERN}. */
export function parseTarget(target: string): Target {
  if (typeof target !== 'string' || !TARGET_PATTERN.test(target)) {
    throw new AdapterError('invalid', 'A target is post:ID, story:ID, reply:ID or page:DIGEST.', { field: 'target' });
  }
  const colon = target.indexOf(':');
  const kind = target.slice(0, colon) as Target['kind'];
  const rest = target.slice(colon + 1);
  return kind === 'page' ? { kind, digest: rest } : { kind, id: parseItemId(rest) };
}
