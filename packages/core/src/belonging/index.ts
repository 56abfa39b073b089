export * from './bands.js';
export { EMPTY_PROFILE, isHeavy, learn, type Profile, type Rankable, wantLess, type Weights } from './profile.js';
export { HEAVY_CAP, KEPT_EVERY, rank, type Ranked, type RankOptions, type Reason } from './ranking.js';
export * from './threshold.js';
export * from './windows.js';
