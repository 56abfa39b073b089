const en = {
  how: 'Put in order on this device, by what you read here. Nobody else learns of it.',
  surprise: 'Surprise me',
  surprised: 'Drawn by chance. What you hide stays away.',
  asBefore: 'By what I read',
  startOver: 'Start over',
  startedOver: 'What you read is forgotten, and the order begins anew.',
  why: {
    topic: (topic: string) => `Shown because you read about ${topic}.`,
    word: (word: string) => `Shown because you read something with “${word}”.`,
    alike: 'Shown because it is like what you have read.',
    waiting: 'Shown because it has been waiting for a first reply.',
    lighter: 'Something lighter in between.',
    recent: 'Shown because it is recent.',
    chance: 'Shown by chance.',
  },
  pause: 'That was a lot to carry. A break may do you good: all of this stays here.',
  less: 'Less like this',
  lessSaid: 'There will be less like this.',
  notKept: 'This could not be kept on this device.',
};
export default en;
/** The shape every language has. */
export type ForYouWords = typeof en;
