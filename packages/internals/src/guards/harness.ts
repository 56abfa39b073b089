import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which part of the labelled data a figure comes from: that which rules were tuned on, or the rest. */
export const PARTS = ['looked at', 'unseen'] as const;
export type Part = (typeof PARTS)[number];

export interface Row {
  what: string;
  part?: Part;
  value: number;
  /** Ends of its 95 % interval. */
  interval?: readonly [low: number, high: number];
  /** How many it was counted over. */
  of?: number;
  /** Of the value itself; the interval shows how sure that is. */
  bar?: { least: number } | { most: number };
  unit?: '%' | 'ms' | '×';
}

/** One guard's rows of the table. */
export interface GuardBench {
  guard: string;
  /** What it is measured on; where one of them is absent its rows are skipped. */
  files: readonly string[];
  rows(data: LabelledData): Promise<Row[]>;
}

/** Labelled texts, a JSON object a line. */
export class LabelledData {
  constructor(readonly folder: string) {}

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  async read<T>(file: string): Promise<T[]> {
    const text = await readFile(join(this.folder, file), 'utf8');
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  }
}

/** Which part a text belongs to, by nothing but its words. */
export const partOf = (text: string): Part =>
  (createHash('sha256').update(text).digest()[0] as number) < 128 ? 'looked at' : 'unseen';

/** Interval of a share (Wilson 1927), 95 %. */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** A share of so many, with its interval. */
export const share = (what: string, part: Part | undefined, hits: number, of: number, bar?: Row['bar']): Row => ({
  what,
  ...(part && { part }),
  value: of ? hits / of : Number.NaN,
  interval: wilson(hits, of),
  of,
  unit: '%',
  ...(bar && { bar }),
});

/** A share of each part: which rows count, and which of them are hits. */
export function shares<T>(
  what: string,
  rows: readonly T[],
  { text, hit, bar }: { text: (row: T) => string; hit: (row: T) => boolean; bar?: Row['bar'] },
): Row[] {
  return PARTS.map((part) => {
    const mine = rows.filter((row) => partOf(text(row)) === part);
    return share(what, part, mine.filter(hit).length, mine.length, bar);
  });
}

export const missed = ({ value, bar }: Row): boolean =>
  bar !== undefined && !('least' in bar ? value >= bar.least : value <= bar.most);

/** The row as a line of the table. */
export function line(row: Row): string {
  const { what, part = '', value, interval, of, bar, unit } = row;
  const number = (one: number): string =>
    Number.isNaN(one)
      ? '–'
      : unit === '%'
        ? `${(100 * one).toFixed(1)} %`
        : `${one.toFixed(2)}${unit ? ` ${unit}` : ''}`;
  const columns = [
    `  ${what}`.padEnd(52),
    part.padEnd(10),
    number(value).padStart(10),
    (interval && of ? `${number(interval[0])} … ${number(interval[1])}` : '').padStart(20),
    (of === undefined ? '' : `n=${of}`).padStart(8),
    (bar ? ('least' in bar ? `≥ ${number(bar.least)}` : `≤ ${number(bar.most)}`) : '').padStart(11),
    missed(row) ? '  MISSED' : '',
  ];
  return columns.join(' ').trimEnd();
}
