import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAdapterError } from './errors.js';
import {
  ACTORS,
  assertMove,
  isPublic,
  ITEM_STATES,
  mayMove,
  OUTCOME_STATE,
  OUTCOMES,
  type Actor,
  type ItemState,
} from './moderation.js';

interface Move {
  from: ItemState;
  to: ItemState;
  actor: Actor;
}

const ALL: Move[] = ITEM_STATES.flatMap((from) =>
  ITEM_STATES.flatMap((to) => ACTORS.map((actor) => ({ from, to, actor }))),
);
const ALLOWED = ALL.filter(({ from, to, actor }) => mayMove(from, to, actor));

test('the table, written a second time', () => {
  const open = ['held', 'live', 'returned', 'removed', 'appealed', 'final'];
  const table = [
    'held → live by moderator',
    'held → live by system',
    'held → returned by moderator',
    'held → removed by moderator',
    'live → held by moderator',
    'live → held by system',
    'live → removed by moderator',
    'returned → held by author',
    'removed → appealed by author',
    'appealed → live by moderator',
    'appealed → final by moderator',
    ...open.flatMap((from) => [
      `${from} → deleted by author`,
      `${from} → deleted by system`,
      `${from} → expired by system`,
    ]),
  ];
  assert.deepEqual(ALLOWED.map(({ from, to, actor }) => `${from} → ${to} by ${actor}`).sort(), table.sort());
});

/** Every place a walk from `start` can come to, with what `carry` remembers of the way there. */
function walk<M>(start: ItemState, memory: M, carry: (memory: M, move: Move) => M): { state: ItemState; memory: M }[] {
  const places = [{ state: start, memory }];
  const seen = new Set([JSON.stringify(places[0])]);
  for (const place of places) {
    for (const move of ALLOWED.filter(({ from }) => from === place.state)) {
      const next = { state: move.to, memory: carry(place.memory, move) };
      if (seen.has(JSON.stringify(next))) continue;
      seen.add(JSON.stringify(next));
      places.push(next);
    }
  }
  return places;
}

test('on no way, however long, does what was removed come live without an appeal', () => {
  for (const start of ['held', 'live'] as const) {
    const places = walk(start, 'clear' as 'clear' | 'removed', (memory, { to }) =>
      to === 'removed' ? 'removed' : to === 'appealed' ? 'clear' : memory,
    );
    assert.deepEqual(
      places.filter(({ state, memory }) => isPublic(state) && memory === 'removed'),
      [],
    );
    assert.ok(
      places.some(({ state, memory }) => state === 'removed' && memory === 'removed'),
      'the walk comes through removed',
    );
  }
});

test('on no way does anything come live from where a person refused it but by a moderator', () => {
  for (const { from, to, actor } of ALLOWED) {
    if (isPublic(to) && from !== 'held') assert.equal(actor, 'moderator', `${from} → ${to}`);
  }
  assert.ok(ALLOWED.every(({ to, actor }) => !(isPublic(to) && actor === 'author')));
});

test('on no way does an appeal come twice without a decision between', () => {
  const places = walk('removed', 0, (open, { to }) => (to === 'appealed' ? open + 1 : to === 'live' ? 0 : open));
  assert.ok(places.every(({ memory }) => memory <= 1));
});

test('every state can be reached, and whatever is not gone can still be deleted by its author', () => {
  const reached = new Set(walk('held', null, () => null).map(({ state }) => state));
  assert.deepEqual([...reached].sort(), [...ITEM_STATES].sort());
  for (const state of ITEM_STATES) {
    assert.equal(mayMove(state, 'deleted', 'author'), state !== 'deleted' && state !== 'expired', state);
  }
});

test('gone is gone', () => {
  assert.deepEqual(
    ALLOWED.filter(({ from }) => from === 'deleted' || from === 'expired'),
    [],
  );
});

test('only live is public', () => {
  assert.deepEqual(
    ITEM_STATES.filter((state) => isPublic(state)),
    ['live'],
  );
});

test('a move that may not be made is a conflict that says from where to where', () => {
  for (const { from, to, actor } of ALL) {
    if (mayMove(from, to, actor)) assert.doesNotThrow(() => assertMove(from, to, actor));
    else {
      assert.throws(
        () => assertMove(from, to, actor),
        (error) =>
          isAdapterError(error) &&
          error.code === 'conflict' &&
          error.reason === 'state' &&
          error.message.includes(from) &&
          error.message.includes(to),
      );
    }
  }
});

test('every outcome leads somewhere a moderator can send an item', () => {
  assert.deepEqual(Object.keys(OUTCOME_STATE).sort(), [...OUTCOMES].sort());
  for (const outcome of OUTCOMES) {
    const to = OUTCOME_STATE[outcome];
    assert.ok(
      ALLOWED.some((move) => move.to === to && move.actor === 'moderator'),
      outcome,
    );
  }
});
