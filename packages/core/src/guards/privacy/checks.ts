/** Check digits of numbers that are given to people. Each takes what is left without spaces and hyphens. */

/** ISO/IEC 7812-1, of cards and some national numbers. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let n = 0; n < digits.length; n += 1) {
    const digit = Number(digits[digits.length - 1 - n]);
    const twice = digit * 2;
    sum += n % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** ISO 7064, mod 97-10: letters count from 10 on. */
export function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0);

/** ISO 7064, mod 11,10: the German tax number. */
export function mod11x10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

const DIHEDRAL = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const TURN = '1576283094';

/** Verhoeff 1969: the Indian Aadhaar number. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let n = 0; n < digits.length; n += 1) {
    let digit = Number(digits[digits.length - 1 - n]);
    for (let turns = n % 8; turns > 0; turns -= 1) digit = Number(TURN[digit]);
    check = Number(DIHEDRAL[check]?.[digit]);
  }
  return check === 0;
}
