const en = {
  leave: 'Leave this page',
  shortcut: 'Or press Shift three times.',
  /** What leaving does, and what it can't do. */
  effect: 'Drafts and notes kept on this device are cleared. Your browser’s history still lists this page.',
  more: (presses: number): string =>
    presses === 1 ? 'Press Shift once more to leave this page.' : 'Press Shift twice more to leave this page.',
  late: 'Still here: three presses within five seconds leave this page.',
  /** On the empty page while the other one comes. */
  loading: 'Loading',
};

export type QuickExitWords = typeof en;
export default en;
