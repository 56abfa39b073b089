import type { DecisionState, HandOver, ModerationPort } from '@kindred/core/contract';
import {
  AdapterError,
  CommunitySwitch,
  Decision,
  LANES,
  LogQuery,
  ModerationSearch,
  NewHandOver,
  QueueQuery,
  SecondReading,
  validate,
} from '@kindred/core/contract';

import type { Tx } from '../database/connect.js';
import { expireItem } from '../store/erase.js';
import type { Ground } from '../store/ground.js';
import { hasExpired, itemTime, keepAnswer, keyOf, lockItem, takeKey, type ItemKey } from '../store/items.js';
import { createAdmit, type Doors, onlyLeads } from './admit.js';
import { askSecond, decide, type Found } from './decide.js';
import { queueRows, readDesk, readLanes, search, toModeration } from './desk.js';
import { appendLog, readLog } from './log.js';

const noItem = (): AdapterError => new AdapterError('not-found', 'There is no item with this id.');

/** What moderators of one community read and decide. */
export function createModeration(ground: Ground, community: string, doors: Doors = {}): ModerationPort {
  const { sql, sealer, places } = ground;
  const admit = createAdmit(ground, community, doors);

  async function scopesOf(circle: string | undefined): Promise<string[]> {
    if (circle) return [(await places.circle(community, circle)).scope];
    return [...(await places.community(community)).circles.values()].map((place) => place.scope);
  }

  /** Takes the key, locks the item and does the work, once. */
  async function once(
    what: string,
    { idempotencyKey, ...input }: { idempotencyKey: string; item: string },
    work: (tx: Tx, found: Found) => Promise<{ answer: DecisionState; changed: ItemKey[] }>,
  ): Promise<DecisionState> {
    const key = keyOf(community, input.item);
    const { scope } = await places.circle(community, key.circle);
    const fingerprint = sealer.fingerprint(what, input);
    const { answer, changed } = await sql.begin(async (tx) => {
      const before = await takeKey<DecisionState>(tx, { scope, key: idempotencyKey, fingerprint, now: ground.now() });
      if (before) return { answer: before, changed: [] };
      const found = await lockItem(tx, key);
      if (!found) throw noItem();
      const done = await work(tx, found);
      await keepAnswer(tx, scope, idempotencyKey, done.answer);
      return done;
    });
    for (const item of changed) ground.announce({ what: 'item', ...item });
    return answer;
  }

  async function session({ token }: { token: string }) {
    const { role, reader } = await admit(token);
    const { policy } = await places.community(community);
    return { role, community, reader, readOnly: policy.readOnly };
  }

  return {
    session,

    async queue(input, { token }) {
      await admit(token);
      const query = validate(QueueQuery, input);
      const list = `queue|${community}|${query.circle ?? ''}|${query.lane ?? ''}`;
      const [lane = -1, after = 0] = query.cursor ? sealer.openCursor(list, query.cursor) : [];
      const rank = query.lane === undefined ? undefined : LANES.indexOf(query.lane);
      const scopes = await scopesOf(query.circle);
      const rows = await queueRows(sql, { scopes, rank, lane, after, limit: query.limit + 1, now: ground.now() });
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toModeration),
        next: rows.length > query.limit && last ? sealer.sealCursor(list, [last.lane ?? 0, last.queued ?? 0]) : null,
      };
    },

    async get(id, { token }) {
      await admit(token);
      const key = keyOf(community, id);
      let row = await readDesk(sql, key);
      if (row && hasExpired(row, ground.now())) {
        await expireItem(ground, key);
        row = await readDesk(sql, key);
      }
      if (!row) throw noItem();
      return toModeration(row);
    },

    async decide(input, { token }) {
      const who = await admit(token);
      const decision = validate(Decision, input);
      return once('decision', decision, (tx, found) => decide(tx, found, decision, who, ground.now()));
    },

    async second(input, { token }) {
      const who = await admit(token);
      const asked = validate(SecondReading, input);
      return once('second', asked, async (tx, found) => ({
        answer: await askSecond(tx, found, asked, who, ground.now()),
        changed: [],
      }));
    },

    async lanes({ token }) {
      await admit(token);
      return readLanes(ground, await scopesOf(undefined));
    },

    async search(input, { token }) {
      await admit(token);
      const { circle, cursor, ...query } = validate(ModerationSearch, input);
      const list = `search|${JSON.stringify([community, circle, query.text, query.state, query.kind])}`;
      return search(ground, list, { ...query, cursor, scopes: await scopesOf(circle) });
    },

    async handOver({ token }) {
      await admit(token);
      const [note] = await sql<HandOver[]>`select text, reader, at from hand_overs where community = ${community}`;
      return note ?? { text: '', at: null };
    },

    async leaveHandOver(input, { token }) {
      const { reader } = await admit(token);
      const { text } = validate(NewHandOver, input);
      const at = itemTime(ground.now());
      await sql`
        insert into hand_overs (community, text, reader, at) values (${community}, ${text}, ${reader}, ${at})
        on conflict (community) do update set text = excluded.text, reader = excluded.reader, at = excluded.at`;
      return { text, reader, at };
    },

    async switch(input, { token }) {
      const who = await admit(token);
      const { readOnly } = validate(CommunitySwitch, input);
      onlyLeads(who);
      await sql.begin(async (tx) => {
        const turned = await tx`
          update communities set policy = policy || ${tx.json({ readOnly })}
          where id = ${community} and coalesce((policy ->> 'readOnly')::boolean, false) <> ${readOnly} returning 1`;
        if (!turned.length) return;
        const said = { outcome: readOnly ? 'read-only' : 'writable' };
        await appendLog(tx, community, { reader: who.reader, now: ground.now(), said });
      });
      await places.changed(community);
      return session({ token });
    },

    async log(input, { token }) {
      await admit(token);
      return readLog(ground, community, validate(LogQuery, input));
    },
  };
}
