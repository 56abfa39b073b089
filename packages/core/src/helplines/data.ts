import type { Contact, Country, Helpline, Source } from './types.js';

/*
 * Each line names what was read of it. A number that two readings told differently is not here, and neither is one of which
 * nobody says when it is from: rather no number than one that rings in an empty room. Where no organisation's own page could
 * be read with its date, the line is listed at set-up as one to check before going live (`isUnverified`).
 */

/** Says that it compared each number and its hours with the provider. */
const COMPARED: Source = { name: 'Support lines of the app Anneal, compared with their providers', date: '2026-08-12' };
const OPEN: Source = {
  name: 'Open Helplines',
  url: 'https://github.com/Kouki-odaka/open-helplines',
  date: '2026-06-02',
};
const SCHOOLS: Source = { name: 'Helplines of a chat for schools, in its published source', date: '2025-06' };

const call = (shown: string, dial = shown.replace(/\D/g, ''), more: Partial<Contact> = {}): Contact => ({
  by: 'call',
  dial,
  shown,
  ...more,
});
const text = (shown: string, say?: string, dial = shown.replace(/\D/g, '')): Contact => ({
  by: 'text',
  dial,
  shown,
  ...(say && { say }),
});
const chat = (url: string, more: Partial<Contact> = {}): Contact => ({
  by: 'chat',
  url,
  shown: new URL(url).host.replace(/^www\./, ''),
  ...more,
});

type More = Pick<Helpline, 'contacts'> & Partial<Helpline>;
const line = (id: string, name: string, more: More): Helpline => ({
  id,
  name,
  audience: 'all',
  hours: 'always',
  source: COMPARED,
  ...more,
});
/** Day and night, free, for everybody. */
const free = (id: string, name: string, more: More): Helpline => line(id, name, { cost: 'free', ...more });

const E112 = [{ shown: '112' }];

/** By ISO 3166-1 alpha-2. */
export const DATA: Readonly<Record<string, Country>> = {
  AE: { emergency: [{ shown: '999' }, { shown: '998', only: 'ambulance' }], lines: [], silentAtNight: true },
  AR: {
    emergency: [{ shown: '911' }],
    lines: [
      free('ar-salud-mental', 'Línea Nacional de Salud Mental', {
        contacts: [call('0800 999 0091')],
        languages: ['es'],
      }),
    ],
  },
  AT: {
    emergency: E112,
    lines: [
      free('at-telefonseelsorge', 'Telefonseelsorge', {
        contacts: [call('142')],
        languages: ['de'],
        page: 'https://www.telefonseelsorge.at/',
      }),
      free('at-rat-auf-draht', 'Rat auf Draht', {
        audience: 'youth',
        contacts: [call('147')],
        languages: ['de'],
        page: 'https://www.rataufdraht.at/',
      }),
    ],
  },
  AU: {
    emergency: [{ shown: '000' }],
    lines: [
      line('au-lifeline', 'Lifeline', {
        contacts: [call('13 11 14'), text('0477 13 11 14', undefined, '+61477131114')],
        languages: ['en'],
        page: 'https://www.lifeline.org.au/',
      }),
      line('au-beyond-blue', 'Beyond Blue', {
        contacts: [call('1300 22 4636')],
        languages: ['en'],
        page: 'https://www.beyondblue.org.au/',
      }),
      free('au-kids-helpline', 'Kids Helpline', {
        audience: 'youth',
        contacts: [call('1800 55 1800')],
        languages: ['en'],
        page: 'https://kidshelpline.com.au/',
      }),
    ],
  },
  BD: {
    emergency: [{ shown: '999' }],
    lines: [
      line('bd-kaan-pete-roi', 'Kaan Pete Roi', {
        contacts: [call('09612-119911', '+8809612119911')],
        hours: [{ from: '15:00', to: '03:00' }],
        languages: ['bn'],
        cost: 'charged',
        page: 'https://kaanpeteroi.org/',
        source: OPEN,
      }),
    ],
    silentAtNight: true,
  },
  BE: {
    emergency: E112,
    lines: [
      line('be-zelfmoordlijn', 'Zelfmoordlijn 1813', {
        contacts: [call('1813')],
        languages: ['nl'],
        page: 'https://www.zelfmoord1813.be/',
      }),
      line('be-prevention-suicide', 'Centre de Prévention du Suicide', {
        contacts: [call('0800 32 123')],
        languages: ['fr'],
        page: 'https://www.preventionsuicide.be/',
      }),
    ],
  },
  BR: {
    emergency: [{ shown: '192', only: 'ambulance' }, { shown: '190' }],
    lines: [
      free('br-cvv', 'CVV – Centro de Valorização da Vida', {
        contacts: [call('188')],
        languages: ['pt'],
        page: 'https://cvv.org.br/',
      }),
    ],
  },
  CA: {
    emergency: [{ shown: '911' }],
    lines: [
      free('ca-988', '9-8-8: Suicide Crisis Helpline', {
        contacts: [call('988'), text('988')],
        languages: ['en', 'fr'],
        page: 'https://988.ca/',
      }),
      line('ca-kids-help-phone', 'Kids Help Phone', {
        audience: 'youth',
        contacts: [call('1-800-668-6868', '18006686868'), text('686868', 'CONNECT')],
        page: 'https://kidshelpphone.ca/',
      }),
    ],
  },
  CH: {
    emergency: [{ shown: '144', only: 'ambulance' }, { shown: '112' }],
    lines: [
      line('ch-143', 'Die Dargebotene Hand · La Main Tendue', {
        contacts: [call('143')],
        page: 'https://www.143.ch/',
      }),
      free('ch-147', 'Pro Juventute 147', {
        audience: 'youth',
        contacts: [call('147')],
        page: 'https://www.147.ch/',
      }),
    ],
  },
  CL: { emergency: [{ shown: '131', only: 'ambulance' }, { shown: '133' }], lines: [], silentAtNight: true },
  CO: { emergency: [{ shown: '123' }], lines: [], silentAtNight: true },
  DE: {
    emergency: E112,
    lines: [
      free('de-telefonseelsorge', 'TelefonSeelsorge', {
        contacts: [call('0800 111 0 111'), call('0800 111 0 222'), call('116 123')],
        languages: ['de'],
        page: 'https://www.telefonseelsorge.de/',
      }),
      free('de-nummer-gegen-kummer', 'Nummer gegen Kummer', {
        audience: 'youth',
        contacts: [call('116 111')],
        hours: [{ days: [1, 6], from: '14:00', to: '20:00' }],
        languages: ['de'],
        page: 'https://www.nummergegenkummer.de/',
      }),
    ],
  },
  DK: {
    emergency: E112,
    lines: [
      line('dk-livslinien', 'Livslinien', {
        contacts: [call('70 201 201', '+4570201201')],
        hours: [{ from: '09:00', to: '05:00' }],
        languages: ['da'],
        page: 'https://www.livslinien.dk/',
      }),
    ],
    silentAtNight: true,
  },
  ES: {
    emergency: E112,
    lines: [
      free('es-024', 'Línea 024', {
        contacts: [call('024')],
        languages: ['es'],
        page: 'https://www.sanidad.gob.es/',
      }),
      line('es-esperanza', 'Teléfono de la Esperanza', {
        contacts: [call('717 003 717', '+34717003717')],
        languages: ['es'],
        page: 'https://telefonodelaesperanza.org/',
      }),
      line('es-anar', 'ANAR', {
        audience: 'youth',
        contacts: [call('900 20 20 10')],
        languages: ['es'],
        page: 'https://www.anar.org/',
        source: SCHOOLS,
      }),
    ],
  },
  FI: {
    emergency: E112,
    lines: [
      line('fi-mieli', 'MIELI Kriisipuhelin', {
        contacts: [call('09 2525 0111', '+358925250111')],
        languages: ['fi', 'sv', 'en', 'ar', 'uk', 'ru'],
        page: 'https://mieli.fi/',
      }),
    ],
  },
  FR: {
    emergency: E112,
    lines: [
      free('fr-3114', '3114, numéro national de prévention du suicide', {
        contacts: [call('3114')],
        languages: ['fr'],
        page: 'https://3114.fr/',
      }),
      line('fr-sos-amitie', 'S.O.S Amitié', {
        contacts: [call('09 72 39 40 50', '+33972394050')],
        languages: ['fr'],
        page: 'https://www.sos-amitie.com/',
      }),
    ],
  },
  GB: {
    emergency: [{ shown: '999' }],
    lines: [
      free('gb-samaritans', 'Samaritans', {
        contacts: [call('116 123')],
        languages: ['en'],
        page: 'https://www.samaritans.org/',
      }),
      free('gb-shout', 'Shout', {
        contacts: [text('85258', 'SHOUT')],
        languages: ['en'],
        page: 'https://giveusashout.org/',
      }),
      free('gb-nhs-111', 'NHS urgent mental health', {
        contacts: [call('111', '111', { then: '2' })],
        languages: ['en'],
        page: 'https://www.nhs.uk/',
      }),
      {
        id: 'gb-childline',
        name: 'Childline',
        audience: 'youth',
        contacts: [call('0800 1111')],
        languages: ['en'],
        page: 'https://www.childline.org.uk/',
        source: SCHOOLS,
      },
    ],
  },
  GR: {
    emergency: E112,
    lines: [
      line('gr-klimaka', 'Κλίμακα 1018', {
        contacts: [call('1018')],
        languages: ['el'],
        page: 'https://www.klimaka.org.gr/',
        source: SCHOOLS,
      }),
      line('gr-hamogelo', 'Το Χαμόγελο του Παιδιού 1056', {
        audience: 'youth',
        contacts: [call('1056')],
        languages: ['el'],
        page: 'https://www.hamogelo.gr/',
        source: SCHOOLS,
      }),
    ],
  },
  HK: {
    emergency: [{ shown: '999' }],
    lines: [
      line('hk-samaritans', 'The Samaritans Hong Kong', { contacts: [call('2896 0000', '+85228960000')] }),
      line('hk-sbhk', '香港撒瑪利亞防止自殺會', {
        contacts: [call('2389 2222', '+85223892222')],
        languages: ['zh'],
      }),
    ],
  },
  IE: {
    emergency: [{ shown: '112' }, { shown: '999' }],
    lines: [
      free('ie-samaritans', 'Samaritans', {
        contacts: [call('116 123')],
        languages: ['en'],
        page: 'https://www.samaritans.org/ireland/',
      }),
      free('ie-50808', 'Text About It', { contacts: [text('50808', 'HELLO')], languages: ['en'] }),
      line('ie-childline', 'Childline', {
        audience: 'youth',
        contacts: [call('1800 66 66 66')],
        languages: ['en'],
        page: 'https://www.childline.ie/',
        source: SCHOOLS,
      }),
    ],
  },
  IL: {
    emergency: [{ shown: '101', only: 'ambulance' }],
    lines: [line('il-eran', 'ער״ן', { contacts: [call('1201')], languages: ['he'] })],
  },
  IN: {
    emergency: E112,
    lines: [
      free('in-tele-manas', 'Tele-MANAS', {
        contacts: [call('14416'), call('1-800-891-4416', '18008914416')],
        languages: ['hi', 'en', 'bn', 'te', 'mr', 'ta', 'ur', 'gu', 'kn', 'ml', 'pa', 'as'],
        page: 'https://telemanas.mohfw.gov.in/',
      }),
    ],
  },
  IT: {
    emergency: E112,
    lines: [
      line('it-telefono-amico', 'Telefono Amico Italia', {
        contacts: [call('02 2327 2327', '+390223272327')],
        hours: [{ from: '09:00', to: '24:00' }],
        languages: ['it'],
        page: 'https://www.telefonoamico.it/',
      }),
      line('it-samaritans', 'Samaritans Onlus', {
        contacts: [call('800 86 00 22'), call('06 7720 8977', '+390677208977')],
        hours: [{ from: '13:00', to: '22:00' }],
        languages: ['it'],
      }),
      line('it-azzurro', 'Telefono Azzurro', {
        audience: 'youth',
        contacts: [call('19696')],
        languages: ['it'],
        page: 'https://azzurro.it/',
        source: SCHOOLS,
      }),
    ],
    silentAtNight: true,
  },
  JP: {
    emergency: [{ shown: '119', only: 'ambulance' }],
    lines: [
      free('jp-yorisoi', 'よりそいホットライン', {
        contacts: [call('0120-279-338')],
        languages: ['ja'],
        page: 'https://www.since2011.net/yorisoi/',
      }),
      line('jp-inochi', 'いのちの電話', {
        contacts: [
          call('0120-783-556', undefined, { hours: [{ from: '16:00', to: '21:00' }], cost: 'free' }),
          call('0570-783-556', undefined, { hours: [{ from: '10:00', to: '22:00' }], cost: 'charged' }),
        ],
        hours: [{ from: '10:00', to: '22:00' }],
        languages: ['ja'],
        page: 'https://www.inochinodenwa.org/',
      }),
    ],
  },
  KR: {
    emergency: [{ shown: '119', only: 'ambulance' }],
    lines: [
      line('kr-109', '자살예방상담전화', {
        contacts: [call('109')],
        languages: ['ko'],
        page: 'https://www.mohw.go.kr/',
      }),
      line('kr-1388', '청소년전화', { audience: 'youth', contacts: [call('1388')], languages: ['ko'] }),
    ],
  },
  MX: {
    emergency: [{ shown: '911' }],
    lines: [
      free('mx-linea-de-la-vida', 'Línea de la Vida', { contacts: [call('800 911 2000')], languages: ['es'] }),
      line('mx-saptel', 'SAPTEL', {
        contacts: [call('55 5259 8121', '+525552598121')],
        languages: ['es'],
        cost: 'charged',
        page: 'https://www.saptel.org.mx/',
        source: OPEN,
      }),
    ],
  },
  NL: {
    emergency: E112,
    lines: [
      free('nl-113', '113 Zelfmoordpreventie', {
        contacts: [call('113'), call('0800 0113'), chat('https://www.113.nl/')],
        languages: ['nl'],
        page: 'https://www.113.nl/',
      }),
    ],
  },
  NO: {
    emergency: [{ shown: '113', only: 'ambulance' }, { shown: '112' }],
    lines: [
      free('no-mental-helse', 'Mental Helse Hjelpetelefonen', {
        contacts: [call('116 123')],
        languages: ['no'],
        page: 'https://mentalhelse.no/',
      }),
      line('no-kirkens-sos', 'Kirkens SOS', { contacts: [call('22 40 00 40', '+4722400040')], languages: ['no'] }),
    ],
  },
  NZ: {
    emergency: [{ shown: '111' }],
    lines: [
      free('nz-1737', '1737, Need to talk?', {
        contacts: [call('1737'), text('1737')],
        languages: ['en'],
        page: 'https://1737.org.nz/',
      }),
      line('nz-lifeline', 'Lifeline Aotearoa', {
        contacts: [call('0800 543 354'), text('4357', 'HELP')],
        languages: ['en'],
      }),
      line('nz-youthline', 'Youthline', {
        audience: 'youth',
        contacts: [call('0800 376 633'), text('234')],
        languages: ['en'],
        page: 'https://www.youthline.co.nz/',
        source: SCHOOLS,
      }),
      line('nz-whats-up', 'What’s Up', {
        audience: 'youth',
        contacts: [call('0800 942 8787')],
        hours: [{ from: '11:00', to: '23:00' }],
        languages: ['en'],
        page: 'https://www.whatsup.co.nz/',
        source: SCHOOLS,
      }),
    ],
  },
  PH: {
    emergency: [{ shown: '911' }],
    lines: [
      line('ph-ncmh', 'NCMH Crisis Hotline', {
        contacts: [call('1553'), call('0917 899 8727', '+639178998727')],
        languages: ['fil', 'en'],
        page: 'https://ncmh.gov.ph/',
        source: OPEN,
      }),
    ],
  },
  PL: {
    emergency: E112,
    lines: [
      free('pl-centrum-wsparcia', 'Centrum Wsparcia', {
        contacts: [call('800 70 2222')],
        languages: ['pl'],
        page: 'https://centrumwsparcia.pl/',
      }),
      free('pl-116111', 'Telefon zaufania dla dzieci i młodzieży', {
        audience: 'youth',
        contacts: [call('116 111')],
        languages: ['pl'],
      }),
    ],
  },
  PT: {
    emergency: E112,
    lines: [
      line('pt-sns24', 'SNS 24, aconselhamento psicológico', {
        contacts: [call('808 24 24 24', undefined, { then: '4' })],
        languages: ['pt'],
      }),
      line('pt-voz-de-apoio', 'Voz de Apoio', {
        contacts: [call('225 506 070', '+351225506070')],
        hours: [{ from: '21:00', to: '24:00' }],
        languages: ['pt'],
        page: 'https://www.vozdeapoio.pt/',
      }),
    ],
  },
  SE: {
    emergency: E112,
    lines: [
      line('se-mind', 'Mind Självmordslinjen', {
        contacts: [call('90101')],
        languages: ['sv'],
        page: 'https://mind.se/',
      }),
    ],
  },
  SG: {
    emergency: [{ shown: '995', only: 'ambulance' }],
    lines: [
      line('sg-sos', 'Samaritans of Singapore', {
        contacts: [call('1767'), chat('https://wa.me/6591511767', { shown: 'WhatsApp 9151 1767' })],
        languages: ['en'],
        page: 'https://www.sos.org.sg/',
      }),
    ],
  },
  US: {
    emergency: [{ shown: '911' }],
    lines: [
      free('us-988', '988 Suicide & Crisis Lifeline', {
        contacts: [call('988'), text('988'), chat('https://988lifeline.org/chat/')],
        languages: ['en', 'es'],
        page: 'https://988lifeline.org/',
      }),
      free('us-crisis-text-line', 'Crisis Text Line', {
        contacts: [text('741741', 'HOME')],
        languages: ['en'],
        page: 'https://www.crisistextline.org/',
      }),
    ],
  },
  ZA: {
    emergency: E112,
    lines: [
      free('za-sadag', 'SADAG', { contacts: [call('0800 567 567')], page: 'https://www.sadag.org/' }),
      line('za-lifeline', 'Lifeline South Africa', { contacts: [call('0861 322 322')] }),
    ],
  },
};
