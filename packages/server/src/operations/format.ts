import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import { counted, type Progress, SILENT } from './progress.js';

/**
 * Exports and backups are lines of JSON (https://jsonlines.org): first what it is, then a row a line under the name of
 * its table, last how many there are and a sum over everything before, without which a file is not whole. Bytes are in
 * PostgreSQL's hex notation, times in epoch milliseconds.
 */
export const FORMAT = 1;

export interface Header {
  what: 'export' | 'backup';
  format: typeof FORMAT;
  /** The schema its rows are of. */
  migration: number;
  /** Of an export. */
  community?: string;
  at: string;
  /** How long things were kept there, and so when this file has to go. */
  keepDays?: number;
  keepUntil?: string;
}

export interface Trailer {
  counts: Record<string, number>;
  sha256: string;
}

export const headerLine = (header: Header): string => JSON.stringify({ kindred: header });
export const rowLine = (table: string, row: string): string => `{"${table}":${row}}`;
export const trailerLine = (trailer: Trailer): string => JSON.stringify({ end: trailer });

/** A line is longer than any row can be: this is no file of ours. */
const LONGEST = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/** The lines of a file with their newlines, as bytes; the last may have none. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      const line = chunk.subarray(from, end + 1);
      yield rest.length ? Buffer.concat([...rest, line]) : line;
      rest = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST) break;
    }
  }
  if (rest.length) yield Buffer.concat(rest);
}

/** The first line of a file, where it is one of ours. */
export async function readHeader(file: string): Promise<Header | undefined> {
  for await (const line of linesOf(file)) return headerOf(line);
  return undefined;
}

function headerOf(line: Buffer): Header | undefined {
  try {
    const { kindred } = JSON.parse(line.toString()) as { kindred?: Header };
    const { what, format, at = '' } = kindred ?? {};
    const ours = (what === 'export' || what === 'backup') && Number.isInteger(format) && Date.parse(at) > 0;
    return ours ? kindred : undefined;
  } catch {
    return undefined;
  }
}

export interface Read {
  header: Header;
  trailer: Trailer;
}

const ROW = /^\{"([a-z_]{1,63})":(\{.*\})\}\n$/s;

/**
 * Reads a file to its end, and that it is whole.
 *
 * @param take gets each row as JSON, in order; nothing it did may count before this has come to its end
 * @throws Error in words, when it is no such file, from a newer version, cut, or changed
 */
export async function readRows(
  file: string,
  take: (table: string, row: string) => unknown = () => {},
  progress: Progress = SILENT,
  doing = 'read',
): Promise<Read> {
  const sum = createHash('sha256');
  const counts: Record<string, number> = {};
  let header: Header | undefined;
  let trailer: Trailer | undefined;
  let count = 0;
  const damaged = (why: string): Error =>
    new Error(`${file} is damaged: ${why}. Nothing was taken from it; use another copy.`);
  for await (const line of linesOf(file)) {
    if (!header) {
      header = headerOf(line);
      if (!header) throw new Error(`${file} is no export or backup of Kindred.`);
      if (header.format > FORMAT) {
        throw new Error(`${file} was written by a newer version, which has to read it, too.`);
      }
      sum.update(line);
      continue;
    }
    if (trailer) throw damaged('something stands after its end');
    const [, table, row] = ROW.exec(line.toString()) ?? [];
    if (table === undefined || row === undefined) throw damaged(`line ${count + 2} is no row`);
    if (table === 'end') {
      trailer = JSON.parse(row) as Trailer;
      continue;
    }
    sum.update(line);
    counts[table] = (counts[table] ?? 0) + 1;
    count += 1;
    await take(table, row);
    if (count % 1_000 === 0) progress.at(doing, count);
  }
  if (!header) throw new Error(`${file} is empty.`);
  if (!trailer) throw damaged(`its end is missing, after ${counted(count, 'row')}`);
  if (trailer.sha256 !== sum.digest('hex')) throw damaged('its sum is not what it was');
  const names = new Set([...Object.keys(counts), ...Object.keys(trailer.counts)]);
  for (const name of names) {
    if (counts[name] !== trailer.counts[name]) throw damaged(`it has not all of its ${name}`);
  }
  progress.at(doing, count);
  return { header, trailer };
}
