import type { Detector, Span } from './span.js';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** What streets are called, after their name or before it. */
const TYPES = words(
  'street st str road rd avenue ave av lane ln drive dr court ct way place pl square sq squares boulevard blvd terrace close crescent highway hwy parkway pkwy turnpike crossing crossroad crossroads circle cir trail alley row mews quay hill gardens grove park walk path bridge junction parade rise vale view heights mount point ' +
    'rue allée impasse chemin quai place boul calle c/ avenida avda paseo plaza plaça camino carrera via viale piazza corso vicolo strada rua praça travessa largo estrada ul ulica ulice utca u út útja tér náměstí nám trg sokak cadde caddesi mahallesi straße strasse platz weg gasse allee ring ufer damm chaussee hof steig laan straat plein gracht vej gade vegen veien väg gatan terrasse tie katu οδός λεωφόρος улица ул شارع',
);
/** What stands at the end of a street's own word. */
const ENDING =
  /(?:stra(?:ss|ß)e|str|gasse|platz|weg|allee|ufer|damm|graben|straat|laan|plein|gracht|kade|dijk|vej|gade|gaden|vejen|vegen|veien|vei|veg|gata|gaten|gatan|gatu|vägen|väg|gränd|torget|tie|katu|kuja|polku|puiestee|mnt|stræti|straeti|braut|vegur|gata|götu|lund|hus|holt|wall|berg)$/;
/** Named only with a number behind, as other words end so too. */
const WEAK = /(?:tie|hus|wall|berg|lund|holt|str|vei|veg)$/;
/** Words for a street that stand before its name, and are no English ones. */
const PREFIXES = words('rue allée impasse chemin calle avenida paseo viale piazza rua travessa ul ulica');
/** Short for a street, and for much else. */
const SHORT = words('u st str dr ct pl sq av way walk point place close park circle cir');
/** Posts of armies. */
const POSTS = words('fpo apo dpo');
/** What is said before an address. */
const SAID =
  /(?:\baddress(?: of [^\n.?!]{1,60})?(?: is|:)|\blive[sd]? at|\bliving at|\blocated (?:at|on)|\bse(?:nd|nt) (?:it |one |a new one |them )?to|\breturn (?:it )?to|\bmeet (?:you|me|us|up) at|\bcorner of|\boffices? (?:is|are) at|\barrived at|\bdeliver(?:ed)? (?:it )?to|\badresse(?: ist|:)|\banschrift(?: ist|:)|\bwohne in der|\bvivo en|\bdirección(?: es|:)|\bhabite (?:au|à)|عنواني|أسكن في)\s*(?:the corner of )?$/iu;
const UNITS = words(
  'apt apartment suite ste flat unit room rm floor fl box bldg building psc apo fpo dpo postfach wohnung piso puerta appt appartement étage شقة',
);
const LINKS = words(
  'de la del della di du des von van der den zu zum zur am an of the and y e le les da do dos das i na nad nan sur saint',
);
const SIGN = /[\p{L}\p{M}\p{N}]+(?:['’/-][\p{L}\p{M}\p{N}]+)*\.?|[^\s\p{L}\p{N}]/gu;
/** Signs that keep the parts of an address together, over lines and in quoted mails. */
const JOIN = /^[,.\-/#()>?:]$/;

interface Part {
  start: number;
  end: number;
  word: string;
  kind: 'number' | 'capital' | 'type' | 'ending' | 'unit' | 'link' | 'join';
}

const NUMBER = /^\d{1,6}(?:[-/]\d{1,4})?\p{L}?\.?$/u;
const POSTCODE = /^(?:[a-z]{1,2}\d[a-z\d]?|\d[a-z]{2})$/i;
const CAPITAL = /^\p{Lu}/u;

function partOf(sign: string, start: number, row: readonly Part[]): Part | undefined {
  const end = start + sign.length;
  const word = sign.replace(/\.$/, '');
  const lower = word.toLowerCase();
  const made = (kind: Part['kind']): Part => ({ start, end, word: lower, kind });
  if (JOIN.test(sign)) return made('join');
  if (NUMBER.test(sign) || POSTCODE.test(word)) return made('number');
  if (UNITS.has(lower)) return made('unit');
  if (TYPES.has(lower)) return made('type');
  if (word.length > 5 && ENDING.test(lower) && (CAPITAL.test(word) || !WEAK.test(lower))) return made('ending');
  if (LINKS.has(lower)) return made('link');
  if (CAPITAL.test(word)) return made('capital');
  // What streets are called, in small letters, behind a word that can be nothing else.
  const recent = row.slice(-3);
  const named = recent.some((part) => PREFIXES.has(part.word)) && !recent.some((part) => part.kind === 'number');
  return named && /^\p{Ll}/u.test(word) ? made('capital') : undefined;
}

/** As many parts as an address may have; what is longer is a list of something else. */
const MOST = 40;

/**
 * Addresses of houses: rows of numbers, words with a capital and what streets and flats are called, of which a number
 * stands close to the name of a street, or behind the name of a flat.
 */
export const addresses: Detector = (text) => {
  if (!/\d/.test(text)) return [];
  const found: Span[] = [];
  let row: Part[] = [];
  const finish = (): void => {
    const span = row.length > 1 ? addressIn(row, text) : undefined;
    if (span) found.push(span);
    row = [];
  };
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    let part = partOf(sign, index, row);
    const apart = row.length > 0 && index - (row.at(-1) as Part).end > 6;
    // A full stop after a plain word ends the sentence, and with it the address.
    if (!part || apart || row.length >= MOST) {
      finish();
      part = partOf(sign, index, row);
    }
    if (part) row.push(part);
  }
  finish();
  for (const { 0: match, index } of text.matchAll(BOX)) {
    const more = found.find(({ start, end }) => start < index + match.length && end > index);
    if (more) more.start = Math.min(more.start, index);
    else found.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.8 });
  }
  for (const { 0: match, index } of text.matchAll(PLAIN))
    if (!found.some(({ start, end }) => start < index + match.length && end > index))
      found.push({ kind: 'address', start: index, end: index + match.length, confidence: 0.7 });
  return found;
};

/** In small letters: only what streets are called in English, and no distance or time before. */
const PLAIN =
  /(?<![\p{L}\p{N}.,:$€£-])\d{1,5}[a-z]? (?!(?:\p{L}+ )?(?:down|up|on|of|off|in|the|this|that|my|your|his|her|our|their|a|an|to|from|by|at|more|other|hours?|minutes?|mins?|days?|weeks?|months?|years?|yrs?|miles?|blocks?|km|feet|times?|people|cars?|houses?|things?|ways?|different|long|lane|or|and|was|is|i|we|per|every|wrong|right|star) )(?:\p{L}+ ){1,2}(?:street|avenue|road|lane|drive|boulevard|blvd|crescent|terrace)(?!\p{L})/giu;

/** Where letters wait to be fetched. */
const BOX = /(?<!\p{L})(?:p\. ?o\. ?|p ?o )box (?:no\.? ?)?\d{1,6}(?!\p{N})|(?<!\p{L})postfach \d{2,6}(?!\p{N})/giu;

/** How much speaks for a street, a flat or a box here. */
function sureAt(row: readonly Part[], n: number, text: string): number {
  const { kind, word, start, end } = row[n] as Part;
  const next = row.slice(n + 1, n + 5).filter((part) => part.kind !== 'join');
  const last = row.slice(Math.max(0, n - 6), n).filter((part) => part.kind !== 'join');
  const called = next.find((part) => part.kind !== 'link')?.kind === 'capital';
  const numbered = next[0]?.kind === 'number';
  const near = last.slice(-4).filter((part) => part.kind === 'number');
  const house = near.some((part) => !text.slice(part.end, start).includes('\n'));
  const sameLine = !text.slice(end, next[0]?.start).includes('\n');
  const named = last.at(-1)?.kind === 'capital';
  if (kind === 'type') {
    // "Main St" with a number before, "Rue Verte" with one before or behind.
    if (house && (named || (!SHORT.has(word) && called))) return 0.85;
    if (numbered && named && sameLine) return 0.75;
    if (!SHORT.has(word) && called && next.some((part) => part.kind === 'number')) return 0.75;
  }
  if (kind === 'ending' && (numbered || (near.length > 0 && !WEAK.test(word)))) return 0.85;
  if (kind === 'unit') {
    if (POSTS.has(word) && next[0]?.kind === 'capital' && next[1]?.kind === 'number') return 0.85;
    if (word !== 'floor' && word !== 'room' && numbered && (near.length > 0 || named) && row.length > 2) return 0.8;
  }
  // A house, its street, and a town on the next line or behind a comma.
  if (kind === 'capital' && numbered && house && next[1]?.kind === 'capital' && last.length > 0) return 0.7;
  return 0;
}

function addressIn(row: readonly Part[], text: string): Span | undefined {
  const first = row[0] as Part;
  let confidence = Math.max(...row.map((_, n) => sureAt(row, n, text)));
  const said = SAID.test(text.slice(Math.max(0, first.start - 90), first.start));
  const numbered = row.some(({ kind, word }) => kind === 'number' && word.length > 1);
  if (said && numbered && row.some(({ kind }) => kind === 'capital')) confidence = Math.max(confidence, 0.75);
  if (confidence === 0) return undefined;
  let from = 0;
  if (!said && !row.some(({ word }) => POSTS.has(word))) {
    from = row.findIndex(
      ({ kind, word }) =>
        kind === 'number' || kind === 'ending' || kind === 'unit' || (kind === 'type' && !SHORT.has(word)),
    );
    if (row[from]?.kind === 'type' && row[from - 1]?.kind === 'capital') from -= 1;
  }
  let last = row.length - 1;
  while (last > from && (row[last]?.kind === 'join' || row[last]?.kind === 'link')) last -= 1;
  const { start } = row[from] as Part;
  const { end } = row[last] as Part;
  return { kind: 'address', start, end: text[end - 1] === '.' ? end - 1 : end, confidence };
}
