import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    tu: 'tú ti te tu tus contigo usted vos ustedes su le',
    duro: 'duro difícil triste horrible terrible doloroso fuerte pesado injusto agotador frustrante feo complicado jodido dura dolorosa espantoso cruel',
    que: 'qué que cómo como cuándo cuando dónde donde por quién quien cuál cual cuánto cuanto desde',
    vivi: 'era fui estuve estaba tenía tuve sentía sentí siento pasé pasaba viví vivo perdí lloraba lloré lloro empecé dejé luché sufrí sufro pensaba pensé tomaba tomo trabajaba estudiaba odiaba intenté quería quise llevo llevaba crecí caí duermo dormía salí aprendí conocí estoy tengo podía pude hacía hice llegué volví',
    mi: 'vida madre mamá padre papá padres familia hermano hermana esposo esposa marido novio novia pareja ex hijo hija hijos trabajo jefe escuela médico psicólogo psicóloga terapeuta terapia depresión ansiedad medicación cabeza mente pensamientos cama amigos amigo amiga infancia experiencia caso cuerpo propia propio',
  },
  phrases: {
    feeling: `
      lo|siento siento|lamento !igual
      lo siento mucho|tanto|de
      lamento ..2 que|lo|tu|mucho
      espero|ojalá|deseo ..4 que|te|pronto|estés|mejores|todo|puedas|mejor
      abrazo|abrazos|abrazote|besos
      te mando|envío|abrazo|quiero|queremos|acompaño|deseo|escucho|leo
      un abrazo
      mucho ánimo
      ánimo|ánimos|fuerza|fuerzas|cuídate
      mucha|muchas|toda fuerza|suerte|luz|fuerzas|paz
      estoy|estamos aquí|acá|para|contigo
      no estás|estas sol*
      eres|sos ..2 valiente|fuerte|importante|valioso|valiosa|increíble
      me alegra|alegro|da|duele|entristece|conmueve|parte ..2 que|leer|saber|leerte|mucho|pena|el|lo
      gracias por ..1 compartir|compartirlo|contarlo|contar|confiar|escribir|abrirte
      orgullo*
      qué|que|es|suena|debe|muy|tan|más ..1 @duro
      vales|mereces mucho|más|ser|cosas|estar|lo
      no es tu culpa
      de corazón|todo
      todo va a|estará|saldrá bien|estar|mejor
      dios te
      puedes|cuando|si ..3 hablar|escribirme|contarme|desahogarte
    `,
    understanding: `
      0.5: yo|me|también? @vivi
      0.5: a mí|mi me|también
      0.3: yo|mí|me
      0.5: mi|mis @mi
      0.3: mi|mis
      1: te|lo|los entiendo|comprendo|entendemos
      1: entiendo|comprendo ..2 cómo|lo|como|que|perfectamente|te|tu
      1: sé|se ..1 lo que|cómo|como sientes|es|se|pasas|pasando|duele|estás
      1: yo también|igual|tampoco
      1: a mí|mi ..1 también|me|pasa|pasó
      1: me pasa|pasó|pasaba|siento|sentí|sentía ..1 lo|igual|así|también|algo|exactamente
      1: me identifico|siento identificad*
      1: he estado|pasado|vivido|sentido ..2 ahí|por|lo|eso|así|allí|algo
      1: pasé|pasado|viví|vivido por|algo lo|eso|algo|ahí|parecido|similar
      1: misma|mismo situación|lugar|cosa|barco
      1: suena|parece|imagino|imagino ..2 que|a|como|debe
      1: debe|debió|tiene|debes ..1 ser|sentirse|haber|sentir|estar|doler
      1: te|estás sientes|siente|sentir|agotad*|cansad* ..1 sol*|perdid*|agotad*|cansad*|trist*|herid*|abrumad*|frustrad*
      1: es normal|comprensible|lógico|natural
      1: tiene sentido
      0.6: cuando yo|era|estaba|tenía|me
      -0.6: lo siento
      -0.6: espero|creo|pienso|deseo que|te
    `,
    asking: `
      @que ..7 @tu|has|estás|sientes|pasó|pasa|crees|necesitas|quieres|haces|piensas|ayuda|ayudaría $?
      ^ qué|cómo|cuándo|dónde|quién|cuál|cuánto|desde|hace ..8 $?
      has|tienes|puedes|quieres|estás|hay|te|crees|sientes|es|fue|tenés|querés|necesitas|alguien|conoces ..9 $?
      cuéntame|cuéntanos|contame|cuentame
      cómo|como estás|sientes|te|vas|va
      qué te|pasó|pasa|sientes|necesitas
      -2: puedo|podría ..1 preguntar|preguntarte|ayudarte|sugerir $?
    `,
    'advice-first': `
      deberías|debes|tienes|tenés|necesitas que? ..1 !ser
      intenta|prueba|haz|busca|ve|habla|sal|deja|trata|piensa|olvida|concéntrate|ponte|llama|duerme|come|lee|aléjate|termina|medita !me
      te recomiendo|aconsejo|sugiero
      yo que tú
      mi consejo|recomendación
      has intentado|probado|pensado|considerado
      por qué no
      lo mejor es|que
      en tu lugar
    `,
    minimising: `
      al menos !una
      por lo menos
      ^ solo|simplemente ..1 relájate|sonríe|sé|olvídalo|ignóralo|piensa|tranquilízate|supéralo|relajate
      otros|otras|hay|gente ..4 peor|peores
      podría ser|estar peor
      no es para tanto
      no ..1 tan|gran grave|malo|cosa
      no exageres
      exageras|exagerando|dramátic*
      supéralo|superalo|anímate|animate
      échale|echale|ponle ganas
      a todos|todo nos|el|les ..1 pasa|mundo|ha
      todo pasa por|algo
      todos tenemos|tienen|hemos ..1 problemas|días|malos
      mira|piensa ..2 positivo|lado
      sé positiv*
      deberías|debes estar ..1 agradecid*
      está|estás en tu cabeza
      el tiempo lo? cura|todo
      ya pasará|se
      no llores|te quejes|estés triste
    `,
  },
  says: {
    feeling: { reason: 'Aquí se nota tu calidez.' },
    understanding: { reason: 'Esto muestra que entiendes, o que has estado cerca.' },
    asking: { reason: 'Preguntas y dejas espacio para más.' },
    'advice-first': {
      reason: 'Un consejo se recibe mejor después de una frase que muestre que has escuchado.',
      suggestion: 'Eso suena …',
    },
    minimising: {
      reason: 'Puede sonar más pequeño de lo que se siente. Quizá puedas nombrar antes lo que es difícil.',
      suggestion: 'Entiendo que esto …',
    },
  },
};
