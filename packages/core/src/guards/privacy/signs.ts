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
