import '@kindred/elements/define/moderation-desk';

import type { KindredModerationDesk } from '@kindred/elements';
import type { ContentNote, ModerationItem } from '@kindred/core/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

import {
  deskBackend,
  type DeskBackend,
  type DeskBackendOptions,
  held,
  postId,
  replyId,
  TOKEN,
} from '../packages/elements/src/moderation-desk/testing.js';

import { community } from './support/community.js';

const { args, argTypes } = getStorybookHelpers('kindred-moderation-desk');

const PATIENT = { timeout: 15_000 };
const HOUR = 3_600_000;

const NIGHT =
  'Third week of nights. I walk home when the bakers open, and the street smells of bread, and I feel as if I had been left out of the day on purpose. I told Marek at number 14 that I was fine. I am not fine. I do not need anything, I only wanted to say it somewhere.';

const ITEMS: ModerationItem[] = [
  held(1, {
    lane: 'worried',
    state: 'live',
    contentNotes: ['suicide'] as ContentNote[],
    author: { name: 'Harbour Lantern' },
    text: 'I have stopped answering when people ring. It seems simpler for everybody.',
    held: undefined,
    createdAt: Date.now() - 2 * HOUR,
    reports: [
      { reason: 'worried', note: 'This does not sound like her usual posts.', at: Date.now() - HOUR },
      { reason: 'worried', at: Date.now() - HOUR / 2 },
    ],
  }),
  held(2, {
    author: { name: 'Early Window' },
    text: NIGHT,
    held: 'suspect-word',
    suspect: [{ start: NIGHT.indexOf('Marek'), end: NIGHT.indexOf('Marek') + 'Marek at number 14'.length }],
    createdAt: Date.now() - 26 * HOUR,
  }),
  held(3, {
    id: replyId(2, 1),
    kind: 'reply',
    author: { name: 'Slow Kettle' },
    text: 'At least you have work. Have you tried going to bed earlier?',
    createdAt: Date.now() - 5 * HOUR,
  }),
  held(4, {
    author: { name: 'Paper Boat' },
    text: 'It is a year today. I made her soup, and nobody came, and it was all right.',
    live: { text: 'It is a year today. I made her soup, and nobody came.' },
    held: 'edit',
    state: 'live',
    revision: 2,
    contentNotes: ['death'] as ContentNote[],
    createdAt: Date.now() - 3 * HOUR,
    history: [
      { actor: 'author', from: null, to: 'held', revision: 1, at: Date.now() - 8 * HOUR },
      {
        actor: 'moderator',
        reader: 'reader-2',
        from: 'held',
        to: 'live',
        revision: 1,
        outcome: 'publish',
        at: Date.now() - 7 * HOUR,
      },
    ],
  }),
  held(5, {
    lane: 'appeals',
    state: 'appealed',
    author: { name: 'Linden Hour' },
    text: 'The name I wrote was my own dog’s.',
    held: 'appeal',
    appeal: 'It was given back because it names somebody. Bruno is a dog.',
  }),
  held(6, {
    lane: 'reported',
    state: 'live',
    kind: 'story',
    author: { name: 'Copper Hill' },
    text: undefined,
    held: undefined,
    story: {
      title: 'The machine that would not stop beeping',
      hard: 'Three months in, and sure that everybody could see it.',
      tried: 'Lists. Manuals. Telling nobody.',
      helped: 'Somebody asked for the worst ten minutes, and only those.',
      now: 'I ask the new ones the same.',
    },
    reports: [
      {
        reason: 'illegal',
        note: 'The ward can be recognised.',
        law: 'Data protection',
        goodFaith: true,
        notifier: { name: 'A. Reader', email: 'reader@example.org' },
        at: Date.now() - HOUR,
      },
    ],
  }),
  held(7, {
    lane: 'second',
    author: { name: 'Far Field' },
    text: 'I don’t know whether this is allowed here, and I don’t know where else to put it.',
    second: { reader: 'reader-2', note: 'Is this about somebody we know of?', at: Date.now() - HOUR },
  }),
  ...Array.from({ length: 24 }, (_, n) =>
    held(n + 10, { author: { name: `Quiet Fern ${n + 1}` }, createdAt: Date.now() - (25 - n) * 41 * 60_000 }),
  ),
];

const backends = new WeakMap<HTMLElement, DeskBackend>();
const deskIn = (canvas: HTMLElement): KindredModerationDesk => canvas.querySelector('kindred-moderation-desk')!;

/** A desk over a backend of its own; `token: ''` for somebody who is not signed in yet. */
const desk = ({
  token = TOKEN,
  ...options
}: DeskBackendOptions & { token?: string; more?: (backend: DeskBackend) => void } = {}) => {
  const backend = deskBackend({ items: ITEMS, ...options });
  options.more?.(backend);
  const template = html`<kindred-moderation-desk .adapter=${backend} .token=${token}></kindred-moderation-desk>`;
  queueMicrotask(() => {
    for (const element of document.querySelectorAll('kindred-moderation-desk')) backends.set(element, backend);
  });
  return template;
};

const find = <T extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> =>
  waitFor(() => {
    const found = deskIn(canvas).shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  }, PATIENT);
const press = async (canvas: HTMLElement, words: string): Promise<void> => {
  const button = await waitFor(() => {
    const all = [...(deskIn(canvas).shadowRoot?.querySelectorAll('button') ?? [])];
    const found = all.find(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim().startsWith(words));
    if (!found) throw new Error(`No button says “${words}”.`);
    return found;
  }, PATIENT);
  button.click();
  await deskIn(canvas).updateComplete;
};
const says = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    const text = deskIn(canvas).shadowRoot?.textContent ?? '';
    if (!text.includes(words)) throw new Error(`It says “${text}”.`);
  }, PATIENT);

export default {
  title: 'Widgets/Moderation desk',
  component: 'kindred-moderation-desk',
  tags: ['autodocs'],
  args,
  argTypes,
  beforeEach: community(),
  // What these wait for is written in English.
  globals: { locale: 'en' },
} satisfies Meta;
type Story = StoryObj;

/** Before anybody is signed in. A page that signs people in itself sets `token` instead. */
export const SignIn: Story = { render: () => desk({ token: '' }), globals: {} };

/** A key that is not known here. */
export const Refused: Story = {
  render: () => desk({ token: '' }),
  play: async ({ canvasElement }) => {
    (await find<HTMLInputElement>(canvasElement, '#key')).value = 'another key';
    await press(canvasElement, 'Sign in');
    await says(canvasElement, 'This key is not known here');
  },
};

/** What waits, most urgent lane first; nothing of its words is shown. */
export const Ready: Story = {
  render: () => desk({ note: 'The thread about the ward is settled. Somebody may write again tonight; be gentle.' }),
  globals: {},
};

/** One press, or Enter, shows the words of one item; leaving it covers them again. */
export const Revealed: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'New and held');
    (await find(canvasElement, `[data-id="${postId(2)}"] .open`)).click();
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'Third week of nights');
  },
};
