import type { HoldReason } from '@kindred/core/contract';
import { AdapterError } from '@kindred/core/contract';
import type { MethodDetail, WordMatcher } from '@kindred/core/guards';

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
  /** Where in the full text. */
  suspect?: { start: number; end: number }[];
}

/** How long one item may take, all its parts together: many times what the longest needs, so that a slow machine still checks. */
const BUDGET = 500;
const MOST_WORDS = 50_000;
const LONGEST_WORD = 200;
/** Communities whose lists are kept ready. */
const MOST_COMPILED = 100;
/** In the order of the contract's `fullText`. */
const PARTS = ['text', 'title', 'hard', 'tried', 'helped', 'now'] as const;
/** The empty line between the parts of a story. */
const BETWEEN = 2;

/** Loaded where a community has words at all. */
const compile = async (lists: WordLists): Promise<WordMatcher> =>
  (await import('@kindred/core/guards')).compileWords(lists);

let methodDetail: Promise<MethodDetail> | undefined;
const loadMethodDetail = (): Promise<MethodDetail> =>
  (methodDetail ??= import('@kindred/core/guards').then((guards) => guards.loadMethodDetail()));

/** Where a story tells how somebody harmed themselves, in its full text. Nothing else is looked through. */
export async function howTold(content: Content): Promise<{ start: number; end: number }[]> {
  if (content.hard === undefined) return [];
  const find = await loadMethodDetail();
  let from = 0;
  return PARTS.flatMap((part) => {
    const text = content[part];
    if (text === undefined) return [];
    const begins = from;
    from += text.length + BETWEEN;
    return find(text).map(({ start, end }) => ({ start: begins + start, end: begins + end }));
  });
}

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
  await compile(words).catch((error: unknown) => {
    throw error instanceof TypeError ? new AdapterError('invalid', error.message, { cause: error }) : error;
  });
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

type Match = WordMatcher['match'];

const UNCHECKED = { verdict: 'could-not-check', marks: [] } as const;

/**
 * Checks texts against the lists of their community, compiled once for each change of them, and stories for how
 * somebody harmed themselves.
 */
export function createScreen({ sql, places }: Pick<Ground, 'sql' | 'places'>, budgetMs = BUDGET): Screen {
  const compiled = new Map<string, { version: number; match: Promise<Match | undefined> }>();

  async function matchOf(community: string): Promise<Match | undefined> {
    const lists = await readWords(sql, community);
    if (!lists.banned.length && !lists.suspect.length) return undefined;
    // Lists that can't be used stop nobody from writing: everything then waits, and says why.
    return compile(lists).then(
      ({ match }) => match,
      () => () => UNCHECKED as never,
    );
  }

  function current(community: string, version: number): Promise<Match | undefined> {
    const known = compiled.get(community);
    if (known?.version === version) return known.match;
    // Lists of many words are large: those asked for first go first.
    if (compiled.size >= MOST_COMPILED) compiled.delete([...compiled.keys()][0] ?? '');
    const match = matchOf(community);
    compiled.set(community, { version, match });
    match.catch(() => compiled.delete(community));
    return match;
  }

  return async (community, content) => {
    const { wordsVersion } = await places.community(community);
    const match = wordsVersion > 0 ? await current(community, wordsVersion) : undefined;
    const suspect: { start: number; end: number }[] = await howTold(content);
    if (!match) return suspect.length > 0 ? { held: 'suspect-word', suspect } : {};
    const until = performance.now() + budgetMs;
    let unchecked = false;
    let from = 0;
    for (const part of PARTS) {
      const text = content[part];
      if (text === undefined) continue;
      const { verdict, marks } = match(text, { budgetMs: Math.max(0, until - performance.now()) });
      if (verdict === 'banned') {
        const field = part === 'text' ? part : `story.${part}`;
        throw new AdapterError('refused', `${field}: this holds a word that is not used in this community.`, {
          field,
          reason: 'banned-word',
        });
      }
      unchecked ||= verdict === 'could-not-check';
      for (const { start, end } of marks) suspect.push({ start: from + start, end: from + end });
      from += text.length + BETWEEN;
    }
    if (!unchecked && !suspect.length) return {};
    suspect.sort((a, b) => a.start - b.start);
    return { held: unchecked ? 'could-not-check' : 'suspect-word', ...(suspect.length > 0 && { suspect }) };
  };
}
