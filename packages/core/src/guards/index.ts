export * from './guard.js';
export { compileWords, type WordFindings, type WordLists, type WordMark, type WordMatcher } from './word-list.js';
export * from './wording.js';
