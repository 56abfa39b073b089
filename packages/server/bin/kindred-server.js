#!/usr/bin/env node
// npm links a command when it installs, which in a clone is before anything is built; so the command itself is here.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error('kindred-server is not built yet: run `npm run build` (or `npm start` once) in the repository first.');
  process.exitCode = 1;
}
