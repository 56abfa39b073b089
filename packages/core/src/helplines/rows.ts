import { COMPARED, ROWS, SOURCES } from './data.js';
import type { Contact, Country, Emergency, Helpline, Span } from './types.js';

/** Only what something stands in. */
const some = <T>(members: { [Key in keyof T]?: unknown }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value)) as T;

type Said = Partial<Pick<Helpline, 'hours' | 'cost' | 'audience' | 'source'>>;

/** What words say of a line, or of one way to reach it. */
const said = (words: string): Said =>
  some<Said>({
    hours: words.match(/\S+:\S+/g)?.map((span) => {
      const [, first, last, from, to] = /(?:(.)-(.)\/)?(.+)-(.+)/.exec(span)!;
      return some<Span>({ days: first && [+first, +last!], from, to });
    }),
    cost: /free|charged/.exec(words)?.[0],
    audience: /youth|adult/.exec(words)?.[0],
    source: SOURCES[/\w*$/.exec(words)![0]],
  });

function contactOf(row: string): Contact {
  const [, text, say, abroad = '', shown = '', url, then, words = ''] =
    /^(text )?(?:(\w+) to )?(\+\d+ )?(.+?)(?: (https:.+))?(?: then (.))?(?: (\d+:.+))?$/.exec(row)!;
  return some<Contact>({
    by: url ? 'chat' : text ? 'text' : 'call',
    dial: url ? '' : (abroad + shown.replace('(0)', '')).replace(/[^+\d]/g, ''),
    shown: shown.replace(/[()]/g, ''),
    say,
    url,
    then,
    ...said(words),
  });
}

function lineOf(row: string, country: string): Helpline {
  const [languages, page, id, name, contacts, words = ''] = row.split('; ');
  return some<Helpline>({
    id: `${country.toLowerCase()}-${id}`,
    name,
    audience: 'all',
    contacts: contacts?.split(', ').map(contactOf),
    hours: !words.includes('hours?') && 'always',
    languages: languages && languages.split(' '),
    page: page && `https://${page}/`,
    source: COMPARED,
    ...said(words),
  });
}

/** By ISO 3166-1 alpha-2. */
export const DATA: Readonly<Record<string, Country>> = Object.fromEntries(
  ROWS.trim()
    .split('\n\n')
    .map((rows) => {
      const [head = '', ...lines] = rows.split('\n');
      const code = head.slice(0, 2);
      return [
        code,
        some<Country>({
          emergency: [...head.matchAll(/(\d+)=?(ambulance)?/g)].map(([, shown, only]) =>
            some<Emergency>({ shown, only }),
          ),
          lines: lines.map((row) => lineOf(row, code)),
          silentAtNight: head.endsWith('silent'),
        }),
      ];
    }),
);
