import '@kindred/elements/define/pulse';

import type { MockOptions } from '@kindred/internals/mocks';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';

import { Mutes } from '../packages/elements/src/store/mutes.js';
import { community, mockOf } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-pulse');

const DAY = 86_400_000;
const TOLD: NonNullable<MockOptions['stories']> = [
  {
    title: 'Learning to sleep in a bright room',
    hard: 'After my mother died I kept her hours.',
    tried: 'Tea, and then no tea.',
    helped: 'I moved a chair to the window and gave four o’clock a place of its own. Ten minutes, and a blanket.',
    now: 'Most nights I sleep past it.',
    topics: ['loss', 'sleep'],
  },
  {
    title: 'The drawer with the letters',
    hard: 'I had stopped opening post.',
    tried: 'A spreadsheet, twice.',
    helped: 'Somebody sat with me and opened the envelopes, and I only had to say “keep” or “bin”.',
    now: 'There is still a drawer. It shuts.',
    topics: ['money'],
  },
  {
    title: 'After the night the machine wouldn’t stop beeping',
    hard: 'I was sure that everybody could see I wasn’t made for it.',
    tried: 'Lists. Manuals. Telling nobody.',
    helped:
      'One colleague asked, every time, “what was the worst ten minutes?” Not how was it. Just the ten minutes. It turned out I could say ten minutes. After a while I could say the next ten, and then what I had done in them, and that it had been enough.',
    now: 'I ask the new ones about their ten minutes.',
    topics: ['work', 'sleep'],
  },
];
const NOTED: typeof TOLD = TOLD.map((story, n) => (n === 0 ? { ...story, contentNotes: ['death'] } : story));

/** A community in which people said how they were, from very low to good, on each of the last seven days. */
const answered =
  (options: MockOptions = {}, moods = [2, 3, 3, 4, 1, 3, 2, 4, 3, 5]) =>
  async (context: { id: string }): Promise<void> => {
    community({ stories: TOLD, ...options })(context);
    const { checkIns } = await mockOf(context).backend();
    for (let ago = 0; ago < 7; ago += 1)
      for (const [n, mood] of moods.entries())
        await checkIns!.contribute({
          circle: 'night-shift',
          subject: 'mood',
          window: new Date(Date.now() - ago * DAY).toISOString().slice(0, 10),
          nullifier: String(n).padStart(43, 'A'),
          value: { scale: 'mood', mood },
        });
  };

/** Opens what has these words, as soon as it is there. */
async function open({ canvasElement }: StoryContext, words: string): Promise<void> {
  const summary = await waitFor(() => {
    const all = canvasElement.querySelector('kindred-pulse')?.shadowRoot?.querySelectorAll('summary') ?? [];
    const found = [...all].find(({ textContent }) => textContent.includes(words));
    if (!found) throw new Error(`There is no “${words}”.`);
    return found;
  });
  await userEvent.click(summary);
}
/** In English, whatever the toolbar says, since these stories press words. */
const english = { globals: { locale: 'en' } };

/**
 * How it has been for the people here, and what helped some of them. Nothing of it is shown before enough people said
 * how they were, and never how many they are.
 */
export default {
  title: 'Widgets/Pulse',
  component: 'kindred-pulse',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  beforeEach: answered(),
} satisfies Meta;
type Story = StoryObj;

/** The last seven days. */
export const Week: Story = {};

export const Day: Story = { args: { period: 'day' } };

/** The same as the picture, for whoever would rather read rows. */
export const AsATable: Story = { ...english, play: (context) => open(context, 'Show as a table') };

/** Nearly everybody said the same; whoever did not is in the picture, too. */
export const NearlyAll: Story = {
  beforeEach: answered({}, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2]),
};

/** Too few said how they were: nothing is shown, and what will show it is. */
export const BelowK: Story = { beforeEach: answered({}, [1, 2, 3, 4]) };

/** Nobody said or told anything yet. */
export const Empty: Story = { beforeEach: community() };

/** A step of a story with content notes stands behind them until its reader wants it. */
export const Noted: Story = { beforeEach: answered({ stories: NOTED }) };

export const NotedAndOpen: Story = {
  ...english,
  ...Noted,
  play: (context) => open(context, 'This speaks of death.'),
};

/** A long one begins, and goes on where somebody wants to read on. */
export const ReadOn: Story = { ...english, play: (context) => open(context, 'Read on') };

/** What somebody hides on this device is left out. */
export const LeftOut: Story = {
  play: async ({ canvasElement }) => {
    const store = await canvasElement.querySelector('kindred-community')!.store;
    await Mutes.of(store).set('topics', 'sleep', true);
    await waitFor(() => {
      const steps = canvasElement.querySelector('kindred-pulse')?.shadowRoot?.querySelectorAll('li');
      if (steps?.length !== 1) throw new Error('What is hidden is still there.');
    });
  },
};

/** What helped came, the mood did not. */
export const MoodUnavailable: Story = {
  beforeEach: community({ stories: TOLD, fail: { 'checkIns.pulse': 'unavailable' } }),
};

export const Loading: Story = { beforeEach: community({ pending: 'all' }) };
export const Offline: Story = { beforeEach: community({ fail: { '*': 'offline' } }) };
export const Unavailable: Story = { beforeEach: community({ fail: { '*': 'unavailable' } }) };
export const RateLimited: Story = {
  beforeEach: community({ fail: { '*': { code: 'rate-limited', retryAfter: 120_000 } } }),
};
/** The backend counts no moods, and the one part that is there says so. */
export const BackendWithoutThePort: Story = { beforeEach: community({ stories: TOLD, missing: ['checkIns'] }) };
export const NoCommunity: Story = { parameters: { community: false } };

/** As in a narrow column. */
export const Narrow: Story = { render: (args) => html`<div style="inline-size: 300px">${template(args)}</div>` };
