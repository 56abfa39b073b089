import type { LiveEvent, LiveHandler, LiveState } from '@kindred/core/contract';

import { isOffline } from './failure.js';
import type { Line } from './line.js';
import { backOff, pause } from './waiting.js';

interface Subscriber {
  circle: string;
  handler: LiveHandler;
  state?: LiveState;
}

/** The server breathes every 15 s; a stream that is silent for longer than this is dead. */
const SILENCE = 40_000;
/** So many streams that never said a word, and they are taken as blocked on the way. */
const BLOCKED_AFTER = 2;
const POLL_EVERY = 30_000;
/** Polls until the stream is tried again. */
const POLLS = 10;

/** One stream for every subscription of a page. */
export class LiveLine {
  readonly #subscribers = new Set<Subscriber>();
  readonly #line: Line;
  /** The stream that is open or being opened. */
  #stream?: AbortController;
  #circles: string[] = [];
  #lastId?: string;
  #planned = false;

  constructor(line: Line) {
    this.#line = line;
  }

  subscribe({ circle }: { circle: string }, handler: LiveHandler, { signal }: { signal: AbortSignal }): void {
    const { ended } = this.#line;
    if (signal.aborted || ended.aborted) return;
    const subscriber: Subscriber = { circle, handler };
    this.#subscribers.add(subscriber);
    this.#tell(subscriber, 'connecting');
    AbortSignal.any([signal, ended]).addEventListener('abort', () => {
      this.#subscribers.delete(subscriber);
      this.#plan();
    });
    this.#plan();
  }

  /** Subscriptions come and go together; one look at them is enough. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    setTimeout(() => {
      this.#planned = false;
      this.#adjust();
    }, 0);
  }

  #adjust(): void {
    const wanted = [...new Set([...this.#subscribers].map(({ circle }) => circle))].sort();
    if (!wanted.length) {
      this.#stream?.abort();
      this.#stream = undefined;
      this.#lastId = undefined;
      return;
    }
    // A stream that tells of more than is wanted does no harm; one that tells of less does.
    if (this.#stream && wanted.every((circle) => this.#circles.includes(circle))) {
      const state = [...this.#subscribers].find((each) => each.state !== 'connecting')?.state;
      if (state) this.#tellAll(state);
      return;
    }
    const again = this.#stream !== undefined;
    this.#stream?.abort();
    this.#stream = new AbortController();
    this.#circles = wanted;
    void this.#keepOpen(this.#stream.signal, again);
  }

  /** Opens the stream, and opens it again whenever it ends, until `signal` aborts. */
  async #keepOpen(signal: AbortSignal, again: boolean): Promise<void> {
    let failures = 0;
    let blocked = 0;
    for (let first = !again; !signal.aborted; first = false) {
      let heard = false;
      const end = await this.#read(signal, first, () => {
        heard = true;
        failures = 0;
      });
      if (signal.aborted) return;
      this.#tellAll(end === 'offline' ? end : 'connecting');
      blocked = heard ? 0 : blocked + (end === 'blocked' ? 1 : 0);
      try {
        if (blocked < BLOCKED_AFTER) await this.#wait(backOff(failures++, 1000), signal);
        else {
          blocked = 0;
          await this.#poll(signal);
        }
      } catch {
        return;
      }
    }
  }

  /** Waits, or goes on as soon as the network is back. */
  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    const back = new AbortController();
    const online = (): void => back.abort();
    globalThis.addEventListener?.('online', online);
    await pause(ms, AbortSignal.any([signal, back.signal])).catch(() => undefined);
    globalThis.removeEventListener?.('online', online);
    signal.throwIfAborted();
  }

  /** Where no stream comes through: says again and again that there may be something new. */
  async #poll(signal: AbortSignal): Promise<void> {
    this.#tellAll('polling');
    for (let n = 0; n < POLLS; n += 1) {
      await pause(POLL_EVERY * (0.75 + Math.random() / 2), signal);
      this.#hear({ type: 'resync' });
    }
  }

  /** Reads one stream to its end. @returns how it ended: `blocked` is one that was let through, but not its words */
  async #read(signal: AbortSignal, first: boolean, heard: () => void): Promise<'ended' | 'blocked' | 'offline'> {
    const silence = new AbortController();
    const listen = (): ReturnType<typeof setTimeout> => setTimeout(() => silence.abort(), SILENCE);
    let watchdog = listen();
    const query = this.#circles.map((circle) => `circle=${encodeURIComponent(circle)}`).join('&');
    try {
      const response = await this.#line.open(`live?${query}`, {
        headers: { accept: 'text/event-stream', ...(this.#lastId && { 'last-event-id': this.#lastId }) },
        cache: 'no-store',
        signal: AbortSignal.any([signal, silence.signal]),
      });
      if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
        await response.body?.cancel();
        return response.status < 500 ? 'blocked' : 'ended';
      }
      this.#tellAll('open');
      // What came before the first id nobody can ask for again.
      if (!first && !this.#lastId) this.#hear({ type: 'resync' });
      let text = '';
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return 'ended';
        clearTimeout(watchdog);
        watchdog = listen();
        heard();
        const blocks = (text + value).split(/\r?\n\r?\n/);
        text = blocks.pop() as string;
        for (const block of blocks) this.#take(block);
      }
    } catch {
      if (silence.signal.aborted) return 'blocked';
      return isOffline() ? 'offline' : 'ended';
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** One event of the stream (HTML §9.2.6, without what the server never sends). */
  #take(block: string): void {
    let data = '';
    for (const line of block.split(/\r?\n/)) {
      const [, field, value = ''] = /^(\w+): ?(.*)/.exec(line) ?? [];
      if (field === 'id') this.#lastId = value;
      if (field === 'data') data += value;
    }
    if (!data) return;
    try {
      const { circle, event } = JSON.parse(data) as { circle?: string; event: LiveEvent };
      this.#hear(event, circle);
    } catch {
      this.#hear({ type: 'resync' });
    }
  }

  #hear(event: LiveEvent, circle?: string): void {
    for (const each of [...this.#subscribers]) {
      if (circle === undefined || each.circle === circle) guard(() => each.handler.event(event));
    }
  }

  #tellAll(state: LiveState): void {
    for (const each of [...this.#subscribers]) this.#tell(each, state);
  }

  #tell(subscriber: Subscriber, state: LiveState): void {
    if (subscriber.state === state) return;
    subscriber.state = state;
    guard(() => subscriber.handler.state?.(state));
  }
}

/** One widget's mistake must not keep the others from hearing. */
function guard(speak: () => void): void {
  try {
    speak();
  } catch (error) {
    console.error(error);
  }
}
