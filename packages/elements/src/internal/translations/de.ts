import common from './common.de.js';
import type { AllCommonWords } from './en.js';
import errors from './errors.de.js';

const de: AllCommonWords = { ...common, errors };
export default de;
