/** The bundle's Lit, without what no widget asks of it, draws what the whole Lit draws. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import { rolldown } from 'rolldown';

import { litToday } from '../../packages/internals/build/lit-today.js';
import { at } from '../../packages/internals/build/workspace.js';
import { openVisitors, type Visitors } from '../support/visitors.js';

const require = createRequire(at('packages', 'elements', 'package.json'));
const ENTRY = `
  export { html, svg, render, nothing, noChange, LitElement } from ${JSON.stringify(require.resolve('lit'))};
  export { repeat } from ${JSON.stringify(require.resolve('lit/directives/repeat.js'))};
  export { guard } from ${JSON.stringify(require.resolve('lit/directives/guard.js'))};`;

/** Lit in one script, as `name`. */
async function litAs(name: string, trimmed: boolean): Promise<string> {
  const bundle = await rolldown({
    input: 'entry',
    platform: 'browser',
    resolve: { conditionNames: ['browser', 'production', 'import', 'default'] },
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? ENTRY : null) },
      trimmed ? litToday() : [],
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name });
  await bundle.close();
  return output[0].code;
}

/** Draws the same templates, made by chance from a seed, with both; what differs is returned. A script, as pages run it. */
const COMPARE = `(() => {
  let seed = 11;
  const upTo = (n) => (((seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 65536) | 0) % n;
  const one = (...ways) => ways[upTo(ways.length)];
  const leaf = () => one(['nothing'], ['undefined'], ['text', 'w' + upTo(5)], ['text', upTo(3)], ['text', ''], ['keep']);
  const list = (make) => Array.from({ length: upTo(4) }, make);
  const keys = () => [1, 2, 3, 4, 5, 6, 7].map((key) => [upTo(99), key]).sort(([a], [b]) => a - b).map(([, key]) => key);
  const tree = (depth) => depth === 0 ? leaf() : one(
    () => ['list', list(() => tree(depth - 1))],
    () => ['keyed', keys().slice(0, upTo(8))],
    () => ['guarded', upTo(3)],
    () => ['drawn', upTo(9)],
    () => ['link', leaf(), leaf(), leaf(), tree(depth - 1), tree(depth - 1)],
    () => ['two', tree(depth - 1), tree(depth - 1)],
    () => ['field', upTo(2) === 1, leaf(), tree(depth - 1), tree(depth - 1)],
    leaf,
  )();
  const drawn = ({ html, svg, nothing, noChange, repeat, guard }, tree) => {
    const say = ([what, a, b, c, d, e]) => ({
      nothing: () => nothing,
      undefined: () => undefined,
      keep: () => noChange,
      text: () => a,
      list: () => a.map(say),
      keyed: () => repeat(a, (key) => key, (key, index) => html\`<li id=\${key}>\${index}</li>\`),
      guarded: () => guard([a], () => html\`<u>\${a}</u>\`),
      drawn: () => html\`<svg viewBox="0 0 \${a} 9">\${svg\`<path d=\${a} class="\${a} of \${a}" />\`}</svg>\`,
      link: () => html\`<a href=\${say(a)} title="x\${say(b)}y\${say(c)}">\${say(d)}</a> &amp; text \${say(e)}\`,
      two: () => html\`\${say(a)}\${say(b)}\`,
      field: () => html\`<input ?disabled=\${a} .value=\${String(a)} aria-label='\${say(b)}'><b/>\${say(c)}<p x="<i>" y='>'>\${say(d)}</p>\`,
    })[what]();
    return say(tree);
  };
  const clean = (place) => place.innerHTML.replace(/<!--.*?-->/g, '<!>');
  const [whole, today] = ['whole', 'today'].map((id) => document.body.appendChild(Object.assign(document.createElement('div'), { id })));
  const differ = [];
  for (let round = 0; round < 2000 && !differ.length; round += 1) {
    const next = tree(4);
    Whole.render(drawn(Whole, next), whole);
    Today.render(drawn(Today, next), today);
    if (clean(whole) !== clean(today)) differ.push(JSON.stringify(next), clean(whole), clean(today));
  }
  return differ;
})()`;

/** Lives the same life in both: what a widget was told, and how it looked. */
const LIVES = `Promise.all([Whole, Today].map(async ({ LitElement, html, nothing }, copy) => {
  const told = [];
  class Widget extends LitElement {
    static properties = { a: {}, n: { type: Number }, b: { type: Boolean, reflect: true }, theme: { reflect: true }, o: { attribute: false }, s: { state: true } };
    constructor() {
      super();
      this.a = 'first';
      this.addController(Object.fromEntries(['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected'].map((name) => [name, () => told.push(name)])));
    }
    willUpdate(changed) { told.push([...changed].join(';')); }
    firstUpdated() { told.push('first'); }
    updated(changed) { told.push([...changed.keys()].join()); }
    render() {
      if (this.a === 'fails') throw Error('It fails.');
      return html\`<p class="\${this.a} of \${this.n}" ?hidden=\${this.b} .title=\${this.o ?? ''} lang=\${this.theme ?? nothing} @click=\${this.press}>\${this.s}</p>\`;
    }
    press() { told.push(['pressed', this instanceof Widget, this.a].join()); }
  }
  customElements.define('a-widget-' + copy, Widget);
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = '<a-widget-' + copy + ' a="here" n="4" theme="dark"></a-widget-' + copy + '>';
  const widget = place.firstElementChild;
  const look = async () => told.push(String(await widget.updateComplete.catch(String)), widget.shadowRoot.innerHTML.replace(/<!--.*?-->/g, ''), widget.getAttributeNames().join(), [widget.a, widget.n, widget.b].join());
  await look();
  Object.assign(widget, { b: true, o: 'said', s: nothing });
  await look();
  widget.shadowRoot.querySelector('p').click();
  widget.n = '7';
  widget.removeAttribute('a');
  await look();
  widget.removeAttribute('b');
  widget.setAttribute('n', 'none');
  widget.theme = undefined;
  await look();
  widget.a = 'fails';
  await look();
  widget.a = 'again';
  await look();
  widget.remove();
  place.append(widget);
  await look();
  return told;
}))`;

describe('the bundle’s Lit', () => {
  let visitors: Visitors;
  before(async () => {
    visitors = await openVisitors();
  });
  after(() => visitors?.leave());

  const open = async () => {
    const { page } = await visitors.arrive([]);
    await page.setContent('<!doctype html><title>Lit</title>');
    for (const trimmed of [false, true])
      await page.addScriptTag({ content: await litAs(trimmed ? 'Today' : 'Whole', trimmed) });
    return page;
  };

  it('draws any template as the whole one does', async () => {
    const page = await open();
    assert.deepEqual(await page.evaluate(COMPARE), []);
  });

  it('tells a widget the same, in the same order', async () => {
    const page = await open();
    const [whole, today] = (await page.evaluate(LIVES)) as string[][];
    assert.ok(whole!.length > 40);
    assert.deepEqual(today, whole);
  });
});
