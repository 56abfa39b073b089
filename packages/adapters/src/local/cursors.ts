import { AdapterError, type Page } from '@kindred/core/contract';

/** Where a list goes on: which list it was, how things stood at the first page, and the last place shown. */
export interface Cursor {
  list: string;
  snapshot: number;
  group: number;
  seq: number;
}

const encode = ({ list, snapshot, group, seq }: Cursor): string => [list, snapshot, group, seq].join('-');

export function decode(list: string, cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined;
  const match = /^([a-z]+)-(\d{1,15})-(\d)-(\d{1,15})$/.exec(cursor);
  if (match?.[1] !== list) {
    throw new AdapterError('invalid', 'This cursor is not one of ours. Read the list from its start.', {
      field: 'cursor',
    });
  }
  return { list, snapshot: Number(match[2]), group: Number(match[3]), seq: Number(match[4]) };
}

interface Paging<R> {
  list: string;
  limit: number;
  cursor: Cursor | undefined;
  /** The newest position there is, remembered by the first page. */
  latest: number;
  /** Lower groups come first; within one it goes up or down by position. */
  group?(record: R, snapshot: number): number;
  position(record: R): number;
  rising(group: number): boolean;
}

/** One page of `records`, which must already be only what is public. */
export function paginate<R>(
  records: readonly R[],
  { list, limit, cursor, latest, group = () => 0, position, rising }: Paging<R>,
): Page<R> {
  const snapshot = cursor?.snapshot ?? latest;
  const placed = records.map((record) => ({ record, group: group(record, snapshot), seq: position(record) }));
  const order = (a: { group: number; seq: number }, b: { group: number; seq: number }): number =>
    a.group - b.group || (rising(a.group) ? a.seq - b.seq : b.seq - a.seq);
  const rest = (cursor ? placed.filter((place) => order(place, cursor) > 0) : placed).sort(order);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ record }) => record),
    next: last && rest.length > limit ? encode({ list, snapshot, group: last.group, seq: last.seq }) : null,
  };
}
