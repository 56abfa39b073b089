import { constants, randomBytes, randomUUID, sign } from 'node:crypto';

import { solve } from '../../../adapter-kit/src/wallet.js';
import { TOKEN_TYPE } from '../../../server/src/admission/formats.js';
import { createKeyring } from '../../../server/src/admission/keys.js';
import { createProofs } from '../../../server/src/admission/proofs.js';
import type { Sql } from '../../../server/src/database/connect.js';
import { load, rawRequest } from './load.js';

/** Writes of each kind: each carries something of its own, made before anything is timed. */
const COUNT = 3_000;
/** The first of them plan each connection's statements. */
const WARM_UP = 600;

export interface PaidOptions {
  port: number;
  sql: Sql;
  connections: number;
  /** A post without what it has to carry. */
  write(): object;
  print(line: string): void;
}

/** Prints how many posts fit in a second where each is paid for, beside one that asks for nothing. */
export async function printPaid({ port, sql, connections, write, print }: PaidOptions): Promise<void> {
  const [settings] = await sql<{ value: string }[]>`select value from settings where key = 'secret'`;
  // As cheap to solve as can be: what it costs a device is no cost of the server's.
  const cost = { rounds: 1, tries: 1, most: 1, quiet: Number.MAX_SAFE_INTEGER };
  const proofs = createProofs({ secret: settings?.value ?? '', now: Date.now, cost });
  const keys = await openCommunities(sql);
  const [drip, earned] = (['drip', 'earned'] as const).map((kind) => keys.find((key) => key.kind === kind)!);
  const admissions: Record<string, () => Promise<object>> = {
    off: async () => ({}),
    work: async () => ({ admission: { proof: await solve((await proofs.challenge('work')).challenge) } }),
    passes: async () => {
      const head = Buffer.from([0, TOKEN_TYPE]);
      const signed = Buffer.concat([head, randomBytes(32), drip!.challengeDigest, drip!.id]);
      const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
      const pass = Buffer.concat([signed, sign('sha384', signed, { key: drip!.privateKey, ...padding })]);
      const blinded = Buffer.concat([head, earned!.id.subarray(-1), Buffer.from([0]), randomBytes(255)]);
      return { admission: { pass: pass.toString('base64url'), blinded: blinded.toString('base64url') } };
    },
  };
  for (const [abuse, admission] of Object.entries(admissions)) {
    const requests: Buffer[] = [];
    for (let n = 0; n < WARM_UP + COUNT; n += 1) {
      requests.push(rawRequest('POST', `/v1/${abuse}/circles/main/posts`, { ...write(), ...(await admission()) }));
    }
    const run = (most: number) =>
      load({ port, connections, seconds: 60, most, request: () => requests.pop() ?? Buffer.alloc(0) });
    await run(WARM_UP);
    const { perSecond, statuses } = await run(COUNT);
    if (Object.keys(statuses).join() !== '200') throw new Error(`${abuse}: answered ${JSON.stringify(statuses)}`);
    print(`write a post, abuse ${abuse.padEnd(6)} ${Math.round(perSecond).toLocaleString('en').padStart(7)}/s`);
  }
}

async function openCommunities(sql: Sql) {
  for (const abuse of ['off', 'work', 'passes']) {
    await sql`
      insert into communities (id, name, default_circle, policy, abuse)
      values (${abuse}, ${abuse}, 'main', ${sql.json({ moderation: 'post' })}, ${abuse})`;
    await sql`
      insert into circles (community, id, position, name, about, norms, topics, lang, policy)
      select ${abuse}, id, position, name, about, norms, topics, lang, policy from circles
      where community = 'main' and id = 'main'`;
  }
  return createKeyring(sql, Date.now).all('passes');
}

/** A post of its own each time, as a device would send it. */
export const aPost = (text: string): object => ({
  ...{ idempotencyKey: randomUUID(), thread: randomUUID(), circle: 'main', text, topics: ['sleep'] },
  ...{ capabilityHash: randomBytes(32).toString('base64url'), threadKey: randomBytes(32).toString('base64url') },
});
