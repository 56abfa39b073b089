import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Words in a receipt code: 256 bits and a checksum of 8, eleven to a word. */
const LENGTH = 24;
/** So many letters tell any two words of the list apart. */
const ENOUGH = 4;

/** Why some words are no receipt code. */
export type ReceiptProblem =
  | { code: 'length'; words: number }
  /** `at` counts from 1. */
  | { code: 'word'; at: number; word: string }
  /** All words are known, and they don't belong together: one is another, or two changed places. */
  | { code: 'checksum' };

export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';
  constructor(readonly problem: ReceiptProblem) {
    super(
      problem.code === 'length'
        ? `A receipt code has ${LENGTH} words, not ${problem.words}.`
        : problem.code === 'word'
          ? `Word ${problem.at}, "${problem.word}", is not in the list of receipt codes.`
          : 'These words do not belong together: look for a word that is another, or for two that changed places.',
    );
  }
}

/**
 * The secret of a device as 24 words, to carry it to another by hand: BIP-39 with its English list
 * (https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki), whose words are told apart by their first four
 * letters. The last word carries eight bits of a SHA-256 checksum, so one slip in 256 that leaves only known words goes
 * unnoticed. Only BIP-39's encoding is used, not its derivation of keys. Whoever has the words has the secret.
 */
export function receiptCode(secret: Uint8Array): string[] {
  if (secret.length !== 32) throw new Error(`A secret has 32 bytes, not ${secret.length}.`);
  return entropyToMnemonic(secret, wordlist).split(' ');
}

/**
 * The secret that a receipt code stands for, however it was typed: capitals, numbers before the words, line breaks and
 * commas are passed over, and four letters of a word are enough.
 *
 * @throws ReceiptError with the problem to be said in words
 */
export function secretOfReceipt(typed: string): Uint8Array<ArrayBuffer> {
  const words =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const known = words.map((word, index) => {
    const found = wordlist.find((one) => one === word || (word.length >= ENOUGH && one.slice(0, ENOUGH) === word));
    if (!found) throw new ReceiptError({ code: 'word', at: index + 1, word });
    return found;
  });
  if (known.length !== LENGTH) throw new ReceiptError({ code: 'length', words: known.length });
  try {
    return new Uint8Array(mnemonicToEntropy(known.join(' '), wordlist));
  } catch {
    throw new ReceiptError({ code: 'checksum' });
  }
}
