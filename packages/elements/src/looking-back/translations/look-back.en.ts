const en = {
  history: 'Your last four weeks',
  historyHint: 'Only on this device. Nobody else sees it.',
  historyEmpty: 'No answers from these four weeks. That is fine too.',
  between: (from: string, to: string) => `From ${from} to ${to}: `,
  times: (what: string, n: number) => (n === 1 ? `${what} once` : n === 2 ? `${what} twice` : `${what} ${n} times`),
  answers: 'All your answers',
  when: 'When',
  what: 'What you said',
  delete: 'Delete',
  deleteOne: (when: string) => `Delete the answer of ${when}`,
  deleteAll: 'Delete all',
  deleteAllHint:
    'All answers go from this device. What was added to the circle stays counted there, without your name.',
  deleteAllYes: 'Delete all answers',
  deleteAllNo: 'Keep them',
};
export default en;
export type LookBackWords = typeof en;
