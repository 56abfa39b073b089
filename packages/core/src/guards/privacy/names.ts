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
  /(?:\bnames? ?(?:is|was|'s|’s|are)|\b(?:first|last|maiden|full|real|middle|family) name(?:\?| is|:)|\bcall(?:ed)?(?: me| him| her| them)?|\bnamed(?: him| her| them)?|\bheißt|\bheiße|\bname ist|\bnenn mich|\bme llamo|\bse llama|\bmi nombre es|\bje m['’]appelle|\bs['’]appelle|\bmon nom est|(?:^|\n)[ >?•*-]*(?:name|contact|user|signed|from|to|patient|client)[ \t]*:|\b(?:user|name):|\bبإسم|\bاسمي|\bاسمه|\bاسمها)[ \t]*["“'‘]?$/iu;
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
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter halloween thanksgiving ramadan eid hanukkah valentines ' +
    'new old north south east west northern southern eastern western central united great saint st san los las el la upper lower mount lake river ocean sea island islands city town street road avenue park beach valley bay hill hills county state states kingdom republic union world war earth ' +
    'american british english french german spanish italian chinese japanese korean indian african european asian canadian australian russian mexican irish scottish welsh dutch polish turkish arab arabic jewish muslim christian catholic hindu buddhist latin greek roman swedish norwegian danish finnish ' +
    'york jersey zealand england america europe africa asia australia canada france germany spain italy china japan korea india russia mexico brazil ireland scotland wales london paris berlin texas california florida hampshire carolina dakota virginia washington orleans angeles francisco vegas hong kong ' +
    'university college school academy institute hospital clinic center centre church company inc ltd corp group bank department office agency association foundation society club team league service services system program project museum library hotel restaurant orchestra festival award prize ' +
    'mental health care anxiety depression disorder syndrome therapy suicide prevention hotline lifeline crisis line text support anonymous alcoholics narcotics social security human resources national international federal public general community high middle primary secondary student life love hope day night time year week morning ' +
    'reddit google facebook instagram twitter youtube netflix amazon apple microsoft windows android iphone spotify discord steam xbox playstation nintendo twitch tinder uber disney marvel star wars trek game games thrones lord rings harry potter black white red blue green mirror pink gold golden silver big little long short first last second third dark light free open real true ' +
    'army navy air force marine marines police fire post mail news times magazine book books movie film show tv series song album band music story stories part chapter season episode edit update tldr tl dr op lol omg btw imo imho tw nsfw ptsd adhd ocd bpd cbt dbt ssri ssris er icu dad mom mum mother father grandma grandpa sir madam mr mrs ms dr mister bro dude man guys everyone somebody someone nobody anyone',
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

const CAPITAL = /^(?:\p{Lu}[\p{Ll}\p{M}'’]|\p{Lu}['’]\p{Lu}\p{Ll}|\p{Lu}\p{Ll}*-\p{Lu}\p{Ll})/u;
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
      begins: letter && begins,
    });
    if (!short) begins = letter || /^\d/.test(sign) ? false : ENDS.has(sign) || (begins && sign !== ',');
  }
  return words;
}

/** Names of people: those that a list has, and what stands where a name is said. */
export const names: Detector = (text) => {
  const given = givenNames();
  const words = wordsOf(text);
  const found: Span[] = [];
  const take = (from: number, to: number, confidence: number): void => {
    found.push({ kind: 'name', start: (words[from] as Word).start, end: (words[to] as Word).end, confidence });
  };
  const isGiven = (word: Word | undefined): boolean => word !== undefined && given.has(word.key) && !NOT.has(word.key);
  const isName = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.capital &&
    word.key.length > 1 &&
    !NOT.has(word.key) &&
    (isGiven(word) || !COMMON_END.test(word.key));

  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] as Word;
    if (!/^\p{L}/u.test(word.text)) continue;
    let back = n - 1;
    while (back > n - 4 && /^[,."“]$/.test(words[back]?.key ?? '')) back -= 1;
    const previous = words[back];
    const touching = back === n - 1;
    const end = lastOf(words, n, isName);
    const listed = isGiven(word);

    // Said to be a name: whatever it is, and however it is written.
    const titled = previous && TITLES.has(previous.key) && back >= n - 2 && words[n - 1]?.key !== ',';
    if (
      titled &&
      (isName(word) || (!word.capital && words[n - 1]?.key === '.' && word.key.length > 2 && !NOT.has(word.key)))
    ) {
      take(n, end, 0.9);
      n = end;
      continue;
    }
    if (
      CALLED.test(text.slice(Math.max(0, word.start - 32), word.start)) &&
      (listed || isName(word)) &&
      !/^(?:not|just|very)$/.test(word.key)
    ) {
      const far = word.capital
        ? end
        : lastSmall(
            words,
            n,
            isGiven,
            word.start > 0 && /:\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start)),
          );
      take(n, far, 0.9);
      n = far;
      continue;
    }
    if (previous && touching && RELATIONS.has(previous.key) && (listed || (isName(word) && !word.begins))) {
      take(n, end, 0.85);
      n = end;
      continue;
    }
    // In a row of names, also in small letters.
    if (listed && !word.capital && inList(words, n, isGiven)) {
      take(n, n, 0.75);
      continue;
    }
    if (
      listed &&
      !word.capital &&
      previous &&
      (GREETINGS.has(previous.key) || /^(?:i'm|im|am)$/.test(previous.key)) &&
      /^(?:[,.!\n]|and|from)$/.test(words[n + 1]?.key ?? '\n')
    ) {
      take(n, n, 0.7);
      continue;
    }
    if (!word.capital) continue;

    if (listed) {
      take(n, end, word.begins && end === n ? 0.65 : 0.85);
      n = end;
      continue;
    }
    if (!isName(word)) continue;
    const said = previous && touching && SAID.has(previous.key);
    const says = AFTER.has(words[end + 1]?.key ?? '');
    const full = end > n;
    const foreign = /[^\u0000-\u007f]/.test(word.text.replace(/[’]/g, ''));
    if (full && (!word.begins || foreign || says || hasInitial(words, n, end) || alone(words, n, end))) {
      take(n, end, said || hasInitial(words, n, end) ? 0.8 : 0.6);
      n = end;
      continue;
    }
    if ((said && !word.begins && !full) || (says && foreign)) {
      take(n, end, 0.6);
      n = end;
      continue;
    }
    if (full) n = end;
  }
  return found;
};

/** The last word of a name that begins here: with initials and particles between. */
function lastOf(words: readonly Word[], from: number, isName: (word: Word | undefined) => boolean): number {
  let last = from;
  if (words[from]?.text.match(/['’]s$/)) return last;
  for (let n = from + 1; n < words.length && n < from + 8; n += 1) {
    const word = words[n] as Word;
    if (isName(word)) {
      last = n;
      if (/['’]s$/.test(word.text)) break;
    } else if (
      !(INITIAL.test(word.text) && word.text !== 'I') &&
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
function lastSmall(
  words: readonly Word[],
  from: number,
  isGiven: (word: Word | undefined) => boolean,
  form: boolean,
): number {
  let last = from;
  for (let n = from + 1; n < words.length && n < from + 4; n += 1) {
    const word = words[n] as Word;
    if (isGiven(word) || (form && /^\p{L}/u.test(word.text))) last = n;
    else if (word.text !== '.') break;
  }
  return last;
}

/** Beside another name, with a comma or a word for "and" between. */
function inList(words: readonly Word[], at: number, isGiven: (word: Word | undefined) => boolean): boolean {
  const joins = (n: number): boolean => /^(?:,|and|und|et|y|&)$/.test(words[n]?.key ?? '');
  const next = joins(at + 1) && isGiven(words[at + 2]);
  const last = joins(at - 1) && isGiven(words[at - 2]);
  const twice =
    (next && last) ||
    (next && joins(at + 3) && isGiven(words[at + 4])) ||
    (last && joins(at - 3) && isGiven(words[at - 4]));
  return twice;
}
