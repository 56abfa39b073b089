import type { BundledFile } from '../build/bundle.js';

/** What a row of the budget is measured against, in bytes. */
export interface Budget {
  what: string;
  /** The widgets on such a page, by the name of their define file; `*` for all there are. */
  widgets: string[] | '*';
  ceiling: number;
  aim?: number;
  /** What a page that is over its ceiling may weigh until it is under: it may only shrink. */
  owed?: number;
  /** Counted in too, by the modules' names: what comes once somebody does what `what` says. */
  also?: RegExp;
  /** Counts what arrives first: no backend, no headers forgotten. */
  firstFlight?: boolean;
}

const FOUR = ['reaction-bar', 'story-carousel', 'post-box', 'check-in'];

/** kB = 1000 B, brotli. The first TCP flight is ten segments of 1460 bytes (RFC 6928). */
export const BUDGETS: Budget[] = [
  { what: 'loader', widgets: [], ceiling: 1500, aim: 1000 },
  { what: 'page with a reaction bar', widgets: ['reaction-bar'], ceiling: 13_000, aim: 9400 },
  { what: 'page with the carousel', widgets: ['story-carousel'], ceiling: 16_000, aim: 11_000 },
  { what: 'page with the post box', widgets: ['post-box'], ceiling: 17_000, aim: 12_000 },
  { what: 'page with the check-in', widgets: ['check-in'], ceiling: 17_000, aim: 12_000 },
  { what: 'page with the wall, its bars and own posts', widgets: ['wall'], ceiling: 28_000 },
  { what: 'page with the helplines, all countries', widgets: ['helplines'], ceiling: 19_000 },
  { what: 'page with the pulse', widgets: ['pulse'], ceiling: 17_000 },
  { what: 'page with one’s own things', widgets: ['mine'], ceiling: 17_000 },
  { what: 'page with the moderation desk', widgets: ['moderation-desk'], ceiling: 17_000 },
  {
    what: 'the same, with somebody at work',
    widgets: ['moderation-desk'],
    also: /\/moderation-desk\/work\/(?!translations\/(?!en))|\/adapters\/src\/http\/(?:moderation|reads)\.ts$|\/internal\/device\//,
    ceiling: 35_000,
  },
  { what: 'page with a quick exit', widgets: ['quick-exit'], ceiling: 7000 },
  { what: 'page with all four', widgets: FOUR, ceiling: 28_000, aim: 20_000 },
  { what: 'the whole suite', widgets: '*', ceiling: 55_000, aim: 45_000 },
  ...FOUR.map((widget) => ({
    what: `first flight: ${widget}`,
    widgets: [widget],
    ceiling: 14_600,
    firstFlight: true,
  })),
];
/**
 * In English; what looks at figures, and at ways to be reached, comes when there is one, and the telephone library when
 * only it can tell.
 */
const GUARD = /\/core\/src\/guards\/built-in\.ts$/;
const GUARDS = /\/core\/src\/guards\/inspect\.ts$/;
const OF_POSTS = /\/core\/src\/guards\/self-blame\/rules\.en\.ts$/;
const OF_REPLIES = /\/core\/src\/guards\/coach\/rules\.en\.ts$/;
/** What shows what they find, with the people to turn to; helplines have come to the page before. */
const NOTICING = /\/writing\/noticing\/noticing\.ts$/;
/** There by then, with what they need: what is written in, and the helplines, which every page has after a moment. */
const POST = /\/post-box\/writing\.ts$|\/helplines\/lines\.ts$/;
const REPLY = /\/wall\/thread\/reply-box\.ts$|\/helplines\/lines\.ts$/;
const MARKING = /\/writing\/noticing\/marks\.ts$/;
const SHOWING = /\/writing\/noticing\/people\.ts$/;
/** What is sent with, once somebody sends. */
const OUTBOX = /\/store\/(?:own-items|outbox)\.ts$|\/internal\/device\//;
const ADMISSION = /\/store\/admission\/(?:admitted|paying)\.ts$/;

/** What comes on intent, beside what was there by then: `start`, and with it `later`, by the modules' names. */
const PARTS: { what: string; ceiling: number; start: RegExp; later: RegExp[]; after?: RegExp }[] = [
  {
    what: 'all that looks on while a post is written',
    ceiling: 40_000,
    start: NOTICING,
    later: [SHOWING, GUARDS, GUARD, OF_POSTS],
    after: POST,
  },
  {
    what: 'all that looks on while a reply is written',
    ceiling: 40_000,
    start: NOTICING,
    later: [SHOWING, GUARDS, GUARD, OF_REPLIES],
    after: REPLY,
  },
  {
    what: 'the same post, with an address and a number',
    ceiling: 75_600,
    start: NOTICING,
    later: [SHOWING, GUARDS, GUARD, OF_POSTS, /\/guards\/privacy\/(?:contact|figures|phone-library)\.ts$/, MARKING],
    after: POST,
  },
  {
    what: 'reading on, once a wall’s posts are there',
    ceiling: 1300,
    start: /\/store\/following-posts\.ts$/,
    later: [],
    after: /\/wall\/wall\.ts$/,
  },
  { what: 'proofs of work, when a write needs one', ceiling: 3500, start: ADMISSION, later: [], after: OUTBOX },
  {
    what: 'passes, when a write needs one',
    ceiling: 17_000,
    start: ADMISSION,
    later: [/\/store\/admission\/wallet\.ts$/],
    after: OUTBOX,
  },
];

/** About what an answer's headers take, each. */
const HEADERS = 300;

/**
 * What widgets load without being touched beside what they import, by the modules' names, over the server's backend and
 * in English. The reaction bar does nothing before it is pressed; a press is counted in, as "all in" says.
 */
const ALSO: Record<string, RegExp> = {
  'reaction-bar': /\/internal\/device\//,
  'post-box': /\/internal\/device\//,
  'story-carousel': /\/story-carousel\/telling\.ts$|\/adapters\/src\/http\/reads\.ts$/,
  pulse: /\/adapters\/src\/http\/reads\.ts$/,
  helplines: /\/helplines\/lines\.ts$|\/internal\/device\//,
  wall: /\/adapters\/src\/http\/(?:reads|live)\.ts$|\/internal\/device\//,
};
/** On every page with the server's backend. */
const ALWAYS = /\/adapters\/src\/http\/index\.ts$/;

/** Comes by itself once a page has been there for a moment, so that the helplines are at hand without a network. */
export const AFTERWARDS = { what: 'a moment later on every page: the helplines', ceiling: 10_000 };

export interface Row {
  what: string;
  bytes?: number;
  ceiling: number;
  aim?: number;
  owed?: number;
  files: string[];
  /** Widgets of this row that don't exist yet. */
  missing: string[];
}

/** What each kind of page loads, by walking the bundle's own graph. */
export function measure(files: BundledFile[]): Row[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  const byEntry = new Map(files.flatMap((file) => (file.entry ? [[file.entry, file] as const] : [])));
  const all = [...byEntry.keys()].flatMap((entry) => /^define\/(.+)\.ts$/.exec(entry)?.[1] ?? []);

  const load = (start: BundledFile[], later: RegExp[] = []): BundledFile[] => {
    const loaded = new Set<BundledFile>();
    const visit = (file: BundledFile | undefined): void => {
      if (!file || loaded.has(file)) return;
      loaded.add(file);
      for (const name of file.imports) visit(byName.get(name));
      for (const name of file.dynamicImports) {
        const asked = byName.get(name);
        if (asked?.modules.some(({ id }) => later.some((pattern) => pattern.test(id.replaceAll('\\', '/')))))
          visit(asked);
      }
    };
    start.forEach(visit);
    return [...loaded];
  };

  const loader = byEntry.get('loader/index.ts');
  if (!loader) throw new Error('The bundle has no loader: run `npm run build`.');
  const rows = BUDGETS.map(({ what, widgets, ceiling, aim, owed, firstFlight, also }): Row => {
    const wanted = widgets === '*' ? all : widgets;
    const found = wanted.flatMap((name) => byEntry.get(`define/${name}.ts`) ?? []);
    const missing = wanted.filter((name) => !all.includes(name));
    const later = [ALWAYS, ...(also ? [also] : []), ...wanted.flatMap((name) => ALSO[name] ?? [])];
    const loaded = load([loader, ...found], firstFlight || !wanted.length ? [] : later);
    const bytes = loaded.reduce((sum, { brotli }) => sum + brotli + (firstFlight ? HEADERS : 0), 0);
    return {
      what,
      ceiling,
      ...(aim !== undefined && { aim }),
      ...(owed !== undefined && { owed }),
      files: loaded.map(({ file }) => file),
      missing,
      ...(!missing.length && { bytes }),
    };
  });

  const help = files.filter(({ modules }) => modules.some(({ id }) => /[\\/]internal[\\/]help[\\/]help\.ts$/.test(id)));
  const later = load(help, [/\/define\/helplines\.ts$/, /\/helplines\/lines\.ts$/]);
  const before = load([loader, ...[byEntry.get('define/reaction-bar.ts')].filter((file) => file !== undefined)]);
  rows.push({
    ...AFTERWARDS,
    files: later.map(({ file }) => file),
    missing: help.length ? [] : ['the way to the helplines'],
    ...(help.length && {
      bytes: later.filter((file) => !before.includes(file)).reduce((sum, { brotli }) => sum + brotli, 0),
    }),
  });

  const page = new Set(load([loader, ...byEntry.values()].filter(({ entry }) => !entry?.includes('guards'))));
  const holding = (pattern: RegExp): BundledFile[] =>
    files.filter(({ modules }) => modules.some(({ id }) => pattern.test(id.replaceAll('\\', '/'))));
  for (const { what, ceiling, start, later, after } of PARTS) {
    const starts = holding(start);
    const there = after ? new Set(load(holding(after))) : page;
    const apart = load(starts, later).filter((file) => starts.includes(file) || !there.has(file));
    rows.push({
      what,
      ceiling,
      files: apart.map(({ file }) => file),
      missing: starts.length ? [] : [what.split(',', 1)[0]!],
      ...(starts.length && { bytes: apart.reduce((sum, { brotli }) => sum + brotli, 0) }),
    });
  }
  return rows;
}
