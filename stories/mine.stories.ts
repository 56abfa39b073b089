import '@kindred/elements/define/mine';

import type { KindredCommunity, KindredMine } from '@kindred/elements';
import type { MockOptions } from '@kindred/internals/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { waitFor } from 'storybook/test';

import { createIdentity, fromBase64Url, hashKey } from '../packages/core/src/identity/index.js';

import { community, endpointOf, mockOf } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-mine');

/** A backend that has just been started, or is tried more than once, takes its time. */
const PATIENT = { timeout: 15_000 };

const mineIn = (canvas: HTMLElement): KindredMine => canvas.querySelector('kindred-mine')!;
const says = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    const text = mineIn(canvas).shadowRoot?.textContent ?? '';
    if (!text.includes(words)) throw new Error(`It says “${text}”.`);
  }, PATIENT);
const find = <T extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> =>
  waitFor(() => {
    const found = mineIn(canvas).shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, PATIENT);
const press = async (canvas: HTMLElement, words: string): Promise<void> => {
  const found = await waitFor(() => {
    const all = [...(mineIn(canvas).shadowRoot?.querySelectorAll('button') ?? [])];
    const there = all.find(({ textContent }) => textContent.trim() === words);
    if (!there) throw new Error(`There is no “${words}”.`);
    return there;
  }, PATIENT);
  found.click();
};
const open = async (canvas: HTMLElement, part: string): Promise<void> => {
  (await find(canvas, `#${part}`)).closest('details')!.open = true;
};

const POSTS = [
  'First week of nights on my own. I did not expect the silence at four to be the hardest part.',
  'It is a year today. Everyone has gone back to normal, and I nod along.',
  'Just reading along tonight. That is enough, I think.',
];

/** What the widget stands on, which is there once its provider was drawn. */
async function storeIn(canvas: HTMLElement): Promise<Awaited<KindredCommunity['store']>> {
  const provider = canvas.querySelector('kindred-community')!;
  await provider.updateComplete;
  return provider.store;
}

type Canvas = { id: string; canvasElement: HTMLElement };

/** Writes as this device does, on the true backend, and puts what it keeps of it on the device. */
async function wrote({ id, canvasElement }: Canvas, texts = POSTS): Promise<string[]> {
  const store = await storeIn(canvasElement);
  const device = await store.device();
  const secret = fromBase64Url(localStorage.getItem('kindred.secret') ?? '');
  const kept = secret.length === 32 ? secret : await device.secret();
  const identity = createIdentity({ secret: kept, endpoint: endpointOf(id), community: 'main' });
  const backend = await mockOf({ id }).backend();
  const entries: { id: string; key: string; draft: object; n: number }[] = [];
  for (const [n, text] of texts.entries()) {
    const thread = crypto.randomUUID();
    const idempotencyKey = crypto.randomUUID();
    const capability = await identity.capability(n);
    const draft = { circle: 'night-shift', text };
    const receipt = await backend.posts!.create({
      ...draft,
      thread,
      idempotencyKey,
      capabilityHash: await hashKey(capability),
      threadKey: await identity.threadKey(thread),
    });
    const item = await backend.own!.get({ capability, circle: 'night-shift' });
    const createdAt = Date.now() - n * 3_600_000;
    const { state, author } = receipt;
    const shared = { n, thread, idempotencyKey, createdAt, sendAfter: 0, state, id: receipt.id, author, item };
    const entry = { key: crypto.randomUUID(), draft: { kind: 'post', ...draft }, ...shared };
    entries.push(entry);
  }
  await device.update('own', () => ({ v: 1, next: texts.length, entries }));
  return entries.map((entry) => entry.id);
}

const keep = async ({ canvasElement }: Canvas, key: string, value: unknown): Promise<void> => {
  const store = await storeIn(canvasElement);
  await (await store.device()).update(key, () => value);
};

export default {
  title: 'Widgets/One’s own things',
  component: 'kindred-mine',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  // What these wait for is written in English.
  globals: { locale: 'en' },
  beforeEach: community(),
} satisfies Meta;
type Story = StoryObj;

/** Nothing was written here yet. */
export const Empty: Story = { globals: {} };

/** What one wrote, and where it stands. */
export const Ready: Story = {
  play: async (context) => {
    await wrote(context);
    await says(context.canvasElement, 'There for others to read');
  },
};

/** Somebody who looks after the circle reads it first. */
export const Held: Story = {
  beforeEach: community({ policy: { moderation: 'pre' } }),
  play: async (context) => {
    await wrote(context, POSTS.slice(0, 1));
    await says(context.canvasElement, 'Being read first');
  },
};

/** Given back with a reason, a note and the words it is about. */
export const Returned: Story = {
  beforeEach: community({ policy: { moderation: 'pre' } }),
  play: async (context) => {
    const { canvasElement } = context;
    const store = await storeIn(canvasElement);
    const device = await store.device();
    await wrote(context, ['Call me on the ward, ask for the one with the red flask.']);
    await device.update<{ entries: { state: string; item: object }[] }>('own', (kept) => ({
      ...kept!,
      entries: kept!.entries.map((entry) => ({
        ...entry,
        state: 'returned',
        item: {
          ...entry.item,
          state: 'returned',
          reason: 'personal-details',
          note: 'Leave out the flask and it can go.',
          mark: { start: 25, end: 56 },
        },
      })),
    }));
    await says(canvasElement, 'Given back to you');
  },
};

/** What came back, in words and without a number. */
export const Support: Story = {
  play: async (context) => {
    await wrote(context, POSTS.slice(0, 1));
    const store = await storeIn(context.canvasElement);
    const device = await store.device();
    await device.update<{ entries: { item: object }[] }>('own', (kept) => ({
      ...kept!,
      entries: kept!.entries.map((entry) => ({
        ...entry,
        item: { ...entry.item, support: { with: 'few', near: 'one' }, replyCount: 2 },
      })),
    }));
    await says(context.canvasElement, 'What came back');
  },
};

const waiting = (options: MockOptions): Story => ({
  beforeEach: community(options),
  play: async (context) => {
    const now = Date.now();
    const entry = {
      key: crypto.randomUUID(),
      n: 0,
      draft: { kind: 'post', circle: 'night-shift', text: POSTS[0] },
      thread: crypto.randomUUID(),
      idempotencyKey: crypto.randomUUID(),
      createdAt: now - 60_000,
      sendAfter: now - 60_000,
      state: 'queued',
    };
    await keep(context, 'own', { v: 1, next: 1, entries: [entry] });
    await says(context.canvasElement, 'One thing waits here');
    await says(context.canvasElement, 'Don’t send it');
  },
});

/** Without a network what was written waits, and can be taken back. */
export const Offline = waiting({ fail: { 'posts.create': 'offline' } });

/** The community asked to be given time. */
export const RateLimited = waiting({ fail: { 'posts.create': { code: 'rate-limited', retryAfter: 180_000 } } });

/** The community can't be reached; it is tried again. */
export const Waiting = waiting({ fail: { 'posts.create': 'unavailable' } });

/** Steps from stories, and what came of them. */
export const Steps: Story = {
  play: async (context) => {
    await keep(context, 'kit', [
      {
        id: 'night-shift.a',
        step: 'Ten minutes with the street, before the phone.',
        title: 'A chair at the window',
        author: 'quiet fern',
        savedAt: 2,
      },
      {
        id: 'night-shift.b',
        step: 'Soup in a flask, enough for somebody else.',
        title: 'At four',
        savedAt: 1,
        tried: 'helped',
      },
    ]);
    await open(context.canvasElement, 'kit');
    await says(context.canvasElement, 'Ten minutes with the street');
  },
};

/** Topics and notes that stay hidden on this device. */
export const Hidden: Story = {
  play: async (context) => {
    await keep(context, 'mutes', { topics: ['loss', 'money'], notes: ['death'] });
    await open(context.canvasElement, 'mutes');
  },
};

/** Looking back at check-ins. */
export const Answers: Story = {
  play: async (context) => {
    const day = 86_400_000;
    const moods = [2, 3, 1, 3, 4, 3].map((mood, at) => ({
      at: Date.now() - (at * 3 + 1) * day,
      value: { scale: 'mood', mood },
    }));
    await keep(context, 'check-ins', moods);
    await open(context.canvasElement, 'answers');
    await says(context.canvasElement, 'Your last four weeks');
  },
};

/** The words that stand for this device, while they are asked for. */
export const ReceiptCode: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'taking');
    await press(canvasElement, 'Show my receipt code');
    await find(canvasElement, '.words');
  },
};

/** A word that is in no code. */
export const WrongCode: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'taking');
    await press(canvasElement, 'Use a code from another device');
    const field = await find<HTMLTextAreaElement>(canvasElement, '#code');
    field.value = 'void come efort';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(canvasElement, 'Use this code');
    await says(canvasElement, 'Word 3');
  },
};

/** Asked before anything goes. */
export const Leaving: Story = {
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'going');
    await press(canvasElement, 'Delete everything everywhere');
    await says(canvasElement, 'This can’t be brought back');
  },
};

/** Something could not be deleted: it is kept, with the reason. */
export const Stuck: Story = {
  beforeEach: community({ fail: { 'own.act': 'forbidden' } }),
  play: async (context) => {
    await wrote(context, POSTS.slice(0, 1));
    const { canvasElement } = context;
    await open(canvasElement, 'going');
    await press(canvasElement, 'Delete everything everywhere');
    (await find<HTMLButtonElement>(canvasElement, '.yes')).click();
    const { random } = Math;
    Math.random = () => 0;
    await says(canvasElement, 'could not be deleted').finally(() => (Math.random = random));
  },
};

/** While the page waits for its backend. */
export const Loading: Story = { beforeEach: community({ pending: 'all' }) };

/** A backend that lets nobody see or change what they wrote. */
export const WithoutOwnPort: Story = {
  beforeEach: community({ fail: { 'own.get': 'unsupported' } }),
  play: async (context) => {
    await wrote(context, POSTS.slice(0, 1));
    await press(context.canvasElement, 'Edit');
    await says(context.canvasElement, 'does not offer that');
  },
};

/** Several people use this device: nothing is kept. */
export const SharedDevice: Story = { parameters: { community: { sharedDevice: true } } };

/** All of the community is in this browser. */
export const BrowserOnly: Story = { parameters: { community: { backend: 'browser' } } };
