import '@kindred/elements/define/quick-exit';

import type { KindredQuickExit } from '@kindred/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { waitFor } from 'storybook/test';

const { args, argTypes, template } = getStorybookHelpers('kindred-quick-exit');

/** Leads nowhere, so that the studio stays open. */
const NOWHERE = '#left';

const exitIn = (canvas: HTMLElement): KindredQuickExit => canvas.querySelector('kindred-quick-exit')!;
const drawn = (canvas: HTMLElement): Promise<HTMLAnchorElement> =>
  waitFor(() => {
    const link = exitIn(canvas).shadowRoot?.querySelector('a');
    if (!link?.textContent) throw new Error('It is not there yet.');
    return link;
  });
const tapShift = (times: number): void => {
  for (let n = 0; n < times; n += 1)
    for (const type of ['keydown', 'keyup'])
      window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', code: 'ShiftLeft', shiftKey: type === 'keydown' }));
};

export default {
  title: 'Widgets/Quick exit',
  component: 'kindred-quick-exit',
  tags: ['autodocs'],
  args: { ...args, href: NOWHERE },
  argTypes,
  render: (args) => template(args),
  parameters: { community: false },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
} satisfies Meta;
type Story = StoryObj;

/** A press covers the page at once and puts another in its place. Here it leads nowhere, so that it can be looked at. */
export const Ready: Story = {};

/** A link of the page’s own leads out before the script is there, and without it. */
export const WithAnOwnLink: Story = {
  render: () => html`<kindred-quick-exit><a href=${NOWHERE}>Leave this page</a></kindred-quick-exit>`,
};

/** Where the Shift key is needed for something else. */
export const WithoutShortcut: Story = { args: { 'without-shortcut': true } };

/** Two presses of Shift are still missing. The words take the place of those below the link; nothing moves. */
export const FirstPress: Story = {
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    tapShift(1);
  },
};

/** One is still missing. */
export const SecondPress: Story = {
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    tapShift(2);
  },
};

/** Always in view: `position: sticky` in the page’s own style sheet. It takes its room in the page, so nothing shifts. */
export const Sticky: Story = {
  render: () =>
    html`<div style="block-size: 16rem; overflow: auto" tabindex="0" role="region" aria-label="A page">
      <kindred-quick-exit
        href=${NOWHERE}
        style="position: sticky; inset-block-start: 0; z-index: 1"
      ></kindred-quick-exit>
      ${Array.from({ length: 12 }, () => html`<p>Something to read, with the way out above it.</p>`)}
    </div>`,
};

/** Not an address of the web: it says so to whoever made the page, and leads to its usual place. */
export const WrongAddress: Story = { args: { href: 'javascript:alert(1)' }, tags: ['!test'] };
