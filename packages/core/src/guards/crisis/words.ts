/** What a finding says to whoever writes, in the language of the page. Never a verdict, never a duty. */
export interface CrisisWords {
  /** Somebody wrote of dying or of harming themselves. */
  explicit: string;
  /** Something heavy was mentioned. */
  mention: string;
  /** Somebody answers a text of the first sort. */
  answering: string;
}

export const ENGLISH_WORDS: CrisisWords = {
  explicit:
    'That sounds very heavy. You can keep writing. If you’d like to talk to someone now, there are people who listen.',
  mention: 'This touches something heavy. If you’d like to talk to someone, there are people who listen.',
  answering:
    'The person you are answering may be having a very hard time. You don’t need the right words: say that you read it, and that there are people who listen.',
};
