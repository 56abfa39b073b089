import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    kin: 'mère maman père papa frère soeur sœur fils fille femme mari conjoint conjointe copain copine ami amie mamie papi papy grand tante oncle cousin cousine bébé enfant chien chienne chat chatte parents ex',
  },
  phrases: {
    suicide: `
      suicid*
      me|se|te|m'|s' tuer|tue|pendre|pendu|pendue|foutre flingue|l'air|en|moi !travail|rire
      mettre|mis|mettrai fin à mes|ses|ma|sa jours|vie
      en finir !avec|cette
      ~pas|plus veux|voulais|voudrais|envie|préfère|aimerais ..1 mourir|crever|disparaître|morte|mort !rire
      ne? veux|voulais|envie plus|pas ..1 vivre|exister|vivre|réveiller
      tentative|tenté de suicide|mettre|mourir|me
      s'est|sest|est ôté|donné la vie|mort|suicidé
    `,
    'self-harm': `
      automutil*|scarifi*|autolesi*
      me|m'|se|s' coupe|couper|coupais|taillade|brûler|brûle|scarifie|mutile|mutiler|taillader !les|ongles|cheveux|la
      me|m'|se fais|faire|faisais|fait|faisait du mal
      lame|lames de? rasoir
    `,
    abuse: `
      maltrait*|abus|abusif|abusive|abusifs|gaslighting|manipulateur|manipulatrice
      violences|violence conjugale|conjugales|domestique|familiale|psychologique|intrafamiliales
      ~pas me|m'|nous|la|le bat|battait|frappe|frappait|frappé|frappée|tape|tapait|insulte|insultait|humilie|humiliait|rabaisse|rabaissait|enfermait
      peur de mon|ma|lui @kin
      me contrôle|contrôlait|surveille|isolait
      relation|parents|mère|père toxique|toxiques
    `,
    'sexual-violence': `
      viol|viols|violé|violée|violeur|violeurs|violer|inceste|attouchement|attouchements
      agression|agressions|abus|harcèlement|violences|violence|agressée|agressé sexuel|sexuelle|sexuelles|sexuels|sexuellement
      sans mon|son consentement
      contre mon|son|ma gré|volonté
      forcé|forcée|forçait ..2 coucher|rapports|rapport|sexe
    `,
    violence: `
      meurtre|meurtres|assassin*|poignard*|fusillade|massacre|torture|torturé|torturée|kidnappé|enlèvement|guerre|terroriste|attentat|attentats|tabassé|tabassée|tabasser
      agression|agressé|agressée|violence|violences physique|physiques|physiquement|dans|rue
      menacé|menacée|menaçait ..2 mort|couteau|arme|tuer|frapper
      avec|sous un|une|la couteau|arme|pistolet|menace
      coups de poing|pied|couteau|feu
    `,
    eating: `
      anorexi*|boulimi*|hyperphagie|orthorexie|tca
      trouble|troubles du|des|alimentaire|alimentaires comportement|conduites|alimentaire|alimentaires?
      compter|compte|comptais les calories
      me|m' fais|faire|faisais vomir
      me trouve|sens|vois ..1 grosse|gros
      perdre|perdu|pris|prendre|prends ..1 poids|kilos
      crise|crises de? boulimie|alimentaire|hyperphagie
      arrêté|arrête|arrêter de manger
    `,
    substances: `
      alcool|alcoolique|alcooliques|alcoolisme|alcoolo|drogue|drogues|drogué|droguée|droguer|toxico|toxicomane|addict|addiction|addictions|dépendance|héroïne|cocaïne|coke|cannabis|shit|beuh|joint|joints|kétamine|opioïdes|fentanyl|rechute|rechuté|sevrage|désintox|cure|overdose|bourré|bourrée|ivre|saoul|soûl|sobre|abstinent|abstinente|cuite
      ~pas bois|boit|buvais|buvait|boire ..1 trop|tous|pour|chaque|beaucoup !eau
    `,
    death: `
      décès|décédé|décédée|décédés|enterrement|obsèques|funérailles|deuil|veuf|veuve|cimetière|mortinaissance|endeuillé|endeuillée
      ~presque|suis est|était|sont mort|morte|morts|mortes !rire|fatigue|faim
      ~peine la|sa|leur|une mort de|d'|mon|ma|subite
      fausse couche
      perte de|d' mon|ma|notre|un @kin
      perdu|perdue mon|ma|notre|nos|mes @kin|bébé
      soins palliatifs
      disparition de mon|ma @kin
    `,
    illness: `
      cancer|chimio|chimiothérapie|tumeur|tumeurs|leucémie|diabète|diabétique|épilepsie|avc|infarctus|démence|alzheimer|parkinson|vih|sida|lupus|fibromyalgie|sclérose|hospitalis*|réanimation|dialyse|greffe|endométriose|métastases|opération
      maladie|maladies|douleur|douleurs|malade chronique|chroniques|grave|incurable|auto|dégénérative
      gravement malade
    `,
    discrimination: `
      racis*|sexis*|misogyn*|homophob*|transphob*|islamophob*|antisémit*|xénophob*|discrimin*|validis*|préjugés|grossophob*|lgbtphob*|biphob*
      parce que|qu'|quil|qu'il|qu'elle|quelle je|il|elle|suis|est ..1 gay|lesbienne|trans|noir|noire|arabe|musulman|musulmane|juif|juive|handicapé|handicapée|bi|étranger|étrangère|homo
      à|a cause de ma|mon|sa|son couleur|religion|origine|origines|orientation|handicap|accent|voile|peau
    `,
  },
  says: {
    suicide: { reason: 'Ici, on parle de suicide. Avec une note, chacun choisit quand le lire.' },
    'self-harm': { reason: 'Ici, on parle d’automutilation. Avec une note, chacun choisit quand le lire.' },
    abuse: { reason: 'Ici, on parle de maltraitance. Avec une note, chacun choisit quand le lire.' },
    'sexual-violence': { reason: 'Ici, on parle de violences sexuelles. Avec une note, chacun choisit quand le lire.' },
    violence: { reason: 'Ici, on parle de violence. Avec une note, chacun choisit quand le lire.' },
    eating: { reason: 'Ici, on parle de nourriture ou de poids. Avec une note, chacun choisit quand le lire.' },
    substances: { reason: 'Ici, on parle d’alcool ou de drogues. Avec une note, chacun choisit quand le lire.' },
    death: { reason: 'Ici, on parle de mort. Avec une note, chacun choisit quand le lire.' },
    illness: { reason: 'Ici, on parle de maladie. Avec une note, chacun choisit quand le lire.' },
    discrimination: { reason: 'Ici, on parle de discrimination. Avec une note, chacun choisit quand le lire.' },
  },
};
