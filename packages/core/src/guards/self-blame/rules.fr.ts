import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    no: 'pas plus jamais dit disait disent',
    tres: "si très trop tellement vraiment juste toujours complètement totalement qu' que tout toute encore aussi bien carrément simplement",
    label:
      'raté ratée fardeau poids boulet déception idiot idiote échec nulle nul lâche honte monstre merde déchet incapable erreur minable parasite catastrophe imbécile looseuse loser rien moins',
    mal: 'nul nulle inutile stupide bête pathétique incapable minable horrible moche égoïste faible mauvais mauvaise indigne pitoyable insupportable con conne',
    qui: 'personne mère père fils fille ami amie copain copine femme mari frère soeur maman papa parent',
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
      je ne? suis|étais|serai ..1 pas|jamais ..1 assez|digne|rien
      je ne? suis|étais|serai ..1 pas|jamais à la hauteur
      je ne? suis|étais|serai ..1 pas|jamais capable|bonne|bon $
      je ne? suis|étais|serai ..1 pas|jamais une|un bonne|bon @qui
      je ne? vaux|sers ..1 rien|pas|à
      je ne? mérite pas|rien !ça|ca|cela|ce|cette|que|qu'on|d'être|quon
      ~pas|jamais à cause de moi
      suis je @tres? @tres? @mal|@label
      bon|bonne à rien
      je|j'suis suis de trop
      problème c'est|est|cest|était moi
      j'aurais|aurais pu|dû ..2 sauver|protéger|arrêter
      il|elle|ils|elles|maman|papa serait|seraient|aurait|auraient ..4 si j'avais|javais
      si j'avais|javais ..5 il|elle|ils|elles serait|seraient|vivrait|aurait
      personne ne? m'aimera|maimera|pourra|voudra|pourrait ..1 moi|m'aimer|maimer|aimer? $
      autres|monde ..3 meilleur|meilleurs|meilleures|intelligents|forts que moi
      j'ai|jai|ai dû|du faire|dire quelque chose
      je me sens ..1 responsable
      je ..1 fais|fait fuir tous|tout|les
      ma vie|opinion ne? vaut|compte|sert|importe rien|pas|à
      je|j'ai|jai|ai ..2 gâche|gâché|rate|raté|détruis|détruit|ruine|ruiné|foire|foiré ..1 tout|toujours
      j'ai|jai|ai ..1 gâché|détruit|ruiné|raté ma|sa|leur|notre vie|mariage|famille|couple
      je ..3 tout gâche|gâché|rate|raté|détruis|détruit|foire|foiré|ruiné|fait|fais ..1 mal|de|foirer|rater|travers
      je ..1 fais ..1 tout|rien ..2 mal|bien|correctement|travers
      je ne? sais|peux|suis|arrive ..2 rien ..2 faire|bien|réussir
      je ..1 déçois|déçu|décevoir ..2 tout|tous|monde|mes|ma|mon
      j'ai|jai|ai déçu|trahi ..1 tout|toute|tous|toutes|mes|ma|mon
      j'ai|jai|ai échoué ..1 tout|comme|partout
      ils|elle|il|elles|tout|vous seraient|serait|seriez|monde ..3 mieux sans moi
      je ..1 mérite|mérité ..1 souffrir|mourir|pire
      je mérite tout? ce qui
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
      est ..2 ma faute $?
      quand je me
      0.5: mais|pourtant|jusqu'à
      0.5: parfois|aujourd'hui|hier
    `,
  },
  says: { 'self-blame': { reason: 'Dirais-tu cela à une amie ou à un ami ? Tu peux le laisser tel quel.' } },
};
