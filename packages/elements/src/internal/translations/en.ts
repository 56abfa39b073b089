import common from './common.en.js';
import errors from './errors.en.js';

/** The common words, with what to say of errors. */
const en = { ...common, errors };
export default en;
/** The shape every language has. */
export type AllCommonWords = typeof en;
