/** What comes once somebody comes near the posts, as one. */
export { FeedFocus } from './feed-focus.js';
export { open } from './opening.js';
