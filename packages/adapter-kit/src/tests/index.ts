import adapter from './adapter.js';
import admission from './admission.js';
import care from './care.js';
import checkIns from './check-ins.js';
import circles from './circles.js';
import desk from './desk.js';
import live from './live.js';
import moderation from './moderation.js';
import own from './own.js';
import posts from './posts.js';
import reactions from './reactions.js';
import replies from './replies.js';
import reports from './reports.js';
import stories from './stories.js';
import walks from './walks.js';
import words from './words.js';
import type { KitTest } from './test.js';

export type { KitTest } from './test.js';

/** Every test of the kit. */
export const TESTS: readonly KitTest[] = [
  adapter,
  posts,
  care,
  words,
  replies,
  stories,
  reactions,
  own,
  checkIns,
  reports,
  circles,
  admission,
  moderation,
  desk,
  walks,
  live,
].flat();
