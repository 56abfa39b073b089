/** What is measured against what, and how good is good enough: one row a promise. */

export interface Row {
  what: string;
  /** Beside it, in the same rounds; each with its unit. */
  floor: string;
  peer: string;
  ours: string;
  /** Ours against the floor, or what else is compared; undefined or not a number when it could not be measured. */
  ratio: number | undefined;
  ceiling: number;
  aim: number;
  /** Whether more is better, as with requests a second. */
  more: boolean;
  unit: string;
}

const over = ({ ratio, ceiling, aim, more }: Row): string => {
  if (ratio === undefined || Number.isNaN(ratio)) return 'not measured';
  if (more ? ratio < ceiling : ratio > ceiling) return 'OVER';
  return (more ? ratio < aim : ratio > aim) ? 'within' : 'aim reached';
};

export function printTable(rows: readonly Row[], print: (line: string) => void): void {
  const number = (value: number): string =>
    value >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
  const cells = rows.map((row) => [
    row.what,
    row.peer,
    row.floor,
    row.ours,
    row.ratio === undefined ? '–' : `${number(row.ratio)} ${row.unit}`.trim(),
    `${row.more ? '≥' : '≤'} ${number(row.ceiling)}`,
    `${row.more ? '≥' : '≤'} ${number(row.aim)}`,
    over(row),
  ]);
  const all = [['what', 'Waline', 'floor', 'ours', 'compared', 'ceiling', 'aim', ''], ...cells];
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map((line) => (line[at] ?? '').length)));
  for (const line of all)
    print(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
