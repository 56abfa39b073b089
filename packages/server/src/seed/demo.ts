import type { ContentNote, Seeking } from '@kindred/core/contract';

import type { NewCircle } from '../store/places.js';

/**
 * Written examples, to show how a community looks. All are marked as such wherever they appear; none was written by
 * somebody in need.
 */
interface Example {
  circle: string;
  /** Names it within its circle, made once and never changed, so that a second seeding finds it. */
  key: string;
  /** How old it is at the first seeding. */
  minutesAgo: number;
  topics?: string[];
  contentNotes?: ContentNote[];
}

export interface DemoReply {
  /** Tells voices apart inside a thread: the same word is the same voice. `author` is the post's own. */
  voice: string;
  text: string;
  minutesAgo: number;
}

export interface DemoPost extends Example {
  text: string;
  seeking?: Seeking;
  /** A reply is known by its place: add new ones at the end. */
  replies?: DemoReply[];
}

export interface DemoStory extends Example {
  title: string;
  hard: string;
  tried: string;
  helped: string;
  now: string;
}

/** How people of a circle said they were, from 1 to 5: a row for each day of a week that comes again and again. */
export interface DemoMoods {
  circle: string;
  days: number[][];
}

export interface Demo {
  circles: NewCircle[];
  moods: DemoMoods[];
  posts: DemoPost[];
  stories: DemoStory[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

const circles: NewCircle[] = [
  {
    id: 'night-shift',
    name: 'The night-shift circle',
    about: 'For people who are awake when others sleep.',
    lang: 'en',
    norms: [
      'Speak from your own life, and leave others room to have a different one.',
      'Advice is welcome where somebody asked for it.',
      'No names, places or numbers that could tell who someone is.',
    ],
  },
  {
    id: 'nachtschicht',
    name: 'Der Kreis der Nachtschicht',
    about: 'Für alle, die wach sind, wenn andere schlafen.',
    lang: 'de',
    norms: [
      'Sprich von dir, und lass anderen ihr eigenes Leben.',
      'Rat ist willkommen, wo jemand danach gefragt hat.',
      'Keine Namen, Orte oder Nummern, an denen man jemanden erkennen könnte.',
    ],
  },
  {
    id: 'wardiyat-al-layl',
    name: 'حلقة وردية الليل',
    about: 'لمن هم مستيقظون حين ينام الآخرون.',
    lang: 'ar',
    norms: [
      'تحدّث عن حياتك، واترك للآخرين حياتهم.',
      'النصيحة مرحّب بها حين يطلبها أحد.',
      'لا أسماء ولا أماكن ولا أرقام قد تكشف هوية أحد.',
    ],
  },
];

const posts: DemoPost[] = [
  {
    circle: 'night-shift',
    key: 'kettle',
    text: 'Third night with a teething baby. I love her more than anything and I sat on the bathroom floor at three and cried because the kettle was too loud. Nobody tells you how lonely a house full of people can be.',
    topics: ['family', 'sleep', 'loneliness'],
    seeking: 'heard',
    minutesAgo: 50,
    replies: [
      { voice: 'one', text: 'The kettle. I know exactly that kettle. You are not doing it wrong.', minutesAgo: 31 },
      {
        voice: 'two',
        text: 'Mine is four now. I remember the bathroom floor, and I remember thinking it would always be like that. How are you right now?',
        minutesAgo: 22,
      },
      {
        voice: 'author',
        text: 'She fell asleep on me just now. Thank you both. I didn’t expect anyone.',
        minutesAgo: 9,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'friends-on-nights',
    text: 'I stack shelves ten to six. It is fine. What isn’t fine is that my days off are when everyone I know is working, so I’ve slowly stopped having people. Has anyone found a way to keep friends on nights?',
    topics: ['work', 'loneliness'],
    seeking: 'experience',
    minutesAgo: 3 * HOUR,
    replies: [
      {
        voice: 'one',
        text: 'We have a standing breakfast. Eight on Saturdays, in the café by the depot, whoever is there is there. Some weeks it is me and the waiter. It still counts.',
        minutesAgo: 2 * HOUR,
      },
      {
        voice: 'two',
        text: 'Reading along. I miss every birthday, and I’ve stopped being asked. I’d come to that breakfast.',
        minutesAgo: HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'empty-bed',
    text: 'Dad’s bed by the window is empty since Sunday. I keep waking at the times he needed turning. My body hasn’t been told.',
    topics: ['loss', 'sleep'],
    seeking: 'heard',
    contentNotes: ['death'],
    minutesAgo: 7 * HOUR,
  },
  {
    circle: 'night-shift',
    key: 'letters',
    text: 'Opened the letters today. All of them, the whole drawer. It is a lot of money and also less than the number I had in my head at night. I don’t know what the first step is, but they’re open.',
    topics: ['money'],
    seeking: 'advice',
    minutesAgo: 11 * HOUR,
    replies: [
      {
        voice: 'one',
        text: 'Opening them is the first step, honestly. What came next for me was one phone call to a free debt advice line. They did the sums with me, and the letters got fewer.',
        minutesAgo: 9 * HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'soup',
    text: 'Small thing. I told my sister I’m not all right. I practised the sentence in the car for twenty minutes. She just said, come in, I’ve got soup.',
    topics: ['family'],
    minutesAgo: 26 * HOUR,
    replies: [
      {
        voice: 'one',
        text: 'Twenty minutes in the car is a long run-up. I’m glad she had soup.',
        minutesAgo: 25 * HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'other-mornings',
    text: 'Third week of nights. I get home when the street wakes up, and I lie there listening to everyone else’s morning.',
    topics: ['sleep', 'work'],
    seeking: 'heard',
    minutesAgo: 31 * HOUR,
    replies: [
      {
        voice: 'one',
        text: 'The sound of other people’s mornings. Yes. I know that one well.',
        minutesAgo: 29 * HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'linen-room',
    text: 'I’m a nurse and I’m the one people lean on, and tonight I went to the linen room and stood in the dark between the sheets for five minutes because it was quiet in there. I don’t want anything from anyone. I wanted to say it somewhere.',
    topics: ['work', 'health'],
    seeking: 'heard',
    minutesAgo: 2 * DAY,
    replies: [
      {
        voice: 'one',
        text: 'I read this. Twenty-two years of wards, and I know every linen room.',
        minutesAgo: 2 * DAY - 4 * HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'sofa',
    text: 'The thoughts came back this week, the ones about not being here. I’m safe tonight, my neighbour knows, I’m on her sofa. I’m writing because last time I told no one at all and this time I did.',
    topics: ['health'],
    seeking: 'heard',
    contentNotes: ['suicide'],
    minutesAgo: 3 * DAY,
    replies: [
      {
        voice: 'one',
        text: 'I’m glad of that sofa, and of your neighbour. Thank you for telling us as well.',
        minutesAgo: 3 * DAY - 2 * HOUR,
      },
    ],
  },
  {
    circle: 'night-shift',
    key: 'drive-home',
    text: 'Came out to my crew chief on the drive home because it was dark and we were both looking at the road. He said “all right” and then asked if I wanted the radio on. I have been smiling at a wall for an hour.',
    topics: ['identity', 'work'],
    minutesAgo: 4 * DAY,
    replies: [
      { voice: 'one', text: 'Now I’m smiling at a wall as well. What was on?', minutesAgo: 4 * DAY - 3 * HOUR },
    ],
  },
  {
    circle: 'nachtschicht',
    key: 'fruehstueck',
    text: 'Seit drei Wochen nur Nächte auf der Station. Zu Hause ziehe ich die Vorhänge zu und höre draußen das Leben der anderen. Ich vermisse Frühstück mit jemandem.',
    topics: ['work', 'loneliness'],
    seeking: 'heard',
    minutesAgo: 2 * HOUR,
    replies: [
      {
        voice: 'one',
        text: 'Das mit dem Frühstück kenne ich so gut. Bei mir war es der Geruch von Toast aus der Wohnung nebenan.',
        minutesAgo: HOUR,
      },
    ],
  },
  {
    circle: 'nachtschicht',
    key: 'fuenfmal',
    text: 'Meine Mutter fragt jeden Abend fünfmal, welcher Tag ist. Ich antworte fünfmal. Beim sechsten Mal bin ich in den Keller gegangen und habe Wäsche gefaltet, die schon gefaltet war.',
    topics: ['family'],
    seeking: 'experience',
    minutesAgo: 9 * HOUR,
  },
  {
    circle: 'nachtschicht',
    key: 'mittagsschlaf',
    text: 'Kleine Sache: Heute hat die Nachbarin ihr Kind leise durchs Treppenhaus gehen lassen, „weil da jemand schläft“. Ich lag wach und habe es gehört. Selten hat mich etwas so gefreut.',
    topics: ['sleep'],
    minutesAgo: 28 * HOUR,
    replies: [
      { voice: 'eins', text: 'Danke, dass du das erzählst. Das nehme ich mit in meine Nacht.', minutesAgo: 26 * HOUR },
    ],
  },
  {
    circle: 'nachtschicht',
    key: 'lkw',
    text: 'Auf der Autobahn geht es. Es sind die Pausen. Dann wird es still, und alles, was ich tagsüber wegschiebe, setzt sich auf den Beifahrersitz.',
    topics: ['work', 'loneliness'],
    seeking: 'heard',
    minutesAgo: 3 * DAY,
  },
  {
    circle: 'wardiyat-al-layl',
    key: 'futur',
    text: 'أعمل في الليل منذ سنة، وحين أعود يكون الجميع قد خرجوا. تعلّمت أن أتناول فطوري واقفًا. اشتقت إلى أن يسألني أحد كيف كان يومي.',
    topics: ['work', 'loneliness'],
    seeking: 'heard',
    minutesAgo: 3 * HOUR,
    replies: [{ voice: 'one', text: 'كيف كانت ليلتك؟ أنا أيضًا عدت للتو، والبيت هادئ.', minutesAgo: 2 * HOUR }],
  },
  {
    circle: 'wardiyat-al-layl',
    key: 'katif',
    text: 'طفلتي لا تنام إلا على كتفي. أحبها كثيرًا، وأعدّ الساعات حتى الفجر. أردت فقط أن أقول إن الأمرين صحيحان معًا.',
    topics: ['family', 'sleep'],
    seeking: 'heard',
    minutesAgo: 10 * HOUR,
    replies: [{ voice: 'one', text: 'نعم، الأمران صحيحان معًا. شكرًا لأنك قلتها.', minutesAgo: 9 * HOUR }],
  },
  {
    circle: 'wardiyat-al-layl',
    key: 'shay',
    text: 'شيء صغير: ترك لي زميلي كوب شاي على المكتب قبل أن يغادر. كان لا يزال دافئًا حين وصلت.',
    topics: ['work'],
    minutesAgo: 2 * DAY,
  },
];

// The newest of each circle needs no content note: it is what a visitor sees first.
const stories: DemoStory[] = [
  {
    circle: 'night-shift',
    key: 'chair',
    title: 'The chair by the window',
    hard: 'After the funeral I woke at ten to four every night. That was when the phone had rung. I would lie there and wait for it to ring again, and hate myself a little for waiting.',
    tried:
      'I tried to sleep earlier, and later, and in another room. I tried being strict with myself. I bought three kinds of tea.',
    helped:
      'I stopped fighting the hour and gave it a place. A chair by the window, a blanket, ten minutes with the street. I told my brother about the chair, and some nights he writes “window?” and we are both awake.',
    now: 'I mostly sleep past it. When I don’t, I go and sit, and it is an hour in the night and not the end of something.',
    topics: ['loss', 'sleep'],
    contentNotes: ['death'],
    minutesAgo: 3 * DAY,
  },
  {
    circle: 'night-shift',
    key: 'ten-minutes',
    title: 'Ten minutes, not the whole night',
    hard: 'My first winter as a paramedic I was sure that everyone could see I wasn’t made for it. I counted every shift backwards from the start.',
    tried:
      'I read the manuals again at home. I stopped telling anyone how it was, because I had decided that telling would be the proof.',
    helped:
      'An older colleague never asked how the shift was. She asked, “which were the ten worst minutes?” I could say ten minutes. I couldn’t have said a night.',
    now: 'I still have bad ones. I ask the new people about their ten minutes now, and I don’t give advice afterwards.',
    topics: ['work'],
    minutesAgo: DAY,
  },
  {
    circle: 'night-shift',
    key: 'soup-at-the-door',
    title: 'Soup at the door',
    hard: 'I cared for my husband for two years. People asked about him, kindly. I had forgotten how to answer when somebody asked about me.',
    tried: 'I said “fine”. I said it so well that they stopped asking. Then I was angry that they had stopped.',
    helped:
      'I picked one person and one true sentence: “I’m tired in a way that sleep doesn’t mend.” She didn’t fix anything. On Thursdays there was soup at the door, and an hour in which she sat with him and I walked around the block.',
    now: 'He is in a home near us, and I visit as his wife again. On Thursdays I make the soup.',
    topics: ['family', 'health'],
    minutesAgo: 6 * DAY,
  },
  {
    circle: 'night-shift',
    key: 'drawer',
    title: 'The drawer with the letters',
    hard: 'When the shop closed I put the letters in a drawer. After a while it was hard to go into that room at all. I was sure the number was the end of me.',
    tried: 'Not looking. Working double. Being cheerful, which was the most tiring of the three.',
    helped:
      'A free debt adviser said: bring the drawer. Just the drawer, you needn’t open anything. We opened them together and made two piles. It took one afternoon and a packet of biscuits.',
    now: 'It will be three more years of small amounts. I know the number, it has stopped growing, and I use the room again.',
    topics: ['money', 'work'],
    minutesAgo: 9 * DAY,
  },
  {
    circle: 'night-shift',
    key: 'radios',
    title: 'A quieter kind of evening',
    hard: 'I drank to get to sleep after late shifts. It wasn’t dramatic. It was every night, and I was good at hiding the bottles in the recycling of the house next door.',
    tried: 'I made rules. Only after ten, only wine, only at weekends. I was very good at making rules.',
    helped:
      'I told my doctor the true amount, once, out loud. And I needed something for my hands at eleven: I repair old radios now. They don’t mind if you’re sad.',
    now: 'Some evenings are long. I have forty weeks and nineteen radios, four of which play.',
    topics: ['health', 'sleep'],
    contentNotes: ['substances'],
    minutesAgo: 12 * DAY,
  },
  {
    circle: 'night-shift',
    key: 'badge',
    title: 'The name on the badge',
    hard: 'I had two names: one for work and one for the three people who knew. Every handover I heard the wrong one and smiled.',
    tried: 'I told myself a badge is only plastic. I looked for a new job twice and closed the page both times.',
    helped:
      'I asked one colleague to use the right name in the break room only. It was a strange small rehearsal. After a month somebody else said it without being asked.',
    now: 'The badge was changed in spring. Most days I forget to look at it, which is what I had hoped for.',
    topics: ['identity', 'work'],
    minutesAgo: 15 * DAY,
  },
  {
    circle: 'night-shift',
    key: 'hour-before-dawn',
    title: 'The hour before dawn',
    hard: 'I could not tell tired from sad any more. Everything I said at home came out wrong.',
    tried: 'Coffee, then no coffee, then a strict plan I kept for four days.',
    helped: 'A walk around the block before bed, in daylight, without my phone. Not every day. Often enough.',
    now: 'Still nights, two weeks in four. I know now which mood is only the hour.',
    topics: ['sleep', 'work'],
    minutesAgo: 19 * DAY,
  },
  {
    circle: 'nachtschicht',
    key: 'stuhl',
    title: 'Der Stuhl am Fenster',
    hard: 'Seit dem Anruf im März wache ich um zehn vor vier auf. Ich lag da und wartete, dass es wieder klingelt.',
    tried: 'Früher ins Bett, später ins Bett, streng mit mir sein. Drei Sorten Tee.',
    helped:
      'Ich habe der Stunde einen Platz gegeben: ein Stuhl am Fenster, eine Decke, zehn Minuten Straße. Mein Bruder weiß von dem Stuhl. Manchmal schreibt er „Fenster?“, dann sind wir beide wach.',
    now: 'Meistens schlafe ich darüber hinweg. Wenn nicht, steht der Stuhl da.',
    topics: ['loss', 'sleep'],
    contentNotes: ['death'],
    minutesAgo: 6 * DAY,
  },
  {
    circle: 'nachtschicht',
    key: 'zehn-minuten',
    title: 'Zehn Minuten statt der ganzen Nacht',
    hard: 'In meinem ersten Winter im Rettungsdienst war ich sicher, dass mir jeder ansieht, dass ich nicht dafür gemacht bin. Ich habe jede Schicht rückwärts gezählt.',
    tried: 'Zu Hause die Handbücher noch einmal gelesen. Niemandem mehr erzählt, wie es war.',
    helped:
      'Eine ältere Kollegin hat nie gefragt, wie die Schicht war. Sie fragte: „Welche zehn Minuten waren die schlimmsten?“ Zehn Minuten konnte ich sagen. Eine Nacht hätte ich nicht sagen können.',
    now: 'Schlechte gibt es noch. Ich frage jetzt die Neuen nach ihren zehn Minuten und gebe danach keinen Rat.',
    topics: ['work'],
    minutesAgo: 3 * DAY,
  },
  {
    circle: 'wardiyat-al-layl',
    key: 'kursi',
    title: 'الكرسي قرب النافذة',
    hard: 'بعد الجنازة صرت أستيقظ كل ليلة قبل الرابعة بقليل، في الوقت الذي رنّ فيه الهاتف.',
    tried: 'جرّبت أن أنام أبكر، ثم أن أسهر أكثر، وجرّبت ثلاثة أنواع من الشاي.',
    helped:
      'أعطيت تلك الساعة مكانًا: كرسي قرب النافذة، وبطانية، وعشر دقائق مع الشارع. أخبرت أخي عن الكرسي، وأحيانًا نكون مستيقظين معًا.',
    now: 'في معظم الليالي أنام ولا أستيقظ. وحين أستيقظ يكون الكرسي في انتظاري.',
    topics: ['loss', 'sleep'],
    contentNotes: ['death'],
    minutesAgo: 8 * DAY,
  },
  {
    circle: 'wardiyat-al-layl',
    key: 'hasaa',
    title: 'حساء عند الباب',
    hard: 'اعتنيت بزوجي سنتين. كان الناس يسألون عنه بلطف، ونسيت كيف أجيب حين يسأل أحد عني.',
    tried: 'كنت أقول «بخير». قلتها جيدًا حتى توقفوا عن السؤال، ثم غضبت لأنهم توقفوا.',
    helped:
      'اخترت صديقة واحدة وجملة واحدة صادقة: «أنا متعبة تعبًا لا يصلحه النوم». لم تحلّ شيئًا. لكن صار كل خميس حساء عند الباب، وساعة تجلس فيها معه وأمشي أنا حول الحي.',
    now: 'هو الآن في دار قريبة منا، وأزوره كزوجته من جديد. وفي أيام الخميس أنا من يطبخ الحساء.',
    topics: ['family', 'health'],
    minutesAgo: 5 * DAY,
  },
];

/** Twice the smallest group that is shown, so that a visitor who adds an answer still sees that of the others. */
const moods: DemoMoods[] = [
  {
    circle: 'night-shift',
    days: [
      [2, 3, 3, 4, 1, 3, 2, 4, 3, 5],
      [3, 3, 2, 4, 4, 3, 2, 3, 1, 4],
      [2, 2, 3, 3, 4, 1, 3, 4, 2, 3],
      [4, 3, 3, 2, 5, 3, 4, 2, 3, 4],
      [3, 4, 2, 3, 3, 4, 5, 2, 1, 3],
      [4, 3, 4, 2, 3, 5, 3, 4, 2, 3],
      [3, 2, 4, 3, 1, 2, 3, 4, 3, 5],
    ],
  },
];

export const demo: Demo = { circles, moods, posts, stories };
