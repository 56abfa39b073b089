import type { Source } from './types.js';

/** What was read where a row names nothing else. */
export const COMPARED: Source = { id: 'compared', date: '2026-08-12' };

/** What else was read, by the name that stands in a row. */
export const SOURCES: Readonly<Record<string, Source>> = {
  open: { id: 'open', date: '2026-06-02' },
  schools: { id: 'schools', date: '2025-06' },
};

/*
 * Each row names what was read of it. A number that two readings told differently is not here, and neither is one of which
 * nobody says when it is from: rather no number than one that rings in an empty room. Where no organisation's own page could
 * be read with its date, the line is listed at set-up as one to check before going live (`isUnverified`).
 *
 * They are text because every page carries them: `rows.ts` reads them, and the tests name each row that is not as it says here.
 *
 * A country, after an empty line: its code (ISO 3166-1 alpha-2), then its emergency numbers, `144=ambulance` where that is all
 * one is for, then `silent` where no line for everybody is known that answers all night.
 *
 * Below it its lines, in columns:  languages; page; id; name; contacts; words
 *   languages  BCP 47, those that are sure, with spaces between
 *   page       the organisation's own, without `https://` and the stroke at its end
 *   id         without the country, which is put before it; stays the same for as long as the line does
 *   contacts   with a comma and a space between, as they are written in the country:
 *                116 123    111 then 2    text 988    text HOME to 741741    a.example https://a.example/chat/
 *              With its country's code a number is dialled from anywhere, without what stands as `(0)`: +44 (0)20 7946 0018.
 *              Hours and cost that are true of one way alone stand behind it: 0120-783-556 16:00-21:00 free
 *   words      youth or adult, free or charged, and when somebody answers, in the country's own time: 09:00-05:00 is every
 *              day, 1-6/14:00-20:00 from Monday to Saturday, hours? not known, without any day and night. What was read
 *              comes last, by its name in SOURCES; COMPARED without.
 */
export const ROWS = `
AE 999 998=ambulance silent

AR 911
es; ; salud-mental; Línea Nacional de Salud Mental; 0800 999 0091; free

AT 112
de; www.telefonseelsorge.at; telefonseelsorge; Telefonseelsorge; 142; free
de; www.rataufdraht.at; rat-auf-draht; Rat auf Draht; 147; free youth

AU 000
en; www.lifeline.org.au; lifeline; Lifeline; 13 11 14, text +61 (0)477 13 11 14
en; www.beyondblue.org.au; beyond-blue; Beyond Blue; 1300 22 4636
en; kidshelpline.com.au; kids-helpline; Kids Helpline; 1800 55 1800; free youth

BD 999 silent
bn; kaanpeteroi.org; kaan-pete-roi; Kaan Pete Roi; +880 (0)9612-119911; charged 15:00-03:00 open

BE 112
nl; www.zelfmoord1813.be; zelfmoordlijn; Zelfmoordlijn 1813; 1813
fr; www.preventionsuicide.be; prevention-suicide; Centre de Prévention du Suicide; 0800 32 123

BR 192=ambulance 190
pt; cvv.org.br; cvv; CVV – Centro de Valorização da Vida; 188; free

CA 911
en fr; 988.ca; 988; 9-8-8: Suicide Crisis Helpline; 988, text 988; free
; kidshelpphone.ca; kids-help-phone; Kids Help Phone; 1-800-668-6868, text CONNECT to 686868; youth

CH 144=ambulance 112
; www.143.ch; 143; Die Dargebotene Hand · La Main Tendue; 143
; www.147.ch; 147; Pro Juventute 147; 147; free youth

CL 131=ambulance 133 silent

CO 123 silent

DE 112
de; www.telefonseelsorge.de; telefonseelsorge; TelefonSeelsorge; 0800 111 0 111, 0800 111 0 222, 116 123; free
de; www.nummergegenkummer.de; nummer-gegen-kummer; Nummer gegen Kummer; 116 111; free youth 1-6/14:00-20:00

DK 112 silent
da; www.livslinien.dk; livslinien; Livslinien; +45 70 201 201; 09:00-05:00

ES 112
es; www.sanidad.gob.es; 024; Línea 024; 024; free
es; telefonodelaesperanza.org; esperanza; Teléfono de la Esperanza; +34 717 003 717
es; www.anar.org; anar; ANAR; 900 20 20 10; youth schools

FI 112
fi sv en ar uk ru; mieli.fi; mieli; MIELI Kriisipuhelin; +358 (0)9 2525 0111

FR 112
fr; 3114.fr; 3114; 3114, numéro national de prévention du suicide; 3114; free
fr; www.sos-amitie.com; sos-amitie; S.O.S Amitié; +33 (0)9 72 39 40 50

GB 999
en; www.samaritans.org; samaritans; Samaritans; 116 123; free
en; giveusashout.org; shout; Shout; text SHOUT to 85258; free
en; www.nhs.uk; nhs-111; NHS urgent mental health; 111 then 2; free
en; www.childline.org.uk; childline; Childline; 0800 1111; youth hours? schools

GR 112
el; www.klimaka.org.gr; klimaka; Κλίμακα 1018; 1018; schools
el; www.hamogelo.gr; hamogelo; Το Χαμόγελο του Παιδιού 1056; 1056; youth schools

HK 999
; ; samaritans; The Samaritans Hong Kong; +852 2896 0000
zh; ; sbhk; 香港撒瑪利亞防止自殺會; +852 2389 2222

IE 112 999
en; www.samaritans.org/ireland; samaritans; Samaritans; 116 123; free
en; ; 50808; Text About It; text HELLO to 50808; free
en; www.childline.ie; childline; Childline; 1800 66 66 66; youth schools

IL 101=ambulance
he; ; eran; ער״ן; 1201

IN 112
hi en bn te mr ta ur gu kn ml pa as; telemanas.mohfw.gov.in; tele-manas; Tele-MANAS; 14416, 1-800-891-4416; free

IT 112 silent
it; www.telefonoamico.it; telefono-amico; Telefono Amico Italia; +39 02 2327 2327; 09:00-24:00
it; ; samaritans; Samaritans Onlus; 800 86 00 22, +39 06 7720 8977; 13:00-22:00
it; azzurro.it; azzurro; Telefono Azzurro; 19696; youth schools

JP 119=ambulance
ja; www.since2011.net/yorisoi; yorisoi; よりそいホットライン; 0120-279-338; free
ja; www.inochinodenwa.org; inochi; いのちの電話; 0120-783-556 16:00-21:00 free, 0570-783-556 10:00-22:00 charged; 10:00-22:00

KR 119=ambulance
ko; www.mohw.go.kr; 109; 자살예방상담전화; 109
ko; ; 1388; 청소년전화; 1388; youth

MX 911
es; ; linea-de-la-vida; Línea de la Vida; 800 911 2000; free
es; www.saptel.org.mx; saptel; SAPTEL; +52 55 5259 8121; charged open

NL 112
nl; www.113.nl; 113; 113 Zelfmoordpreventie; 113, 0800 0113, 113.nl https://www.113.nl/; free

NO 113=ambulance 112
no; mentalhelse.no; mental-helse; Mental Helse Hjelpetelefonen; 116 123; free
no; ; kirkens-sos; Kirkens SOS; +47 22 40 00 40

NZ 111
en; 1737.org.nz; 1737; 1737, Need to talk?; 1737, text 1737; free
en; ; lifeline; Lifeline Aotearoa; 0800 543 354, text HELP to 4357
en; www.youthline.co.nz; youthline; Youthline; 0800 376 633, text 234; youth schools
en; www.whatsup.co.nz; whats-up; What’s Up; 0800 942 8787; youth 11:00-23:00 schools

PH 911
fil en; ncmh.gov.ph; ncmh; NCMH Crisis Hotline; 1553, +63 (0)917 899 8727; open

PL 112
pl; centrumwsparcia.pl; centrum-wsparcia; Centrum Wsparcia; 800 70 2222; free
pl; ; 116111; Telefon zaufania dla dzieci i młodzieży; 116 111; free youth

PT 112
pt; ; sns24; SNS 24, aconselhamento psicológico; 808 24 24 24 then 4
pt; www.vozdeapoio.pt; voz-de-apoio; Voz de Apoio; +351 225 506 070; 21:00-24:00

SE 112
sv; mind.se; mind; Mind Självmordslinjen; 90101

SG 995=ambulance
en; www.sos.org.sg; sos; Samaritans of Singapore; 1767, WhatsApp 9151 1767 https://wa.me/6591511767

US 911
en es; 988lifeline.org; 988; 988 Suicide & Crisis Lifeline; 988, text 988, 988lifeline.org https://988lifeline.org/chat/; free
en; www.crisistextline.org; crisis-text-line; Crisis Text Line; text HOME to 741741; free

ZA 112
; www.sadag.org; sadag; SADAG; 0800 567 567; free
; ; lifeline; Lifeline South Africa; 0861 322 322
`;
