import type { IncomingMessage, ServerResponse } from 'node:http';

import { AdapterError, CIRCLE_PATTERN } from '@kindred/core/contract';

import type { Hub, Sink } from '../live/hub.js';
import { type Places, scopeOf } from '../store/ground.js';
import { COMMON_HEADERS, errorBody, errorHeaders, toAdapterError } from './answers.js';
import type { Gate } from './gate.js';
import type { Rates } from './limits.js';

/** Bytes a slow reader may leave unread before the stream ends, whichever way it came; it comes back and catches up. */
const MOST_UNREAD = 262_144;
const CIRCLES = 20;
const ROUTE = '/v1/:community/live';
const ADDRESS = /^\/v1\/([^/?]+)\/live(?:\?(.*))?$/;

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that compresses, or that likes full pages, would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

export interface StreamsOptions {
  hub: Hub;
  places: Places;
  gate: Gate;
  rates: Rates | false;
  done(method: string, route: string, status: number, ms: number): void;
  warn(error: unknown): void;
}

export type Streams = ReturnType<typeof createStreams>;

/** Who may hear what, and how many at a time. */
export function createStreams({ hub, places, gate, rates, done, warn }: StreamsOptions) {
  /** By who asks, as a hash that means nothing tomorrow. */
  const open = new Map<string, number>();

  /** @throws AdapterError where a circle isn't there */
  const scopesOf = async (community: string, named: readonly string[]): Promise<string[]> => {
    const circles = [...new Set(named)];
    if (circles.length === 0 || circles.length > CIRCLES || circles.some((circle) => !CIRCLE_PATTERN.test(circle))) {
      throw new AdapterError('invalid', `circle: name 1 to ${CIRCLES} circles.`, { field: 'circle' });
    }
    await Promise.all(circles.map((circle) => places.circle(community, circle)));
    return circles.map((circle) => scopeOf(community, circle));
  };

  /** Counts a stream in. @returns what counts it out @throws AdapterError `rate-limited` */
  const begin = (who: string): (() => void) => {
    const others = open.get(who) ?? 0;
    if (rates && others >= rates.streams) {
      throw new AdapterError('rate-limited', 'Too many streams are open from here.', { retryAfter: 30_000 });
    }
    open.set(who, others + 1);
    return () => {
      const left = (open.get(who) ?? 1) - 1;
      if (left > 0) open.set(who, left);
      else open.delete(who);
    };
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, address: string[]): Promise<void> => {
    const { headers, socket } = incoming;
    const [, community = '', query = ''] = address;
    const who = gate.enter({
      write: false,
      reads: true,
      origin: headers.origin,
      host: headers.host,
      address: socket.remoteAddress,
      forwarded: headers['x-forwarded-for']?.toString(),
    });
    const scopes = await scopesOf(community, new URLSearchParams(query).getAll('circle'));
    // Whoever left meanwhile has no stream to be counted out of.
    if (outgoing.destroyed) return;
    const end = begin(who);
    const last = headers['last-event-id']?.toString();
    // The stream lasts as long as its connection, so its end needs no marks: an event is one write, not a frame of three.
    outgoing.removeHeader('transfer-encoding');
    outgoing.writeHead(200, { ...COMMON_HEADERS, ...STREAM_HEADERS, ...gate.cors(headers.origin, headers.host) });
    socket.setNoDelay(true);
    const leave = hub.open(scopes, sinkOf(outgoing), last);
    outgoing.once('close', () => {
      leave();
      end();
    });
  };

  return {
    scopesOf,

    /** For callers without a Node response, such as tests in one process. */
    toWeb(scopes: readonly string[], who: string, last?: string): ReadableStream<Uint8Array> {
      return webStream((sink) => hub.open(scopes, sink, last), begin(who));
    },

    /** From Node's own request to its stream: what the web's objects hold is not held for as long as the stream is. */
    lane(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
      const address = incoming.method === 'GET' && ADDRESS.exec(incoming.url ?? '');
      if (!address) return false;
      const began = performance.now();
      const log = (status: number): void =>
        done('GET', ROUTE, status, Math.round((performance.now() - began) * 10) / 10);
      answer(incoming, outgoing, address).then(
        () => log(200),
        (thrown: unknown) => {
          const { known, error } = toAdapterError(thrown);
          if (!known) warn(thrown);
          const { status, body } = errorBody(error);
          const { origin, host } = incoming.headers;
          outgoing.writeHead(status, { ...COMMON_HEADERS, ...errorHeaders(error), ...gate.cors(origin, host) });
          outgoing.end(body);
          log(status);
        },
      );
      return true;
    },
  };
}

/** Writes one encoded buffer, the same for all readers, straight to Node's response: no stream objects between. */
const sinkOf = (outgoing: ServerResponse): Sink => ({
  write(chunk) {
    if (outgoing.destroyed) return;
    if (outgoing.writableLength > MOST_UNREAD) outgoing.destroy();
    else outgoing.write(chunk);
  },
  close: () => outgoing.end(),
});

function webStream(open: (sink: Sink) => () => void, onEnd: () => void): ReadableStream<Uint8Array> {
  let leave = (): void => {};
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    leave();
    onEnd();
  };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      leave = open({
        write: (chunk) => {
          if (ended) return;
          if ((controller.desiredSize ?? 0) > 0) {
            controller.enqueue(chunk);
          } else {
            end();
            controller.error(new Error('Nobody reads this stream.'));
          }
        },
        close: () => {
          if (ended) return;
          end();
          controller.close();
        },
      });
    },
    cancel: end,
  };
  return new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }));
}
