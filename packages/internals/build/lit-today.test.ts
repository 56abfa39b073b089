import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { rolldown } from 'rolldown';

import { litToday } from './lit-today.js';
import { at } from './workspace.js';

const require = createRequire(at('packages', 'elements', 'package.json'));
const lit = dirname(require.resolve('lit'));

/** Lit's own files as the bundle takes them in, with `change` made to one of them first. */
async function built(
  change: (code: string, id: string) => string = (code) => code,
  input = join(lit, 'index.js'),
): Promise<string> {
  const parts = await rolldown({
    input,
    platform: 'browser',
    resolve: { conditionNames: ['browser', 'production', 'import', 'default'] },
    onLog: () => undefined,
    plugins: [
      {
        name: 'change',
        load: {
          filter: { id: /node_modules.*\.js$/ },
          handler: async (id) => change(await readFile(id, 'utf8'), id),
        },
      },
      litToday(),
    ],
  });
  const { output } = await parts.generate({ format: 'es' });
  await parts.close();
  return output[0].code;
}

describe('Lit as the bundle takes it in', () => {
  it('asks no engine for what all of them have, and is otherwise whole', async () => {
    const code = await built();
    assert.doesNotMatch(code, /ShadyCSS|litNonce|polyfillSupport|litPropertyMetadata|elementVersions|litHtmlVersions/i);
    for (const kept of [/trustedTypes/, /createPolicy/, /adoptedStyleSheets/, /_\$litType\$/]) assert.match(code, kept);
  });

  it('ends the build where Lit is another than the one it was written for', async () => {
    await assert.rejects(
      built((code, id) => (id.endsWith('css-tag.js') ? code.replace('"adoptedStyleSheets"in', '"else"in') : code)),
      /is not the Lit this was written for/,
    );
  });

  it('takes the directives that it knows, and ends the build at any other', async () => {
    const directive = (name: string): Promise<string> => built(undefined, join(lit, 'directives', `${name}.js`));
    for (const known of ['repeat', 'guard']) assert.match(await directive(known), /_\$litDirective\$/);
    await assert.rejects(directive('class-map'), /asks for what the bundle's Lit leaves out/);
  });
});
