import { HELPLINE_NUMBERS } from '../helpline-numbers.js';

/** Emergency numbers and lines that are known by their number more than by their name. */
const ALSO =
  '112 911 999 988 000 110 111 118 119 113 115 116 100 101 108 18002738255 8002738255 741741 838255 678678 85258';
const NUMBERS = new Set([...HELPLINE_NUMBERS, ...ALSO.split(' ')]);
/** Numbers of social value have it all over Europe. */
const SOCIAL = /^116\d{3}$/;
/** Short ones would be the end of anybody's number. */
const SHORTEST_NATIONAL = 5;

/** Whether these digits, with or without a country's code before them, are those of help that anybody may call. */
export function isPublicHelp(number: string): boolean {
  const digits = number.replace(/\D/g, '').replace(/^00/, '');
  if (NUMBERS.has(digits) || NUMBERS.has(number.replace(/\D/g, '')) || SOCIAL.test(digits)) return true;
  for (let code = 1; code <= 3; code += 1) {
    const rest = digits.slice(code);
    if (rest.length >= SHORTEST_NATIONAL && (NUMBERS.has(rest) || NUMBERS.has(`0${rest}`) || SOCIAL.test(rest)))
      return true;
  }
  return false;
}
