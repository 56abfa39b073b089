import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with no separator at its end. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the repository. */
export const at = (...parts: string[]): string => join(ROOT, ...parts);

/** Whatever may be made again. */
export const CACHE = at('.cache');

/** The packages that are built by the TypeScript compiler, lowest first. */
export const PACKAGES = ['core', 'adapters', 'adapter-kit', 'elements', 'server', 'react'] as const;

/** Files under `folder`, as paths from it with `/`, in a fixed order; nothing of git, node_modules and what is built. */
export async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const visit = async (inner: string): Promise<void> => {
    for (const entry of await readdir(inner, { withFileTypes: true })) {
      if (['node_modules', 'dist', '.git', '.cache'].includes(entry.name)) continue;
      const path = join(inner, entry.name);
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile()) found.push(relative(folder, path).split(sep).join('/'));
    }
  };
  await visit(folder);
  return found.sort();
}

/** A digest of the named files and folders' contents: the same on every machine, whatever their times say. */
export async function digestOf(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = (await filesUnder(path).catch(() => [])) ?? [];
    for (const file of files.filter((name) => !/\.test\.ts$/.test(name)).map((name) => join(path, name)))
      hash.update(`${relative(ROOT, file)}\0`).update(await readFile(file));
    if (!files.length && existsSync(path)) hash.update(`${relative(ROOT, path)}\0`).update(await readFile(path));
  }
  return hash.digest('hex');
}

const stampOf = (step: string): string => join(CACHE, 'build', `${step}.stamp`);

/**
 * Does `work` unless it was done already from the same `inputs` and its `output` is still there.
 *
 * @returns whether anything was done.
 */
export async function whenStale(
  { step, inputs, output }: { step: string; inputs: string[]; output: string },
  work: () => Promise<void>,
): Promise<boolean> {
  const digest = await digestOf(inputs);
  const last = await readFile(stampOf(step), 'utf8').catch(() => '');
  if (last === digest && existsSync(output)) return false;
  await work();
  await mkdir(dirname(stampOf(step)), { recursive: true });
  await writeFile(stampOf(step), digest);
  return true;
}
