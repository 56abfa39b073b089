import { buildStorybook, startStorybook, writeManifest } from '../src/storybook.js';

const [command, ...args] = process.argv.slice(2);
if (command === 'dev') await startStorybook(args);
else if (command === 'manifest') await writeManifest();
else if (command === 'build') {
  console.log((await buildStorybook()) ? 'built storybook-static' : 'storybook-static is up to date');
} else {
  console.error('Usage: storybook.ts dev | build | manifest');
  process.exitCode = 1;
}
