/** What the guard looks for, the surest first: where two overlap, the earlier stays. */
export const PRIVATE_KINDS = [
  'email',
  'url',
  'iban',
  'card',
  'national-id',
  'ip',
  'phone',
  'handle',
  'address',
  'name',
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

export interface Span {
  kind: PrivateKind;
  start: number;
  end: number;
  confidence: number;
}

/** Finds some kinds in a piece of text, in linear time. */
export type Detector = (text: string) => Span[];

/** What stands right before, in small letters: enough for the words that say what follows. */
export const before = (text: string, at: number, length = 40): string =>
  text.slice(Math.max(0, at - length), at).toLowerCase();

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Whether a word or number goes on at this place. */
export const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return code < 0x80 ? isDigit(code) || isAsciiLetter(code) : LETTER_OR_DIGIT.test(text[at] as string);
};
