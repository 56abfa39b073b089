import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    grupo:
      'mujeres mujer gays homosexuales lesbianas maricones trans travestis musulmanes moros judíos judío inmigrantes inmigrante refugiados extranjeros negros negras gitanos gitanas discapacitados indígenas indios sudacas adictos indigentes',
    vil: 'escoria basura mierda ratas cerdos animales parásitos plaga cáncer virus infrahumanos inferiores asquerosos asquerosas repugnantes repugnante estúpidos estúpidas inútiles criminales terroristas violadores monstruos peores peor enfermos nada',
    hacer:
      'matar matarlos matarlas quemar fusilar exterminar ahorcar violar golpear deportar encerrar morir morirse desaparecer arder sufrir eliminar muertos quemados deportados',
  },
  phrases: {
    'died-by': `
      cometió|cometer|cometido|comete|cometieron|cometen un|el? suicidio
    `,
    attempt: `
      suicidio|intento ..2 fallido|exitoso|fracasado|frustrado|consumado !plan
      intento fallido|frustrado|fracasado de suicidio
    `,
    shame: `
      manicomio|loquero|psicópatas|lunático|lunática|desquiciado|desquiciada|chiflado|chiflada
      solo|sólo|para ..1 llamar|llama la atención
      suicidarse|suicidio es ..1 cobarde|cobardía|egoísta|egoísmo|pecado
    `,
    label: `
      esquizofrénicos|esquizofrénicas|depresivos|depresivas|anoréxicas|bulímicas|drogadicto|drogadictos|drogadicta|drogatas|yonqui|yonquis
      enfermos|enfermas|los|las mentales|locos|locas
    `,
    harm: `
      mátate|suicídate|ahórcate|muérete
      deberías|debes|tienes|tendrías que? ..1 morir|morirte|matarte|suicidarte
      todos|mundo ..2 mejor sin ti
      nadie te ..1 quiere|extrañaría|echaría
      te lo mereces|mereces $
      @grupo ..2 son|es ..4 @vil
      @grupo ..2 deberían|debería|merecen|tienen|hay ..4 @hacer
      odio|detesto|desprecio|malditos|putos|putas|jodidos ..3 @grupo
      hay|habría|vamos|quiero que|a? ..1 @hacer ..3 @grupo
      asco ..2 @grupo
      eres|sos|puto|pinche|maldito|maldita ..2 maricón|marica|retrasado|retrasada|mongólico|subnormal|puta|zorra|negrata|sudaca|mierda
    `,
    spare: `
      dice|dicen|decir|dijo|llamar|llaman|llamó|escribir|escribe|gente|quien|alguien|creen ..4 que|odia|odian|a
      no|nunca|jamás|contra|triste|horrible ..3 está|bien|permitir|tolerar|dejar|odio|debemos|aceptar
      racista|homófobo|machista|insulto|insultos|odio
    `,
  },
  says: {
    'died-by': {
      kind: 'stigma',
      reason: '“Cometer” suena a delito, y a quien ha perdido a alguien puede dolerle. Solo si quieres.',
      suggestion: 'murió por suicidio',
    },
    attempt: {
      kind: 'stigma',
      reason: 'Las palabras de éxito o de fracaso pueden doler a quien lo ha vivido. Solo si quieres.',
      suggestion: 'intento de suicidio',
    },
    shame: {
      kind: 'stigma',
      reason: 'A algunas personas que leen aquí las han llamado así. Puedes contar lo que pasó.',
    },
    label: {
      kind: 'label',
      reason: 'Hay quien prefiere que se nombre primero a la persona.',
      suggestion: 'personas que viven con ello',
    },
    harm: {
      kind: 'harm',
      reason: 'Esto puede doler a quien lo lea. Puedes decirlo de otra manera o dejarlo así.',
    },
  },
};
