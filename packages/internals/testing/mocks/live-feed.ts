import type { Adapter, LiveEvent } from '@kindred/core/contract';

interface Entry {
  id: number;
  circle: string;
  event: LiveEvent;
}

/**
 * WebKit hands on what a service worker answers only once the stream has ended, so there each event ends its stream
 * and the reader comes back with `Last-Event-ID`.
 */
const STREAMS_STAY_OPEN = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);

/** Remembers what happened, so that a reader who comes back misses nothing. */
export class LiveFeed {
  #entries: Entry[] = [];
  #readers = new Set<{ push(entry: Entry): void; close(): void }>();
  #stop = new AbortController();

  constructor(adapter: Adapter, circles: string[]) {
    for (const circle of circles) {
      adapter.live?.subscribe(
        { circle },
        {
          event: (event) => {
            const entry = { id: this.#entries.length + 1, circle, event };
            this.#entries.push(entry);
            for (const reader of [...this.#readers]) reader.push(entry);
          },
        },
        { signal: this.#stop.signal },
      );
    }
  }

  /** A body of server-sent events of `circles`, from after `lastId` or from now on. */
  stream(circles: string[], lastId: string | null): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const missed = lastId === null ? [] : this.#entries.slice(Number(lastId));
    let reader: { push(entry: Entry): void; close(): void };
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        reader = {
          push: (entry) => {
            if (!circles.includes(entry.circle)) return;
            const data = JSON.stringify({ circle: entry.circle, event: entry.event });
            controller.enqueue(encoder.encode(`id: ${entry.id}\ndata: ${data}\n\n`));
            if (!STREAMS_STAY_OPEN) reader.close();
          },
          close: () => {
            if (this.#readers.delete(reader)) controller.close();
          },
        };
        this.#readers.add(reader);
        // The id tells a reader who comes back where it was, even if nothing happened meanwhile.
        const now = lastId === null ? this.#entries.length : Number(lastId);
        controller.enqueue(encoder.encode(`: hello\nid: ${now}\n\n`));
        for (const entry of missed) if (this.#readers.has(reader)) reader.push(entry);
      },
      cancel: () => {
        this.#readers.delete(reader);
      },
    });
  }

  /** How many are listening now. */
  get open(): number {
    return this.#readers.size;
  }

  /** Ends every stream, as a lost connection does. */
  drop(): void {
    for (const reader of [...this.#readers]) reader.close();
  }

  dispose(): void {
    this.#stop.abort();
    this.drop();
  }
}
