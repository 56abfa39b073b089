import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    kin: 'mutter mama vater papa bruder schwester sohn tochter frau mann partner partnerin freund freundin oma opa großmutter großvater tante onkel cousin cousine baby kind hund katze eltern stiefvater stiefmutter ex',
  },
  phrases: {
    suicide: `
      suizid*|selbstmord*|selbsttötung|freitod
      mich|sich|dich|uns ..3 umbringen|umgebracht|umzubringen|umbringe|töten|erhängen|erhängt|erschossen|erschießen
      bringe|bring|brachte|bringt|töte mich|sich|dich um|selbst
      das leben nehmen|genommen|beenden|nahm
      nimmt|nahm|nehme sich|mir das leben
      mein|meinem|dem|sein|ihrem leben ein ende
      ~nicht nicht|nie mehr leben|aufwachen|hier|da|da|existieren !müssen
      ~nicht ich|will|möchte|wollte|lieber|am|einfach ..2 tot|sterben ..1 sein|will|wäre|möchte|wollte|wär
      will|möchte|wollte|wünschte ..2 sterben|tot
    `,
    'self-harm': `
      selbstverletz*|selbstverletzung|svv|ritzen|ritze|geritzt|ritzt
      mich|sich|dich ..2 ritzen|geritzt|selbst|schneiden|geschnitten|verletzen|verletzt|verbrannt|schneide|verletze !an|beim|aus|gefühlt
      verletze|verletzt|schneide|schneidet|ritze|ritzt|verletzte mich|sich|dich selbst|selber|wieder|oft|immer|seit
      selbst verletzt|verletze|verletzen|verletzende|verletzendes
      rasierklinge|rasierklingen
    `,
    abuse: `
      misshandel*|misshandl*|missbrauch|missbraucht|missbrauchte|gaslighting|häusliche|kindesmissbrauch
      häusliche|häuslicher|psychische|emotionale|seelische gewalt
      @kin|er|sie ..1 schlägt|schlug|verprügelt|verprügelte|prügelt|prügelte|geschlagen mich|ihn|sie|uns|meine|meinen
      hat|haben mich|uns|sie|ihn ..2 geschlagen|verprügelt|misshandelt|eingesperrt|bedroht
      angst vor meinem|meiner|ihm !prüfung
      kontrolliert|kontrollierte mich|alles|wen|mein
      vernachlässigt|verwahrlost
    `,
    'sexual-violence': `
      vergewaltig*|missbraucht|inzest
      sexuell|sexuelle|sexueller|sexuellen ..1 missbrauch*|gewalt|belästig*|übergriff*|genötigt|nötigung|missbraucht
      gegen meinen|ihren|seinen willen
      zum|zu sex gezwungen|genötigt|zwang|zwingen
      unsittlich|begrapscht|begrabscht
    `,
    violence: `
      mord|ermordet|ermordete|erstochen|erschossen|amoklauf|anschlag|folter|gefoltert|entführt|krieg|kriegs*|terror|massaker|totschlag|messerstecherei
      zusammengeschlagen|verprügelt|überfallen|niedergeschlagen|gewalttätig|prügelei|krankenhausreif
      mit einem messer|waffe|pistole
      mit|körperliche|körperlicher gewalt
      bedroht|drohte|droht ..3 umzubringen|töten|messer|waffe
    `,
    eating: `
      essstörung*|magersucht|magersüchtig|anorexie|anorektisch|bulimie|bulimisch|essanfall|essanfälle|fressanfall|fressanfälle|fressattacken|kalorienzählen|orthorexie
      kalorien gezählt|zählen|zähle
      zu dick|fett $
      fühle|fühl|finde ..2 dick|fett
      abnehmen|abgenommen|zugenommen|hungern|gehungert|hungere !tage
      finger in den hals
      mich ..2 übergeben|erbrechen|erbreche|übergebe
    `,
    substances: `
      alkohol|alkoholiker*|alkoholabhängig|alkoholsucht|drogen|drogensucht|drogenabhängig|süchtig|sucht|abhängigkeit|heroin|kokain|koks|crystal|kiffen|kiffe|kifft|gekifft|cannabis|gras|ketamin|speed|mdma|rückfall|rückfällig|entzug|entgiftung|entzugsklinik|überdosis|besoffen|betrunken|trocken|clean|nüchtern|suff|saufen|säuft|saufe|opioide|fentanyl
      ~nicht trinke|trinkt|trank|getrunken zu viel !wasser
      ~nicht trinke|trinkt|trank ..1 jeden abend|tag
      trinke|trinkt|trank wieder|täglich|heimlich
    `,
    death: `
      gestorben|verstorben|starb|tod|todes|tote|beerdigung|beerdigt|begräbnis|trauer|trauere|trauern|trauernde|witwe|witwer|fehlgeburt|totgeburt|totgeboren|sternenkind|hospiz|sterbebegleitung|einschläfern|eingeschläfert|verwitwet
      ~fast ist|war|sind tot !müde|unglücklich|langweilig
      ~will|möchte|am|zu|mich liegt|im sterben
      verlust meines|meiner|unseres|unserer @kin
      habe|hab|haben ..2 @kin verloren
    `,
    illness: `
      krebs|krebserkrankung|chemo|chemotherapie|tumor|tumore|leukämie|diabetes|epilepsie|schlaganfall|herzinfarkt|demenz|alzheimer|parkinson|hiv|lupus|fibromyalgie|sklerose|krankenhaus|intensivstation|operation|operiert|krebskrank|metastasen|dialyse|endometriose|rheuma
      chronisch|schwer|unheilbar|chronische|chronischen|schwere|schweren krank|kranke|krankheit|schmerzen|erkrankung|erkrankt|kranken
    `,
    discrimination: `
      rassismus|rassist*|sexismus|sexist*|frauenfeindlich|homophob*|transphob*|queerfeindlich*|antisemit*|islamfeindlich*|fremdenfeindlich*|diskrimin*|ausländerfeindlich*|ableismus|behindertenfeindlich|vorurteile|mikroaggression*
      weil|wegen ..2 schwul|lesbisch|trans|schwarz|muslim|muslima|jüdisch|jude|jüdin|behindert|behinderung|hautfarbe|herkunft|religion|kopftuch|ausländer|ausländerin|queer|bi|akzent
    `,
  },
  says: {
    suicide: { reason: 'Hier geht es um Suizid. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    'self-harm': { reason: 'Hier geht es um Selbstverletzung. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    abuse: { reason: 'Hier geht es um Misshandlung. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    'sexual-violence': {
      reason: 'Hier geht es um sexualisierte Gewalt. Mit einem Hinweis kann jeder wählen, wann er es liest.',
    },
    violence: { reason: 'Hier geht es um Gewalt. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    eating: { reason: 'Hier geht es um Essen oder Gewicht. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    substances: {
      reason: 'Hier geht es um Alkohol oder Drogen. Mit einem Hinweis kann jeder wählen, wann er es liest.',
    },
    death: { reason: 'Hier geht es um Tod. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    illness: { reason: 'Hier geht es um Krankheit. Mit einem Hinweis kann jeder wählen, wann er es liest.' },
    discrimination: {
      reason: 'Hier geht es um Diskriminierung. Mit einem Hinweis kann jeder wählen, wann er es liest.',
    },
  },
};
