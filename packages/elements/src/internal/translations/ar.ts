import common from './common.ar.js';
import type { AllCommonWords } from './en.js';
import errors from './errors.ar.js';

const ar: AllCommonWords = { ...common, errors };
export default ar;
