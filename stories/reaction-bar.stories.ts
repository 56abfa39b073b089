import '@kindred/elements/define/reaction-bar';

import type { KindredReactionBar } from '@kindred/elements';
import type { MockOptions } from '@kindred/internals/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

import { community, mockOf, settled } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-reaction-bar');

/** A backend that has just been started, or is tried more than once, takes its time. */
const PATIENT = { timeout: 15_000 };

/** The mock gives its first post and its first story these ids. */
const POST = 'post:night-shift.00000001-0000-4000-8000-000000000001';
const STORY = 'story:night-shift.00000002-0000-4000-8000-000000000001';

const TEXT = 'I keep waking at four. It would help to know somebody else is awake.';
const posts = (reactions: NonNullable<MockOptions['posts']>[number] & object = { text: TEXT }): MockOptions => ({
  posts: [reactions],
});

const barIn = (canvas: HTMLElement): KindredReactionBar => canvas.querySelector('kindred-reaction-bar')!;
const press = (canvas: HTMLElement, kind: string): Promise<void> =>
  waitFor(() => {
    const button = barIn(canvas).shadowRoot?.querySelector<HTMLButtonElement>(`button[value=${kind}]`);
    if (!button) throw new Error(`There is no button for ${kind}.`);
    button.click();
  }, PATIENT);
const says = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    const text = barIn(canvas).shadowRoot?.textContent ?? '';
    if (!text.includes(words)) throw new Error(`It says “${text}”.`);
  }, PATIENT);

export default {
  title: 'Widgets/Reaction bar',
  component: 'kindred-reaction-bar',
  tags: ['autodocs'],
  args: { ...args, target: POST },
  argTypes,
  render: (args) => template(args),
  // What these wait for is written in English.
  globals: { locale: 'en' },
} satisfies Meta;
type Story = StoryObj;

/** Under a post: four things to say with one press, and no number anywhere. */
export const Ready: Story = { beforeEach: community(posts()), globals: {} };

/** What this device pressed stays pressed, also after a reload. A second press takes it back. */
export const Pressed: Story = {
  beforeEach: community(posts()),
  globals: {},
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'with');
    await press(canvasElement, 'read');
  },
};

/** A story may also give hope, or have helped. */
export const UnderAStory: Story = {
  args: { target: STORY },
  beforeEach: community({
    stories: [{ title: 'The first quiet week', hard: '…', tried: '…', helped: '…', now: '…' }],
  }),
};

/** Without a target it stands for the page itself, by its canonical address. */
export const ForThePage: Story = { beforeEach: community(posts()), args: { target: 'page' } };

/** Only some of the words, in an order of one’s own. */
export const SomeKinds: Story = { beforeEach: community(posts()), args: { kinds: 'with thanks' } };

/** Bands instead of numbers, where community and page both ask for them. Their room is kept from the start. */
export const Bands: Story = {
  args: { counts: 'bands' },
  beforeEach: community({
    ...posts({ text: TEXT, reactions: { read: 14, near: 6, with: 9 } }),
    policy: { counts: 'bands' },
  }),
  play: async ({ canvasElement }) => says(canvasElement, 'Several people'),
};

/** Numbers, where community and page both ask for them. */
export const Exact: Story = {
  args: { counts: 'exact' },
  beforeEach: community({
    ...posts({ text: TEXT, reactions: { read: 7, with: 1 } }),
    policy: { counts: 'exact' },
  }),
  play: async ({ canvasElement }) => says(canvasElement, '7 people'),
};

/** The page asks for numbers; the community shows none, and that is what counts. */
export const CountsNotAllowed: Story = {
  args: { counts: 'exact' },
  beforeEach: community(posts({ text: TEXT, reactions: { read: 7 } })),
};

/** The page’s own words. */
export const OwnWords: Story = {
  beforeEach: community(posts()),
  render: () =>
    html`<kindred-reaction-bar target=${POST} kinds="read with"
      ><span slot="read">Read, twice</span><span slot="with">Right beside you</span></kindred-reaction-bar
    >`,
};

/** Before the community has answered it is whole, and takes presses. */
export const Loading: Story = { beforeEach: community({ ...posts(), pending: 'all' }) };

/** Pressed shows at once; the sending happens behind it. */
export const Sending: Story = {
  beforeEach: community({ ...posts(), pending: ['reactions.set'] }),
  play: async ({ canvasElement }) => press(canvasElement, 'with'),
};

/** Offline: it stays pressed, is kept on the device, and goes out later. */
export const Queued: Story = {
  beforeEach: community({ ...posts(), fail: { 'reactions.set': 'offline' } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'with');
    await says(canvasElement, 'Kept on this device');
  },
};

/** On a shared device nothing is kept, and that is said. */
export const QueuedOnASharedDevice: Story = {
  parameters: { community: { sharedDevice: true } },
  beforeEach: community({ ...posts(), fail: { 'reactions.set': 'offline' } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'with');
    await says(canvasElement, 'while this page stays open');
  },
};

/** Too many at once: it waits for as long as the backend asks. */
export const RateLimited: Story = {
  beforeEach: community({ ...posts(), fail: { 'reactions.set': { code: 'rate-limited', retryAfter: 120_000 } } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'with');
    await says(canvasElement, 'Kept on this device');
  },
};

/** Refused: it goes back, with the reason in words. */
export const Refused: Story = {
  beforeEach: community({ ...posts(), policy: { readOnly: false }, fail: { 'reactions.set': 'read-only' } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'with');
    await says(canvasElement, 'The community is resting');
  },
};

/** The post went away in the meantime. */
export const Gone: Story = {
  beforeEach: community(posts()),
  play: async (context) => {
    await settled(context);
    mockOf(context).fail('reactions.set', 'not-found');
    await press(context.canvasElement, 'with');
    await says(context.canvasElement, 'no longer here');
  },
};

/** A backend that takes no reactions. */
export const WithoutPort: Story = {
  beforeEach: community(posts()),
  render: () => html`<kindred-reaction-bar .adapter=${{ name: 'bare', contract: 1 }}></kindred-reaction-bar>`,
};

/** All data stays in this browser, and that is said. */
export const InThisBrowser: Story = {
  beforeEach: community(posts()),
  args: { target: 'page' },
  parameters: { community: { backend: 'browser' } },
};

/** A page that names no community. */
export const NotConnected: Story = { beforeEach: community(posts()), parameters: { community: false } };
