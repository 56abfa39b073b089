import type { Detector, Span } from './span.js';

// These two are also in the chunk for figures: what both would import would be a third, without which neither comes.
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
const before = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - length), at).toLowerCase();

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Addresses for mail are found by their sign, looking to both sides of it. */
function emails(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1] as string)) start -= 1;
    while (start < at && !isWordAt(text, start)) start += 1;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST_DOMAIN && DOMAIN.test(text[end] as string)) end += 1;
    while (end > at && !isWordAt(text, end - 1)) end -= 1;
    if (start < at && /\.\p{L}{2,24}$/u.test(text.slice(at, end)))
      found.push({ kind: 'email', start, end, confidence: 0.99 });
  }
  return found;
}

const PROVIDER = 'gmail|googlemail|hotmail|yahoo|ymail|outlook|live|icloud|proton|protonmail|gmx|web|aol|msn|mail';
/** Written so that programs shall not read it: with a word for the sign, or for the dot. */
const SPELLED = new RegExp(
  `(?<![\\w.+-])[\\w.+-]{2,64}(?: ?[[({<] ?(?:at|@) ?[\\])}>] ?[\\w-]{2,63}| (?:at|@) ?(?:${PROVIDER})| ?@ (?:${PROVIDER})|@[\\w-]{2,63})` +
    ` ?(?:\\.|[[({<] ?(?:dot|\\.) ?[\\])}>]|dot) ?[a-z]{2,6}(?![\\w])`,
  'gi',
);

/** Ends of addresses that are also how a sentence may go on when the space is missing. */
const WORDLIKE = new Set(
  'ad am as at be bi by do em es go im in is it la ma me my no of pa pm re sa se so to us'.split(' '),
);
const GENERIC =
  'com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|xyz|online|site|shop|store|blog|club|page|link|live|tech|tv|cc|gg|ly|co|eu|uk|eco|health|help|support|care|chat|social|community|life|world|email|cloud|space|website|fm';
const HOST = new RegExp(
  `(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,5}(?:${GENERIC}|[a-z]{2})(?![\\p{L}\\p{N}@-]|\\.[\\p{L}\\p{N}])(?::\\d{1,5})?(?:[/?#][^\\s<>"'\u201d\u2019)]{0,2000})?`,
  'giu',
);
const LINK = /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"\u201d]{2,2000}/gi;
const SITE = /(?:site|web|page|blog|link|url|domain|visit|homepage|seite)[^a-z]{0,3}(?:is |are |at |ist )?[^a-z]{0,2}$/;
/** Codes of countries, as far as they stand at the end of addresses. */
const COUNTRIES =
  /^(?:a[cdefgilmoqrstuwxz]|b[abdefghijmnorstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdeghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghiklmnorstuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|v[aceginu]|w[fs]|y[et]|z[amw])$/;

/** Marks at the end belong to the sentence. */
function withoutMarks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && ".,;:!?)]'\u2019".includes(text[last - 1] as string)) last -= 1;
  return last;
}

function links(text: string): Span[] {
  const found: Span[] = [];
  if (text.includes('://') || /www\./i.test(text))
    for (const { 0: match, index } of text.matchAll(LINK)) {
      const end = withoutMarks(text, index, index + match.length);
      if (!isWordAt(text, index - 1) && end - index > 6)
        found.push({ kind: 'url', start: index, end, confidence: 0.99 });
    }
  for (const { 0: match, index } of text.matchAll(HOST)) {
    const [host = ''] = /^[^/?#:]+/.exec(match) ?? [];
    const end = host.slice(host.lastIndexOf('.') + 1);
    const labels = host.split('.');
    if (end !== end.toLowerCase() && host !== host.toUpperCase()) continue;
    if (labels.every((label) => label.length < 2) || !/\p{L}/u.test(labels.at(-2) ?? '')) continue;
    const low = end.toLowerCase();
    if (low.length === 2 && !COUNTRIES.test(low)) continue;
    const bare = match.length === host.length;
    const wordlike = WORDLIKE.has(low) || (low.length > 3 && labels.length === 2);
    if (bare && wordlike && !SITE.test(before(text, index, 24))) continue;
    found.push({ kind: 'url', start: index, end: withoutMarks(text, index, index + match.length), confidence: 0.9 });
  }
  return found;
}

const NETWORKS =
  'insta|instagram|ig|snap|snapchat|sc|discord|disc|twitter|telegram|tg|tiktok|tik tok|kik|skype|steam|psn|xbox|gamertag|reddit|tumblr|facebook|fb|messenger|signal|wechat|whatsapp|line|viber|mastodon|bluesky|threads|youtube|twitch|linkedin|pinterest|onlyfans|usern?ame|user name|user id|handle|nick|nickname|screen ?name|benutzername|nutzername|usuario|pseudo|identifiant';
const TOLD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NETWORKS})(?: (?:name|account|user|username|handle|id|tag|konto|profil|profile))?(?: ?[:=] ?| ?(?:is|ist|es|est|called|heißt)(?: ?:)? | ?[-–] )["'“]?@?([\\p{L}\\p{N}][\\p{L}\\p{N}._#-]{2,31})`,
  'giu',
);
const ADD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:add|dm|message|text|follow|find|hit|pm) me (?:up )?(?:on|at|@) (?:${NETWORKS})[ :,@-]{1,3}["'“]?([\\p{L}\\p{N}][\\p{L}\\p{N}._#-]{2,31})`,
  'giu',
);
/** A name with a number or a sign in it is hardly a word. */
const MADE_UP = /[\d._#-]./;
/** What people say of such a place without naming anybody there. */
const PLAIN =
  /^(?:the|not|for|and|but|that|this|just|like|really|very|too|also|where|what|how|when|good|great|bad|full|toxic|gone|down|private|public|deleted|always|never|only|still|now|open|here|there|much|better|worse|way|all|one|you|your|they|their|our|his|her|its|was|has|had|with|from|about|because|nice|fun|awful|terrible|killing|making|something|someone|everything|nothing|a|an|so|in|on|at|my|me)$/i;

function handles(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: match, index } of text.matchAll(
    /(?<![\p{L}\p{N}@._/&=-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,30}(?!@)/gu,
  )) {
    const end = index + match.replace(/\.+$/, '').length;
    if (/\p{L}/u.test(match) && end - index > 3) found.push({ kind: 'handle', start: index, end, confidence: 0.9 });
  }
  for (const { 0: match, 1: name = '', index } of text.matchAll(/(?<![\p{L}\p{N}/.])\/?u\/([\w-]{3,20})(?![\w/])/giu))
    found.push({ kind: 'handle', start: index, end: index + match.length, confidence: name ? 0.95 : 0 });
  for (const { 0: match, index } of text.matchAll(/(?<![\p{L}\p{N}#])[\p{L}\p{N}._]{2,32}#\d{4}(?!\d)/gu))
    found.push({ kind: 'handle', start: index, end: index + match.length, confidence: 0.85 });
  for (const pattern of [TOLD, ADD])
    for (const { 0: match, 1: raw = '', index } of text.matchAll(pattern)) {
      const name = raw.replace(/[._-]+$/, '');
      const start = index + match.length - raw.length;
      const own = /(?<!\p{L})(?:my|mein|mi|mon|ma|me)[^.!?]{0,24}$/iu.test(before(text, start, 40));
      if (PLAIN.test(name) || (!MADE_UP.test(name) && !own && pattern === TOLD)) continue;
      found.push({ kind: 'handle', start, end: start + name.length, confidence: 0.8 });
    }
  return found;
}

/** How somebody is reached over the net. */
export const contacts: Detector = (text) => [
  ...emails(text),
  ...Array.from(/@|\bat\b/i.test(text) ? text.matchAll(SPELLED) : [], ({ 0: match, index }): Span => ({
    kind: 'email',
    start: index,
    end: index + match.length,
    confidence: 0.9,
  })),
  ...(text.includes('.') || text.includes('://') ? links(text) : []),
  ...handles(text),
];

/** Sites of public help: whoever names one gives nobody away. */
export const HELP_SITES =
  /(?:^|[./@])(?:findahelpline\.com|befrienders\.org|samaritans\.org|988lifeline\.org|suicidepreventionlifeline\.org|crisistextline\.org|telefonseelsorge\.de|childline\.org\.uk|thetrevorproject\.org|nhs\.uk|lifeline\.org\.au|beyondblue\.org\.au|3114\.fr)(?:[/?#:]|$)/i;
