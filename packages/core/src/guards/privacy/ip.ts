import { before } from './signs.js';
import type { Detector, Span } from './span.js';

/** Four numbers to 255, not part of a longer row of them. */
const IP4 = /(?<![\p{L}\p{N}.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\p{L}|\p{N}|\.\d)/gu;
const IP6 = /(?<![\p{L}\p{N}:.])[\da-f:]{2,39}(?:\.\d{1,3}){0,3}(?![\p{L}\p{N}:])/giu;

/** Addresses of devices. */
export const ips: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: match, index } of text.matchAll(IP4)) {
    const version = /(?:version|\bv\.?|release) ?$/.test(before(text, index, 12));
    if (!version) found.push({ kind: 'ip', start: index, end: index + match.length, confidence: 0.95 });
  }
  if (/:[\da-f]{0,4}:/i.test(text))
    for (const { 0: match, index } of text.matchAll(IP6))
      if (isIp6(match)) found.push({ kind: 'ip', start: index, end: index + match.length, confidence: 0.95 });
  return found;
};

/** RFC 4291, written fully or with one run of zeros left out. */
function isIp6(address: string): boolean {
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  const last = groups.at(-1) ?? '';
  const mapped = last.includes('.');
  if (mapped && last.split('.').length !== 4) return false;
  if (!groups.every((group, n) => (mapped && n === groups.length - 1) || /^[\da-f]{1,4}$/i.test(group))) return false;
  const count = groups.length + (mapped ? 1 : 0);
  if (halves.length === 1) return count === 8;
  // Two words with two colons between are no address, nor are two colons alone.
  return count < 8 && (count > 1 || address.startsWith('::')) && /\d/.test(address);
}
