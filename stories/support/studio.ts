import '@kindred/elements/define/community';

import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { endpointOf } from './community.js';

/** The switches in the toolbar. */
export const toolbar: Preview['globalTypes'] = {
  theme: {
    description: 'Theme',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Theme: as the page' },
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
        { value: 'dusk', title: 'Dusk' },
        { value: 'paper', title: 'Paper' },
        { value: 'contrast', title: 'High contrast' },
      ],
    },
  },
  locale: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'en', title: 'English' },
        { value: 'de', title: 'Deutsch' },
        { value: 'ar', title: 'العربية' },
      ],
    },
  },
  direction: {
    description: 'Direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'Direction: of the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  motion: {
    description: 'Motion',
    toolbar: {
      icon: 'lightning',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'Motion: full' },
        { value: 'reduced', title: 'Motion: reduced' },
      ],
    },
  },
};

/** What a story may ask of the provider around it: `parameters: { community: { country: 'GB' } }`; `false` for none. */
export interface CommunityParameters {
  backend?: 'http' | 'browser' | 'memory';
  circle?: string;
  country?: string;
  audience?: 'adult' | 'mixed' | 'youth';
  sharedDevice?: boolean;
}

const DARK = new Set(['dark', 'dusk']);
const LIGHT = new Set(['light', 'paper']);
const schemeOf = (theme: string): string => (DARK.has(theme) ? 'dark' : LIGHT.has(theme) ? 'light' : 'auto');

/** Puts every story into a page and a community as the toolbar and the story's parameters say. */
export const studio: Decorator = (story, { id, globals, parameters }) => {
  const theme = String(globals['theme']);
  const lang = String(globals['locale']);
  const dir = globals['direction'] === 'auto' ? (lang === 'ar' ? 'rtl' : 'ltr') : String(globals['direction']);
  const page = document.documentElement;
  page.dataset['scheme'] = schemeOf(theme);
  page.lang = lang;
  page.dir = dir;
  page.style.setProperty('--kindred-motion', globals['motion'] === 'reduced' ? '0' : '1');

  const about = parameters['community'] as CommunityParameters | false | undefined;
  if (about === false) return html`<div class="studio">${story()}</div>`;
  const { backend, circle, country = 'GB', audience, sharedDevice = false } = about ?? {};
  return html`<div class="studio">
    <kindred-community
      endpoint=${endpointOf(id)}
      backend=${ifDefined(backend)}
      circle=${ifDefined(circle)}
      country=${country}
      audience=${ifDefined(audience)}
      ?shared-device=${sharedDevice}
      theme=${ifDefined(theme === 'auto' ? undefined : theme)}
      lang=${lang}
      dir=${dir}
      >${story()}</kindred-community
    >
  </div>`;
};
