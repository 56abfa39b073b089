export type { Doors } from './admit.js';
export { createModeratorKey, hasModeratorKey, listModerators, removeModerator } from './keys.js';
export { verifyLog } from './log.js';
export { logCommand } from './log-command.js';
export { createModeration } from './port.js';
export { createTokens, type JwksOptions } from './tokens.js';
export { createScreen, parseWords, putWords, readWords, type WordLists } from './words.js';
