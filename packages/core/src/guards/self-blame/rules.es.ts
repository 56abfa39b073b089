import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    no: 'no nunca dice dicen decía dijo',
    muy: 'demasiado tan muy solo sólo realmente siempre totalmente completamente bien simplemente tremendamente un una toda todo puro pura también pues',
    label:
      'fracaso fracasado fracasada carga estorbo decepción idiota desastre perdedor perdedora inútil basura cobarde vergüenza monstruo mierda nadie nulidad parásito error molestia estúpida estúpido lastre imbécil',
    mal: 'inútil estúpido estúpida tonto tonta patético patética incapaz despreciable horrible feo fea egoísta insuficiente malo mala débil asqueroso asquerosa miserable',
    quien: 'persona madre padre hijo hija amigo amiga pareja mujer hombre hermano hermana mamá papá esposa esposo ser',
  },
  phrases: {
    'self-blame': `
      ~no|nunca|tampoco culpa mía|mia
      ~no|nunca|tampoco es|fue|era|toda|siempre|por ..1 mi propia? culpa
      ~no|nunca yo? tengo|tuve|tenía toda? la culpa
      ~no|nunca soy|era|fui yo? ..1 culpable|responsable !de
      soy|era|fui yo? ..1 culpable|responsable de todo|eso|esto|su
      ~no|nunca me culpo|culpaba|odio|detesto|desprecio|aborrezco
      1.5: ~@no soy|era @muy? @muy? un|una|como|el|la ..1 @label
      1.5: ~@no soy|era @muy? @muy? @mal $
      ~@no soy @muy? @muy? @mal !para|con
      ~@no soy|era @muy? una|un|la|el? mala|mal|pésima|pésimo|horrible|peor @quien
      no soy|era|fui|seré ..2 suficiente|nada|nadie !en|con
      no soy|fui|seré una|un? buen|bueno|buena|capaz|digna|digno $
      no soy|fui|seré una|un? buen|buena @quien
      no valgo|sirvo
      no merezco !esto|eso|que|este|esta|ese|tanto
      ~no|nunca siempre|todo lo? ..2 arruino|estropeo|fastidio|echo|cago|jodo|hago ..1 mal|todo|perder
      ~@no lo? arruino|arruiné|estropeo|estropeé|jodo|jodí|destruyo|destruí|cago|cagué|arruinado|estropeado ..1 todo|siempre
      todo lo que hago|toco ..2 mal|arruino|sale
      todo ..1 hago mal
      no hago|puedo|sé ..1 nada|hacer bien|nada|bien
      ~no|nunca le|les|te|los|la|lo fallé|defraudé|decepcioné
      ~no|nunca arruiné|destruí|destrocé|jodí ..1 vida|familia|matrimonio|relación
      debí|debería|tendría|tenía|podría|pude haberlo|haberla|haberlos|haberle ..1 salvado|evitado|protegido|impedido|sabido|visto|detenido
      haber ..1 salvado|protegido|impedido
      él|ella|ellos|mamá|papá|no? estaría|estarían|seguiría|seguirían|habría ..4 si yo? hubiera|hubiese
      si yo hubiera|hubiese ..5 estaría|estarían|seguiría|habría
      nadie me va|podría|puede a? querer|amar
      nadie me querrá|amará|querría
      todos|todas|demás ..3 mejor|mejores|listos|listas|fuertes que yo
      ~no problema|culpable|responsable soy|era|fui yo
      algo habré hecho
      debo|debí|tengo haber|que ..2 hecho algo
      alejo|aparto|espanto a todos|todo|todas|gente
      no puedo|consigo|logro dejar de culparme|odiarme
      me siento ..1 responsable
      mi vida|opinión no vale|importa
      decepciono|decepcioné|defraudo|decepcionado|fallado|fallo|fallé a ..1 todos|todo|mi|mis|ellos
      ~@no he? fracasado|fracasé|fracaso ..1 en|como|siempre|todo
      ~@no por mi culpa
      me lo merecía|busqué $
      estarían|estaría|estarán|mejor ..4 sin mí|mi $
      debería|debí haber ..1 sabido|evitado|visto
      qué ..2 está|pasa|hay ..1 mal conmigo
      algo está mal conmigo
      qué idiota|tonto|tonta|estúpido|estúpida|imbécil soy|fui
    `,
    spare: `
      antes creía|pensaba|creia
      ya? no creo|pienso
      ya no me? siento|soy
      en parte
      mitad|parte de
      aprendí|aprendido|aprender|disculpé|perdoné|perdonado|orgullos*
      ya no
      es|fue mi culpa|por $?
      cuando me siento
      0.5: pero|aunque|hasta
      0.5: a veces
      0.5: hoy|ayer
    `,
  },
  says: { 'self-blame': { reason: '¿Le dirías eso a una amiga o a un amigo? Puedes dejarlo así.' } },
};
