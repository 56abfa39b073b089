/**
 * A load that costs less than what it measures: requests made beforehand, written to plain sockets, and answers read no
 * further than to where they end.
 */
import { connect, type Socket } from 'node:net';

export interface LoadOptions {
  port: number;
  /** Requests in flight, each on a connection of its own that is kept. */
  connections: number;
  seconds: number;
  /** Ends sooner, after so many. */
  most?: number;
  /** The bytes of the nth request. */
  request(n: number): Buffer | string;
}

export interface LoadResult {
  perSecond: number;
  requests: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** How many answers of each status there were. */
  statuses: Record<number, number>;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');

/** Where an answer that begins at `from` ends, or undefined while it isn't all there. */
export function endOfAnswer(bytes: Buffer): number | undefined {
  const head = bytes.indexOf(HEAD_END);
  if (head < 0) return undefined;
  const text = bytes.toString('latin1', 0, head).toLowerCase();
  const at = text.indexOf('\ncontent-length:');
  if (at >= 0) {
    const end = head + 4 + Number.parseInt(text.slice(at + 16), 10);
    return bytes.length >= end ? end : undefined;
  }
  const status = text.slice(9, 12);
  if (status === '304' || status === '204') return head + 4;
  const last = bytes.indexOf(CHUNKS_END, head + 2);
  return last < 0 ? undefined : last + CHUNKS_END.length;
}

/** Sends as fast as answers come, for about `seconds`. */
export async function load({ port, connections, seconds, most = Infinity, request }: LoadOptions): Promise<LoadResult> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const began = performance.now();
  const until = began + seconds * 1000;
  let n = 0;

  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let bytes: Buffer = Buffer.alloc(0);
      let sent = 0;
      const send = (): void => {
        sent = performance.now();
        if (sent >= until || n >= most) {
          socket.end();
          resolve();
          return;
        }
        socket.write(request(n++));
      };
      socket.on('connect', send);
      socket.on('data', (chunk: Buffer) => {
        bytes = bytes.length ? Buffer.concat([bytes, chunk]) : chunk;
        const end = endOfAnswer(bytes);
        if (end === undefined) return;
        times.push(performance.now() - sent);
        const status = Number(bytes.toString('latin1', 9, 12));
        statuses[status] = (statuses[status] ?? 0) + 1;
        bytes = bytes.subarray(end);
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const quantile = (q: number): number => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? Number.NaN;
  return { perSecond: times.length / took, requests: times.length, p50: quantile(0.5), p99: quantile(0.99), statuses };
}

/** One request's bytes. */
export function rawRequest(method: 'GET' | 'POST', path: string, body?: unknown): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [`${method} ${path} HTTP/1.1`, 'host: localhost', 'accept: application/json'];
  if (body !== undefined) head.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}
