import { axe, focused, rendered, until } from '@kindred/internals/testing';
import { memoryAdapter } from '@kindred/adapters/memory';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/helplines.js';
import type { KindredCommunity } from '../community/community.js';

import type { HelplineDetail, KindredHelplineEvent } from './helplines.events.js';
import type { KindredHelplines } from './helplines.js';

let number = 0;

async function show(template = html`<kindred-helplines country="GB"></kindred-helplines>`): Promise<KindredHelplines> {
  const place = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const widget = place.querySelector('kindred-helplines')!;
  await rendered(widget);
  return widget;
}
const $ = <T extends Element = HTMLElement>(widget: KindredHelplines, selector: string): T =>
  widget.shadowRoot!.querySelector<T>(selector)!;
const all = (widget: KindredHelplines, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const said = (widget: KindredHelplines): string => widget.shadowRoot!.textContent!.replace(/[ \n]+/g, ' ');
const names = (widget: KindredHelplines): string[] => all(widget, 'h3').map(({ textContent }) => textContent!.trim());
const hrefs = (widget: KindredHelplines): string[] =>
  all(widget, '[part=contact]').map((link) => link.getAttribute('href')!);

describe('kindred-helplines', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));

  it('has the lines of its country as real links, the emergency number first', async () => {
    const widget = await show();
    expect($(widget, '[part=emergency] a').getAttribute('href')).to.equal('tel:999');
    expect(names(widget)[0]).to.equal('Samaritans');
    expect(hrefs(widget)).to.include('tel:116123').and.to.include('sms:85258?&body=SHOUT');
    expect(said(widget)).to.contain('Day and night').and.to.contain('Free').and.to.contain('findahelpline.com');
  });

  it('is whole at the first look', async () => {
    const widget = document.createElement('kindred-helplines');
    widget.country = 'GB';
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const seen: string[] = [];
    place.append(widget);
    new MutationObserver(() => seen.push(said(widget))).observe(widget.shadowRoot!, { childList: true, subtree: true });
    await rendered(widget);
    expect(seen[0]).to.contain('Samaritans');
  });

  it('asks for the country where nothing names one, and shows that of the choice', async () => {
    const widget = await show(html`<kindred-helplines></kindred-helplines>`);
    expect(said(widget)).to.contain('Choose the country you are in.');
    expect(names(widget)).to.deep.equal([]);
    const select = $<HTMLSelectElement>(widget, 'select');
    select.value = 'IE';
    select.dispatchEvent(new Event('change'));
    await rendered(widget);
    expect(hrefs(widget)).to.include('sms:50808?&body=HELLO');
    expect($<HTMLSelectElement>(widget, 'select').value).to.equal('IE');
  });

  it('takes the country and the audience of its community', async () => {
    const widget = await show(
      html`<kindred-community backend="memory" community="h${(number += 1)}" country="AU" audience="youth"
        ><kindred-helplines></kindred-helplines
      ></kindred-community>`,
    );
    await until(() => names(widget)[0] === 'Kids Helpline');
    expect(said(widget)).to.contain('You can talk to these people about anything.');
  });

  it('puts lines for young people first only where they are meant', async () => {
    const widget = await show(html`<kindred-helplines country="AU"></kindred-helplines>`);
    expect(names(widget).at(-1)).to.equal('Kids Helpline');
    widget.audience = 'youth';
    await rendered(widget);
    expect(names(widget)[0]).to.equal('Kids Helpline');
  });

  it('says with its month what was looked up long ago', async () => {
    const widget = await show(html`<kindred-helplines country="GR"></kindred-helplines>`);
    expect(said(widget)).to.contain('Last looked up in June 2025');
  });

  it('says that nobody answers all night, or that nothing is known', async () => {
    const widget = await show(html`<kindred-helplines country="DK"></kindred-helplines>`);
    expect($(widget, '[part=note]').textContent).to.contain('answers all night');
    widget.country = 'AE';
    await rendered(widget);
    expect($(widget, '[part=note]').textContent).to.contain('know of no line');
    expect($(widget, '[part=emergency] a').getAttribute('href')).to.equal('tel:999');
  });

  it('tells the page how somebody is reached and in which country, and nothing else', async () => {
    const widget = await show();
    const seen: HelplineDetail[] = [];
    widget.parentElement!.addEventListener('kindred-helpline', (event) =>
      seen.push((event as KindredHelplineEvent).detail),
    );
    for (const link of all(widget, '[part=contact], [part=emergency] a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    expect(seen[0]).to.deep.equal({ kind: 'call', country: 'GB' });
    expect(seen.map(({ kind }) => kind)).to.include('text');
  });

  it('keeps a choice on the device only where somebody says so', async () => {
    const adapter = Object.assign(memoryAdapter({ community: `kept-${(number += 1)}` }), { name: `kept-${number}` });
    const around = (): ReturnType<typeof html> =>
      html`<kindred-community .adapter=${adapter} country="GB"
        ><kindred-helplines></kindred-helplines
      ></kindred-community>`;
    const widget = await show(around());
    const provider = widget.parentElement as KindredCommunity;
    const device = await (await provider.store).device();
    expect(all(widget, 'input')).to.deep.equal([]);
    const select = $<HTMLSelectElement>(widget, 'select');
    select.value = 'DE';
    select.dispatchEvent(new Event('change'));
    await until(() => $(widget, 'input'), 'the question whether to keep it');
    expect(await device.get('country')).to.equal(undefined);
    $<HTMLInputElement>(widget, 'input').click();
    const other = await show(around());
    await until(() => names(other)[0] === 'TelefonSeelsorge', 'the kept country');
    await until(() => $<HTMLInputElement>(other, 'input')?.checked, 'the tick');
    $<HTMLInputElement>(other, 'input').click();
    await until(() => names(other)[0] === 'Samaritans', 'the page’s country again');
    expect(await device.get('country')).to.equal(undefined);
  });

  it('speaks German and Arabic, and keeps numbers in order from right to left', async () => {
    const german = await show(html`<kindred-helplines country="DE" lang="de"></kindred-helplines>`);
    expect(said(german)).to.contain('Tag und Nacht').and.to.contain('Montag bis Samstag');
    const arabic = await show(html`<kindred-helplines country="GB" lang="ar"></kindred-helplines>`);
    expect($(arabic, '.base').dir).to.equal('rtl');
    expect(said(arabic)).to.contain('\u2066116\u00a0123\u2069');
  });

  it('has the focus on its title when it is led to', async () => {
    const widget = await show();
    widget.focus();
    expect(focused()?.matches('h2')).to.equal(true);
  });

  it('has room for the lines of the page', async () => {
    const widget = await show(
      html`<kindred-helplines country="GB"
        ><a href="/help">Help now</a>
        <p slot="more">In our town</p></kindred-helplines
      >`,
    );
    const slot = $<HTMLSlotElement>(widget, 'slot[name=more]');
    expect(slot.assignedElements()[0]!.textContent).to.equal('In our town');
    // The link for pages without script is not shown beside what it stands for.
    expect(widget.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('can be used by everybody', async () => {
    for (const country of ['GB', 'JP', '']) {
      const widget = await show(html`<kindred-helplines country=${country}></kindred-helplines>`);
      await axe(widget, { theme: ['light', 'dark', 'dusk', 'paper', 'contrast'] });
      widget.parentElement!.remove();
    }
    await axe(await show(html`<kindred-helplines country="IL" lang="ar"></kindred-helplines>`));
  });
});
