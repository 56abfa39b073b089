import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { WORDING_KINDS, WORDING_RULES, type WordingKind } from './wording-rules.js';
import { wordingFindings } from './wording.js';

/** Text, kind, and what is to be marked in it. */
type Hit = readonly [text: string, kind: WordingKind, marked: string];

const HITS: Record<string, readonly Hit[]> = {
  en: [
    ['He committed suicide.', 'stigma', 'committed suicide'],
    ['Someone might commit  suicide', 'stigma', 'commit  suicide'],
    ['After a failed suicide attempt', 'stigma', 'failed suicide'],
    ['That is crazy', 'stigma', 'crazy'],
    ['what normal people do', 'stigma', 'normal people'],
    ['Many suffer from depression', 'stigma', 'suffer from'],
    ['A room for schizophrenics', 'label', 'schizophrenics'],
    ['Help for the mentally ill.', 'label', 'the mentally ill'],
    ['If your patient writes', 'label', 'your patient'],
    ['suicidal people', 'label', 'suicidal people'],
    ['Trigger warning: loss', 'warning', 'Trigger warning'],
    ['Content warning', 'warning', 'Content warning'],
    ['WARNING', 'warning', 'WARNING'],
    ['This may be triggering', 'warning', 'triggering'],
    ['TW: loss', 'warning', 'TW'],
    ['Other users can read this', 'users', 'users'],
    ["A user's post", 'users', 'user'],
    ['Sent!', 'exclamation', '!'],
    ['Thank you!!!', 'exclamation', '!!!'],
    ['Well done', 'cheering', 'Well done'],
    ["You've got this", 'cheering', "You've got this"],
    ['You’ve got this', 'cheering', 'You’ve got this'],
    ['A 7 day streak', 'cheering', 'streak'],
    ['Stay strong', 'cheering', 'Stay strong'],
    ['You failed to send it', 'blame', 'You failed'],
    ['You must write something', 'blame', 'You must'],
    ['You have to choose', 'blame', 'You have to'],
    ["It's your own fault", 'blame', "It's your own fault"],
    ['Invalid date', 'blame', 'Invalid'],
    ['Are you sure?', 'pressure', 'Are you sure'],
    ['We detected that you feel low', 'pressure', 'We detected that you'],
    ['You are completely anonymous', 'promise', 'completely anonymous'],
    ['100% anonymous', 'promise', '100% anonymous'],
    ['We guarantee it', 'promise', 'guarantee'],
    ['Everything will be okay', 'promise', 'Everything will be okay'],
  ],
  de: [
    ['Er hat Selbstmord begangen.', 'stigma', 'Selbstmord'],
    ['Sie wollte Suizid begehen', 'stigma', 'Suizid begehen'],
    ['Das ist verrückt', 'stigma', 'verrückt'],
    ['Viele leiden unter Depressionen', 'stigma', 'leiden unter Depressionen'],
    ['Ein Ort für psychisch Kranke', 'label', 'psychisch Kranke'],
    ['die Depressiven hier', 'label', 'die Depressiven'],
    ['Unsere Patienten', 'label', 'Patienten'],
    ['Triggerwarnung: Verlust', 'warning', 'Triggerwarnung'],
    ['Inhaltswarnung', 'warning', 'Inhaltswarnung'],
    ['Das kann triggern', 'warning', 'triggern'],
    ['Andere Nutzer:innen lesen das', 'users', 'Nutzer:innen'],
    ['Die Benutzerinnen', 'users', 'Benutzerinnen'],
    ['Gesendet!', 'exclamation', '!'],
    ['Herzlichen Glückwunsch', 'cheering', 'Glückwunsch'],
    ['Super', 'cheering', 'Super'],
    ['Kopf hoch', 'cheering', 'Kopf hoch'],
    ['Du musst etwas schreiben.', 'blame', 'Du musst'],
    ['Du musst wählen. Es gibt keine Frist.', 'blame', 'Du musst'],
    ['Sie haben es vergessen', 'blame', 'Sie haben es vergessen'],
    ['Das ist deine Schuld', 'blame', 'ist deine Schuld'],
    ['Ungültige Eingabe', 'blame', 'Ungültige'],
    ['Bist du sicher?', 'pressure', 'Bist du sicher'],
    ['Wir haben festgestellt', 'pressure', 'Wir haben festgestellt'],
    ['Du bist völlig anonym', 'promise', 'völlig anonym'],
    ['Alles wird gut', 'promise', 'Alles wird gut'],
  ],
  ar: [
    ['ارتكب الانتحار', 'stigma', 'ارتكب الانتحار'],
    ['هذا جنون', 'stigma', 'جنون'],
    ['من يعاني من الاكتئاب', 'stigma', 'يعاني من الاكتئاب'],
    ['مكان للمرضى', 'label', 'للمرضى'],
    ['هم مدمنون', 'label', 'مدمنون'],
    ['تَحْذِير: فقدان', 'warning', 'تَحْذِير'],
    ['التحذيرات', 'warning', 'التحذيرات'],
    ['والمستخدمون هنا', 'users', 'والمستخدمون'],
    ['تم الإرسال!', 'exclamation', '!'],
    ['أحسنت', 'cheering', 'أحسنت'],
    ['احسنت', 'cheering', 'احسنت'],
    ['رائع', 'cheering', 'رائع'],
    ['يجب أن تكتب شيئا', 'blame', 'يجب أن'],
    ['عليك أن تختار', 'blame', 'عليك أن'],
    ['هذا ذنبك', 'blame', 'ذنبك'],
    ['تاريخ غير صالح', 'blame', 'غير صالح'],
    ['هل أنت متأكد؟', 'pressure', 'هل أنت متأكد'],
    ['أنت مجهول تمامًا', 'promise', 'مجهول تمامًا'],
    ['كل شيء سيكون بخير', 'promise', 'كل شيء سيكون بخير'],
  ],
  es: [
    ['Mi tío cometió suicidio.', 'stigma', 'cometió suicidio'],
    ['tras un intento fallido', 'stigma', 'intento fallido'],
    ['Eso es de locos', 'stigma', 'locos'],
    ['lo que hace la gente normal', 'stigma', 'gente normal'],
    ['Quien sufre depresión', 'stigma', 'sufre depresión'],
    ['Luchan contra la ansiedad', 'stigma', 'Luchan contra la ansiedad'],
    ['Un lugar para los esquizofrénicos', 'label', 'los esquizofrénicos'],
    ['Ayuda para enfermos mentales', 'label', 'enfermos mentales'],
    ['Los adictos y su familia', 'label', 'adictos'],
    ['Advertencia: pérdida', 'warning', 'Advertencia'],
    ['Contenido sensible', 'warning', 'Contenido sensible'],
    ['Otros usuarios leen esto', 'users', 'usuarios'],
    ['¡Enviado', 'exclamation', '¡'],
    ['Enhorabuena', 'cheering', 'Enhorabuena'],
    ['Sé fuerte', 'cheering', 'Sé fuerte'],
    ['Tienes que escribir algo', 'blame', 'Tienes que'],
    ['Es tu culpa', 'blame', 'Es tu culpa'],
    ['Fecha no válida', 'blame', 'no válida'],
    ['¿Estás segura de borrarlo?', 'pressure', 'Estás segura'],
    ['Hemos detectado algo', 'pressure', 'Hemos detectado'],
    ['Eres totalmente anónimo', 'promise', 'totalmente anónimo'],
    ['Todo saldrá bien', 'promise', 'Todo saldrá bien'],
  ],
  fr: [
    ['Mon oncle a commis un suicide.', 'stigma', 'commis un suicide'],
    ['après une tentative ratée', 'stigma', 'tentative ratée'],
    ['C’est un truc de fous', 'stigma', 'fous'],
    ['ce que font les gens normaux', 'stigma', 'gens normaux'],
    ['Qui souffre d’une dépression', 'stigma', 'souffre d’une dépression'],
    ['lutter contre l’anxiété', 'stigma', 'lutter contre l’anxiété'],
    ['Un lieu pour les schizophrènes', 'label', 'les schizophrènes'],
    ['Aide aux malades mentaux', 'label', 'malades mentaux'],
    ['les toxicomanes', 'label', 'toxicomanes'],
    ['Avertissement : deuil', 'warning', 'Avertissement'],
    ['Contenu sensible', 'warning', 'Contenu sensible'],
    ['D’autres utilisatrices lisent cela', 'users', 'utilisatrices'],
    ['Envoyé !', 'exclamation', '!'],
    ['Félicitations', 'cheering', 'Félicitations'],
    ['Reste forte', 'cheering', 'Reste forte'],
    ['Tu dois écrire quelque chose', 'blame', 'Tu dois'],
    ['C’est ta faute', 'blame', 'C’est ta faute'],
    ['Date invalide', 'blame', 'invalide'],
    ['Es-tu sûre ?', 'pressure', 'Es-tu sûre'],
    ['Nous avons détecté cela', 'pressure', 'Nous avons détecté'],
    ['Tu es totalement anonyme', 'promise', 'totalement anonyme'],
    ['Tout ira bien', 'promise', 'Tout ira bien'],
  ],
};

const INNOCENT: Record<string, readonly string[]> = {
  en: [
    'That sounds very heavy. You can keep writing. If you’d like to talk to someone now, these people listen, free, day or night.',
    'He died by suicide.',
    'You don’t have to explain anything.',
    'Say whatever you have to say.',
    'It isn’t your fault.',
    'This is not your fault, and it never was.',
    'Please be patient, this takes a moment.',
    'This is never completely anonymous: the site you are on can see that you were here.',
    'We can’t guarantee that, and nobody can without a guarantee of their own.',
    'Choose a username-free way: no name, no account.',
    'Something illegal',
    'You can’t send this while offline. It waits here and goes when you are back.',
    'Content note: loss',
    'A few people stayed with this.',
    'Living with depression',
    'Striking a match triggerless and badgeless',
    'Are you safe right now?',
    'What should happen next?',
    'I feel depressed today',
    'Something went wrong here. Your words are still there. Try again.',
  ],
  de: [
    'Du musst nichts erklären.',
    'Du musst hier mit niemandem sprechen.',
    'Du musst dich für gar nichts entschuldigen.',
    'Das ist nicht deine Schuld.',
    'Er starb durch Suizid.',
    'Inhaltshinweis: Verlust',
    'Eine depressive Phase',
    'Das ist nie völlig anonym.',
    'Das können wir nicht garantieren.',
    'Der Benutzername fällt weg.',
    'Eine toll\u00adpatschige Katze',
    'Menschen, die mit Angst leben',
    'Bist du gerade in Sicherheit?',
    'Aus Achtung voreinander',
    'Die Schulklasse und der Supermarkt',
    'Das klingt sehr schwer. Du kannst weiterschreiben.',
  ],
  ar: [
    'ليس عليك أن تشرح شيئا.',
    'هذا ليس ذنبك.',
    'لا يجب عليك أن تجيب.',
    'رأي مختلف',
    'مضمون الرسالة',
    'ملاحظة عن المحتوى: فقدان',
    'لا نضمن ذلك.',
    'يبدو هذا ثقيلا جدا. يمكنك أن تواصل الكتابة.',
    'شخص يعيش مع الاكتئاب',
  ],
  es: [
    'Eso suena muy duro. Puedes seguir escribiendo.',
    'Murió por suicidio.',
    'No tienes que explicar nada.',
    'No es culpa tuya.',
    'Di lo que tienes que decir.',
    'Nota de contenido: pérdida',
    'Tu estado de ánimo de hoy',
    'Personas que viven con un trastorno bipolar',
    'Un episodio depresivo',
    'Elige un nombre de usuario, o ninguno',
    'Nunca es totalmente anónimo.',
    'No garantizamos eso.',
    'Con un poco de paciencia llega.',
    'La localidad y el colocado',
    '¿Estás en un lugar tranquilo?',
    'Las personas adultas de la sala',
  ],
  fr: [
    'Cela semble très lourd. Tu peux continuer à écrire.',
    'Il est mort par suicide.',
    'Tu ne dois rien expliquer.',
    'Ce n’est pas ta faute.',
    'Note de contenu : deuil',
    'Des personnes qui vivent avec un trouble bipolaire',
    'Un épisode dépressif',
    'Choisis un nom d’utilisateur, ou aucun',
    'Ce n’est jamais totalement anonyme.',
    'Nous ne pouvons pas garantir cela.',
    'Un peu de patience.',
    'La foule, la superficie et le fouet',
    'Es-tu en sécurité maintenant ?',
    'Quand tu le souhaites, fais attention à toi.',
    'La classe et le classeur',
  ],
};

for (const [lang, hits] of Object.entries(HITS)) {
  describe(lang, () => {
    for (const [text, kind, marked] of hits) {
      test(`${kind}: ${text}`, () => {
        const findings = wordingFindings(text, lang);
        assert.deepEqual(
          findings.map(({ start, end, kind }) => [kind, text.slice(start, end)]),
          [[kind, marked]],
        );
        assert.ok((findings[0]?.message.length ?? 0) > 10);
      });
    }

    for (const text of INNOCENT[lang] as readonly string[]) {
      test(`innocent: ${text}`, () => {
        assert.deepEqual(
          wordingFindings(text, lang).map(({ start, end }) => text.slice(start, end)),
          [],
        );
      });
    }

    test('every kind is tried', () => {
      assert.deepEqual([...new Set(hits.map(([, kind]) => kind))].sort(), [...WORDING_KINDS].sort());
    });

    test('what the rules advise passes the lint in its own words', () => {
      // Words in quotation marks are the good examples.
      for (const { message } of WORDING_RULES.get(lang) ?? []) {
        const advised = Array.from(message.matchAll(/[“„«]([^“”»]+)[“”»]/gu), ([, words]) => words as string);
        for (const words of advised) assert.deepEqual(wordingFindings(words, lang), [], words);
        assert.ok(!/[!！]/u.test(message));
      }
    });
  });
}

test('findings come in order, without overlap', () => {
  const text = 'Warning! Users, you must read this trigger warning!';
  const findings = wordingFindings(text, 'en');
  assert.deepEqual(
    findings.map(({ start, end }) => text.slice(start, end)),
    ['Warning', '!', 'Users', 'you must', 'trigger warning', '!'],
  );
  // “failed suicide” is stigma, but “you failed” already began.
  assert.deepEqual(
    wordingFindings('As if you failed suicide', 'en').map(({ kind }) => kind),
    ['blame'],
  );
});

test('asked twice it says the same: no state is kept between calls', () => {
  assert.deepEqual(wordingFindings('Warning!', 'en'), wordingFindings('Warning!', 'en'));
});

test('a tag finds its language; where there are no rules exclamation marks alone are found', () => {
  assert.equal(wordingFindings('Selbstmord', 'de-CH').length, 1);
  assert.equal(wordingFindings('Warning', 'EN-gb').length, 1);
  for (const lang of ['it', '', 'constructor', '__proto__']) {
    assert.deepEqual(
      wordingFindings('Warning: users!', lang).map(({ kind }) => kind),
      ['exclamation'],
    );
  }
});

test('nothing is found in nothing', () => {
  for (const text of ['', ' ', '\ud800', '{count}']) assert.deepEqual(wordingFindings(text, 'en'), []);
});

test('no rule may repeat without end, so that the time taken grows with the text alone', () => {
  for (const [lang, rules] of WORDING_RULES) {
    for (const { phrases } of rules) {
      for (const phrase of phrases) {
        const syntax = phrase.replace(/\[[^\]]*\]/g, 'x').replaceAll(/\\./g, 'x');
        assert.doesNotMatch(syntax, /[*+]|\{\d+,\}|(?<!\()\?[?+]/, `${lang}: ${phrase}`);
      }
    }
  }
  // A backtracking rule would not come back from these.
  for (const [lang, text] of [
    ['en', `you have to ${'suffer '.repeat(40_000)}`],
    ['en', `${'commit '.repeat(20_000)}${' '.repeat(100_000)}`],
    ['de', 'du musst '.repeat(20_000)],
    ['ar', 'لقد '.repeat(20_000) + 'ا\u0640'.repeat(50_000)],
  ] as const) {
    assert.ok(wordingFindings(text, lang).length >= 0);
  }
});
