import { expect } from '@open-wc/testing';
import { html, LitElement, render, type TemplateResult } from 'lit';
import type { Adapter, LiveHandler } from '@kindred/core/contract';

import { KindredCommunity } from '../community/community.js';

import { circleOf } from './circles.js';
import { createStore, storeOf } from './community-store.js';
import { define } from './define.js';
import { findCommunity } from './find-community.js';
import { listen } from './live.js';
import { configurePage, page, tellPage } from './page.js';

class TestWidget extends LitElement {
  adapter?: Adapter;
  circle?: string;
  readonly left: string[] = [];
  readonly community = findCommunity(this, (store) => () => this.left.push(store.adapter.name));

  override render(): TemplateResult {
    return html`${this.community.status}`;
  }
}
define('test-widget', TestWidget);

const adapter = (name: string): Adapter => ({ name, contract: 1 });

/** Any name that was never defined before stands for a provider whose script is late. */
const provider = (): KindredCommunity => document.createElement('kindred-community') as KindredCommunity;

describe('findCommunity', () => {
  let place: HTMLElement;

  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    place.remove();
    delete page.defaults;
  });

  const widget = (into: Node = place): TestWidget => {
    const element = new TestWidget();
    into.appendChild(element);
    return element;
  };

  it('waits for a provider that is defined later, and does not take the page default meanwhile', async () => {
    expect(customElements.get('kindred-community')).to.equal(undefined);
    configurePage({ backend: 'memory' });
    const above = provider();
    above.adapter = adapter('late');
    place.append(above);
    const element = widget(above);
    await element.updateComplete;
    expect(element.community.status).to.equal('waiting');
    define('kindred-community', KindredCommunity);
    const store = await element.community.ready();
    expect(store.adapter.name).to.equal('late');
  });

  it('prefers its own adapter to the provider, and the provider to the page', async () => {
    configurePage({ backend: 'memory', community: 'from-page' });
    const above = provider();
    above.adapter = adapter('provider');
    place.append(above);
    const inside = widget(above);
    const own = new TestWidget();
    own.adapter = adapter('own');
    above.append(own);
    const outside = widget();
    expect((await inside.community.ready()).adapter.name).to.equal('provider');
    expect((await own.community.ready()).adapter.name).to.equal('own');
    expect((await outside.community.ready()).community).to.equal('from-page');
  });

  it('finds its community anew when it is moved', async () => {
    const [a, b] = [provider(), provider()];
    a.adapter = adapter('a');
    b.adapter = adapter('b');
    place.append(a, b);
    const element = widget(a);
    await element.community.ready();
    b.append(element);
    expect((await element.community.ready()).adapter.name).to.equal('b');
    expect(element.left).to.deep.equal(['a']);
    place.append(element);
    await element.updateComplete;
    expect(element.community.status).to.equal('none');
    expect(element.left).to.deep.equal(['a', 'b']);
  });

  it('sees a provider above a shadow root', async () => {
    const above = provider();
    above.adapter = adapter('outer');
    above.circle = 'night-shift';
    const host = document.createElement('div');
    above.append(host);
    place.append(above);
    const element = widget(host.attachShadow({ mode: 'open' }));
    expect((await element.community.ready()).adapter.name).to.equal('outer');
    expect(element.community.circle).to.equal('night-shift');
  });

  it('takes an adapter that is set after it was connected', async () => {
    const element = widget();
    await element.updateComplete;
    expect(element.community.status).to.equal('none');
    element.adapter = adapter('set later');
    element.requestUpdate();
    expect((await element.community.ready()).adapter.name).to.equal('set later');
  });

  it('hears of page defaults that are set later, and only the first ones count', async () => {
    const element = widget();
    await element.updateComplete;
    configurePage({ backend: 'memory', community: 'first' });
    configurePage({ backend: 'memory', community: 'second' });
    expect((await element.community.ready()).community).to.equal('first');
  });

  it('says so when the backend cannot be loaded', async () => {
    configurePage({ backend: 'nonsense' as 'http' });
    const element = widget();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => element.community.status === 'failed' && resolve());
      observer.observe(element.shadowRoot ?? element.renderRoot, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      if (element.community.status === 'failed') resolve();
    });
    expect(element.community.status).to.equal('failed');
  });

  it('shares one store between all widgets of one place', async () => {
    const above = provider();
    above.adapter = adapter('shared');
    place.append(above);
    const [one, two] = [widget(above), widget(above)];
    expect(await one.community.ready()).to.equal(await two.community.ready());
  });

  it('refuses an adapter of another contract in words', () => {
    const odd = { name: 'old', contract: 0 } as unknown as Adapter;
    expect(() => storeOf(odd)).to.throw('must speak contract 1, not 0');
  });
});

describe('<kindred-community>', () => {
  it('takes no room, tells when the backend is there, and lets go of the page when it leaves', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const above = provider();
    above.adapter = adapter('ready');
    const ready = new Promise<Event>((resolve) => above.addEventListener('kindred-ready', resolve, { once: true }));
    place.append(above);
    expect((await ready).bubbles).to.equal(false);
    expect(getComputedStyle(above).display).to.equal('contents');
    place.remove();
    let provided = 0;
    Object.defineProperty(above, 'circle', { get: () => ((provided += 1), undefined) });
    page.defaults = { backend: 'memory' };
    tellPage();
    delete page.defaults;
    expect(provided).to.equal(0);
  });

  it('renders whatever stands inside', () => {
    const place = document.createElement('div');
    document.body.append(place);
    render(html`<kindred-community><p>Still readable.</p></kindred-community>`, place);
    expect(place.textContent).to.contain('Still readable.');
    place.remove();
  });
});

describe('what widgets share', () => {
  it('opens one live subscription a circle for all listeners and ends it with the last', () => {
    const subscriptions: { handler: LiveHandler; signal: AbortSignal }[] = [];
    const store = createStore({
      adapter: {
        ...adapter('live'),
        live: { subscribe: (_, handler, { signal }) => void subscriptions.push({ handler, signal }) },
      },
      endpoint: 'test',
      community: 'main',
    });
    const heard: string[] = [];
    const endOne = listen(store, 'main', ({ type }) => heard.push(`one ${type}`));
    const endTwo = listen(store, 'main', ({ type }) => heard.push(`two ${type}`));
    expect(subscriptions.length).to.equal(1);
    subscriptions[0]?.handler.event({ type: 'resync' });
    expect(heard).to.deep.equal(['one resync', 'two resync']);
    endOne();
    expect(subscriptions[0]?.signal.aborted).to.equal(false);
    endTwo();
    expect(subscriptions[0]?.signal.aborted).to.equal(true);
    listen(store, 'main', () => undefined)();
    expect(subscriptions.length).to.equal(2);
  });

  it('asks again for a circle after a failure', async () => {
    let calls = 0;
    const store = createStore({
      adapter: {
        ...adapter('circles'),
        circles: {
          get: () => ((calls += 1), Promise.reject(new Error('away'))),
          list: () => Promise.resolve([]),
          community: () => Promise.reject(new Error('away')),
        },
      },
      endpoint: 'test',
      community: 'main',
    });
    const first = circleOf(store, 'main');
    expect(circleOf(store, 'main')).to.equal(first);
    await first.catch(() => undefined);
    await circleOf(store, 'main').catch(() => undefined);
    expect(calls).to.equal(2);
  });
});
