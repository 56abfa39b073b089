import { givenNames } from './given-names.js';
import type { Detector, Span } from './span.js';

interface Word {
  text: string;
  start: number;
  end: number;
  /** Without case and marks, as the list has it. */
  key: string;
  /** A capital and then small letters, as names are written. */
  capital: boolean;
  letter: boolean;
  /** Whether any word would have a capital here. */
  begins: boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Before a name, in the languages that are spoken here. */
const TITLES = set(
  'mr mrs ms miss mx dr prof professor sir madam mister missus uncle aunt auntie aunty coach pastor rabbi officer sergeant herr frau fräulein monsieur madame mademoiselle mme mlle señor señora señorita sr sra srta don doña dona tante onkel tía tío السيد السيدة الدكتور الأستاذ',
);
/** People around somebody. A name may follow at once. */
const RELATIONS = set(
  'friend bestfriend bff buddy sister sis brother bro husband wife hubby boyfriend bf girlfriend gf partner fiancé fiance fiancée son daughter mom mum dad mother father boss manager ex cousin nephew niece neighbor neighbour colleague coworker roommate flatmate therapist counselor counsellor psychiatrist psychologist teacher tutor classmate crush doctor grandma grandpa stepdad stepmom baby kid freund freundin schwester bruder mann frau sohn tochter mutter vater chef kollege kollegin therapeutin ami amie soeur sœur frère mari femme fils fille amigo amiga hermana hermano esposo esposa novio novia hijo hija',
);
const GREETINGS = set(
  'hi hello hey dear hiya hallo hola salut bonjour liebe lieber querido querida cher chère thanks cheers',
);
/** Behind these comes what somebody is called. */
const CALLED =
  /(?:\bnames? ?(?:is|was|'s|’s|are)|\b(?:first|last|maiden|full|real|middle|family) name(?:\?| is|:)|\bcall(?:ed)?(?: me| him| her| them)?|\bnamed(?: him| her| them)?|\bheißt|\bheiße|\bname ist|\bnenn mich|\bme llamo|\bse llama|\bmi nombre es|\bje m['’]appelle|\bs['’]appelle|\bmon nom est|(?:^|\n)[ >?•*-]*(?:name|contact|signed|from|to|patient|client)[ \t]*:|\b(?:user|name):|اسمي|اسمه|اسمها)[ \t]*["“'‘]?$/iu;
const FORM = /(?:name|contact|user|signed|patient|client)[ \t]*:[ \t]*["“'‘]?$/i;
const MY_NAME = /\b(?:my|his|her) name(?:['’]?s| is) $|\bheiße $|\bme llamo $|\bm['’]appelle $/i;
/** The last words of what {@link CALLED} finds: without one of them there is no need to look. */
const CUES = set(
  "is was are name's names name ? : call called me him her them named heißt heiße heisst heisse ist mich llamo llama es m'appelle s'appelle m’appelle s’appelle est \" “ ' ‘ اسمي اسمه اسمها",
);
const SELF = set("i'm im am i’m");
const SAID = set(
  'says said asked replied told writes wrote added explains explained by sincerely regards love yours xoxo producer president senator minister king queen author actor actress singer',
);
const AFTER = set(
  'says said asked replied told explained writes wrote called texted messaged hugged kissed died passed phoned',
);
const PARTICLES = set('van de der den von du la le da dos del di bin ibn al el ten ter zu af');
/** Words with a capital that are no one's name, or not of a person. */
const NOT = set(
  'i the a an and but or if so my we you he she it they this that these those there here what when where who why how which not no yes ok okay oh well just please thanks thank good great best happy sorry god lord bible quran buddha allah jesus christ satan santa ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter halloween thanksgiving ramadan eid hanukkah ' +
    'new old north south east west northern southern eastern western central united great saint st san los las el la upper lower mount lake river ocean sea island islands city town street road avenue park beach valley bay hill hills county state states kingdom republic union world war earth ' +
    'american british english french german spanish italian chinese japanese korean indian african european asian canadian australian russian mexican irish scottish welsh dutch polish turkish arab arabic jewish muslim christian catholic hindu buddhist latin greek roman swedish norwegian danish finnish ' +
    'york jersey zealand england america europe africa asia australia canada france germany spain italy china japan korea india russia mexico brazil ireland scotland wales london paris berlin texas california florida hampshire carolina dakota virginia washington orleans angeles francisco vegas hong kong ' +
    'university college school academy institute hospital clinic center centre church company inc ltd corp group bank department office agency association foundation society club team league service services system program project museum library hotel restaurant orchestra festival award prize ' +
    'mental health care anxiety depression disorder syndrome therapy suicide prevention hotline lifeline crisis line text support anonymous alcoholics narcotics social security human resources national international federal public general community high middle primary secondary student life love hope day night time year week morning ' +
    'reddit google facebook instagram twitter youtube netflix amazon apple microsoft windows android iphone disney star wars trek game games thrones lord rings black white red blue green mirror pink gold golden silver big little long short first last second third dark light free open real true ' +
    'army navy air force marine marines police fire post mail news times magazine book books movie film show tv series song album band music story stories part chapter season episode edit update tldr tl dr op lol omg btw imo imho tw nsfw ptsd adhd ocd bpd cbt dbt ssri ssris er icu dad mom mum mother father grandma grandpa sir madam mr mrs ms dr mister bro dude man guys everyone somebody someone nobody anyone',
);
/** Words that begin sentences, as many leave out the stop before. */
const COMMON = set(
  'yesterday today tomorrow tonight later finally afterwards luckily even to one as at for from in is its it of on off only once since some than then though through until up very was were will with would can could did do does had has have having her him his into let lets look maybe me more most much must now never also always any are been being before both by down each even ever every everything few find get getting give go going gone got hopefully keep know last least let like make many mean might more nothing our out over own people person perhaps read really remember right same say see seems should sleep sometimes sounds speak stay still stop such take talk tell their them things think try trying two under upon us use used wait want we well went whatever while whoever wish without work world write yet your yourself yep yeah nah nope hey hi hello haha aw aww ah hmm hugs congrats welcome wow cheers man girl boy woman men women buddy pal friend friends mate love loved apt apartment suite floor unit flat room box postbox psc',
);
const COMMON_END =
  /(?:tion|sion|ing|ness|ment|ity|ology|ism|ist|ical|ful|less|ous|ive|able|ible|ship|hood|ward|ly|ed|ers|ies|ance|ence|ical|dom|ware|land|burg|ville|shire|stan|istan|phobia|pram|oxetine|azole|pine|zepam|zolam)$/;

const WORD = /\p{L}[\p{L}\p{M}'’-]*|\d+|[^\s\p{L}\d]|\n/gu;
const ENDS = set('. ! ? : " “ ” ‘ • * ( [ > - – — ; … \n'.replace('\\n', '\n'));

const plain = (text: string): string => {
  const lower = text.toLowerCase().replace(/['’]s?$/, '');
  return /^[a-z]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(
          /[øłđæßðþı]/g,
          (sign) => ({ ø: 'o', ł: 'l', đ: 'd', æ: 'ae', ß: 'ss', ð: 'd', þ: 'th', ı: 'i' })[sign] ?? sign,
        );
};

const CAPITAL = /^(?:\p{Lu}[\p{Ll}\p{M}]|\p{Lu}['’]\p{Lu}\p{Ll}|\p{Lu}\p{Ll}*-\p{Lu}\p{Ll})/u;
const INITIAL = /^\p{Lu}$/u;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let begins = true;
  for (const { 0: sign, index } of text.matchAll(WORD)) {
    const letter = /^\p{L}/u.test(sign);
    const last = words.at(-1);
    // The stop of an initial or a title ends no sentence.
    const short = sign === '.' && last && (INITIAL.test(last.text) || TITLES.has(last.key));
    words.push({
      text: sign,
      start: index,
      end: index + sign.length - (/['’]s$/.test(sign) ? 2 : 0),
      key: letter ? plain(sign) : sign,
      capital: letter && CAPITAL.test(sign),
      letter,
      begins: letter && begins,
    });
    if (!short) begins = letter || /^\d/.test(sign) ? false : ENDS.has(sign) || (begins && sign !== ',');
  }
  return words;
}

/** Names of people: those that a list has, and what stands where a name is said. */
export const names: Detector = (text) => {
  const words = wordsOf(text);
  const found: Span[] = [];
  const known = new Set<string>();
  const loose: Word[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] as Word;
    if (!word.letter) continue;
    const name = nameAt(words, n, text);
    if (!name) {
      if (isName(word)) loose.push(word);
      continue;
    }
    const { start } = word;
    found.push({ kind: 'name', start, end: (words[name.last] as Word).end, confidence: name.sure });
    for (const part of words.slice(n, name.last + 1)) if (isName(part) && name.sure > 0.6) known.add(part.key);
    n = name.last;
  }
  // Who was named in full is later called by one of the names.
  for (const { key, start, end } of loose)
    if (known.has(key)) found.push({ kind: 'name', start, end, confidence: 0.7 });
  return found;
};

interface Name {
  last: number;
  sure: number;
}

/** The name that begins with this word, by the surest sign of one. */
function nameAt(words: readonly Word[], n: number, text: string): Name | undefined {
  const word = words[n] as Word;
  const listed = isGiven(word);
  const before = words[n - 1];
  const title = before?.key === '.' ? words[n - 2] : before;
  const titled = title !== undefined && TITLES.has(title.key);
  if (!listed && !word.capital && !titled && !(before && CUES.has(before.key))) return undefined;

  if (
    titled &&
    word.key.length > 2 &&
    (isWord(word) || (before === words[n - 1] && before?.key === '.' && isPlain(word)))
  )
    return { last: lastOf(words, n), sure: 0.9 };
  const called = isCalled(words, n, text);
  if (called) return called;
  if (before && RELATIONS.has(before.key) && (listed || (isName(word) && !word.begins)))
    return { last: lastOf(words, n), sure: 0.85 };
  if (listed && !word.capital) return small(words, n);
  if (listed) return { last: lastOf(words, n), sure: word.begins ? 0.65 : 0.85 };
  return isWord(word) ? unlisted(words, n) : undefined;
}

/** Said to be a name, whatever it is: "my name is", "called", a form's line. */
function isCalled(words: readonly Word[], n: number, text: string): Name | undefined {
  const word = words[n] as Word;
  if (!CUES.has(words[n - 1]?.key ?? '')) return undefined;
  const said = text.slice(Math.max(0, word.start - 40), word.start);
  if (!CALLED.test(said)) return undefined;
  const form = FORM.test(said);
  if (word.capital) return isWord(word) ? { last: lastOf(words, n), sure: 0.9 } : undefined;
  const whole =
    /^(?:[.,!;\n]|and|but|und|y|et|i|i'm)$/.test(words[n + 1]?.key ?? '.') && MY_NAME.test(said) && isPlain(word);
  return isGiven(word) || form || whole
    ? { last: lastSmall(words, n, form), sure: whole || form ? 0.75 : 0.85 }
    : undefined;
}

/** A name that the list knows, in small letters: many are words too, so that something must speak for it. */
function small(words: readonly Word[], n: number): Name | undefined {
  const before = words[n - 1];
  const after = words[n + 1]?.key ?? '\n';
  const greeted = before && (GREETINGS.has(before.key) || SELF.has(before.key)) && /^(?:[,.!\n]|and|from)$/.test(after);
  const speaks = (words[n] as Word).begins && after === ':';
  return greeted || speaks || inRow(words, n) ? { last: n, sure: 0.7 } : undefined;
}

/** A word with a capital that nobody has to be called by. */
function unlisted(words: readonly Word[], n: number): Name | undefined {
  const word = words[n] as Word;
  // Any word has a capital at the beginning: the name is what comes behind it.
  if (word.begins && isGiven(words[n + 1]) && !isForeign(word)) return undefined;
  const last = lastOf(words, n);
  const before = words[n - 1];
  const quoted = before && /^[,"“”]$/.test(before.key) ? words[n - 2] : before;
  const said = before !== undefined && SAID.has(before.key) && !word.begins;
  const says = AFTER.has(words[last + 1]?.key ?? '');
  const foreign = isForeign(word);
  if (before && GREETINGS.has(before.key) && words[last + 1]?.key === ',') return { last, sure: 0.75 };
  if (beside(words, n)) return { last, sure: 0.7 };
  if (last > n) {
    const initial = hasInitial(words, n, last);
    const full = !word.begins || foreign || says || initial || alone(words, n, last);
    return full && isName(word) ? { last, sure: said || initial ? 0.8 : 0.6 } : undefined;
  }
  return said || (says && foreign) || (quoted !== before && quoted && AFTER.has(quoted.key) && !word.begins && foreign)
    ? { last, sure: 0.65 }
    : undefined;
}

const isGiven = (word: Word | undefined): boolean =>
  word !== undefined && word.letter && givenNames().has(word.key) && !NOT.has(word.key);
const isWord = (word: Word | undefined): word is Word =>
  word !== undefined &&
  word.capital &&
  word.key.length > 1 &&
  !NOT.has(word.key) &&
  !COMMON.has(word.key) &&
  !RELATIONS.has(word.key);
const isForeign = (word: Word): boolean => /[^\u0000-\u007f\u2019]/.test(word.text);
const isName = (word: Word | undefined): boolean =>
  isWord(word) && (isForeign(word) || !COMMON_END.test(word.key) || isGiven(word));
/** In small letters, and none of the words that everybody uses. */
const isPlain = (word: Word): boolean =>
  !word.capital && word.key.length > 2 && !NOT.has(word.key) && !COMMON.has(word.key) && !COMMON_END.test(word.key);

/** The last word of a name that begins here: with initials and particles between. */
function lastOf(words: readonly Word[], from: number): number {
  let last = from;
  if (words[from]?.text.match(/['’]s$/)) return last;
  for (let n = from + 1; n < words.length && n < from + 8; n += 1) {
    const word = words[n] as Word;
    if (isName(word)) {
      last = n;
      if (/['’]s$/.test(word.text)) break;
    } else if (
      !(INITIAL.test(word.text) && (word.text !== 'I' || words[n + 1]?.key === '.')) &&
      !(word.text === '.' && INITIAL.test(words[n - 1]?.text ?? '')) &&
      !PARTICLES.has(word.text)
    )
      break;
  }
  return last;
}

const hasInitial = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some(({ text }) => INITIAL.test(text));

/** A line that is nothing but these words. */
const alone = (words: readonly Word[], from: number, to: number): boolean =>
  to - from < 4 &&
  /^[\n>?]$/.test(words[from - 1]?.text ?? '\n') &&
  (words[to + 1]?.text ?? '\n') === '\n' &&
  words.length > to + 2;

/** In small letters a name goes on for as long as the list knows it, or to the end of a form's line. */
function lastSmall(words: readonly Word[], from: number, form: boolean): number {
  let last = from;
  for (let n = from + 1; n < words.length && n < from + 5; n += 1) {
    const word = words[n] as Word;
    if (isGiven(word) || (form && word.letter)) last = n;
    else if (word.key !== '.') break;
  }
  return last;
}

const isJoin = (word: Word | undefined): boolean => /^(?:,|and|und|et|y|&|و)$/.test(word?.key ?? '');

/** Two other names beside it, with commas or a word for "and" between. */
function inRow(words: readonly Word[], n: number): boolean {
  const next = isJoin(words[n + 1]) && isGiven(words[n + 2]);
  const last = isJoin(words[n - 1]) && isGiven(words[n - 2]);
  const further = next && isJoin(words[n + 3]) && isGiven(words[n + 4]);
  return (next && last) || further || (last && isJoin(words[n - 3]) && isGiven(words[n - 4]));
}

/** A name that the list knows beside it. */
function beside(words: readonly Word[], n: number): boolean {
  const listed = (at: number): boolean => isGiven(words[at]) && (words[at] as Word).capital;
  return (
    (isJoin(words[n + 1]) && listed(n + 2)) || (isJoin(words[n - 1]) && listed(n - 2) && !(words[n] as Word).begins)
  );
}
