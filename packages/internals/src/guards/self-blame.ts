import { type GuardBench, PARTS, type Row, share } from './harness.js';
import { lookWith } from './look.js';
import { phrasePartOf } from './parts.js';

interface Labelled {
  text: string;
  kind: string;
}

/** Taking the fault, giving it, and turning it into a name; spelled in more than one way in the data. */
const BLAMING = /^(?:personali|labeling|blaming)/i;
const NONE = 'Not distorted';
const LEAST = 3;
/** So that a ratio over no hit at all is a number: half a row. */
const HALF = 0.5;

/** Two shares as a ratio, with the interval of its logarithm (Katz 1978), 95 %. */
function ratioOf([hits, of]: readonly [number, number], [others, ofOthers]: readonly [number, number]) {
  const few = Math.max(HALF, others);
  const value = hits / of / (few / ofOthers);
  const reach = Math.exp(1.959964 * Math.sqrt(1 / Math.max(HALF, hits) - 1 / of + 1 / few - 1 / ofOthers));
  return { value, interval: [value / reach, value * reach] as const };
}

export const selfBlame: GuardBench = {
  guard: 'self-blame',
  files: ['self-blame.jsonl', 'replies.jsonl', 'topics.jsonl'],
  async rows(data) {
    const look = await lookWith('self-blame');
    const labelled = await data.read<Labelled>('self-blame.jsonl');
    const hit = new Set<string>();
    for (const { text } of labelled) if ((await look(text)).length > 0) hit.add(text);
    const disputed = new Set(labelled.filter(({ kind }) => kind !== NONE).map(({ text }) => text));
    const rows: Row[] = [];
    for (const part of [...PARTS, undefined]) {
      const mine = labelled.filter(({ text }) => part === undefined || phrasePartOf(text) === part);
      const blaming = mine.filter(({ kind }) => BLAMING.test(kind));
      const none = mine.filter(({ kind }) => kind === NONE);
      const hits = (some: Labelled[]): number => some.filter(({ text }) => hit.has(text)).length;
      rows.push(share('personalising, labelling, blaming', part, hits(blaming), blaming.length));
      rows.push(share('not distorted', part, hits(none), none.length));
      const ratio = (among: Labelled[]) => ({
        ...ratioOf([hits(blaming), blaming.length], [hits(among), among.length]),
        ...(part && { part }),
        of: blaming.length + among.length,
        unit: '×' as const,
      });
      rows.push({ what: 'ratio of both', ...ratio(none), bar: { least: LEAST } });
      // Some were called not distorted by one and distorted by another.
      const agreed = none.filter(({ text }) => !disputed.has(text));
      rows.push(share('not distorted, as all say', part, hits(agreed), agreed.length));
      rows.push({ what: 'ratio with these', ...ratio(agreed) });
    }
    for (const [what, texts] of [
      ['posts', [...new Set((await data.read<{ post: string }>('replies.jsonl')).map(({ post }) => post))]],
      ['replies', (await data.read<{ reply: string }>('replies.jsonl')).map(({ reply }) => reply)],
      ['questions', (await data.read<Labelled>('topics.jsonl')).map(({ text }) => text)],
    ] as const) {
      for (const part of PARTS) {
        const mine = texts.filter((text) => phrasePartOf(text) === part);
        const found = await Promise.all(mine.map((text) => look(text)));
        rows.push(share(what, part, found.filter(({ length }) => length > 0).length, mine.length));
      }
    }
    return rows;
  },
};
