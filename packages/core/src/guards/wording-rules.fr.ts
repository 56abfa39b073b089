import type { WordingRule } from './wording-rules.js';

/** What is said in French; of words that also stand beside a thing (« trouble bipolaire ») only those said of people. */
export const fr: readonly WordingRule[] = [
  {
    kind: 'stigma',
    phrases: [
      '(?:commettre|commets|commet|commettent|commettait|commis) (?:un |le |son )?suicide',
      '(?:suicides?|tentatives?)(?: de suicide)? (?:réussie?s?|ratée?s?|échouée?s?|manquée?s?)',
      '(?:réussi|raté|loupé|manqué) (?:son|sa|leur) (?:suicide|tentative)',
    ],
    message: 'Écris « mort par suicide » ou « a mis fin à ses jours » : ce n’est ni un crime ni une réussite.',
  },
  {
    kind: 'stigma',
    phrases: [
      'fous?|folles?|cinglée?s?|tarée?s?|dingues?|démente?s?|psychopathes?|détraquée?s?|asiles? de fous',
      'personnes normales|gens normaux',
      "(?:juste|seulement) attirer l'attention|pour attirer l'attention|(?:cherche|cherchent) l'attention",
    ],
    message: 'Laisse les mots qui font de la souffrance une honte ; dis ce qui est.',
  },
  {
    kind: 'stigma',
    phrases: [
      "(?:souffr(?:e|es|ent|ir|ant)|atteinte?s?) (?:de |d'une |d'un |de la |d')(?:dépression|anxiété|schizophrénie|addiction|troubles?|maladie mentale)",
      "victimes? (?:de |de la |du |d'une |d')(?:dépression|anxiété|addiction|suicide)",
      "lutt(?:e|er|ent|ant) contre (?:la |l'|sa |une )(?:dépression|anxiété|addiction)",
    ],
    message: 'Écris « vit avec » ou « a ».',
  },
  {
    kind: 'label',
    phrases: [
      '(?:un|une|le|la|les|des|ces|aux) (?:schizophrènes?|psychotiques?|dépressi(?:fs?|ves?)|bipolaires?|anorexiques?|boulimiques?|névrosée?s?|suicidaires?)',
      'toxicomanes?|toxicos?|droguée?s?|camée?s?|junkies?|alcooliques?|alcoolos?|ivrognes?',
      'malades? menta(?:l|ux|les?)|les malades|personnes? (?:suicidaires?|dépressives?)',
      '(?:un|une|le|la|les|des|vos|nos|votre|notre|tes|ton) patiente?s?',
    ],
    message: 'Nomme d’abord la personne : « quelqu’un avec … », « des personnes qui … ».',
  },
  {
    kind: 'warning',
    phrases: [
      'avertissements?|mises? en garde|triggers?|déclencheurs?|tw(?=:)',
      'contenus? (?:sensibles?|choquants?|perturbants?)',
    ],
    message: 'Prends un nom court et neutre comme note de contenu, jamais un avertissement.',
  },
  {
    kind: 'users',
    phrases: ["(?<!noms? d')(?<!noms? d’)utilisat(?:eur|rice)(?:[·.]rice)?(?:[·.]?s)?|usag(?:er|ère)s?"],
    message: 'Écris « les personnes », ou adresse-toi à qui lit.',
  },
  {
    kind: 'cheering',
    phrases: [
      'félicitations|bravo|bien joué|bien fait|(?:beau|bon|excellent) travail',
      'super|génial(?:e|es)?|géniaux|formidables?|incroyables?|fantastiques?|merveilleu(?:x|se|ses)',
      'tu (?:peux le faire|vas y arriver)|(?:sois|reste) forte?|pense positif|garde le sourire',
      'tout arrive pour une raison|(?:ça pourrait être|il y a) pire|le temps guérit tout',
      'badges?|classements?|récompenses?|points gagnés',
    ],
    message: 'Dis-le doucement, sans éloge, sans prix et sans pousser.',
  },
  {
    kind: 'blame',
    phrases: [
      "(?:tu as|vous avez) (?:échoué|oublié|négligé|fait une erreur)|tu t'es trompée?|(?:ton|votre) erreur",
      '(?:tu|vous) (?:dois|devez|devrais|devriez|aurais dû|auriez dû)',
      "(?:c'est|c'était|tout est) (?:de )?(?:ta|votre) (?:propre )?faute|par ta faute",
      'invalides?|non valides?|incorrecte?s?|erronée?s?',
    ],
    message: 'Dis ce qui s’est passé et ce qui est possible maintenant, sans faute ni devoir.',
  },
  {
    kind: 'pressure',
    phrases: [
      '(?:es-tu|tu es|êtes-vous|vous êtes) (?:vraiment |bien |absolument )?sûre?s?|(?:veux-tu|voulez-vous) vraiment',
      "nous avons (?:détecté|remarqué|constaté)|dépêche-toi|dernière chance|ne manquez? pas|avant qu'il (?:ne )?soit trop tard",
    ],
    message: 'Dis ce qui va se passer et laisse le choix.',
  },
  {
    kind: 'promise',
    phrases: [
      '(?<!(?:pas|jamais) )(?:complètement|totalement|entièrement|absolument|parfaitement|100 ?%) (?:anonymes?|privée?s?|sûre?s?|confidentiel(?:le)?s?)',
      '(?<!(?:pas|jamais|rien|sans|peut|pouvons)(?: le)? )(?:garanti(?:e|s|es|r|t|ssons|ssent)?|garanties?)',
      'tout (?:ira|va aller) bien|tu (?:iras|vas aller) mieux|personne ne (?:le )?saura(?: jamais)?',
    ],
    message: 'Ne promets rien qui ne puisse être tenu.',
  },
];
