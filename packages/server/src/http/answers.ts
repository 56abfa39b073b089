import { createHash } from 'node:crypto';

import type { ErrorShape } from '@kindred/core/contract';
import { AdapterError, CONTRACT, ERRORS, isAdapterError } from '@kindred/core/contract';

import { sqlState } from '../database/connect.js';

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

export const etagOf = (body: string | Buffer): string => `"${createHash('sha1').update(body).digest('base64url')}"`;

/** An answer that is the same for everyone. */
export function publicAnswer(request: Request, value: unknown): Response {
  const body = JSON.stringify(value);
  const etag = etagOf(body);
  const headers = {
    etag,
    'cache-control': isFresh(request) ? 'no-store' : PUBLIC,
    'content-type': JSON_TYPE,
  };
  if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

export const isFresh = (request: Request): boolean => /[?&]fresh=1(?:&|$)/.test(request.url);

export const matches = (header: string | null, etag: string): boolean =>
  header !== null && header.split(',').some((entry) => entry.trim().replace(/^W\//, '') === etag);

/** An answer for whoever asked, and for no cache. */
export const privateAnswer = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'cache-control': 'no-store', 'content-type': JSON_TYPE } });

export function errorAnswer(error: AdapterError): Response {
  const shape: ErrorShape = error.toJSON();
  const headers: Record<string, string> = { 'cache-control': 'no-store', 'content-type': JSON_TYPE };
  if (error.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(error.retryAfter / 1000));
  // What is left of an unread body must not be taken for the next request.
  if (error.reason === 'too-large') headers['connection'] = 'close';
  return new Response(JSON.stringify({ error: shape }), { status: ERRORS[error.code] || 503, headers });
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
