import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { BundledFile } from '../build/bundle.js';
import { measure } from './size.js';

const file = (name: string, brotli: number, more: Partial<BundledFile> = {}): BundledFile => ({
  file: name,
  imports: [],
  dynamicImports: [],
  brotli,
  modules: [],
  ...more,
});
const module = (id: string): { modules: BundledFile['modules'] } => ({ modules: [{ id, bytes: 1 }] });

const BUNDLE = [
  file('kindred.js', 800, { entry: 'loader/index.ts', dynamicImports: ['bar.js', 'box.js'] }),
  file('bar.js', 1000, { entry: 'define/reaction-bar.ts', imports: ['base.js'] }),
  file('box.js', 2000, { entry: 'define/post-box.ts', imports: ['base.js'], dynamicImports: ['writing.js'] }),
  file('base.js', 5000, { dynamicImports: ['http.js', 'memory.js', 'de.js'] }),
  file('http.js', 700, {
    ...module('/x/packages/adapters/src/http/index.ts'),
    imports: ['base.js'],
    dynamicImports: ['device.js', 'live.js'],
  }),
  file('device.js', 300, module('/x/packages/elements/src/internal/device/index.ts')),
  file('live.js', 250, module('/x/packages/adapters/src/http/live.ts')),
  file('memory.js', 9000, { entry: '../../adapters/src/memory/index.ts', ...module('/x/core/src/identity/a.ts') }),
  file('de.js', 400, module('/x/packages/elements/src/internal/translations/de.ts')),
  file('writing.js', 5, {
    ...module('/x/packages/elements/src/post-box/writing.ts'),
    imports: ['base.js'],
    dynamicImports: ['noticing.js'],
  }),
  file('noticing.js', 3000, {
    modules: [
      { id: '/x/packages/elements/src/writing/noticing/noticing.ts', bytes: 1 },
      { id: '/x/packages/core/src/guards/inspect.ts', bytes: 1 },
    ],
    imports: ['base.js'],
    dynamicImports: ['built-in.js', 'people.js'],
  }),
  file('people.js', 7, {
    ...module('/x/packages/elements/src/writing/noticing/people.ts'),
    imports: ['base.js', 'lines.js'],
  }),
  file('reply.js', 6, { ...module('/x/packages/elements/src/wall/thread/reply-box.ts'), imports: ['base.js'] }),
  file('lines.js', 90, module('/x/packages/elements/src/helplines/lines.ts')),
  file('built-in.js', 200, {
    ...module('/x/packages/core/src/guards/built-in.ts'),
    dynamicImports: ['figures.js', 'blame.js', 'coach.js', 'voices.js'],
  }),
  file('figures.js', 20, module('/x/packages/core/src/guards/privacy/figures.ts')),
  file('blame.js', 0.25, module('/x/packages/core/src/guards/self-blame/rules.en.ts')),
  file('coach.js', 0.5, module('/x/packages/core/src/guards/coach/rules.en.ts')),
  file('outbox.js', 600, { ...module('/x/packages/elements/src/store/outbox.ts'), imports: ['base.js', 'ask.js'] }),
  file('ask.js', 70, { ...module('/x/packages/elements/src/store/admission/admitted.ts'), dynamicImports: ['pay.js'] }),
  file('pay.js', 50, {
    ...module('/x/packages/elements/src/store/admission/paying.ts'),
    imports: ['base.js', 'solver.js'],
    dynamicImports: ['wallet.js', 'de.js'],
  }),
  file('solver.js', 4),
  file('wallet.js', 30, {
    entry: 'store/admission/wallet.ts',
    ...module('/x/packages/elements/src/store/admission/wallet.ts'),
  }),
  file('voices.js', 2, module('/x/packages/core/src/guards/voices.de.ts')),
];
const row = (what: string): ReturnType<typeof measure>[number] => {
  const found = measure(BUNDLE).find((one) => one.what.startsWith(what));
  assert.ok(found, what);
  return found;
};

describe('the bytes of a page', () => {
  it('are those of the loader alone without widgets', () => assert.equal(row('loader').bytes, 800));

  it('count a shared file once, the server adapter, a press, and no other backend or language', () => {
    assert.equal(row('page with a reaction bar').bytes, 800 + 1000 + 5000 + 700 + 300);
    assert.equal(row('the whole suite').bytes, 800 + 1000 + 2000 + 5000 + 700 + 300);
  });

  it('count headers and no backend in the first flight', () =>
    assert.equal(row('first flight: reaction-bar').bytes, 800 + 1000 + 5000 + 3 * 300));

  it('say which widgets are not there yet', () => {
    assert.deepEqual(row('page with all four').missing, ['story-carousel', 'check-in']);
    assert.equal(row('page with all four').bytes, undefined);
  });

  it('count what a write has to bring along apart, beside what sends it', () => {
    assert.equal(row('proofs of work').bytes, 70 + 50 + 4);
    assert.equal(row('passes').bytes, 70 + 50 + 4 + 30);
  });

  it('count what looks on apart: for a post or a reply, without other languages and what few texts need', () => {
    assert.equal(row('all that looks on while a post').bytes, 3207.25);
    assert.equal(row('all that looks on while a reply').bytes, 3207.5);
    assert.equal(row('the same post, with an address and a number').bytes, 3227.25);
  });
});
