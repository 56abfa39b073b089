import type { HoldReason } from '@kindred/core/contract';
import { AdapterError } from '@kindred/core/contract';
import type { WordMatcher } from '@kindred/core/guards';

import type { Sql } from '../database/connect.js';
import type { Ground } from '../store/ground.js';
import type { Content } from '../store/rows.js';

/** A community's own words: the banned are refused, the suspect wait for a moderator. */
export interface WordLists {
  banned: string[];
  suspect: string[];
}

/** What the lists say of a text that is not refused. */
export interface Screened {
  held?: HoldReason & ('suspect-word' | 'could-not-check');
  /** Where the suspect words of a text are. */
  suspect?: { start: number; end: number }[];
}

/** How long one text may take: many times what the longest needs, so that a slow machine still checks. */
const BUDGET = 50;
const MOST_WORDS = 50_000;
const LONGEST_WORD = 200;
const PARTS = ['text', 'title', 'hard', 'tried', 'helped', 'now'] as const;

/** Loaded where a community has words at all. */
const compile = async (lists: WordLists): Promise<WordMatcher> =>
  (await import('@kindred/core/guards')).compileWords(lists);

export async function readWords(sql: Sql, community: string): Promise<WordLists> {
  const [row] = await sql<WordLists[]>`select banned, suspect from words where community = ${community}`;
  return row ?? { banned: [], suspect: [] };
}

/**
 * Sets the lists of a community; one that isn't named stays. Every process compiles them anew at its next look.
 *
 * @throws AdapterError `not-found` for an unknown community, `invalid` for a list that can't be matched
 */
export async function putWords(sql: Sql, community: string, lists: Partial<WordLists>): Promise<WordLists> {
  const [known] = await sql`select 1 from communities where id = ${community}`;
  if (!known) throw new AdapterError('not-found', `There is no community "${community}".`);
  const words = { ...(await readWords(sql, community)), ...lists };
  for (const [name, list] of Object.entries(words)) {
    if (list.length > MOST_WORDS) {
      throw new AdapterError('invalid', `${name}: ${list.length} words; at most ${MOST_WORDS} fit.`, { field: name });
    }
    const long = list.find((word) => word.length > LONGEST_WORD);
    if (long)
      throw new AdapterError('invalid', `${name}: a word is at most ${LONGEST_WORD} characters.`, { field: name });
  }
  await compile(words);
  await sql.begin(async (tx) => {
    await tx`
      insert into words (community, banned, suspect) values (${community}, ${words.banned}, ${words.suspect})
      on conflict (community) do update set banned = excluded.banned, suspect = excluded.suspect`;
    await tx`update communities set words_version = words_version + 1 where id = ${community}`;
  });
  return words;
}

/** Words from a file: one a line; empty lines and what follows a # are left out. */
export const parseWords = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean),
  ),
];

export interface Screen {
  /** @throws AdapterError `refused` with reason `banned-word`, naming where */
  (community: string, content: Content): Promise<Screened>;
}

/** Checks texts against the lists of their community, compiled once for each change of them. */
export function createScreen({ sql, places }: Pick<Ground, 'sql' | 'places'>): Screen {
  const compiled = new Map<string, { version: number; matcher: Promise<WordMatcher | undefined> }>();

  function matcherOf(community: string, version: number): Promise<WordMatcher | undefined> {
    const known = compiled.get(community);
    if (known?.version === version) return known.matcher;
    // Lists of many words are large: those asked for first go first.
    if (compiled.size >= 100) for (const [oldest] of [...compiled].slice(0, 1)) compiled.delete(oldest);
    const matcher = readWords(sql, community).then((lists) =>
      lists.banned.length + lists.suspect.length ? compile(lists) : undefined,
    );
    compiled.set(community, { version, matcher });
    matcher.catch(() => compiled.delete(community));
    return matcher;
  }

  return async (community, content) => {
    const { wordsVersion } = await places.community(community);
    if (wordsVersion === 0) return {};
    const matcher = await matcherOf(community, wordsVersion);
    if (!matcher) return {};
    const found: Screened = {};
    for (const part of PARTS) {
      const text = content[part];
      if (text === undefined) continue;
      const { verdict, marks } = matcher.match(text, { budgetMs: BUDGET });
      if (verdict === 'banned') {
        const field = part === 'text' ? part : `story.${part}`;
        throw new AdapterError('refused', `${field}: this holds a word that is not used in this community.`, {
          field,
          reason: 'banned-word',
        });
      }
      if (verdict === 'could-not-check') found.held ??= 'could-not-check';
      if (verdict === 'suspect') {
        found.held = 'suspect-word';
        if (part === 'text') found.suspect = marks.map(({ start, end }) => ({ start, end }));
      }
    }
    return found;
  };
}
