import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { rolldown } from 'rolldown';

import { lowerDecorators } from './lower-decorators.js';
import { at } from './workspace.js';

/** A module as the bundle would have it, readable. */
async function lowered(code: string, options?: { plain: boolean }): Promise<string> {
  const build = await rolldown({
    input: 'x.ts',
    external: /^lit/,
    tsconfig: at('tsconfig.json'),
    plugins: [
      {
        name: 'source',
        resolveId: (id) => (id === 'x.ts' ? '/x.ts' : null),
        load: (id) =>
          id === '/x.ts'
            ? { code: `import { property, query, state } from 'lit/decorators.js';\n${code}`, moduleType: 'ts' }
            : null,
      },
      lowerDecorators(options),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  return output[0].code.replace(/\s+/g, ' ');
}

describe('lowering the decorators of Lit', () => {
  it('declares what they declare, and sets first values through the accessors', async () => {
    const code = await lowered(`export class A extends B {
      @property({ type: Boolean, reflect: true }) open = false;
      @property() name?: string;
      @state() private more = 1;
    }`);
    assert.match(
      code,
      /this\.properties = \{ open: \{ type: Boolean, reflect: true \}, name: \{\}, more: \{ state: true \} \}/,
    );
    // A class field would hide the accessor that Lit defines.
    assert.match(code, /constructor\([^)]*\) \{ super\([^)]*\); this\.open = false; this\.more = 1; \}/);
    assert.doesNotMatch(code, /__decorate|@\w|[{;] name;/);
  });

  it('keeps accessors that a property was written with', async () => {
    const code = await lowered(`export class A extends B {
      @property({ attribute: false }) get adapter() { return this.a; }
      set adapter(value) { this.a = value; }
    }`);
    assert.match(code, /adapter: \{ attribute: false \}/);
    assert.match(code, /get adapter\(\)/);
    assert.match(code, /set adapter\(value\)/);
  });

  it('turns a query into a getter, and leaves what it does not know', async () => {
    const code = await lowered(`export class A extends B {
      @query('.x') private x!: HTMLElement;
      @other() y = 1;
    }`);
    assert.match(code, /get x\(\) \{ return this\.renderRoot\?\.querySelector\((['"])\.x\1\) \?\? null; \}/);
    assert.match(code, /other\(\)/);
  });

  it('refuses a class that says it both ways', async () => {
    await assert.rejects(
      lowered(`export class A extends B { static properties = { b: {} }; @property() a = 1; }`),
      /use one of them/,
    );
  });

  it('refuses what the Lit of the bundle leaves out', async () => {
    const plain = { plain: true };
    for (const options of ['{ type: Array }', '{ type: Object }', '{ useDefault: true }', '{ hasChanged: () => true }'])
      await assert.rejects(
        lowered(`export class A extends B { @property(${options}) a; }`, plain),
        /leaves out/,
        options,
      );
    await assert.rejects(
      lowered('export class A extends B { @property() get a() { return 1; } }', plain),
      /leaves out/,
    );
    await assert.rejects(
      lowered('export class A extends B { @property() a; shouldUpdate() { return this.a; } }', plain),
      /shouldUpdate is what the bundle's Lit leaves out/,
    );
    await lowered('export class A extends B { @property({ type: Number, reflect: true }) a = 1; }', plain);
  });
});
