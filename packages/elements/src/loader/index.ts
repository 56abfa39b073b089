/**
 * The script tag: reads its own `data-*` attributes, takes its own origin as the endpoint, and loads only the widgets
 * that are on the page.
 */
import { configurePage, type PageDefaults } from '../internal/page.js';

import { discover } from './discover.js';

export { configurePage, discover };

// A module has no `document.currentScript`; its own address tells which tag it came from.
const tag = [...document.scripts].find(({ src }) => src === import.meta.url);
if (tag) configurePage({ endpoint: new URL('.', import.meta.url).href, ...(tag.dataset as PageDefaults) });
discover();
