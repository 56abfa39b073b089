import { AdapterError, LIMITS, type OwnChange, type validate } from '@kindred/core/contract';

import type { Tx } from '../database/connect.js';
import type { Screened } from '../moderation/words.js';
import type { Place } from './ground.js';
import { addHistory, assertTopics, itemTime, settleLane, silenced, type ItemKey } from './items.js';
import { type Content, type ItemRow, type RevisionRow, WISH } from './rows.js';

export type Action = ReturnType<typeof validate<typeof OwnChange>>['action'];
export type Edit = Extract<Action, { type: 'edit' }>;

export const wrong = (message: string, field: string): AdapterError =>
  new AdapterError('invalid', `action.${field}: ${message}`, { field: `action.${field}` });

/** @throws AdapterError `conflict` for what is no longer its author's to change */
export function assertThere({ state }: ItemRow): void {
  if (state !== 'live' && state !== 'held' && state !== 'returned') {
    throw new AdapterError('conflict', `An item that is ${state} can't be changed.`, { reason: 'state' });
  }
}

/** What an edit says anew. What it leaves as it is was looked at when it was written. */
export const partsOf = ({ text, story }: Edit): Content => ({
  ...(text !== undefined && { text }),
  ...story,
  topics: [],
  contentNotes: [],
});

/** @returns the items of which something public changed */
export async function edit(
  tx: Tx,
  place: Place,
  item: ItemRow,
  action: Edit,
  screened: Screened,
  now: number,
): Promise<ItemKey[]> {
  const { scope, thread, id } = item;
  assertThere(item);
  const [voice] = await tx<{ silenced: boolean; reported: boolean }[]>`
    select exists (
      select from reports where scope = ${scope} and thread = ${thread} and id = ${id} and open and reason <> ${WISH}
    ) as reported, exists (
      select from silences s join items i on i.scope = s.scope and i.thread = s.thread and i.voice = s.voice
      where s.scope = ${scope} and s.thread = ${thread} and i.scope = ${scope} and i.thread = ${thread} and i.id = ${id}
    ) as silenced`;
  if (voice?.silenced) throw silenced();
  // Not the latest number there ever was: of an edit that was given back and then decided over, nothing is left.
  const newest = item.pending ?? item.revision;
  if (action.revision !== newest) {
    throw new AdapterError(
      'conflict',
      `action.revision: this edit was made on revision ${action.revision}; the newest is ${newest}.`,
      { field: 'action.revision', reason: 'revision' },
    );
  }
  if (action.topics) assertTopics(place, action.topics);
  const [waiting] = await tx<RevisionRow[]>`
    select * from revisions where scope = ${scope} and thread = ${thread} and id = ${id} and revision = ${item.pending}`;
  const content = merge(item, waiting?.content ?? item.content ?? { topics: [], contentNotes: [] }, action);
  const revision = item.latest + 1;
  const keptText = action.text === undefined && action.story === undefined;
  // What a moderator gave back goes live by no second edit, and what waits for its words waits on with them.
  const given = waiting?.state === 'returned' || waiting?.held === 'edit';
  const kept = keptText && waiting?.held ? waiting : undefined;
  // What somebody told of stays as they saw it until a moderator has.
  const due = screened.held ?? kept?.held ?? (given ? 'edit' : voice?.reported ? 'reported' : null);
  const waits = item.state !== 'live' || place.policy.moderation !== 'post' || due !== null;
  const beside = item.state === 'live' && waits;

  await tx`delete from revisions where scope = ${scope} and thread = ${thread} and id = ${id}`;
  if (beside) {
    await tx`
      insert into revisions (scope, thread, id, revision, state, content, held, suspect)
      values (${scope}, ${thread}, ${id}, ${revision}, 'held', ${tx.json(content as never)},
              ${due}, ${json(tx, screened.suspect ?? kept?.suspect)})`;
    await tx`
      update items set latest = ${revision}, pending = ${revision}
      where scope = ${scope} and thread = ${thread} and id = ${id}`;
  } else if (waits) {
    const byWords = item.held === 'suspect-word' || item.held === 'could-not-check';
    const before = byWords && !keptText ? undefined : (item.held ?? undefined);
    const held = screened.held ?? before ?? (place.policy.audience === 'youth' ? 'youth' : 'edit');
    await tx`
      update items set latest = ${revision}, revision = ${revision}, pending = null, state = 'held', held = ${held},
        content = ${tx.json(content as never)}, topics = ${content.topics}, reason = null, note = null, mark = null,
        suspect = ${keptText ? tx`suspect` : json(tx, screened.suspect)}
      where scope = ${scope} and thread = ${thread} and id = ${id}`;
    if (item.state === 'returned') {
      await addHistory(tx, item, { actor: 'author', from: 'returned', to: 'held', revision }, now);
    }
  } else {
    await tx`
      update items set latest = ${revision}, revision = ${revision}, pending = null, content = ${tx.json(content as never)},
        topics = ${content.topics}, mark = null, edited_at = ${itemTime(now)}
      where scope = ${scope} and thread = ${thread} and id = ${id}`;
  }
  await settleLane(tx, item, now);
  return item.state === 'live' && !waits ? [{ scope, thread, id }] : [];
}

const json = (tx: Tx, value: { start: number; end: number }[] | null | undefined) => (value ? tx.json(value) : null);

function merge({ kind }: ItemRow, before: Content, { text, story, topics, seeking, contentNotes }: Edit): Content {
  if (kind === 'story' ? text !== undefined : story !== undefined) {
    throw wrong(`a ${kind} has no ${kind === 'story' ? 'text' : 'story'}.`, kind === 'story' ? 'text' : 'story');
  }
  if (kind === 'reply' && text !== undefined && text.length > LIMITS.replyText) {
    throw wrong(`this is ${text.length} characters; at most ${LIMITS.replyText} fit.`, 'text');
  }
  if (kind !== 'post' && seeking !== undefined) throw wrong(`a ${kind} seeks nothing.`, 'seeking');
  if (kind === 'reply' && topics?.length) throw wrong('a reply has no topics.', 'topics');
  return {
    ...before,
    ...(text !== undefined && { text }),
    ...story,
    ...(topics !== undefined && { topics }),
    ...(seeking !== undefined && { seeking }),
    ...(contentNotes !== undefined && { contentNotes }),
  };
}
