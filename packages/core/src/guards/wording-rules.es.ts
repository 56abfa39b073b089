import type { WordingRule } from './wording-rules.js';

/** What is said in Spanish; of words that also stand beside a thing (“trastorno bipolar”) only those said of people. */
export const es: readonly WordingRule[] = [
  {
    kind: 'stigma',
    phrases: [
      'comet(?:er|e|es|en|ió|ido|ieron|iendo) (?:un |el )?suicidio',
      'suicidios? (?:fallidos?|frustrados?|exitosos?|consumados?|logrados?)',
      'intentos? (?:fallidos?|frustrados?|exitosos?|fracasados?)(?: de suicidio)?',
    ],
    message: 'Escribe «murió por suicidio» o «se quitó la vida»: no es un delito ni un éxito.',
  },
  {
    kind: 'stigma',
    phrases: [
      'loc[oa]s?|chiflad[oa]s?|lunátic[oa]s?|psicópatas?|dementes?|desquiciad[oa]s?|manicomios?|loquer[oa]s?',
      'gente normal|personas normales',
      '(?:solo|sólo) (?:quier(?:e|en|es) )?llamar? la atención|llamadas? de atención',
    ],
    message: 'Deja fuera las palabras que hacen del sufrimiento una vergüenza; di lo que es.',
  },
  {
    kind: 'stigma',
    phrases: [
      '(?:sufr|padec)(?:e|en|es|er|ir|iendo) (?:de |una |un |la )?(?:depresión|ansiedad|esquizofrenia|adicción|trastornos?|enfermedad mental)',
      'víctimas? (?:de la |del |de )(?:depresión|ansiedad|adicción|suicidio)',
      'luch(?:a|an|ar|ando) contra (?:la |una |su )(?:depresión|ansiedad|adicción)',
    ],
    message: 'Escribe «vive con» o «tiene».',
  },
  {
    kind: 'label',
    phrases: [
      '(?:el|la|los|las|un|una|unos|unas) (?:esquizofrénic[oa]s?|psicótic[oa]s?|depresiv[oa]s?|bipolares|bipolar|neurótic[oa]s?|suicidas?|anoréxic[oa]s?|bulímic[oa]s?)',
      'drogadict[oa]s?|adict[oa]s?|alcohólic[oa]s?|toxicóman[oa]s?|yonquis?|borrach[oa]s?',
      'enferm[oa]s? mentale?s?|personas? (?:suicidas?|deprimidas?)',
      '(?:el|la|los|las|un|una|tu|tus|su|sus|nuestr[oa]s) pacientes?',
    ],
    message: 'Nombra primero a la persona: «alguien con …», «personas que …».',
  },
  {
    kind: 'warning',
    phrases: [
      'advertencias?|triggers?|detonantes?|desencadenantes?|tw(?=:)',
      'contenidos? (?:sensibles?|perturbador(?:es)?|impactantes?)',
    ],
    message: 'Usa un nombre corto y neutro como nota de contenido, nunca una advertencia.',
  },
  {
    kind: 'users',
    phrases: ['(?<!nombre de )(?<!nombres de )usuari(?:os|as|o|a|@s|xs|es)'],
    message: 'Escribe «personas» o háblale a quien lee.',
  },
  {
    kind: 'cheering',
    phrases: [
      'felicidades|enhorabuena|felicitaciones|bravo|bien hecho|(?:buen|gran) trabajo',
      'genial(?:es)?|increíbles?|fantástic[oa]s?|estupend[oa]s?|maravillos[oa]s?',
      'tú puedes|vamos que puedes|sé fuerte|mantente fuerte|piensa (?:en )?positivo|anímate|arriba ese ánimo',
      'todo pasa por algo|podría ser peor|hay gente peor|otros están peor|el tiempo (?:todo )?lo cura(?: todo)?',
      'insignias?|rachas?|recompensas?|puntos ganados|tabla de clasificación',
    ],
    message: 'Dilo con calma, sin elogio, premio ni empuje.',
  },
  {
    kind: 'blame',
    phrases: [
      'has (?:fallado|fracasado|olvidado)|olvidaste|te (?:has )?equivoca(?:ste|do)|cometiste un error|tu error',
      '(?<!no )(?:tienes que|debes|deberías)(?! (?:decir|contar|compartir|ofrecer))',
      '(?<!no )(?:es|fue|ha sido) (?:toda )?(?:culpa tuya|(?:tu|su) (?:propia )?culpa)',
      'inválid[oa]s?|no válid[oa]s?|incorrect[oa]s?',
    ],
    message: 'Di qué pasó y qué se puede hacer ahora, sin culpa ni deber.',
  },
  {
    kind: 'pressure',
    phrases: [
      '(?:estás|está) (?:realmente |completamente )?segur[oa]|(?:de verdad|realmente) quieres',
      'hemos (?:detectado|notado|observado)|date prisa|última oportunidad|no te lo pierdas|antes de que sea (?:demasiado )?tarde',
    ],
    message: 'Di qué pasará y deja la elección.',
  },
  {
    kind: 'promise',
    phrases: [
      '(?<!(?:no|nunca|nada)(?: es| está| será)? )(?:completamente|totalmente|absolutamente|perfectamente|100 ?%) (?:anónim[oa]s?|privad[oa]s?|segur[oa]s?|confidencial(?:es)?)',
      '(?<!(?:no|nunca|nadie|sin)(?: lo| puede| podemos)? )garanti(?:zamos|za|zan|zado|zada|zar)',
      'todo (?:va a salir|saldrá|irá|estará) bien|te (?:vas a sentir|sentirás) mejor|nadie (?:lo )?sabrá(?: nunca| jamás)?',
    ],
    message: 'No prometas lo que no se puede cumplir.',
  },
];
