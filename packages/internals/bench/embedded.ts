/**
 * Compares the databases that need no installing: PostgreSQL from npm (what the server uses) and PGlite.
 *
 *   npx tsx --conditions=kindred-source packages/internals/bench/embedded.ts [--rounds 3]
 *
 * PGlite is no dependency: install it anywhere (`npm install @electric-sql/pglite`) and name that folder in
 * `PGLITE_DIR`; without it only PostgreSQL is measured. Each round starts every engine in a process of its own, one
 * after the other; what is printed are medians. Memory is the proportional share (PSS) of all processes of an engine,
 * the Node process with it, read where Linux tells it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { connect } from '../../server/src/database/connect.js';
import { startEmbedded } from '../../server/src/database/embedded.js';

interface Engine {
  insert(text: string): Promise<void>;
  count(): Promise<number>;
  stop(): Promise<void>;
}

const TABLE = 'create table if not exists rows (id bigserial primary key, text text not null)';
const INSERTS = 400;
const AT_ONCE = 8;
const KILL_AFTER = 200;

const engines: Record<string, (folder: string) => Promise<Engine>> = {
  async postgres(folder) {
    const database = await startEmbedded(folder);
    const sql = connect(database.address, { max: AT_ONCE });
    await sql.unsafe(TABLE);
    return {
      insert: async (text) => void (await sql`insert into rows (text) values (${text})`),
      count: async () => Number((await sql<{ n: number }[]>`select count(*)::int as n from rows`)[0]?.n),
      async stop() {
        await sql.end();
        await database.stop();
      },
    };
  },
  async pglite(folder) {
    const entry = createRequire(path.join(process.env['PGLITE_DIR'] ?? '.', 'x.js')).resolve('@electric-sql/pglite');
    const { PGlite } = await import(pathToFileURL(entry).href);
    const database = await PGlite.create(path.join(folder, 'pglite'));
    await database.exec(TABLE);
    return {
      insert: async (text) => void (await database.query('insert into rows (text) values ($1)', [text])),
      count: async () => (await database.query('select count(*)::int as n from rows')).rows[0].n,
      stop: () => database.close(),
    };
  },
};

/** The other half: one engine in a process of its own, which says what it sees, a line each. */
async function child(name: string, folder: string, what: string): Promise<void> {
  const say = (key: string, value: number): void => console.log(`${key} ${value}`);
  const began = performance.now();
  const engine = await engines[name]!(folder);
  say('rows', await engine.count());
  say('start', performance.now() - began);
  if (what === 'kill') {
    let acknowledged = 0;
    const write = async (): Promise<void> => {
      for (;;) {
        await engine.insert('x'.repeat(500));
        say('acknowledged', ++acknowledged);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, write));
  }
  if (what === 'measure') {
    const from = performance.now();
    let left = INSERTS;
    const write = async (): Promise<void> => {
      while (left-- > 0) await engine.insert('x'.repeat(500));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, write));
    say('inserts', INSERTS / ((performance.now() - from) / 1000));
    say('memory', await memory(process.pid, folder));
  }
  await engine.stop();
}

/** Proportional memory of this process and of every PostgreSQL process working in `folder`, in MB. */
async function memory(self: number, folder: string): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const pids = [self];
  const lines = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (lines[0]) {
    pids.push(Number(lines[0]));
    const children = execFileSync('pgrep', ['-P', lines[0]]).toString();
    pids.push(...children.split('\n').filter(Boolean).map(Number));
  }
  let kilobytes = 0;
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  }
  return kilobytes / 1000;
}

function run(name: string, folder: string, what: string, onLine?: (line: string, child: ChildProcess) => void) {
  const own = fileURLToPath(import.meta.url);
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=kindred-source', own, '--child', name, folder, what],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said: Record<string, number> = {};
  let text = '';
  process_.stdout.on('data', (chunk: Buffer) => {
    const lines = (text + chunk.toString()).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const [key = '', value] = line.split(' ');
      said[key] = Number(value);
      onLine?.(line, process_);
    }
  });
  return new Promise<Record<string, number>>((resolve) => process_.on('close', () => resolve(said)));
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
  const at = process.argv.indexOf('--rounds');
  const rounds = at > 0 ? Number(process.argv[at + 1]) : 3;
  const names = Object.keys(engines).filter((name) => name !== 'pglite' || process.env['PGLITE_DIR']);
  const results = new Map<string, Record<string, number[]>>();
  const keep = (name: string, key: string, value: number): void => {
    const of = results.get(name) ?? {};
    (of[key] ??= []).push(value);
    results.set(name, of);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const folder = await mkdtemp(path.join(tmpdir(), 'kindred-bench-'));
      await chmod(folder, 0o711);
      keep(name, 'first start, ms', (await run(name, folder, 'start'))['start'] ?? Number.NaN);
      keep(name, 'restart, ms', (await run(name, folder, 'start'))['start'] ?? Number.NaN);
      const measured = await run(name, folder, 'measure');
      keep(name, 'inserts a second, 8 at once', measured['inserts'] ?? Number.NaN);
      keep(name, 'memory with Node, MB', measured['memory'] ?? Number.NaN);
      const killed = await run(name, folder, 'kill', (line, process_) => {
        if (line === `acknowledged ${KILL_AFTER}`) process_.kill('SIGKILL');
      });
      const after = await run(name, folder, 'start');
      keep(name, 'restart after kill -9, ms', after['start'] ?? Number.NaN);
      keep(
        name,
        'acknowledged rows lost by kill -9',
        Math.max(0, (killed['acknowledged'] ?? 0) + INSERTS - (after['rows'] ?? 0)),
      );
      await rm(folder, { recursive: true, force: true });
    }
  }
  for (const key of Object.keys(results.get(names[0] ?? '') ?? {})) {
    console.log(
      key.padEnd(36) +
        names.map((name) => `${name} ${Math.round(median(results.get(name)?.[key] ?? []))}`.padEnd(20)).join(''),
    );
  }
}

if (process.argv[2] === '--child') await child(process.argv[3] ?? '', process.argv[4] ?? '', process.argv[5] ?? '');
else await main();
