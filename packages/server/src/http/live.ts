import type { ServerResponse } from 'node:http';

import type { Sink } from '../live/hub.js';

/** Bytes a slow reader may leave unread before the stream ends; it comes back and catches up. */
const MOST_UNREAD = 262_144;

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // A proxy that compresses, or that likes full pages, would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

/**
 * Writes events straight to Node's own response: one encoded buffer for all readers, no stream objects between.
 *
 * @param onEnd called once, however the stream ends
 */
export function streamToNode(
  outgoing: ServerResponse,
  headers: Record<string, string>,
  open: (sink: Sink) => () => void,
  onEnd: () => void,
): void {
  outgoing.writeHead(200, headers);
  outgoing.flushHeaders();
  outgoing.socket?.setNoDelay(true);
  const sink: Sink = {
    write(chunk) {
      if (outgoing.destroyed) return;
      if (outgoing.writableLength > MOST_UNREAD) outgoing.destroy();
      else outgoing.write(chunk);
    },
    close: () => outgoing.end(),
  };
  const leave = open(sink);
  outgoing.once('close', () => {
    leave();
    onEnd();
  });
}

/** The same for callers without a Node response, such as tests in one process. */
export function streamToWeb(
  headers: Record<string, string>,
  open: (sink: Sink) => () => void,
  onEnd: () => void,
): Response {
  let leave = (): void => {};
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    leave();
    onEnd();
  };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      leave = open({
        write: (chunk) => {
          if (!ended) controller.enqueue(chunk);
        },
        close: () => {
          if (ended) return;
          end();
          controller.close();
        },
      });
    },
    cancel: end,
  });
  return new Response(body, { headers });
}
