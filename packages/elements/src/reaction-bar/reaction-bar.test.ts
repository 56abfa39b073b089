import { type Adapter, AdapterError, type LiveEvent, type ReactionChange, type Tally } from '@kindred/core/contract';
import { axe, focused, leakCheck, press, rendered, tabTo, until } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../define/community.js';
import '../define/reaction-bar.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import { storeOf } from '../internal/community-store.js';

import type { KindredReactionEvent } from './reaction-bar.events.js';
import type { KindredReactionBar } from './reaction-bar.js';

const post = (): string => `post:night-shift.${crypto.randomUUID()}`;

interface Recorded extends Adapter {
  calls: ReactionChange[];
  asked: string[][];
  tell(event: LiveEvent): void;
}

/** A backend that takes what it is given; its name is new each time, so that it finds nothing on the device. */
function recording(
  set: (change: ReactionChange) => Promise<void> | void = () => undefined,
  tally: Omit<Tally, 'target'> = {},
): Recorded {
  const calls: ReactionChange[] = [];
  const asked: string[][] = [];
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    name: `recording-${crypto.randomUUID()}`,
    contract: 1,
    calls,
    asked,
    tell: (event) => listeners.forEach((listener) => listener(event)),
    reactions: {
      set: async (change) => {
        calls.push(change);
        await set(change);
        return { on: change.on };
      },
      tallies: ({ targets }) => {
        asked.push(targets);
        return Promise.resolve(targets.map((target) => ({ target, ...tally })));
      },
    },
    live: {
      subscribe: (_query, handler, { signal }) => {
        const listener = (event: LiveEvent): void => handler.event(event);
        listeners.add(listener);
        signal.addEventListener('abort', () => listeners.delete(listener));
      },
    },
  };
}

const refusing = (code: ConstructorParameters<typeof AdapterError>[0], details = {}): Recorded =>
  recording(() => {
    throw new AdapterError(code, 'No.', details);
  });

const buttons = (bar: KindredReactionBar): HTMLButtonElement[] => [...bar.shadowRoot!.querySelectorAll('button')];
const button = (bar: KindredReactionBar, kind: string): HTMLButtonElement =>
  bar.shadowRoot!.querySelector<HTMLButtonElement>(`button[value=${kind}]`)!;
const pressed = (bar: KindredReactionBar): string[] =>
  buttons(bar)
    .filter((each) => each.getAttribute('aria-pressed') === 'true')
    .map(({ value }) => value);
const words = (bar: KindredReactionBar): string =>
  bar.shadowRoot!.querySelector('.base')!.textContent!.replace(/\s+/g, ' ').trim();
const status = (bar: KindredReactionBar): string =>
  bar.shadowRoot!.querySelector('[role=status]')?.textContent?.trim() ?? '';

/** What is far from the viewport is laid out late; what is in it, by the end of a frame. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

async function show(properties: Partial<KindredReactionBar> & { adapter: Adapter }): Promise<KindredReactionBar> {
  const bar = Object.assign(document.createElement('kindred-reaction-bar'), { target: post() }, properties);
  const holder = await fixture(html`<div></div>`);
  holder.append(bar);
  await rendered(bar);
  return bar;
}

describe('kindred-reaction-bar', () => {
  it('renders the words for a post as toggle buttons in a labelled group', async () => {
    const bar = await show({ adapter: recording() });
    expect(bar.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-label')).to.equal('Say you were here');
    expect(buttons(bar).map((each) => each.textContent!.trim())).to.deep.equal([
      'I read this',
      'I’ve been near this',
      'With you',
      'Thank you for saying it',
    ]);
    expect(pressed(bar)).to.deep.equal([]);
  });

  it('offers hope and help under a story, and what it is asked for', async () => {
    const bar = await show({ adapter: recording(), target: post().replace('post', 'story') });
    expect(buttons(bar)).to.have.length(6);
    bar.kinds = 'thanks unknown with';
    await rendered(bar);
    expect(buttons(bar).map(({ value }) => value)).to.deep.equal(['thanks', 'with']);
    bar.kinds = 'like love';
    await rendered(bar);
    expect(buttons(bar)).to.have.length(6);
  });

  it('takes the page’s own words', async () => {
    const bar = await fixture<KindredReactionBar>(
      html`<kindred-reaction-bar .adapter=${recording()} target=${post()}
        ><b slot="with">Right beside you</b></kindred-reaction-bar
      >`,
    );
    await rendered(bar);
    const [slotted] = button(bar, 'with').querySelector('slot')!.assignedElements();
    expect(slotted!.textContent).to.equal('Right beside you');
  });

  describe('accessibility', () => {
    // Colours are measured where they end, not on their way.
    before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
    after(() => document.documentElement.style.removeProperty('--kindred-motion'));

    const states: Record<string, () => Promise<KindredReactionBar>> = {
      ready: () => show({ adapter: recording() }),
      story: () => show({ adapter: recording(), target: post().replace('post', 'story') }),
      pressed: async () => {
        const bar = await show({ adapter: recording() });
        button(bar, 'with').click();
        return bar;
      },
      bands: async () => {
        const adapter = recording(undefined, { bands: { with: 'few', near: 'many' } });
        const bar = await show({ adapter, counts: 'bands' });
        await until(() => words(bar).includes('A few people'));
        return bar;
      },
      queued: async () => {
        const bar = await show({ adapter: refusing('offline') });
        button(bar, 'with').click();
        await until(() => status(bar));
        return bar;
      },
      refused: async () => {
        const bar = await show({ adapter: refusing('read-only') });
        button(bar, 'with').click();
        await until(() => status(bar));
        return bar;
      },
      local: async () => {
        const bar = await show({ adapter: { ...recording(), local: true } });
        await until(() => status(bar));
        return bar;
      },
      'without a port': async () => {
        const bar = await show({ adapter: { name: 'bare', contract: 1 } });
        await until(() => status(bar));
        return bar;
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`finds nothing wrong: ${name}`, async () => axe(await make()));
    }
  });

  it('shows no numeral unless it is asked for, whatever the backend tells', async () => {
    const adapter = recording(undefined, { bands: { with: 'few' }, exact: { with: 4 } });
    const bar = await show({ adapter });
    button(bar, 'with').click();
    await until(() => adapter.calls.length === 1);
    await rendered(bar);
    expect(words(bar)).not.to.match(/\d/);
    expect(bar.shadowRoot!.querySelector('.base')!.innerHTML.replace(/<svg.*?<\/svg>/gs, '')).not.to.match(/[\s>]\d/);
    expect(adapter.asked).to.deep.equal([]);
  });

  it('says bands in words, and numbers only where page and community both want them', async () => {
    const exact = recording(undefined, { exact: { with: 4, near: 1 } });
    const bar = await show({ adapter: exact, counts: 'exact' });
    await until(() => button(bar, 'with').textContent!.includes('4 people'));
    expect(button(bar, 'near').textContent).to.contain('1 person');
    expect(button(bar, 'read').textContent).not.to.contain('0');
    bar.counts = 'bands';
    await until(() => button(bar, 'with').textContent!.includes('A few people'));
    expect(words(bar)).not.to.match(/\d/);
    const banded = await show({ adapter: recording(undefined, { bands: { with: 'many' } }), counts: 'exact' });
    await until(() => button(banded, 'with').textContent!.includes('Many people'));
    expect(words(banded)).not.to.match(/\d/);
  });

  it('asks for the tallies of all bars at once, keeps their height, and follows them live', async () => {
    const adapter = recording();
    const targets = [post(), post(), post()];
    const holder = await fixture(
      html`<kindred-community .adapter=${adapter}>
        ${targets.map((target) => html`<kindred-reaction-bar target=${target} counts="bands"></kindred-reaction-bar>`)}
      </kindred-community>`,
    );
    const bars = [...holder.querySelectorAll('kindred-reaction-bar')];
    await Promise.all(bars.map(rendered));
    await until(() => adapter.asked.length > 0);
    expect(adapter.asked).to.deep.equal([targets]);
    await painted();
    const before = bars[1]!.getBoundingClientRect();
    adapter.tell({ type: 'tally', tally: { target: targets[1]!, bands: { with: 'several' } } });
    await until(() => button(bars[1]!, 'with').textContent!.includes('Several people'));
    expect(words(bars[0]!)).not.to.contain('Several people');
    expect(bars[1]!.getBoundingClientRect()).to.deep.equal(before);
  });

  it('reflects attributes into properties', async () => {
    const target = post();
    const bar = await fixture<KindredReactionBar>(
      html`<kindred-reaction-bar target=${target} kinds="with" counts="bands"></kindred-reaction-bar>`,
    );
    expect([bar.target, bar.kinds, bar.counts]).to.deep.equal([target, 'with', 'bands']);
    expect(document.createElement('kindred-reaction-bar').target).to.equal('page');
  });

  it('says in the console what is wrong with a target, and nothing is pressed by mistake', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (text: unknown) => said.push(text);
    try {
      const bar = await show({ adapter: recording(), target: 'post:<b>' });
      expect(buttons(bar)).to.have.length(0);
      await until(() => words(bar).includes('not connected'));
    } finally {
      console.error = error;
    }
    expect(said.join()).to.contain('target must be');
  });

  it('tells once, in the gesture, and crosses shadow roots', async () => {
    const adapter = recording();
    const bar = await show({ adapter });
    const heard: KindredReactionEvent[] = [];
    const listen = (event: Event): void => void heard.push(event as KindredReactionEvent);
    document.addEventListener('kindred-reaction', listen);
    try {
      button(bar, 'with').click();
      expect(heard.map(({ detail }) => detail)).to.deep.equal([{ target: bar.target, kind: 'with', on: true }]);
      await until(() => adapter.calls.length === 1);
      button(bar, 'with').click();
      bar.kinds = 'with';
      bar.target = post();
      await rendered(bar);
    } finally {
      document.removeEventListener('kindred-reaction', listen);
    }
    expect(heard.map(({ detail }) => detail.on)).to.deep.equal([true, false]);
    expect(heard[0]!.composed && heard[0]!.bubbles).to.equal(true);
  });

  it('shows what was pressed in the same frame, before any answer', async () => {
    const bar = await show({ adapter: recording(() => new Promise(() => undefined)) });
    const frame = new Promise(requestAnimationFrame);
    button(bar, 'with').click();
    await frame;
    expect(pressed(bar)).to.deep.equal(['with']);
  });

  it('counts a double click as given and taken back', async () => {
    const adapter = recording();
    const bar = await show({ adapter });
    button(bar, 'with').click();
    button(bar, 'with').click();
    await until(() => adapter.calls.at(-1)?.on === false);
    await rendered(bar);
    expect(pressed(bar)).to.deep.equal([]);
  });

  it('works by keyboard alone', async () => {
    const bar = await show({ adapter: recording() });
    await tabTo(button(bar, 'read'));
    await press('Tab', 'Space');
    expect((focused() as HTMLButtonElement).value).to.equal('near');
    await press('Tab', 'Enter');
    await rendered(bar);
    expect(pressed(bar)).to.deep.equal(['near', 'with']);
    await press('Enter');
    await rendered(bar);
    expect(pressed(bar)).to.deep.equal(['near']);
  });

  it('goes back with words when it is refused, without moving anything', async () => {
    const bar = await show({ adapter: refusing('not-found') });
    await painted();
    const { height } = bar.getBoundingClientRect();
    button(bar, 'with').click();
    await rendered(bar);
    expect(bar.shadowRoot!.querySelector('[role=status]'), 'is there before it speaks').to.exist;
    expect(bar.getBoundingClientRect().height).to.equal(height);
    await until(() => status(bar).includes('This is no longer here.'));
    expect(pressed(bar)).to.deep.equal([]);
    expect(bar.getBoundingClientRect().height).to.equal(height);
    expect(status(bar)).not.to.match(/error|fail/i);
  });

  for (const [code, details] of [
    ['offline', {}],
    ['timeout', {}],
    ['rate-limited', { retryAfter: 60_000 }],
    ['unavailable', {}],
  ] as const) {
    it(`stays pressed and says that it waits: ${code}`, async () => {
      const bar = await show({ adapter: refusing(code, details) });
      button(bar, 'with').click();
      await until(() => status(bar).includes('Kept on this device'));
      expect(pressed(bar)).to.deep.equal(['with']);
    });
  }

  it('is whole before the community is there, and sends what was pressed early', async () => {
    const bar = await fixture<KindredReactionBar>(html`<kindred-reaction-bar target=${post()}></kindred-reaction-bar>`);
    await rendered(bar);
    // No community at all: that is said. One that is on its way is waited for.
    await until(() => words(bar).includes('not connected'));
    const adapter = recording();
    const community = await fixture<HTMLElement>(html`<kindred-community></kindred-community>`);
    (community as unknown as { adapter: Adapter }).adapter = adapter;
    community.append(bar);
    await rendered(bar);
    button(bar, 'with').click();
    await rendered(bar);
    expect(pressed(bar)).to.deep.equal(['with']);
    await until(() => adapter.calls.length === 1);
    expect(adapter.calls[0]!.target).to.equal(bar.target);
    expect(pressed(bar)).to.deep.equal(['with']);
  });

  it('says in words when the backend takes no reactions', async () => {
    const bar = await show({ adapter: { name: 'bare', contract: 1 } });
    await until(() => words(bar) === 'This community does not offer that.');
  });

  it('remembers what this device pressed', async () => {
    const adapter = recording();
    const target = post();
    const first = await show({ adapter, target });
    button(first, 'near').click();
    await until(() => adapter.calls.length === 1);
    first.remove();
    const second = await show({ adapter, target });
    await until(() => pressed(second).join() === 'near');
    const sameName = await show({ adapter: { ...recording(), name: adapter.name }, target });
    await until(() => pressed(sameName).join() === 'near');
    expect(pressed(await show({ adapter }))).to.deep.equal([]);
  });

  it('speaks of the page it is on, and of the next one in a single-page site', async () => {
    const adapter = recording();
    const before = location.href;
    const canonical = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: '/about/nights?utm=1#x',
    });
    document.head.append(canonical);
    try {
      const bar = await show({ adapter, target: 'page' });
      button(bar, 'with').click();
      await until(() => adapter.calls.length === 1);
      expect(adapter.calls[0]!.target).to.match(/^page:[0-9a-f]{64}$/);
      history.pushState(null, '', '#elsewhere');
      canonical.href = '/about/days';
      await until(() => pressed(bar).length === 0);
      button(bar, 'with').click();
      await until(() => adapter.calls.length === 2);
      expect(adapter.calls[1]!.target).not.to.equal(adapter.calls[0]!.target);
      canonical.href = '/about/nights';
      await until(() => pressed(bar).length === 1);
      await until(() => adapter.calls.length === 2);
    } finally {
      canonical.remove();
      history.replaceState(null, '', before);
    }
  });

  it('works on after it was moved', async () => {
    const adapter = recording();
    const bar = await show({ adapter });
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(bar);
    await rendered(bar);
    button(bar, 'with').click();
    await until(() => adapter.calls.length === 1);
    expect(pressed(bar)).to.deep.equal(['with']);
    await until(() => !status(bar));
  });

  it('takes properties that were set before it was defined', async () => {
    class Later extends (customElements.get('kindred-reaction-bar') as typeof HTMLElement) {}
    const bar = document.createElement('test-later-bar') as KindredReactionBar;
    Object.assign(bar, { target: post(), kinds: 'with', adapter: recording() });
    (await fixture(html`<div></div>`)).append(bar);
    customElements.define('test-later-bar', Later);
    await rendered(bar);
    expect(buttons(bar)).to.have.length(1);
    expect(bar.target).to.match(/^post:/);
  });

  it('speaks the page’s language', async () => {
    const holder = await fixture(html`<div lang="ar"></div>`);
    const bar = Object.assign(document.createElement('kindred-reaction-bar'), { adapter: recording(), target: post() });
    holder.append(bar);
    await rendered(bar);
    expect(words(bar)).to.contain('أنا معك');
    expect(bar.shadowRoot!.querySelector('.base')!.getAttribute('dir')).to.equal('rtl');
    bar.setAttribute('lang', 'de');
    await rendered(bar);
    expect(words(bar)).to.contain('Ich bin bei dir');
  });

  it('leaves nothing behind', async () => {
    const adapter = recording();
    // The device's own storage is opened once a page.
    await storeOf(adapter).device();
    await leakCheck(() =>
      Object.assign(document.createElement('kindred-reaction-bar'), { adapter, target: post(), counts: 'bands' }),
    );
    await leakCheck(() => Object.assign(document.createElement('kindred-reaction-bar'), { adapter, target: 'page' }));
    fixtureCleanup();
  });

  it('leaves nothing behind that waits to be sent', async () => {
    const adapter = refusing('offline');
    await storeOf(adapter).device();
    await leakCheck(
      () => Object.assign(document.createElement('kindred-reaction-bar'), { adapter, target: post(), kinds: 'with' }),
      {
        ready: async (element) => {
          const bar = element as KindredReactionBar;
          button(bar, 'with').click();
          await until(() => status(bar));
        },
      },
    );
  });
});
