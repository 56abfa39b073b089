import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    groupe:
      'femmes femme gays homos homosexuels lesbiennes pédés trans musulmans musulmanes juifs juif juives immigrés migrants réfugiés étrangers noirs noires arabes roms gitans handicapés toxicos asiatiques clochards',
    vil: 'racaille ordures ordure déchets merde merdes vermine rats porcs animaux parasites peste cancer virus inférieurs inférieures dégoûtants dégoûtantes répugnants stupides inutiles criminels terroristes violeurs monstres pires nuisibles rien',
    faire:
      'tuer brûler fusiller exterminer pendre violer frapper expulser enfermer crever mourir disparaître souffrir éliminer dégager tués brûlés expulsés morts',
  },
  phrases: {
    'died-by': `
      commis|commettre|commet|commettent|commettait un|le? suicide
    `,
    attempt: `
      suicide|tentative ..2 réussi|réussie|raté|ratée|échoué|échouée|manqué|manquée
      réussi|raté|loupé à? son|sa suicide|tentative|suicider
    `,
    shame: `
      asile|maison de|des? fous|folles
      psychopathes|cinglé|cinglée|cinglés|tarés|taré|tarée|timbré|détraqué|détraquée
      juste|que|seulement|pour ..1 attirer l'attention|attention
      suicide est|c'est|cest ..1 lâche|lâcheté|égoïste|péché
    `,
    label: `
      schizophrènes|dépressifs|anorexiques|boulimiques|bipolaires|toxico|toxicos|drogués|camé|camés|junkie|junkies|alcoolos
      malades mentaux
      les fous|folles
    `,
    harm: `
      suicide|tue|pends toi
      va mourir|crever|te
      tu devrais|mérites|dois de|te? ..1 mourir|crever|tuer|suicider
      monde|tous ..3 mieux sans toi
      personne ne? t'aime|taime|veut|aime
      @groupe ..2 sont|est ..4 @vil
      @groupe ..2 devraient|devrait|méritent|doivent|faut ..4 @faire
      déteste|hais|méprise|sales|sale|putain|saleté ..3 @groupe
      faut|faudrait|devrait|va|allons|veux ..1 @faire ..3 @groupe
      t'es|tes|es|espèce|sale ..2 pédé|tapette|mongol|gogol|attardé|attardée|pute|salope|négro|bougnoule|youpin|triso|enculé
    `,
    spare: `
      dit|disent|dire|appelle|appeler|appelé|traite|traiter|traité|écrire|écrit|gens|ceux|quelqu'un|croient ..4 que|détestent|de|qui
      pas|jamais|contre|triste|horrible ..3 acceptable|normal|laisser|tolérer|permettre|haine|devons|accepter
      raciste|homophobe|sexiste|insulte|insultes|haine
    `,
  },
  says: {
    'died-by': {
      kind: 'stigma',
      reason: '« Commettre » fait penser à un crime, et peut blesser qui a perdu quelqu’un. Seulement si tu veux.',
      suggestion: 'mort par suicide',
    },
    attempt: {
      kind: 'stigma',
      reason: 'Parler de réussite ou d’échec peut blesser qui a vécu cela. Seulement si tu veux.',
      suggestion: 'tentative de suicide',
    },
    shame: {
      kind: 'stigma',
      reason: 'Des personnes qui lisent ici ont été appelées ainsi. Tu peux plutôt dire ce qui s’est passé.',
    },
    label: {
      kind: 'label',
      reason: 'Certains préfèrent que l’on nomme d’abord la personne.',
      suggestion: 'des personnes qui vivent avec',
    },
    harm: {
      kind: 'harm',
      reason: 'Cela peut blesser quelqu’un qui lit. Tu peux le dire autrement, ou le laisser.',
    },
  },
};
