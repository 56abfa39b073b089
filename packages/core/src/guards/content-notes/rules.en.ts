import { type Voice } from '../phrase-guard.js';

/** What a text speaks of, by the names of the contract's content notes; not how it speaks of it. */
export const voice: Voice = {
  sets: {
    kin: 'mom mum mother dad father parent brother sister son daughter wife husband partner boyfriend girlfriend friend grandma grandmother grandpa grandfather grandad nan aunt uncle cousin baby child fiance fiancee spouse dog cat twin stepdad stepmom stepfather stepmother ex parents kid kids family',
    my: 'my his her their our your the a an',
    hit: 'hit hits hitting beat beats beating beaten punched punches slapped slaps kicked choked chokes strangled attacked assaulted shoved pushed threw hurt hurts',
    me: 'me him her us them my his their you each',
  },
  phrases: {
    suicide: `
      suicid*
      unalive|kms
      kill|killed|killing|kills|end|ended|ending|took|take|taking|hang|hanged|shot|shoot|drown|harm myself|himself|herself|themselves|yourself|themself|urself
      end|ended|ending|take|took|taking my|his|her|their|your|own own? life|lives
      ~never want|wanted|wants|wanting|wish|wished|rather|ready|going|need to|i|was|were|be|id die|dead|disappear|died
      ~dont dont|not|no want|wanna|wanted|desire|reason ..1 live|alive|exist|wake|living
      wish i was|were|wasnt|werent|had|never dead|alive|born|here|wake
      better off dead
      overdose on|to
    `,
    'self-harm': `
      self harm*|injur*|mutilat*
      selfharm*
      ~dont|never cut|cutting|cuts|burn|burning|burned|hurt|hurting|harm|harming|harmed|starve|scratch|injure|injuring myself|himself|herself|themselves|yourself|themself
      cut|cutting|cuts|slit|burn|burned @my wrist|wrists|arm|arms|thigh|thighs|legs
      relapsed|clean|urge|urges|scars ..4 cutting|cut|harm|blade
      razor blade|blades
    `,
    abuse: `
      abuse|abused|abusive|abuser|abuses|gaslight*|gaslit|molest*|groomed|grooming
      ~never @kin|he|she|they|who ..2 @hit me|us|him|her !a|up|off|like|out
      domestic violence|abuse
      scared|afraid|terrified of @my @kin|husband|partner|ex
      controls|controlled|controlling|isolated|isolates ..2 who|what|money|everything|me
      toxic|controlling relationship|partner|parents|husband|boyfriend|mother|father
      neglected by|as
    `,
    'sexual-violence': `
      rape|raped|rapes|raping|rapist|rapists
      sexual|sexually ..1 abuse*|assault*|harass*|violence|violat*|molest*|coerc*
      molest*|incest
      forced me|her|him ..3 sex|bed|sexual|touch|kiss
      touched|touching me|her|him ..2 inappropriately|sexually|without|down|there
      against my will
      without my|her|his consent
      revenge porn
    `,
    violence: `
      murder|murdered|murders|stabbed|stabbing|shooting|gunshot|shootings|massacre|bombing|torture|tortured|kidnapped|war|warzone|combat|genocide|terrorist
      beaten|beat|beating up
      ~never @hit|killed|stabbed|shot @me ..2 in|with|across|to face|head|knife|gun|fist|belt|ground|death
      threatened ..2 kill|hurt|with|beat
      physical|physically violence|violent|attacked|fight|assault*|abuse*
      violent !reaction|illness|shaking
      got|was|been|being attacked|mugged|jumped|robbed|shot|stabbed !of
      pulled|pointed|had a? gun|knife on|at
    `,
    eating: `
      anorexi*|bulimi*|arfid|orthorexi*|thinspo|ednos
      eating disorder|disorders
      disordered eating
      binge|binging|bingeing|binged !watch|watching|watched|on|drinking|drink
      purge|purging|purged
      starve|starving|starved myself|himself|herself
      make|made|making myself|herself throw|vomit|sick|puke
      count|counting|counted every? calories
      feel|im|am|so|too|hate ..2 fat $
      gain|gaining|gained|lose|lost|losing ..2 weight
    `,
    substances: `
      addict|addicted|addiction|addictions|addicts|alcoholic|alcoholism|alcoholics|heroin|cocaine|meth|opioid|opioids|fentanyl|crack|ketamine|mdma|ecstasy|lsd|oxycontin|oxycodone|weed|marijuana|cannabis|drunk|sober|sobriety|relapse|relapsed|rehab|overdose|overdosed|detox|stoned|vodka|whiskey|hungover|junkie
      ~prescription drugs|alcohol
      drug|substance|alcohol use|abuse|problem|dealer|addiction|user
      drink|drank|drinking|drinks too|a|every much|lot|night
      drink|drank|drinking|drinks myself|heavily|again
      drinking problem|habit|to
      quit|stop|stopped|quitting drinking|smoking|using
      get|getting|got|smoke|smoking high|pot|weed
    `,
    death: `
      passed away|on
      ~nearly|almost|i died|dies !laughing|of laughing|for|inside|down
      ~nearly|almost|battery|phone|i|brain|be is|was|are dead !end|tired|serious|inside|to|on|in|set
      death|deaths|funeral|funerals|bereave*|grieving|grief|grieve|mourning|widow|widowed|widower|cremated|burial|miscarriage|miscarried|stillborn|stillbirth|terminal|dying|hospice
      loss of @my @kin
      lost @my @kin ..3 to|last|when|in|year|ago|years|months|month|week
      lost @my @kin $
      ~kill|be suicide of @my @kin
    `,
    illness: `
      cancer|chemo|chemotherapy|tumor|tumour|leukemia|leukaemia|diabetes|diabetic|epilepsy|seizure|seizures|stroke|dementia|alzheimers|parkinsons|hiv|lupus|fibromyalgia|sclerosis|surgery|hospitalized|hospitalised|hospice|icu|copd|crohns|chronic|lymphoma|transplant|dialysis|endometriosis|aneurysm|covid
      heart attack|disease|failure|condition|surgery
      terminal|terminally|chronic|chronically|seriously|serious ill|illness|disease|pain|condition|sick
      kidney|liver|lung|heart failure|disease
    `,
    discrimination: `
      racism|racist|racists|sexism|sexist|misogyn*|homophob*|transphob*|islamophob*|antisemiti*|xenophob*|ableis*|bigot*|discriminat*|slur|slurs|prejudice|prejudiced|conversion
      hate crime|crimes|speech
      because|cause|bc i|im|of|my ..2 gay|trans|black|muslim|jewish|disabled|lesbian|queer|bisexual|immigrant|asian|race|skin|religion|hijab|autistic|disability
      disowned|kicked|rejected|fired|beaten|bullied ..4 gay|trans|queer|lesbian|bisexual|coming
    `,
  },
  says: {
    suicide: { reason: 'This speaks of suicide. A note lets people choose when to read it.' },
    'self-harm': { reason: 'This speaks of self-harm. A note lets people choose when to read it.' },
    abuse: { reason: 'This speaks of abuse. A note lets people choose when to read it.' },
    'sexual-violence': { reason: 'This speaks of sexual violence. A note lets people choose when to read it.' },
    violence: { reason: 'This speaks of violence. A note lets people choose when to read it.' },
    eating: { reason: 'This speaks of eating or weight. A note lets people choose when to read it.' },
    substances: { reason: 'This speaks of alcohol or drugs. A note lets people choose when to read it.' },
    death: { reason: 'This speaks of death. A note lets people choose when to read it.' },
    illness: { reason: 'This speaks of illness. A note lets people choose when to read it.' },
    discrimination: { reason: 'This speaks of discrimination. A note lets people choose when to read it.' },
  },
};
