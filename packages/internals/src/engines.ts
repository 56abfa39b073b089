/** Finds the engines beside Chromium that the browser tests can drive. All of them come from the system. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const onPath = (...names: string[]): string[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]));

const first = (candidates: (string | undefined)[]): string | undefined =>
  candidates.find((path): path is string => Boolean(path) && existsSync(path as string));

/** `KINDRED_FIREFOX` wins, then what is on the path, then the usual places. */
export const findFirefox = (): string | undefined =>
  first([
    process.env.KINDRED_FIREFOX,
    ...onPath('firefox', 'firefox-esr'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ]);

export interface WebKit {
  driver: string;
  /** The browser the driver starts. */
  browser: string;
  /** Gives it a screen where there is none. */
  xvfbRun: string | undefined;
}

const WEBKIT_VERSIONS = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];

/** WebKitGTK with its driver; other builds of WebKit can't be driven here. */
export function findWebKit(): WebKit | undefined {
  const driver = first(onPath('WebKitWebDriver'));
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib', '/usr/lib64'];
  const browser = first([
    process.env.KINDRED_WEBKIT,
    ...folders.flatMap((folder) => WEBKIT_VERSIONS.map((version) => join(folder, version, 'MiniBrowser'))),
  ]);
  const xvfbRun = first(onPath('xvfb-run'));
  if (!driver || !browser || !(xvfbRun || process.env.DISPLAY)) return undefined;
  return { driver, browser, xvfbRun };
}
