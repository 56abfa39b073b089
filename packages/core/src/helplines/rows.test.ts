import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ROWS, SOURCES } from './data.js';
import { COUNTRIES, countryOf } from './index.js';

const blocks = ROWS.trim()
  .split('\n\n')
  .map((block) => block.split('\n'));

const TIME = String.raw`\d\d:\d\d`;
const SPAN = `(?:[1-7]-[1-7]/)?${TIME}-${TIME}`;
const NUMBER = String.raw`(?:\+\d+ (?:\(0\))?)?\d(?:[- ]?\d)*`;
const COLUMNS: [name: string, RegExp][] = [
  ['languages', /^(?:[a-z]{2,3}(?: [a-z]{2,3})*)?$/],
  ['page', /^(?:[\w-]+(?:\.[\w-]+)+(?:\/[\w-]+)*)?$/],
  ['id', /^[a-z\d]+(?:-[a-z\d]+)*$/],
  ['name', /^\S(?:[^;]*\S)?$/],
  [
    'contacts',
    new RegExp(
      `^(?:(?:(?:text )?(?:[A-Z]+ to )?${NUMBER}(?: then \\d)?(?: ${SPAN}(?: free| charged)?)?|[^,:]+ https://[^ ,]+)(?:, (?=\\S)|$))+$`,
    ),
  ],
  [
    'words',
    new RegExp(`^(?:(?:free|charged|youth|adult|hours\\?|${SPAN}|${Object.keys(SOURCES).join('|')}$)(?: (?=\\S)|$))*$`),
  ],
];

test('each row is written as the head of the data says', () => {
  for (const [head, ...rows] of blocks) {
    assert.match(head!, /^[A-Z]{2}(?: \d+(?:=ambulance)?)+(?: silent)?$/, `no country, in data.ts: "${head}"`);
    for (const row of rows) {
      const columns = row.split('; ');
      assert.ok(columns.length >= 5 && columns.length <= 6, `a line has five or six columns, in data.ts: "${row}"`);
      COLUMNS.forEach(([name, pattern], index) =>
        assert.match(columns[index] ?? '', pattern, `not written as ${name} are, in data.ts: "${row}"`),
      );
    }
  }
});

test('every country and every line is read, none of them twice', () => {
  assert.deepEqual(
    blocks.map(([head]) => head!.slice(0, 2)),
    COUNTRIES,
  );
  for (const [head, ...rows] of blocks) assert.equal(countryOf(head!.slice(0, 2))?.lines.length, rows.length, head);
});

test('what a row says is what is known', () => {
  const byId = new Map(COUNTRIES.flatMap((code) => countryOf(code)!.lines.map((line) => [line.id, line] as const)));
  assert.deepEqual(countryOf('AE'), {
    emergency: [{ shown: '999' }, { shown: '998', only: 'ambulance' }],
    lines: [],
    silentAtNight: true,
  });
  // A short code, a key to press, and nothing more.
  assert.deepEqual(byId.get('gb-nhs-111')?.contacts, [{ by: 'call', dial: '111', shown: '111', then: '2' }]);
  // From anywhere, with and without a nought that is left out from abroad.
  assert.deepEqual(
    [...byId.get('au-lifeline')!.contacts, ...byId.get('it-telefono-amico')!.contacts],
    [
      { by: 'call', dial: '131114', shown: '13 11 14' },
      { by: 'text', dial: '+61477131114', shown: '0477 13 11 14' },
      { by: 'call', dial: '+390223272327', shown: '02 2327 2327' },
    ],
  );
  assert.deepEqual(byId.get('jp-inochi')?.contacts[0], {
    by: 'call',
    dial: '0120783556',
    shown: '0120-783-556',
    hours: [{ from: '16:00', to: '21:00' }],
    cost: 'free',
  });
  assert.deepEqual(byId.get('sg-sos')?.contacts[1], {
    by: 'chat',
    url: 'https://wa.me/6591511767',
    shown: 'WhatsApp 9151 1767',
  });
  assert.deepEqual(byId.get('us-crisis-text-line')?.contacts, [
    { by: 'text', dial: '741741', shown: '741741', say: 'HOME' },
  ]);
  assert.deepEqual(byId.get('gb-childline'), {
    id: 'gb-childline',
    name: 'Childline',
    audience: 'youth',
    contacts: [{ by: 'call', dial: '08001111', shown: '0800 1111' }],
    languages: ['en'],
    page: 'https://www.childline.org.uk/',
    source: SOURCES['schools'],
  });
  assert.deepEqual(byId.get('de-nummer-gegen-kummer')?.hours, [{ days: [1, 6], from: '14:00', to: '20:00' }]);
});
