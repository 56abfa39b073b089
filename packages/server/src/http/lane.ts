import type { IncomingMessage, ServerResponse } from 'node:http';

import { AdapterError, LIMITS } from '@kindred/core/contract';

import type { Places } from '../store/ground.js';
import type { Ports } from '../store/index.js';
import {
  COMMON_HEADERS,
  errorBody,
  errorHeaders,
  isFresh,
  PRIVATE_HEADERS,
  publicHeaders,
  toAdapterError,
  unchanged,
} from './answers.js';
import { WRITES } from './api.js';
import { codingFor, type Encoded, type Sent, sentAs } from './encoded.js';
import { type Gate, isWrite } from './gate.js';
import { assertJson, parseJson, tooMuch } from './input.js';
import { BATCH_ROUTE, type PublicReads } from './public-reads.js';
import { createRoutes } from './routes.js';

export interface LaneOptions {
  gate: Gate;
  reads: PublicReads;
  places: Places;
  portsOf(community: string): Ports;
  done(method: string, route: string, status: number, ms: number): void;
  warn(error: unknown): void;
}

const sent = (text: string): Sent => ({ text, encoding: 'utf8', length: Buffer.byteLength(text) });
const NOTHING = sent('');
const BATCH_PATH = /^\/v1\/([^/]+)\/batch$/;

/**
 * The short way from Node's own request to its answer, for what nearly all requests are: public reads and what people
 * write. It leaves out the web's request and response objects, which cost more than all the rest of reading a page.
 *
 * @returns whether it takes the request; whatever it leaves goes to the app, which answers the same
 */
export function createLane(options: LaneOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => boolean {
  const { gate, reads, places, portsOf, done, warn } = options;
  const findWrite = createRoutes(WRITES.filter(({ moderators }) => !moderators));

  return (incoming, outgoing) => {
    const address = incoming.url ?? '';
    const { method = '', headers } = incoming;
    const began = performance.now();

    const enter = (path: string): string =>
      gate.enter({
        write: isWrite(method, path),
        reads: method === 'GET',
        origin: headers.origin,
        host: headers.host,
        address: incoming.socket.remoteAddress,
        forwarded: several(headers['x-forwarded-for']),
      });

    const send = (route: string, status: number, own: Record<string, string>, body = NOTHING): void => {
      const cors = gate.cors(headers.origin, headers.host);
      if (own['vary']) cors['vary'] = `${cors['vary']}, ${own['vary']}`;
      const all: Record<string, string | number> = { ...COMMON_HEADERS, ...own, ...cors };
      if (status !== 304) all['content-length'] = body.length;
      outgoing.writeHead(status, all);
      outgoing.end(body.text, body.encoding);
      done(method, route, status, Math.round((performance.now() - began) * 10) / 10);
    };

    const show = (answer: Encoded): void => {
      const coding = codingFor(several(headers['accept-encoding']), answer);
      const own = publicHeaders(answer, coding, isFresh(address));
      if (unchanged(headers['if-none-match'], answer)) send(answer.route, 304, own);
      else send(answer.route, 200, own, sentAs(answer, coding));
    };

    const fail = (route: string, thrown: unknown): void => {
      const { known, error } = toAdapterError(thrown);
      if (!known) warn(thrown);
      const { status, body } = errorBody(error);
      send(route, status, errorHeaders(error), sent(body));
    };

    const run = (route: string, path: string, work: (who: string) => Promise<void>): true => {
      void (async () => {
        await work(enter(path));
      })().catch((thrown: unknown) => fail(route, thrown));
      return true;
    };

    const counted = async <T>(work: () => Promise<T>): Promise<T> => {
      const end = gate.begin();
      try {
        return await work();
      } finally {
        end();
      }
    };

    if (method === 'GET') {
      const kept = reads.kept(address);
      if (kept) {
        try {
          enter(address);
          show(kept);
        } catch (thrown) {
          fail(kept.route, thrown);
        }
        return true;
      }
      const path = pathOf(address);
      const route = reads.find(path);
      if (route) return run(route.name, path, async () => show(await counted(() => reads.read(route, address))));
      const community = BATCH_PATH.exec(path)?.[1];
      if (community === undefined) return false;
      return run(BATCH_ROUTE, path, async (who) =>
        show(await counted(() => reads.batch(community, address, (more) => gate.charge(who, more)))),
      );
    }

    if (method === 'POST') {
      const path = pathOf(address);
      const route = findWrite(path);
      if (!route) return false;
      return run(route.name, path, async (who) => {
        const { at, entry, name } = route;
        const community = at['community'] ?? '';
        await places.community(community);
        // Counted once it is all there: bodies that never end must not take the places of those that do.
        const body = await readBody(incoming);
        const answer = await counted(() =>
          entry.answer({ ports: portsOf(community), at, body, token: '', drip: () => gate.drip(who) }),
        );
        send(name, 200, PRIVATE_HEADERS, sent(JSON.stringify(answer)));
      });
    }
    return false;
  };
}

const several = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;

const pathOf = (address: string): string => {
  const query = address.indexOf('?');
  return query < 0 ? address : address.slice(0, query);
};

function readBody(incoming: IncomingMessage): Promise<unknown> {
  assertJson(incoming.headers['content-type']);
  if (Number(incoming.headers['content-length'] ?? 0) > LIMITS.body) return Promise.reject(tooMuch());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LIMITS.body) {
        incoming.pause();
        reject(tooMuch());
      } else {
        chunks.push(chunk);
      }
    });
    incoming.on('error', () => reject(gone()));
    incoming.on('aborted', () => reject(gone()));
    incoming.on('end', () => {
      try {
        resolve(parseJson(Buffer.concat(chunks).toString('utf8')));
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** Nobody is there to read it; what was begun is not done. */
const gone = (): AdapterError => new AdapterError('invalid', 'The request ended before its body did.');
