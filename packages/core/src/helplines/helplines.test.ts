import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { HELPLINE_NUMBERS } from '../guards/helpline-numbers.js';
import { COUNTRIES, countryOf, hrefOf, isOld, isUnverified, linesOf, numbersOf, sourceOf } from './index.js';
import type { Country, Helpline, Hours } from './types.js';
import { countriesIn, viewOf } from './view.js';
import ar from './words/ar.js';
import de from './words/de.js';
import en from './words/en.js';

const all = COUNTRIES.map((code) => [code, countryOf(code)!] as const);
const lines = all.flatMap(([code, { lines }]) => lines.map((line) => ({ code, line })));
const alwaysFor = ({ lines }: Country): Helpline[] =>
  lines.filter(({ audience, hours }) => audience !== 'youth' && hours === 'always');

test('there are at least thirty countries with lines of their own', () => {
  assert.ok(all.filter(([, { lines }]) => lines.length).length >= 30);
});

test('countries are named by codes that have a name, and each has an emergency number', () => {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  for (const [code, { emergency }] of all) {
    assert.match(code, /^[A-Z]{2}$/);
    assert.notEqual(names.of(code), code);
    assert.ok(emergency.length, code);
    for (const { shown } of emergency) assert.match(shown, /^\d{3}$/, code);
  }
});

test('each country has a line that answers day and night, or says that it has none', () => {
  for (const [code, country] of all) assert.equal(country.silentAtNight ?? false, !alwaysFor(country).length, code);
});

test('each line has a way to reach it, a source and the date of that source', () => {
  for (const { line } of lines) {
    assert.ok(line.contacts.length, line.id);
    assert.ok(sourceOf(line.source).name, line.id);
    assert.match(line.source.date, /^20\d\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, line.id);
    assert.ok(!Number.isNaN(Date.parse(line.source.date)), line.id);
    if (line.source.own) assert.ok(sourceOf(line.source).url, `${line.id}: an own word has an address`);
  }
  const ids = lines.map(({ line }) => line.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { code, line } of lines) assert.ok(line.id.startsWith(`${code.toLowerCase()}-`), line.id);
});

test('pages and chats are https', () => {
  for (const { line } of lines)
    for (const url of [line.page, sourceOf(line.source).url, ...line.contacts.map(({ url }) => url)])
      if (url !== undefined) assert.equal(new URL(url).protocol, 'https:', line.id);
});

test('short codes stay short codes; longer numbers are numbers of their country', () => {
  for (const { code, line } of lines) {
    for (const { by, dial = '', shown } of line.contacts) {
      if (by === 'chat') continue;
      assert.match(dial, /^\+?\d+$/, line.id);
      const digits = shown.replace(/\D/g, '').replace(/^0/, '');
      assert.ok(dial.endsWith(digits), `${line.id}: ${dial} is not ${shown}`);
      if (dial.replace('+', '').length <= 6) {
        assert.ok(!dial.startsWith('+'), `${line.id}: a short code has no +`);
      } else {
        const parsed = parsePhoneNumberFromString(dial, code as CountryCode);
        assert.ok(parsed?.isValid(), `${line.id}: ${dial} is no number of ${code}`);
        assert.equal(parsed?.countryCallingCode, getCountryCallingCode(code as CountryCode), line.id);
      }
    }
  }
});

test('hours are times of a day', () => {
  const check = (hours: Hours | undefined, id: string): void => {
    if (!hours || hours === 'always') return;
    assert.ok(hours.length, id);
    for (const { days, from, to } of hours) {
      for (const time of [from, to]) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, id);
      if (days) assert.ok(days[0] >= 1 && days[1] <= 7 && days[0] <= days[1], id);
    }
  };
  for (const { line } of lines) {
    check(line.hours, line.id);
    for (const { hours } of line.contacts) check(hours, line.id);
  }
});

test('languages have names', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  for (const { line } of lines) for (const lang of line.languages ?? []) assert.notEqual(names.of(lang), lang, line.id);
});

test('the numbers that the guards let pass are those of the data: npm run helplines -- numbers', () => {
  assert.deepEqual(HELPLINE_NUMBERS, numbersOf());
  for (const number of ['116123', '999', '988', '08001110111']) assert.ok(HELPLINE_NUMBERS.includes(number), number);
});

test('who is meant comes first, then who answers all night', () => {
  const ids = (audience?: string): string[] => linesOf(countryOf('de')!, audience).map(({ id }) => id);
  assert.deepEqual(ids(), ['de-telefonseelsorge', 'de-nummer-gegen-kummer']);
  assert.deepEqual(ids('youth'), ['de-nummer-gegen-kummer', 'de-telefonseelsorge']);
  const italy = linesOf(countryOf('IT')!, 'youth').map(({ id }) => id);
  assert.equal(italy[0], 'it-azzurro');
  const late: Country = {
    emergency: [],
    lines: (['evening', 'night'] as const).map((id) => ({
      id,
      name: id,
      audience: 'all',
      contacts: [],
      hours: id === 'night' ? 'always' : [{ from: '18:00', to: '22:00' }],
      source: { id: '', date: '2026-01' },
    })),
  };
  assert.deepEqual(
    linesOf(late).map(({ id }) => id),
    ['night', 'evening'],
  );
});

test('a contact leads where its kind says', () => {
  assert.equal(hrefOf({ by: 'call', dial: '116123', shown: '116 123' }), 'tel:116123');
  assert.equal(hrefOf({ by: 'text', dial: '988', shown: '988' }), 'sms:988');
  assert.equal(hrefOf({ by: 'text', dial: '85258', shown: '85258', say: 'SHOUT' }), 'sms:85258?&body=SHOUT');
  assert.equal(hrefOf({ by: 'chat', url: 'https://a.example/', shown: 'a.example' }), 'https://a.example/');
});

test('a year after it was read a line is old', () => {
  const source = { id: 'a-page', date: '2025-06' };
  assert.equal(isOld({ source }, Date.parse('2026-05-30')), false);
  assert.equal(isOld({ source }, Date.parse('2026-06-03')), true);
});

test('only an organisation’s own word counts as read there', () => {
  assert.equal(isUnverified({ source: { id: 'a-list', date: '2026-01' } }), true);
  assert.equal(isUnverified({ source: { id: 'their-page', date: '2026-01', own: true } }), false);
});

test('a country is found in whatever case it is written, and nothing else is', () => {
  assert.equal(countryOf(' gb '), countryOf('GB'));
  for (const code of [undefined, '', 'XX', 'constructor', '__proto__']) assert.equal(countryOf(code), undefined);
});

test('a country is said in words', () => {
  const view = viewOf({ country: 'GB', lang: 'en', words: en, now: Date.parse('2026-11-01') });
  assert.equal(view.name, 'United Kingdom');
  assert.deepEqual(view.emergency, [{ href: 'tel:999', text: 'Call 999' }]);
  assert.deepEqual(view.lines[0], {
    id: 'gb-samaritans',
    name: 'Samaritans',
    contacts: [{ by: 'call', href: 'tel:116123', text: 'Call 116\u00a0123', facts: [] }],
    facts: ['Day and night', 'Free', 'English'],
    page: 'https://www.samaritans.org/',
  });
  assert.equal(view.lines[1]?.contacts[0]?.text, 'Text SHOUT to 85258');
  assert.equal(view.lines[2]?.contacts[0]?.text, 'Call 111, then press 2');
  assert.deepEqual(view.lines[3]?.facts, ['For young people', 'English', 'Last looked up in June 2025']);
  assert.equal(view.note, '');
});

test('in other languages too, numbers keep their order', () => {
  const german = viewOf({ country: 'DE', lang: 'de', words: de }).lines;
  assert.deepEqual(german[1]?.facts.slice(0, 2), ['Für junge Menschen', 'Montag bis Samstag, 14:00 bis 20:00']);
  const arabic = viewOf({ country: 'GB', lang: 'ar', words: ar });
  assert.ok(arabic.lines[0]?.contacts[0]?.text.includes('\u2066116\u00a0123\u2069'));
});

test('hours and cost of one way are said with it alone', () => {
  const line = viewOf({ country: 'JP', lang: 'en', words: en }).lines.find(({ id }) => id === 'jp-inochi');
  assert.deepEqual(line?.contacts[0]?.facts, ['Every day, 16:00 to 21:00', 'Free']);
  assert.deepEqual(line?.facts, ['Japanese']);
});

test('where nobody answers all night, or no line is known, that is said', () => {
  const note = (country?: string): string => viewOf({ country, lang: 'en', words: en }).note;
  assert.equal(note('DK'), en.silent);
  assert.equal(note('AE'), en.none);
});

test('where the country is not known, one is asked to choose it', () => {
  for (const country of ['XX', undefined]) {
    const { intro, note, lines } = viewOf({ country, lang: 'en', words: en });
    assert.deepEqual([intro, note, lines], [en.unknown, '', []]);
  }
});

test('young people are spoken to in plainer words', () => {
  assert.equal(viewOf({ country: 'GB', audience: 'youth', lang: 'en', words: en }).intro, en.introYouth);
});

test('countries stand in the order of the language', () => {
  const names = countriesIn('de').map(({ name }) => name);
  assert.ok(names.indexOf('Österreich') < names.indexOf('Polen'));
  assert.equal(names.length, COUNTRIES.length);
});
