import { type Voice } from '../phrase-guard.js';

/**
 * Global self-blame: taking the whole fault, or turning one thing that happened into what one is. After the kinds of
 * thoughts cognitive therapy names personalising, self-blame and labelling (Beck 1976, Burns 1980). One thing that
 * went wrong, or that one regrets, is none, and neither is what one feels: a feeling is not to be doubted. What puts it
 * into proportion takes it back, and so does who else says or thinks it.
 *
 * Words of a set stand in the order that packs best; it says nothing.
 */
export const voice: Voice = {
  sets: {
    // Denied; said by somebody else.
    no: 'not aint none isnt never hardly wasnt',
    others: 'says tells saying calls say thinks told called said telling wrote shouted',
    part: 'partially partly half part',
    i: 'i ive',
    im: 'im am',
    not: 'not wasnt never hardly barely aint',
    dont: 'dont couldnt never not cannot cant didnt',
    bc: 'because cause bc',
    very: 'so like really such fundamentally but have too totally completely always simply still fucking very nothing being probably obviously basically just also bloody only truly deeply most absolutely clearly literally',
    label:
      'garbage scum* loser disappointment idiot leech hypocrite moron trash burden failure waste coward fraud joke embarrassment imposter monster arsehole mistake trouble problem disaster asshole freak scrounger cheat bitch creep weirdo fool fuckup pig nuisance parasite piece wimp weakling outcast disgrace drain liability liar nobody reject screw* jerk excuse fake',
    // A verdict however it is said.
    worth:
      'worthless unlov* unlikable unlikeable unwant* hideous incompetent disgusting rotten useless unworthy inferior pathetic unforgiv* unbearable inadequate evil',
    // A verdict, unless it is about one thing or one day.
    flaw: 'ugly needy incapable clingy stupid selfish careless dumb lazy clumsy annoying boring weird ungrateful toxic irresponsible thick foolish spineless unreliable',
    // The same, but as a feeling no verdict.
    state: 'weak horrible terrible broken damaged awful crazy',
    bad: 'lousy cruel crap* worst failed hopeless unfit dreadful stupid selfish rubbish shit* bad',
    spoil: 'ruin* wreck* sabotag* messed screw* destroy* spoil* mess fuck* messing poison*',
    all: 'marriage every* always any* all life home lives people things relationship* future family friendship* others childhood atmosphere mood',
    who: 'boss human being man boy one person neighbour woman carer colleague student teacher worker nurse employee manager influence girl gran* link guy',
    them: 'them anyone everybody you us people everyone her him',
    mine: 'partner children father mother mom girlfriend wife brother boyfriend son child team family friend* sister baby daughter dad parent* mum kids husband',
    enough: 'smart good pretty clever attractive successful skinny thin quick worthy strong',
    // What becomes of others, and what they feel.
    fate: 'okay fine happy happier here drink* cheat* alive ok happened die left leave died hurt dead stay* beat hit',
    harm: 'angry upset sad mad cry miserable sick ill suffer* worse unhappy hate harder',
    person: 'she they theyd everyone he we shed nothing hed none',
    // What might have been otherwise.
    had: 'did had hadnt was been were werent wasnt never didnt',
    end: 'ruined apart wrong breaks shit ends failure fails mistake fall*',
  },
  phrases: {
    'self-blame': `
      1.5: ~@no|@others|@part all|entirely|completely|always|only|totally my ..2 fault|doing
      ~@no|@others|@part|dont my own? stupid|damn|bloody? fault|doing|making
      1.5: ~@dont|shouldnt|stop* blam* myself
      1.5: cant|cannot|couldnt stop|help but? blam* myself
      1.5: blame ..2 but|except me|myself
      one|anyone|nobody else to blame
      only ..1 myself|me to blame|thank
      @i carry|bear|take ..2 guilt|blame
      @i must? have? bring|brought|did|do|done ..1 this|that|it ..1 on|to my|our|both|of? @them|@mine|myself
      ~@no|@others|@part @bc of me
      @bc|be of? something|what|how i did|said
      ~@no|@others|@part|everything|dinner|lunch|drinks is|was|its|thats all? down|on to? me !to
      problem|reason|cause|factor|denominator is|was|must be? me !and|being
      must|has to? be me !who
      i know|knew it|its was|is? me !who|you
      its|was me who|that ..1 @spoil|break*|caused|fail*|let|hurt
      ~@no|@others|@part i|@im was|to|at ..1 blame|fault
      @i feel|felt @very? responsible
      i|@im was|the the? one who|that ..1 @spoil|caused|failed|shouldve|should !be|get
      1.5: ~@others|@dont @i @very? @very? @spoil !with|around ..2 @all|@them
      1.5: @i @very? always|constantly|keep !a|my|the ..2 @spoil|fail*|hurt|letting|let|mistake* !with
      @i @spoil|blow|fail ..3 every|wherever time|i
      nothing ..5 havent ..2 @spoil
      should|shouldve have? been me
      if it wasnt|werent|hadnt been? for me
      @im ruining|wrecking|destroying ..2 @all|@them
      what have i done $
      thats what|all i am $
      i was supposed|meant to protect|save
      seen|missed the signs !for|on
      no wonder ..4 hate*|left|want*|like*|love* me
      what a|an ..1 @label i am|was|turned
      @im @very? bad news|luck
      @im why
      @i broke|tore|torn ..2 apart|family|marriage
      every*|any*|whatever !time ..1 i touch|do|join|start ..3 @end
      nothing i ever? do|say ..2 right|good|enough|works|matters
      1.5: ~@dont @i|@im have? keep? let|letting|holding|disappoint*|fail*|hurt*|drag*|push* !all|every|everywhere ..1 every*|all|people|others|family
      @i|@im push*|drive|driving|drove|scar* my? @them|@mine to? away|it|leav*|drink*
      ~@dont @i|@im have? fail*|disappoint*|cost|robbed|betrayed|abandoned|neglected my? @them|@mine|myself|those|as
      ~@dont @i|@im have? let|letting my? ..1 @them|@mine ..1 down !the
      @im the ..1 reason|cause @person|@mine|my|our|of ..3 @fate|@harm|doesnt
      i caused|cause all? this|it|that|@them|his|their|everything|problems|trouble
      @i|@im make|made|making @them|my|@all ..1 @harm
      with|of me ..1 make|makes|made ..1 @harm|drink|leave
      ~@i|im|we left|leaves|died|cheated|divorced|split|sick|ill @bc i !asked|told|had
      @i waste*|threw ..1 my|every* ..1 life|chance*
      i didnt|dont|havent|never do|try|work|done|tried|worked ..1 enough
      i should|shouldve have? done|been|tried|worked|loved|cared more|better|harder|there
      i should|shouldve|could|couldve|ought to? have? known|seen|noticed|stopped|fought|saved|protected|prevented !up|it|money|the|at|for|a
      what|where did|have i do|done|say|said|go|gone wrong
      did|have i do|done to make|upset @them
      @i killed my? @them|@mine
      god ..1 punish* me
      how could|did i have? let|allow*|not !love|be|laugh
      @im the only one who|that ..1 cant|doesnt|isnt|fails|never
      @i let|allowed this|it|that|@them to? happen|hurt|hit|abuse|die
      1.5: cant|cannot|never|dont ..1 do|get|gets anything|a|things ..2 right|properly
      i did|said ..1 wrong $
      i must be|have? doing|done|did|said|upset something|sth|@them
      @bc i failed $
      @bc i ..1 wasnt|not ..2 enough
      ~@no|@others always me
      cant|cannot|never|dont forgive|stand|love|like|live with? myself
      1.5: ~@others @im @very? @very? @label !syndrome|child|solver
      1.5: ~@others @im @very? @very? a|an|the ..2 @label !syndrome|child|solver
      i shouldnt|couldnt|be be|have|been? so|such ..1 @flaw|@label|@state
      why ..1 i so|always|never|ever|be ..3 @flaw|@state|@spoil|@label|fail|wrong|right
      fool|idiot of myself
      @im worth nothing
      @im @very? a? nothing $
      @im @very? not worth|worthy|lovable|likable|wanted !going|coming|noting
      1.5: ~@others @im @very? @very? @worth !at|with
      ~@others @im @very? @very? @flaw|@state !at|in|with|about|after|from|to|today|hearted|up|for
      @im|be|i @very? @flaw|@state|@worth|bad|suck|hopeless|fail|failed at everything|life|being
      i suck $
      i must|might be|have? been? @very? a|an? @worth|@flaw|@label|@state|@bad
      1.5: ~@others @im @very? @very? a|an|the ..1 @worth|worst|failed !at
      1.5: ~@others @im @very? @very? a|an|the ..1 @bad|@state|@flaw ..1 @who|@mine
      ~@others|hes|shes @im @very? @not a|the ..1 good|real|proper|normal|likeable @who|@mine
      what ..3 @who|@mine am i
      ~hes|shes much of a @who|@mine
      @im too @flaw|@state
      hard person? to love
      my life is @very? a? @label|@worth
      have nothing to offer
      my opinion*|life dont|doesnt|isnt matter|count|worth*
      i|ill ..1 never|not be|amount ..2 enough|worthy|anything|lovable|loved
      @im|i was|be|@very? @not @very? @enough? enough !at
      @im not as @enough as
      every*|others|all ..3 better|smarter|prettier|stronger than me|i
      ~i|we deserve* ..2 better ..1 @mine|me
      ~@no|@others @im @very? no good|use !at
      @im good for|at nothing
      i dont|do|never not? deserve*|matter !this|that|it|to
      i dont|do|never not? deserve to be? happy|loved|alive|forgiven|here|live|have|get
      2: ~@others dont|didnt|cant think|believe i|im ..3 enough|worth|worthy|deserve|lovable|matter
      1.5: ~@dont|@others|longer i @very? @very? hate|loathe|despise|disgust myself|me|who
      if only? i|id had|hadnt|have? @had|tried ..1 better|enough|good|harder|different|stronger|prettier|kinder|proper
      if only? i|id @had ..8 @person|@mine would|wouldnt|wouldve|might? ..3 @fate
      if only? i|id @had ..8 @person|@mine wouldnt
      @person|@mine would|wouldnt|wouldve|might? still? not? be|have? been? @fate ..4 if only? i|id @had
      ^ what|whats is? wrong with me
      ~if|whether|really something ..2 wrong with me
      better|happier off? without me
      1.5: ~@no|@others i deserve ..2 punish*|pain|suffer|bad|worse|nothing|die|hurt|all|whatever|every*|alone
      ~@dont @i|im had|have|got|getting it coming
      serve|serves|served me right
      i have|dont no|get right? to ..1 complain|moan|happy
      nobody|noone|no one? ..4 someone|anyone|somebody like me
      nobody|noone|one|who will|would|could ever? ..1 love|want|marry me
      everyone|others else? manages|cope*
      @im too much for @all
      ~@dont got what i deserve*
      more than i deserve
      who could|can blame him|her $
      ~@no|@others fault|blame is ..1 mine
      why ..2 puts|stays|bothers ..2 me
      i didnt|couldnt save|protect my? ..1 @them|@mine
      if only i|id had|have? hadnt|called|gone|told|stayed
    `,
    spare: `
      used to
      thought|believed i|it was
      no longer
      any|anymore more? $
      dont|didnt|doesnt think|believe|mean
      not that|because|saying|like i|im|am
      thats|is|its ok|okay|fine|human
      part|some|half of
      according to
      none ..4 fault
      boss|ex|@person|@mine says|said|think|thinks
      is there
      0.5: sorry
      make|makes|made|making me ..2 feel|think ..4 fault
      when|whenever i feel|felt
      is|was it ..2 my fault $?
      therap*|counsel*|refuse|learn*|apologi*|proud|partly|forgave|forgiven
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
