/** Every element there is, and how it is loaded. Keep the list in the order of the README's table. */
export const WIDGETS: Record<string, () => Promise<unknown>> = {
  'kindred-community': () => import('../define/community.js'),
};
