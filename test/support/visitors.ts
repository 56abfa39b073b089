/** People with browsers of their own: no storage, cookie or cache is shared between two visitors. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';

import { CHROMIUM_ARGS, ensureChromium } from '../../packages/internals/src/chromium.js';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Errors of the pages so far; a test ends with none. Failed requests are not among them. */
  problems: string[];
  /** Hosts asked, other than those named in {@link Visitors.arrive}. */
  strangers: Set<string>;
}

export interface Visitors {
  browser: Browser;
  /** @param hosts - where requests may go, such as `127.0.0.1:4173` */
  arrive(hosts: string[], options?: BrowserContextOptions): Promise<Visitor>;
  /** For `after`. */
  leave(): Promise<void>;
}

export interface VisitorsOptions {
  /** Switches of the browser beside the usual ones. */
  args?: string[];
}

export async function openVisitors({ args = [] }: VisitorsOptions = {}): Promise<Visitors> {
  const executablePath = await ensureChromium({ log: console.log });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...args] });
  return {
    browser,
    arrive: async (hosts, options = {}) => {
      const context = await browser.newContext(options);
      const problems: string[] = [];
      const strangers = new Set<string>();
      context.on('weberror', (error) => problems.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(message.text());
      });
      context.on('request', (request) => {
        const { host, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && !hosts.includes(host)) strangers.add(host);
      });
      return { page: await context.newPage(), context, problems, strangers };
    },
    leave: () => browser.close(),
  };
}
