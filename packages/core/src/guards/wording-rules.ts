import { es } from './wording-rules.es.js';
import { fr } from './wording-rules.fr.js';

/**
 * The rules of the wording lint, as data. Phrases are written in small letters with single spaces; `|` separates
 * alternatives, and the rest is regular expression syntax kept to literals, groups, `?` and bounded repeats, so that
 * matching stays linear in the length of the text.
 *
 * What is stigmatising follows the usual guidelines for speaking of suicide and mental health in public
 * (Samaritans' and the WHO's media guidelines); the rest is this project's own voice.
 */
export const WORDING_KINDS = [
  'stigma',
  'label',
  'warning',
  'users',
  'exclamation',
  'cheering',
  'blame',
  'pressure',
  'promise',
] as const;
/**
 * - `stigma`: makes a crime, a success or a shame of suffering
 * - `label`: calls people by what they have
 * - `warning`: announces harm instead of saying what something is about
 * - `users`: calls people users
 * - `exclamation`, `cheering`: loud, or praises like a game
 * - `blame`: puts a fault or a duty on whoever reads
 * - `pressure`: doubts, hurries or watches them
 * - `promise`: says more than can be kept
 */
export type WordingKind = (typeof WORDING_KINDS)[number];

export interface WordingRule {
  kind: WordingKind;
  phrases: readonly string[];
  /** What to write instead, for whoever writes the words. */
  message: string;
  /** Case tells a noun from an adjective here. */
  exactCase?: boolean;
}

const MESSAGES = {
  suicide: 'Say “died by suicide” or “took their own life”: it is neither a crime nor a success.',
  word: 'Leave out words that make a shame of suffering; say what it is.',
  suffer: 'Say “lives with” or “has”.',
  label: 'Name the person first: “someone with …”, “people who …”.',
  warning: 'Use a short neutral noun as a content note, never a warning or a trigger.',
  users: 'Say “people”, “you” or “members”.',
  cheering: 'Say it quietly, without praise, prize or push.',
  blame: 'Say what happened and what can be done next, without fault or duty.',
  pressure: 'Say what will happen and leave the choice.',
  promise: 'Promise nothing that can’t be kept.',
} as const;

const en: WordingRule[] = [
  {
    kind: 'stigma',
    phrases: [
      'commit(?:s|ted|ting)? suicide',
      '(?:successful|unsuccessful|failed|completed) suicides?',
      '(?:successful|unsuccessful|failed) (?:suicide )?attempts?',
      'suicide (?:epidemic|bid)',
    ],
    message: MESSAGES.suicide,
  },
  {
    kind: 'stigma',
    phrases: [
      'craz(?:y|ier|iest|iness)',
      'insan(?:e|ity)',
      'lunatics?|maniacs?|psychos?|madman|madmen|nutters?',
      'normal people',
      'attention(?:-| )seek(?:ing|ers?)',
      'cry(?:ing)? for attention',
    ],
    message: MESSAGES.word,
  },
  {
    kind: 'stigma',
    phrases: [
      'suffer(?:s|ed|ing)? from',
      'afflicted (?:with|by)',
      'victims? of (?:depression|anxiety|mental illness|suicide)',
      'battl(?:e|es|ed|ing) (?:depression|anxiety|addiction|mental illness)',
    ],
    message: MESSAGES.suffer,
  },
  {
    kind: 'label',
    phrases: [
      'schizophrenics?|psychotics|depressives|bipolars|borderlines|anorexics|bulimics|neurotics|manics|autistics',
      '(?:a|an|the|another) (?:psychotic|depressive|bipolar|borderline|anorexic|bulimic|neurotic|suicidal)(?= (?:is|was|who|may|can|should|needs?)|[.,;:?]|$)',
      'the (?:mentally ill|depressed|suicidal|disturbed|insane)(?= (?:are|were|who|may|can|should|need|often)|[.,;:?]|$)',
      '(?:mentally ill|suicidal|depressed) (?:persons?|people|individuals?)',
      'addicts?|junkies|junkie|alcoholics?|drunks|self(?:-| )harmers?',
      'patients',
      '(?:a|the|your|our|this) patient',
    ],
    message: MESSAGES.label,
  },
  {
    kind: 'warning',
    phrases: ['(?:trigger|content) warnings?', 'warnings?', 'trigger(?:s|ed|ing)?', 'tw(?=:)', 'disturbing content'],
    message: MESSAGES.warning,
  },
  { kind: 'users', phrases: ['users?', 'end(?:-| )users?'], message: MESSAGES.users },
  {
    kind: 'cheering',
    phrases: [
      'congrat(?:s|ulations?)',
      '(?:good|great|nice|excellent|amazing) (?:job|work|one)',
      'well done|way to go|keep it up|you rock|bravo|hooray|hurray|yay|woo ?hoo',
      "you(?:'ve)? got this|you can do (?:it|this)",
      'awesome|amazing|fantastic|fabulous|superb',
      'stay (?:strong|positive)|think positive|cheer up|chin up|hang in there|look on the bright side',
      'everything happens for a reason|it could be worse|others have it worse|time heals all wounds',
      'streaks?|badges?|leader ?boards?|level(?:led|ed)? up|high score|rewards?|points earned',
    ],
    message: MESSAGES.cheering,
  },
  {
    kind: 'blame',
    phrases: [
      'you (?:have )?(?:failed|forgot(?:ten)?|neglected)',
      "you (?:must|should have|should've|ought to)",
      'you have to(?! (?:say|share|tell|offer|give|lose)(?![a-z]))',
      'you (?:made|have made) (?:a|an|the) (?:mistake|error)|your (?:mistake|error)',
      'you did (?:something|it|that|this) wrong',
      "(?:it|that|this)(?:'s| is| was) (?:all )?your (?:own )?fault",
      'you (?:are|were) to blame',
      'invalid|incorrect|bad (?:input|request)',
    ],
    message: MESSAGES.blame,
  },
  {
    kind: 'pressure',
    phrases: [
      'are you (?:really |absolutely )?sure|do you really want',
      "we(?:'ve| have)? (?:detected|noticed) (?:that )?(?:you|your)",
      "hurry|act now|don't miss(?: out)?|last chance|before it(?:'s| is) too late|limited time",
    ],
    message: MESSAGES.pressure,
  },
  {
    kind: 'promise',
    phrases: [
      "(?<!(?:not|never|n't|no one is|nobody is|cannot be|can't be) )(?:completely|totally|fully|entirely|perfectly|truly|absolutely|100 ?%) (?:anonymous(?:ly)?|private|safe|secure|confidential|untraceable)",
      "(?<!(?:not|no|never|n't|cannot|without)(?: a)? )guarantee(?:s|d)?",
      'you will (?:feel|get|be) (?:better|fine|okay|ok|happy)|everything will be (?:fine|okay|ok|all ?right)',
      'no ?(?:one|body) will ever (?:know|find out)',
    ],
    message: MESSAGES.promise,
  },
];

const de: WordingRule[] = [
  {
    kind: 'stigma',
    phrases: [
      'selbstmord(?:e|es|s)?',
      'selbstmord(?:versuch|gedanken|gefahr|rate)(?:e|en|s)?',
      'selbstmörder(?:s|n|in|innen|isch|ische|ischen)?',
      'freitod(?:e|es|s)?',
      'suizid (?:begehen|begeht|begangen|beging|begingen)|(?:begeht|beging|begehe|begingen) (?:einen )?suizid',
      '(?:erfolgreiche|misslungene|missglückte|gescheiterte|vollendete)[rnsm]? (?:suizid|suizidversuch)(?:e|es|s)?',
    ],
    message: 'Schreib „Suizid“ oder „hat sich das Leben genommen“: es ist weder Verbrechen noch Erfolg.',
  },
  {
    kind: 'stigma',
    phrases: [
      'verrückt(?:e|er|en|es|em)?',
      'wahnsinn(?:ig|ige|iger|igen|iges)?',
      'geisteskrank(?:e|er|en|es|heit|heiten)?|geistesgestört(?:e|er|en)?',
      'psychos?|irrenhaus|klapse|klapsmühle',
      'normale(?:n)? (?:menschen|leute[n]?)',
      '(?:nur )?aufmerksamkeit (?:suchen|wollen|erregen)',
    ],
    message: 'Lass Wörter weg, die aus Leid eine Schande machen; sag, was es ist.',
  },
  {
    kind: 'stigma',
    phrases: [
      'leide(?:t|n|st)? (?:an|unter) (?:einer |einem |der |dem )?(?:depression|depressionen|angststörung|angst|essstörung|schizophrenie|sucht)',
      'opfer (?:von|einer) (?:depression|depressionen|sucht|psychischen)',
    ],
    message: 'Schreib „lebt mit“ oder „hat“.',
  },
  {
    kind: 'label',
    phrases: [
      '(?:[Dd]er|[Dd]ie|[Ee]in|[Ee]ine|den|dem|einen|einem|einer|alle|viele|für|von|mit|als) (?:Depressive|Suizidale|Magersüchtige|Süchtige|Abhängige|Gestörte|Schizophrene)[rnm]?(?! [A-ZÄÖÜ])',
      '[Pp]sychisch Kranken?',
      'Psychotiker(?:n|s|in|innen)?|Schizophrene[rn]?|Borderliner(?:n|s|in|innen)?|Alkoholiker(?:n|s|in|innen)?|Junkies?|Neurotiker(?:n|s|in|innen)?',
      'Patient(?:[:*_]in(?:nen)?|en|in|innen)?',
    ],
    exactCase: true,
    message: 'Nenn zuerst den Menschen: „jemand mit …“, „Menschen, die …“.',
  },
  {
    kind: 'warning',
    phrases: [
      '(?:trigger|inhalts?|content)-?warnung(?:en)?|warnhinweis(?:e|en|s|es)?|warnung(?:en)?|achtung(?=[:!])',
      'trigger(?:n|s|t|te|nd|nde|nden|nder)?|getriggert',
    ],
    message: 'Nimm ein kurzes, sachliches Wort als Inhaltshinweis, nie eine Warnung oder einen Trigger.',
  },
  {
    kind: 'users',
    phrases: [
      '(?:be)?nutzer(?:[:*_]in(?:nen)?|n|s|in|innen)?|(?:be)?nutzende[rn]?',
      'user(?:[:*_]in(?:nen)?|s|in|innen)?',
      'anwender(?:n|s|in|innen)?',
    ],
    message: 'Schreib „Menschen“, „du“ oder „alle hier“.',
  },
  {
    kind: 'cheering',
    phrases: [
      'glückwunsch|glückwünsche|gratulier(?:e|en)|gratulation',
      'gut gemacht|sehr gut|weiter so|bravo|hurra|juhu|hurrah|yay',
      'super|toll|großartig|fantastisch|prima|genial|spitzenmäßig|wahnsinnsleistung',
      'du schaffst (?:das|es)|kopf hoch|bleib stark|denk positiv|das wird schon(?: wieder)?|reiß dich zusammen',
      'anderen geht es (?:noch )?schlechter|die zeit heilt alle wunden|wer weiß,? wozu es gut ist',
      'abzeichen|bestenliste|highscore|belohnung(?:en)?|serie von \\d{1,4} tagen',
    ],
    message: 'Sag es leise, ohne Lob, Preis oder Schub.',
  },
  {
    kind: 'blame',
    phrases: [
      // “Du musst nichts …” takes a duty away instead of laying one on.
      '(?:du musst|sie müssen|ihr müsst)(?![^.?!:;]{0,60}(?<!\\p{L})(?:nicht|nichts|nie|niemand(?:em|en)?|kein(?:e|en|em|er|es)?)(?!\\p{L}))',
      'du hast (?:versagt|(?:es |das |etwas )?vergessen|versäumt|einen fehler gemacht|(?:etwas|das|es) falsch gemacht)',
      'sie haben (?:versagt|(?:es |das |etwas )?vergessen|versäumt|einen fehler gemacht|(?:etwas|das|es) falsch gemacht)',
      'du hättest(?![^.?!:;]{0,40}(?:gern|lieber))|selbst schuld|dein(?:e|en)? (?:fehler|versäumnis)',
      '(?:ist|war|bist) (?:alles |nur |ganz )?(?:allein )?(?:deine|ihre) (?:eigene )?schuld',
      'ungültig(?:e|er|en|es|em)?|unzulässig(?:e|er|en|es|em)?',
    ],
    message: 'Sag, was geschehen ist und was jetzt geht, ohne Schuld und Pflicht.',
  },
  {
    kind: 'pressure',
    phrases: [
      '(?:bist du|sind sie) (?:dir |sich )?(?:wirklich |ganz )?sicher|(?:willst du|möchtest du|wollen sie|möchten sie) wirklich',
      'wir haben (?:erkannt|festgestellt|bemerkt)|beeil dich|letzte chance|verpass(?:e)? nicht|nur noch heute',
    ],
    message: 'Sag, was geschehen wird, und lass die Wahl.',
  },
  {
    kind: 'promise',
    phrases: [
      '(?<!(?:nicht|nie|niemals) )(?:vollständig|völlig|komplett|absolut|garantiert|vollkommen|100 ?%|hundertprozentig) (?:anonym|privat|sicher|vertraulich)',
      '(?<!(?:nicht|nichts|keine|nie|ohne) )garantie(?:ren|rt|rte|n)?',
      'alles wird (?:wieder )?gut|es wird dir (?:bald )?besser gehen|niemand wird (?:es )?je erfahren',
    ],
    message: 'Versprich nichts, was sich nicht halten lässt.',
  },
];

const ar: WordingRule[] = [
  {
    kind: 'stigma',
    phrases: [
      '(?:ارتكب|ارتكبت|ارتكاب|يرتكب|اقترف) (?:جريمة )?(?:ال)?انتحار',
      '(?:محاولة )?انتحار (?:فاشلة|ناجحة|فاشل|ناجح)',
      'محاولات انتحار (?:فاشلة|ناجحة)',
    ],
    message: 'اكتب «مات منتحرًا» أو «أنهى حياته»: ليس جريمة ولا نجاحًا.',
  },
  {
    kind: 'stigma',
    phrases: [
      'مجنون|مجنونة|مجانين|جنون',
      'مختل|مختلة|مختلين|معتوه|معتوهة|متخلف عقليا|مهووس|مهووسة',
      'مستشفى المجانين|ناس طبيعيون|ناس الطبيعيين|ناس الطبيعيون',
      'لفت الانتباه|جذب الانتباه',
    ],
    message: 'اترك الكلمات التي تجعل من المعاناة عيبًا، وقل ما هو الأمر.',
  },
  {
    kind: 'stigma',
    phrases: [
      '(?:يعاني|تعاني|يعانون|معاناة) من (?:ال)?(?:اكتئاب|قلق|فصام|إدمان|مرض نفسي|اضطراب)',
      'ضحايا? (?:ال)?(?:اكتئاب|انتحار|إدمان)',
      'ضحية (?:ال)?(?:اكتئاب|انتحار|إدمان)',
    ],
    message: 'اكتب «يعيش مع» أو «لديه».',
  },
  {
    kind: 'label',
    phrases: [
      'مريض نفسي|مريضة نفسية|مرضى نفسيون|مرضى نفسيين|مريض النفسي|مرضى النفسيين|مرضى النفسيون',
      'مرضى|مريض عقلي|مدمن|مدمنة|مدمنون|مدمنين|سكير|سكيرين',
      'مكتئبون|مكتئبين|منتحرون|منتحرين|فصاميون|فصاميين|ذهانيون|ذهانيين',
    ],
    message: 'اذكر الإنسان أولًا: «شخص لديه …»، «من يعيشون مع …».',
  },
  {
    kind: 'warning',
    phrases: ['تحذير|تحذيرات|إنذار|إنذارات', 'محفز|محفزات|محفزة|تريغر|تريجر', 'محتوى (?:مزعج|صادم|مؤذ)'],
    message: 'استعمل اسمًا قصيرًا محايدًا ملاحظةً عن المحتوى، لا تحذيرًا.',
  },
  {
    kind: 'users',
    phrases: ['مستخدم|مستخدمة|مستخدمون|مستخدمين|مستخدمات|مستخدمي|مستخدمينا'],
    message: 'اكتب «الناس» أو خاطب القارئ.',
  },
  {
    kind: 'cheering',
    phrases: [
      'تهانينا|تهانيّ|مبروك|مبارك|أحسنت|أحسنتم|برافو|هنيئا',
      'رائع|رائعة|ممتاز|ممتازة|مذهل|مذهلة|مدهش|مدهشة',
      'عمل جيد|أنت قوي|أنت قوية|كن قويا|كوني قوية|ابق قويا|ابتهج|تفاءل|كن إيجابيا|فكر بإيجابية',
      'غيرك أسوأ|كل شيء يحدث لسبب|الزمن كفيل',
      'شارة|شارات|لوحة المتصدرين|مكافأة|مكافآت',
    ],
    message: 'قلها بهدوء، بلا مديح ولا جائزة ولا دفع.',
  },
  {
    kind: 'blame',
    phrases: [
      '(?<!(?:لا|ليس|لم|ألا) )(?:يجب عليك|يجب أن|ينبغي عليك|ينبغي أن|يتعين عليك|لا بد أن)',
      '(?<!(?:ليس|فليس|وليس|لا يجب|لا ينبغي) )عليك أن',
      'لقد (?:فشلت|نسيت|أخطأت|أهملت)|كان عليك|أنت السبب|أنت المذنب',
      '(?<!(?:ليس|ليست|لا|لم يكن) )(?:ذنبك|خطؤك|خطأك|غلطتك)',
      'غير (?:صالح|صالحة|صحيح|صحيحة|مسموح)',
    ],
    message: 'قل ما حدث وما يمكن فعله الآن، بلا ذنب ولا واجب.',
  },
  {
    kind: 'pressure',
    phrases: [
      'هل أنت (?:حقا )?(?:متأكد|متأكدة|واثق|واثقة)|هل تريد (?:حقا|فعلا)',
      '(?:لقد )?(?:اكتشفنا|رصدنا|لاحظنا) أنك|سارع|سارعي|لا تفوت|الفرصة الأخيرة|آخر فرصة',
    ],
    message: 'قل ما سيحدث واترك الخيار.',
  },
  {
    kind: 'promise',
    phrases: [
      '(?<!(?:ليس|ليست|غير|لا يكون) )(?:مجهول|مجهولة|مجهول الهوية|مجهولة الهوية|سري|سرية|آمن|آمنة|خاص|خاصة) (?:تماما|بالكامل|كليا|تامة|مئة بالمئة)',
      '(?<!(?:لا|لن|ولا) )نضمن',
      'كل شيء سيكون (?:بخير|على ما يرام)|ستتحسن|ستشعر بتحسن|لن يعرف أحد أبدا',
    ],
    message: 'لا تعد بما لا يمكن الوفاء به.',
  },
];

export const WORDING_RULES: ReadonlyMap<string, readonly WordingRule[]> = new Map(
  Object.entries({ en, de, ar, es, fr }),
);

/** Said without a word, so in every language. */
export const EXCLAMATION = {
  kind: 'exclamation',
  pattern: /[!¡！﹗‼⁉❗❕]{1,100}/gu,
  message: 'End with a full stop: an exclamation mark is loud.',
} as const;
