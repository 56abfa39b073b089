import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    pastilla:
      'pastillas pastilla píldoras tabletas comprimidos cápsulas paracetamol ibuprofeno aspirinas somníferos ansiolíticos diazepam clonazepam rivotril insulina lejía cloro anticongelante medicamentos mg miligramos',
    muchas: 'puñado caja cajas frasco bote blíster veinte treinta cuarenta cincuenta cien docena',
    filo: 'cuchilla cuchillas navaja cuchillo bisturí tijeras vidrio cristal cúter sacapuntas encendedor cigarrillo hoja hojas',
    miembro: 'muñeca muñecas brazo brazos antebrazo pierna piernas muslo muslos venas cuello garganta piel',
    alto: 'puente azotea techo tejado balcón acantilado ventana edificio torre piso terraza viaducto',
    soga: 'soga cuerda cinturón cable sábana sábanas bufanda árbol viga puerta techo lazo',
  },
  phrases: {
    method: `
      tomé|tomó|tragué|tragó|tomarme|tomar|tragar|tomado|ingerí|ingirió ..2 #10 ..2 @pastilla !al|por|cada|diarias
      tomé|tomó|tragué|tragó|tomarme|tomar|tragar|tomado|ingerí ..3 @muchas ..2 @pastilla
      sobredosis de|con ..2 @pastilla|#
      cuántas|cuántos|cuanto|cuánto ..2 @pastilla ..4 morir|matarme|matar|letal|mortal|suicidarse
      dosis letal|mortal|letales|mortales
      forma|manera|método|métodos|modo ..3 rápida|rápido|fácil|indolora|indoloro|dolor|segura|seguro|efectivo|efectiva ..3 morir|suicidarse|suicidarme|matarme|suicidio|acabar
      morir|suicidarse|suicidarme|matarme sin dolor
      métodos|método|instrucciones de|para suicidio|suicidarse|suicidarme|matarse
      ahorqué|ahorcó|ahorcarme|ahorcarse|colgué|colgó|colgarme con|de|en|del ..2 @soga
      @soga al|en|alrededor el|del? cuello
      corté|corto|cortó|cortarme|cortaba|cortarse|rajé ..4 con ..2 @filo
      corté|cortó|cortarme|cortarse|rajé|abrí las? venas
      con ..1 @filo ..3 cortaba|corto|corté|cortarme
      tiré|tiró|tirarme|salté|saltó|saltar|lanzarme|lancé|lanzó|arrojó|arrojarme|tirarse de|desde|del|por ..3 @alto
      tiré|tiró|tirarme|lancé|lanzarme|tirarse|arrojarme a|al|a las|delante|bajo|contra ..2 vías|tren|metro|coche|camión|carro
      pistola|arma|revólver ..2 en|a|contra la|mi|su sien|cabeza|boca
      disparo|disparé|disparó|tiro en|a la|el|su cabeza|boca|pecho|sien
      monóxido|helio|gas|carbón ..5 morir|suicidarse|matarme|suicidio
      bolsa de? plástico? en la cabeza
      bebí|bebió|tomé|tomar|beber|tomó cloro|lejía|anticongelante
    `,
    eating: `
      # calorías|kcal
      imc ..2 #
      peso|pesaba|pesar|pesé|pesando ..2 # kilos|kg|libras
      bajé|perdí|bajar|perder|perdido|bajado ..1 # kilos|kg|libras
      # laxantes
      # días|horas sin comer
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
