import { isIP } from 'node:net';

import type { Policy } from '@kindred/core/contract';
import { ABUSE, AUDIENCES, LIMITS, MODERATION_MODES } from '@kindred/core/contract';

import { createOrigins } from './http/origins.js';
import { MOST_DAYS } from './operations/retain.js';
import type { ServerOptions } from './server.js';

/** A wrong setting, in one line that says what to write instead. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

type Env = Record<string, string | undefined>;

const oneOf = <const T extends string>(env: Env, name: string, values: readonly T[]): T | undefined => {
  const value = env[name];
  if (value === undefined) return undefined;
  if (!(values as readonly string[]).includes(value)) {
    throw new SettingError(`${name} is ${JSON.stringify(value)}; write one of ${values.join(', ')}.`);
  }
  return value as T;
};

const whole = (env: Env, name: string, least: number, most: number): number | undefined => {
  const value = env[name];
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new SettingError(`${name} is ${JSON.stringify(value)}; write a whole number from ${least} to ${most}.`);
  }
  return number;
};

const list = (env: Env, name: string): string[] | undefined =>
  env[name]
    ?.split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/** Where the site's own sign-in keeps its public keys: not in the clear, except on this machine. */
function jwksFrom(env: Env): ServerOptions['jwks'] {
  const url = env['KINDRED_JWKS_URL'];
  const issuer = env['KINDRED_JWKS_ISSUER'];
  const audience = env['KINDRED_JWKS_AUDIENCE'];
  if (url === undefined) {
    const lone = issuer === undefined ? (audience === undefined ? undefined : 'AUDIENCE') : 'ISSUER';
    if (lone) throw new SettingError(`KINDRED_JWKS_${lone} is set, but KINDRED_JWKS_URL is not; set both or none.`);
    return undefined;
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const near = parsed !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  if (!parsed || !(parsed.protocol === 'https:' || (parsed.protocol === 'http:' && near)) || parsed.username) {
    throw new SettingError(
      `KINDRED_JWKS_URL is ${JSON.stringify(url)}; write an address such as https://id.example/.well-known/jwks.json.`,
    );
  }
  return { url, ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) };
}

/**
 * The server's options from environment variables. An empty variable counts as none.
 *
 * @throws SettingError naming the variable, what it is and what it may be
 */
export function optionsFromEnv(environment: Env): ServerOptions {
  const env: Env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));

  const abuse = oneOf(env, 'KINDRED_ABUSE', ABUSE);

  const origins = list(env, 'KINDRED_ORIGINS');
  try {
    createOrigins(origins);
  } catch (error) {
    throw new SettingError(`KINDRED_ORIGINS: ${(error as Error).message}`);
  }
  const trustedProxies = list(env, 'KINDRED_TRUSTED_PROXIES');
  for (const entry of trustedProxies ?? []) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address);
    if (
      !family ||
      rest.length ||
      (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
    ) {
      throw new SettingError(
        `KINDRED_TRUSTED_PROXIES holds ${JSON.stringify(entry)}; write addresses or networks such as 10.0.0.0/8.`,
      );
    }
  }
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new SettingError(
      'DATABASE_URL does not begin with postgres:// or postgresql://; write postgres://user:password@host/database.',
    );
  }
  const replicaUrl = env['KINDRED_REPLICA_URL'];
  if (replicaUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(replicaUrl)) {
    throw new SettingError(
      'KINDRED_REPLICA_URL does not begin with postgres:// or postgresql://; write postgres://user:password@host/database.',
    );
  }
  if (replicaUrl !== undefined && databaseUrl === undefined) {
    throw new SettingError('KINDRED_REPLICA_URL is set without DATABASE_URL; name the database it is a standby of.');
  }
  const moderatorKey = env['KINDRED_MODERATOR_KEY'];
  if (moderatorKey !== undefined && !/^[\x21-\x7e]{16,512}$/.test(moderatorKey)) {
    throw new SettingError(
      'KINDRED_MODERATOR_KEY is too short or holds spaces; write 16 or more characters, or leave it out and use the key that is made.',
    );
  }

  const jwks = jwksFrom(env);

  const moderation = oneOf(env, 'KINDRED_MODERATION', MODERATION_MODES);
  const audience = oneOf(env, 'KINDRED_AUDIENCE', AUDIENCES);
  const k = whole(env, 'KINDRED_K', LIMITS.smallestK, 1_000_000);
  if (audience === 'youth' && moderation && moderation !== 'pre') {
    throw new SettingError(
      `KINDRED_MODERATION is ${moderation}, but KINDRED_AUDIENCE is youth, which is always pre-moderated; write pre.`,
    );
  }
  const careFlag = oneOf(env, 'KINDRED_CARE_FLAG', ['on', 'off']);
  const policy: Partial<Policy> = {
    ...(moderation && { moderation }),
    ...(audience && { audience }),
    ...(k && { k }),
    ...(careFlag && { careFlag: careFlag === 'on' }),
  };
  const port = whole(env, 'PORT', 0, 65_535);
  const seed = oneOf(env, 'KINDRED_SEED', ['demo', 'none']);
  const host = env['HOST'];
  const data = env['KINDRED_DATA'];
  const retentionDays = whole(env, 'KINDRED_RETENTION_DAYS', 1, MOST_DAYS);
  const ledger = env['KINDRED_LEDGER'];

  return {
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(replicaUrl !== undefined && { replicaUrl }),
    ...(data !== undefined && { data }),
    ...(retentionDays !== undefined && { retentionDays }),
    ...(ledger !== undefined && { ledger }),
    ...(origins && { origins }),
    ...(trustedProxies && { trustedProxies }),
    ...(moderatorKey !== undefined && { moderatorKey }),
    ...(jwks && { jwks }),
    ...(seed && { seed }),
    ...(abuse && { abuse }),
    policy,
  };
}
