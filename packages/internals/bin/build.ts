import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { alone } from '../build/lock.js';
import { buildBundle, buildPackage, generateReact } from '../build/steps.js';
import { at, CACHE, PACKAGES } from '../build/workspace.js';

const HELP = `Usage: npm run build [-- NAME …]

Builds what is stale: every package, or only those named, of
  ${PACKAGES.join(' ')}
and the script-tag bundle (\`bundle\`). \`start\` stands for what \`npm start\` needs.`;

const wanted = process.argv.slice(2).flatMap((name) => (name === 'start' ? ['server', 'bundle'] : [name]));
const steps: [string, () => Promise<boolean>][] = [
  ...PACKAGES.map((name): [string, () => Promise<boolean>] => [
    name,
    async () => {
      if (name === 'react') await generateReact();
      return buildPackage(name);
    },
  ]),
  ['bundle', buildBundle],
];

const unknown = wanted.find((name) => !steps.some(([step]) => step === name));
if (unknown) {
  console.error(unknown === '--help' ? HELP : `There is nothing named ${unknown} to build.\n\n${HELP}`);
  process.exit(unknown === '--help' ? 0 : 1);
}

await alone(join(CACHE, 'build'), async () => {
  for (const [name, step] of steps) {
    if (wanted.length && !wanted.includes(name)) continue;
    if (name === 'bundle' && !existsSync(at('packages/elements/src/loader/index.ts'))) continue;
    const began = performance.now();
    try {
      if (await step()) console.log(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(`${name} could not be built: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      return;
    }
  }
});
