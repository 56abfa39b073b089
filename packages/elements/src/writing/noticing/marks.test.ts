import {
  axe,
  isWebKit,
  itUnless,
  type MockCommunity,
  rendered,
  resetMocks,
  stopMocks,
  until,
  useCommunity,
} from '@kindred/internals/testing';
import type { Guard } from '@kindred/core/guards';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/post-box.js';
import type { KindredCommunity } from '../../community/community.js';
import type { KindredPostBox } from '../../post-box/post-box.js';

const WORDS = ['blue door', 'الباب الأزرق', 'door'];

/** Finds the longest of the words, wherever they stand. */
const finds: Guard = (text) =>
  [...text.matchAll(new RegExp(WORDS.join('|'), 'g'))].map(({ 0: words, index }) => ({
    guard: '',
    kind: `at-${index}`,
    start: index,
    end: index + words.length,
    confidence: 1,
    reason: 'The house.',
  }));

const LINES = 'There were days on which nothing at all was said, and that was well. ';
const ARABIC = 'كانت هناك أيام لم يُقل فيها شيء، وكان ذلك جيدًا. ';

describe('marks over what is written', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let box: KindredPostBox;

  const root = (): ShadowRoot => box.shadowRoot!;
  const field = (): HTMLTextAreaElement => root().querySelector('textarea')!;
  const pane = (): HTMLElement | null => root().querySelector('.marks');
  const ranges = (): Range[] => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
  const marked = (): string[] => ranges().map(String);

  async function mount(template = html`<kindred-post-box></kindred-post-box>`, style = ''): Promise<void> {
    mock = await useCommunity({ endpoint: `https://${crypto.randomUUID()}.example` });
    provider = await fixture<KindredCommunity>(
      html`<kindred-community
        style=${`--kindred-motion: 0; ${style}`}
        endpoint=${mock.endpoint}
        without-guards="privacy crisis wording method content-notes self-blame"
        .guards=${{ own: { house: finds } }}
        >${template}</kindred-community
      >`,
    );
    box = provider.querySelector('kindred-post-box')!;
    await rendered(box);
    const device = await (await provider.store).device();
    await device.update('consent', () => true);
  }

  async function write(text: string): Promise<void> {
    field().focus();
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(box);
  }

  async function noticed(text: string): Promise<void> {
    await write(text);
    await until(() => ranges().length > 0, `marks in “${text}”`);
  }

  /** Which letter of the field itself is at a place of the window; `undefined` where an engine doesn't tell. */
  function letterAt(x: number, y: number): number | undefined {
    const at = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root()] });
    return at?.offsetNode === field() ? at.offset : undefined;
  }

  /** Each letter under a mark is where the field itself has it: asked of the field, by places in the window. */
  function expectAligned(): void {
    let seen = 0;
    for (const range of ranges()) {
      const { startOffset, endOffset, startContainer: node } = range;
      for (let at = startOffset; at < endOffset; at += 1) {
        const letter = new Range();
        letter.setStart(node, at);
        letter.setEnd(node, at + 1);
        const { left, top, width, height } = letter.getBoundingClientRect();
        const view = field().getBoundingClientRect();
        if (width < 2 || top < view.top || top + height > view.bottom) continue;
        const rtl = /[\u0600-\u06ff]/.test(String(range));
        const places = [0.1, 0.9].map((part) => letterAt(left + part * width, top + height / 2));
        const wanted = rtl ? [at + 1, at] : [at, at + 1];
        expect(places, `letter ${at} of “${String(range)}”`).to.deep.equal(wanted);
        seen += 1;
      }
    }
    expect(seen, 'letters in view').to.be.greaterThan(3);
  }

  afterEach(async () => {
    fixtureCleanup();
    await resetMocks();
  });
  after(stopMocks);

  const itSees = itUnless(isWebKit, 'it does not tell which letter of a field is where');
  const SHAPES: Record<string, [style: string, text: string, template?: ReturnType<typeof html>]> = {
    'on one line': ['', 'The blue door stood open, and another door was closed.'],
    'on lines that wrap': [
      'display: block; width: 300px',
      `${LINES.repeat(3)}The blue door was open. ${LINES}A blue door.`,
    ],
    'after empty lines and odd spaces': ['', 'One.\n\n\n  Two   three\tblue door \n a blue door\n'],
    'in a word that is broken': ['display: block; width: 260px', `${'x'.repeat(70)}blue door${'y'.repeat(90)}door`],
    'in writing from right to left': [
      'display: block; width: 320px',
      `${ARABIC.repeat(3)}وكان الباب الأزرق مفتوحًا. ${ARABIC}`,
      html`<kindred-post-box lang="ar"></kindred-post-box>`,
    ],
    'in lines of both directions': [
      'display: block; width: 320px',
      `${ARABIC}\nThe blue door was open. ${LINES}\nوكان الباب الأزرق مفتوحًا، and the blue door too أيضًا.`,
    ],
    'twice as large': ['display: block; width: 500px; zoom: 2', `${LINES.repeat(2)}The blue door was open.`],
    'in other letters': [
      'display: block; width: 420.4px; --kindred-font: Georgia, serif; --kindred-font-size: 21.3px; --kindred-line-height: 1.83',
      `${LINES.repeat(2)}The blue door was open. ${LINES} The blue door.`,
    ],
  };
  for (const [where, [style, text, template]] of Object.entries(SHAPES)) {
    itSees(`stand under their words ${where}`, async () => {
      await mount(template, style);
      await noticed(text);
      expectAligned();
    });
  }

  itSees('go along where the field is scrolled, and where it changes its shape', async () => {
    await mount(undefined, 'display: block; width: 400px');
    await noticed(`${LINES.repeat(40)}The blue door. ${LINES.repeat(40)}A door. ${LINES}`);
    expect(field().scrollHeight).to.be.greaterThan(field().clientHeight * 2);
    const told = (target: EventTarget, type: string) =>
      new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
    const all = field().scrollHeight - field().clientHeight;
    for (const part of [0.5, 1]) {
      const scrolled = told(field(), 'scroll');
      field().scrollTop = all * part;
      await scrolled;
      expectAligned();
    }
    provider.style.width = '290px';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    field().scrollTop = field().scrollHeight;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expectAligned();
  });

  itSees('go along with their words while somebody writes, and go where those are touched', async () => {
    await mount();
    const text = 'The blue door stood open, and another door was closed.';
    await noticed(text);
    await write(`Well. ${text}`);
    expect(marked()).to.deep.equal(['blue door', 'door']);
    expectAligned();
    await write(`Well. ${text} And so on`);
    expect(marked()).to.deep.equal(['blue door', 'door']);
    await write(`Well. ${text.replace('blue door', 'blue floor')} And so on`);
    expect(marked()).to.deep.equal(['door']);
    expectAligned();
    await write('Another one.');
    expect(marked()).to.deep.equal([]);
    expect(pane()).to.equal(null);
  });

  itSees('grow with a field that grows', async () => {
    await mount();
    await noticed('The blue door stood open.');
    const before = field().clientHeight;
    await write(`${LINES.repeat(8)}The blue door stood open.`);
    expect(field().clientHeight).to.be.greaterThan(before);
    await until(() => marked().length > 0, 'the next pause');
    expectAligned();
  });

  it('are seen alone: nothing of them is heard, reached or counted twice', async () => {
    await mount();
    await noticed('The blue door stood open.');
    expect(pane()!.inert).to.equal(true);
    expect(pane()!.getAttribute('aria-hidden')).to.equal('true');
    const style = getComputedStyle(pane()!);
    expect(style.userSelect || style.webkitUserSelect).to.equal('none');
    expect(pane()!.querySelectorAll('*')).to.have.length(1);
    const base = root().querySelector<HTMLElement>('.base')!;
    expect(base.innerText.split('stood open')).to.have.length.at.most(2);
    const { left, top, width, height } = pane()!.getBoundingClientRect();
    expect(root().elementFromPoint(left + width / 2, top + height / 2)).to.equal(field());
    await axe(box);
  });

  it('are put away with what they are about, and leave nothing', async () => {
    await mount();
    await noticed('The blue door stood open.');
    [...root().querySelectorAll<HTMLButtonElement>('.rows button')].at(-1)!.click();
    await until(() => marked().length === 0, 'the mark to go');
    expect([...CSS.highlights.keys()]).to.deep.equal([]);
    await noticed('Another door.');
    provider.remove();
    expect([...CSS.highlights.keys()]).to.deep.equal([]);
  });

  it('go when the words are sent', async () => {
    await mount(html`<kindred-post-box undo-seconds="60"></kindred-post-box>`);
    await noticed('The blue door stood open.');
    root().querySelector<HTMLButtonElement>('.main')!.click();
    await until(() => !field(), 'sending');
    expect([...CSS.highlights.keys()]).to.deep.equal([]);
    expect(pane()).to.equal(null);
  });

  it('are each their own in two boxes of a page', async () => {
    await mount(html`<kindred-post-box></kindred-post-box><kindred-post-box circle="other"></kindred-post-box>`);
    const [first, second] = provider.querySelectorAll('kindred-post-box');
    await noticed('The blue door stood open.');
    box = second!;
    await write('A door.');
    await until(() => marked().length === 2, 'both');
    expect([...CSS.highlights.keys()]).to.have.length(1);
    first!.remove();
    expect(marked()).to.deep.equal(['door']);
  });

  it('stay away where the two would not have the same shape', async () => {
    await mount();
    await noticed('The blue door stood open.');
    field().style.boxSizing = 'content-box';
    field().style.width = '50%';
    await until(() => marked().length === 0, 'the marks to go');
    expect(root().querySelector('.rows mark')?.textContent).to.equal('blue door');
  });

  it('are nothing where the engine has none: the words are quoted all the same', async () => {
    const known = Object.getOwnPropertyDescriptor(window, 'Highlight')!;
    Object.defineProperty(window, 'Highlight', { ...known, value: undefined });
    try {
      await mount();
      await write('The blue door stood open.');
      await until(() => root().querySelector('.rows mark'), 'the quotation');
      await import('./marks.js');
      await rendered(box);
      expect(pane()).to.equal(null);
    } finally {
      Object.defineProperty(window, 'Highlight', known);
    }
  });
});
