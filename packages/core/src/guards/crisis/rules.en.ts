import type { CrisisRules } from './rules.js';

/**
 * English. What the rules look for follows the questions of the Columbia scale (wish to be dead, thoughts, method, intent,
 * plan, preparation, attempt) and what research found to go before them: burden, entrapment, hopelessness.
 */
export const RULES: CrisisRules = {
  words: {
    self: 'myself/meself/mysef/myslef',
    kill: 'kill~/off~/unalive~/hang~/hung/shoot~/shot/drown~/poison~/stab~/suffocate~/strangle~/murder~/delete~',
    end: 'end~',
    take: 'take~/took/swallow~/down~/pop~/use~',
    pills: 'pills/tablets/meds/medication/painkillers/antidepressants/xanax/tylenol/paracetamol/insulin/fentanyl',
    the: 'a/an/the/that/my/oncoming/moving',
    vehicle: 'train~/car~/bus/truck~/lorry/traffic/tube',
    im: 'i/im/ive/id/ill',
    kin: 'he/she/they/mom/mum/dad/wife/husband/ex/boyfriend/girlfriend/boss/people/someone/doctor/therapist/kids',
    day: 'night/tonight/morning/tomorrow/week/weekend/year/thirty/30/40/25/21/18',
  },
  stems: {
    suicida: 'suicidal',
    sucida: 'suicidal',
    suicdal: 'suicidal',
    suisida: 'suicidal',
    suicid: 'suicide',
    sucid: 'suicide',
    suicd: 'suicide',
    suisid: 'suicide',
    suside: 'suicide',
    sewerslid: 'suicide',
    depress: 'depress',
    hopeless: 'hopeless',
    worthless: 'worthless',
    selfharm: 'selfharm',
  },
  classes: {
    I: '=im|ima|imma|part/half of me|something/everything in me|my brain/mind/head|someone/somebody/one who is/has/was/been',
    ME: 'me|my|=self',
    OTHER:
      'he|hes|hed|she|shes|shed|they|theyre|theyve|them|him|his|her|you|youre|youve|your|we|us|our|people|person|someone|somebody|anyone|everyone|nobody|no one|who|those|man|woman|guy|girl|boy|kid~|child|children|son|daughter|mom|mum|mother|dad|father|parents|brother~|sister~|uncle|aunt|cousin|grandma|grandmother|grandpa|grandfather|husband|wife|partner|boyfriend|girlfriend|ex|friend~|of mine|buddy|buddies|mate~|neighbour|neighbor|coworker|roommate|teacher|student~|patient~|client~|veteran~|vet~|soldier~|member~|cat|dog|character~|hero',
    BREAK: 'but|because|cause|cuz|bc|since|though|although|until|unless|while|if|when|whenever',
    AND: 'and|so|or|then|that',
    NOT: 'not|never|no longer|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|isnt|wasnt|havent|hasnt|aint|nor|without|no|none|nothing|stopped|instead of|rather than|far from|deny|denied|promised|survived|prevent',
    NOTTHAT:
      'not/never/dont/didnt say/saying/said/mean/think/believe/feel that/like? =im|not/isnt/doesnt that/like/mean that? =im|no way =im|ask~ me? if/whether =im|=kin thought/thinks/think/assume~ that? =im',
    YET: 'cant/cannot/couldnt/dont/wont/didnt/never stop/stopped/know/lie/help/tell/told/hide/shake/resist/sure/understand/remember/trust/even/care|not sure/only/just/gonna/ok/okay/fine/well|not a day|no idea/doubt/one/matter/friends/job/hope/future/family|never knew|without a doubt|nothing but/left/helps/matters/works',
    WAS: 'was|were|had|felt|wanted|wished|tried|attempted|thought|considered|planned|did|went|got|survived|came|took|overdosed|ended|been|almost|nearly|cut|hurt|used',
    PAST: 'used to|when i was a/an/young/little/younger/fifteen/fourteen/sixteen/in|as a/an teen/teenager/kid/child|in my teens/youth/childhood|in high school',
    GLAD: 'glad/grateful/thankful/happy/relieved that? =im/to|in recovery|recovered|i dont any more|i dont anymore|not anymore|good/okay/ok/fine/better now|i survived|months/years/days/weeks/year clean/free/sober|free of it|life is good',
    TOLD: '=kin kept? tell~/told/want~/asked me to?|told me to|=kin say~/said/think~/thought/asked/claims if/that? =im',
    MEDIA:
      'song~|lyrics|film~|movie~|book|novel|poem|episode|series|video game|the/this game|level|chapter|character~|scene|documentary|essay|paper|anime|manga|netflix',
    LAUGH: 'lol|lmao|haha|hahaha|jk|just kidding|xd|😂|🤣|💀',

    // What someone may want, and how.
    WANT: 'want~|wanna|wana|need~|wish~|long~|yearn~|crave~|beg~|hope~|pray~|desire~|prefer~|deserve~|plan~|intend~|decided|try/tried/trying|attempt~|would/id like|ready|willing|urge~|impulse|temptation|tempted|courage|guts|balls|nerve|desperate|ache|aching|consider~|contemplate~|imagine~|picture~|think~/thought~/idea~/dream~/vision~/fantasize~/fantasise~/obsess~ about/of/abt/to|feel~/felt like|as well|easier/better/best to|rather|should|ought|gotta',
    NEAR: 'close|close to|verge|edge|brink|almost|nearly|going|gonna',
    MODAL: 'will|would|might|may|could|gonna|going to|about to|have to|ill|imma|ima|lets|almost|nearly|did|just|should',
    DIE: 'die~|dying|death|be/being/is/was dead/gone|not/never wake/waking up|not/stop/cease/quit exist~/breathe~/living|not be/being alive/here|no longer be/exist|disappear/vanish/gone forever/completely|disappear from|drop dead|sleep forever|sleep~/asleep and? never/not wake~|leave this world/earth/life|not be here/around any/anymore|bleed out|nonexistence',
    GONE: 'die~|dead|never been? born|wasnt/werent/hadnt here/alive/born/been|didnt/dont/wouldnt/wont/never/not wake/woken/woke up|didnt exist|never exist~|disappear~|get/got/getting hit/run/killed/shot/cancer|could end it/my|could disappear/vanish',
    TAKEME:
      'would/could/will/to/had/just? kill~/end~/shoot/shot/finished me|would/could/had/will taken/take me|take/takes me in my/away/soon/tonight|let~ me die/go',
    LIVE: 'live|be/being/stay~ alive|exist~|wake/waking up|be/being here/around any/anymore/longer/at|on this/the earth/planet/world|live/be in this world|see tomorrow/another|keep/go/going on? living/existing/breathing|continue living|go on|breathe anymore',
    LIVING:
      'live|living|life|alive|exist~|existence|being here|go/going/carry/carrying on|keep/keeping going|waking up',

    ACT: '=kill =self|=kill my self|kms|do/doing/did =self in|do/doing away with =self|=end/take~/took/taken my own? life/existence/suffering|slit~/cut~/slash~ my wrists/wrist/veins/throat|blow~/blew/shoot my brains/brain/head out?|bullet/gun/pistol/barrel/rifle in/to/through/into/against my? head/mouth/temple/skull/brain|eat~ a/my bullet/gun|trigger on =self|noose/rope around my neck|=end =self|join my dead/late|catch the bus|throw~/threw =self off/under/out/from/in/into|starve~/drink~ =self to death|crash~ =the =vehicle on purpose|die/dying on purpose|jump~ to my death|neck =self',
    COMMIT: 'commit~/committed/committing/attempt~/contemplate~/consider~/try/tried/trying suicide/sui',
    COMMITV: 'commit|unalive|ctb|kys',
    ENDALL: '=end it all|=end it for good',
    READYTO: 'ready|time|want~|wanna',
    CHECKOUT: 'check out',
    ENDIT: '=end it/everything|=end the/my pain|give up on life|do it tonight|check out of/early|checking out of/early',
    SHUT: 'want~/wish/need/hope~/waiting everything/life/my/all life/world? to/would? be? end/stop/over|want~/wish it all? to/would all? end/stop|pain to stop/end forever|out of this life/world|life to be over/end|be done with/living life/everything?|want~ out of life/here',
    HARM: 'hurt~/harm~/cut~/burn~/injure~ =self|self harm~/injur~|selfharm~|cutting again|cut~ too deep|cut~/burn~ my arms/arm/thighs/legs/skin|do/doing something/anything to =self|might/will/could do to =self',
    UNSAFE:
      'cant/cannot/not/couldnt keep =self safe|not/dont/isnt safe/feel safe? with/from/around =self|dont/cant trust =self alone/tonight/around/with/right/anymore|danger to =self',
    ONLYREASON:
      'only reason/thing =im/keeping/keeps/stopping/stops am/me/havent? still? alive/here/from/back/is/was|reason =im am? still alive',
    NOTMAKE:
      'wont/cant/not/never/dont/cannot/see going/think/to/myself? i/ill/myself/to? will? make/making it through/past the/this/another? =day|wont/cant/not/never/dont/cannot/see going/think/to/myself? i/ill/myself/to? will? make/making it to morning/thirty/30/25/40/forty/christmas|wont/cant/not/never/dont/cannot going/think/to? i/ill/to? will? survive/surviving/live/see/last the/this/past/through/until/another? the/this? =day',
    REGRET: 'regret/mad/angry/sad/upset/disappointed/hate/sucks that? i? surviving/survived',
    HEAVEN:
      'be/join/see with? =the? mom/mum/dad/son/daughter/baby/brother/sister/wife/husband in heaven|go/going home to jesus/god',

    THOUGHTS:
      'suicidal/suicide thought~/ideation~/feeling~/urge~/tendencies/impulse~/attempt~/plan~/thinking/intent/episode~/moment~/note/letter/watch',
    SUICIDE: 'suicide|suicidal thoughts/ideation',
    SUICIDAL: 'suicidal',
    ATTEMPTED:
      'attempted last/again/twice/once/yesterday/recently|attempted two/three/four/a/several/many times/days/weeks/months/years/few/couple|overdose~|od|oded|hospitalized/hospitalised/admitted/sectioned for/after trying/attempting',
    MYATTEMPT: 'after/since/before/from my first/second/third/last/recent? attempt~|my own? suicide|attempt~ on my',
    HAVE: 'struggle~|battle~|fight~|fought|suffer~|give~|gave|research~|google~|attempt~|survived|wrote|written|writing|contemplate~|consider~|plan~|tried|turn~|resort~|choose|chose|want~|prone|risk|driven|led me|drove me|pushed me|think~|thought~|dream~|idea~|close|verge|edge|brink|obsess~|tempted|feel~|felt',
    BE: 'am|be|being|been|was|feel~|felt|get~|got|become|became|im|ive|turn~|very|so|since|passively|actively',
    OPTION:
      'only/best/easiest option/way/answer/choice/solution/escape/thing/out|an option|on the table|way out|the answer/solution|a solution/relief|good/nice/better/appealing/peaceful/tempting/easier|my mind|to mind',
    DEATHLY: 'death|dying|being dead/gone|hanging|strangulation|overdose|drowning|suffocation',
    RELIEF:
      'only way/option/escape/answer/solution/exit|best option|a/such relief|peaceful|freedom|release|comforting|tempting|appealing|painless|sounds/seem~/looks/feels/would so? good/nice/better/easier/quick/painless|is better',
    NOWAY: 'no way out|no escape|no other way|only way out',
    METHOD: 'strangulation|hanging|drowning|overdose~|suffocation|carbon monoxide',
    TABLE: 'on the table|an option|my option~|last resort|my way out|i could',
    MEANT:
      'been there|known? from experience|personal experience|was there|think~/thought/considered/tried/contemplated about/of? it|tried once/twice|almost/nearly did it|came/been close|doing it|do it|attempted|my attempt|attempts|my first/second/last attempt|tempted|those/these/such/the thoughts|that place|at that point|that route|as well|to too|feel~/felt that way|felt like that|feel the same|know how that|can relate|urge',

    // Preparations.
    GET: 'have|got|get|getting|bought|buy~|order~|found|find~|hold~|held|tie/tied/tying/tie|making|own|stockpile~|hoard~|save~|collect~|hid|hiding|stash~|looked|looking|research~|google~|loaded|stare~|sitting|thinking|thought|consider~|use~|take~|taking|planning',
    MEANS:
      'noose|rope|nembutal|pentobarbital|cyanide|helium tank|sodium nitrite|enough =pills|lethal dose|whole/entire bottle|bottle~/stash/handful/box/pile of/full of? sleeping? =pills|=pills ready/in/next/here/on|the =pills and',
    SWALLOW:
      '=take all of? my/the/these? =pills|=take all of them/it|=take the/a whole/entire/full? bottle/box/pack/handful|=take too many|=take every pill|=take enough =pills|=take them all|overdose~|=take my pills all',
    MOVE: 'jump~|leap~|step~|walk~|fall~|throw~|threw|lie|lay~|run|running|drive|driving|drove|crash~|swerve~|steer~|veer~|hit|run over',
    LEAP: 'jumping|ending it',
    PLACE:
      'off/from/out of? =the bridge/roof/building/balcony/cliff/overpass/window/ledge/rooftop|front of =the? =vehicle|under/by/into/onto =the? =vehicle/tracks/rails/tree/wall/river/pole',
    LAST: 'goodbye/farewell note/letter/letters|suicide note/letter/notes|goodbye cruel? everyone/world|wont/not be here/around/alive much/long/anymore|time you read this|made my peace|tonight is the night|affairs in order|this is goodbye|never see me again',
    THISWILL: 'this is|this will be|today is|tonight is',
    FINAL: 'my last/final post/message/words/letter/day/night/birthday',
    THISIS: 'this is|this will|write|wrote|written|writing|left|have|had|i|make|is|been|plan~',
    PLAN: 'plan and',
    DAY: 'picked/chose/set/have the/a day/date/means|the means',
    WAYS: 'way~ to|how to|how do i|method~|painless|quickest|easiest|fastest|pills|pill|dose|mg|much',
    ASKWAY: 'painless/easiest/quickest/easy/fastest way/ways to? die/go/end/do',
    LETHAL: 'overdose|od|lethal|fatal',
    SHOULDHAVE: 'shouldve died|should have/of? be? died/dead|shouldnt be/have here/alive/born/been|shouldnt exist',
    READY:
      'ready/waiting/want/wish/beg~/long~/pray~ for/on? to? death/dying/die|welcome death|rather not live|ready to give up and',

    // Reasons, burden, hopelessness.
    WISH: 'wish~|hope~|pray~|if only|please god|beg~',
    BETTEROFF: 'better|better off|happier|easier|relieved|fine|improve~|best|favour|favor',
    WITHOUTME:
      'without me|if/once/when/after =im am/was/were/had/just? dead/gone/died/die/disappear~|with me dead/gone|if i werent/wasnt/didnt here/around/alive/exist|if i killed/ended',
    BETTERDEAD: 'better/rather off? be? dead|rather die|rather be dead|better to die',
    CARE: 'care~|miss~|notice~|cry|mourn|remember|bothered|funeral|matter|sad|find',
    NOONE: 'no one|noone|nobody|anyone|anybody|wonder|would|everyone|they|people',
    IFGONE:
      'if/when/once =im was/were/am/just? gone/dead/die/died/disappear~/vanish~/killed/ended|if i wasnt/werent/didnt here/around/alive/exist/wake',
    NOTMIND:
      'wouldnt/dont/doesnt really? mind|dont/didnt/couldnt/wouldnt care if|okay/ok/fine/peace with|dont care about|not/no longer/isnt scared/afraid of',
    FINEWITH: 'fine with|be fine/ok/okay|okay with|ok with|wouldnt be sad|wouldnt be so bad',
    IFHIT:
      '=vehicle hit~/crash~|if i? didnt/dont/never wake/woke up?|if i died|get~ hit/run/killed|fatal accident/crash|dying in my sleep|if i went to sleep and didnt',
    NOREASON:
      'no/any/zero single/real/good? reason/point/sense/purpose/use/meaning|whats/what/wheres is/was/s? the? even/fucking? point/reason/use/purpose|pointless|not/isnt/aint worth|nothing/anything left? to/worth',
    AREASON: 'a/the/one/any/see single/real/the/any/a? reason/point/purpose',
    TOLIVEFOR:
      'nothing left/much/else? to live for|what/whats do/is there/i have? left? to live for|nothing makes/made me want to live',
    STILL: 'why am i|why i am|why im|why do i|why should i|why did i|why cant i just|why was i|why even? bother',
    ALIVE:
      'go/keep on/living/going|live|living|exist|be? still? alive|still here/breathing/living|born|survive|just die',
    LIFEIS: 'life|living|existence|existing',
    NOTWORTH: 'isnt/not/aint/never worth|no longer worth',
    IT: 'it|living|anymore|the',
    TIRED:
      'tired/sick/exhausted/weary/bored/fed of|sick and tired of|done/finished/through with?|had enough of|hate~|cant stand/take/handle|fed up with/of|give~/gave up on|lost/lose/losing the/all/my will/desire|no/the/any will/desire/wish/strength/energy to|so over',
    LIFE: 'living|being alive|existing|existence|this life|life anymore|life|breathing|live|exist|living like|being here anymore',
    STRENGTH: 'strength/energy/will/desire/courage to?',
    CANT: 'cant|cannot|can not|couldnt|dont think i can|dont want to|unable to|too/so hard to',
    GOON: 'go/keep on? living|live like this/that|live anymore|live any|continue living|continue like this|live with =self|go on like/with this/life|continue to live/exist|do life/this life',
    LONGER: 'any|anymore|like this',

    // Sayings that one of the rules would take for it.
    IDIOM:
      'political/career/social/professional/financial suicide|suicide squad/doors/door/wings/drills/sprints/runs/bomber/bombers/bombing/bombings/mission/missions/vest/burger/rates/rate/hotline/line|suicide prevention/awareness|suicides at/in practice|ran/run/running suicides/suicide|shoot~/shot =self in the foot|=kill =self at/in/over/for/working/training/trying laughing?|rather die/be? dead? than eat/drink/wear/watch/listen/play/date/buy/vote/cook/clean/run/give/speak/work/lose|thought i was going to die|die in peace|death metal|to death|afraid/scared/terrified/frightened/fear/worried of/about dying/death|afraid/scared/terrified/worried i/ill/im would/will/might/may/could/was/going? to? die|=end it/this/things with/there/at/call/conversation/relationship|take~ off|walk~ off|=end it on|dying for|dying/die~ to/2|i/im would/could/nearly/almost? die~/dying laughing/for/of/when|live/living in/near/with/closer/close/at/alone/abroad/there/together/without/by',
    USED: 'used to',
    MILD: 'laughter|laughing|embarrassment|boredom|cringe|cuteness|hunger|heat|cold|happiness|joy|old|thirst|curiosity|love',
    OF: 'of|from|with',
    BY: 'at home|peacefully|with dignity|in my own|alone|happy|a hero|trying|for a nap',
    ACCIDENT:
      'shaving|cooking|chopping|slicing|while|playing|skiing|at the gym|at work|at practice|lifting|running|climbing|by accident|accidentally|on a|on the|opening|gardening|falling|fell',

    LOW: 'depress|hopeless|worthless|in? dark/low/bad place|rock bottom|at? my? lowest|lost hope|wanted it to end|numb|in crisis|breakdown|inpatient|psych ward|sought/seek/seeking/got/get help|gave up|give up|survivor~',
    DEPRESS: 'depress',
    HEAVY:
      'selfharm|self harm~/injury/hate/hatred/loathing|=kill/hurt~/harm~/cut~ himself/herself/themselves/themself/yourself/ourselves/oneself|=end/took/take~/taken his/her/their/your own? life/lives|has been cutting|overdose~|hopeless~|worthless|useless|despair~|no way out|no hope|lost all? hope|rock bottom|breaking point|end of my rope|dark/bad/low/darkest/lowest place/hole/thoughts/point|dead inside|inside dead|numb|empty inside|trapped|burden to/on|intrusive thoughts|waiting for death|life is/was over|end the pain|pain to end/stop|it to stop/end|cant/cannot/couldnt go/take/cope/bear/handle on/it/this/anymore|cant anymore|hate =self|hate my life|almost/nearly gave up|give/giving up on? me/life/myself|want~/wish to? disappear/vanish|crisis line|suicide hotline|988|never belong|nobody/noone cares/care|no one would/will/cares/to care/miss/know/notice/find|all/so/completely alone|falling apart|breaking down|cry for help|cant see a? way/future|no future|lost everything|nothing left|nothing matters|want~ to die|wish it had been me|have been me|ledge|my own? funeral|do something stupid|if i died|go through with it|die~ inside',
  },
  harmless: ['DIE/GONE 2 OF 2 MILD', 'ACT 1 MILD', 'ACT/HARM 3 ACCIDENT', 'USED 3 HARM', 'DIE/GONE BY', 'DIE LAUGH'],
  explicit: [
    'ACT',
    'I/^/ME 4 COMMIT',
    'I/^/ME 6 ENDALL',
    'I/^ 5 WANT/MODAL/NEAR 4 ENDIT',
    'I/^/ME 5 WANT 4 DIE',
    'I/^ 3 READY',
    'I/ME 4 WANT 4 HARM',
    'I/^ 3 HARM',
    'I/^ 3 WISH 2 I 4 GONE/DIE',
    'WISH ~5 TAKEME',
    'NOT 3 WANT 3 LIVE',
    'I/^ 4 CANT 2 GOON',
    'I 2 CANT 1 LIVE LONGER',
    'NOREASON 4 LIVING',
    'NOT 3 AREASON/NOREASON 4 LIVING',
    'TOLIVEFOR',
    'STILL 2 ALIVE',
    'DEATHLY 4 RELIEF',
    'METHOD ~12 TABLE',
    'I/^ 3 READYTO 1 CHECKOUT $',
    'NOWAY ~2 DEATHLY/ACT/SUICIDE',
    'I/^ 3 SHUT',
    'ONLYREASON',
    'I 3 NOTMAKE',
    'I/^ 4 UNSAFE',
    'ASKWAY',
    'WAYS 5 DIE/ACT/LETHAL',
    'I/^ 2 REGRET',
    'LIFEIS 2 NOTWORTH 1 IT',
    'I/^ 4 WANT 2 COMMITV $',
    'I 4 WANT 2 HEAVEN',
    'MYATTEMPT',
    'I/^ 4 TIRED 2 LIFE',
    'NOT 3 STRENGTH 1 LIVE',
    'BETTEROFF ~4 WITHOUTME',
    'I 4 BETTERDEAD',
    'I/^ 3 FINEWITH ~4 IFHIT',
    'IFHIT ~4 FINEWITH',
    'I/^ 4 WISH 3 IFHIT',
    'NOONE ~3 CARE ~3 IFGONE',
    'IFGONE ~4 NOONE ~3 CARE',
    'NOTMIND 3 DIE/GONE/IFHIT/IFGONE/PLACE',
    'I 5 BE 3 SUICIDAL',
    '^ 2 BE 2 SUICIDAL',
    'I ~8 HAVE ~6 SUICIDE',
    '^ 1 HAVE 2 SUICIDE',
    'I/ME ~12 THOUGHTS',
    'THOUGHTS ~12 I/ME',
    'SUICIDE 4 OPTION',
    'I 3 ATTEMPTED',
    'I/^ 6 GET 3 MEANS',
    'I/^ 6 WANT/MODAL/GET 4 SWALLOW',
    'I/^ 2 SWALLOW',
    'I/^ ~6 WANT/NEAR 4 MOVE 3 PLACE',
    'I/ME/^ 3 MODAL/NEAR 3 MOVE 3 PLACE',
    'THISIS 3 LAST',
    'THISWILL 1 FINAL',
    'I/^ 4 PLAN 5 DAY',
    'I 2 SHOULDHAVE',
    'I 3 NEAR 3 LEAP',
  ],
  meant: ['I 4 MEANT', 'I/ME 5 LOW'],
  mention: ['I/ME 3 DEPRESS', 'SUICIDE', 'SUICIDAL', 'HEAVY', 'ACT', 'HARM', 'ENDALL', 'COMMIT'],
};
