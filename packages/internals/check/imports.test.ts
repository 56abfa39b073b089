import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ROOT } from '../build/workspace.js';
import { violations } from './imports.js';

describe('the import rules', () => {
  let root: string;
  before(async () => void (root = await mkdtemp(join(tmpdir(), 'kindred-imports-'))));
  after(() => rm(root, { recursive: true, force: true }));

  /** What the rules say of a house with these files in its packages. */
  const check = async (files: Record<string, string>): Promise<string[]> => {
    await rm(join(root, 'packages'), { recursive: true, force: true });
    for (const [path, code] of Object.entries(files)) {
      const file = join(root, 'packages', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, code);
    }
    return (await violations(root)).map(({ file, imports }) => `${file} ← ${imports}`);
  };

  const define = { 'elements/src/define/one.ts': '', 'elements/src/define/two.ts': '' };

  for (const [name, file, code] of [
    ['upwards', 'core/src/identity/a.ts', `import { x } from '@kindred/adapters/memory';`],
    ['sideways', 'server/src/a.ts', `export * from '@kindred/elements';`],
    ['the internals', 'server/src/a.ts', `import '@kindred/internals/x';`],
    ['by a path', 'server/src/a.ts', `import { x } from '../../core/src/contract/index.js';`],
    ['more in the contract', 'core/src/contract/a.ts', `import { x } from '../belonging/index.js';`],
    ['a library in the contract', 'core/src/contract/a.ts', `import { x } from 'idb';`],
    ['Lit in core', 'core/src/guards/a.ts', `import { html } from 'lit/html.js';`],
    ['Node in browsers', 'adapters/src/http/a.ts', `import fs from 'node:fs';`],
    ['an adapter at once', 'elements/src/community/a.ts', `import { x } from '@kindred/adapters/http';`],
    ['an adapter in a widget', 'elements/src/one/a.ts', `const x = import('@kindred/adapters/http');`],
    ['another widget', 'elements/src/one/a.ts', `import { Two } from '../two/two.js';`],
    ['registration in a class', 'elements/src/one/a.ts', `import '../define/two.js';`],
  ] as const)
    it(`refuse ${name}`, async () => {
      const [, specifier] = /'([^']+)'/.exec(code) ?? [];
      assert.deepEqual(await check({ ...define, [file]: code }), [`packages/${file} ← ${specifier}`]);
    });

  for (const [name, file, code] of [
    ['downwards', 'elements/src/one/a.ts', `import { x } from '@kindred/core/contract';`],
    ['the chosen backend', 'elements/src/internal/community-store.ts', `const x = import('@kindred/adapters/http');`],
    ["another widget's types", 'elements/src/one/a.ts', `import type { Two } from '../two/two.js';`],
    ['anything in a test', 'server/src/a.test.ts', `import { x } from '@kindred/adapters/http';`],
    ['a widget that shows another', 'elements/src/define/one.ts', `import './two.js';`],
  ] as const)
    it(`allow ${name}`, async () => assert.deepEqual(await check({ ...define, [file]: code }), []));

  it('hold in this repository', async () => assert.deepEqual(await violations(ROOT), []));
});
