import type { OwnItem, OwnPort } from '@kindred/core/contract';
import { AdapterError, assertMove, OwnChange, OwnQuery, validate } from '@kindred/core/contract';

import { earnedBy } from '../admission/index.js';
import type { Tx } from '../database/connect.js';
import type { Screened } from '../moderation/words.js';
import { type Action, assertThere, edit, partsOf, wrong } from './edit.js';
import { eraseItems, expireItem } from './erase.js';
import type { Ground, Place } from './ground.js';
import {
  addHistory,
  assertWritable,
  expiryFrom,
  hasExpired,
  itemColumns,
  keyOf,
  lockItem,
  settleLane,
  takeKey,
  type ItemKey,
} from './items.js';
import { readSupport } from './reactions.js';
import type { ItemRow, RevisionRow } from './rows.js';
import { itemId, targetOf, toContent } from './rows.js';
import { sha256 } from './seal.js';

interface Found {
  item: ItemRow;
  opener: ItemRow;
}

export function createOwn(ground: Ground, community: string): OwnPort {
  const { sql, sealer, places } = ground;

  async function find(scope: string, capability: string): Promise<ItemKey> {
    const look = async () => {
      const [row] = await sql<(ItemKey & Pick<ItemRow, 'expires_at'>)[]>`
        select scope, thread, id, expires_at from items where scope = ${scope} and capability = ${sha256(capability)}`;
      if (!row) throw new AdapterError('not-found', 'No item in this circle has this capability.');
      return row;
    };
    const row = await look();
    if (hasExpired(row, ground.now())) await expireItem(ground, row);
    return { scope, thread: row.thread, id: row.id };
  }

  return {
    async get(input) {
      const { capability, circle } = validate(OwnQuery, input);
      const place = await places.circle(community, circle);
      return readOwn(ground, place, await find(place.scope, capability));
    },

    async act(input) {
      const { capability, circle, idempotencyKey, action } = validate(OwnChange, input);
      const place = await places.circle(community, circle);
      const { scope } = place;
      const key = await find(scope, capability);
      // Whoever wrote something may always take it back.
      if (action.type !== 'delete') assertWritable(place.policy);
      const screened = action.type === 'edit' ? await ground.screen(community, partsOf(action)) : {};
      const now = ground.now();
      const fingerprint = sealer.fingerprint('own', { capability, action });
      const changed = await sql.begin(async (tx) => {
        // The answer is made anew for a repeated request: keeping it would keep text that may be erased by then.
        if (await takeKey(tx, { scope, key: idempotencyKey, fingerprint, now })) return [];
        const found = await lockItem(tx, key);
        if (!found) throw new AdapterError('not-found', 'No item in this circle has this capability.');
        return act(tx, place, found, action, screened, now);
      });
      // What is answered as deleted stays deleted, even when the database is put back to where it was before.
      if (action.type === 'delete') await ground.bury?.([key]);
      for (const item of changed) ground.announce({ what: 'item', ...item });
      return readOwn(ground, place, key);
    },
  };
}

/** @returns the items of which something public may have changed */
async function act(
  tx: Tx,
  place: Place,
  found: Found,
  action: Action,
  screened: Screened,
  now: number,
): Promise<ItemKey[]> {
  const { item } = found;
  const { scope, thread, id } = item;
  const self = { scope, thread, id };
  const shown = item.state === 'live' ? [self] : [];
  switch (action.type) {
    case 'edit':
      return edit(tx, place, item, action, screened, now);
    case 'delete': {
      // Deleting what is gone already is what was wanted.
      if (item.state === 'deleted') return [];
      assertMove(item.state, 'deleted', 'author');
      await eraseItems(tx, scope, [item], { to: 'deleted', actor: 'author', now });
      return item.kind === 'reply' && shown.length ? [self, { ...self, id: thread }] : shown;
    }
    case 'expire':
      assertThere(item);
      await tx`
        update items set expires_at = ${expiryFrom(now, action.expiresIn)}
        where scope = ${scope} and thread = ${thread} and id = ${id}`;
      return shown;
    case 'replies':
      if (item.kind !== 'post') throw wrong('only a post takes replies.', 'type');
      assertThere(item);
      if (item.limited && action.replies === 'welcome') {
        throw new AdapterError('refused', 'A moderator let this through with reactions only.', {
          reason: 'replies-limited',
        });
      }
      await tx`
        update items set replies = ${action.replies} where scope = ${scope} and thread = ${thread} and id = ${id}`;
      return shown;
    case 'appeal':
      assertMove(item.state, 'appealed', 'author');
      await tx`
        update items set state = 'appealed', held = 'appeal', appeal = ${action.note}
        where scope = ${scope} and thread = ${thread} and id = ${id}`;
      await addHistory(tx, item, { actor: 'author', from: item.state, to: 'appealed', revision: item.revision }, now);
      await settleLane(tx, item, now);
      return [];
    case 'thank':
      await thank(tx, place, item, action.reply, now);
      return [];
  }
}

async function thank(tx: Tx, place: Place, post: ItemRow, publicId: string, now: number): Promise<void> {
  if (post.kind !== 'post') throw wrong('only the author of a post thanks for its replies.', 'type');
  assertThere(post);
  const { scope, thread, id } = keyOf(place.community, publicId);
  const marked =
    scope === post.scope && thread === post.thread && id !== thread
      ? await tx`
          update items set thanked = true
          where scope = ${scope} and thread = ${thread} and id = ${id} and state = 'live'
            and (expires_at is null or expires_at > ${now}) returning 1`
      : [];
  if (!marked.length) {
    throw new AdapterError('not-found', 'There is no such reply under this post.', { field: 'action.reply' });
  }
}

async function readOwn(ground: Ground, place: Place, { scope, thread, id }: ItemKey): Promise<OwnItem> {
  const { sql: db } = ground;
  const [[item], revisions] = await Promise.all([
    db<
      (ItemRow & { care: boolean })[]
    >`select ${itemColumns(db)}, i.care from items i where i.scope = ${scope} and i.thread = ${thread} and i.id = ${id}`,
    db<RevisionRow[]>`select * from revisions where scope = ${scope} and thread = ${thread} and id = ${id}`,
  ]);
  if (!item) throw new AdapterError('not-found', 'No item in this circle has this capability.');
  const { content } = item;
  const pending = revisions.find((revision) => revision.revision === item.pending);
  const signature = await earnedBy(ground, place, item);
  const held = item.held ?? (pending?.state === 'held' ? pending.held : undefined);
  return {
    id: itemId(item),
    kind: item.kind,
    circle: scope.slice(scope.indexOf('/') + 1),
    author: { name: item.author },
    state: item.state,
    revision: item.revision,
    ...toContent(content),
    topics: content?.topics ?? [],
    ...(content?.seeking && { seeking: content.seeking }),
    contentNotes: content?.contentNotes ?? [],
    ...(item.kind === 'post' && { replies: item.replies ?? 'welcome' }),
    createdAt: item.created_at,
    ...(item.edited_at !== null && { editedAt: item.edited_at }),
    ...(item.expires_at !== null && { expiresAt: item.expires_at }),
    ...(pending && {
      pending: {
        revision: pending.revision,
        state: pending.state,
        ...toContent(pending.content),
        contentNotes: pending.content.contentNotes,
        topics: pending.content.topics,
        ...(pending.reason && { reason: pending.reason }),
        ...(pending.note && { note: pending.note }),
        ...(pending.mark && { mark: pending.mark }),
      },
    }),
    ...(held && { held }),
    ...(item.outcome && { outcome: item.outcome }),
    ...(item.reason && { reason: item.reason }),
    ...(item.note && { note: item.note }),
    ...(item.mark && { mark: item.mark }),
    resources: item.resources,
    support: await readSupport(db, scope, targetOf(item)),
    replyCount: item.reply_count,
    thanked: item.thanked,
    ...(item.care && { care: true }),
    ...(signature && { signature }),
  };
}
