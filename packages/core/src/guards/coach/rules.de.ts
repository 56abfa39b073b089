import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    du: 'du dir dich dein deine deinen deinem deiner euch ihr sie ihnen',
    schwer:
      'schwer hart schlimm furchtbar schrecklich traurig schmerzhaft krass übel heftig belastend anstrengend unfair grausam scheiße mies bitter beängstigend',
    wie: 'wie was wann warum wieso weshalb wo wer wen wem womit woran welche welcher welches seit',
    habe: 'hatte habe hab war bin ging fühlte fühle kenne kannte konnte kann wollte musste dachte denke lebe lebte saß lag weinte kämpfe kämpfte verlor schlief schlafe brauchte brauche fing merkte erlebte erlebe leide litt wurde werde nahm nehme ging gehe mache machte stand stehe kam hasste vermisse arbeite',
    mein: 'leben mutter mama vater papa eltern familie bruder schwester frau mann freund freundin partner partnerin ex kinder sohn tochter arbeit job chef schule arzt ärztin therapeut therapeutin therapie depression angst ängste medikamente kopf gedanken schlaf bett freunde kindheit erfahrung eigene eigenen fall körper studium',
  },
  phrases: {
    feeling: `
      tut mir ..2 leid
      es tut mir
      leid @du|für
      hoffe|wünsche|wünsch|hoffentlich ..4 @du|es|dass|alles|geht|wird
      ich drücke|drück|umarme|denke|denk ..2 dir|dich|an|daumen|feste
      umarmung|umarmungen|knuddel|drücker
      kraft für|dir|wünsche
      viel|ganz viel? kraft|liebe|mut|glück|wärme
      alles gute|liebe
      gute besserung
      bin ..1 für dich|euch da
      bin|sind hier|da wenn|falls|für
      nicht allein|alleine
      du bist|hast ..3 wichtig|wertvoll|mutig|stark|liebenswert|gut|wert
      froh|schön ..2 dass|hier|geschrieben
      danke ..4 @du|teilst|offenheit|vertrauen|erzählst|fürs|für|dass
      stolz auf dich
      pass auf dich
      @schwer an|klingt|ist|muss
      das|klingt|ist|wie|so|echt|wirklich|sehr|total|richtig|hört|sich @schwer
      macht|berührt|bewegt|trifft mich ..1 traurig|wütend|betroffen|sehr|hat|dein
      fühl|fühle dich ..1 gedrückt|umarmt
      ich fühle|leide|weine mit
      nicht deine schuld
      du darfst|kannst ..3 traurig|weinen|wütend|schreiben|melden|erzählen|reden
      schreib|meld|melde mir|dich ..1 gern|jederzeit|gerne|wenn
      halte|halt durch
      von herzen
      herzliche|liebe grüße
    `,
    understanding: `
      0.5: ich @habe
      0.5: hatte|habe|war|bin|kenne|fühle|fühlte|ging|konnte|dachte ich !das|hoffe
      0.3: ich|mir|mich
      0.5: mein|meine|meinen|meinem|meiner @mein
      0.4: mein|meine|meinen|meinem|meiner
      1: ich|kann kenne|kenn|verstehe|versteh|nachvollziehen|nachfühlen
      1: verstehe|versteh|kenne|kenn das|dich|ich|es|gut|dieses|diese
      1: kann ..4 verstehen|nachvollziehen|nachempfinden|nachfühlen
      1: geht|ging|gings|gehts mir|bei ..2 auch|genauso|ähnlich|so|gleich
      1: mir|bei ging|geht ..2 auch|genauso|ähnlich|so|gleich
      1: mir|ich|bei mir? auch $
      1: genauso|ähnlich|dasselbe|gleiche ..2 ich|mir|bei|erlebt|gefühl
      1: war|bin|stand|stecke auch|ebenfalls|selbst ..2 da|dort|so|an
      1: klingt|hört|klingst|scheint|wirkst|wirkt ..3 als|nach|sich|ob
      1: du ..1 fühlst|bist|musst|hast ..3 allein|erschöpft|müde|überfordert|traurig|verletzt|enttäuscht|einsam|alleingelassen|wütend|ängstlich|hilflos
      1: das|es muss|müssen ..4 sein|gewesen
      1: kein|nicht wunder|überrascht dass?
      1: ergibt|macht sinn
      0.6: als|seit|nachdem|weil|wenn ich
      -0.6: ich hoffe|wünsche|denke|glaube|würde|wünsch|meine|empfehle
      -0.6: tut mir leid
    `,
    asking: `
      @wie ..6 @du $?
      @wie ..3 passiert|los|geschehen|gerade|genau $?
      magst|willst|möchtest|hast|bist|kannst|gibt|ist|geht|gibts|war|hattest|fühlst|weißt|brauchst|wünschst|denkst|glaubst|hilft|kennst du|es|dir|da|das|jemand|dich|jemanden ..9 $?
      hast|bist|kannst|magst|willst du ..9 $?
      erzähl|erzähle ..1 mehr|gern|doch|wenn|mir
      wie geht|gehts|fühlst es? dir|du
      was beschäftigt|belastet|bedrückt|hilft|brauchst dich|dir|du
      -2: ich ..2 fragen|helfen|vorschlagen $?
    `,
    'advice-first': `
      du solltest|musst|müsstest|könntest|brauchst|sollst !nicht|dich|nichts
      versuch|versuche|probier|probiere|geh|mach|such|sprich|rede|nimm|hol|lies|trenn|verlass|lass|lenk|konzentrier|ruf|treib|schlaf|iss ..1 mal|doch|dir|dich|es|einfach|mit|zu|raus|einen|eine|ihn|sie|das
      ich würde|empfehle|rate dir|an|mal|dir
      mein rat|tipp
      hast du ..2 versucht|probiert|überlegt
      warum ..1 du nicht
      an deiner stelle
      am besten ..1 du|gehst|machst
    `,
    minimising: `
      wenigstens|immerhin|zumindest hast|bist|ist|hat|geht|lebst|du|kannst
      ^ einfach mal? nicht|positiv|lächeln|entspannen|machen|weitermachen|loslassen
      einfach|bloß nicht ..1 drüber|daran|so denken|nachdenken|schlimm|aufregen
      anderen geht|gehts ..2 schlechter|schlimmer
      gibt|gibts ..1 schlimmeres|schlimmere
      könnte schlimmer|schlechter sein
      nicht so schlimm|wild|tragisch|anstellen
      stell dich nicht so
      halb so schlimm|wild
      reiß|reiss dich
      kopf hoch
      wird schon|alles wieder|gut|werden|schon
      sei doch? froh|dankbar
      das geht|haben|kennt|hat|kennen jedem|jeder|alle|wir
      jeder hat|ist|fühlt ..2 mal|probleme|traurig|schlechte
      denk|denke ..1 positiv
      die zeit heilt
      alles halb|nur nur? so|kopfsache|einbildung|schlimm
      übertreib|übertreibst|übertreibe
    `,
  },
  says: {
    feeling: { reason: 'Hier spürt man deine Wärme.' },
    understanding: { reason: 'Das zeigt, dass du verstehst oder Ähnliches kennst.' },
    asking: { reason: 'Du fragst und lässt Raum für mehr.' },
    'advice-first': {
      reason: 'Ein Rat lässt sich leichter annehmen nach einem Satz, der zeigt, dass du zugehört hast.',
      suggestion: 'Das klingt …',
    },
    minimising: {
      reason:
        'Das kann kleiner klingen, als es sich für den anderen anfühlt. Vielleicht nennst du zuerst, was schwer ist.',
      suggestion: 'Ich kann verstehen, dass …',
    },
  },
};
