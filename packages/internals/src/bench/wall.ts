/**
 * A wall of many posts beside its floor, in one page and interleaved rounds: the least code that shows the same first
 * screen of the same posts. CPU of the page's main thread until the first screen can be used, in milliseconds.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

import { chromium, type CDPSession, type Page } from 'playwright';

import { BUNDLE } from '../../build/steps.js';
import { CHROMIUM_ARGS } from '../chromium.js';

export interface WallFigures {
  /** A windowed list without a library, of 1,000 posts. */
  floor: number;
  /** A community that has so many posts, opened. */
  opened: Record<number, number>;
  /** So many posts read already and shown again, such as after going back in a single-page site. */
  again: Record<number, number>;
  /** One more page of 50 below so many. */
  more: Record<number, number>;
  /** Somebody's reply changes one of so many. */
  change: Record<number, number>;
  /** Elements on the page with so many read, once the browser had time. */
  elements: Record<number, number>;
}

export interface WallBenchOptions {
  executablePath: string;
  sizes?: readonly number[];
  rounds?: number;
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<style>body{margin:24px auto;max-inline-size:720px;font:16px/1.6 serif}</style>
<script type="module" src="/kindred.js"></script><main></main></html>`;

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** What the page itself does; sent there as text. */
function prepare(): void {
  const CIRCLE = 'night-shift';
  const TEXT =
    'The kitchen is quiet and the kettle hums. I did not expect that the hardest part would be the silence at four, and I wonder who else is awake and looking at the same dark window. ';
  const posts = new Map<number, object[]>();
  const postsOf = (count: number): { id: string; text: string; createdAt: number }[] => {
    if (!posts.has(count)) {
      const now = Date.now();
      const made = Array.from({ length: count }, (_, n) => ({
        id: `${CIRCLE}.00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        circle: CIRCLE,
        author: { name: `Quiet Meadow ${n}` },
        createdAt: now - n * 600_000,
        text: `${n} ${TEXT.repeat(1 + (n % 3))}`,
        topics: ['sleep'],
        contentNotes: [],
        replies: 'welcome',
        replyCount: n % 4,
        resources: false,
        example: false,
      }));
      posts.set(count, made);
    }
    return posts.get(count) as never;
  };
  const policy = { audience: 'mixed', counts: 'none', k: 5, moderation: 'post', readOnly: false };
  const adapterOf = (count: number): Record<string, unknown> & { tell(event: object): void } => {
    const all = postsOf(count);
    let handler: { event(event: object): void } | undefined;
    const none = (): Promise<never> => Promise.reject(new Error('Not here.'));
    return {
      name: `bench-${crypto.randomUUID()}`,
      contract: 1,
      posts: {
        list: async ({ cursor = '0', limit = 20 }: { cursor?: string; limit?: number }) => {
          const from = Number(cursor);
          return {
            items: all.slice(from, from + limit),
            next: from + limit < all.length ? String(from + limit) : null,
          };
        },
        get: none,
        create: none,
      },
      replies: { list: async () => ({ items: [], next: null }), create: none },
      reactions: { set: none, tallies: none },
      reports: { create: none },
      circles: {
        community: async () => ({ id: 'main', name: 'Bench', contract: 1, defaultCircle: CIRCLE, policy }),
        list: none,
        get: async () => ({ id: CIRCLE, name: 'Night', about: '', norms: [], topics: [], lang: 'en', policy }),
      },
      live: {
        subscribe: (_query: object, given: typeof handler) => {
          handler = given;
        },
      },
      tell: (event: object) => handler?.event(event),
    };
  };
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
  const main = (): HTMLElement => document.querySelector('main')!;
  type Wall = HTMLElement & { shadowRoot: ShadowRoot; updateComplete: Promise<unknown> };

  /** Whether everything in the window is there in full, bars and all. */
  const usable = (wall: Wall): boolean => {
    const articles = [...(wall.shadowRoot?.querySelectorAll('article') ?? [])].slice(0, 8);
    const seen = articles.filter((article) => article.getBoundingClientRect().top < innerHeight);
    return (
      seen.length > 0 &&
      seen.every(
        (article) => article.querySelector('kindred-reaction-bar')?.shadowRoot?.querySelectorAll('button').length === 4,
      )
    );
  };

  const show = async (adapter: object, pageSize: number): Promise<Wall> => {
    const wall = Object.assign(document.createElement('kindred-wall'), {
      adapter,
      circle: CIRCLE,
      pageSize,
    }) as never as Wall;
    main().append(wall);
    while (!usable(wall)) await frame();
    await frame();
    return wall;
  };

  const ROW = 300;
  /** The same first screen with nothing but the platform: a window over rows of one height. */
  const floor = async (count: number): Promise<void> => {
    const all = postsOf(count);
    const feed = document.createElement('div');
    feed.setAttribute('role', 'feed');
    feed.style.cssText = `position:relative;block-size:${count * ROW}px`;
    const icon =
      '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M4 5h16v14H4z"></path></svg>';
    const draw = (): void => {
      const from = Math.max(0, Math.floor((scrollY - innerHeight) / ROW));
      const to = Math.min(count, Math.ceil((scrollY + 2 * innerHeight) / ROW));
      feed.replaceChildren(
        ...all.slice(from, to).map(({ text, createdAt }, index) => {
          const row = document.createElement('article');
          row.tabIndex = 0;
          row.style.cssText = `position:absolute;inset-inline:0;inset-block-start:${(from + index) * ROW}px`;
          row.innerHTML = `<header><h3></h3> <time datetime="${new Date(createdAt).toISOString()}">today</time></header><p></p><ul><li>Sleep</li></ul><div>${['I read this', 'I’ve been near this', 'With you', 'Thank you for saying it'].map((word) => `<button>${icon}${word}</button>`).join('')}</div><div><button>1 reply</button><button>Reply</button><button>Report</button></div>`;
          row.querySelector('h3')!.textContent = `Quiet Meadow ${from + index}`;
          row.querySelector('p')!.textContent = text;
          return row;
        }),
      );
    };
    draw();
    addEventListener('scroll', draw, { passive: true });
    main().append(feed);
    await frame();
    await frame();
    removeEventListener('scroll', draw);
  };

  const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  /** Until the browser has put in everything it had no time for. */
  const filled = async (wall: Wall): Promise<void> => {
    while (wall.shadowRoot.querySelector('.held')) await idle();
  };
  const clear = async (): Promise<void> => {
    main().replaceChildren();
    scrollTo(0, 0);
    for (let n = 0; n < 5; n += 1) await idle();
  };
  const elements = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? elements(one.shadowRoot) : 0), 0);

  Object.assign(globalThis, { bench: { adapterOf, show, floor, filled, clear, elements, frame, postsOf } });
}

/** The same functions as the page knows them. */
interface Bench {
  adapterOf(count: number): { tell(event: object): void };
  show(adapter: object, pageSize: number): Promise<HTMLElement>;
  floor(count: number): Promise<void>;
  filled(wall: HTMLElement): Promise<void>;
  clear(): Promise<void>;
  elements(root: ParentNode): number;
  frame(): Promise<unknown>;
  postsOf(count: number): object[];
}
declare const bench: Bench;

async function cpu(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Runs it and answers how long the main thread worked meanwhile. */
async function measured<T>(
  page: Page,
  session: CDPSession,
  run: (arg: T) => Promise<unknown>,
  arg: T,
): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const before = await cpu(session);
  await page.evaluate(run as never, arg as never);
  return (await cpu(session)) - before;
}

export async function benchWall({
  executablePath,
  sizes = [10, 1_000, 10_000],
  rounds = 7,
}: WallBenchOptions): Promise<WallFigures> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    readFile(join(BUNDLE, normalize(pathname))).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    // The thread's own time: what else the machine does meanwhile doesn't count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // Compilers name functions for whoever reads a stack; a page knows nothing of that.
    await page.addInitScript('globalThis.__name = (made) => made');
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(prepare);
    const all: Record<Exclude<keyof WallFigures, 'floor'>, Record<number, number[]>> = {
      opened: {},
      again: {},
      more: {},
      change: {},
      elements: {},
    };
    const note = (what: keyof typeof all, size: number, value: number): void => {
      (all[what][size] ??= []).push(value);
    };
    const floors: number[] = [];
    const clear = (): Promise<void> => page.evaluate(() => bench.clear());
    for (let round = -1; round < rounds; round += 1) {
      // The first one is there to load and to warm up.
      const counts = round >= 0;
      const floor = await measured(page, session, (count) => bench.floor(count), 1_000);
      if (counts) floors.push(floor);
      await clear();
      for (const size of sizes) {
        const opened = await measured(page, session, (count) => bench.show(bench.adapterOf(count), 20), size);
        if (counts) note('opened', size, opened);
        await clear();
      }
    }
    for (const size of sizes) {
      await page.evaluate(async (count) => {
        const held = globalThis as unknown as { held: { adapter: object; wall: HTMLElement } };
        const adapter = bench.adapterOf(count + 50 * 100);
        const wall = await bench.show(adapter, 50);
        held.held = { adapter, wall };
      }, size);
      const read = (to: number): Promise<unknown> =>
        page.evaluate(async (count) => {
          const { wall } = (globalThis as unknown as { held: { wall: HTMLElement } }).held;
          const root = wall.shadowRoot!;
          let pages = Math.ceil(count / 50) - 1;
          while (pages > 0) {
            const more = root.querySelector<HTMLElement>('[part=more]');
            if (more && more.getAttribute('aria-disabled') !== 'true') {
              more.click();
              pages -= 1;
            }
            await new Promise((resolve) => setTimeout(resolve));
          }
          await bench.filled(wall);
        }, to);
      await read(size);
      note(
        'elements',
        size,
        await page.evaluate(() =>
          bench.elements((globalThis as unknown as { held: { wall: HTMLElement } }).held.wall.shadowRoot!),
        ),
      );
      for (let round = -1; round < rounds; round += 1) {
        const change = await measured(
          page,
          session,
          async (n) => {
            const { adapter } = (globalThis as unknown as { held: { adapter: { tell(event: object): void } } }).held;
            adapter.tell({ type: 'post', post: { ...bench.postsOf(5_010)[3], replyCount: 5 + n } });
            await bench.frame();
            await bench.frame();
          },
          round,
        );
        if (round >= 0) note('change', size, change);
        const more = await measured(
          page,
          session,
          async () => {
            const { wall } = (globalThis as unknown as { held: { wall: HTMLElement } }).held;
            const before = wall.shadowRoot!.querySelectorAll('article').length;
            wall.shadowRoot!.querySelector<HTMLElement>('[part=more]')!.click();
            while (wall.shadowRoot!.querySelectorAll('article').length <= before) await bench.frame();
            await bench.frame();
          },
          undefined,
        );
        if (round >= 0) note('more', size, more);
        await page.evaluate(() => bench.filled((globalThis as unknown as { held: { wall: HTMLElement } }).held.wall));
        await clear();
        const again = await measured(
          page,
          session,
          async () => {
            const held = (globalThis as unknown as { held: { adapter: object; wall: HTMLElement } }).held;
            held.wall = await bench.show(held.adapter, 50);
          },
          undefined,
        );
        if (round >= 0) note('again', size, again);
        await page.evaluate(() => bench.filled((globalThis as unknown as { held: { wall: HTMLElement } }).held.wall));
      }
      await clear();
    }
    const medians = (what: keyof typeof all): Record<number, number> =>
      Object.fromEntries(Object.entries(all[what]).map(([size, values]) => [size, median(values)]));
    return {
      floor: median(floors),
      opened: medians('opened'),
      again: medians('again'),
      more: medians('more'),
      change: medians('change'),
      elements: medians('elements'),
    };
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
