import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { PART } from './dump.js';
import { readHeader } from './format.js';
import { DAY } from './retain.js';

/** For so long a file that is still being written may lie there. */
const HALF_AGE = DAY;

/**
 * Deletes exports and backups that are older than things are kept, or that were only to be kept for a shorter time, and
 * what killed commands left behind. Files that are something else are not touched, nor are folders within.
 *
 * @returns what it deleted
 */
export async function removeOld(folder: string, { days, now }: { days: number; now: number }): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`--exports: ${folder} is no folder that can be read (${error.code}).`, { cause: error });
  });
  const gone: string[] = [];
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) continue;
    const header = await readHeader(file);
    if (!header) continue;
    const half = name.endsWith(PART);
    const until = Math.min(Date.parse(header.at) + days * DAY, Date.parse(header.keepUntil ?? '') || Infinity);
    if (half ? found.mtimeMs + HALF_AGE > now : until > now) continue;
    await rm(file);
    gone.push(file);
  }
  return gone;
}
