/** A `fetch` that tests answer by hand. */
import { setImmediate } from 'node:timers/promises';

export interface FakeRequest {
  /** Path and query behind `/v1/main`. */
  path: string;
  init: RequestInit & { headers?: Record<string, string> };
  /** Where `init.signal` stands. */
  aborted(): boolean;
  json(body: unknown, status?: number, headers?: Record<string, string>): void;
  respond(response: Response): void;
  fail(error: unknown): void;
  /** Answers with an open stream of server-sent events. */
  stream(): { send(text: string | Uint8Array): void; end(): void };
}

export class FakeFetch {
  readonly requests: FakeRequest[] = [];

  readonly fetch: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const { signal } = init;
      signal?.addEventListener('abort', () => reject(signal.reason));
      this.requests.push({
        path: (input instanceof Request ? input.url : input.toString()).replace('https://kit.example/v1/main', ''),
        init: init as FakeRequest['init'],
        aborted: () => signal?.aborted ?? false,
        respond: resolve,
        json: (body, status = 200, headers = {}) => resolve(Response.json(body, { status, headers })),
        fail: reject,
        stream: () => {
          let controller!: ReadableStreamDefaultController<Uint8Array>;
          const body = new ReadableStream<Uint8Array>({ start: (made) => void (controller = made) });
          signal?.addEventListener('abort', () => controller.error(signal.reason));
          resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
          return {
            send: (text) => controller.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
            end: () => controller.close(),
          };
        },
      });
    });

  /** The request number `n`, as soon as it is made. */
  async request(n: number): Promise<FakeRequest> {
    await until(() => this.requests.length > n, `request ${n}`);
    return this.requests[n] as FakeRequest;
  }
}

/** Waits until something has come about by itself, without letting any mocked time pass. */
export async function until(done: () => boolean, what: string): Promise<void> {
  for (let turn = 0; !done(); turn += 1) {
    if (turn > 500) throw new Error(`never came about: ${what}`);
    await setImmediate();
  }
}

/** Lets everything happen that needs no time. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await setImmediate();
}
