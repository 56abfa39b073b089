/** Somebody who reads along, through every break of the stream, and remembers what they were told. */
export interface Heard {
  /** The text or number of replies last told of each item; null for what is gone. */
  items: Map<string, { text: string; replyCount?: number } | null>;
  tallies: Map<string, Record<string, number>>;
  events: number;
  /** Sent again under the same number after a break, which whoever reads knows them by. */
  repeated: number;
  resyncs: number;
  streams: number;
}

interface Line {
  event: {
    type: string;
    id?: string;
    post?: { id: string; text: string; replyCount: number };
    reply?: { id: string; text: string };
    tally?: { target: string; exact?: Record<string, number> };
  };
}

export function readAlong(url: () => string): Heard & { stop(): Promise<void> } {
  const heard: Heard = { items: new Map(), tallies: new Map(), events: 0, repeated: 0, resyncs: 0, streams: 0 };
  const seen = new Set<string>();
  const end = new AbortController();
  let last: string | undefined;

  const take = (block: string): void => {
    const id = /^id: (.*)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (id !== undefined) last = id;
    if (data === undefined) return;
    const { event } = JSON.parse(data) as Line;
    if (event.type === 'resync') {
      heard.resyncs += 1;
      return;
    }
    const number = id?.split(/[-.]/).at(-1) ?? '';
    if (seen.has(number)) {
      heard.repeated += 1;
      return;
    }
    seen.add(number);
    heard.events += 1;
    const item = event.post ?? event.reply;
    if (item) heard.items.set(item.id, item);
    if (event.type === 'gone') heard.items.set(event.id ?? '', null);
    if (event.tally) heard.tallies.set(event.tally.target, event.tally.exact ?? {});
  };

  const read = async (): Promise<void> => {
    const response = await fetch(`${url()}/v1/main/live?circle=main`, {
      headers: last === undefined ? {} : { 'last-event-id': last },
      signal: end.signal,
    });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    heard.streams += 1;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      blocks.forEach(take);
    }
  };

  const reading = (async () => {
    while (!end.signal.aborted) {
      await read().catch(() => undefined);
      // A server that was killed is back at another address soon.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return Object.assign(heard, {
    async stop() {
      end.abort();
      await reading;
    },
  });
}
