export { KitFailure } from './assert.js';
export { adapterTests, type AdapterTest, describeAdapter } from './describe-adapter.js';
export { Person, type Ports, Scene, Watch, type Draft, type Written } from './scene.js';
export { paying, Wallet } from './wallet.js';
export type { CreateOptions, Deviation, Hook, KitOptions, Made, Runner, WalkOptions, WordLists } from './types.js';
