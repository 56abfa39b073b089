import { fold, type CompiledRules } from './compile.js';

/** A word as the rules compare it, or what parts words. */
export interface Token {
  word: string;
  /** `end` of a sentence, `part` of one. */
  does: 'say' | 'part' | 'end';
  start: number;
  end: number;
}

const TOKEN =
  /[\p{L}\p{M}\p{N}$@*'’‘ʼ´`\u00ad\u200b-\u200d]{1,64}|\.{2,8}|[.!?;\n]|[,:()…–—|/"“”„«»]|\p{Extended_Pictographic}/gu;
/** What stands for a letter in words written around a filter. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  $: 's',
  '@': 'a',
};
const STARRED = ['suicide', 'suicidal', 'kill', 'killing', 'killed', 'die', 'dying', 'dead', 'death'];

/** The text in words, one after the other. */
export function* tokens(text: string, rules: CompiledRules): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const end = index + found.length;
    if (/^[\p{L}\p{M}\p{N}$@*'’‘ʼ´`\u00ad\u200b-\u200d]/u.test(found)) {
      const bare = found.replace(/[\u00ad\u200b-\u200d]/gu, '');
      const words = bare.split(/['’‘ʼ´`]/u);
      if (!rules.split) yield { word: settle(words.join(''), rules), does: 'say', start: index, end };
      else
        for (const word of words) if (word !== '') yield { word: settle(word, rules), does: 'say', start: index, end };
    } else if (/^[.!?;\n]$/.test(found)) yield { word: found, does: 'end', start: index, end };
    else yield { word: found, does: /^\p{Extended_Pictographic}/u.test(found) ? 'say' : 'part', start: index, end };
  }
}

/** The word that is meant, however it is stretched, misspelled or covered up. */
function settle(written: string, { known, stems }: CompiledRules): string {
  const word = fold(written);
  if (known.has(word)) return word;
  if (/(\p{L})\1\1/u.test(word))
    for (const letters of ['$1$1', '$1']) {
      const shorter = word.replace(/(\p{L})\1{2,}/gu, letters);
      if (known.has(shorter)) return shorter;
    }
  if (/\p{L}/u.test(word) && /[\d$@]/.test(word)) {
    const plain = word.replace(/[\d$@]/g, (sign) => LOOKALIKE[sign] ?? sign);
    if (known.has(plain)) return plain;
  }
  if (/^\p{L}.*\*/u.test(word)) {
    const meant = STARRED.find(
      (candidate) =>
        candidate.length === word.length && [...word].every((letter, at) => letter === '*' || letter === candidate[at]),
    );
    if (meant) return meant;
  }
  return stems.find(([begin]) => word.startsWith(begin))?.[1] ?? word;
}
