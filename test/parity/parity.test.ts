/** Each widget has everything a widget has, in every language. What is missing is named. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { wordingFindings } from '../../packages/core/src/guards/index.js';
import { minifyCss } from '../../packages/internals/build/minify-literals.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const has = (path: string): boolean => existsSync(new URL(path, root));
const elements = 'packages/elements/src';
const LANGS = ['en', 'de', 'ar'] as const;

/** `community`, `post-box` …: one definition each. */
const widgets = readdirSync(new URL(`${elements}/define/`, root)).map((file) => file.replace(/\.ts$/, ''));
/** The provider has no words and no look of its own. */
const visible = widgets.filter((widget) => widget !== 'community');

const demoPages = readdirSync(new URL('demo/', root))
  .filter((file) => file.endsWith('.html'))
  .map((file) => read(`demo/${file}`))
  .join('\n');

type Leaf = { path: string; value: unknown };
const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
    : [{ path, value }];

async function words(file: string): Promise<Leaf[]> {
  const { default: all } = (await import(new URL(file, root).href)) as { default: object };
  return leaves(all);
}

/** Every sentence a translation can make: plain ones, and those of its functions for the counts that differ in a plural. */
const sentences = (all: Leaf[]): { path: string; text: string }[] =>
  all.flatMap(({ path, value }) => {
    if (typeof value === 'string') return [{ path, text: value }];
    if (typeof value !== 'function') return [];
    return [0, 1, 2, 3, 11, 100].flatMap((n) => {
      const made: unknown = (value as (...args: unknown[]) => unknown)(n, n, n);
      return typeof made === 'string' ? [{ path: `${path}(${n})`, text: made }] : [];
    });
  });

/** Every English file of words, such as `post-box/translations/en.ts` or `check-in/translations/look-back.en.ts`. */
const wordFiles = readdirSync(new URL(`${elements}/`, root), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /translations\/(?:[\w-]+\.)?en\.ts$/.test(file))
  .sort();
const inLang = (file: string, lang: string): string => `${elements}/${file.replace(/en\.ts$/, `${lang}.ts`)}`;

test('there are words to look at', () => assert.ok(wordFiles.length > 5));

for (const file of wordFiles) {
  test(`${file} says the same things in every language`, async () => {
    const shape = (all: Leaf[]): string[] => all.map(({ path, value }) => `${path}: ${typeof value}`).sort();
    const english = shape(await words(inLang(file, 'en')));
    for (const lang of LANGS) assert.deepEqual(shape(await words(inLang(file, lang))), english, lang);
  });

  test(`${file} keeps to the wording of the house in every language`, async () => {
    for (const lang of LANGS) {
      for (const { path, text } of sentences(await words(inLang(file, lang)))) {
        assert.notEqual(text.trim(), '', `${lang} ${path} is empty`);
        const found = wordingFindings(text, lang).map(({ message }) => message);
        assert.deepEqual(found, [], `${lang} ${path}: “${text}”`);
      }
    }
  });
}

for (const widget of widgets) {
  test(`kindred-${widget} is in every list`, () => {
    const tag = `kindred-${widget}`;
    assert.ok(read(`${elements}/loader/widgets.ts`).includes(`'${tag}'`), 'the loader knows it');
    assert.ok(read(`${elements}/index.ts`).includes(`./${widget}/`), 'the package exports it');
    assert.ok(read('README.md').includes(`\`<${tag}>\``), 'the README has a row for it');
    assert.ok(read(`${elements}/define/${widget}.ts`).includes('HTMLElementTagNameMap'), 'its tag is typed');
    assert.ok(demoPages.includes(`<${tag}`), 'a demo page shows it');
  });
}

for (const widget of visible) {
  test(`kindred-${widget} has a story, a size budget, tests and a reserved height`, () => {
    assert.ok(has(`stories/${widget}.stories.ts`), 'story');
    assert.ok(has(`${elements}/${widget}/${widget}.test.ts`), 'test');
    assert.ok(read('packages/internals/src/size.ts').includes(`'${widget}'`), 'size budget');
    assert.ok(read(`${elements}/kindred.css`).includes(`kindred-${widget}`), 'reserved height');
  });
}

test(
  'every widget is in the manifest',
  { skip: has('packages/elements/custom-elements.json') ? false : 'npm run manifest was not run' },
  () => {
    const manifest = read('packages/elements/custom-elements.json');
    for (const widget of widgets) assert.ok(manifest.includes(`"kindred-${widget}"`), widget);
  },
);

test('the style sheet that reserves heights stays under 1 kB', () => {
  assert.ok(Buffer.byteLength(minifyCss(read(`${elements}/kindred.css`))) < 1000);
});
