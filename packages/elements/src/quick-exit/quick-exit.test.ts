import '../define/quick-exit.js';

import { axe, focused, isFirefox, isWebKit, itUnless, leakCheck, tabTo, until } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';

import { openDeviceStore } from '../internal/device/index.js';

import { uncoverPage } from './cover.js';
import type { KindredQuickExit } from './quick-exit.js';

const DRIVER = 'this engine’s driver has no such media features';

let exit: KindredQuickExit;
const root = (of = exit): ShadowRoot => of.shadowRoot!;
const link = (of = exit): HTMLAnchorElement => root(of).querySelector('a')!;
const said = (of = exit): string => root(of).querySelector('[role=status]')!.textContent!;
const drawn = (of = exit): Promise<unknown> => until(() => Boolean(link(of)?.textContent), 'the words');
const cover = (): HTMLDialogElement | null => document.querySelector('html > dialog');

async function mount(template: unknown): Promise<KindredQuickExit> {
  const place = await fixture(html`<div>${template}</div>`);
  exit = place.querySelector('kindred-quick-exit')!;
  await drawn();
  return exit;
}

let now = 0;
const key = (type: 'keydown' | 'keyup', name: string, target: EventTarget = document.body): void => {
  const event = new KeyboardEvent(type, {
    key: name,
    code: name,
    bubbles: true,
    composed: true,
    shiftKey: type === 'keydown' && name === 'Shift',
  });
  Object.defineProperty(event, 'timeStamp', { value: (now += 50) });
  target.dispatchEvent(event);
};
const tap = (name: string, target?: EventTarget): void => {
  key('keydown', name, target);
  key('keyup', name, target);
};

/** Leads nowhere, so that the test can look at what is left. */
const NOWHERE = '#left';

/** As if the page were loaded anew. */
function comeBack(): void {
  uncoverPage();
  globalThis.kindredLeft = undefined;
  document.querySelectorAll('meta[name=referrer]').forEach((meta) => meta.remove());
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

describe('kindred-quick-exit', () => {
  let title: string;
  before(() => (title = document.title));
  beforeEach(() => (now = performance.now()));
  afterEach(() => {
    comeBack();
    document.title = title;
  });

  describe('shows', () => {
    it('a real link, and says in words what it can’t do', async () => {
      await mount(html`<kindred-quick-exit href="https://weather.example/"></kindred-quick-exit>`);
      expect(link().textContent).to.equal('Leave this page');
      expect(link().href).to.equal('https://weather.example/');
      expect(link().rel).to.equal('noreferrer');
      expect(root().querySelector('#hint')!.textContent).to.include('history still lists this page');
      expect(root().querySelector('#hint')!.textContent).to.include('Shift three times');
      expect(root().querySelectorAll('[role=status]').length).to.equal(1);
    });

    it('a page that hardly anybody would ask about, where the page names none', async () => {
      await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
      expect(link().href).to.equal('https://www.wikipedia.org/');
    });

    it('the page’s own link, which leads out before it is there', async () => {
      await mount(html`<kindred-quick-exit><a href="https://own.example/">Get me out</a></kindred-quick-exit>`);
      expect(exit.destination).to.equal('https://own.example/');
      const own = exit.querySelector('a')!;
      expect(own.getBoundingClientRect().height).to.be.at.least(44);
      expect(link().checkVisibility()).to.equal(false);
    });

    it('no word of the Shift key where it is left alone', async () => {
      await mount(html`<kindred-quick-exit without-shortcut></kindred-quick-exit>`);
      expect(root().querySelector('#hint')!.textContent).not.to.include('Shift');
      exit.withoutShortcut = false;
      await until(() => root().querySelector('#hint')!.textContent!.includes('Shift'), 'the words');
    });

    it('itself in the page’s language, and the other way round where that is written so', async () => {
      await mount(html`<div lang="de"><kindred-quick-exit></kindred-quick-exit></div>`);
      expect(link().textContent).to.equal('Diese Seite verlassen');
      exit.lang = 'ar';
      await until(() => link().textContent === 'مغادرة هذه الصفحة', 'Arabic');
      expect(root().querySelector<HTMLElement>('.base')!.dir).to.equal('rtl');
    });

    it('a named theme', async () => {
      await mount(html`<kindred-quick-exit theme="dusk"></kindred-quick-exit>`);
      await until(() => getComputedStyle(link()).backgroundColor === 'rgb(233, 228, 238)', 'the colours');
    });

    it('what was set before it was defined', async () => {
      const before = document.createElement('kindred-later') as KindredQuickExit;
      Object.assign(before, { href: 'https://early.example/', withoutShortcut: true, theme: 'dark' });
      (await fixture(html`<div></div>`)).append(before);
      customElements.define(
        'kindred-later',
        class extends (customElements.get('kindred-quick-exit') as typeof KindredQuickExit) {},
      );
      await drawn(before);
      expect(link(before).href).to.equal('https://early.example/');
      expect(before.listens).to.equal(false);
      expect(before.getAttribute('theme')).to.equal('dark');
    });

    it('that an address is none, to whoever made the page', async () => {
      const errors: unknown[] = [];
      const { error } = console;
      console.error = (...all: unknown[]) => errors.push(all.join(' '));
      try {
        await mount(html`<kindred-quick-exit href="javascript:alert(1)"></kindred-quick-exit>`);
      } finally {
        console.error = error;
      }
      expect(errors.join()).to.include('href must be a web address');
      expect(link().href).to.equal('https://www.wikipedia.org/');
    });
  });

  describe('is there for everybody', () => {
    it('has nothing for axe, light and dark', async () => {
      await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
      await axe(exit);
      tap('Shift');
      await axe(exit);
      await mount(html`<kindred-quick-exit><a href="https://own.example/">Leave</a></kindred-quick-exit>`);
      await axe(exit);
    });

    it('is reached by Tab, with a ring to be seen', async () => {
      await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
      await tabTo(link(), { most: 5 });
      expect(focused()).to.equal(link());
      expect(getComputedStyle(link()).outlineStyle).to.equal('solid');
    });

    itUnless(isWebKit || isFirefox, DRIVER)('keeps an edge in forced colours', async () => {
      await emulateMedia({ forcedColors: 'active' });
      try {
        await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
        expect(getComputedStyle(link()).borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
        expect(getComputedStyle(link()).borderTopWidth).to.equal('1px');
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    });

    itUnless(isWebKit, 'this engine’s driver has no viewport')('fits a small phone', async () => {
      await setViewport({ width: 320, height: 600 });
      try {
        for (const lang of ['en', 'de', 'ar']) {
          await mount(html`<kindred-quick-exit lang=${lang}></kindred-quick-exit>`);
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
          expect(link().checkVisibility()).to.equal(true);
        }
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  });

  describe('counts the presses', () => {
    it('aloud, in one place, without moving anything', async () => {
      await mount(
        html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>
          <kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`,
      );
      const other = exit.parentElement!.lastElementChild as KindredQuickExit;
      await drawn(other);
      const { height } = exit.getBoundingClientRect();
      tap('Shift');
      expect(said()).to.equal('Press Shift twice more to leave this page.');
      expect(said(other)).to.equal('');
      tap('Shift');
      expect(said()).to.equal('Press Shift once more to leave this page.');
      expect(exit.getBoundingClientRect().height).to.equal(height);
      expect(cover()).to.equal(null);
      tap('a');
      expect(said()).to.equal('');
      tap('Shift');
      expect(said()).to.equal('Press Shift twice more to leave this page.');
    });

    it('and says that they came too late', async () => {
      const { setTimeout: real } = window;
      const timers: (() => void)[] = [];
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      window.setTimeout = ((work: () => void) => timers.push(work)) as never;
      const later = now + 60_000;
      const { now: clock } = performance;
      try {
        tap('Shift');
        performance.now = () => later;
        timers.at(-1)!();
        expect(said()).to.include('within five seconds');
        timers.at(-1)!();
        expect(said()).to.equal('');
      } finally {
        performance.now = clock;
        window.setTimeout = real;
      }
    });

    it('of those who ask for it alone', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE} without-shortcut></kindred-quick-exit>`);
      ['Shift', 'Shift', 'Shift'].forEach((name) => tap(name));
      expect(cover()).to.equal(null);
    });

    it('also in a field inside another shadow root, whose page stops every event', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const inner = host.attachShadow({ mode: 'open' });
      const field = document.createElement('textarea');
      exit = document.createElement('kindred-quick-exit');
      exit.href = NOWHERE;
      inner.append(field, exit);
      host.addEventListener('keyup', (event) => event.stopPropagation(), true);
      field.addEventListener('keyup', (event) => event.stopImmediatePropagation());
      await drawn();
      let left = 0;
      document.addEventListener('kindred-exit', () => (left += 1), { once: true });
      field.focus();
      ['Shift', 'Shift', 'Shift'].forEach((name) => tap(name, field));
      expect(cover()?.open).to.equal(true);
      expect(left).to.equal(1);
      expect(location.hash).to.equal(NOWHERE);
    });
  });

  describe('leaves', () => {
    const press = (of = exit): boolean =>
      link(of).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

    it('with the page covered before the press is over, above an open dialog', async () => {
      await mount(
        html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>
          <dialog><button>In a dialog</button></dialog>`,
      );
      const dialog = exit.parentElement!.querySelector('dialog')!;
      dialog.showModal();
      press();
      const { width, height } = cover()!.getBoundingClientRect();
      expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
      expect(document.elementFromPoint(innerWidth / 2, innerHeight / 2)).to.equal(cover());
      expect(cover()!.matches(':modal')).to.equal(true);
      expect(dialog.checkVisibility()).to.equal(false);
      expect(cover()!.textContent).to.equal('Loading');
      expect(document.title.trim()).to.equal('\u200b');
      expect(location.hash).to.equal(NOWHERE);
    });

    it('above any rule of the page', async () => {
      const style = document.createElement('style');
      style.textContent = `@layer host { dialog { display: none !important; opacity: 0 !important } }
        dialog, html > * { display: none !important; opacity: 0 !important; inset: auto !important; transform: scale(0) !important }`;
      document.head.append(style);
      try {
        await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`).catch(() => undefined);
        exit.leave();
        expect(document.elementFromPoint(5, 5)).to.equal(cover());
        const { width, height } = cover()!.getBoundingClientRect();
        expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
        expect(getComputedStyle(cover()!).opacity).to.equal('1');
      } finally {
        style.remove();
      }
    });

    it('and Escape does not bring the page back', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      press();
      cover()!.close();
      cover()!.dispatchEvent(new Event('close'));
      expect(cover()!.matches(':modal')).to.equal(true);
      await until(() => cover()!.open);
    });

    it('telling the page once, after all is covered and unreadable, and nobody can hold it', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      localStorage.setItem('kindred.wrap', 'key');
      let told = 0;
      exit.parentElement!.addEventListener('kindred-exit', (event) => {
        told += 1;
        event.preventDefault();
        expect(event.defaultPrevented).to.equal(false);
        expect(cover()?.open).to.equal(true);
        expect(localStorage.getItem('kindred.wrap')).to.equal(null);
        expect(location.hash).to.equal('');
      });
      const asks = (event: Event): void => event.preventDefault();
      addEventListener('beforeunload', asks);
      press();
      expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
      removeEventListener('beforeunload', asks);
      expect(told).to.equal(1);
      expect(location.hash).to.equal(NOWHERE);
    });

    it('by any button and with any key held, but not by the one for a menu', async () => {
      for (const init of [{ ctrlKey: true }, { shiftKey: true }, { button: 1 }]) {
        await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
        const event = new MouseEvent(init.button ? 'auxclick' : 'click', {
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        });
        link().dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(true);
        expect(location.hash).to.equal(NOWHERE);
        comeBack();
      }
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      link().dispatchEvent(new MouseEvent('auxclick', { bubbles: true, composed: true, button: 2 }));
      expect(location.hash).to.equal('');
    });

    it('by the page’s own link inside', async () => {
      await mount(html`<kindred-quick-exit><a href=${NOWHERE}>Leave</a></kindred-quick-exit>`);
      exit.querySelector('a')!.click();
      expect(cover()?.open).to.equal(true);
    });

    it('where storage is blocked, too', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      const { removeItem, getItem } = Storage.prototype;
      Storage.prototype.removeItem = Storage.prototype.getItem = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      try {
        press();
      } finally {
        Object.assign(Storage.prototype, { removeItem, getItem });
      }
      expect(cover()?.open).to.equal(true);
      expect(location.hash).to.equal(NOWHERE);
    });

    it('in the other tabs as well', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      const elsewhere = new BroadcastChannel('kindred-quick-exit');
      let told = 0;
      exit.addEventListener('kindred-exit', () => (told += 1));
      elsewhere.postMessage('left');
      await until(() => cover()?.open, 'the cover');
      expect(location.hash).to.equal(NOWHERE);
      expect(told).to.equal(0);
      comeBack();
      const heard = new Promise((resolve) => (elsewhere.onmessage = resolve));
      press();
      await heard;
      elsewhere.close();
    });

    it('together with the page’s own way out, which goes where it goes', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      localStorage.setItem('kindred.wrap', 'key');
      document.body.classList.add('govuk-exit-this-page-hide-content');
      try {
        await until(() => cover()?.open, 'the cover');
        expect(localStorage.getItem('kindred.wrap')).to.equal(null);
        expect(location.hash).to.equal('');
      } finally {
        document.body.classList.remove('govuk-exit-this-page-hide-content');
      }
    });
  });

  describe('leaves nothing to be read', () => {
    it('of what was kept, and nothing is kept from then on', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      const store = openDeviceStore('https://a.example', crypto.randomUUID());
      await store.secret();
      await store.update('draft', () => ({ text: 'before' }));
      sessionStorage.setItem('kindred.desk|place', 'key of the desk');
      const secret = localStorage.getItem('kindred.secret');
      const last = store.update('draft', () => ({ text: 'on its way' }));
      exit.leave();
      expect(localStorage.getItem('kindred.wrap')).to.equal(null);
      expect(sessionStorage.length).to.equal(0);
      await last;
      await store.update('draft', () => ({ text: 'after' }));
      expect(localStorage.getItem('kindred.wrap')).to.equal(null);
      expect(await openDeviceStore('https://a.example', 'other').get('draft')).to.equal(undefined);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(Object.keys(localStorage).filter((name) => name.startsWith('kindred|'))).to.deep.equal([]);
      expect(localStorage.getItem('kindred.secret')).to.equal(secret);
    });

    it('of what an earlier visit could not sweep', async () => {
      localStorage.removeItem('kindred.wrap');
      localStorage.setItem('kindred|a|main|draft', 'sealed under a key that is gone');
      await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
      expect(localStorage.getItem('kindred|a|main|draft')).to.equal(null);
    });

    it('and sweeps nothing that can still be read', async () => {
      localStorage.setItem('kindred.wrap', 'key');
      localStorage.setItem('kindred|a|main|draft', 'sealed');
      try {
        await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
        expect(localStorage.getItem('kindred|a|main|draft')).to.equal('sealed');
      } finally {
        localStorage.clear();
      }
    });
  });

  describe('brought back as it was', () => {
    const aside = (type: 'pagehide' | 'pageshow'): boolean =>
      dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

    it('is covered, and leaves again', async () => {
      await mount(html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>`);
      exit.leave();
      comeBack();
      aside('pagehide');
      expect(cover()?.open).to.equal(true);
      aside('pageshow');
      expect(location.hash).to.equal(NOWHERE);
      expect(cover()?.open).to.equal(true);
    });

    it('is there at once where nobody left in between', async () => {
      localStorage.setItem('kindred.wrap', 'key');
      document.body.style.display = 'grid';
      try {
        await mount(html`<kindred-quick-exit></kindred-quick-exit>`);
        aside('pagehide');
        expect(cover()?.open).to.equal(true);
        aside('pageshow');
        expect(cover()).to.equal(null);
        expect(document.body.style.display).to.equal('grid');
      } finally {
        document.body.style.display = '';
        localStorage.clear();
      }
    });
  });

  it('leaves nothing behind, moves, and comes again', async () => {
    await leakCheck(() => {
      const made = document.createElement('kindred-quick-exit');
      made.href = NOWHERE;
      return made;
    });
    await mount(
      html`<kindred-quick-exit href=${NOWHERE}></kindred-quick-exit>
        <section></section>`,
    );
    exit.parentElement!.querySelector('section')!.append(exit);
    ['Shift', 'Shift', 'Shift'].forEach((name) => tap(name));
    expect(cover()?.open).to.equal(true);
  });
});
