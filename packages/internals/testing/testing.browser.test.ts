import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';

import { axe } from './axe.js';
import { isWebKit, itUnless } from './engines.js';
import { focused, press, tabTo, type } from './keyboard.js';
import { leakCheck } from './leak-check.js';
import { until } from './until.js';

async function refused(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It should have failed.');
}

customElements.define(
  'test-themed',
  class extends LitElement {
    static override styles = css`
      :host {
        color: #222;
      }
      :host([theme='dark']) {
        color: #333;
      }
    `;
    override render() {
      return html`<p>Some words</p>`;
    }
  },
);

/** Leaves behind what its attribute names, unless that is `none`. */
class Leaky extends HTMLElement {
  #stop = new AbortController();
  #timer = 0;
  #onResize = () => undefined;
  static kept: unknown[] = [];
  connectedCallback(): void {
    this.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    this.shadowRoot!.firstElementChild!.addEventListener('click', () => this.#onResize());
    window.addEventListener('resize', this.#onResize, { signal: this.#stop.signal });
    this.#timer = window.setInterval(() => undefined, 10_000);
    if (this.title === 'listener') document.addEventListener('click', () => this.#onResize());
    if (this.title === 'timer') setTimeout(() => undefined, 60_000);
    if (this.title === 'observer') new ResizeObserver(() => undefined).observe(this);
    if (this.title === 'channel') new BroadcastChannel('leak');
    if (this.title === 'node') Leaky.kept.push(this);
  }
  disconnectedCallback(): void {
    this.#stop.abort();
    clearInterval(this.#timer);
  }
}
customElements.define('test-leaky', Leaky);

describe('axe', () => {
  it('finds nothing where nothing is', async () => {
    await axe(await fixture(html`<main><button>Send</button></main>`));
  });

  it('names what is wrong', async () => {
    const message = await refused(async () => axe(await fixture(html`<div><button></button></div>`)));
    expect(message).to.contain('button-name');
  });

  it('sees a contrast that is only too low in the dark, and puts the page back', async () => {
    const element = await fixture<HTMLElement>(html`<test-themed></test-themed>`);
    const message = await refused(() => axe(element));
    expect(message).to.contain('theme dark').and.to.contain('color-contrast').and.not.to.contain('theme light');
    expect(element.hasAttribute('theme')).to.equal(false);
    expect(document.body.style.background).to.equal('');
  });
});

describe('keyboard', () => {
  it('types, presses, and finds its way', async () => {
    const element = await fixture(html`<div><input id="one" /><input id="two" /><button id="three">x</button></div>`);
    const [one, , three] = element.children as unknown as HTMLInputElement[];
    one!.focus();
    await type('warm');
    await press('Backspace', 'Space');
    expect(one!.value).to.equal('war ');
    expect(await tabTo(three!)).to.equal(2);
    expect(focused()).to.equal(three);
  });

  itUnless(isWebKit, 'its driver knows no modifiers')('holds modifiers', async () => {
    const input = await fixture<HTMLInputElement>(html`<input value="warm" />`);
    input.focus();
    input.setSelectionRange(4, 4);
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Backspace');
    expect(input.value).to.equal('wa');
  });

  it('says how far it came', async () => {
    await fixture(html`<button id="only">x</button>`);
    expect(await refused(() => tabTo(() => false, { most: 2 }))).to.contain('button#only');
  });
});

describe('leakCheck', () => {
  const make = (leak: string) => () => Object.assign(document.createElement('test-leaky'), { title: leak });

  it('finds nothing where everything is put away', () => leakCheck(make('none')));

  for (const [leak, word] of [
    ['listener', '20 listeners'],
    ['timer', '20 timers'],
    ['observer', '20 observers'],
    ['channel', '20 connections'],
  ]) {
    it(`finds a ${leak}`, async () => {
      expect(await refused(() => leakCheck(make(leak!)))).to.contain(word);
    });
  }

  itUnless(!('gc' in globalThis), 'only Chromium can be asked to collect')(
    'finds nodes that stay in memory',
    async () => {
      expect(await refused(() => leakCheck(make('node')))).to.contain('20 of 20 elements');
    },
  );
});

describe('until', () => {
  it('waits', async () => {
    let looks = 0;
    expect(await until(() => (looks += 1) > 2 && looks)).to.equal(3);
  });

  it('says what did not come', async () => {
    expect(await refused(() => until(() => false, 'the moon', 20))).to.equal('the moon did not come');
  });
});
