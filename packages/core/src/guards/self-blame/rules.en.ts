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
    no: 'not wasnt isnt aint never hardly say says said told tells calls called',
    others: 'say says said saying told tells telling calls called',
    part: 'part partly partially half',
    i: 'i ive',
    im: 'im am',
    not: 'not never hardly barely',
    dont: 'dont didnt cant couldnt never not cannot',
    very: 'so such just really too totally completely always still only fucking very like absolutely nothing but being a an the complete total goddamn walking probably clearly obviously basically simply literally pretty utter huge big also',
    label:
      'failure loser burden disappointment idiot waste fraud joke monster disgrace coward fool garbage trash bother embarrassment imposter impostor mistake problem trouble disaster jerk asshole bitch freak creep weirdo screwup fuckup nuisance moron hypocrite quitter slob pig piece wimp weakling outcast misfit scum liability sham',
    // A verdict however it is said.
    worth:
      'worthless useless pathetic unlov* unlikable unlikeable disgusting inadequate incompetent unworthy inferior defective repulsive rubbish insufferable',
    // A verdict, unless it is about one thing or one day.
    flaw: 'stupid dumb ugly lazy selfish toxic annoying incapable boring unattractive undesirable gross weird needy clingy talentless untalented irresponsible immature careless unreliable ungrateful cowardly abnormal foolish',
    // The same, but as a feeling no verdict.
    state: 'horrible awful terrible weak broken damaged crazy',
    bad: 'bad horrible awful terrible lousy shitty crappy selfish worthless disgusting weak pathetic useless stupid worst evil rotten failed',
    spoil: 'ruin* destroy* wreck* spoil* sabotag* mess* fuck* screw*',
    all: 'every* any* all always life lives people others things relationship* marriage family friendship*',
    who: 'person human friend mother mom mum father dad parent wife husband partner daughter son sister brother girlfriend boyfriend student teacher worker employee',
    them: 'him her them you us everyone everybody people',
    mine: 'kids children child family mother mom mum father dad parents brother sister friend* partner wife husband son daughter team baby girlfriend boyfriend',
    enough:
      'good smart strong pretty clever attractive talented capable skinny thin brave worthy successful interesting',
    fate: 'fine happy happier here alive ok okay left died dead proud stayed hurt hit beat',
    person:
      'he she they we hed shed theyd mom mum dad mother father brother sister son daughter husband wife friend* none nothing everyone',
  },
  phrases: {
    'self-blame': `
      1.5: ~@no|@part all|entirely|completely|always|only|totally my own? fault|doing
      ~@no|@part|all|entirely|completely|totally|always|dont my own? fault
      1.5: ~@dont|shouldnt|stop|stopped|stopping blam* myself
      1.5: cant|cannot|couldnt stop|help but? blam* myself
      1.5: one|anyone|nobody to blame but|except me|myself
      only myself|me to blame
      bring|brought|did|do|doing ..1 this|that|it on|to myself
      ~@no|@part because|cause|bc of me
      because|cause|bc of? something|what i did|said|didnt|am
      all because|on|down of|to? me
      problem|reason is|was|must be? me !and|too
      ~@no|@part @im|was to blame
      i feel|felt @very? responsible
      1.5: ~@others|@dont i have? @very? @very? @spoil ..2 @all
      1.5: @i @very? always|constantly ..2 @spoil|fail*|disappoint*|hurt|hurting|letting|let|wrong|mistake* !myself
      1.5: @i @very? keep on? @spoil|fail*|disappointing|hurting|letting !myself
      i keep|always make|making ..2 mistake*
      everything|anything i touch|do ..3 wrong|fails|apart|breaks|shit|mistake|ruined|failure
      nothing i ever? do|say ..2 right|good|enough|works|matters
      1.5: ~@dont @i have? keep? let|letting|disappoint*|fail*|hurt|bring|drag|push|pushed|drive|drove ..1 every*|all|people|others|whole
      i push|pushed|drive|drove|scare|scared @them ..1 away
      ~@dont i have? failed|fail|disappointed|disappoint @them|myself
      ~@dont i have? failed|fail|disappointed|disappoint my ..1 @mine
      ~@dont i have? let @them down
      ~@dont i have? let my ..1 @mine|@them ..1 down
      ~@dont i fail|failed|failing as a|an
      @im the reason @person|my|our ..3 @fate|unhappy|sad|angry|cry|cries|depressed|split|divorced|suffer|suffers|suffering|fight|fail|failed
      i caused|cause all? this|it|that|her|his|their|our|everything|problems|trouble
      i make|made|making @them|my ..2 sad|angry|upset|cry|mad|unhappy|miserable|leave|hate|sick|suffer
      i didnt|dont|havent|never do|try|work|done|tried|worked|study|studied ..1 enough
      i should|shouldve have? done|been|tried|worked|loved|listened|cared more|better|harder|there
      what|where did|have i do|done|say|said|go|gone wrong
      @im the only one who|that ..1 cant|doesnt|isnt|fails|failed|never
      i let this|it|that|him|her|them happen|hurt|hit|abuse|use
      1.5: cant|cannot|never|dont ..1 do|get anything|a|things ..2 right|good|properly
      i did|said ..1 wrong $
      i must be|have doing|done|did|said something|sth
      because|bc|cause i failed|fail
      because|bc|cause i ..1 wasnt|wasn't|not ..2 enough
      incapable|unable ..2 any*|every*
      ~@no always me
      cant|cannot|never|dont forgive|stand|love|like myself
      1.5: ~@others @im @very? @very? @very? @label !syndrome
      ~@others @im a|an|the ..1 @label !syndrome
      ~@others dont|i be|being such? a|an? @label|@worth
      i shouldnt|couldnt be|have|been so|such ..1 @flaw|@label|@state
      i be so @flaw
      why am|are|do|did|cant|couldnt i so|such|always|never|just|ever|be ..3 @flaw|@state|@spoil|@label|fail|wrong|normal|better|right
      make|making|made a fool|idiot of myself
      be something i did|said
      @im worth nothing
      @im @very? @very? nothing|nobody $
      @im @very? not worth|worthy|valuable|lovable|likable|likeable|important|capable|wanted !going|coming|noting
      1.5: ~@others @im @very? @very? @very? @worth
      ~@others i was @very? @very? @worth !at|in|with
      ~@others @im @very? @very? @flaw|@state !at|in|with|about|after|from|to|today|when|hearted|crying|sorry|for
      @im|be @very? @flaw|@state|bad|good at everything|anything
      i @very? suck !at|in|it|on|up|out|the|my
      i suck|fail at everything|life|being|relationships
      i must|might be|have? been? @very? @worth|@flaw|@label|@state
      i must|might be a|an @very? @bad|@worth @who
      1.5: ~@others @im @very? @very? a|an|the|such a? @bad
      ~@others|hes|shes @im not a|the very? good|great|nice|decent @who
      @im too @flaw|@state
      @im too fat|old|sensitive|slow|much !for|today|to
      hard|difficult|impossible person? to love
      my life is @very? @very? @label|@worth
      i have no willpower|discipline|backbone|talent|value|worth|personality|skills
      i have nothing to offer
      i dont|do not? matter $
      my opinion*|thoughts|feelings|life|needs not|dont|doesnt|arent|isnt matter|count|valuable|important|worth*
      ill|will|would|going never|to be|amount ..2 good|enough|worthy|anything|lovable|loved
      @im|was|be @very? @not @very? @enough enough
      @im|was @very? @not enough
      i wasnt|am|aint ..1 @enough enough
      @im not as @enough as
      every*|others|all ..3 better|smarter|prettier|stronger than me|i
      ~@no @im @very? no good|use
      @im good for nothing
      i dont|do|never not? deserve !this|that|it|to
      i dont|do|never not? deserve to !be
      i dont|do|never not? deserve to be happy|loved|alive|forgiven|here|helped
      2: ~@others dont|didnt|cant|doubt think|believe i|im|id|ill|am|deserve ..3 enough|worth|worthy|deserve|lovable|matter
      1.5: ~@dont|longer i @very? @very? hate|loathe|despise|disgust myself|me|who
      ashamed|disgusted of|by|with myself|who
      if only? i|id was|were|had|been|have|did|hadnt|wasnt ..2 better|enough|good|harder|different
      @person would|wouldnt|wouldve|might|couldve|could still? not? be|have? been? @fate ..4 if ..1 i
      should|shouldve ..1 known better
      should|shouldve never ..1 been born
      i should|shouldve|could|couldve have? stopped|saved|protected|prevented !up|it|money
      ^ what|whats is? wrong with me
      ~if|whether|really something ..1 wrong with me
      better|happier off? without me
      1.5: ~@no i deserve ..2 punish*|pain|suffer|bad|worse|nothing|die|hurt|all
      i guess|probably|must|clearly have? deserve|deserved it|this|that
      i make|made|cause ..1 @all|nothing ..2 worse|harder|miserable|unhappy|problems
      nobody|noone ..4 someone|anyone|somebody like me
      no one ..4 someone|anyone|somebody like me
      nobody|noone|one|who will|would|could ever? ..1 love|want|like|date|hire|marry me
      everyone|everybody else ..5 except|only|but me|i
      too much for @all
    `,
    spare: `
      used to
      no longer
      any|anymore more? $
      dont|didnt|doesnt think|believe|mean
      not that|because|saying|like i|im|am
      thats|is|its ok|okay|fine|human
      part|some|half of
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
