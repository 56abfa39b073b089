import { type Voice } from '../phrase-guard.js';

/**
 * The three ways in which peers convey empathy in text (Sharma et al. 2020, EPITOME): warmth and feeling, understanding
 * by a guess or by something of one's own, and asking about what was not said. Cues are those the field names, general
 * on purpose.
 */
export const voice: Voice = {
  sets: {
    you: 'you u ya yourself urself yall',
    be: 'am is are was were be been being feel feels feeling felt',
    bad: 'bad hard tough rough awful terrible horrible painful difficult sad scary heavy unfair crushing exhausting heartbreaking frustrating heavy overwhelming lonely miserable brutal cruel',
    good: 'good great wonderful brave strong loved worthy important valuable kind amazing beautiful awesome worth',
    better: 'better easier okay ok fine alright well brighter right',
    very: 'so very really truly deeply terribly just super too also totally honestly actually definitely completely still always often sometimes never even only literally currently recently personally currently usually constantly basically kinda probably finally',
    // What follows “I” where it is not of one's own life.
    aside:
      'hope wish promise love care think believe suggest recommend guess bet mean know dont do would will see agree say advise hear appreciate m',
    wh: 'what whats how hows why when where who which whos wheres whys whatre',
  },
  phrases: {
    feeling: `
      sorry !but|for|if|im|i
      sorry that|for|to|about ..3 you|u|your|hear|this|loss|hear|happen*|going|it
      sorry if|for i|my|being|the|bothering|spelling
      i am|m|im @very? sorry
      hope|hoping|hopefully|wish|wishing ..3 @you|your|youre|things|it|everything|this|he|she|they
      i|we|id love|care|loved|miss|appreciate @you|about
      love|luv @you|ya
      glad|happy|grateful @you|youre|your|to|that|it|for|its
      here for|4 @you|each
      im|i|we|were am|are|is? always? here if|to|for|anytime|whenever
      got|have your back
      you|u are|arent|aint|re|not not? alone
      not alone
      hug|hugs|hugz|cuddles|xoxo|xx
      sending|send|sent ..3 love|hugs|prayers|thoughts|vibes|strength|light|good|positive|warm*|virtual|you
      my heart|thoughts|prayers goes|go|breaks|aches|hurts|are|is|with|out
      best wishes|luck|of
      good luck
      bless @you
      pray|praying|prayers|prayer ..2 @you
      happy birthday|bday|cakeday|new|cake
      congrat*|proud
      stay|be|keep|remain safe|strong|well|positive|brave
      hang|hold in|on there?|tight|out
      keep|keep fighting|going|holding|pushing|trying|moving|swimming|head|hope|strong
      dont|never give|giving up
      don't|dont|please|pls dont|do not? ..2 kill|do|die|hurt|give|say|be|worry|lose|let
      please ..2 stay|talk|call|reach|seek|get|know|be|take|keep|tell|try|remember|dont|hold|consider
      take care !of
      get|gets|getting|got|feel|be @very? @better $
      will|can|does|do|ll|it'll|itll|things|gonna|going ..3 get|be|feel|gets|becomes|become @very? @better
      it|things|life @very? gets|get @better
      feel|feeling|feels @better|happier soon
      feel free to
      if you|u|ever ..5 talk|vent|chat|pm|message|rant|listen|need|someone|friend
      pm|dm|message|msg|inbox|text|hmu me
      you|u|we|i|wanna want|need|wanna|can|like|care ..3 talk|vent|chat|rant
      @you|your matter|matters|deserve|deserves|are|re|mean ..2 @good
      youre ..3 strong*|person|awesome|amazing|beautiful|not
      you|u|we|i|life|people deserve|deserves|matter
      someone|people|we|who|family|friends|i|they ..2 love|loves|care|cares|need|needs @you|about
      worth|worthy it|living|love|fighting|of|more
      believe in @you
      thank|thanks|ty @you|for|so|man|buddy|friend
      thats|that|thats's|its|it|how|this|must|sounds|sound|is|so|what|really be? @very? a|an|like|@very? @bad
      thats|sounds|so|how @bad|shitty|fucked|sucks|suck|messed|tragic|rough|great|awesome|amazing
      thats|this|its|that|it @very? suck|sucks|hurts|stinks|blows
      ^ sucks|damn|aw|aww|awww|ugh|oh|ouch|fuck|wow|omg
      pain|hurt*|suffer*|struggl* @you|youre
      break|breaks|hurts|saddens|kills|makes my|me heart|to|sad|happy|smile|feel
      worried|concerned|sad|scared|upset|happy|angry|glad|heartbroken ..2 for|about|to @you|your|hear|see|read
      dont|no worry|worries|need|be afraid|worry|ashamed|sorry|hard|scared|rush|shame|worries
      nothing wrong|to with|be @you|ashamed|sorry
      its|it is|s? ok|okay|alright to|not|that|if
      dear|friend|buddy|hun|hunny|honey|sweetie|sweetheart|darling|friendo|pal $
      hey|hi|hello|my|dear friend|buddy|love|hun|bro|dear|darling|dude
      i|we feel @you|for|ur|your
      i|we hear|see|understand|got @you
      rooting for
      we|youll|you|ll|can ..2 get|got|make|getting through|it|this
      you|u|youve can|got do|this|it
      you|u|we can|will|ll|could do|beat|overcome|survive|make ..1 it|this|that
      i promise
      good|great|nice job|work|one|going|for
      i|id like|would|will|wanna|want to? be|help|listen|talk|hear|support @you|your|to|with
      peace|cheers|hugs|love $
    `,
    understanding: `
      0.8: i|ive|id @very? !@aside
      0.8: im|i'm|am @very? !sorry|here|glad|proud|happy|not|sure|gonna|praying|afraid
      0.8: my|mine !friend|dear|advice|prayers|heart|opinion
      0.4: for|in|with|to|of me|myself
      0.4: me|myself
      0.4: we|us|our|ours
      0.4: depression|anxiety|depressed
      0.6: when|since|until|after|because|before i
      0.5: years|months|weeks|days ago|now|later|straight
      1: me|myself too|either|neither|also|2
      1: same here|boat|thing|way|feeling|situation|for|problem|issue|as|with|place|story
      1: ^ same
      1: exact|exactly same|how|what|this|me|like
      1: relate|relatable|resonate|resonates|relates|ditto
      1: been there|through|in|where|here
      1: know|understand|get|feel ..2 how|what|exactly ..2 feel|feels|feeling|mean|saying|like|is|going|its
      1: know|feel|felt|feeling ..1 that|this|the|ur|your|same feeling|feel|pain|struggle|way
      1: feel @you
      1: i|can|do @very? understand|empathize|sympathize
      1: makes|totally sense|understandable
      1: feel|felt|feeling like this|that
      1: sounds|seems|seem|sound like|as|that
      1: you must|might|may|probably be|feel|have|are
      1: youre|you are? @very? feeling|going|dealing|struggling|afraid|scared|hurting|exhausted|overwhelmed|tired
      1: must|can|could|would|might be|feel|have @very? @bad|been|like
      1: not the only
      1: as someone|somebody|a|an|another who|with|that|person
      1: people|us like|who us|feel
      -0.4: message|pm|dm|tell|let|text|inbox|send|give|trust|pardon|forgive|talk|msg|shoot|excuse|believe me|us
    `,
    asking: `
      ~maybe|perhaps|imagine|but|you|u @wh|have|has|did|are|were|is|was ..7 @you|your|ur|youre|youve $?
      ~maybe|perhaps|when|where|what|who|how do|does !you|u|i ..7 @you|your|ur $?
      ~maybe|perhaps|when|where|what|who|how do you|u !want|wanna|need|care|wish|know ..6 $?
      ^ @wh !i|we|if|the|about|would|could|will|can|should !i|we|the ..9 $?
      ^ so|and|but|hey|hi|wait|well|also|oh|ok|okay|sorry|may|can|mind what|whats|how|hows|why|did|does|is|are|was|have|i|if ..9 $?
      ^ is|are|was|were|did|does|has|any|anything|anyone|since !i|that|it ..9 $?
      ^ you|u|ya|your|youre|ever|been !can|could|know|want|wanna|got ..9 $?
      ^ have|are|did|do|is|were|what|whats|how|hows you|u !want|wanna|can|guys ..9
      ^ what|whats|how|hows|why are|is|do|did|was|were|about|the|made|makes|happened|old|long ..8 @you|your|youre|scared
      what makes you
      -2: want|wanna|like|care|need to? talk|chat|vent|pm|rant $?
      -1: can|could|may i|we ask|suggest|help
      can|could|cant|couldnt|dont|didnt|isnt|arent|werent|hasnt|havent|doesnt|wont you|your|they|he|she|there !imagine|see|believe|just ..8 $?
      tell me|us more|about|what|everything
    `,
    'advice-first': `
      you|u|ya should|shouldnt|must|oughta !be|feel|have|never
      you|u really|just|gotta|need|have|ought to|gotta !be|feel|explain|worry|apologise|apologize
      why dont|not you|u|just|try
      have you|u ..1 tried|considered|thought
      ^ just|maybe|simply|first? try|start|stop|go|get|find|see|talk|take|make|call|ask|tell|quit|leave|read|look|focus|consider|download|join|drink|eat|sleep|exercise|meditate|cut|set|write|keep|learn|ignore|forget|avoid|speak|seek|break|move|change|force !care|luck|the|it|well|your|me|in|on|you|u
      i|id|i'd would? suggest|recommend|advise
      the best|only|first thing|way|step to|is|for|you
      what|all you|u need|should|have to|do|is
      if i were you
    `,
    minimising: `
      ^ at least !once|twice|a|an|one|two|for|some|try|let|try|i
      but|well|and|hey|so at least you|your|he|she|it|its|theyre|youre|they|you're
      ^ just|simply get|be|stop|relax|calm|cheer|smile|ignore|snap|move|think|forget|let|stay|man|accept|suck|chill|breathe|dont
      just get|got|snap over|out it|yourself|of
      get over it|yourself|him|her|that
      man|cheer|suck|toughen|lighten up !to|with|at|on
      calm down
      ~not could|could be|have been|it worse
      others|people|some|somebody|someone|many|kids|everyone ..3 worse|bigger
      ~not|isnt its|it|thats|that is? not ..1 bad|big|deal|serious|terrible
      not a big deal
      everyone|everybody|we|all all? has|have|feels|feel|goes|go|gets|get ..2 problems|this|that|through|sad|down|stressed|way|sometimes|anxious
      everything happens for
      look|see on|at the bright|positive side
      you|u have|got so|everything|plenty|much ..2 grateful|thankful|live|going
      be grateful|thankful|positive|glad|happy !to|for|that|of|with $?
      you|u should be grateful|thankful|happy|glad|over
      no|not any? reason|right to ..2 sad|depressed|upset|complain|feel|cry|be
      all|only|just in your|ur head
      overreacting|dramatic|oversensitive
      time heals
      itll|it|youll|this|will pass|be pass|fine $
      dont|stop|quit ..2 complaining|whining|dramatic|sad|negative|feeling|crying|overthinking
    `,
  },
  says: {
    feeling: { reason: 'Your warmth comes through here.' },
    understanding: { reason: 'This shows that you understand, or have been near it.' },
    asking: { reason: 'You ask, and leave room for more.' },
    'advice-first': {
      reason: 'It may be easier to take advice after a line that shows you heard them.',
      suggestion: 'That sounds …',
    },
    minimising: {
      reason: 'This can sound smaller than it feels to them. You might name what is hard first.',
      suggestion: 'I can see why this …',
    },
  },
};
