import type { ErrorShape } from '@kindred/core/contract';
import { AdapterError, CONTRACT, ERRORS, isAdapterError } from '@kindred/core/contract';

import { sqlState } from '../database/connect.js';
import type { Coding, Encoded } from './encoded.js';
import { codingFor, sentAs, tagIn } from './encoded.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** On every answer, whatever it is. */
export const COMMON_HEADERS = {
  'kindred-contract': String(CONTRACT),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * Shared caches may answer for a moment; browsers ask again, and mostly learn that nothing changed. Never stale while
 * revalidating: a browser would then show after a reload what was there before it.
 */
export const PUBLIC = 'public, max-age=0, s-maxage=5';

/** The headers of an answer that is the same for everyone. */
export const publicHeaders = (answer: Encoded, coding: Coding, fresh: boolean): Record<string, string> => ({
  // What must not be kept is never asked for again by its tag.
  ...(!fresh && { etag: tagIn(answer, coding) }),
  'cache-control': fresh ? 'no-store' : PUBLIC,
  'content-type': JSON_TYPE,
  vary: 'accept-encoding',
  ...(coding && { 'content-encoding': coding }),
});

/** An answer that is the same for everyone. */
export function publicAnswer(request: Request, answer: Encoded): Response {
  const coding = codingFor(request.headers.get('accept-encoding') ?? undefined, answer);
  const headers = publicHeaders(answer, coding, isFresh(request.url));
  if (unchanged(request.headers.get('if-none-match'), answer)) {
    return new Response(null, { status: 304, headers });
  }
  const { text, encoding } = sentAs(answer, coding);
  return new Response(Buffer.from(text, encoding), { headers });
}

export const isFresh = (address: string): boolean => /[?&]fresh=1(?:&|$)/.test(address);

/** Whether a reader has this answer already, in whichever coding. */
export const unchanged = (header: string | null | undefined, answer: Encoded): boolean =>
  !!header && matches(header, tagIn(answer, undefined));

/** Whether one of the tags is this one, in whichever coding. */
export const matches = (header: string | null | undefined, etag: string): boolean =>
  !!header &&
  header.split(',').some((entry) => {
    const tag = entry.trim().replace(/^W\//, '');
    return tag === etag || (tag.startsWith(etag.slice(0, -1)) && /-(?:br|gzip)"$/.test(tag));
  });

export const PRIVATE_HEADERS = { 'cache-control': 'no-store', 'content-type': JSON_TYPE } as const;

/** An answer for whoever asked, and for no cache. */
export const privateAnswer = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: PRIVATE_HEADERS });

/** What an error looks like on the wire. */
export const errorBody = (error: AdapterError): { status: number; body: string } => {
  const shape: ErrorShape = error.toJSON();
  return { status: ERRORS[error.code] || 503, body: JSON.stringify({ error: shape }) };
};

export function errorHeaders(error: AdapterError): Record<string, string> {
  const headers: Record<string, string> = { 'cache-control': 'no-store', 'content-type': JSON_TYPE };
  if (error.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(error.retryAfter / 1000));
  // What is left of an unread body must not be taken for the next request.
  if (error.reason === 'too-large') headers['connection'] = 'close';
  return headers;
}

export function errorAnswer(error: AdapterError): Response {
  const { status, body } = errorBody(error);
  return new Response(body, { status, headers: errorHeaders(error) });
}

const BUSY = new Set(['53300', '57P01', '57P02', '57P03', '40001', '40P01', '55P03', '57014']);

/** Whatever was thrown, as an error of the contract. What is unexpected is logged by the caller, never shown. */
export function toAdapterError(error: unknown): { known: boolean; error: AdapterError } {
  if (isAdapterError(error)) return { known: true, error };
  const state = sqlState(error) ?? '';
  // Data the schema let through but the database can't hold, such as a malformed value.
  if (state.startsWith('22')) return { known: false, error: new AdapterError('invalid', 'This can’t be stored.') };
  const code = (error as { code?: unknown } | null)?.code;
  const away =
    BUSY.has(state) ||
    state.startsWith('08') ||
    (typeof code === 'string' && /^(?:CONNECT|ECONN|EPIPE|ENOENT)/.test(code));
  return {
    known: away,
    error: new AdapterError('unavailable', 'The community can’t answer right now. Try again in a moment.', {
      retryAfter: 1_000,
    }),
  };
}
