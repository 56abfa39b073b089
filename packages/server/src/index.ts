export { optionsFromEnv, SettingError } from './options.js';
export { createKindredServer, type KindredServer, type ServerOptions } from './server.js';
export type { NewCircle, NewCommunity } from './store/places.js';
export type { Rates } from './http/limits.js';
