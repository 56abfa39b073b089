import { type Voice } from '../phrase-guard.js';

/**
 * How, with what, how much and where: what the WHO's and the Samaritans' guidelines ask to leave out when one speaks of
 * suicide or self-harm, and the numbers that Beat asks to leave out when one speaks of eating disorders. Saying that it
 * happened is none of it.
 */
export const voice: Voice = {
  sets: {
    me: 'myself himself herself themselves yourself themself urself oneself itself',
    my: 'my his her their your the a an our some one',
    take: 'took take taking taken swallowed swallow swallowing downed popped ate ingested consumed od ods overdose overdosed overdosing drank drink crushed had',
    pill: 'pills pill tablets tablet capsules tabs painkillers paracetamol acetaminophen tylenol ibuprofen aspirin advil xanax valium benzos opioids antidepressants sleeping meds medication ambien codeine oxycodone fentanyl insulin bleach antifreeze benadryl lithium prozac zoloft seroquel trazodone amitriptyline',
    many: 'twenty thirty forty fifty sixty seventy eighty ninety hundred dozen dozens handful handfuls fistful bottle bottles pack packet packets packs box boxes whole entire blister strip strips',
    blade:
      'razor razors razorblade blade blades knife scalpel scissors glass boxcutter sharpener pin needle lighter cigarette',
    limb: 'wrist wrists arm arms thigh thighs leg legs forearm forearms throat vein veins artery skin stomach neck hips ankles',
    high: 'bridge roof rooftop building balcony cliff window overpass parking tower ledge floor storey story stories garage dam viaduct multistorey',
    rope: 'rope belt noose cord cable sheet sheets bedsheet bedsheets scarf ligature wire shoelace shoelaces tree beam rafter rafters door doorknob closet fan ceiling attic garage basement bathroom pole hook rail',
    die: 'die dying death kill suicide overdose end od killing',
    easy: 'easiest quickest fastest best painless simplest effective efficient least surest reliable quick easy peaceful cleanest',
  },
  phrases: {
    method: `
      @take ..4 #10 ..3 @pill !a|daily|every|each|per|day|twice|once|in
      @take ..2 a|an|my|the|two|three|his|her? @many ..1 of ..3 @pill
      @take ..3 twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred ..2 @pill
      overdose|overdosed|od|overdosing on|with|by|of|from ..3 @pill|#|mg
      how many|much ..1 @pill ..1 to|would|will|does|should|until|before ..4 take|kill|die|overdose|work
      how many|much ..3 mg|@pill ..5 @die
      lethal|fatal|deadly|toxic dose|doses|dosage|amount|combination|mix|level
      # mg|grams|g|pills|tablets ..4 kill|lethal|fatal|die|overdose|enough
      @easy ..2 way|ways|method|methods to|of ..2 die|kill|suicide|dying|killing|end|go|death
      @easy ..1 suicide|death method|methods|way
      way|ways to|of kill|end|die yourself|it|without|painlessly|quickly
      suicide method|methods|kit|bag|hood|forum|instructions|guide
      how|where to|i|can|do ..2 tie|make|buy|get|use|hide a|my? noose|rope|blade|blades|gun|cuts
      tie|tied|tying|made|make|making|buy|bought ..2 noose
      noose around|from|with|on
      hang|hung|hanged|hanging @me from|with|by|using|in|on|off ..3 @rope
      @rope|rope|belt|cord around|round @my neck|throat
      cut|cuts|cutting|slit|slitting|slice|sliced|slashed|slash|carve|carved|burn|burned|burnt|burning|scratch|scratched ..4 @limb ..3 with|using|by ..3 @blade
      cut|cuts|cutting|self|harm|harming|harmed|slice|sliced|burn|burned|hurt @me? with|using ..3 @blade
      cut|cutting|slit|slice|slash|vertical|vertically ..3 @limb ..4 deep|deeper|vertically|lengthwise|vein|artery|bone|bled
      @blade to|against|into|across @my @limb
      slit|slitting|slashed|slash @my wrists|wrist|throat|throats
      jump|jumped|jumping|leap|leapt|threw|throw @me? off|from|out ..4 @high
      jump|jumped|jumping|throw|threw|step|stepped|walk|walked|lay|run|ran @me? in|onto|on|under|into|before front? of? ..2 train|trains|tracks|traffic|truck|bus|subway|lorry|metro|tube
      put|puts|putting|held|hold|pointed|place|had|with a|the|his|her|my gun|pistol|shotgun|revolver|rifle ..1 to|in|against @my head|mouth|temple|chin|chest
      shot|shoot|shooting @me in|with|through ..2 head|heart|chest|mouth|face|gun|shotgun|rifle|temple
      carbon monoxide ..6 @die|died|dead|poisoning
      @die ..6 carbon|helium|nitrogen|charcoal monoxide|gas|tank|grill|burning|hood|bag|poisoning
      helium|exit|nitrogen|suicide bag|hood|tank|mask
      exhaust|hose ..5 car|garage|window|tailpipe
      car ..3 running ..3 garage
      plastic bag over ..1 head
      drink|drank|drinking|swallow|swallowed ..1 bleach|antifreeze|drano|detergent
      drown|drowned|drowning @me in|with|off ..2 bath|tub|bathtub|lake|river|sea|ocean|stones|rocks|weights
      inject|injected|injecting ..4 insulin|air|heroin|bleach|potassium
      sodium nitrite|nitrate
    `,
    eating: `
      # calories|cals|kcal|cal|calorie
      bmi of|is|was|at|under|below|to? #
      weigh|weighed|weight|weighing ..3 # lb|lbs|pounds|pound|kg|kilos|kgs|stone
      lost|dropped|lose|losing|drop|down ..2 # lb|lbs|pounds|pound|kg|kilos|kgs|stone
      # lb|lbs|pounds|pound|kg|kilos|kgs|stone
      goal|lowest|target|current|ultimate weight ..2 #
      fast|fasted|fasting|ate|eaten|eat|eating ..2 for|nothing|every # days|hours|day
      laxatives ..4 #|how
      # laxatives
      how|tips|ways|trick|tricks to|for|i|on ..1 purge|purging|vomit|restrict|starve|fast|hide eating|food|meals|it?
    `,
    'eating-about': `
      anorexia|anorexic|bulimia|bulimic|ana|mia|thinspo|arfid|bingeing|purge|purging|purged|purges|laxatives|proana|edtwt|ednos|starve|starved|starving
      eating disorder|disorders|disordered
      disordered eating
      ~without|intermittent restrict|restricted|restricting calories|food|eating|intake|meals|my
      make|made|making myself throw|vomit|sick|puke
      thin|skinny|fat enough|thinner
      afraid|fear|scared of gaining|weight|food|eating
    `,
    // Said in jest, or of a film.
    spare: `
      if|would ..4 jump|jumped ..3 bridge ..1 too|would|you
      friends jumped|jump off|from
      parachute|bungee|bungy|trampoline|movie|film|episode|scene|series|game|novel|skydiving|paragliding|diving
    `,
  },
  says: {
    method: {
      kind: 'method-detail',
      reason:
        'This says how. Somebody who reads it at a bad moment could take it as a way. What it was like for you can be told without it.',
      suggestion: 'I hurt myself',
    },
    eating: {
      kind: 'method-detail',
      reason:
        'Numbers of weight or food can be hard to put down for somebody who lives with this. What it was like for you can be told without them.',
      suggestion: 'less than I needed',
    },
  },
};
