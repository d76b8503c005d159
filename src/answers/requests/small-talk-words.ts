import type { Talk } from '../../chat/intent.ts';

/** Words and phrases of small talk in the languages of the commands, divided by bars. */
const PHRASES: Readonly<Record<Exclude<Talk, 'sign'>, string>> = {
  greeting: `
    hi | hello | hey | hiya | heya | yo | howdy | greetings | hallo | moin | servus | salut | bonjour |
    bonsoir | hola | buenas | ciao | good morning | good afternoon | good evening | good day | morning |
    evening | afternoon | guten morgen | guten tag | guten abend | buenos dias | buenos días |
    buenas tardes | こんにちは | おはよう | おはようございます | こんばんは | やあ | happy monday | happy friday | happy new year |
    merry christmas | welcome | sup | wassup | what's up | whats up | how's it going | hows it going |
    how is it going | how are you | how are things | how are you doing | how do you do | how r u |
    how's life | wie gehts | wie geht's | wie geht es dir | ça va | comment ça va | qué tal | que tal |
    cómo estás | nice to meet you | pleased to meet you | long time no see | guess who | how's everyone |
    how is everyone | how was your weekend | how was your day | have you slept well
  `,
  thanks: `
    thanks | you're welcome | you are welcome | my pleasure | anytime | don't mention it | thank you | thank u | thx | ty | tysm | tnx | cheers | ta | much obliged | much appreciated |
    appreciated | i appreciate it | many thanks | danke | dankeschön | danke schön | vielen dank |
    besten dank | merci | merci beaucoup | gracias | muchas gracias | grazie | ありがとう | ありがとうございます | どうも |
    kudos | bless you | you saved my day | you made my day | you're a lifesaver | you are a lifesaver |
    that helps | that helped | this helps | very helpful | helpful | super helpful |
    that's what i needed | just what i needed | exactly what i needed | that's exactly what i needed |
    that is what i was looking for | that's what i was looking for
  `,
  praise: `
    great | good | nice | cool | awesome | amazing | excellent | perfect | wonderful | fantastic |
    brilliant | lovely | neat | sweet | super | superb | wow | whoa | impressive | well done | good job |
    great job | nice job | good work | great work | nice work | good bot | nice one | good one |
    great stuff | good stuff | love it | i love it | i love you | love this | you rock | you're the best |
    you are the best | you are great | you're great | you're awesome | you are awesome | interesting |
    very interesting | fascinating | beautiful | hooray | yay | yeah | bravo | congrats |
    congratulations | way to go | clever | klasse | prima | genial | spitze | génial | parfait |
    perfecto | excelente | すごい | 素晴らしい | いいね | epic | magnificent | splendid | terrific | so good |
    that was great | that was quick | that was fast
  `,
  assent: `
    ok | okay | k | kk | okey | oki | okie | alright | all right | right | sure | yes | yep | yup | yeah |
    ya | no | nope | nah | fine | got it | i see | understood | makes sense | makes sense to me | agreed |
    i agree | indeed | true | exactly | same | same here | noted | roger | roger that | will do | done |
    deal | fair enough | good to know | hm | hmm | hmmm | mhm | uh | uhm | um | huh | oh | ah | aha | eh |
    lol | lmao | rofl | haha | hahaha | hehe | omg | wtf | oops | whoops | sorry | wrong channel |
    wrong chat | wrong window | wrong thread | not you | my bad | my mistake | my fault |
    oops wrong channel | no problem | no worries | np | never mind | nevermind | nvm | forget it |
    forget about it | whatever | just kidding | kidding | jk | just testing | testing testing | ping |
    test test | ja | nein | genau | stimmt | oui | non | d'accord | sí | si | vale | claro | はい | いいえ |
    なるほど | let me think | let me see | give me a second | one moment | one sec | wait | hold on | brb |
    afk | anyway | well | so | and | then | please | pls | lets see | let's see | i'll have a look |
    will have a look | i'll take a look | i'll read it | will read
  `,
  presence: `
    are you there | who made you | who built you | who wrote you | who are your parents | how old are you | what is your name | what's your name | where are you from | are you a robot | are you sentient | are you busy | you there | anyone there | anybody there | anybody home | anyone home |
    are you alive | you alive | are you awake | you awake | are you up | are you online |
    are you working | do you work | are you ok | are you a bot | are you human | are you a human |
    are you real | are you an ai | can you hear me | do you hear me | you ok | still there | bist du da |
    tu es là | estás ahí | いますか | are you listening | you around | are you around | tell me a joke |
    do you like me | do you sleep
  `,
  farewell: `
    bye | goodbye | good bye | bye bye | see you | see ya | see u | cya | later | see you later |
    see you tomorrow | see you soon | good night | goodnight | gn | night | take care | have a nice day |
    have a good day | have a great day | have a nice weekend | have a good weekend | have a good one |
    farewell | so long | tschüss | tschüs | ciao | auf wiedersehen | bis dann | bis bald | au revoir |
    à bientôt | adiós | adios | hasta luego | さようなら | またね | that's all | that is all | that's it |
    that will be all | i am done | i'm done | we're done | ttyl | talk to you later | talk later |
    gotta go | i have to go | heading home | off to lunch | signing off
  `,
  stop: `
    stop | stop it | stop that | shut up | be quiet | quiet | silence | hush | go away | leave me alone |
    leave us alone | cancel | abort | enough | quit | ruhe | aufhören | arrête | basta | やめて |
    cut it out | no more
  `,
  complaint: `
    bad bot | stupid bot | wrong | that's wrong | that is wrong | not helpful | useless |
    you are useless | you're useless | not what i asked | that's not what i asked |
    that is not what i asked for | not what i meant | that's not what i meant | i didn't ask for that |
    what | what? | why | how | who | really | seriously | are you kidding | are you serious |
    i don't understand | i do not understand | i dont get it | i don't get it | boring | i'm confused |
    that makes no sense | nonsense | rubbish | meh | ugh | argh | damn | shit | fuck | fuck you | idiot |
    you suck | this sucks | hate it | no good | terrible | awful
  `,
};

/** The same, with the kind of each. */
export const TALK_PHRASES: readonly (readonly [phrase: string, talk: Talk])[] = Object.entries(
  PHRASES,
).flatMap(([talk, phrases]) => phrases.split('|').map((phrase) => [phrase.trim(), talk as Talk] as const));

/** What goes with small talk and says nothing else. */
export const FILLERS: ReadonlySet<string> = new Set(
  `
    you u so very much a lot bunch indeed really quite pretty too again all everyone everybody folks team
    guys people friends there here bot paperboy mate man buddy dude pal dear my friend sir madam that this
    it is was are were it's that's thats its for the your help quick answer answers reply info information
    and then now today just oh ah wow well ok okay haha lol one job work stuff always also as usual to me us
    i we im am be truly such in advance kindly tutti zusammen leute alle ihr sehr viel dir euch à tous todos
    gentlemen ladies people's everyone's million tons ton heaps beautiful good great nice old little super
    absolutely totally simply morning evening afternoon night day weekend monday tuesday wednesday thursday
    friday saturday sunday up
  `
    .trim()
    .split(/\s+/),
);
