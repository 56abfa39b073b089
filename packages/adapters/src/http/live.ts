import type { LiveEvent, LiveHandler, LiveState } from '@kindred/core/contract';

import { isOffline } from './failure.js';
import type { Line } from './line.js';
import { backOff, pause } from './waiting.js';

interface Subscriber {
  circle: string;
  handler: LiveHandler;
  state?: LiveState;
}

interface Since {
  last: string;
  events: { id?: string; circle?: string; event: LiveEvent }[];
}

/** The server says a word at once; where it doesn't come, something on the way keeps it until it has a page full. */
const FIRST_WORD = 10_000;
/** The server breathes every 15 s; a stream that is silent for longer than this is dead. */
const SILENCE = 40_000;
/** So many streams that failed in a row, and it is tried without one. */
const POLL_AFTER = 2;
const POLL_EVERY = 30_000;
/** Polls until the stream is tried again. */
const POLLS = 10;
/** A page that nobody looked at for so long lets go of its stream until somebody does. */
const HIDDEN_FOR = 60_000;
/** Events known by their number, so that what is sent again after a break is told once. */
const REMEMBERED = 1_000;

/** One stream for every subscription of a page. */
export class LiveLine {
  readonly #subscribers = new Set<Subscriber>();
  readonly #line: Line;
  readonly #told = new Set<string>();
  /** The stream that is open or being opened. */
  #stream?: AbortController;
  #circles: string[] = [];
  #lastId?: string;
  #planned = false;
  #open = false;
  #resting = false;
  #hiding?: ReturnType<typeof setTimeout>;

  constructor(line: Line) {
    this.#line = line;
  }

  subscribe({ circle }: { circle: string }, handler: LiveHandler, { signal }: { signal: AbortSignal }): void {
    const { ended } = this.#line;
    if (signal.aborted || ended.aborted) return;
    const subscriber: Subscriber = { circle, handler };
    if (!this.#subscribers.size) {
      globalThis.document?.addEventListener('visibilitychange', this.#look);
      this.#look();
    }
    this.#subscribers.add(subscriber);
    this.#tell(subscriber, 'connecting');
    AbortSignal.any([signal, ended]).addEventListener('abort', () => {
      this.#subscribers.delete(subscriber);
      this.#plan();
    });
    this.#plan();
  }

  readonly #look = (): void => {
    clearTimeout(this.#hiding);
    if (globalThis.document?.hidden) this.#hiding = setTimeout(() => this.#rest(true), HIDDEN_FOR);
    else if (this.#resting) this.#rest(false);
  };

  #rest(resting: boolean): void {
    this.#resting = resting;
    this.#adjust();
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
    if (!wanted.length || this.#resting) {
      this.#stream?.abort();
      this.#stream = undefined;
      this.#open = false;
      if (wanted.length) return;
      globalThis.document?.removeEventListener('visibilitychange', this.#look);
      clearTimeout(this.#hiding);
      this.#lastId = undefined;
      this.#resting = false;
      return;
    }
    // A stream that tells of more than is wanted does no harm; one that tells of less does.
    const more = !wanted.every((circle) => this.#circles.includes(circle));
    if (this.#stream && !more) {
      const state = [...this.#subscribers].find((each) => each.state !== 'connecting')?.state;
      if (state) this.#tellAll(state);
      return;
    }
    // Of a circle that is new here what just happened has to be told too, which a stream without a place begins with.
    if (this.#open) this.#lastId = undefined;
    this.#open = false;
    this.#stream?.abort();
    this.#stream = new AbortController();
    this.#circles = wanted;
    void this.#keepOpen(this.#stream.signal);
  }

  /** Opens the stream, and opens it again whenever it ends, until `signal` aborts. */
  async #keepOpen(signal: AbortSignal): Promise<void> {
    let failures = 0;
    for (let first = true; !signal.aborted; first = false) {
      const end = await this.#read(signal, first);
      failures = end === 'heard' ? 0 : end === 'blocked' ? POLL_AFTER : failures + 1;
      if (signal.aborted || (failures >= POLL_AFTER && (await this.#poll(signal, first)))) continue;
      this.#tellAll(isOffline() ? 'offline' : 'connecting', signal);
      await this.#wait(backOff(failures && failures - 1, 1000), signal);
    }
  }

  /** Waits, or goes on as soon as the network is back. */
  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    const back = new AbortController();
    const online = (): void => back.abort();
    globalThis.addEventListener?.('online', online);
    await pause(ms, AbortSignal.any([signal, back.signal])).catch(() => undefined);
    globalThis.removeEventListener?.('online', online);
  }

  #address(path: string): string {
    return `${path}?${this.#circles.map((circle) => `circle=${encodeURIComponent(circle)}`).join('&')}`;
  }

  /** Where no stream comes through: asks now and then. @returns whether it was answered for as long as it asked */
  async #poll(signal: AbortSignal, first: boolean): Promise<boolean> {
    for (let n = 0; n < POLLS && !signal.aborted; n += 1) {
      try {
        const after = this.#lastId ? `&after=${encodeURIComponent(this.#lastId)}` : '';
        const { last, events } = (await this.#line.send(this.#address('live/since') + after, { signal })) as Since;
        this.#tellAll('polling', signal);
        this.#begin(first);
        for (const { id, circle, event } of events) this.#hear(event, circle, id);
        this.#lastId = last;
      } catch {
        return false;
      }
      await this.#wait(POLL_EVERY * (0.75 + Math.random() / 2), signal);
    }
    return true;
  }

  /** Whoever was away before knowing where they were can't be told what they missed. */
  #begin(first: boolean): void {
    if (!first && !this.#lastId) this.#hear({ type: 'resync' });
  }

  /** Reads one stream to its end. @returns how it ended: `blocked` is one that no waiting makes better */
  async #read(signal: AbortSignal, first: boolean): Promise<'heard' | 'blocked' | 'failed'> {
    const silence = new AbortController();
    const hush = (): void => silence.abort();
    let watchdog = setTimeout(hush, FIRST_WORD);
    let heard = false;
    try {
      const response = await this.#line.open(this.#address('live'), {
        headers: { accept: 'text/event-stream', ...(this.#lastId && { 'last-event-id': this.#lastId }) },
        cache: 'no-store',
        signal: AbortSignal.any([signal, silence.signal]),
      });
      const { body, status } = response;
      if (status !== 200 || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
        await body?.cancel();
        return status < 500 ? 'blocked' : 'failed';
      }
      let text = '';
      const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        clearTimeout(watchdog);
        watchdog = setTimeout(hush, SILENCE);
        if (!heard) {
          heard = this.#open = true;
          this.#tellAll('open', signal);
          this.#begin(first);
        }
        const blocks = (text + value).split(/\r?\n\r?\n/);
        text = blocks.pop() as string;
        for (const block of blocks) this.#take(block);
      }
    } catch {
      if (!heard && silence.signal.aborted) return 'blocked';
    } finally {
      clearTimeout(watchdog);
      if (!signal.aborted) this.#open = false;
    }
    return heard ? 'heard' : 'failed';
  }

  /** One event of the stream (HTML §9.2.6, without what the server never sends). */
  #take(block: string): void {
    let data = '';
    let id: string | undefined;
    for (const line of block.split(/\r?\n/)) {
      const [, field, value = ''] = /^(\w+): ?(.*)/.exec(line) ?? [];
      if (field === 'id') id = value;
      if (field === 'data') data += value;
    }
    this.#lastId = id ?? this.#lastId;
    if (!data) return;
    try {
      const { circle, event } = JSON.parse(data) as Since['events'][number];
      this.#hear(event, circle, id);
    } catch {
      this.#hear({ type: 'resync' });
    }
  }

  /** @param id `database-number`, or `database-place.number` where others before it may still come */
  #hear(event: LiveEvent, circle?: string, id?: string): void {
    if (id && event.type !== 'resync') {
      const name = id.replace(/\d+\./, '');
      if (this.#told.has(name)) return;
      this.#told.add(name);
      for (const oldest of this.#told) {
        if (this.#told.size > REMEMBERED) this.#told.delete(oldest);
        else break;
      }
    }
    for (const each of [...this.#subscribers]) {
      if (circle === undefined || each.circle === circle) guard(() => each.handler.event(event));
    }
  }

  #tellAll(state: LiveState, signal?: AbortSignal): void {
    if (!signal?.aborted) for (const each of [...this.#subscribers]) this.#tell(each, state);
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
