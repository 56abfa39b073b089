import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    // Denied, or said by somebody else.
    no: 'nicht nie kein keine sagt sagte sagen meint meinte nennt nannte',
    others: 'sagt sagte sagen meint meinte nennt nannte',
    sehr: 'so echt einfach nur wirklich total immer halt doch ja eben ganz völlig komplett auch wieder schon sehr zu viel absolut ziemlich richtig mal selber selbst voll',
    label:
      'versager versagerin loser last belastung enttäuschung idiot idiotin niete nichts niemand feigling schande witz monster abschaum dreck müll klotz fehler reinfall schwächling taugenichts nichtsnutz nullnummer null zumutung problem',
    schlecht:
      'wertlos nutzlos dumm unfähig erbärmlich hässlich widerlich jämmerlich unnütz egoistisch blöd peinlich ungenügend überflüssig unwürdig armselig unzulänglich bescheuert faul schwach feige kaputt unnütz langweilig',
    schlechte:
      'schlechter schlechte furchtbarer furchtbare schrecklicher schreckliche wertloser wertlose egoistischer egoistische miese mieser',
    wer: 'mensch person mutter vater tochter sohn freund freundin partner partnerin frau mann bruder schwester mama papa',
  },
  phrases: {
    'self-blame': `
      ~nicht|nie|kaum meine eigene? schuld
      ~nicht|nie selbst|selber schuld $
      ~nicht|nie|keine ich bin|war @sehr? @sehr? schuld|schuldig
      ~nicht|nie bin|war ich @sehr? @sehr? schuld|schuldig
      ich ..2 schuld an|daran
      1.5: ~@others ich|bin|war bin|war|ich @sehr? @sehr? ein|eine|der|die|nur|solche|solcher|so totaler|totale|kompletter|komplette|völliger|wandelnde|echte|echter|große|großer|ein|eine? @label
      ~@no so ein|eine @label
      1.5: ~@others ich|bin|war bin|war|ich @sehr? @sehr? @sehr? @schlecht !in|im|am|beim|gegen|nach|seit|vor|von|heute|gegangen|gemacht|geworden
      fühle|fühl ..1 mich ..4 verantwortlich
      ~@no ich|bin bin|ich @sehr? @sehr? ein|eine|so|keine|kein eine? @schlechte @wer
      ~@no bin|war|ich ich|bin ..1 keine|kein|nicht gute|guter|gut|genug|liebenswert|wert|hübsch ..1 @wer|genug|mutter
      nicht|nie gut genug
      nichts wert $
      1.5: ~@no hasse mich|selbst
      ~@no ich ..1 mich hasse|verabscheue|verachte
      ich ..3 mache|mach|hab|habe ..2 immer|alles|ständig|wieder falsch|kaputt|verkehrt|schlimmer|schlechter|nur|alles
      ich|hab|habe ..2 alles|immer|wieder ..2 falsch|kaputt|verkehrt|vermasselt|versaut|verbockt|ruiniert|zerstört|verdorben|verpfuscht|versemmelt
      ich ..1 vermassle|vermassel|versaue|versau|ruiniere|ruinier|zerstöre|verderbe|verbocke ..1 alles|es|immer|allen|jeden
      ich ..1 kriege|krieg|bekomme|bekomm|kann|bring|bringe ..3 nichts|nie|gar ..2 hin|richtig|zustande|auf|recht
      ich ..2 versage|versagt|versag
      ich ..3 enttäusche|enttäuscht|enttäusch|falle|fall ..1 alle|jeden|meine|nur|immer|allen
      ich|alle|euch|nur falle|fall ..4 zur last
      ohne mich ..2 besser
      ich ..2 verdiene|verdien|verdient ..2 nicht|kein|keine|nichts|nichts|es
      ich ..2 hätte|hätt ..4 wissen|merken|verhindern|sehen|retten|aufhalten|schützen|beschützen müssen|können
      ich mache|mach alles ..1 kaputt|falsch|schlimmer
      alle|jeder|jede ..3 außer|nur mir|ich
      wenn ich ..1 nicht ..2 wäre|gewesen
      ~@no nur|alles wegen mir $
      es|das liegt|lag @sehr? @sehr? an mir
      ~nicht muss|müsste|wird ..1 an mir liegen
      ich|bin bin|ich an|am allem|ganzen schuld
      ~nicht|nie wegen mir hat|haben|ist|sind|war|waren|geht
      problem|fehler bin|war ich
      ich habe|hab ..3 im stich gelassen
      habe|hab ich ..3 im stich gelassen
      ich|hab|habe ..3 leben|beziehung|ehe|familie|freundschaft ..1 zerstört|ruiniert|kaputtgemacht|versaut|verpfuscht
      ich ..1 stoße|stoß|vertreibe|vergraule ..1 alle|jeden|menschen
      hätte|hätt ich ..4 wissen|merken|verhindern|sehen|retten|aufhalten|schützen|beschützen müssen|können
      ich ..1 hätte|hätt ..2 bessere|besserer|besser ..1 sein müssen|sollen
      würde|wäre|wären|würden noch ..3 wenn ich
      nicht ..2 gegangen|verlassen|gestorben|passiert ..2 wenn ich
      ich|muss muss|ich ..2 falsch gemacht
      niemand|keiner wird|kann|könnte mich ..2 lieben|mögen|wollen
      alle|jeder|andere|anderen ..4 besser|klüger|schöner|stärker als ich
      ich ..1 zu nichts
      ich tauge|taug ..1 nichts
      aus mir wird ..1 nichts|nie
      ich ..1 sollte|dürfte nicht so @schlecht|empfindlich sein
      mit mir stimmt|ist ..1 etwas|was ..1 nicht|falsch
      warum|wieso kann|schaffe|mache|kriege|bin ich ..2 nichts|nie|alles|immer ..2 richtig|falsch|hin|schuld
      2: glaube|denke nicht dass? ich ..2 genug|wert|verdient|verdiene
      was stimmt ..2 nicht|bloß mit mir
      ~@no gebe|geb|mache mir ..3 schuld|vorwürfe
      alles meine schuld
    `,
    spare: `
      früher dachte|glaubte
      ~kann|will|geht|halte nicht mehr
      glaube|denke|finde nicht
      nichts|nix dafür
      wenn|immer|sobald ich mich fühle|fühl
      liegt|lag|ist|war ..1 es|das ..1 an|meine mir|schuld $?
      teil|teils|teilweise|hälfte
      gelernt|lernen|entschuldigt|verziehen|verzeihen|stolz|menschlich
      0.5: aber|obwohl|jedoch
      0.5: manchmal|heute|gestern
    `,
  },
  says: {
    'self-blame': { reason: 'Würdest du das zu einem Freund oder einer Freundin sagen? Du kannst es so lassen.' },
  },
};
