/**
 * Every table there is, and how it travels. A test holds this list against the database, so that a new table can't be
 * forgotten.
 */
export interface Table {
  name: string;
  /** What of it a file holds: rows of the whole database, of a community by this column, or of a scope. */
  by: 'database' | { community: string } | 'scope';
  /** Always the same order, whichever database it is, and not the order in which things were written. */
  order: string;
  /** Only in backups: of no use, or of danger, to anyone but the server itself. */
  backupOnly?: true;
}

/** In the order in which they can be filled. */
export const TABLES: readonly Table[] = [
  { name: 'settings', by: 'database', order: 'key collate "C"', backupOnly: true },
  { name: 'communities', by: { community: 'id' }, order: 'id collate "C"' },
  { name: 'circles', by: { community: 'community' }, order: 'id collate "C"' },
  { name: 'moderator_keys', by: { community: 'community' }, order: 'hash', backupOnly: true },
  { name: 'pass_keys', by: { community: 'community' }, order: 'id', backupOnly: true },
  { name: 'words', by: { community: 'community' }, order: 'community' },
  { name: 'hand_overs', by: { community: 'community' }, order: 'community' },
  { name: 'log_heads', by: { community: 'community' }, order: 'community' },
  { name: 'log', by: 'scope', order: 'n' },
  { name: 'items', by: 'scope', order: 'thread, id' },
  { name: 'revisions', by: 'scope', order: 'thread, id, revision' },
  { name: 'history', by: 'scope', order: 'thread, id, n' },
  { name: 'reports', by: 'scope', order: 'thread, id, n' },
  { name: 'silences', by: 'scope', order: 'thread, voice' },
  { name: 'reactions', by: 'scope', order: 'target collate "C", kind collate "C", token' },
  { name: 'tallies', by: 'scope', order: 'target collate "C", kind collate "C"' },
  { name: 'nullifiers', by: 'scope', order: 'hash' },
  {
    name: 'contributions',
    by: 'scope',
    order: 'subject collate "C", "window" collate "C", value::text collate "C"',
  },
  { name: 'released', by: 'scope', order: 'subject collate "C", "window" collate "C"' },
  { name: 'deposits', by: 'scope', order: 'thread, id', backupOnly: true },
  { name: 'spent', by: 'scope', order: 'hash', backupOnly: true },
  { name: 'idempotency', by: 'scope', order: 'key', backupOnly: true },
];

/**
 * What stays: what this database did to come to its schema, what it told open pages lately, and what may not come back
 * from a backup.
 */
export const LEFT_OUT: readonly string[] = ['migrations', 'events', 'deletions'];

/** The one setting that outlives its database; the others are of its events. */
export const KEPT_SETTING = 'secret';

/** Numbers that go on where those in the file end. */
export const SEQUENCES: readonly { name: string; table: string; column: string }[] = [
  { name: 'place_order', table: 'items', column: 'place' },
  { name: 'turn_order', table: 'items', column: 'turned' },
  { name: 'queue_order', table: 'items', column: 'queued' },
  { name: 'written_order', table: 'items', column: 'written' },
];
