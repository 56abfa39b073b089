import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    pille:
      'tabletten tablette pillen pille kapseln schlaftabletten schmerztabletten schlafmittel paracetamol ibuprofen aspirin diazepam valium tavor insulin bleiche frostschutzmittel antidepressiva medikamente mg milligramm',
    viele:
      'handvoll packung packungen schachtel schachteln flasche ganze dutzend zwanzig dreißig vierzig fünfzig hundert blister',
    klinge:
      'rasierklinge rasierklingen klinge messer skalpell schere scherbe scherben glasscherbe cutter feuerzeug zigarette nadel anspitzer',
    glied:
      'handgelenk handgelenke arm arme armen unterarm unterarme oberschenkel bein beine pulsader pulsadern hals kehle adern haut',
    hoch: 'brücke dach hochhaus balkon klippe fenster turm stock parkhaus stockwerk etage autobahnbrücke',
    seil: 'seil strick gürtel kabel schal laken bettlaken schlinge baum balken dachboden keller tür türklinke decke',
  },
  phrases: {
    method: `
      #10 ..2 @pille ..2 genommen|geschluckt|eingenommen|schlucken|nehmen|nahm|schluckte !täglich|am
      @viele ..2 @pille ..3 genommen|geschluckt|eingenommen|schlucken|nehmen
      schluckte|nahm|schlucke ..3 @viele ..2 @pille
      überdosis ..3 @pille
      wie viele|viel ..2 @pille ..4 sterben|tödlich|reichen|braucht|umbringen
      tödliche|tödlichen|letale dosis|menge|dosen
      schnellste|einfachste|sicherste|beste|schmerzlose|schmerzloseste|leichteste|schmerzlosen ..2 weg|methode|art|möglichkeit|tod ..4 sterben|umzubringen|suizid|selbstmord|tod|töten|umbringen
      schmerzlos|schmerzfrei sterben|umbringen|töten
      suizidmethode|suizidmethoden|selbstmordmethode|selbstmordmethoden|suizidforum
      mit|an ..2 @seil ..3 erhängt|erhängen|aufgehängt|aufhängen|erhänge|erdrosselt
      erhängt|erhängte|erhängen|aufgehängt|aufhängen mich|sich? mit|an|am|im ..2 @seil
      strick|seil|gürtel|schlinge um den|meinen|seinen hals
      ~haare|haar|bart|papier|nägel|pony mit ..2 @klinge ..4 geritzt|geschnitten|aufgeschnitten|ritzen|schneiden|verletzt|ritze|schneide
      ritze|ritzte|schneide|schnitt|schnitte|verletze ..4 mit ..2 @klinge
      pulsadern|pulsader|handgelenke ..2 aufgeschnitten|aufschneiden|durchgeschnitten|geöffnet|schneiden
      von|vom|aus ..4 @hoch ..2 gesprungen|springen|stürzen|gestürzt|springe|sprang|werfen
      sprang|springe|springt|stürzte|warf ..2 von|vom|aus ..3 @hoch
      vor|unter|auf ..2 zug|bahn|gleise|lkw|auto|schienen ..1 geworfen|werfen|springen|gesprungen|legen|gelegt|schmeißen|geschmissen
      pistole|waffe|gewehr|revolver ..2 an|in den|die|meinen|seinen|meine schläfe|kopf|mund
      in den kopf|mund geschossen|schießen
      kohlenmonoxid|helium|holzkohlegrill|autoabgase|abgase ..6 sterben|umbringen|suizid|töten|tod|vergiftet|garage
      plastiktüte|tüte über den? kopf
      bleiche|frostschutzmittel|rohrreiniger getrunken|trinken|geschluckt
    `,
    eating: `
      # kalorien|kcal
      bmi ..2 #
      wiege|wog|wiegt|gewicht|gewogen ..3 # kilo|kg|kilogramm
      # kilo|kg ..1 abgenommen|verloren|weniger|abnehmen|gewogen
      zielgewicht|wunschgewicht|tiefstgewicht ..2 #
      # tage|stunden ..1 nichts|nicht|gefastet ..1 gegessen|gefastet
      # abführmittel
    `,
    'eating-about': `
      magersucht|magersüchtig|anorexie|bulimie|bulimisch|essstörung|essstörungen|essanfall|essanfälle|erbrechen|erbrochen|hungern|gehungert|abführmittel|fressanfall|fressanfälle|arfid
      mich ..2 übergeben|übergebe|erbreche
      angst zuzunehmen|vor|dick
    `,
    spare: `
      bungee|fallschirm|trampolin|film|serie|folge|roman|spiel
    `,
  },
  says: {
    method: {
      kind: 'method-detail',
      reason:
        'Hier steht, wie. Wer es in einem schlechten Moment liest, könnte es als Weg sehen. Wie es für dich war, lässt sich auch ohne das erzählen.',
      suggestion: 'ich habe mir etwas angetan',
    },
    eating: {
      kind: 'method-detail',
      reason:
        'Zahlen zu Gewicht oder Essen lassen manche nicht mehr los, die damit leben. Wie es für dich war, lässt sich auch ohne sie erzählen.',
      suggestion: 'weniger, als ich gebraucht hätte',
    },
  },
};
