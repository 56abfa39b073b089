import '@kindred/elements/define/story-carousel';

import type { KindredStoryCarousel } from '@kindred/elements';
import type { MockOptions } from '@kindred/internals/mocks';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

import { community } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-story-carousel');

const TOLD: NonNullable<MockOptions['stories']> = [
  {
    title: 'After the night the machine wouldn’t stop beeping',
    hard: 'I was three months into the job and sure that everybody could see I wasn’t made for it. I counted the hours backwards from the moment I arrived.',
    tried:
      'I made lists. I read every manual. I stopped telling anyone how it was, because I had decided that telling was the proof.',
    helped:
      'One colleague asked, every time, “what was the worst ten minutes?” Not how was it. Just the ten minutes. It turned out I could say ten minutes.',
    now: 'I still count sometimes. But I ask the new ones about their ten minutes, and I listen to the answer.',
    topics: ['work', 'sleep'],
  },
  {
    title: 'Learning to sleep in a bright room',
    hard: 'After my mother died I kept her hours: up at four, when she used to ring. There was nothing to get up for and I got up anyway.',
    tried: 'I tried tea, and then no tea. I tried staying in bed and being angry with the ceiling.',
    helped:
      'I moved a chair to the window and gave four o’clock a place of its own. Ten minutes with the street, and a blanket. Then back, even if I didn’t sleep.',
    now: 'Most nights I sleep past it now. When I don’t, the chair is there.',
    topics: ['loss', 'sleep'],
  },
  {
    title: 'The drawer with the letters',
    hard: 'I had stopped opening post. First the bills, then everything, then the door when somebody rang.',
    tried: 'A spreadsheet, twice. Promising my sister. Being ashamed, which took most of the day.',
    helped: 'Somebody sat with me and opened the envelopes, and I only had to say “keep” or “bin”. We did six a week.',
    now: 'There is still a drawer. It shuts.',
    topics: ['money'],
  },
];
const NOTED = { ...TOLD[1]!, contentNotes: ['death' as const] };
const LONG = {
  ...TOLD[0]!,
  title: 'A long way round, told slowly',
  hard: Array.from({ length: 6 }, () => TOLD[0]!.hard).join('\n\n'),
};

const carouselIn = (canvas: HTMLElement): KindredStoryCarousel => canvas.querySelector('kindred-story-carousel')!;
/** Presses a button of the page that is shown, once it is there. */
const press = (canvas: HTMLElement, selector: string): Promise<void> =>
  waitFor(() => {
    const button = carouselIn(canvas).shadowRoot?.querySelector<HTMLButtonElement>(selector);
    if (!button || button.ariaDisabled === 'true') throw new Error(`There is no ${selector}.`);
    button.click();
  });

const says = (canvas: HTMLElement, words: string): Promise<void> =>
  waitFor(() => {
    if (!carouselIn(canvas).shadowRoot?.textContent.includes(words)) throw new Error(`It does not say “${words}”.`);
  });
/** Somebody comes near. */
const wake = (canvas: HTMLElement): unknown =>
  waitFor(() => {
    const frame = carouselIn(canvas).shadowRoot?.querySelector('section');
    if (!frame?.dispatchEvent(new PointerEvent('pointerenter'))) throw new Error('It is not there yet.');
  });

export default {
  title: 'Widgets/Story carousel',
  component: 'kindred-story-carousel',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  beforeEach: community({ stories: TOLD }),
} satisfies Meta;
type Story = StoryObj;

/** Four parts, set like two facing pages. It ends; nothing turns by itself. */
export const Ready: Story = {};

/** A story somebody has to read on in: every page is as high, so that nothing moves. */
export const Long: Story = { beforeEach: community({ stories: [LONG, ...TOLD] }) };

export const ReadOn: Story = { ...Long, play: ({ canvasElement }) => press(canvasElement, '.current .more') };

/** With content notes neither title nor text is there until its reader wants them. */
export const Covered: Story = { beforeEach: community({ stories: [NOTED, ...TOLD] }) };

export const Uncovered: Story = { ...Covered, play: ({ canvasElement }) => press(canvasElement, '.current .cover') };

/** What helped, kept on this device to try. */
export const Saved: Story = { play: ({ canvasElement }) => press(canvasElement, '.current .save') };

/** The button gives its place to the reactions when it is pressed. */
export const Reacting: Story = { play: ({ canvasElement }) => press(canvasElement, '.current [name=react]') };

/** Behind the last story. */
export const End: Story = {
  beforeEach: community({ stories: TOLD.slice(0, 1) }),
  play: ({ canvasElement }) => press(canvasElement, '.head .next'),
};

export const OneTopic: Story = { args: { topic: 'money' } };

/** Somebody chooses what should stay away: the question takes the place of the story. */
export const HideATopic: Story = {
  ...Covered,
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    wake(canvasElement);
    await press(canvasElement, '[name=hide]');
    await says(canvasElement, 'What should stay away here?');
  },
};
/** Hidden a moment ago: one press shows it again. */
export const HiddenThere: Story = {
  ...HideATopic,
  play: async (context) => {
    await HideATopic.play!(context);
    await press(context.canvasElement, '.hiding .chip');
    await says(context.canvasElement, 'is hidden on this device now');
  },
};
/** What somebody hides is left out; the end says so. */
export const LeftOut: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    wake(canvasElement);
    await press(canvasElement, '[name=hide]');
    await press(canvasElement, '.hiding .chip:nth-child(2)');
    await press(canvasElement, '[name=next]');
    await press(canvasElement, '[name=next]');
    await says(canvasElement, 'What you hide is left out here.');
  },
};
export const Limited: Story = { args: { limit: 2 } };

/** Asked for by the site. It stops when a pointer or the focus comes in, and never starts again by itself. */
export const TurningByItself: Story = { args: { rotate: 20 } };

/** Written into the page; without script they are read one below the other. No backend is needed. */
export const Articles: Story = {
  beforeEach: community({ missing: ['stories'] }),
  render: (args) =>
    template(
      args,
      html`${TOLD.slice(0, 2).map(
        ({ title, hard, tried, helped, now }) =>
          html`<article data-author="Sam" data-topics="sleep" data-example>
            <h3>${title}</h3>
            <section data-part="hard"><p>${hard}</p></section>
            <section data-part="tried"><p>${tried}</p></section>
            <section data-part="helped"><p>${helped}</p></section>
            <section data-part="now"><p>${now}</p></section>
          </article>`,
      )}`,
    ),
};

export const Empty: Story = { beforeEach: community({ stories: [] }) };
export const Loading: Story = { beforeEach: community({ pending: ['stories.list'] }) };
export const Offline: Story = { beforeEach: community({ fail: { 'stories.list': 'offline' } }) };
export const Unavailable: Story = { beforeEach: community({ fail: { 'stories.list': 'unavailable' } }) };
export const RateLimited: Story = {
  beforeEach: community({ fail: { 'stories.list': { code: 'rate-limited', retryAfter: 120_000 } } }),
};
/** Nothing is saved beyond this page on a shared device. */
export const SharedDevice: Story = { parameters: { community: { sharedDevice: true } } };
/** A backend that has no stories at all. */
export const NoStories: Story = { beforeEach: community({ missing: ['stories'] }) };
export const NoCommunity: Story = { parameters: { community: false } };
