import { AdapterError } from './adapter-error.js';

export const ITEM_STATES = ['held', 'live', 'returned', 'removed', 'appealed', 'final', 'deleted', 'expired'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ACTORS = ['author', 'moderator', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/**
 * Every transition there is and who may make it. From any state the author may delete and time may expire.
 * There is no way from `removed` to `live` but through an appeal.
 */
const TRANSITIONS: Partial<Record<ItemState, Partial<Record<ItemState, readonly Actor[]>>>> = {
  held: { live: ['moderator', 'system'], returned: ['moderator'], removed: ['moderator'] },
  live: { held: ['moderator', 'system'], removed: ['moderator'] },
  returned: { held: ['author'] },
  removed: { appealed: ['author'] },
  appealed: { live: ['moderator'], final: ['moderator'] },
};

const GONE: readonly ItemState[] = ['deleted', 'expired'];

export function mayMove(from: ItemState, to: ItemState, actor: Actor): boolean {
  if (GONE.includes(from)) return false;
  if (to === 'deleted') return actor !== 'moderator';
  if (to === 'expired') return actor === 'system';
  return TRANSITIONS[from]?.[to]?.includes(actor) ?? false;
}

/** @throws AdapterError `conflict` when the item can't go there from where it is. */
export function assertMove(from: ItemState, to: ItemState, actor: Actor): void {
  if (!mayMove(from, to, actor)) {
    throw new AdapterError('conflict', `An item that is ${from} can't become ${to} by the ${actor}.`, {
      reason: 'state',
    });
  }
}

/** Whether others may read an item in this state. */
export const isPublic = (state: ItemState): boolean => state === 'live';

export const OUTCOMES = [
  'publish',
  'publish-with-resources',
  'limit-replies',
  'soften',
  'return',
  'hold',
  'remove',
  'final',
] as const;
/**
 * What a moderator may decide. `publish-with-resources` shows helplines with it; `limit-replies` publishes it with
 * reactions only; `soften` and `return` give it back with a reason; `final` ends an appeal without publishing.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** The state each outcome leads to. */
export const OUTCOME_STATE: Record<Outcome, ItemState> = {
  publish: 'live',
  'publish-with-resources': 'live',
  'limit-replies': 'live',
  soften: 'returned',
  return: 'returned',
  hold: 'held',
  remove: 'removed',
  final: 'final',
};

/**
 * Lanes of a moderator's queue, most urgent first. `worried`: somebody is worried about its author, or its author let
 * moderators know. `second`: somebody asked for another pair of eyes. `notes`: a reader asked for a content note, and that
 * is all.
 */
export const LANES = ['worried', 'appeals', 'reported', 'second', 'held', 'notes'] as const;
export type Lane = (typeof LANES)[number];
export const ROLES = ['moderator', 'lead'] as const;
export type Role = (typeof ROLES)[number];
