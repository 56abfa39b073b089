/** A PostgreSQL for one test run, from what the machine has, on a socket and a free port of its own. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ThrowawayPostgres {
  url: string;
  /** A hot standby that follows it; to be stopped first. */
  standby(): Promise<Omit<ThrowawayPostgres, 'standby'>>;
  stop(): Promise<void>;
}

/** Newest version first. */
async function binFolders(): Promise<string[]> {
  const versions = (await readdir('/usr/lib/postgresql').catch(() => []))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`);
  const macOs = ['/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin'];
  return [...versions, ...(process.env['PATH'] ?? '').split(delimiter), ...macOs];
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root; its package brings a user for it. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  );
  return { uid: uid!, gid: gid! };
}

/** Undefined where there is no PostgreSQL. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres | undefined> {
  const bin = (await binFolders()).find(
    (folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  );
  if (!bin) return undefined;
  const user = await unprivileged();

  /** A server on a folder that `prepare` fills, on a free port. */
  async function serve(prepare: (data: string, as: ExecFileOptions) => Promise<void>) {
    const folder = await mkdtemp(join(tmpdir(), 'kindred-postgres-'));
    if (user) await chown(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    const as: ExecFileOptions = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', HOME: folder } };
    const removeAll = () => rm(folder, { recursive: true, force: true });
    try {
      await prepare(data, as);
      const port = await freePort();
      const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off -c max_connections=200`;
      await run(join(bin!, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start'], as);
      const stop = async (): Promise<void> => {
        await run(join(bin!, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], as).catch(() => undefined);
        await removeAll();
      };
      return { url: `postgres://kindred@127.0.0.1:${port}/postgres`, port, stop };
    } catch (error) {
      await removeAll();
      throw error;
    }
  }

  const primary = await serve(async (data, as) => {
    const args = ['-D', data, '-U', 'kindred', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(join(bin, 'initdb'), args, as);
  });
  return {
    url: primary.url,
    stop: primary.stop,
    standby: () =>
      serve(async (data, as) => {
        const from = `host=127.0.0.1 port=${primary.port} user=kindred`;
        await run(
          join(bin, 'pg_basebackup'),
          ['-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync', '-d', from],
          as,
        );
      }),
  };
}
