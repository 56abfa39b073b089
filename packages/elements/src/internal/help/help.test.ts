import { axe, focused, press, rendered, until } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/check-in.js';
import '../../define/helplines.js';
import '../../define/post-box.js';
import '../../define/reaction-bar.js';
import '../../define/story-carousel.js';
import '../../define/wall.js';
import type { KindredElement } from '../kindred-element.js';

type Widget = KindredElement<never>;
const WIDGETS = ['check-in', 'post-box', 'reaction-bar', 'story-carousel', 'wall'].map((name) => `kindred-${name}`);

const linkOf = (widget: Element): HTMLAnchorElement =>
  widget.shadowRoot!.querySelector<HTMLAnchorElement>('.help-now')!;
const dialogOf = (widget: Element): HTMLDialogElement | null => widget.shadowRoot!.querySelector('dialog');

async function show(tag: string, around: Partial<Record<'lang' | 'country', string>> = {}): Promise<Widget> {
  const provider = await fixture<HTMLElement>(
    html`<kindred-community
      backend="memory"
      community=${`help-${crypto.randomUUID()}`}
      country=${around.country ?? 'GB'}
      lang=${around.lang ?? 'en'}
    ></kindred-community>`,
  );
  const widget = document.createElement(tag) as Widget;
  provider.append(widget);
  await until(() => linkOf(widget), 'the link to the helplines');
  await rendered(widget);
  return widget;
}

describe('the way to the helplines', () => {
  before(async () => {
    document.documentElement.style.setProperty('--kindred-motion', '0');
    await import('../../define/community.js');
  });
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));
  afterEach(() => fixtureCleanup());

  for (const tag of WIDGETS) {
    it(`is the first stop of ${tag}, and two presses away`, async () => {
      const widget = await show(tag);
      const before = document.createElement('button');
      widget.parentElement!.before(before);
      before.focus();
      await press('Tab');
      expect(focused()).to.equal(linkOf(widget));
      expect(linkOf(widget).textContent).to.equal('Help now');
      await press('Enter');
      await until(() => focused()?.matches('h2'), 'the focus on the title of the helplines');
      const dialog = dialogOf(widget)!;
      expect(dialog.open).to.equal(true);
      const helplines = dialog.querySelector('kindred-helplines')!;
      expect(helplines.shadowRoot!.querySelector('[href="tel:116123"]')).to.not.equal(null);
      await press('Escape');
      await until(() => !dialogOf(widget), 'the dialog to go');
      expect(focused()).to.equal(linkOf(widget));
      before.remove();
    });

    it(`is one press away from anywhere in ${tag}`, async () => {
      const widget = await show(tag);
      const stops = widget.shadowRoot!.querySelectorAll<HTMLElement>(
        'button, a[href], input, textarea, [tabindex="0"]',
      );
      for (const stop of [...stops].filter((each) => each.checkVisibility())) {
        stop.focus();
        if (focused() !== stop) continue;
        await press('F1');
        await until(
          () => dialogOf(widget)?.open && focused()?.matches('h2'),
          `help from ${stop.outerHTML.slice(0, 60)}`,
        );
        await press('Escape');
        await until(() => !dialogOf(widget), 'the dialog to go');
      }
    });
  }

  for (const tag of ['kindred-check-in', 'kindred-post-box']) {
    const talkOf = (widget: Element): HTMLAnchorElement =>
      widget.shadowRoot!.querySelector<HTMLAnchorElement>('[part=talk]')!;

    it(`is seen at the foot of ${tag}, for a finger as for a key`, async () => {
      const widget = await show(tag);
      const talk = talkOf(widget);
      expect(talk.textContent).to.equal('Talk to someone now');
      const { width, height } = talk.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      talk.click();
      await until(() => dialogOf(widget)?.open && focused()?.matches('h2'), 'the helplines');
      await axe(widget);
      await press('Escape');
      await until(() => !dialogOf(widget), 'the dialog to go');
    });

    for (const [lang, words] of Object.entries({ de: 'Jetzt mit jemandem reden', ar: 'التحدث مع أحد الآن' })) {
      it(`is called what it is at the foot of ${tag} (${lang})`, async () => {
        expect(talkOf(await show(tag, { lang })).textContent).to.equal(words);
      });
    }

    it(`leads from the foot of ${tag} to the server’s page in a new tab, and before anything else is there to the directory`, async () => {
      const provider = await fixture<HTMLElement>(
        html`<kindred-community endpoint="https://community.example" country="DE"></kindred-community>`,
      );
      const widget = document.createElement(tag) as Widget;
      provider.append(widget);
      const talk = await until(() => talkOf(widget), 'the link');
      expect(talk.href).to.equal('https://findahelpline.com/');
      await until(() => linkOf(widget)?.href.endsWith('/helplines/DE'), 'the address of the page');
      const opened: (string | null)[] = [];
      const keep = (event: Event): void => {
        opened.push(talk.href);
        event.preventDefault();
      };
      widget.addEventListener('click', keep);
      talk.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
      expect(opened).to.deep.equal(['https://community.example/helplines/DE']);
      expect(dialogOf(widget)).to.equal(null);
    });
  }

  it('goes to the helplines of the page where there are some', async () => {
    const widget = await show('kindred-check-in');
    const there = document.createElement('kindred-helplines');
    there.country = 'GB';
    widget.parentElement!.append(there);
    await rendered(there);
    linkOf(widget).click();
    await until(() => there.shadowRoot!.activeElement?.matches('h2'), 'the focus on the title');
    expect(dialogOf(widget)).to.equal(null);
    expect(there.shadowRoot!.querySelector('.help-now')).to.equal(null);
  });

  it('is seen only while it has the focus, and moves nothing', async () => {
    const widget = await show('kindred-check-in');
    const base = widget.shadowRoot!.querySelector('.base')!;
    const before = base.getBoundingClientRect().top;
    expect(linkOf(widget).offsetWidth).to.be.lessThan(3);
    linkOf(widget).focus();
    expect(linkOf(widget).offsetHeight).to.be.greaterThan(40);
    expect(base.getBoundingClientRect().top).to.equal(before);
    await axe(widget);
  });

  it('speaks the language of its widget, also when that changes', async () => {
    const widget = await show('kindred-check-in', { lang: 'de' });
    expect(linkOf(widget).textContent).to.equal('Hilfe, jetzt gleich');
    widget.lang = 'ar';
    await until(() => linkOf(widget).dir === 'rtl', 'the direction');
    expect(linkOf(widget).textContent).to.equal('مساعدة الآن');
  });

  it('leads to the server’s page by its address, and to the directory where there is no server', async () => {
    const widget = await show('kindred-check-in');
    expect(linkOf(widget).href).to.equal('https://findahelpline.com/');
    const provider = await fixture<HTMLElement>(
      html`<kindred-community endpoint="https://community.example" country="DE"
        ><kindred-check-in></kindred-check-in
      ></kindred-community>`,
    );
    const served = provider.querySelector('kindred-check-in')!;
    await until(() => linkOf(served)?.href === 'https://community.example/helplines/DE', 'the address of the page');
  });

  it('stands once in a wall, not in each bar of it', async () => {
    const bar = document.createElement('kindred-reaction-bar');
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const outer = document.createElement('kindred-check-in');
    host.append(outer);
    await until(() => linkOf(outer), 'the link of the outer');
    outer.shadowRoot!.append(bar);
    await rendered(bar);
    const after = document.createElement('kindred-reaction-bar');
    host.append(after);
    await until(() => linkOf(after), 'the link of one that came later');
    expect(linkOf(bar)).to.equal(null);
  });
});
