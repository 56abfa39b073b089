import { performance } from 'node:perf_hooks';

import type { Finding } from '@kindred/core/guards';

import type { Row } from './harness.js';

export type Look = (text: string, goOn: () => boolean, lang?: string) => Promise<Finding[]>;

const ORDINARY = `I have not slept properly for weeks and my sister says I should talk to somebody. On Monday I went to
work anyway, and it was fine until the afternoon. Then my boss asked how I was doing and I just could not answer him. I
keep thinking it is my fault, though everybody tells me otherwise. Has anybody here been through this? I would be glad
of a few words, and no, you don't have to solve it for me. Thank you for reading all of this, whoever you are. `;

/** Texts of which each made some matcher somewhere take more than its share. */
const ADVERSARIAL: Record<string, string> = {
  'one letter': 'a',
  'one digit': '1',
  'digits with spaces': '1 ',
  'digits with hyphens': '12-',
  'digits with dots': '1.',
  'at signs': '@',
  'addresses that never end': 'a.b@',
  'letters and dots': 'a.',
  'letters with hyphens': 'a-',
  colons: 'f:',
  'beginnings of links': 'http://',
  'capital letters': 'Ab ',
  'lower-case words': 'my name is ',
  spaces: ' ',
  'line breaks': '\n',
  brackets: '(+1',
  marks: 'e\u0301\u0301\u0301',
  'words about oneself': 'I will never ',
  'numbers of houses': '12 Main ',
  quotes: '"\'',
};

/** Beginnings of what the rules of other languages look for, and of nothing. */
const OTHERS: Record<string, string> = {
  de: 'ich will nicht mehr wenn ich alle ',
  es: 'yo no quiero nada siempre lo ',
  fr: 'je ne veux plus tout le monde ',
  ar: 'أنا لا أريد كل الناس ',
};

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
const always = (): boolean => true;

async function took(look: Look, text: string, goOn = always, lang?: string): Promise<number> {
  const began = performance.now();
  await look(text, goOn, lang);
  return performance.now() - began;
}

async function worked(look: Look, text: string, lang?: string): Promise<number> {
  const began = process.cpuUsage();
  await look(text, always, lang);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Below this a clock says more of the machine than of the guard. */
const NOISE_MS = 4;
/** How much more than ten times as long ten times as much may take: memory gets slower too. */
const GROWTH = 2.5;
const BUDGET_MS = 200;

/**
 * How long a guard takes for a long post, and how its time grows on texts made to slow it down. Only the growth has a
 * bar, since the rest depends on the machine.
 */
export async function times(look: Look, { grown = true } = {}): Promise<Row[]> {
  const post = repeated(ORDINARY, 4000);
  for (let n = 0; n < 20; n += 1) await look(post, always);
  const runs: number[] = [];
  for (let n = 0; n < 101; n += 1) runs.push(await worked(look, post));
  const rows: Row[] = [{ what: '4,000 characters, median of work', value: median(runs), unit: 'ms' }];

  if (!grown) return rows;

  let worst = { growth: 0, piece: '' };
  let late = { ms: 0, piece: '' };
  const texts = Object.entries({ 'ordinary words': ORDINARY, ...ADVERSARIAL }).map(([piece, text]) => ({
    piece,
    text,
    lang: 'en',
  }));
  for (const [lang, text] of Object.entries(OTHERS))
    texts.push({ piece: `${lang}: ${text.trim()}`, text, lang }, { piece: `${lang}: one letter`, text: 'a', lang });
  for (const { piece, text, lang } of texts) {
    const best: number[] = [];
    // Other work on this machine shall not count: of the time that this process had itself.
    for (const size of [10_000, 100_000, 1_000_000]) {
      const sized = repeated(text, size);
      const tries: number[] = [];
      // One long look says enough; short ones are looked at again, as others use the machine too.
      for (let n = 0; n < 5 && (n === 0 || tries[0]! < 500); n += 1) tries.push(await worked(look, sized, lang));
      best.push(Math.min(...tries));
    }
    const [small = 0, middle = 0, large = 0] = best.map((ms) => Math.max(ms, NOISE_MS));
    const growth = Math.max(middle / small, large / middle) / 10;
    if (growth > worst.growth) worst = { growth, piece };
    const end = performance.now() + BUDGET_MS;
    const ms = await took(look, repeated(text, 1_000_000), () => performance.now() < end, lang);
    if (ms > late.ms) late = { ms, piece };
  }
  rows.push({ what: `growth beside length (${worst.piece})`, value: worst.growth, bar: { most: GROWTH }, unit: '×' });
  rows.push({
    what: `1 MB in a budget of ${BUDGET_MS} ms (${late.piece})`,
    value: late.ms / BUDGET_MS,
    bar: { most: 1.5 },
    unit: '×',
  });
  return rows;
}
