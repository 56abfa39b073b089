import type { CrisisWords } from './words.js';

/** Loaded when a page is in one of these languages. */
export const OTHER_WORDS: Readonly<Record<string, CrisisWords>> = {
  de: {
    explicit:
      'Das klingt sehr schwer. Du kannst weiterschreiben. Wenn du jetzt mit jemandem sprechen möchtest: Es gibt Menschen, die zuhören.',
    mention: 'Hier geht es um etwas Schweres. Wenn du mit jemandem sprechen möchtest: Es gibt Menschen, die zuhören.',
    answering:
      'Dem Menschen, dem du antwortest, geht es vielleicht gerade sehr schlecht. Es braucht nicht die richtigen Worte: Sag, dass du es gelesen hast und dass es Menschen gibt, die zuhören.',
  },
  es: {
    explicit:
      'Eso suena muy duro. Puedes seguir escribiendo. Si quieres hablar con alguien ahora, hay personas que escuchan.',
    mention: 'Aquí se habla de algo duro. Si quieres hablar con alguien, hay personas que escuchan.',
    answering:
      'Puede que la persona a la que respondes lo esté pasando muy mal. No hacen falta las palabras justas: dile que la has leído y que hay personas que escuchan.',
  },
  fr: {
    explicit:
      'Cela semble très lourd. Tu peux continuer à écrire. Si tu veux parler à quelqu’un maintenant, il y a des personnes qui écoutent.',
    mention:
      'Il est question ici de quelque chose de lourd. Si tu veux parler à quelqu’un, il y a des personnes qui écoutent.',
    answering:
      'La personne à qui tu réponds traverse peut-être un moment très dur. Pas besoin des mots parfaits : dis-lui que tu l’as lue et qu’il y a des personnes qui écoutent.',
  },
  ar: {
    explicit: 'يبدو هذا ثقيلا جدا. يمكنك أن تواصل الكتابة. وإن أردت أن تتحدث الآن مع أحد، فهناك من يستمع.',
    mention: 'في هذا الكلام ما هو ثقيل. إن أردت أن تتحدث مع أحد، فهناك من يستمع.',
    answering: 'ربما يمر من ترد عليه بوقت صعب جدا. لا حاجة إلى كلمات مثالية: قل إنك قرأت ما كتب، وإن هناك من يستمع.',
  },
};
