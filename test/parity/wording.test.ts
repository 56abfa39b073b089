import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import ts from 'typescript';

import { WORDING_KINDS, type WordingKind, wordingFindings } from '../../packages/core/src/guards/index.js';

const root = new URL('../../', import.meta.url);
const list = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}${file.replaceAll('\\', '/')}`)
    .sort();

/** All texts in what a file of words exports; those made of a number are asked for with some. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    return [0, 1, 2, 5].flatMap((n) => {
      const made: unknown = (value as (...args: unknown[]) => unknown)(n, n, n);
      return typeof made === 'string' ? [made] : [];
    });
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

function assertKept(text: string, lang: string, where: string): void {
  const found = wordingFindings(text, lang).map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
  assert.deepEqual(found, [], `${where}: “${text}”`);
}

/** Words of packages other than the widgets, whose own are looked through with their parity. */
const wordFiles = ['packages/core/src/', 'packages/server/src/', 'packages/adapters/src/']
  .flatMap(list)
  .filter((file) => /\/(?:translations|words)\/(?:[\w-]+\.)?(?:en|de|ar|es|fr)\.ts$/.test(file));

test('there are words beside the widgets, in every language', () => {
  for (const lang of ['en', 'de', 'ar', 'es', 'fr'])
    assert.ok(
      wordFiles.some((file) => file.endsWith(`/${lang}.ts`)),
      lang,
    );
});

for (const file of wordFiles) {
  test(`${file} keeps to the wording of the house`, async () => {
    const [, lang] = /(\w+)\.ts$/.exec(file) as RegExpExecArray;
    for (const text of texts(await import(new URL(file, root).href))) assertKept(text, lang as string, file);
  });
}

/** What stands between tags, without scripts, styles and examples of code. */
const shown = (html: string): string[] =>
  html
    .replace(/<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .split(/<[^>]*>/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Plays a site of somebody else's, with its own loud words. */
const FOREIGN = ['demo/awkward.html'];
const pages = list('demo/').filter((file) => file.endsWith('.html') && !FOREIGN.includes(file));

test('there are demo pages', () => assert.ok(pages.length > 5));

for (const page of pages) {
  test(`${page} keeps to the wording of the house`, () => {
    const html = readFileSync(new URL(page, root), 'utf8');
    const lang = /<html[^>]*\blang="(\w+)/.exec(html)?.[1] ?? 'en';
    for (const text of shown(html)) assertKept(text, lang, page);
  });
}

/** What a file of code says in words: its strings of more than one, without the tags in them. */
function said(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(...shown(node.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.Latest));
  return found.filter((text) => /\p{L}{2,}\s+\p{L}{2,}/u.test(text));
}

const code = (folder: string): string[] =>
  list(folder).filter(
    (file) => /\.[jt]s$/.test(file) && !/\.test\.ts$|\/database\/|\/testing\/|\.(?:de|ar|es|fr)\.ts$/.test(file),
  );
const but = (...kinds: WordingKind[]): WordingKind[] => WORDING_KINDS.filter((kind) => !kinds.includes(kind));

/** Where there is more to read than the words of widgets: what people tell in it, what it tells makers, or both. */
const SAID: { what: string; files: string[]; kinds: WordingKind[] }[] = [
  // Whoever tells of their work may say what was on its wall.
  {
    what: 'examples',
    files: ['stories/', 'demo/', 'packages/server/src/seed/'].flatMap(code),
    kinds: but('cheering', 'blame'),
  },
  // A database has users and triggers.
  {
    what: 'messages',
    files: ['packages/server/src/', 'packages/adapters/src/', 'packages/core/src/contract/']
      .flatMap(code)
      .filter((file) => !file.includes('/seed/')),
    kinds: but('users', 'warning', 'blame'),
  },
  {
    what: 'what is known of helplines',
    files: ['packages/core/src/helplines/'].flatMap(code).filter((file) => !/\/words\/(?!en)/.test(file)),
    kinds: but(),
  },
];
/** Shows what a word against stigma is noticed by. */
const ON_PURPOSE: Record<string, string> = { 'stories/post-box.stories.ts': 'committed suicide' };

for (const { what, files, kinds } of SAID) {
  test(`${what} keep to the wording of the house`, () => {
    assert.ok(files.flatMap(said).length > 10);
    for (const file of files)
      for (const text of said(file)) {
        const found = wordingFindings(text, 'en')
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ start, end }) => text.slice(start, end))
          .filter((words) => words !== ON_PURPOSE[file]);
        assert.deepEqual(found, [], `${file}: “${text}”`);
      }
  });
}

/** Prose for makers may speak of users, of what is invalid and of what triggers what; never ill of people. */
const UNKIND = ['stigma', 'label'];
const prose = ['packages/', 'stories/']
  .flatMap((folder) => list(folder))
  .filter((file) => /\.mdx?$/.test(file) && !/(?:^|\/)(?:node_modules|dist)\//.test(file));

for (const file of ['README.md', ...prose]) {
  test(`${file} speaks kindly of people`, () => {
    const text = readFileSync(new URL(file, root), 'utf8').replace(/```[\s\S]*?```|`[^`]*`/g, ' ');
    const found = wordingFindings(text, 'en').filter(({ kind }) => UNKIND.includes(kind));
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      [],
    );
  });
}
