/** A website of somebody else's: plain pages on a port of their own, without a build and without Kindred's server. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import type { Certificate } from './certificate.js';

export interface SiteOptions {
  /** Sent with every page. */
  headers?: Record<string, string>;
  /** Over https, with this. */
  certificate?: Certificate | undefined;
  /** Answers what is no page. */
  otherwise?: RequestListener;
}

export interface Site {
  /** Without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** For `after`. */
  close(): Promise<void>;
}

export type Pages = Record<string, string | { html: string; headers: Record<string, string> }>;

/** A whole document around `body`. */
export const htmlPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** What the README asks an owner to paste, for the elements in `body`. */
export const widgetPage = (server: string, body: string): string =>
  htmlPage(
    body,
    `<link rel="stylesheet" href="${server}/kindred.css"><script type="module" src="${server}/kindred.js"></script>`,
  );

/** Serves `pages` by path. More may be put in later. */
export async function startSite(pages: Pages, options: SiteOptions = {}): Promise<Site> {
  const { headers = {}, certificate, otherwise } = options;
  const answer: RequestListener = (request, response) => {
    const page = pages[pathOf(request)];
    if (page === undefined) {
      if (otherwise) return otherwise(request, response);
      response.writeHead(404).end();
      return;
    }
    const { html, headers: own } = typeof page === 'string' ? { html: page, headers: {} } : page;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers, ...own }).end(html);
  };
  const server: Server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pathOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'http://any').pathname;
