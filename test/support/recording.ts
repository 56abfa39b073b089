/** Everything a browser sent, as the network saw it. */
import type { BrowserContext, Request } from 'playwright';

export interface Sent {
  method: string;
  url: URL;
  /** As they left, also those the browser adds by itself. */
  headers: Record<string, string>;
  body: string;
  /** What was answered, where that was JSON of a finished request. */
  answer?: unknown;
  setsCookie: boolean;
}

export interface Recording {
  /** All finished requests so far. */
  sent(): Promise<Sent[]>;
}

export function record(context: BrowserContext): Recording {
  const entries: Promise<Sent>[] = [];
  const read = async (request: Request, finished: boolean): Promise<Sent> => {
    const headers = await request.allHeaders();
    const response = finished ? await request.response() : null;
    const isJson = response?.headers()['content-type']?.startsWith('application/json') ?? false;
    return {
      method: request.method(),
      url: new URL(request.url()),
      headers,
      body: request.postData() ?? '',
      answer: isJson ? await response?.json().catch(() => undefined) : undefined,
      setsCookie: Boolean(response && (await response.headerValue('set-cookie'))),
    };
  };
  const keep = (entry: Promise<Sent>): void => {
    entries.push(entry);
    // Whoever asks for it hears of it; one cut off by the end of the visit, of which nobody asks, is no failure.
    entry.catch(() => undefined);
  };
  context.on('requestfinished', (request) => keep(read(request, true)));
  context.on('requestfailed', (request) => keep(read(request, false)));
  return { sent: () => Promise.all(entries) };
}
