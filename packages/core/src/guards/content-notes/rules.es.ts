import { type Voice } from '../phrase-guard.js';

export const voice: Voice = {
  sets: {
    kin: 'madre mamá padre papá hermano hermana hijo hija esposa esposo marido mujer pareja novio novia amigo amiga abuela abuelo tía tío primo prima bebé perro perra gato gata padres padrastro madrastra ex',
  },
  phrases: {
    suicide: `
      suicid*
      quitarme|quitarse|quitó|quito|quitarnos la vida
      me|se ..1 quité|quitó|quito|quita la vida
      matarme|matarse|ahorcarme|ahorcarse|colgarme|tirarme|desaparecer
      se|me maté|mató|ahorcó|colgó|pegó !trabajando|risa
      acabar|terminar con|mi mi|su|todo? vida|todo
      ~no quiero|quería|quisiera|gustaría|prefiero|deseo|ganas ..1 morir|morirme|morirse|desaparecer|muerto|muerta !risa
      no quiero|quería ..1 vivir|seguir|existir|despertar|despertarme
      sin mí|ganas ganas? de vivir
    `,
    'self-harm': `
      autolesi*|autolesión|autolesiones
      cortarme|cortarse|quemarme|arañarme|lastimarme|hacerme !el|pelo|uñas|las
      me|se corto|corté|corta|corte|cortaba|quemo|lastimo los|las|en brazos|muñecas|piernas|muslos|misma|mismo
      me|se hago|hice|hace|lastimo|lastimaba daño|a a? mí|sí|misma|mismo
      cuchilla|cuchillas|navaja
    `,
    abuse: `
      abuso|abusos|abusador|abusadora|abusivo|abusiva|abusaba|abusó|maltrat*|gaslighting
      violencia doméstica|machista|género|intrafamiliar|de
      ~no me|nos|la|le|lo pega|pegaba|pegó|golpea|golpeaba|golpeó|insulta|humilla|insultaba|humillaba|encerraba
      miedo|pánico a|de mi @kin
      me controla|controlaba|aísla|aislaba
      relación|pareja|madre|padre tóxica|tóxico|controladora|controlador
    `,
    'sexual-violence': `
      violación|violaciones|violador|violaron|violada|violado|incesto
      me|la|lo|le violó|violaba|manoseó|manoseaba|tocó|tocaba|forzó !la|lotería
      abuso|abusos|agresión|agresiones|acoso|violencia|abusó|abusaron sexual|sexuales|sexualmente
      abusó|abusaron|abusaba sexualmente? de
      sin mi|su consentimiento
      contra mi|su voluntad
      obligó|obligaba|forzó ..3 sexo|acostarme|relaciones
    `,
    violence: `
      asesin*|apuñal*|tiroteo|masacre|tortura|torturado|secuestr*|guerra|terrorista|atentado|disparo|balazo|paliza|palizas|golpiza
      violencia|violento|violenta física
      me|lo|la|nos atacaron|asaltaron|apuntó|apuntaron|amenazó|amenazaron|dispararon|golpearon|robaron
      con un|una cuchillo|pistola|arma|navaja
    `,
    eating: `
      anorexi*|bulimi*|atracón|atracones|ortorexia|arfid|tca
      trastorno|trastornos|desorden alimenticio|alimentario|alimentarios|alimenticios|alimentación|de
      contar|cuento|contaba|cuenta calorías|las
      vomit* ..2 comer|comida|comía|después
      dejar|dejé|dejo|dejado de comer
      me veo|siento|siento|sentía ..2 gorda|gordo
      bajar|bajado|perder|perdido|subir|subido|engordar|engordé|adelgazar de? peso|kilos
    `,
    substances: `
      alcohol|alcohólic*|alcoholismo|drogas|droga|drogadict*|adicto|adicta|adicción|adicciones|adictos|heroína|cocaína|coca|marihuana|porros|porro|cannabis|metanfetamina|fentanilo|opioides|ketamina|recaída|recaí|rehabilitación|desintoxicación|sobredosis|borracho|borracha|borrachera|resaca|sobrio|sobria|emborrach*
      ~no bebo|bebe|bebía|tomo|beber|tomaba ..1 demasiado|mucho|todos|para|cada !agua
    `,
    death: `
      muerte|falleci*|murió|murieron|funeral|funerales|entierro|velorio|duelo|luto|viudo|viuda|cementerio|aborto|mortinato|hospicio|difunto|difunta
      ~me|casi|se está|estaba|estaban muerto|muerta !risa|cansancio|sueño|hambre|cansada|cansado
      pérdida de mi|su|mis|nuestro|nuestra @kin
      perdí|perdió|perdimos|perdido a|mi? mi|su|nuestro|nuestra @kin|bebé
    `,
    illness: `
      cáncer|quimio|quimioterapia|tumor|tumores|leucemia|diabetes|diabétic*|epilepsia|convulsiones|ictus|infarto|demencia|alzhéimer|alzheimer|párkinson|parkinson|vih|lupus|fibromialgia|esclerosis|cirugía|operación|hospitaliz*|uci|diálisis|trasplante|endometriosis|metástasis
      enfermedad|enfermedades|dolor|dolores|enfermo|enferma crónica|crónico|crónicos|crónicas|grave|terminal
    `,
    discrimination: `
      racis*|sexis*|misógin*|homófob*|homofob*|tránsfob*|transfob*|xenofob*|xenófob*|islamof*|antisemit*|discrimin*|capacitis*|prejuicio|prejuicios|bifobia|gordofobia|machismo
      por ser ..1 gay|lesbiana|trans|negro|negra|musulmán|musulmana|judío|judía|inmigrante|extranjero|extranjera|discapacitado|discapacitada|bisexual|gitano|gitana|indígena|mujer
      por mi|su raza|religión|acento|color|orientación|discapacidad|origen|piel
    `,
  },
  says: {
    suicide: { reason: 'Aquí se habla de suicidio. Con una nota cada quien puede elegir cuándo leerlo.' },
    'self-harm': { reason: 'Aquí se habla de autolesiones. Con una nota cada quien puede elegir cuándo leerlo.' },
    abuse: { reason: 'Aquí se habla de maltrato. Con una nota cada quien puede elegir cuándo leerlo.' },
    'sexual-violence': {
      reason: 'Aquí se habla de violencia sexual. Con una nota cada quien puede elegir cuándo leerlo.',
    },
    violence: { reason: 'Aquí se habla de violencia. Con una nota cada quien puede elegir cuándo leerlo.' },
    eating: { reason: 'Aquí se habla de comida o peso. Con una nota cada quien puede elegir cuándo leerlo.' },
    substances: { reason: 'Aquí se habla de alcohol o drogas. Con una nota cada quien puede elegir cuándo leerlo.' },
    death: { reason: 'Aquí se habla de muerte. Con una nota cada quien puede elegir cuándo leerlo.' },
    illness: { reason: 'Aquí se habla de enfermedad. Con una nota cada quien puede elegir cuándo leerlo.' },
    discrimination: { reason: 'Aquí se habla de discriminación. Con una nota cada quien puede elegir cuándo leerlo.' },
  },
};
