import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';

import { EMPTY_PROFILE, learn, rank, type Rankable } from '@kindred/core/belonging';

import { at } from '../build/workspace.js';
import { LabelledData, partOf, PARTS } from './guards/harness.js';

interface Labelled {
  title: string;
  text: string;
  topic: string;
}

const FILE = 'topics.jsonl';
const FIRST = 5;
const data = new LabelledData(resolve(process.env['KINDRED_LABELLED_DATA'] || at('..', 'shared', 'data')));

/** As any textbook has it: every word, term frequency times the logarithm of rareness, the angle between two texts. */
function plainTfIdf(texts: readonly string[]): (one: number) => number[] {
  const counts = texts.map((text) => {
    const found = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)) found.set(word, (found.get(word) ?? 0) + 1);
    return found;
  });
  const among = new Map<string, number>();
  for (const found of counts) for (const word of found.keys()) among.set(word, (among.get(word) ?? 0) + 1);
  const vectors = counts.map((found) => {
    const weights = [...found].map(([word, n]) => [word, n * Math.log(texts.length / among.get(word)!)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
  return (one) => {
    const near = vectors.map((vector, index) => {
      let sum = 0;
      for (const [word, weight] of vectors[one]!) sum += weight * (vector.get(word) ?? 0);
      return { index, sum };
    });
    return near
      .filter(({ index }) => index !== one)
      .sort((a, b) => b.sum - a.sum)
      .map(({ index }) => index);
  };
}

test(
  'whoever read one text finds more of the same topic first than by plain TF-IDF',
  { skip: data.has(FILE) ? false : `${FILE} is not there` },
  async (t) => {
    const rows = new Map(
      (await data.read<Labelled>(FILE)).map((row) => [`${row.title}\n${row.text}`, row.topic] as const),
    );
    const share = (part: readonly (readonly [string, string])[]): readonly [ours: number, plain: number] => {
      const items = part.map(([text], index): Rankable => ({
        id: String(index),
        text,
        topics: [],
        contentNotes: [],
        createdAt: 0,
      }));
      const topics = part.map(([, topic]) => topic);
      const plain = plainTfIdf(part.map(([text]) => text));
      let [ours, theirs] = [0, 0];
      for (const [one, item] of items.entries()) {
        const others = items.filter((other) => other !== item);
        const found = rank(others, learn(EMPTY_PROFILE, item, 0), { count: FIRST });
        ours += found.filter(({ item: { id } }) => topics[Number(id)] === topics[one]).length;
        theirs += plain(one)
          .slice(0, FIRST)
          .filter((index) => topics[index] === topics[one]).length;
      }
      return [ours / items.length / FIRST, theirs / items.length / FIRST];
    };
    const said = ([ours, plain]: readonly [number, number]): string =>
      `same topic among the first ${FIRST}: ${ours.toFixed(3)}, plain TF-IDF ${plain.toFixed(3)}`;
    const all = [...rows];
    for (const part of PARTS) t.diagnostic(`${part}: ${said(share(all.filter(([text]) => partOf(text) === part)))}`);
    const [ours, plain] = share(all);
    t.diagnostic(`all: ${said([ours, plain])}`);
    assert.ok(ours > plain, said([ours, plain]));
  },
);
