import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { violations } from '../check/imports.js';
import { privateNames } from '../check/names.js';
import { writeManifest } from '../src/storybook.js';
import { at, CACHE, PACKAGES, ROOT } from '../build/workspace.js';

/** How many steps run at once. */
const AT_ONCE = 2;

/** What a step has to say: nothing if all is well. */
type Step = () => Promise<string>;

const require = createRequire(import.meta.url);

/** The path of a package's command, so that it runs the same on every system. */
function command(name: string, bin = name): string {
  // Looked up by folder: some packages export nothing but what their command needs.
  const folder = (require.resolve.paths(name) ?? [])
    .map((modules) => join(modules, name))
    .find((one) => existsSync(join(one, 'package.json')));
  if (!folder) throw new Error(`${name} is not installed: run npm install`);
  const { bin: bins } = require(join(folder, 'package.json')) as { bin: string | Record<string, string> };
  return join(folder, typeof bins === 'string' ? bins : (bins[bin] ?? ''));
}

function output(script: string, args: string[], cwd = ROOT): Promise<{ code: number; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

const runs =
  (script: string, args: string[], cwd?: string): Step =>
  async () => {
    const { code, text } = await output(script, args, cwd);
    return code === 0 ? '' : text || `ended with ${code}`;
  };

const projects = [...PACKAGES, 'internals']
  .map((name) => ({ name, folder: at('packages', name) }))
  .concat([
    { name: 'stories', folder: at('stories') },
    { name: 'storybook', folder: at('.storybook') },
    { name: 'test', folder: at('test') },
    { name: 'root', folder: ROOT },
  ])
  .filter(({ name, folder }) => existsSync(join(folder, name === 'root' ? 'vite.config.ts' : 'tsconfig.json')));

const types: [string, Step][] = projects.map(({ name, folder }) => [
  `types ${name}`,
  async () => {
    await mkdir(join(CACHE, 'types'), { recursive: true });
    // Storybook's docs are typed by the elements' manifest, which a fresh clone doesn't have yet.
    if (name === 'storybook') await writeManifest();
    const { code, text } = await output(command('typescript', 'tsc'), [
      ...['-p', folder, '--noEmit', '--incremental', '--pretty', 'false'],
      ...['--tsBuildInfoFile', join(CACHE, 'types', `${name}.tsbuildinfo`)],
    ]);
    // A package that is only a name for now has nothing to be wrong.
    return code === 0 || /TS18003/.test(text) ? '' : text;
  },
]);

/** What lit-analyzer finds, but for its not knowing Lit's `nothing`, which it takes for a symbol. */
async function templates(): Promise<string> {
  const { code, text } = await output(
    command('lit-analyzer'),
    ['--strict', '--quiet', '--format', 'list', 'src/**/*.ts'],
    at('packages/elements'),
  );
  if (code === 0) return '';
  const lines = text.split('\n').filter((line) => !line.includes('Symbol(undefined)'));
  if (!lines.some((line) => /^\s+\d+:\d+/.test(line))) return /problems in/.test(text) ? '' : text;
  return lines.filter((line, index) => !/^\.\//.test(line) || /^\s+\d+:/.test(lines[index + 1] ?? '')).join('\n');
}

/** Packs every published package as npm would, and looks at what somebody who installs it gets. */
async function packages(): Promise<string> {
  const build = await output(command('tsx'), [at('packages/internals/bin/build.ts')]);
  if (build.code !== 0) return build.text;
  const folder = await mkdtemp(join(tmpdir(), 'kindred-pack-'));
  const said: string[] = [];
  try {
    for (const name of PACKAGES.filter((one) => existsSync(at('packages', one, 'dist')))) {
      const into = join(folder, name);
      await mkdir(into);
      const npm = await shell(`npm pack --silent --pack-destination "${into}"`, at('packages', name));
      if (npm.code !== 0) return npm.text;
      const [file = ''] = await readdir(into);
      const unpacked = await shell(`tar -xf "${file}"`, into);
      if (unpacked.code !== 0) return unpacked.text;
      // No tool asks for the condition under which packages see each other's sources: it means nothing to whoever
      // installs one, though it names files that they don't get.
      const manifest = join(into, 'package', 'package.json');
      await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/\s*"kindred-source": "[^"]*",/g, ''));
      const lint = await output(command('publint'), ['run', join(into, 'package'), '--strict']);
      if (lint.code !== 0) said.push(lint.text);
      const attw = await output(command('@arethetypeswrong/cli', 'attw'), [
        join(into, file),
        '--profile',
        'esm-only',
        '--no-emoji',
      ]);
      if (attw.code !== 0) said.push(attw.text);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return said.join('\n');
}

function shell(line: string, cwd: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(line, { cwd, shell: true });
    let text = '';
    child.stdout.on('data', (data) => (text += data));
    child.stderr.on('data', (data) => (text += data));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

const steps: [string, Step][] = [
  [
    'imports',
    async () =>
      (await violations(ROOT)).map(({ file, imports, why }) => `${file} imports ${imports}: ${why}`).join('\n'),
  ],
  ['names', async () => (await privateNames()).join('\n')],
  [
    'lint',
    runs(command('eslint'), ['--config', 'packages/internals/config/eslint.config.js', '--max-warnings', '0', '.']),
  ],
  ...types,
  ['templates', templates],
  ['format', runs(command('prettier'), ['--check', '--log-level', 'warn', '.'])],
  ['unused', runs(command('knip'), ['--config', '.knip.json', '--no-progress', '--no-config-hints'])],
  ['packages', packages],
];

const wanted = process.argv.slice(2);
const chosen = steps.filter(
  ([name]) => !wanted.length || wanted.some((one) => name === one || name.startsWith(`${one} `)),
);
if (!chosen.length || wanted.includes('--help')) {
  console.log(`Usage: npm run check [-- STEP …], of\n  ${steps.map(([name]) => name).join('\n  ')}`);
  process.exit(wanted.includes('--help') ? 0 : 1);
}

const queue = [...chosen];
const failed: string[] = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, step] = next;
      const began = performance.now();
      const said = await step().catch((error: unknown) => String(error));
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `${said ? 'FAILED' : 'ok    '} ${name} (${seconds} s)${said ? `\n${said.trim().replace(/^/gm, '    ')}` : ''}`,
      );
      if (said) failed.push(name);
    }
  }),
);
console.log(
  failed.length
    ? `${failed.length} of ${chosen.length} failed: ${failed.join(', ')}`
    : `all ${chosen.length} steps passed`,
);
process.exitCode = failed.length ? 1 : 0;
