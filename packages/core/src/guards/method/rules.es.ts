import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    pastilla:
      'pastillas|pastilla|píldoras|tabletas|comprimidos|cápsulas|paracetamol|ibuprofeno|aspirinas|somníferos|ansiolíticos|diazepam|clonazepam|rivotril|insulina|lejía|cloro|anticongelante|medicamentos|mg|miligramos',
    muchas: 'puñado|caja|cajas|frasco|bote|blíster|veinte|treinta|cuarenta|cincuenta|cien|docena',
    filo: 'cuchilla|cuchillas|navaja|cuchillo|bisturí|tijeras|vidrio|cristal|cúter|sacapuntas|encendedor|cigarrillo|hoja|hojas',
    miembro: 'muñeca|muñecas|brazo|brazos|antebrazo|pierna|piernas|muslo|muslos|venas|cuello|garganta|piel',
    alto: 'puente|azotea|techo|tejado|balcón|acantilado|ventana|edificio|torre|piso|terraza|viaducto',
    soga: 'soga|cuerda|cinturón|cable|sábana|sábanas|bufanda|árbol|viga|puerta|techo|lazo',
  },
  phrases: {
    method: `
      0.9: tomé|tomó|tragué|tragó|tomarme|tomar|tragar|tomado|ingerí|ingirió ..2 #10 ..2 @pastilla !al|por|cada|diarias
      0.9: tomé|tomó|tragué|tragó|tomarme|tomar|tragar|tomado|ingerí ..3 @muchas ..2 @pastilla
      0.9: sobredosis de|con ..2 @pastilla|#
      0.9: cuántas|cuántos|cuanto|cuánto ..2 @pastilla ..4 morir|matarme|matar|letal|mortal|suicidarse
      0.9: dosis letal|mortal|letales|mortales
      0.9: forma|manera|método|métodos|modo ..3 rápida|rápido|fácil|indolora|indoloro|dolor|segura|seguro|efectivo|efectiva ..3 morir|suicidarse|suicidarme|matarme|suicidio|acabar
      0.9: morir|suicidarse|suicidarme|matarme sin dolor
      0.9: métodos|método|instrucciones de|para suicidio|suicidarse|suicidarme|matarse
      0.9: ahorqué|ahorcó|ahorcarme|ahorcarse|colgué|colgó|colgarme con|de|en|del ..2 @soga
      0.9: @soga al|en|alrededor el|del? cuello
      0.9: corté|corto|cortó|cortarme|cortaba|cortarse|rajé ..4 con ..2 @filo
      0.9: corté|cortó|cortarme|cortarse|rajé|abrí las? venas
      0.9: con ..1 @filo ..3 cortaba|corto|corté|cortarme
      0.9: tiré|tiró|tirarme|salté|saltó|saltar|lanzarme|lancé|lanzó|arrojó|arrojarme|tirarse de|desde|del|por ..3 @alto
      0.9: tiré|tiró|tirarme|lancé|lanzarme|tirarse|arrojarme a|al|a las|delante|bajo|contra ..2 vías|tren|metro|coche|camión|carro
      0.9: pistola|arma|revólver ..2 en|a|contra la|mi|su sien|cabeza|boca
      0.9: disparo|disparé|disparó|tiro en|a la|el|su cabeza|boca|pecho|sien
      0.9: monóxido|helio|gas|carbón ..5 morir|suicidarse|matarme|suicidio
      0.9: bolsa de? plástico? en la cabeza
      0.8: bebí|bebió|tomé|tomar|beber|tomó cloro|lejía|anticongelante
    `,
    eating: `
      0.9: # calorías|kcal
      0.9: imc ..2 #
      0.8: peso|pesaba|pesar|pesé|pesando ..2 # kilos|kg|libras
      0.8: bajé|perdí|bajar|perder|perdido|bajado ..1 # kilos|kg|libras
      0.8: # laxantes
      0.9: # días|horas sin comer
    `,
    'eating-about': `
      anorexia|anoréxica|anoréxico|bulimia|bulímica|bulímico|tca|atracón|atracones|purga|purgas|purgarme|laxantes|ayuno
      trastorno|trastornos alimenticio|alimentario|alimenticios|alimentarios
      vomitar|vomitaba|vomito ..3 comer|comida|comía
      miedo|terror a engordar|subir
      dejé|dejar|dejado de comer
    `,
    spare: `
      película|serie|episodio|novela|juego|paracaídas|bungee
    `,
  },
  says: {
    method: {
      kind: 'method-detail',
      reason:
        'Aquí se dice cómo. Quien lo lea en un mal momento podría verlo como un camino. Lo que fue para ti se puede contar sin eso.',
      suggestion: 'me hice daño',
    },
    eating: {
      kind: 'method-detail',
      reason:
        'A quien vive con esto le puede costar soltar los números de peso o de comida. Lo que fue para ti se puede contar sin ellos.',
      suggestion: 'menos de lo que necesitaba',
    },
  },
};
