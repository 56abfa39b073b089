import type { CrisisRules } from './rules.js';

/** Spanish, of Spain and of America. The verb tells who acts, so that most rules need no “yo”. */
export const RULES: CrisisRules = {
  words: {
    quiero:
      'quiero/quisiera/querría/deseo/necesito/prefiero/preferiría/pienso/pensé/planeo/intento/intenté/voy/iba/puedo/podría/deseaba/quería/quise/gustaría/decidí/decidido/pensado/intentado/pensando/planeando/intentando/considerando/imagino/queriendo/kiero',
    pastillas: 'pastillas/píldoras/medicamentos/medicinas/somníferos/ansiolíticos/tranquilizantes/antidepresivos',
    seguir: 'seguir/continuar/sigo/siga/continuo',
  },
  stems: {
    suicidio: 'suicidio',
    suisidio: 'suicidio',
    suicidarme: 'suicidarme',
    suisidarme: 'suicidarme',
    suicidas: 'suicidas',
    suicida: 'suicida',
    suisida: 'suicida',
    suicid: 'suicid',
    autoles: 'autolesion',
    autolas: 'autolesion',
    depres: 'depres',
    desesper: 'desesper',
  },
  classes: {
    I: 'yo',
    OTHER:
      'ella|ellos|ellas|tú|usted|ustedes|te|vos|nosotros|su|sus|tu|tus|alguien|nadie|gente|personas|persona|hermano|hermana|madre|mamá|padre|papá|hijo|hija|hijos|amigo|amiga|amigos|novio|novia|esposo|esposa|marido|mujer|pareja|ex|abuela|abuelo|tío|tía|primo|prima|jefe|gato|perro|protagonista|personaje|médico|doctor|profesor|dice que|dijo que',
    BREAK: 'pero|porque|aunque|cuando|si|mientras|sino|pues|hasta',
    AND: 'y|e|o|ni|que|entonces',
    NOT: 'no|nunca|jamás|tampoco|sin|ningún|ninguna|ni|dejé de|lejos de|en vez de|sobreviví',
    YET: 'no puedo dejar/parar/evitar|no puedo más|no dejo de|no paro de|no sé|no aguanto|no solo|no sólo|nadie sabe|no miento|no tengo fuerzas|no me queda/quedan|no hay|no tengo el valor/coraje de|lucho/peleo cada? día? para no',
    NOTTHAT: 'no es que yo?|no creo que yo?|no digo que yo?',
    WAS: 'quise|quería|intenté|intentado|pensé|había|fui|estaba|estuve|tuve|tenía|deseaba|iba|he|mi',
    PAST: 'hace años|hace mucho/tiempo|hace diez/veinte/treinta/cinco/muchos/varios años|antes|de adolescente|de joven|de niño/niña|cuando era|en mi adolescencia/juventud|a los quince/catorce/dieciséis',
    GLAD: 'me alegro|agradecida|agradecido|feliz|contenta|contento|superé|superado|recuperada|recuperado|sobreviví|ahora ya no|ya no lo|ahora estoy bien/mejor|ahora tengo|hoy estoy bien/mejor|salí adelante|llevo años/meses sin|llevo un/dos/tres/cuatro/cinco/seis años/meses sin',
    TOLD: 'madre/padre/hijo/hija/amigo/amiga/hermano/hermana/ella/él siempre? decía/dijo/escribió que|escribió que|me dijo/dijeron/dice/dicen/pidió que|me preguntó/preguntaron/preguntan si|mandó que me?|que me matara/suicidara/muriera',
    MEDIA:
      'película|peli|canción|libro|novela|serie|capítulo|juego|videojuego|nivel|personaje|protagonista|poema|letra|escena|cuento|anime|ensayo|tarea sobre',
    LAUGH: 'jaja|jajaja|jajajaja|jeje|lol|xd|😂|🤣|broma',

    QUIERO:
      '=quiero a? en?|me gustaría|ganas de|tengo ganas|me dan ganas|estoy por/pensando/planeando/considerando/decidido/decidida a? en?|a punto de|ideas de|deseos de|idea de|plan para|planes para|planes de|miedo de que vaya a|dejar de pensar en|pensar en|pienso en|lo mejor sería|debería|sueño con|me veo',
    MORIR:
      'morir|morirme|muerto|muerta|estar muerto/muerta|dejar de existir/vivir/respirar|desaparecer para siempre|desaparecer de este/del mundo|no despertar|no existir|no estar vivo/viva/aquí|dormir y no despertar nunca? más?|dormirme y no despertar|no despertarme|irme de este mundo|dejar este mundo|la muerte|mi muerte|no haber nacido|palmar|palmarla|dormirme/dormir para siempre',
    MEQUIERO: 'me quiero|me voy a|me kiero|me gustaría|me quisiera|me iba a|me vua|me intenté|me dan ganas de',
    SOLOMORIR:
      'morir|matar|suicidar|ahorcar|cortar las venas|quitar la vida|colgar|tirar por/de/al/a|disparar|pegar un tiro|envenenar|tomar todas',
    ACT: 'si debería/debo saltar|termino/acabo con mi vida|mejor me muero/mato|matarme|suicidarme|ahorcarme|colgarme|quitarme la vida|quitarme de en medio|acabar/terminar con mi? vida/existencia|acabar con mi sufrimiento|acabar con todo|terminar con todo|cortarme las venas|pegarme un tiro|dispararme|ahogarme|envenenarme|tirarme/lanzarme/arrojarme/saltar por/de/del/desde el/la/un/una balcón/puente/ventana/edificio/azotea/techo/terraza|tirarme/lanzarme/arrojarme a/al/bajo/delante/debajo del? las? los? un? vías/tren/metro/coche/autobús/camión/carro|tirarme del|chocar el coche/carro a propósito|estrellarme con el|volarme la cabeza/los|tomarme todas las =pastillas|tomarme una sobredosis|darme un tiro',
    HARM: 'hacerme daño|cortarme|autolesionarme|lastimarme|herirme|quemarme los? las? la? brazos/piernas/piel|cortarme los brazos',
    CORTO:
      'me corto los/las brazos/piernas/muñecas|me corté anoche/ayer/otra/de/los/las otra? nuevo? vez? brazos? muñecas?|me autolesiono|me autolesioné|me he cortado otra|me he autolesionado|volví a cortarme/autolesionarme|me lastimo|me hago daño a?|volví a hacerme daño',
    NOQUIERO:
      '=quiero|ganas|ganas de|tengo ganas|soporto|aguanto|puedo|merezco|razón|razones|ni quiero|motivo|motivos|sentido',
    VIVIR:
      'vivir|vivir más/así|=seguir viviendo/viva/vivo/aquí|estar aquí/viva/vivo|existir|despertar|despertarme|mi vida|esta vida|la vida|para vivir|de vivir|a vivir|a la vida|seguir|continuar',
    TENGO:
      'tengo|tuve|siento|sentí|pienso|pensé|pensando|con|llevo|sufro|pensado|vuelven|he|planeo|considero|contemplo|mis|unos|muchos|me siento|me sentía|soy|estoy',
    SUICIDIO:
      'pensamientos suicidas/de|ideas suicidas/de|ideación suicida|suicidio|impulsos suicidas|intento de suicidio|intentos de suicidio|suicidas',
    MISUICIDIO:
      'mi/mis suicidio|mi/mis último? primer? intento/intentos de suicidio|mi/mis pensamientos/ideas suicidas|mi carta de? suicidio/despedida',
    SUICIDA: 'suicida',
    MESIENTO: 'me siento|estoy|soy|me sentía|estuve|sintiendome',
    OJALA: 'ojalá|ojala|espero|rezo|deseo|quisiera|desearía|pido|prefiero|preferiría|si tan solo|ruego|le pido a dios',
    MUERTE:
      'la muerte|estuviera/estuviese muerto/muerta|me muriera/muriese/muera/mate/lleve/llevara|no hubiera/hubiese nacido|nunca hubiera/hubiese nacido|no haber nacido|no despertara/despertase/despierte/despertar|no despertarme|haber muerto|hubiera/hubiese muerto|estar muerta/muerto|morirme|morir|desapareciera|no existiera|no existir|me atropelle/atropellara',
    MEJOR: 'mejor|más feliz|más felices|más tranquilos|felices|aliviados|bien',
    SINMI:
      'sin mí|sin mi|si yo? no estuviera/existiera/estuviese|si me muero/muriera/mato/matara|si estuviera muerto/muerta|si desapareciera|si yo muriera',
    NADIE: 'nadie|a nadie|quién|quien|alguien',
    IMPORTA: 'importa|importaría|cuenta|extrañaría|extrañar|echaría|notaría|lloraría|daría|daría cuenta|dar',
    NOTIENE:
      'no tiene/tienen/encuentro/veo/hay ningún? más? le? sentido/razón/propósito|ya no tiene/le/encuentro/veo encuentro? veo? sentido|no vale la pena|ha perdido el? sentido|perdió el sentido|se acabó|no vale nada',
    MIVIDA: 'mi vida|la vida|vivir|esta vida|seguir viviendo|seguir',
    PARAQUE: 'para qué|por qué|de qué sirve|qué sentido tiene|paraqué|pa que',
    SIGOVIVO:
      'vivir|seguir viviendo/viva/vivo/aquí|sigo vivo/viva/viviendo/aquí|existo|sigo|vivo|nací|estoy vivo/viva|la vida',
    CANSADO:
      'cansado/cansada/harto/harta/aburrido/aburrida/agotado/agotada de|no aguanto|no soporto|odio|asco de|no quiero saber nada de',
    DELAVIDA:
      'vivir|la vida|esta vida|existir|seguir viviendo|seguir viva/vivo|estar viva/vivo|mi existencia|vivir así',
    TENGOYA:
      'tengo|compré|he comprado|conseguí|guardé|guardo|junté|preparé|ya tengo|pedí|escondí|me voy a tomar/tragar|voy a tomar/tragar|me tomé/tragué|tomé|guardado|preparado|preparada',
    MEDIOS:
      'una? la? soga|una? la? cuerda lista/preparada/atada/comprada|cuchilla|cuchillas|navaja|pistola en la|las? =pastillas en/listas/preparadas/delante/aquí|todas las? mis? =pastillas|sobredosis|veneno|un frasco de|el frasco de|suficientes =pastillas|un bote de|muchas =pastillas para',
    DESPEDIDA:
      'mi último mensaje/día/post/noche/texto|carta de despedida|cartas de despedida|adiós a todos|adiós mundo|nota de suicidio|mi despedida|cuando lean esto|cuando leas esto',
    ESTE: 'este es|esta es|este será|he escrito|escribí|escribo|mi|escribir|dejo|dejé|les digo|hoy|estoy escribiendo',
    MUERTES: 'la muerte|morir|el suicidio|suicidarme|estar muerto/muerta|matarme',
    SALIDA:
      'única salida/opción/solución/forma|un alivio|mi salida|la salida|la solución|paz|descanso|liberación|me daría paz|sería mejor|lo mejor|aliviaría',
    NIQUIERO: 'ni quiero|ni puedo|ni ganas',
    MEREZCO: 'merezco',

    IDIOM:
      'me muero/moría/morí/muera/morimos de/por|casi me muero|muero de/por|morirme/morir/morirse de risa/hambre/vergüenza/ganas/sueño/frío/calor/amor/aburrimiento/cansancio/sed/viejo/vieja|muerto/muerta/muertos de risa/hambre/cansancio/sueño/frío/miedo/sed/vergüenza|me está/están matando|me va a matar|me mata|se me murió|para morirse|mataría por|vivir más en/con/aquí|vivir cerca/con/en/sin/lejos/sola/solo/juntos/fuera/como|muere/muero en este|miedo a/de la? muerte/morir/morirme|miedo a morir|suicidio político/profesional/social/laboral|atentado suicida|ataque suicida|terrorista suicida|escuadrón suicida|prevención del suicidio|tasa/tasas de suicidio|morir antes que|prefiero morir/morirme antes/que|me mato a/trabajando/estudiando/de|me maté a/trabajando/estudiando/de|acabar/terminar con esta/este/mi/todo el/novio/novia/relación/trabajo|acabar con todo el/esto|mi vida de antes|pensé/creí que me moría|por encima de mi|cortarme el pelo|me corté el pelo|matarme a trabajar/estudiar|me muero en|al agua|a la piscina|a la alberca',
    ACCIDENTE:
      'cocinando|en el gimnasio|afeitándome|al afeitarme|jugando|entrenando|sin querer|por accidente|corriendo|en el trabajo|cortando',
    PESADO:
      'suicidio|suicidas|suicida|suicid|se suicidó|se mató|quitarse la vida|se quitó la vida|quiere morir/morirse|querer morir|matarse|autolesion|depres|sin esperanza|desesper|no puedo más|no aguanto más|sin salida|no hay salida|una carga|me odio|odio mi vida|me rindo|tocar fondo|no valgo nada|sobredosis|se corta|desaparecer|pensamientos oscuros|vacío por dentro|vacía por dentro|quiere matarse|se va a matar|que se mate|quiero morir|morirme|quise morir|quería morir|quería morirme',
  },
  harmless: ['HARM/CORTO 1 ACCIDENTE'],
  explicit: [
    'ACT',
    'QUIERO 3 MORIR',
    'MEQUIERO 1 SOLOMORIR',
    'NOT 3 NOQUIERO 2 VIVIR',
    'OJALA 3 MUERTE',
    'HARM',
    'CORTO',
    'TENGO 3 SUICIDIO',
    'MESIENTO 2 SUICIDA',
    'MISUICIDIO',
    'MEJOR ~3 SINMI',
    'SINMI ~3 MEJOR',
    'NADIE ~4 IMPORTA ~4 SINMI',
    'SINMI ~3 NADIE ~4 IMPORTA',
    'MIVIDA 3 NOTIENE',
    'NOTIENE 3 MIVIDA',
    'PARAQUE 2 SIGOVIVO',
    'CANSADO 2 DELAVIDA',
    'TENGOYA 3 MEDIOS',
    'ESTE 2 DESPEDIDA',
    'NOT 1 MEREZCO 1 VIVIR',
    'NIQUIERO 2 VIVIR',
    'MUERTES 4 SALIDA',
  ],
  meant: [],
  mention: ['PESADO', 'SUICIDIO', 'ACT', 'HARM', 'CORTO'],
};
