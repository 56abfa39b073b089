import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    cachet:
      'cachets comprimés pilules gélules médicaments paracétamol doliprane ibuprofène aspirine somnifères anxiolytiques xanax valium lexomil insuline javel antigel mg milligrammes',
    beaucoup:
      'poignée boîte boîtes flacon plaquette plaquettes vingt trente quarante cinquante cent dizaine dizaines vingtaine trentaine',
    lame: 'lame lames rasoir couteau cutter ciseaux scalpel verre briquet cigarette compas aiguille',
    membre: 'poignet poignets bras veines cuisse cuisses jambe jambes gorge cou peau',
    haut: 'pont toit balcon falaise fenêtre immeuble tour étage viaduc parking',
    corde: 'corde ceinture câble drap draps écharpe foulard arbre poutre porte noeud nœud plafond',
  },
  phrases: {
    method: `
      pris|avalé|prendre|avaler|avalais|ingéré ..2 #10 ..2 @cachet !par
      pris|avalé|prendre|avaler|ingéré ..3 @beaucoup ..2 @cachet
      overdose|surdose de|avec|au ..2 @cachet|#
      combien de ..2 @cachet ..4 mourir|tuer|mortel|suicider|crever
      dose|doses|quantité mortelle|létale|mortelles|létales
      moyen|façon|méthode|méthodes|manière ..4 rapide|facile|indolore|douleur|efficace|sûre|sûr|simple ..3 mourir|suicider|tuer|suicide|finir
      mourir|suicider|tuer ..1 sans douleur|souffrir
      plus rapide|facile|simple|indolore|efficace ..3 mourir|suicider|tuer|finir
      méthode|méthodes|techniques|instructions de|pour suicide|suicider
      pendu|pendue|pendre|pends avec|à|par|au|dans ..2 @corde
      corde|ceinture|noeud|nœud autour du|de cou|mon|son
      coupe|coupé|coupée|coupais|couper|tailladé|taillader|scarifie|scarifié|scarifiée|ouvert ..4 avec|au ..2 @lame
      ouvert|ouvrir|tailladé|taillader|tranché|coupé les veines|poignets
      sauté|sauter|jeté|jetée|jeter ..1 du|d'un|dun|depuis|par|de ..3 @haut
      jeté|jetée|jeter|sauter ..1 sous|devant un|le|une? train|métro|rails|camion|voiture|rer
      arme|pistolet|fusil|canon ..2 sur|dans|contre la|ma|sa tempe|bouche|tête
      balle dans la tête|bouche
      monoxyde|hélium|gaz|charbon ..5 mourir|suicider|tuer|suicide
      sac plastique|en sur la tête
      bu|boire|avalé de la javel
    `,
    eating: `
      # calories|kcal
      imc ..2 #
      pèse|pesais|poids|peser|pesé ..2 # kilos|kg
      perdu|perdre|perds ..1 # kilos|kg
      # laxatifs
      # jours|heures sans manger
    `,
    'eating-about': `
      anorexie|anorexique|boulimie|boulimique|tca|hyperphagie|vomir|vomis|vomissais|laxatifs|purge|purger|jeûne|affamer
      troubles|trouble alimentaire|alimentaires
      peur de grossir|prendre
      arrêté|arrête de manger|m'alimenter
    `,
    spare: `
      film|série|épisode|roman|parachute|élastique
    `,
  },
  says: {
    method: {
      kind: 'method-detail',
      reason:
        'Ici, on lit comment. Qui le lirait à un mauvais moment pourrait y voir un chemin. Ce que tu as vécu peut se dire sans cela.',
      suggestion: 'je me suis fait du mal',
    },
    eating: {
      kind: 'method-detail',
      reason:
        'Les chiffres de poids ou de repas peuvent rester en tête à qui vit avec cela. Ce que tu as vécu peut se dire sans eux.',
      suggestion: 'moins que ce qu’il me fallait',
    },
  },
};
