/** The real server in a process of its own, as an owner runs it, so that it can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** An embedded database that is made for the first time on a busy machine takes its time. */
const MOST = 60_000;

export const MODERATOR_KEY = 'a-moderator-of-the-tests';

export interface ServerOptions {
  /** Of the server; see `kindred-server --help`. */
  env?: Record<string, string>;
  /** Pages to serve at the root: a folder, or pages by file name; none without. */
  site?: string | Record<string, string>;
  /** Started by the root's own command, as on a fresh clone: with the demo pages, seeded, and a key of its own making. */
  asOwner?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly moderatorKey: string;
  /** Everything it said so far. */
  readonly output: string;
  /** As a power cut does; what it had acknowledged must be there after {@link RunningServer.start}. */
  kill(): Promise<void>;
  /** Again, on the same port and data. */
  start(): Promise<void>;
  /** Politely, and removes the data. For `after`. */
  dispose(): Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A database outlives a server that was killed, until the next start takes it over; after a test there is none. */
function endDatabase(data: string): void {
  for (const file of globSync('**/postmaster.pid', { cwd: data })) {
    try {
      process.kill(Number(readFileSync(join(data, file), 'utf8').split('\n')[0]), 'SIGQUIT');
    } catch {
      // Already gone.
    }
  }
}

async function writeSite(folder: string, pages: Record<string, string>): Promise<string> {
  await mkdir(folder);
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, name), html);
  return folder;
}

export async function startServer({ env = {}, site, asOwner = false }: ServerOptions = {}): Promise<RunningServer> {
  const data = await mkdtemp(join(tmpdir(), 'kindred-e2e-'));
  // As root, the database runs as another user, who has to reach it.
  await chmod(data, 0o755);
  const port = await freePort();
  // What is served stays the same for the whole of a test, also when something is built beside it.
  const widgets = join(data, 'widgets');
  await cp(join(root, 'packages/elements/dist/cdn'), widgets, { recursive: true });
  const folder = typeof site === 'object' ? await writeSite(join(data, 'site'), site) : site;
  const command = asOwner
    ? [join(root, 'packages/internals/bin/start.ts')]
    : [
        ...['--conditions=kindred-source', '--import', import.meta.resolve('tsx')],
        ...[join(root, 'packages/server/src/cli.ts'), 'serve', '--widgets', widgets],
        ...(folder ? ['--site', folder] : []),
      ];
  const last = asOwner ? 'Stop with ' : 'Kindred is at ';
  let child: ChildProcess | undefined;
  let output = '';

  const start = async (): Promise<void> => {
    const begun = spawn(process.execPath, command, {
      cwd: root,
      env: {
        ...process.env,
        // The run's own database is not this server's, nor is a test runner's environment.
        DATABASE_URL: '',
        NODE_TEST_CONTEXT: '',
        PORT: String(port),
        KINDRED_DATA: join(data, 'kindred'),
        // Empty counts as not set: an owner sets nothing.
        KINDRED_MODERATOR_KEY: asOwner ? '' : MODERATOR_KEY,
        KINDRED_SEED: asOwner ? '' : 'none',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = begun;
    await new Promise<void>((resolve, reject) => {
      const end = setTimeout(() => reject(new Error(`The server was not there in time. It said:\n${output}`)), MOST);
      const read = (line: string): void => {
        output += `${line}\n`;
        if (!line.startsWith(last)) return;
        clearTimeout(end);
        resolve();
      };
      createInterface(begun.stdout).on('line', read);
      createInterface(begun.stderr).on('line', read);
      begun.once('exit', (status) => {
        clearTimeout(end);
        reject(new Error(`The server ended with status ${status}. It said:\n${output}`));
      });
    });
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };

  const dispose = async (): Promise<void> => {
    await end('SIGTERM');
    endDatabase(data);
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    await start();
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    get moderatorKey() {
      return (
        /moderator's key, shown this once: (\S+)/.exec(output)?.[1] ?? env['KINDRED_MODERATOR_KEY'] ?? MODERATOR_KEY
      );
    },
    get output() {
      return output;
    },
    kill: () => end('SIGKILL'),
    start,
    dispose,
  };
}
