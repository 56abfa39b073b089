import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Finding, GuardContext } from '../guard.js';
import { wordingFindings } from '../wording.js';
import { CONTACT, guard, prepare } from './index.js';
import { isPublicHelp } from './public-help.js';
import { PRIVATE_KINDS, type PrivateKind } from './span.js';
import ar from './translations/ar.js';
import de from './translations/de.js';
import en from './translations/en.js';
import es from './translations/es.js';
import fr from './translations/fr.js';

async function look(text: string, more: Partial<GuardContext> = {}): Promise<Finding[]> {
  const context: GuardContext = { lang: 'en', writing: 'post', goOn: () => true, ...more };
  await prepare(text, context);
  return guard(text, context);
}
const marked = async (text: string, more?: Partial<GuardContext>): Promise<string[]> =>
  (await look(text, more)).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** Each with what is to be found between angle brackets. */
const FOUND: Record<PrivateKind, string[]> = {
  email: [
    'write to <anna.b+help@mail.example.org>.',
    'mine is <neil_o@example.co.uk>, his <o.n-1@x.example.museum>',
    'You can mail me, <jörg@müller.example>, any time',
    'it is <someone at gmail dot com> if you like',
    '<sam [at] example [dot] org>',
    '(<X1@EXAMPLE.COM>)',
  ],
  url: [
    'look at <https://example.org/a?b=c#d>, it helped',
    '<www.example.de/mein-profil>',
    'my blog: <quiet-evenings.blogspot.com>',
    'it is on <photos.example.com/u/42>.',
    'HTTP too: <http://192.0.2.1:8080/x>',
    'see my page <littlehouse.me>',
  ],
  iban: [
    'IBAN <GB29 NWBK 6016 1331 9268 19> thanks',
    'de: <DE89370400440532013000>',
    '<fr1420041010050500013m02606>',
    'my iban <NL91-ABNA-0417-1643-00>',
  ],
  card: [
    '<4111 1111 1111 1111> exp',
    'card <5500000000000004>',
    '<3782-822463-10005>',
    'amex <378282246310005>.',
    'cc no <6304 0000 0000 0000>',
  ],
  'national-id': [
    'SSN <078-05-1121>',
    'my social security number is <219 09 9999>',
    'NI <AB 12 34 56 C>',
    'NHS number: <943 476 5919>',
    'Steuer-ID <86 095 742 719>',
    'Rentenversicherung <65170839J003>',
    'sécu <2 69 05 49 588 157 80>',
    'DNI <12345678Z>',
    'NIE <X1234567L>',
    'codice fiscale <RSSMRA85T10A562S>',
    'CPF <529.982.247-25>',
    'Aadhaar <2341 2341 2346>',
    'my passport number is <C01X00T47>',
    "driver's license <D123-4567-8901>",
    'BSN <111222333>',
    'PESEL <44051401359>',
    'SIN <046 454 286>',
  ],
  ip: [
    'my address is <192.168.178.21>',
    'from <2001:db8:85a3::8a2e:370:7334>',
    '<fe80::1> I think',
    '(<8.8.8.8>)',
    '<::ffff:192.0.2.128>',
  ],
  phone: [
    'call <+44 20 7946 0958> please',
    '<(212) 555-0142>',
    '<212-555-0142> any time',
    '<212.555.0142>',
    '<1-212-555-0142>',
    'call me on <01632 960 983>',
    '<07700 900123> is mine',
    '<07700900123>',
    'ruf mich an: <030 / 1234567>',
    '<0171 1234567>',
    'mon portable <06 12 34 56 78>',
    'teléfono <612 345 678>',
    'رقمي هو <+20 100 123 4567>',
    'text <5550142>',
    '<0049 171 1234567>',
    'here: <+1 (212) 555-0142>, evenings',
  ],
  handle: [
    'I am <@quiet_evening> there',
    'my insta is <sunny.side.up>',
    'add me on snap: <rainyday22>',
    'discord <moth#1234>',
    'ask <u/gentle_moth>',
    'my username is <Moth_of_the_night>',
  ],
  address: [
    'I live at <12 Oak Street, Springfield>',
    'at <221B Baker St>',
    'come to <5 Rosewood Ave, Apt 12>',
    'ich wohne in der <Goethestraße 17, 10623 Berlin>',
    'Am <Alten Weg 3>',
    '<12 rue de la Paix, 75002 Paris>',
    'vivo en <Calle Mayor 12>',
    '<P.O. Box 1234>',
    'send it to <48 elm road>',
    '<ul. Nowa 12> w Krakowie',
  ],
  name: [
    'my name is <Xanthe>',
    'Yesterday <Sarah> called me',
    'I told <Dr. Okonkwo-free>'.replace('<Dr. Okonkwo-free>', 'Dr. <Okonkwo>'),
    'my friend <tom> left',
    'She is called <Mirela Stoica>',
    'I miss <Jean-Pierre> so much',
    'Meine Schwester <Annika> hilft mir',
    'my ex, <Brandon>, texted',
    'then <Elizabeth Harper> said no',
    'hi <priya>, thank you',
    'with <José> and <María>',
    'mr. <hoffmann> was kind',
  ],
};

const CLEAR = [
  'I have been awake since 3:30 and it is 12/05/2024 now.',
  'Call 988 or text 741741, or 116 123 in Europe; in Germany 0800 111 0 111.',
  'The number +44 116 123 and 911/112/999 are for everybody.',
  'Look at https://www.samaritans.org or findahelpline.com, it helped me.',
  'I take 150 mg, 75 mg before, for 10 000 days it feels like.',
  'It cost $1,200,000 in 2019-2020 and 1998-2004.',
  'I slept.It was fine.So I went on.No idea why.',
  'Every Monday in May I go to New York University for Mental Health Week.',
  'The God of small things is a book. Thank God. Good Morning everyone, Happy New Year',
  '5 minutes down the road and 20 years on the street, 3 people in the lane',
  'My insta is toxic and Discord is not for me. Twitter is full of it.',
  'I will mark the day. Hope is a small thing, grace too, may it last. will you?',
  'Version 10.0.19.1 and ratio 3:2:1 at 10:20:30',
  'I work the night shift 0500-1900, 4 on 3 off, room 12, floor 3',
  'a::b and std::vector and 12::',
  '10 out of 10, 24/7, 50/50, 1 in 4, 3-4 times, 100 200 300',
  'Ich habe Angst vor dem Montag und der Woche danach. Das Leben ist schwer.',
  'no one @ home, meet me @ 5',
];

describe('the privacy guard', () => {
  for (const kind of PRIVATE_KINDS)
    it(`finds ${kind}`, async () => {
      for (const marking of FOUND[kind]) {
        const text = marking.replace(/[<>]/g, '');
        const wanted = [...marking.matchAll(/<([^>]*)>/g)].map(([, span]) => `${kind}: ${span}`);
        const found = (await marked(text)).filter((one) => one.startsWith(`${kind}:`));
        for (const one of wanted) assert.ok(found.includes(one), `${marking}: ${found.join(' | ') || 'nothing'}`);
      }
    });

  it('lets what is no one’s pass', async () => {
    for (const text of CLEAR) assert.deepEqual(await marked(text), [], text);
  });

  it('says each finding in the language of the page, with a mask in it, and passes its own lint', async () => {
    const languages = { en, de, ar, es, fr };
    for (const [lang, words] of Object.entries(languages)) {
      const [email] = await look('a@example.org', { lang: `${lang}-x` });
      assert.deepEqual([email?.reason, email?.suggestion], words.email);
      for (const kind of PRIVATE_KINDS) {
        const [reason, mask] = words[kind];
        assert.match(mask, /^\[[^\]]+\]$/);
        for (const text of [reason, mask]) assert.deepEqual(wordingFindings(text, lang), [], text);
      }
    }
    const [other] = await look('a@example.org', { lang: 'ja' });
    assert.equal(other?.reason, en.email[0]);
  });

  it('gives findings that overlap nowhere, inside of the text, with how sure it is', async () => {
    const text = Object.values(FOUND).flat().join('\n').replace(/[<>]/g, '').repeat(5);
    const found = await look(text);
    assert.ok(found.length > 200, String(found.length));
    let last = 0;
    for (const { guard: name, start, end, confidence } of found) {
      assert.equal(name, 'privacy');
      assert.ok(start >= last && end > start && end <= text.length, `${start} ${end}`);
      assert.ok(confidence > 0 && confidence <= 1);
      last = end;
    }
  });

  it('asks the plan of the page’s country about digits that could be anything', async () => {
    for (const number of ['2125550142', '9876543210', '491711234567'])
      assert.deepEqual(await marked(`so ${number} it is`), [`phone: ${number}`]);
    assert.deepEqual(await marked('a 1000000001 b'), []);
    assert.deepEqual(await marked('so 91234567 it is', { country: 'SG' }), ['phone: 91234567']);
    assert.deepEqual(await marked('so 91234567 it is', { lang: 'de', country: 'DE' }), []);
  });

  it('passes the numbers of public help, with the country before them or without', () => {
    for (const number of ['112', '988', '116123', '+49 116 123', '0800 111 0 111', '+49 800 1110111', '1-800-273-8255'])
      assert.ok(isPublicHelp(number), number);
    for (const number of ['555 0142', '+44 20 7946 0958', '07700 900123']) assert.ok(!isPublicHelp(number), number);
  });

  it('asks for what looks at ways to be reached wherever there may be one, and not for plain words', () => {
    const plain = (text: string): string => text.replace(/[<>]/g, '');
    for (const kind of ['email', 'url', 'handle'] as const)
      for (const text of FOUND[kind]) assert.match(plain(text), CONTACT);
    for (const text of [
      'I have not slept for weeks. My sister says: talk to somebody.',
      'It is all too much, at home too',
    ])
      assert.doesNotMatch(text, CONTACT);
  });

  it('finds in the middle of a long text what it finds alone', async () => {
    const filler = 'and then nothing much was there to say '.repeat(600);
    for (const at of [8180, 8190, 8192, 16_384]) {
      const text = `${filler.slice(0, at).replace(/\S*$/, '')} a.b@example.org ${filler}`;
      assert.deepEqual(await marked(text), ['email: a.b@example.org'], String(at));
    }
  });

  it('stops when the time is over', async () => {
    await prepare('1 a@example.org', { lang: 'en', writing: 'post', goOn: () => true });
    const text = 'a@example.org '.repeat(5000);
    let asked = 0;
    const context: GuardContext = { lang: 'en', writing: 'post', goOn: () => (asked += 1) < 4 };
    const found = guard(text, context) as Finding[];
    assert.ok(found.length > 0 && found.length < 1000, String(found.length));
    assert.deepEqual(guard(text, { ...context, goOn: () => false }), []);
  });

  it('looks at a piece of bounded length at a time, however the text is made', async () => {
    await prepare('1 a@example.org', { lang: 'en', writing: 'post', goOn: () => true });
    for (const piece of ['a', '1', '1 ', '@', 'a.', 'Ab ', '(+1', 'http://', '.-', 'é'.normalize('NFD'), '\n']) {
      let asked = 0;
      void guard(piece.repeat(200_000 / piece.length), {
        lang: 'en',
        writing: 'post',
        goOn: () => (asked += 1) > 0,
      });
      assert.ok(asked > 200_000 / 8192, piece);
    }
  });
});
