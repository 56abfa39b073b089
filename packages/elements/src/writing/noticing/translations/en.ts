const en = {
  label: 'What you may like to look at',
  found: (count: number) =>
    count === 1
      ? 'Below the field there is a thought on what you wrote.'
      : `Below the field there are ${count} thoughts on what you wrote.`,
  people: 'Below the field there are people to talk to.',
  listen: 'People who listen',
  more: 'More people to talk to',
  youth:
    'That sounds really hard. You can keep writing. If you want to talk to somebody now, you can call these people or write to them.',
  between: 'Only you see this. Nothing about it is sent.',
  first: 'What you send is read by somebody who looks after this circle before others see it. That can take a while.',
  maybe: 'What you send may first be read by somebody who looks after this circle. That can take a while.',
  posted: 'What you send is there for others at once.',
  how: 'Being there for them',
  tips: [
    'Stay with what they wrote. You could ask how things are right now.',
    'You can say that you are worried, and that there are people who listen at this hour.',
    'Promise only what you can keep: you needn’t keep it to yourself, and you needn’t be there all night.',
  ],
  both: 'These people are there for them, and for you:',
  close: 'Put this away',
  mask: (mask: string) => `Write ${mask} instead`,
  maskAll: (count: number) => `Cover all ${count}`,
  replace: (words: string) => `Write “${words}”`,
  note: (note: string) => `Add the note “${note}”`,
  begin: (words: string) => `Begin with “${words}”`,
  leave: 'Leave it',
  rest: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  changed: (words: string) => `Now it says “${words}”.`,
  changedAll: (count: number) => `${count} places are covered now.`,
  undo: 'Undo',
  ways: 'If you look for a way to say it',
  way: { feeling: 'Name the feeling', understanding: 'Show that you understand', asking: 'Ask gently' },
  there: 'there already',
  starter: {
    feeling: 'I’m sorry that it’s so',
    understanding: 'I can see why you',
    asking: 'Would you like to tell more about',
  },
};
export default en;
/** The shape every language has. */
export type NoticingWords = typeof en;
