import { fromBase64Url } from './base64url.js';
import { wordsFor } from './pseudonym-words.js';

/**
 * The name shown for a voice in one thread: two neutral words, found by the hash of its thread key, so that it is
 * stable inside the thread and says nothing outside it. Where the two are taken in that thread a third follows.
 *
 * @param threadKeyHash `hashKey` of the thread key, 32 bytes in base64url
 * @param lang BCP 47 tag of the community; English where no list is shipped
 * @param taken names other voices of this thread have
 * @throws Error when `threadKeyHash` is not 32 bytes
 */
export function pseudonym(threadKeyHash: string, lang = 'en', taken: ReadonlySet<string> = new Set()): string {
  const { first, second } = wordsFor(lang);
  const bytes = fromBase64Url(threadKeyHash);
  if (bytes.length !== 32) throw new Error(`A pseudonym is made from a hash of 32 bytes, not ${bytes.length}.`);
  const view = new DataView(bytes.buffer);
  const pick = (words: readonly string[], at: number): string => words[view.getUint32(at) % words.length] as string;
  const last = pick(second, 4);
  const two = `${pick(first, 0)} ${last}`;
  if (!taken.has(two)) return two;
  // 21 more readings of the hash before a number has to tell two voices apart.
  for (let at = 8; at <= 28; at += 1) {
    const third = pick(second, at);
    const three = `${two} ${third}`;
    if (third !== last && !taken.has(three)) return three;
  }
  let n = 2;
  while (taken.has(`${two} ${n}`)) n += 1;
  return `${two} ${n}`;
}
