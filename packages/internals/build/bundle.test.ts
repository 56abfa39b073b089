import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { bundle, type BundledFile } from './bundle.js';
import { at } from './workspace.js';

const widget = (name: string): Record<string, string> => ({
  [`define/${name}.ts`]: `import { X } from '../${name}/${name}.js';\ncustomElements.define('kindred-${name}', X);\n`,
  [`${name}/${name}.ts`]: `import { shared } from '../internal/shared.js';
    import { property } from '../internal/property.js';
    export class X extends HTMLElement { @property() name = shared('${name}'); later = () => import('../internal/backend.js');
      again = async () => (await import('../internal/shared.js')).shared; }\n`,
});

const SOURCES: Record<string, string> = {
  'loader/index.ts': `import { page } from '../internal/page.js';
    const widgets: Record<string, () => Promise<unknown>> = {
      a: () => import('../define/a.js'), b: () => import('../define/b.js') };
    for (const tag of page.tags) void widgets[tag]?.();\n`,
  'internal/page.ts': `export const page = ((globalThis as any).page ??= { tags: ['a'] }) as { tags: string[] };\n`,
  'internal/shared.ts': `import { page } from './page.js';\nexport const shared = (name: string) => [name, ...page.tags];\n`,
  'internal/property.ts': `export const property = () => (target: object, name: string) => void [target, name];\n`,
  'internal/backend.ts': `import { only } from './only-backends.js';\nexport const backend = only;\n`,
  'internal/only-backends.ts': `export const only = 'backend';\n`,
  'kindred.css': `kindred-a:not(:defined) { display: block; }\n`,
  ...widget('a'),
  ...widget('b'),
};

describe('the script-tag bundle', () => {
  let folder: string;
  let files: BundledFile[];
  const text = (file: string): Promise<string> => readFile(join(folder, 'out', file), 'utf8');
  const entry = (name: string): BundledFile => {
    const found = files.find((file) => file.entry === name);
    assert.ok(found, name);
    return found;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kindred-bundle-'));
    for (const [path, code] of Object.entries(SOURCES)) {
      await mkdir(dirname(join(folder, 'src', path)), { recursive: true });
      await writeFile(join(folder, 'src', path), code);
    }
    files = await bundle({ source: join(folder, 'src'), out: join(folder, 'out'), tsconfig: at('tsconfig.json') });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('has a loader that stands alone', () => {
    assert.deepEqual(entry('loader/index.ts').imports, []);
    // A widget that imported it would run it a second time where the tag names it with a query.
    for (const file of files) assert.ok(!file.imports.includes('kindred.js'), file.file);
  });

  it('gives a page with one widget the loader, the widget and one shared file', () => {
    const a = entry('define/a.ts');
    const [base] = a.imports;
    assert.equal(a.imports.length, 1);
    assert.match(base ?? '', /^c\/base-\w+\.js$/);
    assert.deepEqual(entry('define/b.ts').imports, [base]);
  });

  it('asks for the shared file together with the widget', async () => {
    const [base, a] = [entry('define/a.ts').imports[0]!, entry('define/a.ts').file].map((file) =>
      file.replace(/^c\/|\.js$/g, ''),
    );
    const together = new RegExp(`\\$\\$\\(\`([^\`]*)\`\\)`, 'g');
    const asked = [...(await text('kindred.js')).matchAll(together)].map(([, names]) => names!.split(' '));
    assert.ok(asked.some((names) => names.includes(base!) && names.at(-1) === a));
  });

  it('gives modules that share a file namespaces without a helper', async () => {
    const sources = await Promise.all(
      files.filter(({ file }) => file.endsWith('.js') && file !== 'kindred.all.js').map(({ file }) => text(file)),
    );
    assert.ok(!files.some(({ file }) => file.includes('runtime')));
    assert.ok(
      sources.some((code) => /export\{[^}]*\b\w+ as shared\b/.test(code)),
      'what is imported both ways is there by its name',
    );
    for (const code of sources) assert.doesNotMatch(code, /Symbol\.toStringTag|\.then\(\w=>\w\.\w\)|\$namespace/);
  });

  it('leaves no decorator in what browsers read', async () => {
    for (const { file } of files.filter((one) => one.file.endsWith('.js')))
      assert.doesNotMatch(await text(file), /@\w+\(/, file);
  });

  it('is compressed beforehand and listed with what each file must hash to', async () => {
    const integrity = JSON.parse(await text('integrity.json')) as Record<string, string>;
    assert.ok(integrity['kindred.js'] && integrity['kindred.all.js'] && integrity['kindred.css']);
    for (const [file, sum] of Object.entries(integrity)) {
      const bytes = await readFile(join(folder, 'out', file));
      assert.equal(sum, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
      assert.deepEqual(brotliDecompressSync(await readFile(join(folder, 'out', `${file}.br`))), bytes, file);
      assert.deepEqual(gunzipSync(await readFile(join(folder, 'out', `${file}.gz`))), bytes, file);
    }
  });

  it('has everything in kindred.all.js', async () => {
    const all = await text('kindred.all.js');
    assert.doesNotMatch(all, /import\(|from\s*["'`]\.\//);
    assert.match(all, /kindred-a/);
    assert.match(all, /kindred-b/);
  });

  it('refuses to leave out what cannot be found', async () => {
    await writeFile(
      join(folder, 'src', 'b', 'b.ts'),
      `import 'nowhere-to-be-found';\nexport class X extends HTMLElement {}\n`,
    );
    await assert.rejects(
      bundle({ source: join(folder, 'src'), out: join(folder, 'out2'), tsconfig: at('tsconfig.json') }),
      /nowhere-to-be-found/,
    );
  });
});
