import '@kindred/elements/define/post-box';

import { memoryAdapter } from '@kindred/adapters/memory';
import type { KindredPostBox } from '@kindred/elements';
import { withoutPorts } from '@kindred/internals/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor as waitForIt } from 'storybook/test';

import { community, mockOf } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-post-box');

/** A busy machine may take its time. */
const waitFor = <T>(look: () => T): Promise<T> => waitForIt(look, { timeout: 15_000 });

const WORDS =
  'I keep waking at four, and then everything I did not say that day comes by. I don’t need anyone to fix it. It would help to know somebody else is awake.';

const boxIn = (canvas: HTMLElement): KindredPostBox => canvas.querySelector('kindred-post-box')!;
const find = <T extends HTMLElement>(box: KindredPostBox, selector: string): Promise<T> =>
  waitFor(() => {
    const found = box.shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`${selector} is not there.`);
    return found;
  });
const press = async (box: KindredPostBox, name: string): Promise<void> =>
  waitFor(() => {
    const buttons = [...box.shadowRoot!.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent?.trim().startsWith(name));
    if (!button) throw new Error(`There is no button ${name}.`);
    button.click();
  });

async function write(box: KindredPostBox, text = WORDS): Promise<void> {
  const field = await find<HTMLTextAreaElement>(box, 'textarea');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await find(box, '.topics .chip');
}

async function send(box: KindredPostBox, text?: string): Promise<void> {
  await write(box, text);
  box.shadowRoot!.querySelector<HTMLInputElement>('.consent input:not(:checked)')?.click();
  (await find(box, '.main')).click();
  await find(box, '.words');
}

const says = (box: KindredPostBox, words: string): Promise<void> =>
  waitFor(() => {
    const status = box.shadowRoot!.querySelector('.stage > [role=status]')?.textContent ?? '';
    if (!status.includes(words)) throw new Error(`It says “${status}”.`);
  });

export default {
  title: 'Widgets/Post box',
  component: 'kindred-post-box',
  tags: ['autodocs'],
  args: { ...args, 'undo-seconds': '0' },
  argTypes,
  render: (args) => template(args),
  // What these wait for is written in English.
  globals: { locale: 'en' },
} satisfies Meta;
type Story = StoryObj;

/** As it stands on a page: a question, room for words, one line on what stays private. */
export const Ready: Story = {
  beforeEach: community(),
  globals: {},
};

/** From the moment the field is reached. Before the first post, what people here ask of each other stands open. */
export const Writing: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => write(boxIn(canvasElement)),
};

/** Content notes, who may answer and how long it stays are folded away behind one quiet button. */
export const EveryChoice: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    await write(boxIn(canvasElement));
    await press(boxIn(canvasElement), 'Sleep');
    await press(boxIn(canvasElement), 'To be heard');
    await press(boxIn(canvasElement), 'Content note');
    await find(boxIn(canvasElement), 'select');
  },
};

/** As soon as the box is ticked, the line lets go. */
export const Agreed: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    const box = boxIn(canvasElement);
    await write(box);
    await find(box, '.consent');
    (await find(box, '.main')).click();
    await says(box, 'One thing first');
    (await find(box, '.consent input')).click();
    await says(box, 'Thank you');
  },
};

/** Asked before the first words from a device are sent, apart from everything else; Send says what is missing. */
export const Asked: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    const box = boxIn(canvasElement);
    await write(box);
    await find(box, '.consent');
    (await find(box, '.main')).click();
    await says(box, 'One thing first');
  },
};

const noticing = (text: string, selector: string, options: Parameters<typeof community>[0] = {}): Story => ({
  beforeEach: community(options),
  play: async ({ canvasElement }) => {
    await write(boxIn(canvasElement), text);
    await find(boxIn(canvasElement), selector);
  },
});

/** Somebody writes of dying: people to talk to stand beside the words, and Send is as it was. */
export const PeopleToTalkTo: Story = noticing('I can’t any more. I want to kill myself.', '.card-now');

/** The same where young people write. */
export const PeopleForTheYoung: Story = noticing('I want to kill myself.', '.card-now', {
  policy: { audience: 'youth' },
});

/** Where the circle has it so: what moderators are told is said before anything is sent, and one press takes it away. */
export const ModeratorsTold: Story = noticing('I can’t any more. I want to kill myself.', '.care', {
  policy: { moderation: 'pre', careFlag: true },
});

/** The tick was taken away: they are told nothing. */
export const ModeratorsUntold: Story = {
  ...ModeratorsTold,
  play: async (context) => {
    await ModeratorsTold.play?.(context);
    (await find<HTMLInputElement>(boxIn(context.canvasElement), '.care input')).click();
    await waitFor(() => {
      const text = boxIn(context.canvasElement).shadowRoot!.querySelector('.care')!.textContent;
      if (!text.includes('told nothing')) throw new Error(`It says “${text}”.`);
    });
  },
};

/** Something heavy is mentioned: one quiet line. */
export const HeavyMention: Story = noticing('We watched a film about suicide in class.', '.mention');

/** Details that tell who somebody is are quoted, with what could stand there instead; nothing is changed by itself. */
export const PrivateDetails: Story = noticing(
  'Write to me at quiet@mail.example or call me on 020 7946 0958, I am up all night.',
  '.rows',
);

/** Words that may hurt others, a content note, a word to whoever is hard on themselves. */
export const OtherThoughts: Story = noticing(
  'My uncle committed suicide, and since the funeral it is always my fault. I ruin everything.',
  '.rows',
);

/** The page's own question and topics. */
export const OwnQuestion: Story = {
  beforeEach: community(),
  args: { label: 'How was the shift?', placeholder: 'Say it as it comes.', topics: 'work, sleep, handover' },
};

/** Counted only near the limit; what is too long is kept, never cut. */
export const TooLong: Story = {
  beforeEach: community(),
  args: { 'max-length': '120' },
  play: async ({ canvasElement }) => write(boxIn(canvasElement)),
};

/** It can be written in while nothing has answered yet. */
export const Loading: Story = { globals: {}, beforeEach: community({ pending: 'all' }) };

/** For some seconds it can be taken back; the backend has seen nothing. */
export const Undo: Story = {
  beforeEach: community(),
  args: { 'undo-seconds': '60' },
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'take it back');
  },
};

export const Sending: Story = {
  beforeEach: community({ pending: ['posts.create'] }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'On its way');
  },
};

/** Read by somebody first, which is how a community starts out. */
export const Held: Story = {
  beforeEach: community({ policy: { moderation: 'pre' } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'reads it first');
  },
};

export const Live: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'It’s there now');
  },
};

/** Kept on the device, visible, and still to be taken back. */
export const Waiting: Story = {
  beforeEach: community({ fail: { 'posts.create': 'unavailable' } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'goes out by itself');
  },
};

/** A proof of work that takes long: it goes on by itself, and nobody has to wait for it. */
export const SlowDevice: Story = {
  beforeEach: community({ fail: { 'posts.create': { code: 'timeout', reason: 'slow-device' } } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'takes longer on this device');
  },
};

export const RateLimited: Story = {
  beforeEach: community({ fail: { 'posts.create': { code: 'rate-limited', retryAfter: 180_000 } } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), '3 minutes');
  },
};

/** With the reason, and the words to be changed. */
export const Refused: Story = {
  beforeEach: community({ fail: { 'posts.create': { code: 'refused', reason: 'personal-details' } } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'who somebody is');
  },
};

/** An error where trying again may help. */
export const Failed: Story = {
  beforeEach: community({ fail: { 'posts.create': 'unpaid' } }),
  play: async ({ canvasElement }) => {
    await send(boxIn(canvasElement));
    await says(boxIn(canvasElement), 'could not let this through');
  },
};

/** Asked, and said, when the field is reached. */
export const ReadOnly: Story = {
  beforeEach: community({ policy: { readOnly: true } }),
  play: async ({ canvasElement }) => {
    const field = await find(boxIn(canvasElement), 'textarea');
    field.focus();
    // A page that is not in front tells nobody of the focus.
    field.dispatchEvent(new FocusEvent('focus'));
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await says(boxIn(canvasElement), 'resting');
  },
};

/** A community that takes no posts says so instead of leaving a blank. */
export const BackendWithoutPosts: Story = {
  globals: {},
  render: () => html`<kindred-post-box .adapter=${withoutPorts(memoryAdapter(), 'posts')}></kindred-post-box>`,
};

/** Everything stays in this browser, and it says so. */
export const LocalBackend: Story = {
  globals: {},
  parameters: { community: { backend: 'memory' } },
};

/** Nothing is kept on a device that several people use. */
export const SharedDevice: Story = {
  beforeEach: community(),
  parameters: { community: { sharedDevice: true } },
  play: async ({ canvasElement }) => write(boxIn(canvasElement)),
};

export const NotConnected: Story = { globals: {}, parameters: { community: false } };

/** One's own posts here: how each stands, and what its author can do. */
export const YoursHere: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    const box = boxIn(canvasElement);
    await send(box);
    await says(box, 'It’s there now');
    await press(box, 'Write something else');
    await press(box, 'Yours here');
    await find(box, '.entries select');
  },
};

/** Given back with a reason, a note and the words it is about. */
export const GivenBack: Story = {
  beforeEach: community({ policy: { moderation: 'pre' } }),
  play: async (context) => {
    const box = boxIn(context.canvasElement);
    const accepted = new Promise<string>((resolve) =>
      box.addEventListener('kindred-post', (event) => resolve(event.detail.id), { once: true }),
    );
    await send(box, 'Ask for Dana at the front desk of Hill Street, she knows what happened.');
    const id = await accepted;
    await mockOf(context).decide(id, 'return', {
      reason: 'names-someone',
      note: 'This is good to have here. Could it be “a colleague” instead of the name?',
    });
    await press(box, 'Write something else');
    await press(box, 'Yours here');
    await find(box, '.entries .notice');
  },
};

export const Editing: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    const box = boxIn(canvasElement);
    await send(box);
    await says(box, 'It’s there now');
    await press(box, 'Write something else');
    await press(box, 'Yours here');
    await press(box, 'Edit');
    await find(box, '#edit');
  },
};

/** Asked once, in its place. */
export const Deleting: Story = {
  beforeEach: community(),
  play: async ({ canvasElement }) => {
    const box = boxIn(canvasElement);
    await send(box);
    await says(box, 'It’s there now');
    await press(box, 'Write something else');
    await press(box, 'Yours here');
    await press(box, 'Delete');
    await find(box, '#no');
  },
};

async function sendAndShow(
  context: { canvasElement: HTMLElement },
  after: (id: string) => Promise<unknown>,
): Promise<KindredPostBox> {
  const box = boxIn(context.canvasElement);
  const accepted = new Promise<string>((resolve) =>
    box.addEventListener('kindred-post', (event) => resolve(event.detail.id), { once: true }),
  );
  await send(box);
  await after(await accepted);
  await press(box, 'Write something else');
  await press(box, 'Yours here');
  return box;
}

/** Taken down, with a reason; its author can ask for another look, with a note or without. */
export const Appealing: Story = {
  beforeEach: community(),
  play: async (context) => {
    const box = await sendAndShow(context, (id) =>
      mockOf(context).decide(id, 'remove', {
        reason: 'off-topic',
        note: 'It may fit better in another circle.',
      }),
    );
    await press(box, 'Ask for it to be looked at again');
    await find(box, '#appeal');
  },
};

/** What came back, in words and without a number. */
export const WhatCameBack: Story = {
  beforeEach: community(),
  play: async (context) => {
    const box = await sendAndShow(context, async (id) => {
      const backend = await mockOf(context).backend();
      for (const token of ['a', 'b', 'c'])
        await backend.reactions!.set({ target: `post:${id}`, kind: 'with', on: true, token: `${token.repeat(42)}A` });
    });
    await find(box, '.support');
  },
};
