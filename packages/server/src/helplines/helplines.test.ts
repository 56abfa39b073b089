import assert from 'node:assert/strict';
import { test } from 'node:test';

import { COUNTRIES } from '@kindred/core/helplines';

import { checkCommand, toCheck } from './check.js';
import { helplinesPage, setupPage } from './pages.js';

const ask = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(`https://community.example${path}`, { headers });
const read = async (country?: string, request = ask('/helplines')): Promise<string> =>
  helplinesPage(request, country)!.text();

test('a country’s page has its numbers as links, and needs no script', async () => {
  const html = await read('gb');
  assert.match(html, /<a class="way" href="tel:116123">Call 116\u00a0123<\/a>/);
  assert.match(html, /href="sms:85258\?&#38;body=SHOUT"/);
  assert.match(html, /href="tel:999"/);
  assert.match(html, /findahelpline\.com/);
  assert.doesNotMatch(html, /<script|onclick|src=/);
});

test('each country has a page, and leads to the others', async () => {
  for (const code of COUNTRIES) assert.match(await read(code), new RegExp(`/helplines/${code}"`), code);
  assert.match(await read(), /Choose the country you are in/);
});

test('there is no page of what is no country', () => {
  for (const country of ['XX', 'constructor', '../GB', '<b>'])
    assert.equal(helplinesPage(ask('/'), country), undefined);
});

test('the language is that of the address, else of the browser; the country is never found out', async () => {
  assert.match(await read('DE', ask('/helplines/DE', { 'accept-language': 'de-CH,fr;q=0.5' })), /Tag und Nacht/);
  assert.match(
    await read('DE', ask('/helplines/DE?lang=ar', { 'accept-language': 'de' })),
    /<html lang="ar" dir="rtl">/,
  );
  const answer = helplinesPage(ask('/helplines', { 'accept-language': 'de-DE' }))!;
  assert.equal(answer.headers.get('vary'), 'accept-language');
  assert.doesNotMatch(await answer.text(), /tel:/);
});

test('young people find theirs first', async () => {
  const html = await read('AU', ask('/helplines/AU?audience=youth'));
  assert.ok(html.indexOf('Kids Helpline') < html.indexOf('Beyond Blue'));
});

test('it is kept on the way, and not sent again', async () => {
  const answer = helplinesPage(ask('/helplines/GB'), 'GB')!;
  assert.match(answer.headers.get('cache-control') ?? '', /public.*stale-if-error/);
  const etag = answer.headers.get('etag')!;
  assert.equal(helplinesPage(ask('/helplines/GB', { 'if-none-match': etag }), 'GB')!.status, 304);
  assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'/);
});

test('the set-up page lists what is to be checked, of one country or of all', async () => {
  const all = await setupPage(ask('/setup')).text();
  const one = await setupPage(ask('/setup?country=gb')).text();
  assert.match(one, /Childline/);
  assert.match(one, /more than a year ago/);
  assert.doesNotMatch(one, /Telefono Azzurro/);
  assert.match(all, /Telefono Azzurro/);
  assert.match(one, /&#60;kindred-helplines&#62;&#60;a href=&#34;https:\/\/community\.example\/helplines\/GB/);
});

test('what is asked for stays text', async () => {
  const html = await setupPage(ask('/setup?country=%3Cscript%3E')).text();
  assert.doesNotMatch(html, /<script/);
});

test('a line read on its own page within a year needs no check', () => {
  assert.equal(
    toCheck('GB', Date.parse('2026-09-01'))
      .find(({ line }) => line.id === 'gb-samaritans')
      ?.why.join(),
    'not read on its own page',
  );
  const later = toCheck('GB', Date.parse('2028-01-01'));
  assert.ok(later.every(({ why }) => why.includes('more than a year ago')));
});

test('the command says the same, and what is no country in one line', () => {
  const lines: string[] = [];
  checkCommand('gb', (line) => lines.push(line));
  assert.ok(lines.some((line) => line.startsWith('GB\tSamaritans\t116 123')));
  assert.match(lines.at(-1)!, /to check before going live/);
  assert.throws(() => checkCommand('XX', () => undefined), /No helplines are known of "XX"/);
});
