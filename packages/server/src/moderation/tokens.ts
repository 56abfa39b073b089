import { createHmac } from 'node:crypto';

import type { Role } from '@kindred/core/contract';
import { AdapterError, ROLES } from '@kindred/core/contract';
import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';

/** Where the site's own sign-in keeps its public keys. */
export interface JwksOptions {
  url: string;
  /** What `iss` has to say. */
  issuer?: string | undefined;
  /** What `aud` has to hold. */
  audience?: string | undefined;
}

export interface Tokens {
  /**
   * Who a token of the site's own sign-in is, or undefined for anything that is no valid token of it.
   *
   * @throws AdapterError `unavailable` while the site's keys can't be read
   */
  read(token: string): Promise<{ role: Role; reader: string } | undefined>;
}

/** Signed with a private key alone: what the public key can make is nobody's word. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const ROLE_CLAIM = 'kindred_role';
/** How far the clocks of two machines may be apart, in seconds. */
const CLOCK = 30;
const PATIENCE = 4_000;
/** After a failed reading nobody asks the site again for so long, however many tokens come. */
const REST = 5_000;

/**
 * Moderators by the site's own signed tokens (RFC 7519). The set of keys is read from the site when the first token
 * comes, kept, and read again when a token names a key that isn't in it, at most twice a minute.
 *
 * @param secret of the database: what a moderator is called here must not tell who they are there
 */
export function createTokens({ url, issuer, audience }: JwksOptions, secret: string, now: () => number): Tokens {
  let failed = Number.NEGATIVE_INFINITY;
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: PATIENCE,
    async [customFetch](address, init) {
      if (now() - failed < REST) throw new Error('The keys could not be read a moment ago.');
      try {
        const answer = await fetch(address, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
        const set: unknown = answer.status === 200 ? await answer.json() : undefined;
        if (!Array.isArray((set as { keys?: unknown } | undefined)?.keys)) throw new Error('This is no set of keys.');
        return Response.json(set);
      } catch (error) {
        failed = now();
        throw error;
      }
    },
  });
  return {
    async read(token) {
      if (token.split('.').length !== 3) return undefined;
      try {
        const { payload } = await jwtVerify(token, keys, {
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK,
          currentDate: new Date(now()),
          requiredClaims: ['sub', 'exp'],
          ...(issuer !== undefined && { issuer }),
          ...(audience !== undefined && { audience }),
        });
        const role = payload[ROLE_CLAIM];
        if (!payload.sub || !(ROLES as readonly unknown[]).includes(role)) return undefined;
        const who = JSON.stringify([payload.iss ?? '', payload.sub]);
        const reader = createHmac('sha256', secret).update(`reader|${who}`).digest('hex').slice(0, 12);
        return { role: role as Role, reader };
      } catch (error) {
        if (isAway(error)) {
          throw new AdapterError('unavailable', 'The sign-in of this site can’t be asked right now. Try again soon.', {
            retryAfter: REST,
            reason: 'sign-in',
            cause: error,
          });
        }
        return undefined;
      }
    },
  };
}

/** The keys could not be read; anything else is the token's own fault. */
const isAway = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
