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

export const selfBlame: GuardBench = {
  guard: 'self-blame',
  files: ['self-blame.jsonl', 'replies.jsonl', 'topics.jsonl'],
  async rows(data) {
    const look = await lookWith('self-blame');
    const labelled = await data.read<Labelled>('self-blame.jsonl');
    const hit = new Set<string>();
    for (const { text } of labelled) if ((await look(text)).length > 0) hit.add(text);
    const rows: Row[] = [];
    for (const part of [...PARTS, undefined]) {
      const mine = labelled.filter(({ text }) => part === undefined || phrasePartOf(text) === part);
      const blaming = mine.filter(({ kind }) => BLAMING.test(kind));
      const none = mine.filter(({ kind }) => kind === NONE);
      const hits = (some: Labelled[]): number => some.filter(({ text }) => hit.has(text)).length;
      rows.push(share('personalising, labelling, blaming', part, hits(blaming), blaming.length));
      rows.push(share('not distorted', part, hits(none), none.length));
      const ratio = hits(blaming) / blaming.length / (Math.max(HALF, hits(none)) / none.length);
      rows.push({ what: 'ratio of both', ...(part && { part }), value: ratio, unit: '×', bar: { least: LEAST } });
    }
    for (const [what, texts] of [
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
