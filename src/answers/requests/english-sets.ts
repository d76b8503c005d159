import { listed } from './language.ts';

/** What phrases of English name in braces. */
export const ENGLISH_SETS = {
  bot: listed('paperboy ; paper boy ; bot'),
  all: listed(`
    there ; all ; everyone ; everybody ; every one ; folks ; team ; guys ; friends ; people ; y.?all ;
    you all
  `),
  together: listed('together ; jointly ; with each other ; as (authors|co-authors|coauthors)'),
  daily: listed(`
    (daily|featured) (paper|papers|post|posts|digest|article) ; paper of the day ; papers of the day ;
    digest ; digests ; daily ; paper a day ; morning paper ; (papers?|posts?) every day
  `),
  every: listed(`
    every [single] (day|morning|afternoon|evening|night|weekday|workday|working day|business day|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday) ;
    each (day|morning|afternoon|evening|weekday|week) ; daily ; once a day ;
    on (weekdays|weekends|mondays|tuesdays|wednesdays|thursdays|fridays)
  `),
  please: listed('please ; pls ; plz ; pretty please ; kindly ; if you please'),
  me: listed('me ; us ; for me ; for us'),
  i: listed(`
    i ; we ; one ; someone ; somebody ; my (colleague|friend|student|supervisor|boss|advisor|team|group)
  `),
  you: listed(`
    you ; u ; ya ; anyone ; anybody ; someone ; somebody ; any of you ; anyone here ; somebody here ; we ;
    they ; people
  `),
  iam: listed("i'm ; we're ; i am ; we are ; im ; been ; i've been ; we've been ; i was ; we were"),
  find: listed(`
    find ; show ; get ; give ; send ; bring up ; bring ; fetch ; list ; recommend ; suggest ; look up ;
    look for ; look into ; look ; search for ; search ; point ; share ; pull up ; dig up ; dig out ; display ;
    provide ; name ; hunt down ; locate ; help find ; help [{me}] [to] find
  `),
  imperative: listed(`
    find ; show ; give ; get ; send ; pass ; hand me ; gimme ; lemme see ;
    list (all|some|the|a few|your|every) ; recommend ; suggest ; look up ; look for ; search for ; fetch ;
    pull up ; dig up ; bring up
  `),
  noun: listed(`
    papers? ; articles? ; everything ; refs? ; lit ; intro ; [intro] reading ; publications? ; preprints? ; [research] works? ; [research] literature ; studies ;
    reading [(material|list)] ; readings ; references? ; resources? ; things? ; stuff ; something ;
    some thing ; anything ; results? ; research [papers?] ; ones? ; material ; contributions? ; pubs? ;
    sources? ; texts? ; surveys? ; overviews? ; introductions? ; tutorials?
  `),
  adjective: listed(`
    good ; nice ; interesting ; relevant ; great ; cool ; key ; important ; useful ; helpful ; introductory ;
    accessible ; decent ; solid ; other ; more ; further ; related ; existing ; available ; scientific ;
    academic ; published ; prior ; seminal ; classic ; must-read ; easy ; short ; single ; few ; different ;
    worthwhile ; actual ; notable ; (new|newer|newest|recent|latest|current|fresh) ; most recent ;
    up-to-date
  `),
  det: listed(`
    any ; some ; a few ; a couple of ; several ; the ; a ; an ; all [the] ; all your ; your ; one ;
    one or two ; two ; three ; five ; ten ; a lot of ; lots of ; many ; a list of ; every ; those ; a bit of ;
    a bunch of
  `),
  about: listed(`
    about ; on ; regarding ; concerning ; around ; for ; of ; in ; into ; dealing with ; that deals? with ;
    which deals? with ; covering ; discussing ; treating ; addressing ; tackling ; studying ; exploring ;
    investigating ; (focused|focusing) on ; concerned with ; to do with ; having to do with ; related to ;
    relating to ; relevant (to|for) ; touching [on] ; working on ; with ; using ; that (are|is) about ;
    that (are|is) on ; on the (topic|subject|theme|field|area|problem) of ; from the (field|area) of ;
    in the (field|area|direction) of ; along the lines of ; towards? ; where ;
    (that|which) [(can|could|might|also|would)] (uses?|covers?|discuss|discusses|treats?|address|addresses|tackles?|study|studies|explores?|investigates?|mentions?|describes?|apply|applies|employs?|talks? about|looks? (at|into)|works? (on|with)|touch on|touches on|focus on|focuses on|(has|have) to do with|relates? to|helps? (with|to)|solves?|combines?|improves?)
  `),
  this: listed(`
    this ; that ; it ; these ; here ; the (topic|above|problem|paper) ;
    this (topic|problem|question|paper|idea|one)
  `),
};
