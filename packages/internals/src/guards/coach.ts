import { type GuardBench, PARTS, type Row, share } from './harness.js';
import { lookWith } from './look.js';
import { phrasePartOf } from './parts.js';

interface Labelled {
  reply: string;
  'emotional-reactions': number;
  interpretations: number;
  explorations: number;
}

/** What the guard calls each way of empathy, and the least macro-F1 of telling whether it is there at all. */
const WAYS = [
  ['emotional-reactions', 'feeling', 0.68],
  ['interpretations', 'understanding', 0.74],
  ['explorations', 'asking', 0.84],
] as const;

interface Told {
  there: boolean;
  said: boolean;
}

/** The mean of how well a thing is told where it is, and where it is not, so that the rarer of both counts as much. */
export function macroF1(rows: readonly Told[]): number {
  const f1 = (value: boolean): number => {
    const both = rows.filter(({ there, said }) => there === value && said === value).length;
    const either =
      rows.filter(({ there }) => there === value).length + rows.filter(({ said }) => said === value).length;
    return either === 0 ? 1 : (2 * both) / either;
  };
  return (f1(true) + f1(false)) / 2;
}

const RESAMPLES = 1000;

/** Interval by drawing the rows again (Efron 1979), the same draws each time. */
function resampled(rows: readonly Told[]): readonly [low: number, high: number] {
  let seed = 1;
  const draw = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const values = Array.from({ length: RESAMPLES }, () =>
    macroF1(rows.map(() => rows[Math.floor(draw() * rows.length)] as Told)),
  ).toSorted((a, b) => a - b);
  return [values[Math.floor(RESAMPLES * 0.025)] as number, values[Math.floor(RESAMPLES * 0.975)] as number];
}

export const coach: GuardBench = {
  guard: 'coach',
  files: ['replies.jsonl'],
  async rows(data) {
    const look = await lookWith('coach');
    const labelled = await data.read<Labelled>('replies.jsonl');
    const kinds = new Map<Labelled, Set<string>>();
    for (const row of labelled) {
      kinds.set(row, new Set((await look(row.reply, { writing: 'reply' })).map(({ kind }) => kind)));
    }
    const has = (row: Labelled, kind: string): boolean => kinds.get(row)?.has(kind) ?? false;
    const rows: Row[] = [];
    for (const [label, kind, least] of WAYS) {
      for (const part of PARTS) {
        const told = labelled
          .filter(({ reply }) => phrasePartOf(reply) === part)
          .map((row) => ({ there: row[label] > 0, said: has(row, kind) }));
        const value = macroF1(told);
        rows.push({
          what: `${kind}, macro-F1`,
          part,
          value,
          interval: resampled(told),
          of: told.length,
          bar: { least },
        });
      }
    }
    for (const kind of ['advice-first', 'minimising']) {
      for (const part of PARTS) {
        const mine = labelled.filter(({ reply }) => phrasePartOf(reply) === part);
        rows.push(share(`replies with ${kind}`, part, mine.filter((row) => has(row, kind)).length, mine.length));
      }
    }
    return rows;
  },
};
