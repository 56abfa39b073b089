export type { Doors } from './admit.js';
export { createModeratorKey, hasModeratorKey, listModerators, type Moderator, removeModerator } from './keys.js';
export { eraseFromLog, type Noted, type Verified, verifyLog } from './log.js';
export { createModeration } from './port.js';
export { createTokens, type JwksOptions, type Tokens } from './tokens.js';
export { createScreen, parseWords, putWords, readWords, type Screen, type WordLists } from './words.js';
