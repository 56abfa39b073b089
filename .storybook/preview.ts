import '../stories/support/studio.css';

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { configure } from 'storybook/test';

import manifest from '../packages/elements/custom-elements.json';
import { handlers, settled } from '../stories/support/community.js';
import { studio, toolbar } from '../stories/support/studio.js';

import { theme } from './theme.js';

// A story waits for what it means. The time is only there to end one that can't succeed; a busy machine takes its own.
configure({ asyncUtilTimeout: 20_000 });

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true });

async function startWorker() {
  const worker = setupWorker(...handlers);
  // Relative, so that the studio can stand in any folder of a site.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
}

const preview: Preview = {
  loaders: [mswLoader(startWorker)],
  afterEach: settled,
  decorators: [studio],
  globalTypes: toolbar,
  initialGlobals: { theme: 'auto', locale: 'en', direction: 'auto', motion: 'full' },
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    // The widgets bring their own ground; the toolbar's theme sets the page's.
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { theme },
    options: { storySort: { order: ['Kindred', ['Welcome', 'Theming', '*'], 'Widgets', '*'] } },
  },
};

export default preview;
