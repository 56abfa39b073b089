import { type Voice } from '../phrase-guard.js';

/**
 * Global self-blame: taking the whole fault, or turning one thing that happened into what one is. After the kinds of
 * thoughts cognitive therapy names personalising, self-blame and labelling (Beck 1976, Burns 1980).
 */
export const voice: Voice = {
  sets: {
    am: "am|i'm|m|feel|felt|was",
    very: 'so|such|just|really|too|totally|completely|always|still|only|truly|fucking|very|clearly|obviously|probably|like|absolutely|pretty|that|nothing|but|feeling|being|always|the|basically',
    label:
      'failure|loser|burden|disappointment|idiot|waste|screwup|fraud|joke|monster|disgrace|coward|fool|freak|moron|nobody|nothing|pig|trash|garbage|bother|embarrassment|letdown|nuisance|imposter|impostor|wreck|parasite|mistake',
    flaw: 'worthless|useless|stupid|pathetic|unlovable|unloveable|unlikable|unlikeable|incapable|disgusting|inadequate|incompetent|dumb|ugly|horrible|awful|terrible|lazy|weak|selfish|broken|lousy|toxic|undeserving|unworthy|insufferable|inferior|ungrateful|defective',
    // What one feels like; “I feel awful” is a feeling and no verdict.
    worth:
      'worthless|useless|stupid|pathetic|unlovable|unloveable|unlikable|disgusting|inadequate|incompetent|dumb|unworthy|undeserving|inferior|selfish',
    bad: 'bad|horrible|awful|terrible|lousy|shitty|crappy|rubbish|selfish|worthless|evil|disgusting|weak|pathetic|useless|stupid|toxic|broken|crap|hard',
    one: 'person|human|mother|mom|mum|father|dad|parent|wife|husband|partner|friend|son|daughter|girlfriend|boyfriend|sister|brother|student|teacher|worker|employee|writer|people|being|kid|child|man|woman|individual|nurse|excuse',
    spoil: 'ruin|ruined|ruining|destroy|destroyed|wreck|wrecked|spoil|spoiled|spoilt|sabotage|sabotaged',
    mess: 'fuck*|mess|messed|messing|screw*|bungle*|botch*|blow|blew',
    it: 'it|things|everything|anything|all|this|that|us|him|her|them|everyone|our|my|their|something',
  },
  phrases: {
    'self-blame': `
      ~not|isnt|wasnt|never|nor all|entirely|completely|only? my own? fault|doing
      ~not|isnt|wasnt|never my own? fault
      ~not|isnt|wasnt|never fault ..2 is|was|lies mine|me
      ~dont|didnt|not|never|cant|shouldnt blame|blaming|blamed myself|me
      ~not because|cause|bc of me $
      all because of me
      ~not|isnt|wasnt to blame $
      im|i'm|i am|was to blame
      ~not|dont|didnt|never i @very? @very? @spoil @it
      ~not|dont|didnt|never i @very? @very? @mess ..3 up|everything
      ~not|dont|didnt|never i @very? @mess @it
      i @very? always|constantly|keep|never|every ..2 fail*|mess*|screw*|fuck*|disappoint*|hurt|hurting|ruin*|let|letting|push|good|wrong
      i let|have|ive|keep|kept let|letting? ..2 down
      i|ive have? disappoint* everyone|them|everybody|my|people
      ~not i|ive have? failed $
      ~not i|ive have? failed at|in|as|everything|everyone|my|them|him|her
      cant|cannot|never|dont|incapable|unable ..3 do|get|make|of|doing anything|nothing|a ..2 right|good|properly|worth
      ~not|never|dont i did|do|must something|everything|have ..2 wrong
      ~not i|im @am @very? @very? a|an|the|such|nothing ..2 @label
      ~not im|i'm @very? @very? a|an|the|such|nothing ..2 @label
      ~not i am|was @very? @very? !but @flaw
      ~not i feel|felt|feeling @very? @very? @worth
      ~not im|i'm @very? @very? @flaw
      must|might|guess|think|know|thinks|thought be|im|am|i'm @very? @very? a? @flaw|@label
      ~not im|i'm|am|be|being @very? @very? a|an|such @very? @bad @one
      ~not such a @label|@bad
      what a failure|loser|burden|disappointment|idiot|fool|coward|disgrace i am|was
      my life|whole is|life a|such|is ..1 @label|mess|joke
      im|i'm|am|was|feel|be never|not ..2 good|smart|strong|pretty|attractive|worth|worthy enough|it|of|person
      ~not|dont never|not good enough
      ~not im|i'm|i am? @very? no good|use|worth
      unworthy|undeserving of
      i dont|don't|do not? deserve
      ~not|dont i @very? @very? hate|loathe|despise|disgust myself|me|who
      ~not|dont hate|loathe|despise|disgusted myself|with
      if only i
      if i had|wasnt|weren't|were|hadnt|didnt|did ..5 wouldnt|wouldve
      i should|shouldve|should've @very? have|known|done|never|been|not ..3 known|done|better|been|stopped|let|seen|said|tried|prevented
      i could|couldve have|done|stopped|saved|prevented ..1 done|stopped|saved|prevented|more|it|him|her
      what|whats is? wrong with me
      everyone|everybody|they|people|world|youd|family|all ..4 better off without me
      ~not i deserve|deserved ..2 this|it|punish*|pain|suffer|bad|worse|nothing|die|hurt
      i ..2 make|made ..2 everything|everyone|it|life|things worse|miserable|unhappy|harder
      i bring|brought ..1 on|upon|onto myself
      i asked|brought for|this it|on
      ~not i hurt everyone|people|everybody|them
      ~not i drive|push|drove|pushed everyone|people|everybody|them|him|her ..1 away
    `,
  },
  says: {
    'self-blame': {
      reason: 'Would you say that to a friend? You can leave it as it is.',
    },
  },
};
