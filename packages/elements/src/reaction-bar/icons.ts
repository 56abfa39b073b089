import type { ReactionKind } from '@kindred/core/contract';

/** One stroke each, 24 × 24: an open book, two lives that overlap, two side by side, words taken in, a dawn, a sprout. */
export const STROKES: Record<ReactionKind, string> = {
  read: 'M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2zv13',
  near: 'M9 6.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM15 6.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z',
  with: 'M8 6a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM16 6a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM3 19c.4-3.2 2.4-5 5-5 1.6 0 3 .6 4 1.7 1-1.1 2.4-1.7 4-1.7 2.6 0 4.6 1.8 5 5',
  thanks:
    'M6 4h12a2 2 0 012 2v8a2 2 0 01-2 2h-6l-4 4v-4H6a2 2 0 01-2-2V6a2 2 0 012-2zM12 13.5L9.6 11A1.6 1.6 0 0112 8.8a1.6 1.6 0 012.4 2.2z',
  hope: 'M3 18.5h18M7 18.5a5 5 0 0110 0M12 6v3.5M4.9 10l2.2 2.2M19.1 10l-2.2 2.2',
  helped: 'M12 20v-9M12 12.5c0-3.2-2.2-5.3-6.5-5.3 0 3.4 2.4 5.3 6.5 5.3zM12 15.5c0-2.9 2-4.8 6-4.8 0 3-2.2 4.8-6 4.8z',
};
