/** Every element there is, and how it is loaded. Keep the list in the order of the README's table. */
export const WIDGETS: Record<string, () => Promise<unknown>> = {
  'kindred-community': () => import('../define/community.js'),
  'kindred-post-box': () => import('../define/post-box.js'),
  'kindred-reaction-bar': () => import('../define/reaction-bar.js'),
  'kindred-story-carousel': () => import('../define/story-carousel.js'),
  'kindred-check-in': () => import('../define/check-in.js'),
  'kindred-wall': () => import('../define/wall.js'),
  'kindred-pulse': () => import('../define/pulse.js'),
  'kindred-helplines': () => import('../define/helplines.js'),
  'kindred-quick-exit': () => import('../define/quick-exit.js'),
  'kindred-mine': () => import('../define/mine.js'),
  'kindred-moderation-desk': () => import('../define/moderation-desk.js'),
};
