/** Waline, the closest peer with a PostgreSQL store, on the same database: put into a temporary folder by npm. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Sql } from '../../../server/src/database/connect.js';
import { freePort } from './ports.js';
import { type Running, start } from './processes.js';

const VERSION = '1.39.3';

/**
 * Each of its requests asks a directory on the web first, and fails where that is away. Here the answer is at hand, which
 * is quicker than it ever is.
 */
const NO_DIRECTORY = `globalThis.fetch = async () =>
  new Response('{"services":[]}', { headers: { 'content-type': 'application/json' } });
`;

/** The columns its PostgreSQL store reads and writes. */
const TABLES = [
  `create table wl_comment (id serial primary key, user_id int, comment text, insertedat timestamptz default now(), ip text,
     link text, mail text, nick text, pid int, rid int, sticky numeric, status text not null default '', "like" int, ua text, url text,
     createdat timestamptz default now(), updatedat timestamptz default now())`,
  `create table wl_counter (id serial primary key, "time" int,
     ${Array.from({ length: 9 }, (_, n) => `reaction${n} int`).join(', ')}, url text not null default '',
     createdat timestamptz default now(), updatedat timestamptz default now())`,
  `create table wl_users (id serial primary key, display_name text, email text, password text, type text, label text, url text,
     avatar text, github text, twitter text, facebook text, google text, weibo text, qq text, oidc text, huawei text, "2fa" text,
     createdat timestamptz default now(), updatedat timestamptz default now())`,
];

export interface Waline extends Running {
  dispose(): Promise<void>;
}

/**
 * @param rows comments of one page, seeded
 * @returns why it can't be measured, when it can't
 */
export async function startWaline(
  sql: Sql,
  database: { host: string; port?: string; user: string; database: string },
  rows: number,
  text: string,
): Promise<Waline | string> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-waline-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    await writeFile(join(folder, 'no-directory.cjs'), NO_DIRECTORY);
    await promisify(execFile)(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['install', `@waline/vercel@${VERSION}`, '--no-audit', '--no-fund', '--no-save', '--ignore-scripts'],
      { cwd: folder, timeout: 240_000 },
    );
    const script = join(folder, 'node_modules/@waline/vercel/vanilla.js');
    if (!existsSync(script)) throw new Error('the package holds no vanilla.js');
    for (const table of TABLES) await sql.unsafe(table);
    await sql`
      insert into wl_comment (comment, nick, mail, url, status, ip, ua, link, insertedat)
      select ${text}, 'quiet fern', 'a@example.org', '/a', 'approved', '127.0.0.1', '', '', now() - n * interval '1 minute'
      from generate_series(1, ${rows}::int) n`;
    const port = await freePort();
    const running = await start(['--require', join(folder, 'no-directory.cjs'), script, String(port)], {
      PG_HOST: database.host,
      ...(database.port && { PG_PORT: database.port }),
      PG_DB: database.database,
      PG_USER: database.user,
      PG_PASSWORD: 'none',
      IPQPS: '0',
      AKISMET_KEY: 'false',
      NODE_ENV: 'production',
    });
    // It says so before its worker listens.
    for (const until = Date.now() + 60_000; ;) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/comment?path=/a&pageSize=20&page=1`).catch(
        () => undefined,
      );
      if (answer?.ok) break;
      if (Date.now() > until) throw new Error(`it never answered: ${answer?.status ?? 'no connection'}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return {
      ...running,
      async dispose() {
        await running.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    return (error as Error).message.split('\n')[0] ?? 'unknown';
  }
}
