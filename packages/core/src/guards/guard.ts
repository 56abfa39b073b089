/** What looks at a text on the device while somebody writes. */
export const GUARDS = ['crisis', 'privacy', 'wording', 'method', 'content-notes', 'self-blame', 'coach'] as const;
export type GuardName = (typeof GUARDS)[number];

/** Something in a text that is worth a quiet word to whoever writes it. Never a reason to refuse it. */
export interface Finding {
  /** Which guard says so: one of {@link GUARDS}, or the name a site gave its own. */
  guard: string;
  /** What it is, such as `email` or `explicit`; each guard has its own list. */
  kind: string;
  /** Where it stands, in UTF-16 code units: from the first to behind the last. */
  start: number;
  end: number;
  /** How sure the guard is, from 0 to 1. */
  confidence: number;
  /** In words, in the language asked for: what was noticed and why it may matter. */
  reason: string;
  /** What could stand there instead. */
  suggestion?: string;
}

/** What is being written, and for whom. */
export interface GuardContext {
  /** BCP 47 tag of the page; a guard without rules for it uses those it has. */
  lang: string;
  writing: 'post' | 'reply' | 'story';
  /** ISO 3166-1 alpha-2 of the page, where it is known: which telephone numbers are meant, which are helplines. */
  country?: string;
  /** The text a reply answers. */
  answers?: string;
  /** Asked between steps, at least every few kilobytes; once it says no, what was found so far is the answer. */
  goOn(): boolean;
}

/** Pure, in time linear in the length of the text, and without any request. */
export type Guard = (text: string, context: GuardContext) => Finding[] | Promise<Finding[]>;
