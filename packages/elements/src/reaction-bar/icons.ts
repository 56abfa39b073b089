import type { ReactionKind } from '@kindred/core/contract';

/** One stroke each, 24 × 24: an open book, two lives that overlap, two side by side, words taken in, a dawn, a sprout. */
export const STROKES: Record<ReactionKind, string> = {
  read: 'M12 7c-2-1.6-4.6-2-8-2v13c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5c-3.4 0-6 .4-8 2zv13',
  near: 'M9 6.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM15 6.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11z',
  with: 'M8.2 11.2a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM15.8 11.2a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2zM3 19c.4-3.2 2.4-5 5.2-5 1.6 0 2.9.6 3.8 1.7.9-1.1 2.2-1.7 3.8-1.7 2.8 0 4.8 1.8 5.2 5',
  thanks:
    'M6.5 4.5h11A2.5 2.5 0 0120 7v7a2.5 2.5 0 01-2.5 2.5H12L7.5 20v-3.5h-1A2.5 2.5 0 014 14V7a2.5 2.5 0 012.5-2.5zM12 13.4L9.6 11a1.6 1.6 0 012.3-2.3h.2A1.6 1.6 0 0114.4 11z',
  hope: 'M3 18.5h18M7 18.5a5 5 0 0110 0M12 6v3.5M4.9 10l2.2 2.2M19.1 10l-2.2 2.2',
  helped: 'M12 20v-9M12 12.5c0-3.2-2.2-5.3-6.5-5.3 0 3.4 2.4 5.3 6.5 5.3zM12 15.5c0-2.9 2-4.8 6-4.8 0 3-2.2 4.8-6 4.8z',
};
