/** A text as its words, each in the forms it may be looked for, and the sentences they stand in. */
export interface Tokens {
  readonly length: number;
  /** Small letters without marks and apostrophes: as written, and as it may have been meant. */
  forms(token: number): readonly string[];
  start(token: number): number;
  end(token: number): number;
  sentence(token: number): number;
  /** Whether it stands in quotation marks. */
  quoted(token: number): boolean;
  /** Whether a sentence ends with a question mark. */
  asks(sentence: number): boolean;
}

/** A number, or a word; “20mg” is both. */
const WORD = /\p{N}+|\p{L}[\p{L}\p{M}'’‘\u00ad\u0640\u200c\u200d]*/gu;
const NUMBER = /^\p{N}/u;
const BREAK = /[.!?…;\n؟؛。！？]/u;
/** Stands inside numbers as well. */
const POINT = /^[.,]$/u;
const QUOTES = /["“”„«»]/gu;
const OPENS = /[„«]/u;
/** “So” in English, „so“ in German. */
const EITHER = /["“]/u;
const QUESTION = /[?？؟]/u;
/** Longer ones are nobody's words. */
const LONGEST = 40;
const BYTES_A_LOOK = 2048;

/** `#` stands for any number in a phrase, `#10` for one of ten and more. */
const SIZES = [0, 5, 10, 50, 100, 500];

const ARABIC = /[\u0600-\u06ff]/u;
/** What NFKD leaves of letters that are often written without their points. */
const ARABIC_PLAIN: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي' };
/** And, so · with, for, like · the: written as one with the word. */
const ARABIC_PREFIX = /^[وف]?(?:[بك]?ال|لل|[بكل])?(?=..)/u;

/** A word without what people leave out when they write quickly: capitals, apostrophes, accents, points of Arabic. */
export function plainWord(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replace(/[\p{M}'’‘\u00ad\u0640\u200c\u200d]/gu, '');
  return ARABIC.test(plain) ? plain.replace(/[ٱىةؤئ]/gu, (letter) => ARABIC_PLAIN[letter] as string) : plain;
}

/** As written, and as it may have been meant: letters drawn out, small words written as one with it. */
export function foldWord(word: string): readonly string[] {
  if (NUMBER.test(word)) return [word, ...SIZES.filter((size) => Number(word) >= size).map((size) => `#${size || ''}`)];
  const plain = plainWord(word);
  if (ARABIC.test(plain)) {
    return [...new Set([plain, plain.replace(/^[وف](?=..)/u, ''), plain.replace(ARABIC_PREFIX, '')])];
  }
  const forms = [plain];
  if (/(.)\1\1/u.test(plain)) forms.push(plain.replace(/(.)\1{2,}/gu, '$1'), plain.replace(/(.)\1{2,}/gu, '$1$1'));
  // l'hôpital, d'être, qu'il
  const [, rest] = /^(?:[cdjlmnst]|qu)['’‘](.+)$/iu.exec(word) ?? [];
  if (rest) forms.push(plainWord(rest));
  // Umlauts written out.
  if (/[aou]e/u.test(plain)) forms.push(plain.replace(/([aou])e/gu, '$1'));
  return forms;
}

/** @param goOn asked every few kilobytes; once it says no, the words so far are the text */
export function tokenise(text: string, goOn: () => boolean): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const folded: (readonly string[])[] = [];
  const asking: boolean[] = [false];
  const quotes: boolean[] = [];
  let inQuotes = false;
  const known = new Map<string, readonly string[]>();
  let sentence = 0;
  let looked = 0;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index - looked > BYTES_A_LOOK) {
      if (!goOn()) break;
      looked = index;
    }
    const between = text.slice(end, index);
    const inNumber = POINT.test(between) && NUMBER.test(word) && NUMBER.test(text[end - 1] as string);
    if (end > 0 && !inNumber && BREAK.test(between)) {
      asking[sentence] = QUESTION.test(between);
      sentence += 1;
    }
    // A new paragraph has quotation marks of its own; one left open means nothing there.
    for (const [mark] of between.matchAll(QUOTES)) inQuotes = OPENS.test(mark) || (EITHER.test(mark) && !inQuotes);
    if (between.includes('\n\n')) inQuotes = false;
    quotes.push(inQuotes);
    end = index + word.length;
    let forms = known.get(word);
    if (!forms) {
      forms = word.length > LONGEST ? [] : foldWord(word);
      known.set(word, forms);
    }
    starts.push(index);
    ends.push(end);
    sentences.push(sentence);
    folded.push(forms);
  }
  asking[sentence] = QUESTION.test(text.slice(end, end + 20));
  return {
    length: starts.length,
    forms: (token) => folded[token] as readonly string[],
    start: (token) => starts[token] as number,
    end: (token) => ends[token] as number,
    sentence: (token) => sentences[token] as number,
    quoted: (token) => quotes[token] as boolean,
    asks: (at) => asking[at] ?? false,
  };
}
