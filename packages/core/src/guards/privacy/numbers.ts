import { isPublicHelp } from './public-help.js';
import { luhn } from './checks.js';
import { before, isDigit, isWordAt } from './signs.js';
import type { Span } from './span.js';

/** A row of digits as people write numbers, with what stands between them. */
export interface Run {
  start: number;
  end: number;
  raw: string;
  digits: string;
  /** Digits by what separates them. */
  groups: readonly string[];
  plus: boolean;
}

const BETWEEN = ' .-/()\u2010\u2011\u2012\u2013\u00a0\u202f';
/** No number of anybody is longer; what is, is looked at in pieces. */
const LONGEST = 48;

/** All rows of five digits and more. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    if (start > 0 && (text[start - 1] === '(' || text[start - 1] === '+')) start -= 1;
    if (start > 0 && text[start] === '(' && text[start - 1] === '+') start -= 1;
    if (start > 0 && text[start] === '+' && text[start - 1] === '(') start -= 1;
    let end = at + 1;
    let gap = 0;
    for (let n = at + 1; n < text.length && n - at < LONGEST; n += 1) {
      if (isDigit(text.charCodeAt(n))) {
        end = n + 1;
        gap = 0;
      } else if (BETWEEN.includes(text[n] as string) && gap < 3) gap += 1;
      else break;
    }
    const glued = isWordAt(text, start - 1) || isWordAt(text, end) || /[,.]\d/.test(text.slice(end, end + 2));
    if (!glued) {
      const raw = text.slice(start, end);
      const digits = raw.replace(/\D/g, '');
      if (digits.length > 4)
        found.push({ start, end, raw, digits, groups: raw.match(/\d+/g) ?? [], plus: raw.includes('+') });
    }
    at = end - 1;
  }
  return found;
}

/** First digits of cards (ISO/IEC 7812), by network and length. */
const ISSUER = /^(?:4|5[0-8]|2[2-7]|3[04-9]|6|62|81|9792|1800|2131|0604)/;
const CARD =
  /\b(?:cards?|visa|master ?card|amex|maestro|cc|debit|credit|karte|kreditkarte|tarjeta|carte|بطاقة)\b[^\d]{0,24}$/u;

export function card({ start, end, digits, groups }: Run, text: string): Span | undefined {
  if (digits.length < 12 || digits.length > 19) return undefined;
  const shape = groups.length === 1 || (groups[0]?.length === 4 && groups.length <= 5);
  if (!shape || !ISSUER.test(digits)) return undefined;
  const named = CARD.test(before(text, start));
  if (!luhn(digits) ? !named : digits.length < 13 && !named) return undefined;
  return { kind: 'card', start, end, confidence: luhn(digits) ? 0.98 : 0.7 };
}

/** Said before a number to call. */
const CALL =
  /(?:\bphone|\btel|\bcall|\bcell|\bmobile|\btext(?:s|ed| me)?\b|\bsms\b|whats ?app|\bsignal\b|\bring\b|\bfax\b|\bnumber\b|\bno\b\.?|#|messages? (?:to|on)|\bregistered|\breach|\bcontact|\bdial|\bph\b|handy|telefon|nummer|anruf|\bruf|erreich|teléfono|móvil|celular|llám|número|téléphone|portable|appel|numéro|joindre|هاتف|رقم|جوال|اتصل|موبايل)[^\d!?]{0,28}$/u;
/** Said before numbers of other things. */
const OTHER =
  /(?:\border|\bticket|invoice|\bref|\bpin\b|\bcode\b|\broom\b|\bpage|\bversion|\bisbn|account|konto|[$€£¥]|\busd|\beur)[^\d]{0,12}$/;
const UNIT =
  /^ ?(?:mg|kg|km|ml|cm|mm|lbs?|pounds|dollars|euros?|usd|gbp|%|°|x\b|people|years|times|hours|followers|members|views|steps)/i;

const plausible = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
/** Days, times and spans of years are written with the same signs. */
function isDate({ groups, raw }: Run): boolean {
  const [a = '', b = '', c = ''] = groups;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  const year = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);
  if (groups.length === 1) return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(a);
  const time = (digits: string): boolean => /^(?:[01]\d|2[0-4])[0-5]\d$/.test(digits);
  if (groups.length === 2) return (year(a) && (year(b) || b.length <= 2)) || (time(a) && time(b));
  if (/[()+]/.test(raw)) return false;
  if (year(a) && b.length <= 2 && c.length <= 2) return plausible(y, z) || plausible(z, y);
  const short = a.length <= 2 && b.length <= 2;
  return short && (year(c) || (c.length === 2 && groups.length === 3)) && (plausible(x, y) || plausible(y, x));
}

/** How sure it is that this is somebody's number, and whether the library should say. */
export function phone(run: Run, text: string): (Span & { ask?: boolean }) | undefined {
  const { start, end, digits, groups, raw, plus } = run;
  const { length } = digits;
  if (length < 6 || length > 15 || isDate(run) || isPublicHelp(digits) || groups.every(isPublicHelp)) return undefined;
  const said = before(text, start, 48);
  const called = CALL.test(said);
  if (!called && (OTHER.test(said) || UNIT.test(text.slice(end, end + 12)))) return undefined;
  const span = { kind: 'phone' as const, start, end };
  const sizes = groups.map((group) => group.length);
  const shape = sizes.join('-');
  if (plus || (digits.startsWith('00') && groups.length > 1 && length > 9))
    return length >= 7 ? { ...span, confidence: 0.97 } : undefined;
  if (called) return { ...span, confidence: 0.9 };
  if (/^(?:1-)?3-3-4$/.test(shape) && /[2-9]/.test(groups.at(-3)?.[0] ?? '')) return { ...span, confidence: 0.95 };
  if (raw.startsWith('(') && length >= 7 && groups.length > 1) return { ...span, confidence: 0.9 };
  if (shape === '3-4' && /^[2-9]/.test(digits)) return { ...span, confidence: 0.6 };
  const grouped = groups.length > 1 && sizes.every((size) => size >= 2 && size <= 8);
  if (grouped && digits.startsWith('0') && length >= 8 && length <= 13) return { ...span, confidence: 0.85 };
  if (groups.length === 1 && digits.startsWith('0') && length >= 10 && length <= 13)
    return { ...span, confidence: 0.8 };
  // So much of the world writes a mobile number: India alone has a billion of them.
  if (/^[6-9]\d{9}$/.test(raw)) return { ...span, confidence: 0.65 };
  // Digits alone, or in groups that many things have: only the plan of a country's numbers can tell.
  const open = length >= 8 && (groups.length === 1 || (grouped && groups.length <= 5));
  return open ? { ...span, confidence: 0.6, ask: true } : undefined;
}
