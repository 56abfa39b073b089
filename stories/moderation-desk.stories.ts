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
  TOKEN,
} from '../packages/elements/src/moderation-desk/testing.js';

import { community } from './support/community.js';
import { ITEMS } from './support/desk-items.js';

const { args, argTypes } = getStorybookHelpers('kindred-moderation-desk');

const PATIENT = { timeout: 15_000 };
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
