import { type GuardBench, PARTS, type Row, share } from './harness.js';
import { lookWith } from './look.js';
import { phrasePartOf } from './parts.js';

interface Labelled {
  text: string;
  hateful: boolean;
  kind: string;
}

/** What must not be mistaken for harm: words taken back by whom they were said to, and speaking against harm. */
const KEPT = [
  ['reclaimed words', /reclaimed/],
  ['counter-speech', /^counter/],
  ['naming who one is', /^ident/],
] as const;

export const wording: GuardBench = {
  guard: 'wording',
  files: ['harm.jsonl', 'replies.jsonl'],
  async rows(data) {
    const look = await lookWith('wording');
    const labelled = await data.read<Labelled>('harm.jsonl');
    const harm = new Set<string>();
    for (const { text } of labelled) if ((await look(text)).some(({ kind }) => kind === 'harm')) harm.add(text);
    const rows: Row[] = [];
    const count = (what: string, test: (row: Labelled) => boolean): void => {
      for (const part of PARTS) {
        const mine = labelled.filter((row) => phrasePartOf(row.text) === part && test(row));
        rows.push(share(what, part, mine.filter(({ text }) => harm.has(text)).length, mine.length));
      }
    };
    count('hateful, asked about', ({ hateful }) => hateful);
    count('not hateful, asked about (never blocked)', ({ hateful }) => !hateful);
    for (const [what, kinds] of KEPT) count(`  ${what}`, ({ kind }) => kinds.test(kind));
    const replies = (await data.read<{ reply: string }>('replies.jsonl')).map(({ reply }) => reply);
    for (const part of PARTS) {
      const mine = replies.filter((reply) => phrasePartOf(reply) === part);
      const found = await Promise.all(mine.map((reply) => look(reply)));
      rows.push(share('replies with any nudge', part, found.filter(({ length }) => length > 0).length, mine.length));
    }
    return rows;
  },
};
