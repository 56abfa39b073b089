import { type Voice } from '../phrase-guard.js';

/**
 * Global self-blame: taking the whole fault, or turning one thing that happened into what one is. After the kinds of
 * thoughts cognitive therapy names personalising, self-blame and labelling (Beck 1976, Burns 1980). One thing that
 * went wrong, or that one regrets, is none; what puts it into proportion takes it back.
 */
export const voice: Voice = {
  sets: {
    // Denied, or said by somebody else.
    no: 'not|wasnt|never|says|said|told|tells|calls|called',
    part: 'part|partly|partially|half',
    i: 'i|ive',
    im: 'im|am',
    very: 'so|such|just|really|too|totally|completely|always|still|only|fucking|very|like|absolutely|nothing|but|feeling|being|a|an|the|complete|total|goddamn|walking',
    label:
      'failure|loser|burden|disappointment|idiot|waste|fraud|joke|monster|disgrace|coward|fool|garbage|bother|embarrassment|imposter|impostor|mistake|problem|trouble|reason|disaster',
    // A verdict however it is said.
    worth: 'worthless|useless|pathetic|unlov*|unlikable|disgusting|inadequate|incompetent|unworthy|inferior',
    // A verdict, unless it is about one thing or one day.
    flaw: 'stupid|dumb|ugly|horrible|awful|terrible|lazy|weak|selfish|broken|toxic|annoying|incapable|hopeless',
    bad: 'bad|horrible|awful|terrible|lousy|shitty|selfish|worthless|disgusting|weak|pathetic|useless|stupid|worst',
    spoil: 'ruin*|destroy*|wreck*|spoil*|sabotag*|mess*|fuck*|screw*',
    all: 'every*|any*|all|always|life|people|others|things',
  },
  phrases: {
    'self-blame': `
      1.5: ~@no|@part all|entirely|completely|always|only my own? fault|doing
      ~@no|@part|all|entirely|completely|always my own? fault
      1.5: ~not|dont|didnt|never|cant|shouldnt blam* myself
      ~@no|@part because|cause|bc of me
      all because|on|down of|to? me
      ~@no|@part @im|was to blame
      1.5: ~not|dont|didnt|never i @very? @very? @spoil ..2 @all
      1.5: @i @very? always|constantly|keep ..2 @spoil|fail*|disappoint*|hurt|hurting|letting|let|wrong !myself
      everything|anything i touch|do ..3 wrong|fails|apart|breaks|shit|mistake
      1.5: ~not|dont|didnt @i have? keep? let|letting|disappoint*|fail*|hurt|bring|drag|push|drive ..1 every*|all|people|others|whole
      1.5: cant|cannot|never|dont ..1 do|get anything|a|things ..2 right|good|properly
      i did ..1 wrong $
      because|bc|cause i failed|fail
      incapable|unable ..2 any*|every*
      ~@no always me
      cant|cannot|never|dont forgive|stand|love myself
      1.5: ~@no @im @very? @very? @very? @label !syndrome
      ~@no i feel|be @very? @very? @very? @label
      ~@no|dont am|be|being i? such|so a? @label|@worth
      i be so @flaw
      make|making|made a fool|idiot of myself
      be something i did|said
      @im worth nothing
      @im @very? not worth|worthy
      1.5: ~@no @im @very? @very? @worth
      ~@no i was|feel|felt @very? @very? @worth !at|in|with
      ~@no @im @very? @very? @flaw !at|in|with|about|after|from|of|to|today|when
      @im|be @very? @flaw|bad|good at everything|anything
      i must|might be @very? @worth|@flaw
      1.5: ~@no @im @very? a|an|the|such a? @bad
      hard|difficult|impossible person? to love
      my life is @very? @very? @label|@worth
      ill|will|would never be ..1 good|enough|worthy|anything|lovable|loved
      @im|was|feel|felt|be @very? never|not good|smart|strong|pretty enough
      i wasnt ..1 good enough
      ~@no @im @very? no good|use
      i dont|do|never not? deserve !this|that|it|to
      i dont|do|never not? deserve to !be
      i dont|do|never not? deserve to be happy|loved|alive|forgiven|here|helped
      1.5: ~not|dont|longer i @very? @very? hate|loathe|despise|disgust myself|me|who
      if only? i|id was|were|had|been ..2 better|enough|good
      should|shouldve ..1 known better
      should|shouldve never ..1 been born
      ^ what|whats is? wrong with me
      something ..1 wrong with me
      better|happier off? without me
      1.5: ~@no i deserve ..2 punish*|pain|suffer|bad|worse|nothing|die|hurt|all
      i make|made|cause ..1 @all|nothing ..2 worse|harder|miserable|unhappy|problems
      nobody|noone ..4 someone|anyone|somebody like me
      no one ..4 someone|anyone|somebody like me
      everyone|everybody else ..5 except|only me|i
      too much for @all
    `,
    spare: `
      used to
      no longer
      any|anymore more? $
      dont|didnt|doesnt think|believe|mean
      thats|is|its ok|okay|fine|human
      part|some|half of
      learned|learnt|apologi*|proud|partly
      0.5: ~nothing|anything but|though|although|yet|however
      0.5: sometimes|today|yesterday
    `,
  },
  says: {
    'self-blame': {
      reason: 'Would you say that to a friend? You can leave it as it is.',
    },
  },
};
