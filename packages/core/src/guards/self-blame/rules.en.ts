import { type Voice } from '../phrase-guard.js';

/**
 * Global self-blame: taking the whole fault, or turning one thing that happened into what one is. After the kinds of
 * thoughts cognitive therapy names personalising, self-blame and labelling (Beck 1976, Burns 1980). One thing that
 * went wrong, or that one regrets, is none, and neither is what one feels: a feeling is not to be doubted. What puts it
 * into proportion takes it back.
 */
export const voice: Voice = {
  sets: {
    // Denied, or said by somebody else.
    no: 'not none wasnt isnt aint never hardly say says said told tells calls called thinks',
    others: 'say says said saying told tells telling calls called thinks',
    part: 'part partly partially half',
    i: 'i ive',
    im: 'im am',
    not: 'not never hardly barely wasnt aint',
    dont: 'dont didnt cant couldnt never not cannot',
    bc: 'because cause bc',
    very: 'so such just really too totally completely always still only fucking very like absolutely nothing but being complete total goddamn walking probably clearly obviously basically simply literally pretty utter huge big also fundamentally deeply truly bloody most have',
    label:
      'failure loser burden disappointment idiot waste fraud joke monster disgrace coward fool garbage trash bother embarrassment imposter impostor mistake problem trouble disaster jerk asshole arsehole bitch freak creep weirdo screwup fuckup nuisance moron hypocrite quitter slob pig piece wimp weakling outcast misfit scum* liability sham liar cheat leech parasite scrounger drain nobody dud reject curse excuse fake',
    // A verdict however it is said.
    worth:
      'worthless useless pathetic unlov* unlik* unwant* unforgiv* disgusting inadequate incompetent unworthy inferior defective repulsive insufferable evil rotten',
    // A verdict, unless it is about one thing or one day.
    flaw: 'stupid dumb ugly lazy selfish toxic annoying incapable boring unattractive undesirable gross weird needy clingy talentless untalented irresponsible immature careless unreliable ungrateful cowardly abnormal foolish',
    // The same, but as a feeling no verdict.
    state: 'horrible awful terrible weak broken damaged crazy',
    bad: 'bad lousy shitty crappy selfish stupid worst failed cruel hopeless dreadful unfit',
    spoil: 'ruin* destroy* wreck* spoil* sabotag* mess* fuck* screw* poison*',
    all: 'every* any* all always life lives people others things relationship* marriage family friendship* childhood future home atmosphere mood',
    who: 'person human student teacher worker employee boss man woman',
    them: 'him her them you us everyone everybody people anyone',
    mine: 'kids children child family mother mom mum father dad parent* brother sister friend* partner wife husband son daughter team baby girlfriend boyfriend',
    enough:
      'good smart strong pretty clever attractive talented capable skinny thin worthy successful interesting quick',
    fate: 'fine happy happier here alive ok okay left leave die died dead proud stay* hurt hit beat happened drink* cheat* look*',
    harm: 'sad angry upset cry mad unhappy miserable leave hate sick ill suffer* drink worse',
    person: 'he she they we hed shed theyd none nothing everyone',
    end: 'wrong fall* fails apart breaks shit mistake ruined failure ends',
  },
  phrases: {
    'self-blame': `
      1.5: ~@no|@part all|entirely|completely|always|only|totally my ..2 fault|doing
      ~@no|@part|dont my own? stupid|damn|bloody? fault|doing|making
      1.5: ~@dont|shouldnt|stop* blam* myself
      1.5: cant|cannot|couldnt stop|help but? blam* myself
      1.5: one|anyone|nobody|noone else? to blame|point but|except|at
      only ..1 myself|me to blame
      @i carry|bear|take ..2 guilt|blame
      blood ..1 on my hands
      @i must? have? bring|brought|did|do|done ..1 this|that|it ..1 on|to my|our|both|of? @them|@mine|myself
      ~@no|@part @bc of me
      @bc|be of? something|what|how i|ive did|said|done|didnt|am
      ~@no|@part it|its|thats|that is|was? all? down|on to? me !to
      trace*|lead* it? back to me
      problem|reason|cause|factor|denominator is|was|must be? me !and|too|being
      must|has to? be me !who
      i know|knew it|its was|is? me !who|you
      its|is|was me who|that ..1 @spoil|break*|caused|fail*|let|hurt
      ~@no|@part i|@im was|to|at ..1 blame|fault
      @i feel|felt @very? responsible
      i|@im was? the one who|that ..1 @spoil|caused|failed|shouldve|should !be|get
      1.5: ~@others|@dont @i @very? @very? @spoil ..2 @all
      1.5: @i @very? always|constantly|keep !a|my|the ..2 @spoil|fail*|disappoint*|hurt|letting|let|wrong|mistake* !myself|with
      @i @very? @spoil|blow|fail ..3 every|wherever time|i
      i havent ..2 @spoil
      every*|any*|whatever !time ..1 i touch|do|join|start ..3 @end
      nothing i ever? do|say ..2 right|good|enough|works|matters
      1.5: ~@dont @i have? keep? let|letting|disappoint*|fail*|hurt|bring|drag|push*|drive|drove ..1 every*|all|people|others|whole
      @i push*|drive|drove|scare* my? @them|@mine ..1 away|it|leav*|drink*
      ~@dont @i have? fail|failed|disappointed|disappoint|cost|robbed|failing my? @them|@mine|myself|those|as
      ~@dont @i have? let my? ..1 @them|@mine ..1 down !the
      @im the ..1 reason|cause @person|@mine|my|our|of ..3 @fate|@harm|doesnt|split|divorced
      i caused|cause all? this|it|that|her|his|their|our|everything|problems|trouble
      @i make|made|making @them|my|@all ..1 @harm
      with|of me ..1 make|makes|made ..1 @harm
      ~@i|im|we left|leaves|died|dead|drinks|cheated @bc i !asked|told|had
      @i stole|waste*|threw|thrown ..1 my|her|his|their|every* ..1 life|childhood|chance*
      i didnt|dont|havent|never do|try|work|done|tried|worked|study ..1 enough
      i should|shouldve have? done|been|tried|worked|loved|listened|cared more|better|harder|there
      i should|shouldve|could|couldve have? known|seen|noticed|stopped|fought|saved|protected|prevented !up|it|money|the|at|for|a
      what|where did|have i do|done|say|said|go|gone wrong
      did|have i do|done to make|upset @them
      @i killed my? @them|@mine
      god ..1 punish* me
      how could|did i have? let|miss*|allow*|not !love|be|laugh|want
      i did nothing to stop|help|save|protect
      @im the only one who|that ..1 cant|doesnt|isnt|fails|never
      i @very? let this|it|that|@them happen|hurt|hit|abuse|die
      1.5: cant|cannot|never|dont ..1 do|get|gets anything|a|things ..2 right|properly
      i did|said ..1 wrong $
      i must be|have? doing|done|did|said|upset something|sth|@them
      @bc i failed $
      @bc|and i ..1 wasnt|not ..2 enough
      ~@no always me
      cant|cannot|never|dont forgive|stand|love|like myself
      i ..1 never|not be forgiven
      1.5: ~@others @im @very? @very? @label !syndrome|child|solver
      1.5: ~@others @im @very? @very? a|an|the ..2 @label !syndrome|child|solver
      @im a|an basket|lost case|cause
      i shouldnt|couldnt? be|have|been so|such ..1 @flaw|@label|@state
      why ..1 i so|such|always|never|ever|be ..3 @flaw|@state|@spoil|@label|fail|wrong|normal|better|right
      fool|idiot of myself
      @im worth nothing
      @im @very? a? nothing $
      @im @very? not worth|worthy|valuable|lovable|likable|likeable|important|capable|wanted !going|coming|noting
      1.5: ~@others @im @very? @very? @worth !at|with
      ~@others @im @very? @very? @flaw|@state !at|in|with|about|after|from|to|today|when|hearted|crying|sorry|for
      @im|be|i @very? @flaw|@state|@worth|bad|suck|fail|failed at everything|life|being
      i suck $
      i must|might be|have? been? @very? a|an? @worth|@flaw|@label|@state|@bad
      1.5: ~@others @im @very? @very? a|an|the ..1 @bad|@worth|@state|@flaw !cook|driver|sleeper|singer|swimmer
      ~@others|hes|shes @im @very? not a|the|much ..1 good|great|nice|real|proper|normal|likeable @who|@mine
      what ..3 @who|@mine am i
      ~hes|shes much of a @who|@mine
      @im too @flaw|@state
      @im too fat|sensitive|slow|much !for|today|to
      hard|difficult|impossible person? to love
      my life is @very? a? @label|@worth
      i have no|nothing to? willpower|backbone|talent|value|worth|offer
      my opinion*|feelings|life|needs not|dont|doesnt|isnt matter|count|important|worth*
      i|ill ..1 never|not be|amount ..2 enough|worthy|anything|lovable|loved
      @im|i was|be|@very? @not @very? @enough? enough
      @im not as @enough as
      every*|others|all ..3 better|smarter|prettier|stronger than me|i
      ~i|we deserve* ..2 better ..1 @mine|me
      ~@no @im @very? no good|use
      @im good for|at nothing
      i dont|do|never not? deserve|matter !this|that|it|to
      i dont|do|never not? deserve to be? happy|loved|alive|forgiven|here|live|have|get
      2: ~@others dont|didnt|cant think|believe i|im ..3 enough|worth|worthy|deserve|lovable|matter
      1.5: ~@dont|longer i @very? @very? hate|loathe|despise|disgust myself|me|who
      ashamed|disgusted of|with myself
      if only? i|id had|hadnt|have? was|were|been|wasnt|tried|done ..1 better|enough|good|harder|different|stronger|prettier|kinder|smarter
      if only? i|id had|hadnt|was|were|wasnt|been|didnt ..8 @person|@mine would|wouldnt|wouldve|might? ..3 @fate
      @person|@mine would|wouldnt|wouldve|might|couldve|could still? not? be|have? been? @fate ..4 if ..1 i
      ^ what|whats is? wrong with me
      ~if|whether|really something ..2 wrong with me
      better|happier off? without me
      1.5: ~@no i deserve ..2 punish*|pain|suffer|bad|worse|nothing|die|hurt|all|whatever|everything|alone
      i guess|probably|must have? deserve* it|this|that
      ~@dont @i|im had|have|got|getting it coming
      serve|serves|served me right
      i have|dont no|get right? to ..1 complain|moan|cry|sad|happy
      nobody|noone|no one? ..4 someone|anyone|somebody like me
      nobody|noone|one|who will|would|could ever? ..1 love|want|like|date|hire|marry me
      everyone|everybody else manages|copes
      @im too much for @all
    `,
    spare: `
      used to
      no longer
      any|anymore more? $
      dont|didnt|doesnt think|believe|mean
      not that|because|saying|like i|im|am
      thats|is|its ok|okay|fine|human
      part|some|half of
      according to
      none ..4 fault
      boss|@person|@mine says|said
      0.5: sorry
      make|makes|made|making me ..2 feel|think ..4 fault
      when|whenever i feel|felt
      is|was it ..2 my fault $?
      learned|learnt|apologi*|proud|partly|forgave|forgiven
      0.5: ~nothing|anything but|though|although|yet|however|until
      0.5: now i? know|see|understand|realize|realise
      0.5: sometimes|today|yesterday
    `,
  },
  says: {
    'self-blame': {
      reason: 'Would you say that to a friend? You can leave it as it is.',
    },
  },
};
