/** Whatever is noticed, in whatever state a composer is: Send, the focus and the words stay, and nothing is asked for. */
import { type Adapter, AdapterError, type ErrorCode, type Policy, PORTS } from '@kindred/core/contract';
import type { Guard } from '@kindred/core/guards';
import { focused, type MockCommunity, mockCommunity, rendered, until } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/post-box.js';
import type { KindredCommunity } from '../../community/community.js';
import { OwnItems } from '../../store/own-items.js';
import { defineThread } from '../../wall/thread/define.js';
import type { KindredReplyBox } from '../../wall/thread/reply-box.js';
import type { Phase } from '../phase.js';

import type { SiteGuards } from './site-guards.js';

const MAIL = 'Write to me at quiet.meadow@mail.example and I answer.';
const house: Guard = (text) => {
  const start = text.indexOf('blue house');
  return start < 0 ? [] : [{ guard: '', kind: 'house', start, end: start + 10, confidence: 1, reason: 'A house.' }];
};

interface Thing {
  text: string;
  /** What is there once it was noticed. */
  shows: string;
  guards?: SiteGuards;
  only?: 'post' | 'reply';
}

const privately = (text: string): Thing => ({ text, shows: '.rows mark' });

/** One text for each thing that can be noticed, and for each way in which noticing can fail. */
const THINGS: Record<string, Thing> = {
  'an e-mail address': privately(MAIL),
  'a telephone number': privately('You can call me on +44 20 7946 0958 please.'),
  'a card': privately('My card is 4111 1111 1111 1111 there.'),
  'an IBAN': privately('My IBAN is GB29 NWBK 6016 1331 9268 19 thanks.'),
  'a number of an office': privately('My social security number is 219 09 9999 by the way.'),
  'an address of a device': privately('I come from 192.168.178.21 here.'),
  'a link': privately('Look at https://example.org/a?b=c#d, it helped.'),
  'a handle': privately('I am @quiet_evening there.'),
  'a street': privately('I live at 12 Oak Street, Springfield.'),
  'a name': privately('My name is Margaret Thompson.'),
  'words of dying': { text: 'I want to kill myself tonight.', shows: '.card-now .people' },
  'a mention of dying': { text: 'We watched a film about suicide in class.', shows: '.mention' },
  wording: { text: 'My uncle committed suicide in May.', shows: '.rows mark' },
  'a way to get hurt': { text: 'That night I took 30 pills of paracetamol.', shows: '.rows li' },
  'a content note': { text: 'Since the funeral of my mother I can’t sleep.', shows: '.rows li' },
  'blaming oneself': { text: 'It is always my fault. I ruin everything.', shows: '.rows li', only: 'post' },
  'advice that comes first': { text: 'Just try to relax.', shows: '.rows li', only: 'reply' },
  'what a reply does already': { text: 'I’m so sorry, that sounds really hard.', shows: '.ways .done', only: 'reply' },
  'words of the site': {
    text: 'The old mill was closed.',
    shows: '.rows mark',
    guards: { words: [{ words: ['old mill'], reason: 'The mill.', suggestion: 'the mill' }] },
  },
  'a guard of the site': { text: 'The blue house was closed.', shows: '.rows mark', guards: { own: { house } } },
  'a guard that throws': {
    text: MAIL,
    shows: '.rows mark',
    guards: {
      own: {
        broken: () => {
          throw new Error('broken');
        },
      },
    },
  },
  'a guard that never ends': {
    text: MAIL,
    shows: '.rows mark',
    guards: { own: { endless: () => new Promise(() => undefined) } },
  },
  'a guard that answers anything': { text: MAIL, shows: '.rows mark', guards: { own: { odd: () => 'odd' as never } } },
};
const thingsFor = (writing: 'post' | 'reply'): [string, Thing][] =>
  Object.entries(THINGS).filter(([, { only = writing }]) => only === writing);

/** How long the composer waits for the end of a word, and for guards: here a pause ends when the test says so. */
const [PAUSE, LOOK] = [900, 1000];
const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
const pauses = new Map<number, () => void>();
let handles = -1;

function endPause(): void {
  for (const [handle, run] of [...pauses]) {
    pauses.delete(handle);
    run();
  }
}

/** The ways out of a page, each of which tells when it is used. */
const sent: string[] = [];
const ways: (() => void)[] = [];
function watchWays(): void {
  const watch = (owner: object, name: string): void => {
    const own = Object.getOwnPropertyDescriptor(owner, name)!;
    const tell = (before: (...args: never[]) => unknown) =>
      new Proxy(before, {
        apply: (target, self, args: never[]): unknown => (sent.push(name), Reflect.apply(target, self, args)),
        construct: (target, args): object => (sent.push(name), Reflect.construct(target, args) as object),
      });
    Object.defineProperty(
      owner,
      name,
      own.set
        ? { ...own, set: tell(own.set as () => unknown) as (value: unknown) => void }
        : { ...own, value: tell(own.value as () => unknown) },
    );
    ways.push(() => Object.defineProperty(owner, name, own));
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'Image', 'Worker']) watch(window, name);
  watch(XMLHttpRequest.prototype, 'send');
  watch(Navigator.prototype, 'sendBeacon');
  watch(HTMLImageElement.prototype, 'src');
}

/** A backend that tells of each call. */
function recorded(adapter: Adapter, calls: string[]): Adapter {
  const ports = PORTS.filter((port) => adapter[port]).map((port) => [
    port,
    Object.fromEntries(
      Object.entries(adapter[port] as unknown as Record<string, (...args: unknown[]) => unknown>).map(([name, run]) => [
        name,
        (...args: unknown[]) => (calls.push(`${port}.${name}`), run(...args)),
      ]),
    ),
  ]);
  return { ...adapter, ...(Object.fromEntries(ports) as Partial<Adapter>) };
}

interface Place {
  policy?: Partial<Policy>;
  norms?: string[];
  /** Whether it was agreed before that words are kept. */
  agreed?: boolean;
  shared?: boolean;
  change?(adapter: Adapter): Adapter;
}

describe('what is noticed changes nothing else', () => {
  let mock: MockCommunity;
  let provider: KindredCommunity;
  let composer: HTMLElement;
  /** Of the composer that stands there now: what others left behind may still be trying. */
  let calls: string[] = [];

  const $ = <T extends HTMLElement = HTMLElement>(selector: string): T =>
    composer.shadowRoot!.querySelector<T>(selector)!;
  const field = (): HTMLTextAreaElement | null => $('textarea');
  const main = (): HTMLButtonElement => $('.main, .actions .primary');
  const button = (name: string): HTMLButtonElement | undefined =>
    [...composer.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  const status = (): string => $('p.status').textContent.trim();

  async function mount(
    { policy, norms = [], agreed = true, shared = false, change = (a) => a }: Place,
    template: ReturnType<typeof html>,
  ): Promise<void> {
    mock = mockCommunity({ posts: ['Awake again.'], policy, circles: [{ id: 'night-shift', norms }] });
    const backend: Adapter = { ...(await mock.backend()), name: `states-${crypto.randomUUID()}`, local: false };
    calls = [];
    const adapter = recorded(change(backend), calls);
    provider = await fixture<KindredCommunity>(
      html`<kindred-community
        style="--kindred-motion: 0"
        country="GB"
        ?shared-device=${shared}
        .adapter=${adapter}
      ></kindred-community>`,
    );
    if (agreed) await (await (await provider.store).device()).update('consent', () => true);
    composer = await fixture(template, { parentNode: provider });
    await rendered(composer);
    await until(field, 'the field');
  }

  const mountPost = (place: Place = {}, undo = 60): Promise<void> =>
    mount(place, html`<kindred-post-box undo-seconds=${undo}></kindred-post-box>`);

  async function mountReply(place: Place = {}): Promise<void> {
    await mount(place, html`<kindred-reply-box></kindred-reply-box>`);
    const store = await provider.store;
    const { items } = await store.adapter.posts!.list({ circle: 'night-shift' });
    (composer as KindredReplyBox).post = items[0]!.id;
    await rendered(composer);
  }

  /** A reply that stands there already and is to be changed. */
  async function mountChange(act: () => Promise<never>): Promise<void> {
    await mountReply({ change: (adapter) => ({ ...adapter, own: { ...adapter.own!, act } }) });
    const store = await provider.store;
    const { post } = composer as KindredReplyBox;
    const items = OwnItems.of(store);
    const { key } = await items.add({ kind: 'reply', circle: 'night-shift', post, text: 'Here.' });
    const entry = await until(() => items.entries.find((one) => one.key === key && one.id), 'the reply');
    Object.assign(composer, { entry });
    await until(() => field()?.value === 'Here.', 'its words');
  }

  async function write(text: string): Promise<void> {
    field()!.focus();
    field()!.value = text;
    field()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(composer);
    if (text && composer.localName === 'kindred-post-box') await until(() => $('.topics'), 'the choices');
    await until(() => !text || pauses.size > 0 || $('.noticed'), 'what notices');
    calls.length = sent.length = 0;
  }

  /** Everything that must not change, as it is now. */
  function standing(): Record<string, unknown> {
    const area = field();
    return {
      main: main()?.outerHTML,
      focus: focused(),
      words: area ? area.value : $('.words')?.textContent,
      selection: area && [area.selectionStart, area.selectionEnd, area.selectionDirection],
      status: $('p.status')?.textContent,
      readOnly: area?.readOnly,
    };
  }

  function expectAsBefore(before: Record<string, unknown>): void {
    for (const [what, now] of Object.entries(standing())) {
      if (what === 'focus') expect(now === before[what], `the focus at ${(now as Element)?.className}`).to.equal(true);
      else expect(now, what).to.deep.equal(before[what]);
    }
  }

  /** The end of the pause, and what comes of it. */
  async function notice({ shows }: Thing): Promise<void> {
    const before = standing();
    endPause();
    await until(() => $(shows), shows);
    expectAsBefore(before);
    expect([...calls, ...sent]).to.deep.equal([]);
  }

  /** Whatever may still be on its way had its turn. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => real.setTimeout.call(window, resolve));
    await rendered(composer);
  }

  const refuses = (code: ErrorCode, details: object = {}) => ({
    change: (adapter: Adapter): Adapter => ({
      ...adapter,
      posts: {
        ...adapter.posts!,
        create: () => Promise.reject(new AdapterError(code, 'Not now.', details)),
      },
    }),
  });

  before(() => {
    defineThread();
    watchWays();
    window.setTimeout = ((run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
      if (ms === PAUSE) return (pauses.set((handles -= 1), run), handles);
      // Nobody waits here for a guard that never ends.
      const sooner = ms && ms > PAUSE && ms <= LOOK ? 20 : ms;
      return real.setTimeout.call(window, () => run(...args), sooner);
    }) as typeof window.setTimeout;
    window.clearTimeout = ((handle?: number) => {
      if (!pauses.delete(handle!)) real.clearTimeout.call(window, handle);
    }) as typeof window.clearTimeout;
  });
  after(() => {
    Object.assign(window, real);
    for (const back of ways) back();
  });
  afterEach(async () => {
    fixtureCleanup();
    pauses.clear();
    await mock.dispose();
  });

  /** States in which there is a field: each is reached once, and everything is noticed in it, one after the other. */
  const WRITING: Record<string, { mount(): Promise<void>; enter?(thing: Thing): Promise<void>; only?: 'post' }> = {
    'a post that is being written': { mount: () => mountPost() },
    'a post below what people ask of each other': {
      mount: async () => {
        await mountPost({ norms: ['Be kind.'] });
        await write('A word');
        await until(() => $('details[open].card'), 'what people ask of each other');
      },
    },
    'a post on a shared device': { mount: () => mountPost({ shared: true }) },
    'a post before it was agreed that words are kept': {
      mount: () => mountPost({ agreed: false }),
      async enter({ text }) {
        await write(text);
        main().click();
        await until(
          () => status().startsWith('One thing first') && focused()?.matches('.consent input'),
          'the question',
        );
      },
    },
    'a post that the page did not let out': {
      mount: async () => {
        await mountPost();
        composer.addEventListener('kindred-before-post', (event) => event.preventDefault());
      },
      async enter({ text }) {
        await write(text);
        main().click();
        await until(() => status().startsWith('This page'), 'the reason');
      },
    },
    'a post that is too long': {
      mount: async () => {
        await mountPost();
        composer.setAttribute('max-length', '5');
        await rendered(composer);
      },
      async enter({ text }) {
        await write(text);
        main().click();
        await until(() => status().includes('too many'), 'the reason');
      },
    },
    'a reply that is being written': { mount: () => mountReply() },
    'a reply on a shared device': { mount: () => mountReply({ shared: true }) },
    'a reply before it was agreed that words are kept': {
      mount: () => mountReply({ agreed: false }),
      async enter({ text }) {
        await write(text);
        main().click();
        await until(
          () => status().startsWith('One thing first') && focused()?.matches('.consent input'),
          'the question',
        );
      },
    },
    'a changed reply that is on its way': {
      mount: () => mountChange(() => new Promise<never>(() => undefined)),
      async enter({ text }) {
        // The change before this one never ends.
        fixtureCleanup();
        await mountChange(() => new Promise<never>(() => undefined));
        await write(text);
        main().click();
        await until(() => field()?.readOnly && main().getAttribute('aria-disabled') === 'true', 'sending');
        field()!.focus();
        await until(() => calls.includes('own.act'), 'the change');
        calls.length = 0;
      },
    },
    ...Object.fromEntries(
      (['offline', 'rate-limited', 'refused', 'unavailable'] as const).map((code) => [
        `a changed reply that came back as ${code}`,
        {
          mount: () => mountChange(() => Promise.reject(new AdapterError(code, 'Not now.'))),
          async enter({ text }: Thing) {
            await write(text);
            main().click();
            await until(() => calls.includes('own.act'), 'the change');
            await settle();
            await until(() => status() !== '' && !main().matches('[aria-disabled=true]'), 'the reason');
            calls.length = 0;
          },
        },
      ]),
    ),
  };

  for (const [state, { mount: reach, enter }] of Object.entries(WRITING)) {
    it(`in ${state}`, async () => {
      await reach();
      for (const [name, thing] of thingsFor(state.includes('post') ? 'post' : 'reply')) {
        try {
          if (enter) await enter(thing);
          else await write(thing.text);
          provider.guards = thing.guards;
          if (focused() === field()) field()!.setSelectionRange(2, 4);
          await notice(thing);
          if (field()!.readOnly) continue;
          await write('');
          await until(() => !$('.noticed:not(:has(.ways))'), 'the place to close');
        } catch (error) {
          throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
        }
      }
    }).timeout(60_000);

    if (!enter) {
      it(`in ${state}, emptied meanwhile`, async () => {
        await reach();
        for (const [name, thing] of thingsFor(state.includes('post') ? 'post' : 'reply')) {
          provider.guards = thing.guards;
          await write(thing.text);
          endPause();
          await write('');
          const before = standing();
          await settle();
          expectAsBefore(before);
          expect($('.rows, .card-now, .mention'), name).to.equal(null);
          expect([...calls, ...sent]).to.deep.equal([]);
        }
      });
    }
  }

  /** States after Send, which is pressed while somebody's words are being looked at. */
  const SENT: Record<string, { place?: Place; undo?: number; phase: Phase; leave?: string }> = {
    'a post that can be taken back': { undo: 60, phase: 'undo', leave: 'Undo' },
    'a post on its way': {
      place: {
        change: (adapter) => ({ ...adapter, posts: { ...adapter.posts!, create: () => new Promise(() => undefined) } }),
      },
      phase: 'sending',
    },
    'a post that waits for the network': { place: refuses('offline'), phase: 'waiting' },
    'a post that may not go yet': {
      place: refuses('rate-limited', { retryAfter: 60_000 }),
      phase: 'waiting',
    },
    'a post that failed and can be sent again': {
      place: refuses('unavailable', { retryable: false }),
      phase: 'failed',
      leave: 'Edit it again',
    },
    'a post that was refused': { place: refuses('refused'), phase: 'failed', leave: 'Edit it again' },
    'a post that is held': {
      place: { policy: { moderation: 'pre' } },
      phase: 'held',
      leave: 'Write something else',
    },
    'a post that is there': { phase: 'live', leave: 'Write something else' },
    'a post that waits on a shared device': { place: { ...refuses('offline'), shared: true }, phase: 'waiting' },
  };

  for (const [state, { place, undo = 0, phase, leave }] of Object.entries(SENT)) {
    it(`in ${state}`, async () => {
      await mountPost(place, undo);
      for (const [name, thing] of thingsFor('post')) {
        try {
          provider.guards = thing.guards;
          await write(thing.text);
          expect([...calls, ...sent]).to.deep.equal([]);
          endPause();
          main().click();
          await until(() => $(`.status.${phase}`) && focused() === main(), phase);
          expect($('.words').textContent.trim()).to.equal(thing.text);
          const before = standing();
          await settle();
          expectAsBefore(before);
          expect($('.noticed')).to.equal(null);
          expect(calls.filter((call) => !/^(?:posts\.create|circles|live|own)/.test(call))).to.deep.equal([]);
          expect(sent).to.deep.equal([]);
          if (!leave) {
            fixtureCleanup();
            await mock.dispose();
            await mountPost(place, undo);
            continue;
          }
          button(leave)!.click();
          await until(field, 'the field');
          if (field()!.value) {
            // What was taken back is looked at as if it had been written.
            await until(() => pauses.size > 0, 'what notices');
            await until(() => focused() === field(), 'the focus');
            calls.length = 0;
            await notice(thing);
          }
          await write('');
        } catch (error) {
          throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
        }
      }
    }).timeout(60_000);
  }

  it('in a reply that was kept meanwhile', async () => {
    for (const [, thing] of thingsFor('reply')) {
      await mountReply();
      provider.guards = thing.guards;
      let kept = 0;
      composer.addEventListener('kept', () => {
        kept += 1;
        composer.remove();
      });
      await write(thing.text);
      expect([...calls, ...sent]).to.deep.equal([]);
      const beside = document.createElement('button');
      provider.before(beside);
      endPause();
      main().click();
      await until(() => kept > 0, 'what is kept');
      beside.focus();
      await settle();
      expect(focused()).to.equal(beside);
      expect(kept).to.equal(1);
      expect(sent).to.deep.equal([]);
      beside.remove();
      fixtureCleanup();
      await mock.dispose();
    }
  });
});
