import { hash } from 'node:crypto';

import {
  countriesIn,
  countryOf,
  DIRECTORY,
  type HelplineWords,
  type LineView,
  type Source,
  sourceOf,
  viewOf,
} from '@kindred/core/helplines';
import ar from '@kindred/core/helplines/ar';
import de from '@kindred/core/helplines/de';
import en from '@kindred/core/helplines/en';

import { matches } from '../http/answers.js';
import { etagOf } from '../http/encoded.js';
import { toCheck } from './check.js';

const WORDS: Record<string, HelplineWords> = { en, de, ar };

const STYLE = `
:root{color-scheme:light dark;--text:light-dark(#2d2823,#ece5da);--quiet:light-dark(#5f574d,#b9aea0);--accent:light-dark(#2c6558,#93cbb9);--line:light-dark(#e4dccf,#3f3933)}
body{max-inline-size:40rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:light-dark(#fbf8f2,#211e1b);color:var(--text);font:1.0625rem/1.6 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.3}h2{margin:0;font-size:1.125rem}h1+p{margin-block-end:1.25rem}
a{color:var(--accent)}
.way{display:inline-block;margin:.25rem 0;padding:.5rem 1rem;border:1px solid;border-radius:12px;font-weight:600;text-decoration:none;overflow-wrap:anywhere}
ul{padding:0;list-style:none}.lines>li{padding:1rem 0;border-block-start:1px solid var(--line)}
p{margin:.5rem 0}main>p .way{margin-inline-end:.25rem}.quiet{color:var(--quiet);font-size:.9375rem}
nav{margin-block-start:1rem;padding-block-start:1rem;border-block-start:1px solid var(--line)}.countries{margin:.5rem 0;columns:3 10rem;column-gap:2rem}.countries a{display:inline-block;padding:.25rem 0;overflow-wrap:anywhere;hyphens:auto}
section{margin-block:2.5rem}.wide{overflow:auto}time{white-space:nowrap}table{border-collapse:collapse;inline-size:100%;font-size:.9375rem}td,th{padding:.75rem 1.25rem .75rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
pre{overflow:auto;padding:1rem;border:1px solid var(--line);border-radius:12px}
a:focus-visible,pre:focus-visible{outline:2px solid;outline-offset:2px}
@media print{body{background:#fff;color:#000}a,.quiet{color:#000}.countries{display:none}}
`;
const POLICY = `default-src 'none'; style-src 'sha256-${hash('sha256', STYLE, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Kept a day by whoever passes it on, and shown from there for a month where this server can't be reached. */
const KEPT = 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=2592000';

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The language of the page: what the address says, else the first of those the reader's browser names that is spoken here. */
function langOf(request: Request): string {
  const said = [
    new URL(request.url).searchParams.get('lang') ?? '',
    ...(request.headers.get('accept-language') ?? '').split(','),
  ];
  for (const tag of said) {
    const [primary = ''] = tag.trim().toLowerCase().split(/[-;]/);
    if (Object.hasOwn(WORDS, primary)) return primary;
  }
  return 'en';
}

/**
 * Helplines of a country, or the countries to choose from, as a page that needs no script and can be printed. Which
 * country is said by the address alone: nothing is found out about who asks.
 *
 * @returns undefined where nothing is known of the country
 */
export function helplinesPage(request: Request, country?: string): Response | undefined {
  if (country !== undefined && !countryOf(country)) return undefined;
  const lang = langOf(request);
  const words = WORDS[lang]!;
  const { searchParams } = new URL(request.url);
  const audience = searchParams.get('audience') ?? undefined;
  const view = viewOf({ country, audience, lang, words });
  const title = view.name ? `${words.title}: ${view.name}` : words.title;
  const query = [lang !== 'en' && `lang=${lang}`, audience === 'youth' && 'audience=youth']
    .filter(Boolean)
    .join('&amp;');
  const elsewhere = `<p>${escape(words.directory)} <a href="${DIRECTORY.url}" rel="noopener noreferrer">${DIRECTORY.shown}</a></p>`;
  const others = `<ul class="countries">${countriesIn(lang)
    .map(({ code, name }) => `<li><a href="/helplines/${code}${query && `?${query}`}">${escape(name)}</a></li>`)
    .join('')}</ul>`;
  const body = `<main><h1>${escape(title)}</h1>
<p>${escape(view.intro)}</p>
${view.emergency.length ? `<p>${escape(words.danger)} ${view.emergency.map(({ href, text }) => way(href, text)).join(' ')}</p>` : ''}
${view.lines.length ? `<ul class="lines">${view.lines.map((line) => lineOf(line, words)).join('')}</ul>` : ''}
${view.note ? `<p>${escape(view.note)}</p>` : ''}
</main>
<nav aria-label="${escape(words.directory)}">${view.name ? elsewhere + others : others + elsewhere}</nav>`;
  return page(request, { lang, title, body, headers: { 'cache-control': KEPT, vary: 'accept-language' } });
}

const way = (href: string, text: string): string => `<a class="way" href="${escape(href)}">${escape(text)}</a>`;

const lineOf = ({ name, contacts, facts, page }: LineView, words: HelplineWords): string =>
  `<li><h2><bdi>${escape(name)}</bdi></h2>
<p>${contacts.map(({ href, text, facts }) => [way(href, text), ...facts.map(escape)].join(' ')).join(' ')}</p>
<p class="quiet">${[...facts.map(escape), ...(page ? [`<a href="${escape(page)}" rel="noopener noreferrer">${escape(words.page)}</a>`] : [])].join(' · ')}</p></li>`;

/** What an owner looks at before going live: the snippet to paste, and the helplines to check. */
export function setupPage(request: Request): Response {
  const { origin, searchParams } = new URL(request.url);
  const asked = searchParams.get('country') ?? undefined;
  const country = countryOf(asked) && asked!.trim().toUpperCase();
  const rows = toCheck(country);
  const shown = country ?? 'GB';
  const names = new Map(countriesIn('en').map(({ code, name }) => [code, name]));
  const snippet = `<link rel="stylesheet" href="${origin}/kindred.css">
<script type="module" src="${origin}/kindred.js"></script>

<kindred-community country="${shown}">
  <kindred-post-box><a href="${origin}/helplines/${shown}">Help now</a></kindred-post-box>
  <kindred-wall><a href="${origin}/helplines/${shown}">Help now</a></kindred-wall>
  <kindred-helplines><a href="${origin}/helplines/${shown}">Help now</a></kindred-helplines>
</kindred-community>`;
  const title = 'Before you go live';
  const body = `<main><h1>${title}</h1>
<p>This goes on your page. The links inside are what people find where no script runs.</p>
<pre tabindex="0"><code>${escape(snippet)}</code></pre>
<section><h2>Helplines to check${country ? `: ${escape(names.get(country)!)}` : ''}</h2>
<p>${
    rows.length
      ? 'Nobody has read these on the organisation’s own page, or it is more than a year ago. Open each page, or ring the number, before people in need do.'
      : 'Every line was read on the organisation’s own page within the last year.'
  }</p>
${
  rows.length
    ? `<div class="wide"><table><thead><tr><th>Line</th><th>Why</th><th>Read in</th></tr></thead><tbody>${rows
        .map(
          ({ country: of, line, why }) =>
            `<tr><td>${country ? '' : `${escape(names.get(of)!)}<br>`}<bdi>${line.page ? `<a href="${escape(line.page)}" rel="noopener noreferrer">${escape(line.name)}</a>` : escape(line.name)}</bdi><br>${line.contacts.map(({ shown }) => escape(shown)).join('<br>')}</td><td>${why.map(escape).join('<br>')}</td><td>${sourceLink(line.source)}, <time>${line.source.date}</time></td></tr>`,
        )
        .join('')}</tbody></table></div>`
    : ''
}</section>
</main>
<nav><h2>One country alone</h2><ul class="countries">${[...names].map(([code, name]) => `<li><a href="/setup?country=${code}">${escape(name)}</a></li>`).join('')}</ul></nav>`;
  return page(request, {
    lang: 'en',
    title,
    body,
    headers: { 'cache-control': 'no-cache', 'x-robots-tag': 'noindex' },
  });
}

interface PageParts {
  lang: string;
  title: string;
  body: string;
  headers: Record<string, string>;
}

function page(request: Request, { lang, title, body, headers: own }: PageParts): Response {
  const html = `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${POLICY}; img-src data:`,
    'x-frame-options': 'DENY',
    etag: etagOf(html),
    ...own,
  };
  if (matches(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers });
}

function sourceLink(source: Source): string {
  const { name, url } = sourceOf(source);
  return url ? `<a href="${escape(url)}" rel="noopener noreferrer">${escape(name)}</a>` : escape(name);
}
