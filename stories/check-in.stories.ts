import '@kindred/elements/define/check-in';

import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { community } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-check-in');

/** Presses what has these words, as soon as it is there. */
async function press({ canvasElement }: StoryContext, ...names: string[]): Promise<void> {
  for (const name of names) {
    let found: HTMLElement | undefined;
    for (let tries = 0; !found && tries < 250; tries += 1) {
      const root = canvasElement.querySelector('kindred-check-in')?.shadowRoot;
      const pressable = root?.querySelectorAll<HTMLElement>('button, summary, [role=gridcell]') ?? [];
      found = [...pressable].find(
        (element) => element.textContent?.trim() === name || element.getAttribute('aria-label') === name,
      );
      if (!found) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (!found) throw new Error(`There is no “${name}” to press.`);
    await userEvent.click(found);
  }
}

/** In English, whatever the toolbar says, since these stories press words. */
const english = { globals: { locale: 'en' } };

/**
 * A question for oneself. The answer stays on the device; whether it is also counted in the circle's mood is asked
 * afterwards.
 */
export default {
  title: 'Widgets/Check-in',
  component: 'kindred-check-in',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  beforeEach: community(),
} satisfies Meta;
type Story = StoryObj;

export const Ready: Story = {};

/** Before the community has answered, the scale is there all the same. */
export const Loading: Story = { beforeEach: community({ pending: 'all' }) };

/** Kept on the device, and then asked whether to add it. */
export const Answered: Story = { ...english, play: (context) => press(context, 'Fairly good') };

/** After a lowest answer there is one quiet line, with the page's own link. */
export const Lowest: Story = {
  ...english,
  render: (args) => template(args, html`<a slot="help" href="#help">People who listen, day and night</a>`),
  play: (context) => press(context, 'Very low'),
};

export const Added: Story = { ...english, play: (context) => press(context, 'So-so', 'Add it') };

export const KeptPrivate: Story = { ...english, play: (context) => press(context, 'So-so', 'Keep it to myself') };

/** On its way to the circle. */
export const Sending: Story = {
  ...english,
  beforeEach: community({ pending: ['checkIns.contribute'] }),
  play: (context) => press(context, 'Low', 'Add it'),
};

/** It waits on the device and goes when the network is back. */
export const OfflineAndQueued: Story = {
  ...english,
  beforeEach: community({ fail: { 'checkIns.contribute': 'offline' } }),
  play: (context) => press(context, 'Low', 'Add it'),
};

export const RateLimited: Story = {
  ...english,
  beforeEach: community({ fail: { 'checkIns.contribute': { code: 'rate-limited', retryAfter: 60_000 } } }),
  play: (context) => press(context, 'Low', 'Add it'),
};

export const Refused: Story = {
  ...english,
  beforeEach: community({ fail: { 'checkIns.contribute': 'refused' } }),
  play: (context) => press(context, 'Low', 'Add it'),
};

/** An error that says what happened, with a way to try again. */
export const NotAdded: Story = {
  ...english,
  beforeEach: community({ fail: { 'checkIns.contribute': { code: 'unavailable', retryable: false } } }),
  play: (context) => press(context, 'Low', 'Add it'),
};

/** Sharing is not offered; everything else is as ever. */
export const ReadOnlyCommunity: Story = {
  ...english,
  beforeEach: community({ policy: { readOnly: true } }),
  play: (context) => press(context, 'Good'),
};

/** The backend counts nothing: sharing is not offered. */
export const BackendWithoutThePort: Story = {
  ...english,
  beforeEach: community({ missing: ['checkIns'] }),
  play: (context) => press(context, 'Good'),
};

/** No community at all: the private part needs none. */
export const WithoutACommunity: Story = {
  ...english,
  parameters: { community: false },
  play: (context) => press(context, 'Good'),
};

/** Nothing outlives the page, and it says so. */
export const SharedDevice: Story = {
  ...english,
  parameters: { community: { sharedDevice: true } },
  play: (context) => press(context, 'Good'),
};

export const AlwaysAdded: Story = {
  ...english,
  args: { share: 'always' },
  play: (context) => press(context, 'Good'),
};

export const NeverAdded: Story = { args: { share: 'never' } };

export const EnergyAndMood: Story = {
  ...english,
  args: { scale: 'energy-mood' },
  play: (context) => press(context, 'Little energy, a bit pleasant'),
};

export const FeelingWords: Story = {
  ...english,
  args: { scale: 'words' },
  play: (context) => press(context, 'tired', 'calm', 'hopeful'),
};

/** The page's own question and choices. */
export const CustomChoices: Story = {
  args: { scale: 'custom', prompt: 'How was the night?' },
  render: (args) =>
    template(
      args,
      html`<data value="slept">I slept</data><data value="in-between">Some of it</data
        ><data value="awake">I was awake</data>`,
    ),
};

/** What one said before: a picture, the same as a sentence, all of it as a table. */
export const LookingBack: Story = {
  ...english,
  play: (context) => press(context, 'Fairly good', 'Keep it to myself', 'Look back', 'All your answers'),
};

export const WithoutHistory: Story = {
  ...english,
  args: { 'without-history': true },
  play: (context) => press(context, 'Low'),
};
