/** How helplines are spoken of, by the widget and by the page that needs no script. */
const en = {
  title: 'Help now',
  intro: 'These people listen. You don’t have to know what to say.',
  /** For young people: plainer. */
  introYouth: 'You can talk to these people about anything. You don’t have to know how to begin.',
  danger: 'If someone is in danger right now:',
  emergency: (number: string) => `Call ${number}`,
  ambulance: (number: string) => `Call an ambulance: ${number}`,
  call: (number: string) => `Call ${number}`,
  text: (number: string) => `Text ${number}`,
  textWord: (word: string, number: string) => `Text ${word} to ${number}`,
  chat: (where: string) => `Chat: ${where}`,
  /** Goes on from the words before. */
  then: (key: string) => `, then press ${key}`,
  always: 'Day and night',
  daily: (from: string, to: string) => `Every day, ${from} to ${to}`,
  days: (first: string, last: string, from: string, to: string) => `${first} to ${last}, ${from} to ${to}`,
  midnight: 'midnight',
  free: 'Free',
  charged: 'Costs what a call costs',
  youth: 'For young people',
  page: 'Their page',
  lookedUp: (month: string) => `Last looked up in ${month}`,
  silent: 'We know of no line there that answers all night long.',
  none: 'We know of no line there yet.',
  unknown: 'Choose the country you are in.',
  directory: 'Lines in most countries:',
};
export default en;
/** The shape every language has. */
export type HelplineWords = typeof en;
