import '@kindred/elements/define/wall';

import type { KindredWall } from '@kindred/elements';
import type { MockOptions, SeedPost } from '@kindred/internals/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

import { community, mockOf, settled } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-wall');

/** A backend that has just been started, or is tried more than once, takes its time. */
const PATIENT = { timeout: 15_000 };

const LONG = [
  'My mother moved in with us in the spring. I said yes before anyone had asked.',
  'Most days are fine. She reads, she tells the children how we used to live by the harbour. Then there are the evenings when she does not know the house, and asks me when we are going home, and I say soon, and I do not know any more whether that is kind.',
  'I have two brothers. They ring on Sundays. They say I am doing so well. I would give a lot to hear one of them say that he is coming on Tuesday, and that I can go out and sit somewhere and not be asked anything.',
  'I am not angry. I think I am tired in a place that sleep does not reach. Last week I sat in the car outside the shop for half an hour, with the bags on the seat beside me, because it was quiet.',
  'If you have been here: what did you do with the evenings? Not the big things. What did you do between seven and nine?',
].join('\n\n');

const POSTS: SeedPost[] = [
  {
    text: 'First week of nights on my own. I did not expect the silence at four to be the hardest part.',
    topics: ['work', 'sleep'],
    seeking: 'heard',
    answers: ['Four is my hour too.', 'Someone told me to open the window then. It does something.'],
  },
  {
    text: 'It is a year today. Everyone has gone back to normal, and I nod along.',
    topics: ['loss', 'family'],
    contentNotes: ['death'],
    seeking: 'experience',
  },
  { text: LONG, topics: ['family', 'health'], seeking: 'advice', minutesAgo: 60 * 30 },
  { text: 'Just reading along tonight. That is enough, I think.', replies: 'reactions-only', minutesAgo: 60 * 24 * 4 },
];

const wallIn = (canvas: HTMLElement): KindredWall => canvas.querySelector('kindred-wall')!;
const find = <T extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> =>
  waitFor(() => {
    const found = wallIn(canvas).shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, PATIENT);
const says = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    const text = wallIn(canvas).shadowRoot?.textContent ?? '';
    if (!text.includes(words)) throw new Error(`It says “${text}”.`);
  }, PATIENT);

const button = (scope: ParentNode | null | undefined, words: string): HTMLButtonElement | undefined =>
  [...(scope?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === words);
/** A button of the first post, by its words: in the wall itself, below the post, or in the field to answer with. */
const press = async (canvas: HTMLElement, words: string): Promise<void> => {
  const found = await waitFor(() => {
    const root = wallIn(canvas).shadowRoot;
    const thread = root?.querySelector('kindred-thread')?.shadowRoot;
    const places = [
      root,
      thread,
      thread?.querySelector('kindred-reply-box')?.shadowRoot,
      root?.querySelector('kindred-report')?.shadowRoot,
    ];
    const there = places.map((place) => button(place, words)).find(Boolean);
    if (!there) throw new Error(`There is no “${words}”.`);
    return there;
  }, PATIENT);
  found.click();
};
/** What stands below the first post, and in the fields there. */
const saysBelow = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    const root = wallIn(canvas).shadowRoot;
    const thread = root?.querySelector('kindred-thread')?.shadowRoot;
    const box = thread?.querySelector('kindred-reply-box')?.shadowRoot;
    const report = root?.querySelector('kindred-report')?.shadowRoot;
    const text = [thread, box, report].map((place) => place?.textContent ?? '').join(' ');
    if (!text.includes(words)) throw new Error(`It says “${text}”.`);
  }, PATIENT);
/** Writes a reply to the first post, and lets it go out at once. */
async function answer(canvas: HTMLElement, text = 'I am up too. Tea is on.', out = true): Promise<void> {
  await press(canvas, 'Reply');
  await saysBelow(canvas, 'Your reply');
  const thread = wallIn(canvas).shadowRoot!.querySelector('kindred-thread')!.shadowRoot!;
  const box = thread.querySelector('kindred-reply-box')!.shadowRoot!;
  const field = box.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await saysBelow(canvas, 'my health');
  box.querySelector<HTMLInputElement>('.consent input')!.click();
  await press(canvas, 'Send');
  await saysBelow(canvas, 'You can still take it back');
  if (!out) return;
  // As if the seconds to take it back were over.
  const now = Date.now;
  Date.now = () => now() + 9_000;
  dispatchEvent(new Event('online'));
  await waitFor(() => {
    if (thread.textContent.includes('You can still take it back')) throw new Error('It has not left yet.');
  }, PATIENT).finally(() => (Date.now = now));
}
/** As if these topics had been hidden elsewhere on this device. */
async function hide(canvas: HTMLElement, ...topics: string[]): Promise<void> {
  await find(canvas, 'article');
  const store = await canvas.querySelector('kindred-community')!.store;
  await (await store.device()).update('mutes', () => ({ topics, notes: [] }));
  // As another tab would be heard.
  dispatchEvent(new StorageEvent('storage'));
}
const replying = (options: MockOptions, words: string): Story => ({
  beforeEach: community({ posts: POSTS, ...options }),
  play: async ({ canvasElement }) => {
    await answer(canvasElement);
    await saysBelow(canvasElement, words);
  },
});

export default {
  title: 'Widgets/Wall',
  component: 'kindred-wall',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  // What these wait for is written in English.
  globals: { locale: 'en' },
} satisfies Meta;
type Story = StoryObj;

/** Newest first. What carries a content note is covered, what is very long is folded. */
export const Ready: Story = { beforeEach: community({ posts: POSTS }), globals: {} };

/** One press, or Enter, opens what is covered, and covers it again. */
export const Uncovered: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[data-do=uncover]')).click();
    await says(canvasElement, 'Everyone has gone back to normal');
  },
};

/** A long text read to its end. */
export const Unfolded: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[data-do=unfold]')).click();
    await says(canvasElement, 'Show less');
  },
};

/** Those who wait for a first reply come first, the longest waiting at the top. */
export const Unheard: Story = { beforeEach: community({ posts: POSTS }), args: { order: 'unheard' } };

/** By what was read here, put in order on the device: each post says why it is there, and what can be done about it. */
export const ForYou: Story = {
  beforeEach: community({ posts: POSTS }),
  args: { order: 'for-you' },
  play: async ({ canvasElement }) => says(canvasElement, 'Put in order on this device'),
};

/** One press brings less like it, further down. */
export const LessLikeThis: Story = {
  beforeEach: community({ posts: POSTS }),
  args: { order: 'for-you' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Put in order on this device');
    await press(canvasElement, 'Less like this');
    await says(canvasElement, 'There will be less like this.');
  },
};

/** After three that weigh, something lighter, and a pause is offered. */
export const Lighter: Story = {
  beforeEach: community({
    posts: [
      ...[1, 2, 3, 4].map((days): SeedPost => ({
        text: 'It is a year today.',
        topics: ['loss'],
        contentNotes: ['death'],
        answers: ['I read you.'],
        minutesAgo: 60 * 24 * days,
      })),
      { text: 'We planted beans on the balcony.', topics: ['family'], answers: ['Lovely.'], minutesAgo: 60 * 24 * 5 },
    ],
  }),
  args: { order: 'for-you' },
  play: async ({ canvasElement }) => says(canvasElement, 'A break may do you good'),
};

/** Drawn by chance, with every brake on; one press goes back. */
export const Surprise: Story = {
  beforeEach: community({ posts: POSTS }),
  args: { order: 'for-you' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Surprise me');
    await says(canvasElement, 'Drawn by chance');
  },
};

/** Below a post somebody chooses what should stay away: a topic, or what it speaks of. */
export const HideATopic: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Hide a topic');
    await says(canvasElement, 'What should stay away here?');
  },
};

/** Hidden a moment ago: the post keeps its place without its words, and one press shows it again. */
export const HiddenThere: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Hide a topic');
    await press(canvasElement, 'Anything about Work');
    await says(canvasElement, 'is hidden on this device now');
  },
};

/** What somebody hides is left out in every order; what that is can be seen, and shown again. */
export const LeftOut: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await hide(canvasElement, 'family');
    await press(canvasElement, 'What I hide');
    await says(canvasElement, 'Show Family again');
  },
};

/** Where all there is is hidden, it says so instead of looking empty. */
export const AllHidden: Story = {
  beforeEach: community({ posts: POSTS.slice(0, 2) }),
  play: async ({ canvasElement }) => {
    await hide(canvasElement, 'work', 'family');
    await says(canvasElement, 'It stays away');
  },
};

/** Hidden in an order made on the device. */
export const ForYouHidden: Story = {
  beforeEach: community({ posts: POSTS }),
  args: { order: 'for-you' },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Put in order on this device');
    await press(canvasElement, 'Hide a topic');
    await press(canvasElement, 'Anything about Work');
    await press(canvasElement, 'What I hide');
    await says(canvasElement, 'Show Work again');
  },
};

/** Older posts come when asked for; the first of them has the focus then. */
export const More: Story = {
  beforeEach: community({ posts: POSTS }),
  args: { 'page-size': 2 },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[part=more]')).click();
    await says(canvasElement, 'You have read everything');
  },
};

/** Something new waits above until it is asked for, so that nothing moves under a reader’s eyes. */
export const Arrivals: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async (context) => {
    await settled(context);
    await waitFor(() => {
      if (mockOf(context).liveReaders === 0) throw new Error('Nobody listens yet.');
    }, PATIENT);
    await mockOf(context).post('Is anybody up?');
    await mockOf(context).post('The kettle is on here.');
    await says(context.canvasElement, '2 new posts');
  },
};

/** Replies are opened below a post; what answers one of them stands one level in. */
export const Replies: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '2 replies');
    await saysBelow(canvasElement, 'Four is my hour too.');
  },
};

/** Somewhere to answer, with what can be said about it. */
export const Replying: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Reply');
    await press(canvasElement, 'Content note');
    await saysBelow(canvasElement, 'Does it touch on any of these?');
  },
};

/** Writes a reply, and leaves it there. */
const considering = (post: string, text: string, words: string): Story => ({
  beforeEach: community({ posts: [post] }),
  play: async ({ canvasElement: canvas }) => {
    await press(canvas, 'Reply');
    await saysBelow(canvas, 'Your reply');
    const thread = wallIn(canvas).shadowRoot!.querySelector('kindred-thread')!.shadowRoot!;
    const field = thread.querySelector('kindred-reply-box')!.shadowRoot!.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await saysBelow(canvas, words);
  },
});

/** Three ways to answer, each of which recedes as the reply does it. */
export const ReplyCoach: Story = considering(
  'Awake again, the third night.',
  'I’m so sorry, that sounds really hard. How are you right now?',
  'there already',
);

/** Advice that comes before anything else is noticed, gently. */
export const ReplyAdvice: Story = considering('Awake again, the third night.', 'Just try to relax.', 'Leave it');

/** Whoever wrote the post writes of dying: how to be there, and people for both. */
export const ReplyInCrisis: Story = considering('I want to kill myself tonight.', 'I read this', 'for you');

/** For some seconds a reply can be taken back; nobody else has seen it. */
export const ReplySending: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => answer(canvasElement, 'I am up too.', false),
};

/** One’s own reply, there for everybody. */
export const ReplyLive: Story = replying({}, 'Delete');

/** Read by somebody first. */
export const ReplyHeld: Story = replying({ policy: { moderation: 'pre' } }, 'reads it first');

/** Kept on the device until there is a network again. */
export const ReplyOffline: Story = replying({ fail: { 'replies.create': 'offline' } }, 'goes out by itself');

/** Too much at once: it waits by itself. */
export const ReplyRateLimited: Story = replying(
  { fail: { 'replies.create': { code: 'rate-limited', retryAfter: 120_000 } } },
  'in 2 minutes',
);

/** Not taken as it is, with the reason; the words can be brought back. */
export const ReplyRefused: Story = replying(
  { fail: { 'replies.create': { code: 'refused', reason: 'personal-details' } } },
  'could show who somebody is',
);

/** New replies wait below, as new posts do above. */
export const ReplyArrivals: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async (context) => {
    const { canvasElement } = context;
    await press(canvasElement, '2 replies');
    await saysBelow(canvasElement, 'Four is my hour too.');
    await waitFor(() => {
      if (mockOf(context).liveReaders === 0) throw new Error('Nobody listens yet.');
    }, PATIENT);
    const post = (await find(canvasElement, 'article')).dataset['key']!;
    await mockOf(context).reply(post, 'Here as well.');
    await saysBelow(canvasElement, '1 new reply');
  },
};

/** The replies did not come. One press tries again. */
export const RepliesFailed: Story = {
  beforeEach: community({ posts: POSTS, fail: { 'replies.list': { code: 'unavailable', retryable: false } } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '2 replies');
    await saysBelow(canvasElement, 'can’t be reached');
  },
};

/** Telling those who look after the circle. Worry for somebody comes first. */
export const Reporting: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Report');
    await saysBelow(canvasElement, 'worried about this person');
  },
};

/** What the law asks for where something may be against it. */
export const ReportingIllegal: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Report');
    const reason = await waitFor(() => {
      const form = wallIn(canvasElement).shadowRoot?.querySelector('kindred-report')?.shadowRoot;
      const found = form?.querySelector<HTMLElement>('[value=illegal]');
      if (!found) throw new Error('The form is not there.');
      return found;
    }, PATIENT);
    reason.click();
    await saysBelow(canvasElement, 'Which law');
  },
};

/** What happens next, after a word of worry. */
export const Reported: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Report');
    const reason = await waitFor(() => {
      const form = wallIn(canvasElement).shadowRoot?.querySelector('kindred-report')?.shadowRoot;
      const found = form?.querySelector<HTMLElement>('[value=worried]');
      if (!found) throw new Error('The form is not there.');
      return found;
    }, PATIENT);
    reason.click();
    await press(canvasElement, 'Tell those who look after this circle');
    await saysBelow(canvasElement, 'before everything else');
  },
};

/** Taken away while somebody reads: the words leave, the place stays until one moves on. */
export const Gone: Story = {
  beforeEach: community({ posts: POSTS }),
  play: async (context) => {
    await settled(context);
    await waitFor(() => {
      if (mockOf(context).liveReaders === 0) throw new Error('Nobody listens yet.');
    }, PATIENT);
    const post = (await find(context.canvasElement, 'article')).dataset['key']!;
    await mockOf(context).decide(post, 'remove', { reason: 'other' });
    await says(context.canvasElement, 'This is no longer here.');
  },
};

/** Nothing there yet: an invitation that does not press. */
export const Empty: Story = { beforeEach: community({ posts: [] }), globals: {} };

/** On its way, with its room kept. */
export const Loading: Story = { beforeEach: community({ posts: POSTS, pending: 'all' }) };

/** It did not come. One press tries again. */
export const Failed: Story = {
  beforeEach: community({ posts: POSTS, fail: { 'posts.list': { code: 'unavailable', retryable: false } } }),
  play: async ({ canvasElement }) => says(canvasElement, 'Try again'),
};

/** Nothing reaches the community, and nothing was read before. */
export const Offline: Story = {
  beforeEach: community({ posts: POSTS, fail: { '*': 'offline' } }),
  play: async ({ canvasElement }) => says(canvasElement, 'Try again'),
};

/** The community is resting: there is reading, and it is said that writing waits. */
export const ReadOnly: Story = {
  beforeEach: community({ posts: [], policy: { readOnly: true } }),
  play: async ({ canvasElement }) => says(canvasElement, 'The community is resting'),
};

/** Without what concerns replies. */
export const WithoutReplies: Story = { beforeEach: community({ posts: POSTS }), args: { 'without-replies': true } };

/** A backend that lists no posts. */
export const WithoutPort: Story = {
  beforeEach: community({ posts: POSTS }),
  render: () => html`<kindred-wall .adapter=${{ name: 'bare', contract: 1 }}></kindred-wall>`,
};

/** All data stays in this browser, and that is said once. */
export const InThisBrowser: Story = {
  beforeEach: community({ posts: POSTS }),
  parameters: { community: { backend: 'browser' } },
};

/** A page that names no community. */
export const NotConnected: Story = { beforeEach: community({ posts: POSTS }), parameters: { community: false } };
