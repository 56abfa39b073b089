import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Child {
  process: ChildProcess;
  /** All it wrote so far. */
  out(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** `kindred-server` as a process of its own, with no setting but those given. */
export function startCli(args: string[], env: Record<string, string>): Child {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(?:KINDRED_|PORT$|HOST$|DATABASE_URL$|NODE_OPTIONS$|NODE_TEST)/.test(key),
    ),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=kindred-source', CLI, ...args], {
    cwd: ROOT,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { process: child, out: () => said, ended };
}

/** Runs a command to its end. */
export async function runCli(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | string; out: string }> {
  const child = startCli(args, env);
  const code = await child.ended;
  return { code, out: child.out() };
}

/** A server as a process of its own, once it listens. @throws Error with what it said, when it ends instead */
export async function startServer(
  env: Record<string, string>,
): Promise<Child & { url: string; key: string | undefined }> {
  const child = startCli([], { PORT: '0', ...env });
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /Kindred is at (\S+)/.exec(child.out())?.[1];
      if (found) resolve(found);
    };
    child.process.stdout?.on('data', look);
    void child.ended.then((code) => reject(new Error(`ended with ${code}: ${child.out()}`)));
  });
  return { ...child, url, key: /shown this once: (\S+)/.exec(child.out())?.[1] };
}
