import '@kindred/elements/define/moderation-desk';

import type { KindredModerationDesk } from '@kindred/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

import {
  deskBackend,
  type DeskBackend,
  type DeskBackendOptions,
  postId,
  replyId,
  TOKEN,
} from '../packages/elements/src/moderation-desk/testing.js';

import { community } from './support/community.js';
import { ITEMS } from './support/desk-items.js';

const { args, argTypes } = getStorybookHelpers('kindred-moderation-desk');

const PATIENT = { timeout: 15_000 };
const deskIn = (canvas: HTMLElement): KindredModerationDesk => canvas.querySelector('kindred-moderation-desk')!;
const backendIn = (canvas: HTMLElement): DeskBackend => deskIn(canvas).adapter as DeskBackend;

interface Shown extends DeskBackendOptions {
  /** Empty for somebody who is not signed in yet. */
  token?: string;
  undoSeconds?: number;
  before?(backend: DeskBackend): void;
}

/** A desk over a backend of its own. */
function desk({ token = TOKEN, undoSeconds = 8, before, ...options }: Shown = {}) {
  const backend = deskBackend({ items: ITEMS, ...options });
  before?.(backend);
  return html`<kindred-moderation-desk
    .adapter=${backend}
    .token=${token}
    .undoSeconds=${undoSeconds}
  ></kindred-moderation-desk>`;
}

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

const HELD = 'New and held';
/** Opens an item of a lane. */
async function open(canvas: HTMLElement, lane: string, n: number): Promise<void> {
  await press(canvas, lane);
  (await find(canvas, `[data-id="${postId(n)}"] .open`)).click();
  await deskIn(canvas).updateComplete;
}

/** One press, or Enter, shows the words of one item; leaving it covers them again. */
export const Revealed: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, HELD);
    (await find(canvasElement, `[data-id="${postId(2)}"] .open`)).click();
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'Third week of nights');
  },
};

/** Its author let moderators know that it may need somebody sooner: a line to them goes with the helplines. */
export const AskedForSooner: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'May need somebody soon', 0);
    await press(canvasElement, 'Publish with helplines');
    await says(canvasElement, 'A line to the author');
  },
};

/** An edit: what others see now, beside what waits. */
export const Edited: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 4);
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'What others see now');
  },
};

/** A reply, with what it answers. */
export const ReplyInItsThread: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, HELD);
    (await find(canvasElement, `[data-id="${replyId(2, 1)}"] .open`)).click();
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'The post it answers');
  },
};

/** A story that somebody reported as against the law. */
export const Reported: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Reported', 6);
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'Data protection');
  },
};

/** A reader would have liked to know what it speaks of: behind all else, and one key adds it. */
export const ContentNoteAskedFor: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'A content note is asked for', 9);
    await says(canvasElement, 'Add the note: death');
  },
};

/** Giving back with a reason and a line to the author. */
export const GivingBack: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 2);
    await press(canvasElement, 'Give it back');
    await press(canvasElement, 'Names somebody');
  },
};

/** Decided a moment ago: it can still be taken back. */
export const Undo: Story = {
  render: () => desk({ undoSeconds: 60 }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 2);
    await press(canvasElement, 'Publish');
    await says(canvasElement, 'goes out in a few seconds');
  },
};

/** The author changed it meanwhile: the new words are there, and it is asked again. */
export const Changed: Story = {
  render: () => desk({ undoSeconds: 0 }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 2);
    backendIn(canvasElement).edit(postId(2), 'Third week of nights. I told a friend that I was fine.');
    await press(canvasElement, 'Publish');
    await says(canvasElement, 'Changed meanwhile');
    (await find(canvasElement, `[data-id="${postId(2)}"] .open`)).click();
  },
};

/** The network failed: what was decided is kept, and tried again. */
export const NotSent: Story = {
  render: () => desk({ undoSeconds: 0, before: (backend) => backend.fail('decide', 'offline') }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 2);
    await press(canvasElement, 'Publish');
    await says(canvasElement, 'not sent yet');
  },
};

/** One decision for several. */
export const SeveralAtOnce: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, HELD);
    for (const n of [10, 11, 12])
      (await find<HTMLInputElement>(canvasElement, `[data-id="${postId(n)}"] input`)).click();
    await press(canvasElement, 'Give it back');
    await says(canvasElement, '3 chosen');
  },
};

/** What came of a decision for several. */
export const WhatCameOfIt: Story = {
  render: () => desk({ undoSeconds: 0 }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, HELD);
    for (const n of [10, 11, 12])
      (await find<HTMLInputElement>(canvasElement, `[data-id="${postId(n)}"] input`)).click();
    backendIn(canvasElement).edit(postId(11), 'Other words.');
    await press(canvasElement, 'Publish');
    await says(canvasElement, 'What came of it');
  },
};

/** As many heavy texts as somebody wanted within the hour: this one is set aside until it is asked for. */
export const SetAside: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.row');
    await press(canvasElement, 'This desk');
    const cap = await find<HTMLInputElement>(canvasElement, 'dialog [type=number]');
    cap.value = '0';
    cap.dispatchEvent(new Event('change'));
    await press(canvasElement, 'Close');
    (await find(canvasElement, '.row .open')).click();
    await says(canvasElement, 'Somebody else may take this one');
  },
};

/** Asked again: a lead answers. */
export const AskedAgain: Story = {
  render: () => desk({ role: 'lead' }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, 'Asked again', 5);
    await press(canvasElement, 'Show the words');
    await says(canvasElement, 'Bruno is a dog');
  },
};

/** Any item in any state. */
export const Search: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Search');
    await says(canvasElement, 'Words in the text');
  },
};

/** For leads: what was decided, in order. */
export const Log: Story = {
  render: () =>
    desk({
      role: 'lead',
      log: [
        {
          number: 2,
          at: Date.now(),
          reader: 'reader-2',
          hash: 'Zm9yLWxlYWRzLWFsb25l',
          item: postId(2),
          revision: 1,
          outcome: 'return',
          reason: 'names-someone',
        },
        { number: 1, at: Date.now() - 60_000, reader: 'reader-1', hash: 'dGhpcy1vbmUtd2FzLWVyYXNlZA' },
      ],
    }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Log');
    await says(canvasElement, 'verify-log');
  },
};

/** One’s own habits, the keys, and for leads the whole community. */
export const ThisDesk: Story = {
  render: () => desk({ role: 'lead' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'This desk');
    await says(canvasElement, 'Heavy texts within an hour');
  },
};

/** Leaving, with a note for whoever comes next. */
export const Leaving: Story = {
  render: () => desk(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Leave');
    await says(canvasElement, 'Before you go');
  },
};

/** Nothing waits. */
export const Empty: Story = { render: () => desk({ items: [] }), globals: {} };

/** On its way. */
export const Loading: Story = { render: () => desk({ pending: ['queue'] }) };

/** What waits did not come. One press tries again. */
export const Failed: Story = {
  render: () => desk({ before: (backend) => backend.fail('queue', 'unavailable') }),
  play: async ({ canvasElement }) => says(canvasElement, 'Try again'),
};

/** The sign-in ended while somebody was at work. */
export const SignInEnded: Story = {
  render: () => desk({ undoSeconds: 0 }),
  play: async ({ canvasElement }) => {
    await open(canvasElement, HELD, 2);
    backendIn(canvasElement).token = 'another';
    await press(canvasElement, 'Publish');
    await says(canvasElement, 'Your sign-in has ended');
  },
};

/** A backend without a desk. */
export const WithoutPort: Story = {
  render: () => html`<kindred-moderation-desk .adapter=${{ name: 'bare', contract: 1 }}></kindred-moderation-desk>`,
};

/** A page that names no community. */
export const NotConnected: Story = {
  render: () => html`<kindred-moderation-desk></kindred-moderation-desk>`,
  parameters: { community: false },
};
