import { type Voice } from '../phrase-guard.js';

/**
 * Words that make a crime, a success or a shame of suffering (after the Samaritans' and the WHO's guidelines for speaking
 * of suicide, and person-first wording), and words against people for what they are. Put as a question of words to
 * whoever writes about others: what people call themselves is theirs.
 */
export const voice: Voice = {
  sets: {
    group:
      'women womens girls females woman men gays gay lesbians lesbian bisexuals homosexuals queers trans transgender muslims muslim jews jew jewish christians hindus immigrants immigrant refugees refugee migrants migrant foreigners blacks black asians asian latinos mexicans africans arabs gypsies roma disabled autistic autistics homeless addicts natives',
    people: 'people person persons folk folks lives women men kids ones woman man guys community families',
    vile: 'scum filth trash garbage dirt vermin rats cockroaches pigs animals parasites leeches disease plague virus cancer subhuman inferior worthless disgusting repugnant repulsive vile despicable revolting stupid dumb idiots ignorant pathetic evil criminals terrorists rapists savages monsters assholes motherfuckers bastards scumbags lesser useless dangerous insane abominations freaks worst stupidest waste burden threat unnatural perverts liars lazy violent ugly lowest nothing',
    hurt: 'kill shoot stab burn hang gas exterminate execute murder beat rape eradicate lynch punch attack hurt deport torture behead eliminate wipe',
    hurting:
      'killed shot stabbed burned burnt hanged gassed exterminated executed murdered beaten raped eradicated lynched attacked dead castrated sterilized deported tortured locked caged punished die suffer rot burn hang disappear perish shut fuck never',
    hate: 'hate despise detest loathe disgusted hatred fuck screw',
    slur: 'nigger niggers nigga niggas faggot faggots fag fags tranny trannies shemale shemales kike kikes spic spics wetback wetbacks chink chinks paki pakis raghead ragheads towelhead muzzie muzzies jihadi jihadis retard retards cripple cripples spastic spastics mong mongs whore whores slut sluts cunt cunts bitch bitches dyke dykes coon coons gyppo gyppos rapefugee rapefugees queer queers hoe hoes',
  },
  phrases: {
    'died-by': `
      committed|commited|comitted suicide
      commits|commit|comit suicide
      committing|commiting suicide
    `,
    attempt: `
      failed|unsuccessful|botched suicide? attempt|suicide|attempts
      successful|successfully|completed suicide|attempt
      succeeded in killing
      suicide bid
    `,
    shame: `
      attention seeker|seekers|whore
      just|only|doing|its|for|is|are ..1 attention seeking
      cry for attention
      nut|loony bin|house|job|case
      nutcase|nutjob|nutter|nutters|lunatic|lunatics|psycho|psychos|schizo|schizos|madman|madwoman|headcase|wacko|weirdo
      like|be|such|as|than|to a? normal people
      coward* way out
      selfish to kill|die
      suicide is ..1 selfish|cowardly|weak|sin
    `,
    label: `
      schizophrenics|psychotics|bipolars|borderlines|anorexics|bulimics|depressives|neurotics
      the mentally ill !people|person|and|mother|father
      junkie|junkies|crackhead|crackheads|druggie|druggies|dopehead
      addicts|alcoholics are|always|never|should|cant|will|do
    `,
    adjective: `
      is|are|was|so|bit|little|such|totally|being so? bipolar|ocd|schizo|schizophrenic|psychotic about|today|lately|again|weather|person $
      weather|market|boss|traffic is|are|was so? bipolar|schizophrenic|schizo
      retarded
    `,
    harm: `
      kys
      ~to|easier|would|not|dont|never|will|id go|just|please|and kill|hang|shoot yourself|urself|yourselves !and
      you|u should|better|need|oughta to|just? kill|hang|shoot yourself|urself
      why dont you ..2 kill yourself|urself
      go|just die|hang|drown|shoot yourself|already|alone|please
      you|youd should|better|deserve to? die|dead|suffer|rot
      world|we|everyone|family|they ..3 better off without you|@group|them
      nobody|noone would|will|loves|likes|wants|cares|misses miss|you|about you? $
      you deserve|deserved it|this|that what? $
      @group @people? ..2 are|is|r|were|make|all ..4 @vile
      @group @people? ..3 should|deserve|must|need|ought|would ..4 @hurting
      @group @people? ..3 belong|go in|back ..2 kitchen|cage|cages|zoo|home|country|jail|prison|gas
      @group @people? ..2 arent|not|never ..1 human|equal|welcome|worth|people|trusted|attractive|smart
      @group @people ..1 arent|not|never ..1 human|equal|welcome|worth|deserve|trusted
      @group @people? ..2 disgust|sicken|repulse|infest|infesting|ruin|ruining|invade|invading
      @hate ..4 @group @people?
      @hurt ..5 @group @people?
      @hurting|murdering|killing|raping|shooting|stabbing a|an|all|these|those @group @people ..6 should|legal|right|okay|ok|fine|decriminalised|decriminalized|good
      get|getting rid of ..3 @group
      better off|place without ..2 @group
      @vile ..2 like|as|of|are ..2 @group
      no|dont|zero respect|compassion|sympathy|rights|care|place ..4 @group
      @group @people? ..3 make|makes me ..2 sick|puke|vomit|boil|angry
      @people|@group @people? ..2 worth absolutely? nothing|shit|less
      their|your|those|these @group throats|scum|trash|filth|pigs|bastards
      nothing|just|common|human|dirty|filthy|stupid|fucking|bloody but? ..2 @group|human trash|garbage|scum|filth|dirt|waste
      @group trash|scum|filth|garbage|dirt|vermin|pigs
      ~i|im|me dirty|filthy|stupid|fucking|ugly|bloody|damn|typical|you|youre @slur
      you|u are|r|were just|such|nothing|a|like|another ..2 @slur
      youre|ur just|such|nothing|a|like|another ..2 @slur
      a @slur like you
      ~i|we|my|im|the @slur should|deserve|belong|behaviour|behavior|cant|must
    `,
    spare: `
      ~error|mistake|wrong|in calling|called|calls|call|saying|says|say|said|telling|tells|tell|told|writing|writes|wrote|write|posting|posts|claiming|claims|thinks|heard|quote
      anyone|people|someone|those|somebody|they|who|you who|that|to|really|seriously ..1 hate|say|think|believe|call|write|claim|calls|says|thinks !trans|gay
      not|never|isnt|wasnt|arent|stop|shouldnt|cant|wont|against|condone|wrong|unacceptable|horrible|disheartening|awful|sad ..1 ok|okay|acceptable|cool|let|condone|tolerate|fine|right|stand|hate|kill|believe|calling|saying|be
      must|should|let|lets|do|will|would|can|could not|never ..2 let|make|allow|condone|tolerate|stand|accept|be
      hatred|hate|violence against|towards|of|crime|crimes|speech
      hate like
      opposite of
      isnt|arent|not|no ..3 less|lesser|executed|than
      counter|quote|mocking|slurs|slur|racist|homophobic|sexist|bigot|bigots
    `,
  },
  says: {
    'died-by': {
      kind: 'stigma',
      reason: 'Suicide is no crime, so many who lost somebody would rather not read “commit”. Only if you like.',
      suggestion: 'died by suicide',
    },
    attempt: {
      kind: 'stigma',
      reason: 'Words of success or failure can hurt those who lived through it. Only if you like.',
      suggestion: 'suicide attempt',
    },
    shame: {
      kind: 'stigma',
      reason: 'Some who read here have been called this. You could say what happened instead.',
    },
    label: {
      kind: 'label',
      reason: 'Some would rather be named before what they live with.',
      suggestion: 'people who live with it',
    },
    adjective: {
      kind: 'stigma',
      reason: 'For some who read here this is the name of what they live with, or was said to hurt them.',
    },
    harm: {
      kind: 'harm',
      reason: 'This may hurt somebody who reads it. You can say it another way, or leave it.',
    },
  },
};
