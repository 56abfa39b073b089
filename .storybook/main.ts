import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  // The studio has its own Vite settings: the root's serve the demo.
  framework: {
    name: '@storybook/web-components-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: ['./public'],
  viteFinal: (settings) => ({
    ...settings,
    resolve: {
      ...settings.resolve,
      conditions: ['kindred-source', ...(settings.resolve?.conditions ?? defaultClientConditions)],
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
    // The studio's page is an application of its own size; only the widgets' bytes are budgeted.
    build: { ...settings.build, chunkSizeWarningLimit: 4000, reportCompressedSize: false },
    logLevel: 'warn',
    optimizeDeps: {
      ...settings.optimizeDeps,
      // Without these, Lit is bundled twice while developing.
      include: [
        ...(settings.optimizeDeps?.include ?? []),
        'lit',
        'lit/decorators.js',
        'lit/static-html.js',
        'lit/directive-helpers.js',
      ],
    },
  }),
};

export default config;
