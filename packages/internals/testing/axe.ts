import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

import { rendered } from './rendered.js';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

export interface AxeOptions {
  /** Default: light and dark, one after the other. */
  theme?: string | readonly string[];
  /** Rules to leave out, each with the reason why; there should be none. */
  without?: Record<string, string>;
}

/** What the page behind a widget looks like in each theme: a host page that is dark when the widget is. */
const PAGE: Record<string, { background: string; color: string }> = {
  light: { background: '#ffffff', color: '#1c1b19' },
  dark: { background: '#161514', color: '#f2efe9' },
};
const DARK = new Set(['dark', 'dusk']);

const RULES_FOR_WHOLE_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'heading-order'];

async function settle(element: Element): Promise<void> {
  await rendered(element);
  // Colours that fade are measured where they end.
  const animations = document
    .getAnimations()
    .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
  for (const animation of animations) animation.finish();
  await new Promise(requestAnimationFrame);
}

function describe(theme: string, violations: axeCore.Result[]): string {
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(
      (node) => `    ${node.target.flat().join(' » ')}\n      ${(node.failureSummary ?? '').replace(/\n\s*/g, ' ')}`,
    ),
  ]);
  return `axe found ${violations.length} in theme ${theme}:\n  ${lines.join('\n  ')}`;
}

/**
 * Fails where axe finds anything in `element`, in each theme. The theme is set on the element and the page behind it
 * gets its light or dark ground; both are put back.
 */
export async function axe(
  element: HTMLElement,
  { theme = ['light', 'dark'], without = {} }: AxeOptions = {},
): Promise<void> {
  const before = element.getAttribute('theme');
  const { background, color } = document.body.style;
  const off = [...RULES_FOR_WHOLE_PAGES, ...Object.keys(without)];
  const problems: string[] = [];
  try {
    for (const name of [theme].flat()) {
      element.setAttribute('theme', name);
      Object.assign(document.body.style, PAGE[DARK.has(name) ? 'dark' : 'light']);
      await settle(element);
      const { violations } = await window.axe.run(element, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
      });
      if (violations.length) problems.push(describe(name, violations));
    }
  } finally {
    if (before === null) element.removeAttribute('theme');
    else element.setAttribute('theme', before);
    Object.assign(document.body.style, { background, color });
    await rendered(element);
  }
  if (problems.length) throw new Error(problems.join('\n'));
}
