import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    groupe:
      'femmes|femme|gays|homos|homosexuels|lesbiennes|pédés|trans|musulmans|musulmanes|juifs|juif|juives|immigrés|migrants|réfugiés|étrangers|noirs|noires|arabes|roms|gitans|handicapés|toxicos|asiatiques|clochards',
    vil: 'racaille|ordures|ordure|déchets|merde|merdes|vermine|rats|porcs|animaux|parasites|peste|cancer|virus|inférieurs|inférieures|dégoûtants|dégoûtantes|répugnants|stupides|inutiles|criminels|terroristes|violeurs|monstres|pires|nuisibles|rien',
    faire:
      'tuer|brûler|fusiller|exterminer|pendre|violer|frapper|expulser|enfermer|crever|mourir|disparaître|souffrir|éliminer|dégager|tués|brûlés|expulsés|morts',
  },
  phrases: {
    'died-by': `
      0.9: commis|commettre|commet|commettent|commettait un|le? suicide
    `,
    attempt: `
      0.9: suicide|tentative ..2 réussi|réussie|raté|ratée|échoué|échouée|manqué|manquée
      0.8: réussi|raté|loupé à? son|sa suicide|tentative|suicider
    `,
    shame: `
      0.7: asile|maison de|des? fous|folles
      0.7: psychopathes|cinglé|cinglée|cinglés|tarés|taré|tarée|timbré|détraqué|détraquée
      0.7: juste|que|seulement|pour ..1 attirer l'attention|attention
      0.7: suicide est|c'est|cest ..1 lâche|lâcheté|égoïste|péché
    `,
    label: `
      0.8: schizophrènes|dépressifs|anorexiques|boulimiques|bipolaires|toxico|toxicos|drogués|camé|camés|junkie|junkies|alcoolos
      0.8: malades mentaux
      0.8: les fous|folles
    `,
    harm: `
      0.8: suicide|tue|pends toi
      0.8: va mourir|crever|te
      0.8: tu devrais|mérites|dois de|te? ..1 mourir|crever|tuer|suicider
      0.7: monde|tous ..3 mieux sans toi
      0.7: personne ne? t'aime|taime|veut|aime
      0.7: @groupe ..2 sont|est ..4 @vil
      0.7: @groupe ..2 devraient|devrait|méritent|doivent|faut ..4 @faire
      0.7: déteste|hais|méprise|sales|sale|putain|saleté ..3 @groupe
      0.7: faut|faudrait|devrait|va|allons|veux ..1 @faire ..3 @groupe
      0.7: t'es|tes|es|espèce|sale ..2 pédé|tapette|mongol|gogol|attardé|attardée|pute|salope|négro|bougnoule|youpin|triso|enculé
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
