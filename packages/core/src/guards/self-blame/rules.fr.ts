import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    no: 'pas|plus|jamais|dit|disait|disent',
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
      ~@no je m'en|men veux
      1.5: ~@no je me déteste|hais|dégoûte|méprise|blâme
      1.5: ~@no je suis|étais @tres? @tres? un|une|qu'un|qu'une|quun|quune|le|la ..1 @label
      1.5: ~@no je suis|étais @tres? @tres? @mal !en|au|aux
      ~@no chuis|jsuis|suis @tres? @tres? un|une? @label|@mal
      ~@no je suis|étais|fais @tres? une|un mauvaise|mauvais|terrible|horrible|piètre @qui
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
      j'aurais dû ..2 savoir|voir|empêcher
      si j'avais|j'étais ..2 meilleure|meilleur
      qu'est|quest ..3 cloche chez moi
      qu'est|quest ..3 va pas chez|avec moi
      ~@no quel|quelle @label
      ~@no pas à la hauteur
    `,
    spare: `
      avant je? pensais|croyais
      je ne? crois|pense plus|pas
      en partie
      moitié|partie de
      appris|apprendre|excusé|excusée|pardonné|fier|fière
      0.5: mais|pourtant
      0.5: parfois|aujourd'hui|hier
    `,
  },
  says: { 'self-blame': { reason: 'Dirais-tu cela à une amie ou à un ami ? Tu peux le laisser tel quel.' } },
};
