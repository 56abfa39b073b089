/**
 * The server as `kindred-server` starts it, but with limits nobody reaches: they are counted all the same. A process of
 * its own; settings come from the environment.
 */
import { keepSmall } from '../../../server/src/footprint.js';
import { optionsFromEnv } from '../../../server/src/options.js';
import { createKindredServer } from '../../../server/src/server.js';

keepSmall();
const endless = { burst: 1e12, perSecond: 1e12 };
const server = await createKindredServer({
  ...optionsFromEnv(process.env),
  rates: { writes: endless, reads: endless, keys: endless, drips: endless, streams: 1e9 },
});
const { url } = await server.listen();
console.log(`Kindred is at ${url}`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
