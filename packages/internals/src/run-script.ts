import { spawn } from 'node:child_process';

import { ROOT } from '../build/workspace.js';

/** Runs a script with this Node and tsx, its output going where ours goes. Answers its exit status. */
export function runScript(script: string, args: string[] = [], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (status) => resolve(status ?? 1));
  });
}
