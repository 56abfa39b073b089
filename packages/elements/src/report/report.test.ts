import type { Adapter, NewReport } from '@kindred/core/contract';
import { AdapterError } from '@kindred/core/contract';
import { axe, focused, rendered, until } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import { defineReport } from './define.js';
import type { KindredReport } from './report.js';

const ITEM = 'night-shift.00000000-0000-4000-8000-000000000000';

interface Place {
  form: KindredReport;
  sent: NewReport[];
  fail?: AdapterError;
}

async function place(): Promise<Place> {
  defineReport();
  const at: Place = { form: undefined as never, sent: [] };
  const adapter: Adapter = {
    name: `bench-${crypto.randomUUID()}`,
    contract: 1,
    reports: {
      create: async (report) => {
        at.sent.push(report);
        if (at.fail) throw at.fail;
        return { received: true };
      },
    },
  };
  at.form = Object.assign(document.createElement('kindred-report'), { adapter, item: ITEM }) as KindredReport;
  (await fixture(html`<div></div>`)).append(at.form);
  await until(() => at.form.shadowRoot!.querySelector('form'));
  return at;
}

const root = (form: KindredReport): ShadowRoot => form.shadowRoot!;
const said = (form: KindredReport): string => root(form).textContent!.replace(/\s+/g, ' ');
const button = (form: KindredReport, words: string): HTMLButtonElement =>
  [...root(form).querySelectorAll('button')].find(({ textContent }) => textContent!.trim() === words)!;
const send = (form: KindredReport): void => button(form, 'Tell those who look after this circle').click();

async function choose(form: KindredReport, reason: string): Promise<void> {
  root(form).querySelector<HTMLInputElement>(`[value=${reason}]`)!.click();
  await rendered(form);
}
const fill = (form: KindredReport, name: string, value: string): void => {
  const field = root(form).querySelector<HTMLInputElement>(`[name=${name}]`)!;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe('kindred-report', () => {
  before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
  after(() => document.documentElement.style.removeProperty('--kindred-motion'));

  it('begins with worry for somebody, and tells it before anything else', async () => {
    const { form, sent } = await place();
    await until(() => focused()?.matches('[value=worried]'));
    send(form);
    await until(() => said(form).includes('Please choose what it is.'));
    expect(sent).to.deep.equal([]);
    await choose(form, 'worried');
    fill(form, 'note', ' It sounds like goodbye. ');
    send(form);
    await until(() => focused()?.matches('.done'));
    expect(sent).to.have.length(1);
    expect(sent[0]).to.include({ item: ITEM, reason: 'worried', note: 'It sounds like goodbye.' });
    expect(said(form)).to.contain('reads this before everything else').and.not.to.contain('helplines');
    await axe(form);
    let closed = 0;
    form.addEventListener('close', () => (closed += 1));
    button(form, 'Back to reading').click();
    expect(closed).to.equal(1);
  });

  it('asks for a content note, and which one, and blames nobody', async () => {
    const { form, sent } = await place();
    await choose(form, 'content-note');
    send(form);
    await until(() => said(form).includes('Please choose what it speaks of.'));
    expect(focused()?.matches('[name=about]')).to.equal(true);
    expect(sent).to.deep.equal([]);
    const about = [...root(form).querySelectorAll<HTMLInputElement>('[name=about]')];
    for (const box of about) box.click();
    expect(about.filter(({ checked }) => checked)).to.have.length(5);
    for (const box of about.filter(({ checked, value }) => checked && value !== 'abuse')) box.click();
    await axe(form);
    send(form);
    await until(() => focused()?.matches('.done'));
    expect(sent[0]).to.deep.include({ item: ITEM, reason: 'content-note', contentNotes: ['abuse'] });
    expect(said(form)).to.contain('Nothing is held against whoever wrote it');
    expect(said(form)).not.to.contain('decide what to do');
  });

  it('speaks of the helplines where the page has them', async () => {
    const helplines = document.createElement('kindred-helplines');
    document.body.append(helplines);
    const { form } = await place();
    await choose(form, 'worried');
    send(form);
    await until(() => said(form).includes('The helplines on this page'));
    helplines.remove();
  });

  it('asks for what the law asks for, and no more', async () => {
    const { form, sent } = await place();
    await choose(form, 'illegal');
    await axe(form);
    send(form);
    await until(() => said(form).includes('Please say which law'));
    expect(focused()!.getAttribute('name')).to.equal('law');
    fill(form, 'law', 'Section 5');
    send(form);
    await until(() => said(form).includes('Please confirm'));
    root(form).querySelector<HTMLInputElement>('[name=faith]')!.click();
    fill(form, 'name', 'A. Person');
    send(form);
    await until(() => said(form).includes('both name and e-mail'));
    fill(form, 'email', 'a@example.org');
    send(form);
    await until(() => focused()?.matches('.done'));
    expect(sent).to.have.length(1);
    const { idempotencyKey: _, ...report } = sent[0]!;
    expect(report).to.deep.equal({
      item: ITEM,
      reason: 'illegal',
      note: undefined,
      law: 'Section 5',
      goodFaith: true,
      notifier: { name: 'A. Person', email: 'a@example.org' },
    });
  });

  it('sends the same again as the same, and something else as something else', async () => {
    const at = await place();
    const { form, sent } = at;
    at.fail = new AdapterError('timeout', 'No.');
    await choose(form, 'unkind');
    send(form);
    await until(() => said(form).includes('longer than usual'));
    send(form);
    await until(() => sent.length === 2);
    expect(sent[1]!.idempotencyKey).to.equal(sent[0]!.idempotencyKey);
    await until(() => button(form, 'Tell those who look after this circle').getAttribute('aria-disabled') === 'false');
    fill(form, 'note', 'It names me.');
    at.fail = undefined;
    send(form);
    await until(() => focused()?.matches('.done'));
    expect(sent[2]!.idempotencyKey).not.to.equal(sent[0]!.idempotencyKey);
  });

  it('finds nothing wrong', async () => {
    const { form } = await place();
    await axe(form);
  });
});
