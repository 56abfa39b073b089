// Node runs this file as it is, without a compiler in between, so that the server has the process to itself: nothing
// here may need more than taking the types out, and nothing is imported from other sources.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Builds what is stale in a process of its own: the compilers' memory is given back when it ends. */
function build(): Promise<void> {
  const tsx = join(dirname(require.resolve('tsx/package.json')), 'dist', 'cli.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, join(root, 'packages', 'internals', 'bin', 'build.ts'), 'start'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error('The build failed, see above.'))));
  });
}

async function start(): Promise<void> {
  await build();
  const entry = pathToFileURL(join(root, 'packages', 'server', 'dist', 'index.js')).href;
  const { createKindredServer, optionsFromEnv } = (await import(entry)) as typeof import('@kindred/server');

  const server = await createKindredServer({
    ...optionsFromEnv({ KINDRED_DATA: join(root, '.kindred'), KINDRED_SEED: 'demo', ...given(process.env) }),
    siteDir: join(root, 'demo'),
    // A line for every request would bury the address; what goes wrong is shown.
    log: (line) => {
      if (line.includes('"level":"error"')) console.error(line);
    },
  });

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // Asked twice, it stops at once.
      if (stopping) process.exit(1);
      stopping = true;
      server.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });

  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  const { url, firstModeratorKey, notes } = server;
  for (const note of notes) console.log(note);
  console.log(`
Kindred is at ${url}

Paste this into any page:

  <link rel="stylesheet" href="${url}/kindred.css">
  <script type="module" src="${url}/kindred.js"></script>

  <kindred-community circle="night-shift" country="GB">
    <kindred-check-in></kindred-check-in>
    <kindred-story-carousel></kindred-story-carousel>
    <kindred-post-box></kindred-post-box>
    <kindred-wall></kindred-wall>
    <kindred-helplines><a href="${url}/helplines/GB">Help now</a></kindred-helplines>
  </kindred-community>

Before you go live, look at ${url}/setup
`);
  if (firstModeratorKey) console.log(`A moderator's key, shown this once: ${firstModeratorKey}\n`);
  console.log('Stop with Ctrl-C.');
}

/** An empty variable counts as none. */
function given(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function fail(error: unknown): never {
  // A wrong setting or a taken port is one line; anything else comes with its trace, to be reported.
  const plain = error instanceof Error && error.constructor !== TypeError;
  console.error(plain ? error.message : error);
  process.exit(1);
}

start().catch(fail);
