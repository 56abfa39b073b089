/** What becomes of something that was written, from the first word to the last: the same for posts and replies. */
const en = {
  unkept: 'Nothing is kept on this device: what isn’t sent is gone when you leave.',
  kept: 'Kept on this device until you send it.',
  room: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
  over: (over: number) =>
    over === 1
      ? '1 character too many. You could send it in two parts.'
      : `${over} characters too many. You could send it in two parts.`,
  notes: 'Does it touch on any of these?',
  notesHint: 'People then choose when to open it.',
  undo: 'Undo',
  window: 'Going out in a moment. You can still take it back.',
  onItsWay: 'On its way.',
  slow: 'This takes longer on this device. It is kept and goes out by itself; there is nothing to wait for here.',
  offline: 'You’re offline. It is kept on this device and goes out when you’re back online.',
  offlineUnkept: 'You’re offline. It goes out when you’re back online, as long as this page stays open.',
  waiting: (why: string) => `${why} It is kept and goes out by itself as soon as it can.`,
  takeBack: 'Take it back',
  held: 'Somebody who looks after this circle reads it first. You’ll see here when it is there.',
  live: (name: string) => `It’s there now, under “${name}”.`,
  changed: 'Something changed about this. You’ll find it under “Yours here”.',
  editAgain: 'Edit it again',
  consent: {
    ask: 'What I write may tell something about my health. I agree that it is kept and shown here; I can delete it at any time.',
    missing: 'One thing first: please tick the box above if you agree. Your words stay here meanwhile.',
    thanks: 'Thank you. You can send it now, or go on writing.',
  },
  notKept: 'That didn’t work just now. Your words are still here.',
  reasons: {
    'personal-details': 'It holds details that could show who somebody is.',
    'names-someone': 'It names somebody.',
    'method-detail': 'It describes in detail how somebody could get hurt.',
    unkind: 'It could hurt somebody who reads it.',
    'advice-as-fact': 'It gives advice as if it were certain.',
    selling: 'It offers something for sale.',
    illegal: 'It may be against the law.',
    'off-topic': 'It belongs in another place.',
    other: 'It doesn’t fit here as it is.',
  },
};
export default en;
/** The shape every language has. */
export type SentWords = typeof en;
