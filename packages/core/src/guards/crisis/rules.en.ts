import type { CrisisRules } from './rules.js';

/**
 * English. What the rules look for follows the questions of the Columbia scale (wish to be dead, thoughts, method, intent,
 * plan, preparation, attempt) and what research found to go before them: burden, entrapment, hopelessness.
 */
export const RULES: CrisisRules = {
  heavy: 'suici|sucid|suicd|suisid|suside|kill(?:ing|ed)? my|end my life|my own life|22 a day',
  words: {
    gun: 'gun/pistol/rifle/shotgun/weapon/barrel/muzzle/bullet/knife/blade/razor',
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
    I: '=im|ima|imma|as a person/veteran/vet/soldier/man/woman/guy/mother/father who|part/half of me|something/everything in me|my brain/mind/head/voices|someone/somebody/one who is/has/was/been',
    ME: 'me|my|=self',
    OTHER:
      'he|hes|hed|she|shes|shed|they|theyre|theyve|them|him|his|her|you|youre|youve|your|we|us|our|people|person|someone|somebody|anyone|everyone|nobody|no one|who|those|man|woman|guy|girl|boy|kid~|child|children|son|daughter|mom~|mum~|mother~|dad~|father~|parents|brother~|sister~|uncle|aunt|cousin|grandma|grandmother|grandpa|grandfather|husband~|wife|wifes|partner|boyfriend|girlfriend|ex|friend~|of mine|buddy|buddies|mate~|neighbour|neighbor|coworker|roommate|teacher|student~|patient~|client~|veteran~|vet~|soldier~|member~|cat|dog|character~|hero',
    BREAK: 'but|because|cause|cuz|bc|since|though|although|until|unless|while|if|when|whenever',
    AND: 'and|so|or|then|that',
    NOT: 'not|never|no longer|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|isnt|wasnt|havent|hasnt|aint|nor|without|no|none|nothing|stopped|instead of|rather than|far from|deny|denied|promised|prevent',
    NOTTHAT:
      'not/never/dont/didnt say/saying/said/mean/think/believe/feel that/like? =im|not/isnt/doesnt that/like/mean that? =im|no way =im|ask~/see/check/know me? if/whether =im|=kin thought/thinks/think/assume~ that? =im',
    YET: 'cant/cannot/not/never wait/promise/fully/really/completely? leave/leaves/left/stop/away/wait/promise|dont/not/didnt/no/lack have/enough? the? courage/guts/balls/nerve/strength|no other|fight/fighting/try/trying/hard/talk~ not to/from|cant/cannot/couldnt/dont/wont/didnt/never stop/stopped/know/lie/help/tell/told/hide/shake/resist/sure/understand/remember/trust/even/care|nothing but/left/helps/matters/works/keeping/stopping',
    WAS: 'was|were|had|felt|wanted|wished|tried|attempted|thought|considered|planned|did|went|got|survived|came|took|overdosed|ended|been|almost|nearly|cut|hurt|used',
    PAST: 'used to|when i was a/an/young/little/younger/fifteen/fourteen/sixteen/in|as a/an teen/teenager/kid/child|in my teens/youth/childhood|in high school',
    GLAD: 'love my life|=im am? glad/grateful|glad/grateful/thankful/happy/relieved that? =im/to|in recovery|recovered|i dont any more|i dont anymore|not anymore|good/okay/ok/fine/better now|months/years/days/weeks/year clean/free/sober|free of it|life is good',
    TOLD: '=kin kept? tell~/told/want~/asked me to?|told me to|=kin say~/said/think~/thought/asked/claims if/that? =im',
    MEDIA:
      'song~|lyrics|film~|movie~|book|novel|poem|episode|series|video game|the/this game|level|chapter|character~|scene|documentary|essay|paper|anime|manga|netflix',
    LAUGH: 'lol|lmao|haha|hahaha|jk|just kidding|xd|😂|🤣|💀',

    // What someone may want, and how.
    WANT: 'want~|wanna|wana|need~|wish~|cant wait|long~|yearn~|crave~|beg~|hope~|pray~|desire~|prefer~|deserve~|plan~|expect~|intend~|tell~/say~/scream~ me? to?|decided|try/tried/trying|attempt~|ready|urge~|impulse|temptation|tempted|courage|guts|balls|nerve|desperate|ache|aching|consider~|contemplate~|imagine~|picture~|think~/thought~/idea~/dream~/daydream~/vision~/fantasize~/fantasise~/obsess~ about/of/abt/to|feel~/felt like|as well|easier/better/best to|rather|should|ought|gotta',
    NEAR: 'close|close to|verge|edge|brink|almost|nearly|going|gonna',
    MODAL: 'will|would|might|may|could|gonna|going to|about to|have to|ill|imma|ima|lets|almost|nearly|did|just|should',
    DIE: 'die~|dying|death|be/being/is/was dead/gone|not/never wake/waking up|not/stop/cease/quit exist~/breathe~/living|not be/being alive/here|no longer be/exist|disappear/vanish/gone forever/completely|sleep forever|sleep~/asleep and? never/not wake~|leave this world/earth/life|not be here/around any/anymore|nonexistence',
    GONE: 'die~|dead|never been? born|wasnt/werent/hadnt here/alive/born/been|hadnt/didnt/dont/wouldnt/wont/never/not wake/woken/woke up|disappear~|get/got/getting hit/run/killed/shot/cancer by/over',
    TAKEME:
      'someone/somebody/god/bus/car/truck would/could/will/please? kill/shoot/hit/end/finish me|would/could/will/to/had/just? kill~/end~/shoot/shot/finished/found me|take/takes me in my/away/soon/tonight|god/lord to/would/will/just? take/takes me',
    LIVE: 'live|alive|a future|see another/tomorrow/the|be/being/stay~ alive|exist~|wake/waking up|be/being here/around any/anymore/longer/much/at|keep/go/going on? living/existing/breathing',
    LIVING: 'live|living|life|alive|exist~|existence|go/going/carry/carrying on|keep/keeping going',

    ACT: '=kill =self|=kill my self|kms|do/doing/did =self in|do/doing away with =self|=end/take~/took/taken my own? life/existence/suffering|slit~/cut~/slash~ my wrists/wrist/veins/throat|blow~/blew/shoot my brains/brain/head out?|=gun in/to/through/into/against/under my? head/mouth/temple/skull/brain/chin/wrist|use~ it/them/that? on =self|eat~/suck~ on? a/my/the bullet/gun/barrel|trigger on =self|noose/rope around my neck|=end =self|catch the bus|ctb|throw~/threw =self off/under/out/from/in/into|starve~/drink~ =self to death|neck =self',
    ENDIT: '=end it/everything|give up on life|check~ out of/early/for/permanently|easy/cowards way out',
    SHUT: 'want~/wish/need/hope~/waiting everything/life/my/all life/world? to/would? be? end/stop/over|want~/wish it all? to/would all? end/stop|out of this life/world|life to be over/end|be done with/living life/everything?|want~ out of life/here',
    HARM: 'punish~ =self|start~/keep hurting =self|harm~/cut~ =self|self harm~/injur~|selfharm~|cut~/burn~ my arms/arm/thighs/legs/skin|do/doing something/anything to =self|might/will/could do to =self',
    HURT: 'hurt~/burn~/injure~ =self',
    UNSAFE:
      'cant/cannot/not/couldnt keep =self safe|unsafe|not/dont/isnt safe/feel safe? with/from/around =self|dont/cant trust =self to? be? alone/tonight/around/with/right/anymore|danger to =self',
    ONLYREASON:
      'stay~ alive for/because|only reason/thing =im/keeping/keeps/stopping/stops am/me/havent? still? alive/here/from/back/is/was|reason =im am? still alive',
    REGRET: 'regret~|mad|angry|sad|upset|disappointed|hate|sucks',
    AWAKE: 'woke up|still? alive/breathing|survived|surviving|attempt failed',

    THOUGHTS:
      'thought~/urge~ of/about =end/=kill/suicide/dying|suicidal/suicide thought~/ideation~/feeling~/urge~/tendencies/impulse~/attempt~/plan~/thinking/intent/episode~/moment~/note/letter/watch',
    SUICIDE: 'suicide|suicidal thoughts/ideation',
    SUICIDAL: 'suicidal',
    ATTEMPTED:
      'give/gave/given suicide|attempted last/again/twice/once/yesterday/recently|attempted two/three/four/a/several/many times/days/weeks/months/years/few/couple|overdose~|od|oded|hospitalized/hospitalised/admitted/sectioned for/after trying/attempting',
    MAKEIT: 'make/making it through/past/to the/this/another? =day/christmas',
    HAVE: 'commit~|struggle~/battle~/suffer~ with/from|research~|google~|attempt~|survived|contemplate~|consider~|plan~|tried|turn~ to|resort~ to|choose|chose|prone|risk|driven|think~/thought~/dream~/idea~/obsess~ of/about|close|verge|edge|brink|tempted|away from',
    BE: 'am|be|being|been|was|feel~|felt|get~|got|become|became|im|ive|turn~|very|so|since|passively|actively|went from',
    OPTION:
      'only/best/easiest option/way/answer/choice/solution/escape/thing/out|my/plan/way|how i|an/logical/viable? option/solution|way out|good/nice/better/appealing/peaceful/tempting/easier',
    MYMIND: 'my mind/head/thoughts',
    DEATHLY: 'only? death|dying|being dead/gone|hanging|strangulation|overdose|drowning|suffocation',
    RELIEF:
      'set/sets me free|solve~ everything/all|only thing|end/ends this/it|over fast/quick/quickly|didnt/doesnt/not seem/look/sound so/as/that? bad/hard/scary|welcome|blessing|mercy|only way/option/escape/answer/solution/exit|a/such relief|peaceful|freedom|release|comforting|tempting|appealing|painless|sounds/seem~/looks/feels/would so? good/nice/better/easier/quick/painless',
    MEANT:
      'been there|was there|think~/thought/considered/tried/contemplated about/of? it|came/been close|do it|attempted|attempts|tempted|those/these/such/the thoughts|wouldnt/not be here/alive|saved my life|urge',

    STAT: 'one of the/those 22|another? suicide? statistic',
    KILLME: 'someone please kill me|running in my/the closed? garage|my ideation~|just/please let me die/go',
    WOULDMISS: 'no one/noone/nobody would even/really? ever? miss/notice/find/mourn/know',
    EITHER: 'live~ or die~',
    SURV: 'attempt survivor|survived my own? attempt',
    MINE: 'my first/second/third/last? attempt~',
    READTHIS: 'time you read this',

    // Preparations.
    GET: 'have|got|get|getting|bought|buy~|order~|found|find~|hold~|held|tie/tied/tying/tie|making|own|stockpile~|hoard~|save~|collect~|hid|hiding|stash~|looked|looking|research~|google~|loaded|stare~|sitting|thinking|thought|consider~|use~|take~|taking|planning',
    MEANS:
      'noose|rope|helium|cyanide|suffocation|strangulation|nembutal|pentobarbital|whole/entire bottle|bottle~/stash/handful/box/pile of/full of? sleeping? =pills|=pills ready/in/next/here/on/lined|up my? =pills',
    SWALLOW:
      '=take all of? my/the/these? =pills|=take all of them/it|=take the/a whole/entire/full? bottle/box/pack/handful|=take too many|=take ten/twenty/thirty/forty/fifty/hundred sleeping? =pills|=take them all|overdose~',
    MOVE: 'jump~|leap~|step~|walk~|fall~|throw~|threw|lie|lay~|run|running|drive|driving|drove|crash~|swerve~|steer~|veer~|hit',
    LEAP: 'jumping',
    PLACE:
      'off/from/out of? =the bridge/roof/building/balcony/cliff/overpass/window/ledge/rooftop|front of =the? =vehicle|under/by/into/onto =the? =vehicle/tracks/rails/tree/wall/river/pole/pillar',
    LAST: 'goodbye/farewell note/letter/letters|suicide note/letter/notes|wont/not be here/around/alive much/long/anymore',
    THISWILL: 'this is',
    FINAL: 'my last/final post/message/words/letter/day/night/birthday',
    THISIS: 'write|wrote|written|writing|left|have|had|i|make|is|been|plan~',
    PLAN: 'plan and|exactly|pick~|chose|thought about',
    DAY: 'how/when/where =im would/will/want/going/gonna? to? do/end it|picked/chose/set/have the/a day/date/means',
    WAYS: 'way~ to|how to|method~|painless|quickest|easiest|fastest|pills|pill|dose|mg|much',
    LETHAL: '=pills it/i|overdose|od|lethal|fatal',
    SHOULDHAVE: 'shouldve died|should have/of? be? died/dead|shouldnt be/have here/alive/born/been',
    READY: 'ready/waiting/want/wish/beg~/long~/pray~ for/on? to? death/dying/die',

    // Reasons, burden, hopelessness.
    WISH: 'wish~|ask~ god|hope~|pray~|beg~',
    BETTEROFF: 'better/easier/happier/best off? for/on? everyone/all/them/others?|relieved|fine|improve~|favour|favor',
    WITHOUTME:
      'without me|if/once/when/after =im just? am/was/were/had/just? dead/gone/died/die/disappear~|if i just/simply? werent/wasnt/didnt here/around/alive/exist|if i killed/ended',
    BETTERDEAD: 'better/rather/sooner off? be? dead|more dead than alive|rather die',
    CARE: 'care~|miss~|notice~|cry|mourn|remember|bothered|funeral|matter|sad|find',
    NOONE: 'no one|noone|nobody|anyone|anybody|wonder|would|everyone|they|people',
    IFGONE:
      'if/when/once =im was/were/am/just? gone/dead/die/died/disappear~/vanish~/killed/ended|if i wasnt/werent/didnt here/around/alive/exist/wake',
    NOTMIND: 'wouldnt/dont/doesnt really? mind|dont/didnt/couldnt/wouldnt care if|not/no longer/isnt scared/afraid of',
    IFHIT: 'if i? didnt/dont/never wake/woke up?|if i died|get~ hit/run/killed by/over?|if i went to sleep and didnt',
    NOREASON:
      'no/any/zero single/real/good? reason/point/sense/purpose/use/meaning|whats/what/wheres is/was/s? the? even/fucking? point/reason/use/purpose|pointless|nothing/anything left? to/worth',
    AREASON: 'a/the/one/any/see single/real/the/any/a? reason/point/purpose',
    STILL: 'why am i|why im|why should i|why was i',
    ALIVE: 'go/keep on/living/going|live|living|exist|be? still? alive|still here/breathing/living|born|survive',
    NOTWORTH: 'isnt/not/aint/never worth|no longer worth',
    TIRED:
      'tired/sick/exhausted/weary/bored/fed of|sick and tired of|done/finished/through with?|had enough of|hate~|fed up with/of|lost/lose/losing the/all/my will/desire|no/the/any will/desire/wish/strength/energy to|so over',
    LIFE: 'living|being alive|existing|existence|this life|life anymore|life|breathing|live|exist',
    CANT: 'cant|cannot|couldnt|dont think i can|dont want to|unable to|too/so hard to',
    GOON: 'go/keep on? living|live like this/that|live anymore|live with =self|go on like/with this/life|continue to live/exist|do life/this life',

    // Sayings that one of the rules would take for it.
    IDIOM:
      'kill~ =self over/working/training/laughing|there for/when/with/as|attempt~ to|political/career/social/professional/financial suicide|suicide squad/doors/door/wings/drills/sprints/runs/bomber/bombers/bombing/bombings/mission/missions/vest/rates/rate/hotline/line/numbers/prevention/awareness/note/watch? duty/call|suicides at/in practice|shoot~/shot =self in the foot|rather die/be? dead? than eat/drink/wear/watch/listen/play/date/buy/vote/cook/clean/run/give/speak/work/lose|=end it/this/things with/there/at/call/conversation/relationship|dying/die~ to/2|=take my own? life in/back/to/too/for|permanent solution|live/living in/near/with/closer/close/at/alone/abroad/there/together/without/by',
    USED: 'used to',
    MILD: 'shame|laughter|laughing|embarrassment|boredom|cringe|cuteness|hunger|heat|cold|happiness|joy|old|thirst|curiosity|love',
    OF: 'of|from|with',
    BY: 'until|at home|peacefully|alone|happy|trying',
    ACCIDENT:
      'shaving|cooking|chopping|slicing|while|playing|skiing|lifting|running|climbing|accidentally|opening|gardening|falling|fell',

    LOW: 'depress|hopeless|worthless|wanted it to end|numb|breakdown|inpatient|survivor~',
    DEPRESS: 'depress',
    HEAVY:
      'selfharm|self harm~/injury/hate/hatred/loathing|=kill/hurt~/harm~/cut~ himself/herself/themselves/themself/yourself/ourselves/oneself|=end/took/take~/taken his/her/their/your own? life/lives|overdose~|hopeless~|worthless|useless|despair~|no hope|rock bottom|end of my rope|dark/bad/low/darkest/lowest place/hole/thoughts/point|numb|empty inside|trapped|life is/was over|pain to end/stop|cant/cannot/couldnt go/take/cope/bear/handle on/it/this/anymore|hate =self|almost/nearly gave up|want~/wish to? disappear/vanish|988|nobody/noone cares/care|no one would/will/cares/to care/miss/know/notice/find|all/so/completely alone|falling apart|breaking down|cry for help|lost everything|nothing matters|want~ to die|have been me|ledge',
  },
  harmless: ['DIE/GONE 2 OF 2 MILD', 'ACT 1 MILD', 'ACT/HARM 3 ACCIDENT', 'USED 3 HARM', 'DIE/GONE 1 BY', 'DIE LAUGH'],
  explicit: [
    'ACT',
    'I/^ 6 WANT/MODAL/NEAR 3 ENDIT',
    'I/^/ME 5 WANT 4 DIE',
    'I/^ 3 READY',
    'I/ME 4 WANT/MODAL 4 HARM/HURT',
    'I/^ 3 HARM',
    'I/^ 3 WISH 2 I 4 GONE/DIE',
    'WISH ~5 TAKEME',
    'NOT 3 WANT 3 LIVE',
    'I/^ 4 CANT 2 GOON',
    'NOREASON 4 LIVING',
    'NOT 3 AREASON/NOREASON 4 LIVING',
    'STILL 2 ALIVE',
    'DEATHLY 5 RELIEF',
    'I/^ 3 SHUT',
    'ONLYREASON',
    'I/^ 4 UNSAFE',
    'WAYS 5 DIE/ACT/LETHAL',
    'REGRET ~5 AWAKE',
    'I/^ 4 TIRED 2 LIFE',
    'BETTEROFF ~4 WITHOUTME',
    'I 4 BETTERDEAD',
    'I/^ 4 WISH 3 IFHIT',
    'NOONE ~3 CARE ~3 IFGONE',
    'IFGONE ~4 NOONE ~3 CARE',
    'NOTMIND 3 DIE/GONE/IFHIT/IFGONE/PLACE',
    'I 5 BE 3 SUICIDAL',
    'I 4 SUICIDAL $',
    '^ 2 BE 2 SUICIDAL',
    'I ~8 HAVE ~4 SUICIDE',
    '^ 1 HAVE 2 SUICIDE',
    'I/ME ~12 THOUGHTS',
    'THOUGHTS ~12 I/ME',
    'SUICIDE 6 MYMIND',
    '^ 2 SUICIDE 4 OPTION',
    'I/ME ~8 SUICIDE 4 OPTION',
    'SUICIDE 4 OPTION 3 ME',
    'I 6 ATTEMPTED',
    'I/^ 6 GET 3 MEANS',
    'I/ME/^ ~6 WANT/NEAR/MODAL 4 MOVE 3 PLACE',
    'I 5 SWALLOW',
    // Near the beginning only: “overdose” is French, too, and there stands after whose it is.
    '^ 2 SWALLOW',
    'NOT 4 MAKEIT',
    'LIVING 2 NOTWORTH',
    'THISIS 3 LAST',
    'THISWILL 1 FINAL $',
    'I/^ 4 PLAN 5 DAY',
    'I 2 SHOULDHAVE',
    'I/^ 8 NEAR/WANT 3 LEAP $',
    'I 3 NEAR 2 LEAP',
    'I 6 WANT/NEAR/BE 3 STAT',
    'NOT 4 EITHER',
    'READTHIS',
    'I/^ 4 SURV',
    'WOULDMISS 4 ME',
    'KILLME',
  ],
  meant: ['MINE', 'I 4 MEANT', 'I/ME/^ 5 LOW'],
  mention: ['I/ME 3 DEPRESS', 'SUICIDE', 'SUICIDAL', 'HEAVY', 'ACT', 'HARM', 'HURT'],
};
