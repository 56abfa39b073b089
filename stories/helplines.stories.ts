import '@kindred/elements/define/helplines';

import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';

import { community } from './support/community.js';

const { args, argTypes, template } = getStorybookHelpers('kindred-helplines');

/** Chooses a country in the list, as soon as it is there. */
async function choose({ canvasElement }: StoryContext, country: string): Promise<void> {
  const select = await waitFor(() => {
    const there = canvasElement.querySelector('kindred-helplines')?.shadowRoot?.querySelector('select');
    if (!there) throw new Error('There is no list of countries to choose from.');
    return there;
  });
  await userEvent.selectOptions(select, country);
}

/**
 * People who listen, for whoever needs someone now. The country is said by the page or chosen here, never found out;
 * once it is shown, nothing of it needs the network.
 */
export default {
  title: 'Widgets/Helplines',
  component: 'kindred-helplines',
  tags: ['autodocs'],
  args,
  argTypes,
  render: (args) => template(args),
  beforeEach: community(),
} satisfies Meta;
type Story = StoryObj;

/** The country is that of the community around it. */
export const Ready: Story = {};

/** Lines for young people first, in plainer words. */
export const ForYoungPeople: Story = { args: { audience: 'youth' } };

/** Nothing says which country: it is asked, and the directory is there. */
export const NoCountry: Story = { parameters: { community: { country: '' } } };

/** Nobody answers all night, and that is said. */
export const SilentAtNight: Story = { args: { country: 'DK' } };

/** No line is known, but the emergency number is. */
export const NoLineKnown: Story = { args: { country: 'AE' } };

/** Two numbers of one line, each with its own hours. */
export const HoursOfEachNumber: Story = { args: { country: 'JP' } };

/** Last looked up more than a year ago: shown with its month. */
export const OldEntries: Story = { args: { country: 'GR' } };

/** Chosen by the reader, who may keep it on the device. */
export const ChosenHere: Story = { play: (context) => choose(context, 'IE') };

/** Lines of the page's own below. */
export const LinesOfYourOwn: Story = {
  render: (args) =>
    template(
      args,
      html`<p slot="more">In our town: the evening kitchen, <a href="tel:+441632960123">01632 960 123</a>.</p>`,
    ),
};

/** No community at all: it needs none. */
export const WithoutACommunity: Story = { args: { country: 'GB' }, parameters: { community: false } };

/** The community can’t be reached: the lines are here all the same. */
export const BackendAway: Story = { beforeEach: community({ fail: { 'circles.community': 'unavailable' } }) };

/** As in a narrow column. */
export const Narrow: Story = { render: (args) => html`<div style="inline-size: 260px">${template(args)}</div>` };
