import common from '../../../internal/translations/en.js';
import sent from '../../../writing/translations/sent.en.js';
import wall from '../../translations/en.js';

const en = {
  ...wall,
  ...sent,
  common,
  label: 'Replies',
  byAuthor: 'Wrote the post',
  arrived: (count: number) => (count === 1 ? '1 new reply' : `${count} new replies`),
  more: 'More replies',
  none: 'No reply yet. A sentence is enough.',
  leftOut: 'Replies that speak of something you hide are left out.',
  answer: 'Answer',
  to: (name: string) => `To ${name}`,
  nobody: 'whoever wrote this',
  notTo: 'To the post instead',
  field: 'Your reply',
  placeholder: 'You don’t need the right words.',
  note: 'Content note',
  private: 'No account, no name. In this conversation you have two words of your own.',
  send: 'Send',
  talk: 'Talk to someone now',
  leave: 'Close',
  empty: 'There is nothing here yet. A word or two is enough.',
  edit: 'Edit',
  editing: 'Your changed reply',
  save: 'Save',
  remove: 'Delete',
  ask: 'Delete this reply? It is gone at once.',
  yes: 'Delete it',
  no: 'Keep it',
  changed: 'Something changed about this.',
  returned: 'Only you see this. It was given back to you.',
  pending: 'Your change is being read first. Until then others see the words from before.',
  from: 'From somebody who looks after this circle:',
  pause: 'Pause replies',
  resume: 'Let replies in again',
  paused: 'Replies are paused. What is here can be read.',
  closed: 'Whoever wrote this would like reactions only.',
};
export default en;
/** The shape every language has. */
export type ThreadWords = typeof en;
