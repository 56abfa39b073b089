import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { bundle, copyBundle, type BundledFile } from './bundle.js';
import { writeReact } from './react.js';
import { at, CACHE, PACKAGES, whenStale } from './workspace.js';

const require = createRequire(import.meta.url);

/** Where the bundle's list of files lies, for whoever counts bytes. */
export const BUNDLE_LIST = join(CACHE, 'build', 'bundle.json');
export const BUNDLE = at('packages', 'elements', 'dist', 'cdn');
export const WIDGETS = at('packages', 'server', 'dist', 'widgets');

const CONFIG = [
  at('tsconfig.json'),
  at('package-lock.json'),
  at('packages', 'internals', 'build'),
  ...PACKAGES.flatMap((name) => [at('packages', name, 'package.json'), at('packages', name, 'tsconfig.build.json')]),
];
const sources = (...names: string[]): string[] => names.map((name) => at('packages', name, 'src'));

/** What a package needs built before it. */
const BELOW: Record<string, string[]> = {
  core: [],
  adapters: ['core'],
  'adapter-kit': ['core'],
  elements: ['core', 'adapters'],
  server: ['core'],
  react: ['core', 'adapters', 'elements'],
};

/** JavaScript and types of one package and those below it. Packages without sources are passed over. */
export async function buildPackage(name: (typeof PACKAGES)[number]): Promise<boolean> {
  const source = at('packages', name, 'src');
  if (!existsSync(join(source, 'index.ts')) && name !== 'core' && name !== 'adapters') return false;
  return whenStale(
    {
      step: `package-${name}`,
      inputs: [...CONFIG, ...sources(name, ...(BELOW[name] ?? []))],
      output: at('packages', name, 'dist', '.tsbuildinfo'),
    },
    async () => {
      await run(process.execPath, [
        require.resolve('typescript/bin/tsc'),
        '-b',
        at('packages', name, 'tsconfig.build.json'),
      ]);
      const css = join(source, 'kindred.css');
      if (existsSync(css)) await copyFile(css, at('packages', name, 'dist', 'kindred.css'));
    },
  );
}

/** The React wrappers' sources, from what the elements say of themselves. */
export async function generateReact(): Promise<boolean> {
  const manifest = at('packages', 'elements', 'custom-elements.json');
  return whenStale(
    {
      step: 'react-sources',
      inputs: [...CONFIG, ...sources('elements'), at('packages', 'internals', 'config')],
      output: at('packages', 'react', 'src', 'index.ts'),
    },
    async () => {
      await run(process.execPath, [
        require.resolve('@custom-elements-manifest/analyzer/cem.js'),
        'analyze',
        '--config',
        'packages/internals/config/custom-elements-manifest.config.js',
        '--quiet',
      ]);
      await writeReact(manifest, at('packages', 'react', 'src'));
    },
  );
}

/** What a script tag loads, also laid where the server serves it from. */
export async function buildBundle(): Promise<boolean> {
  return whenStale(
    {
      step: 'bundle',
      inputs: [...CONFIG, ...sources('core', 'adapters', 'elements')],
      output: join(WIDGETS, 'kindred.js'),
    },
    async () => {
      const files = await bundle({
        source: at('packages', 'elements', 'src'),
        out: BUNDLE,
        tsconfig: at('tsconfig.json'),
      });
      await copyBundle(BUNDLE, WIDGETS);
      await mkdir(dirname(BUNDLE_LIST), { recursive: true });
      await writeFile(BUNDLE_LIST, JSON.stringify(files, null, 2));
    },
  );
}

export async function bundledFiles(): Promise<BundledFile[]> {
  return JSON.parse(await readFile(BUNDLE_LIST, 'utf8')) as BundledFile[];
}

/** Runs a command with its output shown. */
export function run(command: string, args: string[], options: { cwd?: string } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: options.cwd ?? at() });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? code}`));
    });
  });
}
