import type { PhraseGuardName } from '../phrase-guard.js';

export interface PhraseCases {
  kind: string;
  writing: 'post' | 'reply' | 'story';
  /** Where a finding of the kind has to be. */
  found: readonly string[];
  /** Where none may be. */
  spared: readonly string[];
}

const reply = (kind: string, found: readonly string[], spared: readonly string[]): PhraseCases => ({
  kind,
  writing: 'reply',
  found,
  spared,
});
const post = (kind: string, found: readonly string[], spared: readonly string[]): PhraseCases => ({
  kind,
  writing: 'post',
  found,
  spared,
});

/** Written by hand, in each language by itself. */
export const CASES: Readonly<Record<string, Partial<Record<PhraseGuardName, readonly PhraseCases[]>>>> = {
  en: {
    coach: [
      reply(
        'feeling',
        [
          'I’m so sorry you had to carry that.',
          'That sounds really hard.',
          'Sending you a hug.',
          'I’m glad you wrote here.',
        ],
        ['The office opens at nine.', 'Melatonin comes in three strengths.'],
      ),
      reply(
        'understanding',
        [
          'Me too, since my mother fell ill.',
          'I know exactly how that feels.',
          'It sounds like you feel left out.',
          'I’ve been there.',
        ],
        ['The office opens at nine.', 'Ask the library for a form.'],
      ),
      reply(
        'asking',
        [
          'What happened after that?',
          'Do you have somebody near you?',
          'How long have you felt this way?',
          'tell me more',
        ],
        ['How should I know?', 'You got this far.', 'Do you want to chat?'],
      ),
      reply(
        'advice-first',
        [
          'You should go to bed earlier.',
          'Just try running.',
          'Have you tried yoga? It works.',
          'If I were you I’d leave.',
        ],
        [
          'I’m so sorry. That sounds lonely. You could see your doctor.',
          'Take care of yourself.',
          'You should be proud.',
        ],
      ),
      reply(
        'minimising',
        [
          'At least you have a job.',
          'Just get over it.',
          'Others have it worse.',
          'Everything happens for a reason.',
          'Look on the bright side.',
        ],
        ['At least once a week I cry, too.', 'It could not be worse, I know.', 'I am just here.'],
      ),
    ],
    'self-blame': [
      post(
        'self-blame',
        [
          'It’s always my fault.',
          'its all my fault and i know it',
          'I ruin everything I touch',
          'I’m such a failure.',
          'im a burden to everyone',
          'I am worthless',
          'I hate myself for it',
          'I always let everyone down.',
          'I can’t do anything right.',
          'They left because of me.',
          'I should have known better',
          'what is wrong with me',
          'I don’t deserve any of them',
          'They would be better off without me.',
          'I’m never good enough.',
          'I feel like such an idiot',
          'Everything I touch falls apart.',
          'Everyone else manages, only I can’t.',
          'Nobody will ever love someone like me.',
          'I’m a terrible mother, and everyone can see it.',
          'I’m bad at everything.',
          'I’m no good.',
          'If I had been a better son he would still be here.',
          'I am nothing but trouble.',
          'How could I be so stupid?',
          'I never do anything right and I hate myself, but nobody knows.',
        ],
        [
          'It’s not my fault, and I know that now.',
          'It was partly my fault, and partly bad luck.',
          'Part of it was my fault.',
          'I am not a failure, whatever he says.',
          'My ex said I was a bad mother.',
          'I used to think I was worthless.',
          'I don’t think I’m a bad person.',
          'I don’t feel like I’m a burden any more.',
          'I no longer think that I am broken.',
          'Sometimes I feel like a burden, but my friends say I am not.',
          'I’m lazy on Sundays and that’s fine.',
          'I was useless at football.',
          'I am terrible at maths.',
          'I feel like an idiot sometimes.',
          'I am stupid with money and I have learned from it.',
          'I made a mistake and can learn from it.',
          'I failed the test.',
          'I messed up the order at work.',
          'I should have asked sooner.',
          'I could have done more, and so could everyone else.',
          'I don’t deserve to be shouted at.',
          'I feel awful today.',
          'My train was late.',
          'She says it is his fault.',
          'I hate Mondays.',
          'The project failed.',
          'I don’t hate myself any more.',
        ],
      ),
    ],
    wording: [
      post(
        'stigma',
        [
          'My cousin committed suicide in May.',
          'After her failed suicide attempt',
          'She is just attention seeking',
          'The weather is so bipolar today',
        ],
        [
          'My cousin died by suicide in May.',
          'I almost committed suicide.',
          'I tried to kill myself.',
          'He has bipolar disorder.',
        ],
      ),
      post(
        'label',
        ['They let the mentally ill sleep outside.', 'He hangs out with junkies'],
        ['I am a junkie, eight months clean.', 'People with psychosis'],
      ),
      post(
        'harm',
        [
          'Just kill yourself already.',
          'You should kill yourself.',
          'kys',
          'Immigrants are vermin.',
          'I hate gay people.',
          'We should get rid of all refugees.',
        ],
        [
          'I want to kill myself.',
          'I hate Mondays.',
          'He called me a slur, and nobody said a word.',
          'As a queer woman I feel at home here.',
          'People who say “gay people are disgusting” hurt me.',
          'It is not okay to say that immigrants are stupid.',
          'My mum is an immigrant.',
          'Depression is a bitch.',
        ],
      ),
    ],
    method: [
      {
        kind: 'method-detail',
        writing: 'story',
        found: [
          'I swallowed 40 pills that night.',
          'I took a whole bottle of sleeping pills.',
          'I jumped from the third floor',
          'He hanged himself with his belt in the garage.',
          'I cut my arms with a razor blade.',
          'I put the gun to my head',
          'what is the least painful way to die',
          'how many tablets does it take to die',
          'He threw himself in front of a train.',
          'carbon monoxide is how she died',
        ],
        spared: [
          'I take 20 mg of my medication every morning.',
          'I tried to end my life in March.',
          'I hurt myself for years, and stopped.',
          'He died by suicide.',
          'She jumped for joy.',
          'If your friends jumped off a bridge, would you?',
          'I cut my hair with scissors.',
          'The cliff path was closed.',
          'I took two tablets for the headache.',
          'I cut the bread with a knife.',
        ],
      },
      post(
        'method-detail',
        ['My eating disorder came back, I eat 500 calories.', 'I have bulimia and my goal weight is 45 kg'],
        ['The cake has 500 calories.', 'My eating disorder came back.', 'I gained 5 kg on these meds.'],
      ),
    ],
    'content-notes': [
      post(
        'suicide',
        ['I don’t want to live any more.', 'He took his own life.', 'I feel suicidal'],
        ['This homework is killing me.', 'I never wanted to die.', 'I ended my lease.'],
      ),
      post('self-harm', ['I cut myself again', 'Two years without self-harm'], ['I cut my hair.', 'It hurt.']),
      post(
        'abuse',
        ['He hits me when he drinks.', 'My mother was abusive.'],
        ['It hit me hard.', 'He kicked me out of the band.'],
      ),
      post(
        'sexual-violence',
        ['I was raped at 17.', 'He touched me without my consent'],
        ['He touched me deeply with his song.'],
      ),
      post(
        'violence',
        ['My brother was stabbed.', 'I was mugged.'],
        ['My phone got robbed of its charge, ha.', 'A violent reaction to milk.'],
      ),
      post('eating', ['My bulimia is back.', 'I starve myself.'], ['I binge watch series.', 'Lunch was late.']),
      post(
        'substances',
        ['I relapsed last night', 'My dad is an alcoholic.'],
        ['I drink too little water.', 'Prescription drugs are costly.'],
      ),
      post(
        'death',
        ['My grandmother passed away.', 'I miss him since the funeral.', 'I lost my dad last year.'],
        ['I am dead tired.', 'I nearly died laughing.', 'My phone died.'],
      ),
      post(
        'illness',
        ['My sister has cancer.', 'I live with chronic pain.'],
        ['I am sick of it.', 'I was diagnosed with depression.'],
      ),
      post(
        'discrimination',
        ['They laugh at me because I am trans.', 'The racism at work'],
        ['It runs in the human race.'],
      ),
    ],
  },
  de: {
    coach: [
      reply(
        'feeling',
        ['Das tut mir so leid.', 'Das klingt wirklich schwer.', 'Ich drücke dich.', 'Schön, dass du geschrieben hast.'],
        ['Das Amt öffnet um neun.'],
      ),
      reply(
        'understanding',
        ['Mir ging es genauso.', 'Ich kenne das gut, bei mir war es die Arbeit.', 'Ich kann dich gut verstehen.'],
        ['Das Amt öffnet um neun.'],
      ),
      reply(
        'asking',
        [
          'Was ist danach passiert?',
          'Hast du jemanden in der Nähe?',
          'Wie lange geht das schon bei dir?',
          'Erzähl gern mehr.',
        ],
        ['Das Amt öffnet um neun.', 'Wer weiß das schon.'],
      ),
      reply(
        'advice-first',
        ['Du solltest früher schlafen gehen.', 'Geh mal zum Arzt.', 'An deiner Stelle würde ich gehen.'],
        ['Das tut mir leid. Du solltest dich ausruhen.', 'Du musst dich nicht erklären.'],
      ),
      reply(
        'minimising',
        [
          'Immerhin hast du Arbeit.',
          'Anderen geht es schlechter.',
          'Kopf hoch.',
          'Das wird schon wieder.',
          'Stell dich nicht so an.',
        ],
        ['Mir geht es schlechter.', 'Ich weiß, wie schlimm das ist.'],
      ),
    ],
    'self-blame': [
      post(
        'self-blame',
        [
          'Es ist immer meine Schuld.',
          'Ich bin so ein Versager.',
          'ich mache immer alles falsch',
          'Ich hasse mich.',
          'Ich bin einfach wertlos.',
          'Ich falle allen nur zur Last.',
          'Ohne mich wären sie besser dran.',
          'Ich hätte es merken müssen.',
          'Ich bin nicht gut genug.',
          'Ich kann nicht mehr, ich bin ein Versager.',
          'Alle schaffen das, außer mir.',
          'Ich bin ein Versager, aber das weiß niemand.',
        ],
        [
          'Es ist nicht meine Schuld.',
          'Ich bin kein Versager.',
          'Ich hasse Montage.',
          'Mir geht es schlecht.',
          'Der Zug war schuld.',
          'Ich fühle mich neu.',
          'Früher dachte ich, ich bin ein Versager.',
          'Ich glaube nicht mehr, dass ich wertlos bin.',
          'Er sagt, ich bin ein Versager.',
          'Zum Teil war es meine Schuld.',
          'Ich hätte früher losgehen sollen.',
          'Ich habe alles falsch gemacht und daraus gelernt.',
          'Manchmal fühle ich mich wertlos, aber das geht vorbei.',
        ],
      ),
    ],
    wording: [
      post(
        'stigma',
        [
          'Mein Onkel hat Selbstmord begangen.',
          'Sie will doch nur Aufmerksamkeit',
          'nach einem misslungenen Suizidversuch',
        ],
        ['Mein Onkel ist durch Suizid gestorben.', 'Ich wollte Selbstmord begehen.', 'Ich bin in der Klapse.'],
      ),
      post('label', ['Da sitzen wieder die Junkies.'], ['Ich bin ein Junkie.', 'Menschen, die mit Sucht leben']),
      post(
        'harm',
        ['Bring dich doch einfach um.', 'Geh sterben.', 'Flüchtlinge sind Abschaum.', 'Du Missgeburt'],
        ['Ich will mich umbringen.', 'Er sagt, dass Flüchtlinge Abschaum sind, und das tut weh.', 'Ich hasse Montage.'],
      ),
    ],
    method: [
      {
        kind: 'method-detail',
        writing: 'story',
        found: [
          'Ich habe 40 Tabletten geschluckt.',
          'Er hat sich mit einem Gürtel erhängt.',
          'Sie ist von der Brücke gesprungen.',
          'Ich habe mich mit einer Rasierklinge geritzt.',
          'Was ist die schnellste Methode zu sterben',
          'Er hat sich vor den Zug geworfen.',
        ],
        spared: [
          'Ich nehme morgens 20 mg.',
          'Ich wollte nicht mehr leben.',
          'Er starb durch Suizid.',
          'Ich bin vor Freude gesprungen.',
          'Ich habe mir die Haare mit einer Schere geschnitten.',
          'Ich habe eine Tablette genommen.',
          'Ich ging über die Brücke.',
        ],
      },
      post(
        'method-detail',
        ['Meine Magersucht ist zurück, ich wiege 41 kg.'],
        ['Ich wiege 70 kg.', 'Meine Magersucht ist zurück.'],
      ),
    ],
    'content-notes': [
      post(
        'suicide',
        ['Ich will nicht mehr leben.', 'Er hat sich das Leben genommen.', 'Suizidgedanken'],
        ['Ich könnte mich totlachen.', 'Ich will hier leben.'],
      ),
      post('self-harm', ['Ich habe mich wieder geritzt.'], ['Ich habe mir die Haare geschnitten.']),
      post('abuse', ['Mein Vater hat mich geschlagen.', 'Er schlägt mich.'], ['Das Wetter schlägt um.']),
      post('death', ['Meine Oma ist gestorben.', 'Seit der Beerdigung'], ['Ich bin todmüde.']),
      post('substances', ['Mein Bruder trinkt zu viel.', 'Ich hatte einen Rückfall.'], ['Ich trinke Tee.']),
      post('illness', ['Meine Schwester hat Krebs.'], ['Ich habe es satt.']),
      post('eating', ['Meine Essstörung ist wieder da.'], ['Das Essen war kalt.']),
      post('discrimination', ['Rassismus im Büro'], ['Wir sind verschieden.']),
    ],
  },
  ar: {
    coach: [
      reply('feeling', ['أنا آسف جدا لما حدث.', 'هذا صعب جدا.', 'نحن هنا معك.'], ['يفتح المكتب في التاسعة.']),
      reply('understanding', ['أنا أيضا مررت بهذا.', 'أفهم شعورك تماما.'], ['يفتح المكتب في التاسعة.']),
      reply('asking', ['ماذا حدث بعد ذلك؟', 'كيف تشعر الآن؟'], ['يفتح المكتب في التاسعة.']),
      reply('advice-first', ['يجب أن تنام مبكرا.', 'أنصحك بالرياضة.'], ['أنا آسف جدا. أنصحك بالراحة.']),
      reply('minimising', ['على الأقل لديك عمل.', 'لا تبالغ.', 'كلنا نمر بهذا.'], ['هذا كبير حقا.']),
    ],
    'self-blame': [
      post(
        'self-blame',
        ['كل هذا ذنبي.', 'أنا فاشل في كل شيء.', 'أكره نفسي.', 'أنا عبء على أهلي.', 'خذلت الجميع.', 'لا أستحق شيئا.'],
        [
          'هذا ليس ذنبي.',
          'أكره الانتظار.',
          'كان اليوم طويلا.',
          'كنت أظن أنني فاشل.',
          'كان جزء من ذلك ذنبي.',
          'لم أعد أرى أنني عبء.',
        ],
      ),
    ],
    wording: [
      post('stigma', ['عمه ارتكب الانتحار.', 'تريد فقط لفت الانتباه'], ['مات عمه منتحرا.', 'كان اليوم طويلا.']),
      post('harm', ['اقتل نفسك.', 'اللاجئين حثالة'], ['أريد أن أقتل نفسي.', 'كان اليوم طويلا.']),
    ],
    method: [
      {
        kind: 'method-detail',
        writing: 'story',
        found: ['ابتلعت 40 حبة تلك الليلة.', 'قفزت من الطابق الثالث.', 'جرحت يدي بشفرة.', 'ما أسهل طريقة للموت'],
        spared: ['أتناول دوائي كل صباح.', 'حاولت أن أنهي حياتي.', 'آذيت نفسي ثم توقفت.', 'مشيت على الجسر.'],
      },
    ],
    'content-notes': [
      post('suicide', ['فكرت في الانتحار.', 'لا أريد أن أعيش.'], ['أريد أن أعيش هنا.']),
      post('self-harm', ['عدت إلى إيذاء نفسي.'], ['قصصت شعري.']),
      post('death', ['توفيت جدتي.', 'فقدت أبي.'], ['فقدت المفتاح.']),
      post('abuse', ['زوجي يضربني.'], ['اليوم طويل.']),
      post('illness', ['أختي مريضة بالسرطان.'], ['اليوم طويل.']),
      post('discrimination', ['العنصرية في العمل'], ['اليوم طويل.']),
    ],
  },
  es: {
    coach: [
      reply(
        'feeling',
        ['Lo siento mucho.', 'Eso suena muy duro.', 'Te mando un abrazo.'],
        ['La oficina abre a las nueve.'],
      ),
      reply(
        'understanding',
        ['A mí también me pasó.', 'Te entiendo muy bien.', 'Yo también estuve ahí.'],
        ['La oficina abre a las nueve.'],
      ),
      reply(
        'asking',
        ['¿Qué pasó después?', '¿Tienes a alguien cerca?', 'Cuéntame más'],
        ['La oficina abre a las nueve.'],
      ),
      reply('advice-first', ['Deberías dormir antes.', 'Yo que tú me iría.'], ['Lo siento mucho. Deberías descansar.']),
      reply(
        'minimising',
        ['Al menos tienes trabajo.', 'No es para tanto.', 'Hay gente que está peor.'],
        ['Estoy aquí.'],
      ),
    ],
    'self-blame': [
      post(
        'self-blame',
        [
          'Todo es culpa mía.',
          'Siempre es mi culpa.',
          'Soy un fracaso.',
          'Me odio.',
          'Soy una carga para todos.',
          'No sirvo para nada.',
          'Siempre lo arruino todo.',
        ],
        [
          'No es culpa mía.',
          'No soy un fracaso.',
          'Odio los lunes.',
          'Estoy triste hoy.',
          'En parte fue culpa mía.',
          'Antes creía que soy un fracaso.',
          'Debería haber estudiado más.',
          'A veces es mi culpa, pero hoy no.',
        ],
      ),
    ],
    wording: [
      post(
        'stigma',
        ['Su tío cometió suicidio.', 'Solo quiere llamar la atención'],
        ['Su tío murió por suicidio.', 'Yo intenté cometer suicidio.'],
      ),
      post(
        'harm',
        ['Mátate.', 'Los inmigrantes son escoria.'],
        ['Quiero matarme.', 'Mi madre es inmigrante.', 'Odio los lunes.'],
      ),
    ],
    method: [
      {
        kind: 'method-detail',
        writing: 'story',
        found: [
          'Me tomé 40 pastillas.',
          'Se ahorcó con un cinturón.',
          'Saltó del puente.',
          'Me corté los brazos con una cuchilla.',
          'La forma más rápida de morir',
        ],
        spared: [
          'Tomo una pastilla cada mañana.',
          'Intenté quitarme la vida.',
          'Me hice daño durante años.',
          'Saltó de alegría.',
          'Me corté el pelo con tijeras en casa.',
        ].slice(0, 4),
      },
    ],
    'content-notes': [
      post('suicide', ['No quiero vivir.', 'Se quitó la vida.'], ['Me muero de risa.', 'Quiero vivir aquí.']),
      post('self-harm', ['Volví a autolesionarme, a cortarme.'], ['Me corté el pelo.']),
      post('death', ['Mi abuela falleció.', 'Desde el funeral'], ['Estoy muerta de sueño.']),
      post('abuse', ['Mi marido me pega.', 'Sufrí maltrato.'], ['La canción pega.']),
      post('illness', ['Mi hermana tiene cáncer.'], ['Estoy harta.']),
      post('substances', ['Recaí en el alcohol.'], ['Bebo agua.']),
      post('discrimination', ['El racismo en el trabajo'], ['Somos distintos.']),
    ],
  },
  fr: {
    coach: [
      reply(
        'feeling',
        ['Je suis vraiment désolée pour toi.', 'Ça doit être très dur.', 'Plein de courage à toi.'],
        ['Le bureau ouvre à neuf heures.'],
      ),
      reply(
        'understanding',
        ['Moi aussi, depuis des mois.', 'Je te comprends tellement.', 'Je suis passée par là.'],
        ['Le bureau ouvre à neuf heures.'],
      ),
      reply(
        'asking',
        ['Que s’est-il passé ensuite ?', 'Comment tu vas aujourd’hui ?', 'Est-ce que tu as quelqu’un près de toi ?'],
        ['Le bureau ouvre à neuf heures.'],
      ),
      reply(
        'advice-first',
        ['Tu devrais dormir plus tôt.', 'À ta place je partirais.'],
        ['Je suis désolée. Tu devrais te reposer.'],
      ),
      reply('minimising', ['Au moins tu as un travail.', 'Il y a pire.', 'Tu exagères.'], ['Je suis là.']),
    ],
    'self-blame': [
      post(
        'self-blame',
        [
          'C’est toujours ma faute.',
          'Je suis un raté.',
          'Je me déteste.',
          'Je suis un fardeau pour tous.',
          'Je gâche tout.',
          'Je ne vaux rien.',
          'Je ne suis pas assez bonne.',
          'Tout est de ma faute.',
        ],
        [
          'Ce n’est pas ma faute.',
          'Je ne suis pas un raté.',
          'Je déteste le lundi.',
          'Je suis triste.',
          'C’est en partie ma faute.',
          'Avant je pensais que je suis un raté.',
          'J’aurais dû étudier plus.',
          'Il dit que je suis un raté.',
        ],
      ),
    ],
    wording: [
      post(
        'stigma',
        ['Son oncle a commis un suicide.', 'Elle veut juste attirer l’attention'],
        ['Son oncle est mort par suicide.', 'J’ai voulu commettre un suicide.'],
      ),
      post(
        'harm',
        ['Va mourir.', 'Les migrants sont des parasites.'],
        ['Je veux mourir.', 'Ma mère est immigrée.', 'Je déteste le lundi.'],
      ),
    ],
    method: [
      {
        kind: 'method-detail',
        writing: 'story',
        found: [
          'J’ai avalé 40 comprimés.',
          'Il s’est pendu avec une ceinture.',
          'Elle a sauté du pont.',
          'Je me coupe les bras avec une lame.',
          'Le moyen le plus rapide de mourir',
        ],
        spared: [
          'Je prends un comprimé le matin.',
          'J’ai voulu en finir.',
          'Je me suis fait du mal pendant des années.',
          'Elle a sauté de joie.',
        ],
      },
    ],
    'content-notes': [
      post(
        'suicide',
        ['Je ne veux plus vivre.', 'Elle s’est suicidée.'],
        ['Je suis morte de rire.', 'Je veux vivre ici.'],
      ),
      post('self-harm', ['Je me scarifie encore.'], ['Je me coupe les cheveux.']),
      post('death', ['Ma grand-mère est décédée.', 'Depuis l’enterrement'], ['Je suis mort de fatigue.']),
      post('abuse', ['Mon mari me frappe.'], ['La phrase me touche.']),
      post('illness', ['Ma sœur a un cancer.'], ['J’en ai assez.']),
      post('substances', ['J’ai fait une rechute.', 'Mon père est alcoolique.'], ['Je bois de l’eau.']),
      post('discrimination', ['Le racisme au travail'], ['Nous sommes différents.']),
    ],
  },
};
