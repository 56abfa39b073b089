import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    tu: 'tu te toi ton ta tes vous votre vos t tas tes',
    dur: 'dur difficile triste horrible terrible douloureux lourd injuste épuisant affreux pénible éprouvant dure compliqué violent cruel merdique',
    que: "qu'est quest que quoi comment pourquoi quand où qui quel quelle quels quelles combien depuis qu'as qu'",
    vecu: 'étais été avais ai suis vis vivais vécu ressens ressentais ressenti passé perdu pleure pleurais pleuré commencé arrêté souffre souffrais lutte luttais pensais croyais prends prenais travaillais déteste essayé voulais dors dormais connais connu tombé tombée grandi appris pouvais faisais fait allais',
    mon: 'vie mère maman père papa parents famille frère soeur sœur femme mari copain copine ex fils fille enfants travail boulot patron école médecin psy psychologue thérapeute thérapie dépression anxiété angoisse angoisses médicaments tête pensées lit amis ami amie enfance expérience cas corps propre',
  },
  phrases: {
    feeling: `
      désolé|désolée ..3 @tu|pour|que|de|d'apprendre|vraiment
      je suis ..2 désolé|désolée|navré|navrée|triste|touché|touchée|contente|content|fier|fière
      navré|navrée
      j'espère|jespère|espère|espérons|souhaite ..4 @tu|que|ça|tout|mieux|vite
      courage
      bon|plein|beaucoup de? courage|force|amour|bonheur|chance
      je t'|te t'embrasse|tembrasse|serre|envoie|souhaite|comprends|soutiens|lis
      câlin|câlins|bisous|hugs
      pensées|douces pensées|pour
      je pense à toi|vous
      je|on suis|est là|ici
      là pour toi|vous|t'écouter|parler|si
      n'es|nes|n'êtes|es|êtes pas seul|seule|seuls
      prends|prenez soin de
      tu es|as|mérites|comptes ..2 courageux|courageuse|fort|forte|important|importante|précieux|précieuse|d'être|mieux
      merci ..3 partage|partager|partagé|confiance|confier|écrit|message|d'avoir
      c'est|cest|ça|que|tellement|si|très|vraiment|trop|trop|doit|être ..1 @dur
      ça me ..1 touche|brise|rend|fait
      pas|n'est ta|de faute
      de tout coeur|cœur
      ça|tout va|ira ..1 aller|mieux|s'arranger
      tiens bon|le
      n'hésite|hésite|nhésite pas à|si
      tu peux|veux ..3 parler|écrire|m'écrire|discuter
    `,
    understanding: `
      0.5: je|j'ai|jai|j'étais|jétais|j'avais|javais @vecu
      0.5: j'ai|jai|j'étais|jétais|j'avais|javais|jsuis
      0.3: je|moi|me|m
      0.5: mon|ma|mes @mon
      0.3: mon|ma|mes
      1: je|te|vous|t' ..1 comprends|comprend|comprenons
      1: comprends|comprend ..2 ce|que|ta|ton|tes|tellement|parfaitement|très
      1: sais|connais ..2 ce|que|ça|cette|c'est|ce|cela
      1: moi aussi|pareil|non|également
      1: pareil ..1 pour|moi|ici|chez
      1: même|mêmes chose|situation|cas|sentiment|galère|problème|bateau|vécu|expérience
      1: passé|passée|vécu|traversé ..1 par|la|ça|cela|là|aussi|quelque|même
      1: me|m' reconnais|retrouve|parle
      1: on|ça|tu dirait|semble|as|sembles|parais ..1 que|l'air|lair|être|épuisé*
      1: j'imagine|jimagine|imagine ..2 que|comme|à|combien
      1: ça|cela|tu doit|dois ..1 être|avoir|faire|sentir
      1: tu te|dois|es ..2 sens|sentir|seul|seule|perdu|perdue|épuisé|épuisée|débordé|débordée|blessé|blessée|triste
      1: c'est|cest|est ..1 normal|compréhensible|logique|légitime
      0.6: quand|depuis|lorsque|après|parce j'|je|j'étais|jétais|j'avais|javais|que
      -0.6: je suis désolé|désolée
      -0.6: j'espère|jespère|pense|crois que|tu
    `,
    asking: `
      @que ..7 @tu $?
      ^ comment|pourquoi|qu'est|quest|que|quoi|quand|où|qui|quel|quelle|depuis|qu'as ..8 $?
      as|es|peux|veux|tu|vous|est|y|penses|sens|arrives|avez|connais|crois|aurais|voudrais|quelqu'un ..9 $?
      est ce que|qu'|qu'il ..8 $?
      raconte|dis|explique ..1 nous|moi|m'en|plus
      comment vas|te|ça|tu|allez
      qu'est|quest ce qui|que
      -2: je|puis peux|puis|je ..2 demander|aider|suggérer|t'aider $?
    `,
    'advice-first': `
      tu devrais|dois|devras|as|peux qu'à|essayer|juste|simplement|consulter|voir|aller|en|te|arrêter
      tu devrais
      il faut ..1 que|te|t'|arrêter|voir|consulter|aller|parler
      essaie|essaye|va|fais|parle|prends|arrête|trouve|cherche|pense|oublie|sors|appelle|consulte|quitte|lis|dors|concentre !moi|soin|le
      je te ..1 conseille|recommande|suggère
      mon conseil
      as essayé|pensé|considéré
      pourquoi ..2 pas
      à ta place
      le mieux c'est|est|serait
    `,
    minimising: `
      au moins
      ^ juste|simplement ..1 détends|souris|oublie|respire|sois|arrête|calme
      il y a ..1 pire
      y a pire|d'autres
      d'autres|dautres|gens|certains ..3 pire|pires
      pourrait|ça être pire
      pas si|bien grave|terrible|mal|dur
      c'est|cest|est ..1 pas grave|si|la
      n'est pas la fin
      tu exagères|dramatises
      exagère|dramatise pas
      secoue|ressaisis|bouge toi
      haut les coeurs|cœurs
      ça va passer|aller
      ça passera
      tout le monde a|est|passe|vit|connaît
      tout arrive pour
      vois|regarde|pense ..1 le|du|au|positif ..1 positif|bon|côté
      sois|reste positif|positive|content|contente|reconnaissant|reconnaissante
      dans ta|la tête
      le temps guérit|fait|efface
      arrête de ..1 plaindre|pleurer|te
    `,
  },
  says: {
    feeling: { reason: 'On sent ta chaleur ici.' },
    understanding: { reason: 'Cela montre que tu comprends, ou que tu as connu cela.' },
    asking: { reason: 'Tu demandes, et tu laisses de la place.' },
    'advice-first': {
      reason: 'Un conseil s’entend mieux après une phrase qui montre que tu as écouté.',
      suggestion: 'Ça a l’air …',
    },
    minimising: {
      reason: 'Cela peut paraître plus petit que ce que l’autre ressent. Tu peux nommer d’abord ce qui est dur.',
      suggestion: 'Je comprends que …',
    },
  },
};
