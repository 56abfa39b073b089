import { luhn, mod11x10, mod97, verhoeff, weighted } from './checks.js';
import { before, isWordAt } from './signs.js';
import type { Detector, Span } from './span.js';

/** Lengths of IBANs by country, as the SWIFT registry has them. */
const IBAN_LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';
const lengthOf = (country: string): number => {
  const at = IBAN_LENGTHS.indexOf(country);
  return at >= 0 && at % 4 === 0 ? Number(IBAN_LENGTHS.slice(at + 2, at + 4)) : 0;
};

function ibans(text: string): Span[] {
  const found: Span[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[a-z]{2} ?\d{2}(?=[ -]?[\da-z])/giu)) {
    const length = lengthOf(text.slice(index, index + 2).toUpperCase());
    let signs = '';
    let end = index;
    for (; signs.length < length && end < text.length; end += 1) {
      const sign = text[end] as string;
      if (/[\da-z]/i.test(sign)) signs += sign.toUpperCase();
      else if (!/[ -]/.test(sign) || /[ -]/.test(text[end - 1] as string)) break;
    }
    if (!length || signs.length < length || isWordAt(text, end)) continue;
    const right = mod97(signs.slice(4) + signs.slice(0, 4)) === 1;
    if (right || before(text, index, 30).includes('iban'))
      found.push({ kind: 'iban', start: index, end, confidence: right ? 0.99 : 0.7 });
  }
  return found;
}

interface Id {
  pattern: RegExp;
  /** Of the match without spaces, hyphens, dots and slashes, in capitals. */
  right?: (id: string) => boolean;
  /** One of these words must stand before, with no other number between: for what could be anything else. */
  context?: string;
}

const free = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,-])(?:${source})(?![\\p{L}\\p{N}]|[.,-]\\d)`, 'giu');
const NIF = 'TRWAGMYFPDXBNJZSQVHLCKE';
const CODICE_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

const IDS: readonly Id[] = [
  // United States: social security and taxpayer numbers. Areas 000 and 666 were never given.
  { pattern: free(String.raw`(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`) },
  {
    pattern: free(String.raw`(?!000|666)\d{3}[ .]?(?!00)\d{2}[ .]?(?!0000)\d{4}|\d{3}-\d{2}-\d{4}`),
    context: String.raw`\bssn|social security|\bitin|taxpayer`,
  },
  // United Kingdom: national insurance, NHS (mod 11).
  {
    pattern: free(String.raw`(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]`),
  },
  {
    pattern: free(String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`),
    right: (id) => (11 - (weighted(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === Number(id[9]),
    context: String.raw`\bnhs`,
  },
  // Germany: tax number of a person, pension insurance.
  {
    pattern: free(String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`),
    right: mod11x10,
    context: String.raw`steuer|tax id|\bidnr|\btin\b`,
  },
  {
    pattern: free(String.raw`\d{2} ?\d{6} ?[A-Z] ?\d{3}`),
    right: (id) => {
      const digits = id.slice(0, 8) + String(id.charCodeAt(8) - 64).padStart(2, '0') + id.slice(9, 11);
      const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((all, weight, n) => {
        const product = weight * Number(digits[n]);
        return all + Math.floor(product / 10) + (product % 10);
      }, 0);
      return sum % 10 === Number(id[11]);
    },
  },
  // France: number of social security.
  {
    pattern: free(String.raw`[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}`),
    right: (id) => 97 - mod97(id.slice(0, -2).replace('2A', '19').replace('2B', '18')) === Number(id.slice(-2)),
  },
  // Spain: DNI and NIE.
  {
    pattern: free(String.raw`(?:[XYZ][ -]?\d{7}|\d{8})[ -]?[A-HJ-NP-TV-Z]`),
    right: (id) =>
      NIF[Number(id.slice(0, -1).replace(/^[XYZ]/, (sign) => String('XYZ'.indexOf(sign)))) % 23] === id.at(-1),
  },
  // Italy: codice fiscale.
  {
    pattern: free(String.raw`[A-Z]{6} ?\d{2}[A-EHLMPRST]\d{2} ?[A-Z]\d{3}[A-Z]`),
    right: (id) => {
      const values = [...id].map((sign) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65));
      const sum = values
        .slice(0, 15)
        .reduce((all, value, n) => all + (n % 2 ? value : (CODICE_ODD[value] as number)), 0);
      return sum % 26 === values[15];
    },
  },
  // Brazil: CPF.
  {
    pattern: free(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`),
    right: (id) =>
      [9, 10].every((length) => {
        const rest =
          (weighted(
            id,
            Array.from({ length }, (_, n) => length + 1 - n),
          ) *
            10) %
          11;
        return rest % 10 === Number(id[length]);
      }),
  },
  // India: Aadhaar, PAN.
  { pattern: free(String.raw`[2-9]\d{3} \d{4} \d{4}`), right: verhoeff },
  { pattern: free(String.raw`[2-9]\d{11}`), right: verhoeff, context: String.raw`aadh?aar|\buid` },
  { pattern: free(String.raw`[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]`), context: String.raw`\bpan\b` },
  // Canada: social insurance. Netherlands: BSN. Poland: PESEL. Australia: tax file, Medicare.
  { pattern: free(String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}`), right: luhn, context: String.raw`\bsin\b|social insurance` },
  {
    pattern: free(String.raw`\d{9}`),
    right: (id) => weighted(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    context: String.raw`\bbsn|burgerservice`,
  },
  {
    pattern: free(String.raw`\d{11}`),
    right: (id) => weighted(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    context: String.raw`pesel`,
  },
  {
    pattern: free(String.raw`\d{3} ?\d{3} ?\d{3}`),
    right: (id) => weighted(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    context: String.raw`\btfn|tax file`,
  },
  {
    pattern: free(String.raw`[2-6]\d{3} ?\d{5} ?\d(?: ?\d)?`),
    right: (id) => weighted(id, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(id[8]),
    context: String.raw`medicare`,
  },
  // Papers that are named: passports, licences, identity cards.
  {
    pattern: free(String.raw`(?=(?:[A-Z -]{0,6}\d){4})[A-Z]{0,4}-?\d(?:[ -]?[A-Z\d]){3,19}(?<=\d[A-Z]?)`),
    context: String.raw`passport|licen[cs]e|identity card|\bid card|national id|insurance (?:no|num)|führerschein|reisepass|personalausweis|ausweis|pasaporte|permiso de conducir|passeport|permis de conduire|\bssn|social security|رقم الهوية|جواز`,
  },
];

const CONTEXTS = IDS.map(({ context }) => context && new RegExp(context, 'u'));
const CLOSE = IDS.map(
  ({ context }) => context && new RegExp(`(?:${context})[^\\d!?\\n]{0,30}\\n?[^\\d!?\\n]{0,4}$`, 'u'),
);
const NAMED = new RegExp(IDS.flatMap(({ context }) => context ?? []).join('|'), 'iu');

function nationalIds(text: string): Span[] {
  const lower = NAMED.test(text) ? text.toLowerCase() : '';
  return IDS.flatMap(({ pattern, right }, n) => {
    // Most of them are named: where no such word stands, there is nothing to look for.
    const context = CONTEXTS[n];
    if (context && !context.test(lower)) return [];
    const close = CLOSE[n];
    return Array.from(text.matchAll(pattern)).flatMap(({ 0: match, index }): Span[] => {
      const id = match.replace(/[ ./-]/g, '').toUpperCase();
      if ((close && !close.test(before(text, index, 60))) || (right && !right(id))) return [];
      return [{ kind: 'national-id', start: index, end: index + match.length, confidence: right ? 0.95 : 0.85 }];
    });
  });
}

/** Five digits close to each other: fewer are no number of anybody. */
const DIGITS = /\d(?:\D{0,6}\d){4}/;

/** Accounts and papers: numbers that belong to one person. */
export const ids: Detector = (text) => (DIGITS.test(text) ? [...ibans(text), ...nationalIds(text)] : []);
