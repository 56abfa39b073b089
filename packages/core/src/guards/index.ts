export * from './guard.js';
export { inspect, type InspectOptions, loadGuards, type SiteWords } from './inspect.js';
export { loadMethodDetail, type MethodDetail } from './method-detail.js';
export { compileWords, type WordFindings, type WordLists, type WordMark, type WordMatcher } from './word-list.js';
export * from './wording.js';
export { isPublicHelp } from './privacy/public-help.js';
