import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    tres: "si|très|trop|tellement|vraiment|juste|toujours|complètement|totalement|qu'|que|tout|toute|encore|aussi|bien|carrément|simplement",
    label:
      'raté|ratée|fardeau|poids|boulet|déception|idiot|idiote|échec|nulle|nul|lâche|honte|monstre|merde|déchet|incapable|erreur|minable|parasite|catastrophe|imbécile|looseuse|loser|rien|moins',
    mal: 'nul|nulle|inutile|stupide|bête|pathétique|incapable|minable|horrible|moche|égoïste|faible|mauvais|mauvaise|indigne|pitoyable|insupportable|con|conne',
    qui: 'personne|mère|père|fils|fille|ami|amie|copain|copine|femme|mari|frère|soeur|maman|papa|parent',
  },
  phrases: {
    'self-blame': `
      ~pas|jamais|plus de? ma faute
      ~pas|jamais entièrement|toujours|tout est|était? ..1 ma|de faute|ma
      ~pas|jamais tout est ..2 ma faute
      ~pas|jamais c'est|cest|était|est à cause de moi
      ~pas je m'en|men veux
      ~pas je me déteste|hais|dégoûte|méprise|blâme
      ~pas je suis|étais @tres? @tres? un|une|qu'un|qu'une|quun|quune|le|la ..1 @label
      ~pas je suis|étais @tres? @tres? @mal
      ~pas chuis|jsuis|suis @tres? @tres? un|une? @label|@mal
      ~pas je suis|étais|fais @tres? une|un mauvaise|mauvais|terrible|horrible|piètre @qui
      je ne? suis|étais ..1 pas|jamais ..1 assez|à|capable|bonne|bon|digne|rien
      je ne? vaux|sers|mérite ..1 rien|pas|à
      je|j'ai|jai|ai ..2 gâche|gâché|rate|raté|détruis|détruit|ruine|ruiné|foire|foiré ..1 tout|toujours|ma|la
      je ..3 tout gâche|gâché|rate|raté|détruis|détruit|foire|foiré|ruiné|fait|fais ..1 mal|de|foirer|rater|travers
      je ..1 fais ..1 tout|rien ..2 mal|bien|correctement|travers
      je ne? sais|peux|suis|arrive ..2 rien ..2 faire|bien|réussir
      je ..1 déçois|déçu|décevoir ..2 tout|tous|monde|mes|ma|mon
      j'ai|jai|ai déçu|échoué|failli ..1 tout|tous|à|mes|en|comme
      ils|elle|il|elles|tout|vous seraient|serait|seriez|monde ..3 mieux sans moi
      je ..1 mérite|mérité ..1 ça|ca|pas|rien|souffrir|mourir
      j'aurais|jaurais|aurais dû ..2 faire|savoir|voir|être|empêcher|agir|dire|réagir
      si je n'avais|navais|nétais|n'étais pas
      si j'avais|javais|j'étais|jétais ..1 fait|été|su|pu|meilleure|meilleur
      qu'est|quest ..3 cloche chez moi
      qu'est|quest ..3 va pas chez|avec moi
      ~pas quel|quelle @label
      ~pas pas à la hauteur
    `,
  },
  says: { 'self-blame': { reason: 'Dirais-tu cela à une amie ou à un ami ? Tu peux le laisser tel quel.' } },
};
