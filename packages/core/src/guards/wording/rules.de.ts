import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    gruppe:
      'frauen frau weiber schwule schwulen lesben homosexuelle homosexuellen transen transmenschen transfrauen muslime muslimen moslems juden jude ausländer ausländern flüchtlinge flüchtlingen asylanten migranten geflüchtete türken araber schwarze schwarzen zigeuner behinderte behinderten obdachlose süchtige',
    uebel:
      'abschaum dreck müll ungeziefer ratten schweine tiere parasiten schmarotzer krankheit plage krebs untermenschen minderwertig wertlos ekelhaft widerlich abartig dumm verbrecher kriminelle terroristen vergewaltiger monster arschlöcher pack gesindel pest unnatürlich nichts',
    tun: 'töten erschießen umbringen vergasen abknallen verbrennen aufhängen abstechen ausrotten vergewaltigen verprügeln abschieben wegsperren einsperren sterben verrecken verschwinden brennen leiden',
  },
  phrases: {
    'died-by': `
      selbstmord begangen|beging|begehen|begeht|verübt|verübte|verüben|gemacht
      suizid begangen|beging|begehen|begeht|verübt|verübte
      selbstmord|selbstmörder|selbstmörderin|selbstmordversuch
      freitod
    `,
    attempt: `
      erfolgreicher|erfolgreichen|gelungener|misslungener|misslungenen|gescheiterter|gescheiterten|fehlgeschlagener|missglückter selbstmord|suizid|selbstmordversuch|suizidversuch
    `,
    shame: `
      irrenhaus|klapse|klapsmühle|irrenanstalt|psychos|irre|irrer|geisteskrank|geisteskranke|geisteskranker|geistesgestört|geistesgestörte
      nur|bloß aufmerksamkeit !für|auf
      aufmerksamkeitsgeil
      selbstmord|suizid ist ..1 feige|egoistisch|sünde|schwach
    `,
    label: `
      die|diese|alle|solche depressiven|schizophrenen|magersüchtigen|borderliner|psychotiker|süchtigen|alkis|junkies $
      borderliner|borderlinerin|junkie|junkies|alkis
    `,
    harm: `
      bring|erschieß|erhäng|häng|töte dich ..1 um|doch|einfach|auf
      geh sterben
      du solltest|sollst|gehörst ..2 sterben|tot|umbringen|erschossen|verrecken
      alle|welt|wir ..3 ohne dich besser
      @gruppe sind|ist ..4 @uebel
      @gruppe ..1 sollte|sollten|gehören|müssen|muss ..4 @tun|vergast|erschossen|getötet|abgeschoben|weg
      hasse|verachte ..3 @gruppe
      alle|diese|drecks|scheiß ..1 @gruppe ..2 @tun
      drecks|scheiß|verdammte|dreckige @gruppe
      du|so|ihr ..2 missgeburt|spast|mongo|schwuchtel|kanake|nutte|schlampe|hurensohn|krüppel|neger|bastard
    `,
    spare: `
      sagen|sagt|gesagt|nennen|nennt|genannt|behaupten|schreiben|geschrieben|wer|leute|jemand|glaubt|denken ..4 dass|hassen|hasst
      nicht|nie|niemals|kein|keine|gegen|falsch|schlimm|traurig ..3 okay|ok|dulden|zulassen|akzeptieren|hass|recht
      hass gegen|auf|ist
      rassistisch|homophob|sexistisch|beleidigung|beleidigt
    `,
  },
  says: {
    'died-by': {
      kind: 'stigma',
      reason:
        'In „Mord“ und „begehen“ klingt ein Verbrechen mit. Viele, die jemanden verloren haben, lesen lieber ein anderes Wort. Nur wenn du magst.',
      suggestion: 'durch Suizid gestorben',
    },
    attempt: {
      kind: 'stigma',
      reason: 'Worte von Erfolg oder Scheitern können denen wehtun, die es überlebt haben. Nur wenn du magst.',
      suggestion: 'Suizidversuch',
    },
    shame: {
      kind: 'stigma',
      reason: 'Manche, die hier lesen, sind so genannt worden. Du kannst stattdessen sagen, was geschehen ist.',
    },
    label: {
      kind: 'label',
      reason: 'Manche möchten lieber zuerst als Mensch genannt werden.',
      suggestion: 'Menschen, die damit leben',
    },
    harm: {
      kind: 'harm',
      reason: 'Das kann jemandem wehtun, der es liest. Du kannst es anders sagen oder so lassen.',
    },
  },
};
