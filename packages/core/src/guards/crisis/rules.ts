/**
 * Rules of one language for recognising words of crisis, as data.
 *
 * **Classes** name groups of phrases: phrases are separated by `|`, the places of a phrase by spaces, what may stand in a
 * place by `/`; a place that ends in `?` may be left out, and `=NAME` stands for one of {@link CrisisRules.words}. Phrases
 * are compared without case, accents and stretched letters; apostrophes are dropped, or part a word where `split` says so.
 *
 * **Rules** are classes in the order in which they may be said: `I 4 WANT 3 DIE`. A number is how many words may stand
 * between two of them, none where there is no number; other people may not, nor the end of a clause unless a `~`
 * stands before it. `/` parts alternatives. `^` is the beginning of a clause, where the writer is left out: “just want to die”.
 *
 * These classes have a meaning of their own, and all but the first two may be missing:
 *
 * - `I`: the writer as the one who acts
 * - `OTHER`: anybody else
 * - `BREAK`, `AND`: words that end a clause; what follows `AND` can still have the subject before it
 * - `NOT`, `NOTTHAT`: take back what follows, the second together with the “I” at its end: “I don't think I …”
 * - `NOTAFTER`: takes back what it follows
 * - `YET`: phrases with a negation that takes back nothing: “can't stop thinking of …”
 * - `WAS`: forms of the past; with `PAST` (long ago) or `GLAD` (it is over) nearby, what they tell is a mention
 * - `TOLD`: others' words follow: “he told me to …”
 * - `MEDIA`, `LAUGH`: songs, films and games; laughter
 * - `IDIOM`: sayings that only sound alike; what they cover is not looked at
 * - `MENTION`: heavy words that need not be one's own
 */
export interface CrisisRules {
  /** Apostrophes part words, as in French. */
  split?: boolean;
  /** Pattern of what makes a text one that speaks of suicide, for {@link CrisisRules.meant}. */
  heavy?: string;
  words: Readonly<Record<string, string>>;
  classes: Readonly<Record<string, string>>;
  /** How words begin that are taken for another word: compounds and common misspellings. */
  stems: Readonly<Record<string, string>>;
  /** What covers harmless sayings. */
  harmless: readonly string[];
  /** Somebody writes of wanting, planning or having tried to die or to harm themselves. */
  explicit: readonly string[];
  /** As explicit, where the text speaks of suicide anywhere: “I have been there”. */
  meant: readonly string[];
  /** Heavy words that need not be one's own. */
  mention: readonly string[];
}
