import type { InspectOptions } from '@kindred/core/guards';

import { closest } from '../../internal/closest.js';

/** What a site says about the guards, as `guards` of its `<kindred-community>`. */
export type SiteGuards = Pick<InspectOptions, 'off' | 'own' | 'words'>;

/** What tells people how to write. */
const HINTS = ['coach', 'wording', 'self-blame'];

const listed = (element: Element | undefined, attribute: string): string[] =>
  element
    ?.getAttribute(attribute)
    ?.split(/[\s,]+/)
    .filter(Boolean) ?? [];

/** Read each time, so that a page may change its mind; whatever it says, nothing of it can break writing. */
export function siteGuards(host: Element): SiteGuards & { off: readonly string[] } {
  const provider = closest('kindred-community', host);
  const { off = [], own, words } = (provider as { guards?: SiteGuards } | undefined)?.guards ?? {};
  const hints = closest('[without-coach]', host) ? HINTS : [];
  return {
    ...(own && { own }),
    ...(words && { words }),
    off: [...off, ...listed(provider, 'without-guards'), ...hints],
  };
}
