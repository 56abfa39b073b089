import type { Finding } from './guard.js';
import type { GuardModule } from './inspector.js';
import { compileWords } from './word-list.js';

/** Words or phrases that a site wants noticed, and what is said of them. */
export interface SiteWords {
  /** As in a list of held words: whole words or phrases, whatever the case; a `*` at the end takes every ending. */
  words: readonly string[];
  /** In words, in the language of the page: what was noticed and why it may matter. */
  reason: string;
  suggestion?: string;
  /** A built-in guard they belong to, such as `crisis`; they are off when it is. `words` without. */
  guard?: string;
  /** A kind of that guard, such as `explicit`; `word` without. */
  kind?: string;
}

/** @throws TypeError for an entry in which there is no word, naming it */
export function siteWords(lists: readonly SiteWords[]): GuardModule {
  const matchers = lists.map(({ words, reason, suggestion, guard = 'words', kind = 'word' }) => ({
    matcher: compileWords({ suspect: words }),
    finding: { guard, kind, confidence: 1, reason, ...(suggestion && { suggestion }) },
  }));
  return {
    guard: (text, { goOn }) =>
      matchers.flatMap(({ matcher, finding }): Finding[] => {
        if (!goOn()) return [];
        // The matcher asks a clock now and then: this one says that the time is over when the time is over.
        const { marks } = matcher.match(text, { budgetMs: 0, clock: () => (goOn() ? 0 : 1) });
        return marks.map(({ start, end }) => ({ ...finding, start, end }));
      }),
  };
}
