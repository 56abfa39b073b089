import type { CrisisRules } from './rules.js';

/** French, with the “ne” that is mostly left out. */
export const RULES: CrisisRules = {
  split: true,
  words: {
    medocs: 'médicaments/médocs/cachets/pilules/comprimés/somnifères/anxiolytiques/antidépresseurs',
    fin: 'fin/terme',
    etre: 'suis/sois/étais/serais/être/serai/fusse',
  },
  stems: {
    suicidaire: 'suicidaire',
    suicider: 'suicider',
    suicide: 'suicide',
    suicid: 'suicid',
    scarifi: 'scarifie',
    automutil: 'automutilation',
    depri: 'deprim',
    depress: 'deprim',
    desesp: 'desespoir',
  },
  classes: {
    I: 'je|j|jveux|jvais|jsuis|chui|jai|jpense',
    OTHER:
      'il|elle|ils|elles|tu|vous|nous|on|te|toi|lui|leur|ton|ta|tes|son|sa|ses|votre|quelqu un|gens|personnes|frère|sœur|soeur|mère|maman|père|papa|fils|fille|enfant|enfants|ami|amie|amis|copain|copine|mari|femme|ex|mamie|papi|grand mère|oncle|tante|cousin|cousine|patron|chat|chien|héros|personnage|médecin|prof',
    BREAK: 'mais|parce|car|quand|lorsque|puisque|alors|si|même si|pendant|jusqu',
    AND: 'et|ou|donc|que|qu|puis',
    NOT: 'pas|jamais|plus|aucun|aucune|ni|sans|arrêté de|survécu|rien|au lieu de|loin de',
    NOTAFTER: 'pas|jamais|plus|plus jamais|jamais plus',
    YET: 'pas le courage/cran de|n? arrête/arrive pas|pas sûr/sûre|sais pas|pas que|plus que|n? en? peux plus|plus la force|plus rien|plus personne|pas seulement|pas bien|n? arrive plus|ne plus me|ne plus jamais|ne jamais|ne pas me|juste plus|pas mentir|plus envie de rien',
    NOTTHAT: 'pas que je|pas dit que je|demandé si je/j|demande si je/j',
    WAS: 'voulais|étais|avais|ai|pensais|essayé|tenté|pensé|eu|fait|survécu|suis|ma|mes',
    PAST: 'avant|autrefois|à l époque|il y a des/dix/vingt/trente/cinq/quelques/longtemps ans/années?|ans plus tôt|adolescent|adolescente|ado|quand j étais|à quinze/quatorze/seize ans|dans ma jeunesse',
    GLAD: 'heureuse|heureux|reconnaissant|reconnaissante|contente|content|survécu|guérie|guéri|sorti d|m en suis sortie|m en suis sorti|plus maintenant|aujourd hui je suis|maintenant j ai|ça va mieux|va bien maintenant|sobre|tourné la page',
    TOLD: 'm a/ont dit/demandé/écrit de|me dit/disent de|il/elle/on/ils m? a/ont dit que je|m a demandé si|me demande si j|m ont demandé si|m a demandé',
    MEDIA:
      'film|chanson|livre|roman|série|épisode|jeu|niveau|personnage|héros|poème|scène|chapitre|paroles|anime|exposé|dissertation',
    LAUGH: 'lol|mdr|ptdr|haha|hahaha|xd|😂|🤣|blague',

    VEUX: 'veux|voudrais|vais|voulais|aimerais|souhaite|souhaiterais|préfère|préférerais|préfererais|désire|pense|pensé|pensais|penser|envie|envies|envie de|ai envie|besoin|prêt à|prête à|prêt|essayé|tenté|essaie|essayer|failli|songe|songé|compte|plan pour|plan|projet|idée|idées|imagine|rêve|pulsion|pulsions|peur de|décidé|décidée|espère|allais|pourrais|devrais|jveux|jvais|jpense|sur le point|hésite|en train',
    MOURIR:
      'mourir|crever|être mort|être morte|mort|morte|cesser d exister|arrêter d exister|arrêter de vivre|disparaître pour toujours|disparaître à jamais|disparaître de ce|ne plus exister|ne plus être là|ne plus me réveiller|ne plus jamais me réveiller|ne jamais me réveiller|ne pas me réveiller|plus me réveiller|plus jamais me réveiller|m endormir et ne plus jamais? me? réveiller|m endormir pour toujours|dormir pour toujours|quitter ce monde|quitter cette vie|partir pour toujours|la mort|ma mort|ne pas exister|jamais naître|n être jamais né|ne jamais naître|jamais né|jamais être né',
    ACT: 'si je devrais/dois sauter|autant que je meure|autant mourir|me tuer|me suicider|me pendre|me noyer|me flinguer|me buter|me foutre en l air|me défenestrer|me jeter/balancer sous/devant/du/d/dans/par le? la? un? une? train/métro/pont/fenêtre/voiture/vide/rails/toit/balcon|m ouvrir les veines|me tailler/couper les veines|me tirer une balle|me mettre une balle|mettre fin à mes jours|mettre fin à ma vie|mettre fin à mon existence|mis/met/mettrai/mets fin à ma/mes vie/jours|mettre un terme à ma vie|m ôter la vie|me donner la mort|me supprimer|en finir avec la/ma vie|en finir avec mes jours|en finir une fois pour|en finir avec tout|en finir pour de|m empoisonner|me faire sauter la|me foutre sous|sauter du pont|sauter d un? pont/toit/immeuble|sauter par la fenêtre|sauter du toit/balcon|sauter dans le vide|foncer dans un arbre/mur|tuer moi même|me suis ouvert les veines',
    FINIR: 'en finir',
    HARM: 'me suis encore? fait du mal|me faire du? mal|me scarifie/scarifier|suis scarifie|me mutiler/mutile|me suis coupé/coupée les? bras/jambes/poignets/cuisses|me couper/coupe les? bras/jambes/poignets/cuisses|me blesser volontairement|m automutile/automutiler|me brûler la peau|me suis scarifie|me suis mutilé/mutilée|recommencé à me couper/scarifie|m automutilation|me lacérer|me taillader',
    VIVRE:
      'vivre|être de ce monde|vivre comme ça|exister|être là|être ici|être en vie|continuer à vivre|continuer|me réveiller|de vivre|vie|la vie|d exister|d être en vie|rester en vie|me lever',
    NEPLUS: 'plus|pas|aucune|aucun|ne plus|jamais',
    VEUXP:
      'veux|ai|envie|envie de|la force|peux|supporte|souhaite|voudrais|mérite|arrive|raison|raisons|goût|jveux|peut',
    RAISON: 'envie|raison|raisons|de raison|goût|force|envie de|le courage|la force|le goût',
    IDEES:
      'pensées suicidaire/suicidaires/noires|idées suicidaire/suicidaires|suicide|pulsions suicidaire|envies suicidaire|crise suicidaire|tentative de suicide|TS|envies de mort|tentatives de suicide',
    AI: 'ai|avais|pense|penser|pensé|au|eu|fait|avec|fais|songe|mes|ma|de|des|une|eues|songé|contemple|lutte',
    MA: 'ma/mes tentative/tentatives de suicide|mon suicide|ma/mes première? dernière? tentative/tentatives|mes/ma lettre/lettres d adieu|mes pensées/idées suicidaire|ma ts',
    SUIS: 'suis|étais|sens|chui|jsuis|redeviens|deviens|me sens',
    SUICIDAIRE: 'suicidaire',
    SEULEMENT:
      'si seulement|aimerais|espère|voudrais|préférerais|préfererais|prie|souhaite|j aurais préféré|voulais|aurais voulu|aurais préféré|mieux',
    MORT: '=etre mort/morte|mourais|ne jamais? pas? plus? être né/née|jamais né/née|jamais naître|ne jamais naître|ne plus jamais? me réveiller|ne pas me réveiller|ne jamais me réveiller|meure|étais mort/morte|n existais pas/plus|disparaissais|mourir|être né|pas exister|crever',
    MIEUX: 'mieux|plus heureux|plus heureuse|soulagés|soulagé|plus facile|plus simple|bien|tranquilles',
    SANSMOI:
      'sans moi|si je n étais plus/pas là?|si j étais mort/morte|si je mourais|si je meurs|si je disparaissais|si je me tuais|si je n existais pas/plus|si j étais plus là|quand je serai mort/morte',
    PERSONNE: 'personne|aucun|qui|tout le monde|quelqu un',
    MANQUE:
      'remarquerait|remarquera|regretterait|regrettera|manque|manquerait|manquerais|pleurerait|pleurera|apercevrait|rendrait compte|soucierait|fout|foutrait|remarque|verrait|inquiéterait',
    MAVIE: 'ma vie|la vie|vivre|cette vie',
    PLUSDESENS: 'plus/pas/aucun de? sens/raison/intérêt|plus/pas l/le intérêt/sens de?',
    ATTENDS: 'attends|espère|appelle',
    SENS: 'n? a plus/pas/aucun de? sens|ne sert à rien|n? a plus/aucun de? valeur|ne vaut plus/pas la? peine|ne vaut rien|est finie|plus de sens|ne vaut',
    AQUOI: 'à quoi bon|à quoi ça sert|à quoi sert|pourquoi|quel intérêt|quel est l intérêt|quel sens|à quoi cela sert',
    ENVIE:
      'vivre|de vivre|continuer à vivre|continuer|exister|je? suis? je? encore? en vie|je vis encore|encore en vie|encore là|suis née|suis né|ma vie|rester en vie',
    MARRE:
      'marre|assez|ras le bol|fatigué|fatiguée|fatigue|lassé|lassée|épuisé|épuisée|dégoûté|dégoûtée|saoulé|fatigué de|déteste|peux plus',
    DELAVIE: 'vivre|la vie|cette vie|ma vie|exister|être en vie|d exister|l existence',
    AIPRIS:
      'ai|acheté|prépare|préparé|caché|stocké|stocke|prends|avale|avaler|prendre|pris|avalé|vais|tiens|regarde|gardé|accumulé|accumule|devant',
    MOYENS:
      'une? la? corde|le nœud|lames|lame de rasoir|rasoir|pistolet sur|une arme sur la tempe|les? =medocs devant/dans/prêts/sous|toute la boîte|toute ma boîte|overdose|poison|assez de =medocs|la boîte de =medocs|trop de =medocs',
    FAIRE: 'faire|fais|ferai',
    OVERDOSE: 'overdose',
    TOUSMEDOCS:
      'tous mes/les/ces =medocs|toute la/ma boîte|assez de =medocs|les =medocs devant/dans/prêts|overdose|trop de =medocs',
    ADIEU:
      'mon dernier message|mon dernier jour|ma dernière nuit|ma dernière lettre|mes derniers mots|ma lettre d adieu|lettre d adieu|lettres d adieu|adieu à tous|adieu tout le|quand vous lirez|quand tu liras|mon message d adieu|dernier post',
    CEST: 'c est|ceci est|voici|ce sera|écrit|j ai|écris|ai écrit|laissé|ce soir|laisse',
    LAMORT: 'la mort|le suicide|mourir|me suicider|être mort|être morte|me tuer',
    ISSUE:
      'soulagement|seule issue|seule solution|seule option|seule sortie|la solution|délivrance|libération|paix|mieux|issue|une issue|seul moyen|sortie',

    IDIOM:
      'mort/morte/morts/mortes de rire/fatigue/faim/honte/trouille/inquiétude/soif/peur/froid/sommeil/chaud/jalousie|meurs/mourir/mourais/meure de/d rire/faim/soif/honte/envie/froid/chaud/fatigue/ennui/peur/vieillesse|failli mourir de|à mourir|me tuent|me tue à/au|me tuer à la/ma/l/le/au|va me tuer|vont me tuer|me tuer s il/elle|tuerais pour|portable/batterie/téléphone/voiture/ordi est mort/morte/morts|suis crevé/crevée|peur de/d la? mourir/mort|suicide politique/social/professionnel/commercial|attentat suicide|attentats suicides|suicide squad|kamikaze|prévention du suicide|taux de suicide|vivre plus/chez/dans/avec/à/près/loin/seul/seule/ensemble/sans/en|plutôt mourir/crever que|vie d avant|meurs toujours/encore|cru mourir|me tue au travail|en finir avec ce/cette/mon/cet/ces/les|dans l eau|la piscine|couper les? cheveux|coupé les? cheveux/ongles',
    ACCIDENT:
      'en cuisinant|en cuisine|au sport|en rasant|en me rasant|en jouant|à l entraînement|en courant|en tombant|en épluchant|en bricolant|sans faire exprès|par accident',
    LOURD:
      'suicide|suicidaire|suicider|suicid|se tuer|s est tué|s est tuée|donné la mort|mettre fin à ses|s est pendu|veut mourir|envie de mourir|veux mourir|voulais mourir|se scarifie|scarifie|automutilation|deprim|desespoir|sans espoir|aucun espoir|plus d espoir|en peux plus|n en peux plus|pas d issue|aucune issue|un fardeau|un poids pour|me déteste|déteste ma vie|abandonne|touché le fond|vaux rien|overdose|idées noires|disparaître|vide à l intérieur|à bout|plus la force|plus envie de|se suicider|baisser les bras|broyer du noir',
  },
  harmless: ['HARM 2 ACCIDENT'],
  explicit: [
    'I ~6 ACT',
    '^ 5 ACT',
    'I 4 VEUX 3 MOURIR',
    '^ 3 VEUX 3 MOURIR',
    'I 4 VEUX 3 FINIR',
    '^ 3 VEUX 3 FINIR',
    'VEUX 1 FINIR',
    'I 5 VEUXP 2 NEPLUS 3 VIVRE',
    'I 3 VEUXP 1 NEPLUS 1 RAISON 1 VIVRE',
    'NEPLUS 1 RAISON 2 VIVRE',
    'NEPLUS 1 VEUXP 2 VIVRE',
    'SEULEMENT 4 MORT',
    'I ~5 HARM',
    '^ 3 HARM',
    'I 4 AI 3 IDEES',
    '^ 1 AI 2 IDEES',
    'I 4 SUIS 2 SUICIDAIRE',
    '^ 1 SUICIDAIRE',
    'MA',
    'MIEUX ~3 SANSMOI',
    'SANSMOI ~4 MIEUX',
    'PERSONNE ~5 MANQUE ~4 SANSMOI',
    'SANSMOI ~4 PERSONNE ~4 MANQUE',
    'MAVIE 3 SENS',
    'PLUSDESENS 3 MAVIE',
    'I 2 ATTENDS 2 LAMORT',
    'AQUOI 3 ENVIE',
    'I/^ 4 MARRE 2 DELAVIE',
    'I 6 AIPRIS 3 MOYENS',
    'I 4 AIPRIS 3 TOUSMEDOCS',
    'I 4 FAIRE 1 OVERDOSE',
    'CEST 3 ADIEU',
    'LAMORT 4 ISSUE',
  ],
  meant: [],
  mention: ['LOURD', 'IDEES', 'ACT', 'HARM'],
};
