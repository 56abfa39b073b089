import type { LitElement } from 'lit';

import type { KindredHelplines } from '../../helplines/helplines.js';
import { again } from '../again.js';
import type { FoundCommunity } from '../find-community.js';
import { adopt } from '../theme.js';
import en from '../translations/help.en.js';
import { defineWords, dirOf, type Lang, loadWords } from '../words.js';

import { styles } from './help.styles.js';

const WORDS = defineWords(en, {
  de: () => import('../translations/help.de.js'),
  ar: () => import('../translations/help.ar.js'),
});
const TAG = 'kindred-helplines';
const loadHelplines = again(import.meta.url, () => import('../../define/helplines.js'));
/** Where there is no server to ask. */
const DIRECTORY = 'https://findahelpline.com/';

/** A widget, as far as it matters here: what it has for itself and its parts. */
export interface Reached extends LitElement {
  readonly language: Lang;
  readonly community: FoundCommunity;
}

interface Way {
  link: HTMLAnchorElement;
  lang: Lang;
}
const ways = new WeakMap<EventTarget, Way>();

/**
 * Puts a link to the helplines before everything else of a widget, and keeps its words and its address up to date. It is
 * a real link; pressed, it goes to the helplines of the page, or shows them in a dialog where the page has none.
 */
export async function beside(widget: Reached | undefined): Promise<void> {
  if (!widget) return;
  const { language: lang, community } = widget;
  const { host } = widget.getRootNode() as ShadowRoot;
  // A part of another widget is reached from that one.
  if (widget.localName === TAG || host?.localName.startsWith('kindred-')) return;
  if (ways.get(widget)?.lang !== lang) await loadWords(WORDS, lang);
  const way = ways.get(widget) ?? create(widget);
  const { link } = way;
  const href = addressFor(community);
  if (link.href !== href) link.href = href;
  if (way.lang === lang && link.text) return;
  way.lang = link.lang = lang;
  // From now on nothing has to come over the network when it is pressed.
  fetchAll(lang).catch(() => undefined);
  link.dir = dirOf(lang);
  link.text = (WORDS.loaded.get(lang) ?? en).help;
}

async function fetchAll(lang: Lang): Promise<void> {
  await loadHelplines();
  await (customElements.get(TAG) as typeof KindredHelplines).load(lang);
}

function create(widget: Reached): Way {
  const link = document.createElement('a');
  link.className = 'help-now';
  link.part.add('help-now');
  link.setAttribute('aria-keyshortcuts', 'F1');
  link.addEventListener('click', (event) => open(event, widget));
  const way: Way = { link, lang: 'en' };
  ways.set(widget, way);
  adopt(widget, styles);
  widget.shadowRoot!.prepend(link);
  return way;
}

function open(event: MouseEvent, widget: Reached): void {
  // A new tab is opened by whoever wants one.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void show(widget);
}

function addressFor({ store, scope }: FoundCommunity): string {
  const { endpoint } = store ?? {};
  return endpoint?.startsWith('http') ? `${endpoint}/helplines${scope?.country ? `/${scope.country}` : ''}` : DIRECTORY;
}

async function show(widget: Reached): Promise<void> {
  const { link, lang } = ways.get(widget)!;
  try {
    await loadHelplines();
  } catch {
    // The server has them on a page of its own.
    location.assign(link.href);
    return;
  }
  const there = [...document.querySelectorAll<HTMLElement>(TAG)].find((element) => element.checkVisibility());
  if (there) return showThere(there);
  const close = document.createElement('button');
  close.className = 'close';
  close.type = 'button';
  close.textContent = (WORDS.loaded.get(lang) ?? en).close;
  const helplines = document.createElement(TAG);
  const { country, audience } = widget.community.scope ?? {};
  Object.assign(helplines, { lang, country, audience });
  const dialog = document.createElement('dialog');
  dialog.lang = lang;
  dialog.dir = dirOf(lang);
  dialog.append(close, helplines);
  dialog.setAttribute('aria-label', link.text);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  widget.shadowRoot!.append(dialog);
  dialog.showModal();
  await toTitle(helplines);
}

async function showThere(element: HTMLElement): Promise<void> {
  await toTitle(element);
  element.scrollIntoView({ block: 'nearest' });
}

/** Once they are drawn: reading begins there. */
async function toTitle(element: HTMLElement): Promise<void> {
  await (element as LitElement).updateComplete;
  element.focus({ preventScroll: true });
}

// One key from anywhere in a widget, however many stops lie between: the key that stands for help.
addEventListener('keydown', (event) => {
  if (event.key !== 'F1' || event.defaultPrevented) return;
  const path = event.composedPath();
  const widget = path.findLast((target) => ways.has(target)) ?? first(path);
  if (!widget) return;
  event.preventDefault();
  void show(widget as Reached);
});

/** The visible ways, which widgets have at the foot: with the address, and with what the widget's own link does. */
for (const type of ['click', 'auxclick', 'contextmenu']) {
  addEventListener(
    type,
    (event) => {
      const path = event.composedPath();
      const talk = path.find((target) => (target as Element).part?.contains('talk')) as HTMLAnchorElement;
      const widget = talk && path.findLast((target) => ways.has(target));
      if (!widget) return;
      talk.href = ways.get(widget)!.link.href;
      if (type === 'click') open(event as MouseEvent, widget as Reached);
    },
    true,
  );
}

/** What has no link of its own, such as the way out of the page, asks the first widget that has. */
function first(path: EventTarget[]): Element | undefined {
  const from = path.find((target) => (target as Element).localName?.startsWith('kindred-')) as Element | undefined;
  if (!from || from.localName === TAG) return undefined;
  return [...document.querySelectorAll(':defined')].find((element) => ways.has(element));
}
