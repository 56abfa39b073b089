import { leakCheck, stopMocks, until, useCommunity } from '@kindred/internals/testing';
import { fixture, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/post-box.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import type { KindredCommunity } from '../community/community.js';

// On a page of its own: what earlier tests still ask for must not be counted here.
describe('kindred-post-box, mounted and unmounted', () => {
  after(stopMocks);

  async function write(box: Element, text: string): Promise<void> {
    const field = await until(() => box.shadowRoot?.querySelector('textarea'), 'the box');
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  it('leaves nothing behind where nobody touched it', async () => {
    const mock = await useCommunity();
    const provider = await fixture<KindredCommunity>(
      html`<kindred-community endpoint=${mock.endpoint}></kindred-community>`,
    );
    // What is still being loaded for the whole page holds whoever waits for it.
    const device = await (await provider.store).device();
    const first = document.createElement('kindred-post-box');
    provider.append(first);
    await until(() => first.shadowRoot?.querySelector('.help-now'), 'the way to the helplines');
    first.remove();
    await leakCheck(() => document.createElement('kindred-post-box'), {
      cycles: 10,
      parent: provider,
      ready: async (element) => {
        await until(() => element.shadowRoot?.querySelector('textarea'), 'the box');
        // The box has looked for what is kept by the time that this is answered.
        await device.get('own');
        await device.get('draft|');
      },
    });
  });

  it('leaves nothing behind where somebody wrote', async () => {
    const mock = await useCommunity();
    const provider = await fixture<KindredCommunity>(html`
      <kindred-community endpoint=${mock.endpoint}>
        <kindred-post-box undo-seconds="0"></kindred-post-box>
      </kindred-community>
    `);
    // The connection that all widgets share belongs to the page, and this box stays.
    const resident = provider.querySelector('kindred-post-box')!;
    await (await (await provider.store).device()).update('consent', () => true);
    await write(resident, 'Mine');
    resident.shadowRoot!.querySelector<HTMLElement>('.main')!.click();
    await until(() => mock.liveReaders > 0, 'the live stream');
    // From then on it asks by and by how its own post stands, with a timer of its own.
    await until(() => resident.shadowRoot!.textContent!.includes('Write something else'), 'the post to be taken');
    await leakCheck(() => document.createElement('kindred-post-box'), {
      cycles: 10,
      parent: provider,
      ready: async (element) => {
        await write(element, 'Half a sentence');
        // Requests on their way hold whoever asked until they are answered.
        await until(() => element.shadowRoot!.querySelector('.topics .chip'), 'the circle');
        // What is still being written to the device holds the box until it is kept.
        await until(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })), 'keeping the draft');
      },
    });
  });
});
