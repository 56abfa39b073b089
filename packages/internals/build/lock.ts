import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Does `work` while no other process does any under the same `folder`: two commands that build at once would each see
 * half of what the other writes. A lock left behind by a process that is gone counts for nothing.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'lock');
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
      // An empty file is one that is being written this moment.
      if (owner && !alive(owner)) await rm(lock, { force: true });
      else await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
