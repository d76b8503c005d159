import type { DigestVerb, Intent } from '../../chat/intent.ts';
import type { Verb } from '../verb.ts';
import { DIGEST_COMMAND } from './digest-command.ts';
import { beginsSchedule, namesTime, scheduleWords } from './schedule-words.ts';

const WORDS = /^(on|off|status|preview|now|taste|help)(?:[ :]+(.*))?$/is;
const HERE = /^(?:(?:now|please|here|in here|(?:in|for|of) (?:this|our|the) channel)[ !.?]*)*$/i;
const BODY = /^(on|off|status|preview|now|taste|help):(.*)$/s;
/** What may follow the others: `off new` takes new papers back, `taste reset` changes something. */
const FOLLOWS: Readonly<Partial<Record<DigestVerb, RegExp>>> = {
  on: /^/,
  off: /^new(?: papers?)?[ !.?]*$/i,
  taste: /^(?:reset|forget|less)(?![\p{L}\p{N}-])/iu,
};

/** The paper of the day in a channel. */
export const digest: Verb<'digest'> = {
  words: {
    said: ['digest'],
    // Bare: how it stands. Words that are none of its verbs are a search for them.
    read: (rest = 'status') => {
      const said = readVerb(WORDS.exec(rest));
      if (said === undefined || HERE.test(said.text)) return said;
      // `digest now that we know …` is no request.
      return FOLLOWS[said.verb]?.test(said.text) ? said : undefined;
    },
  },
  asked: [
    {
      phrases: {
        en: [
          '(stop|end|cancel|turn off|switch off|disable|quit|unsubscribe from|no more|remove|pause|deactivate) [(posting|sending|with|from)] [(the|our|this|your|these|those)] {daily}',
          'turn [(the|our)] {daily} off',
          'unsubscribe',
          '(stop|quit) (posting|sending) [(papers|here|every day|daily|papers here)]',
        ],
        de: ['(beende|stoppe|schalte) [(das|den|die)] {daily} [(aus|ab)]', 'kein.? {daily} mehr'],
        fr: ["(arrête|désactive|stoppe) [(l'|le)] {daily}"],
        es: ['(para|det.n|desactiva|cancela) [(el|la)] {daily}'],
      },
      read: () => ({ kind: 'digest', verb: 'off', text: '' }),
    },
    {
      phrases: {
        en: [
          '(when|at what time|what time) (is|does|will|comes) [(the|our|today.s)] [next] {daily} [(come|coming|due|posted|be posted|arrive)]',
          '[(show|what is|what.s)] [{me}] [(the|our)] {daily} (status|schedule|settings|setup|time)',
          '(status|schedule|settings) of (the|our) {daily}',
          '(is|is there) [(a|the)] {daily} [(on|here|running|turned on|active)]',
          '[(show|what is|what.s)] [{me}] [(the|our|your)] (paper of the day|daily paper|featured paper|todays paper)',
          "[(show|what is|what.s)] [{me}] today 's paper",
        ],
        de: ['wann (kommt|ist) [(das|der|die)] [nächste] {daily}'],
      },
      read: () => ({ kind: 'digest', verb: 'status', text: '' }),
    },
    {
      phrases: {
        en: [
          '(preview|show|what is|what.s) [{me}] [(the|a)] [(next|coming|upcoming)] {daily} (preview|next)',
          'preview [(the|of the)] {daily}',
          'what (is|comes) next in the {daily}',
        ],
      },
      read: () => ({ kind: 'digest', verb: 'preview', text: '' }),
    },
    {
      phrases: {
        en: [
          '(post|send|give {me}|show {me}) (today.s paper|the {daily}|a {daily}) (now|right now|at once)',
          '(post|send) one now',
        ],
      },
      read: () => ({ kind: 'digest', verb: 'now', text: '' }),
    },
    {
      phrases: {
        en: [
          '(turn on|switch on|enable|start|set up|activate|subscribe {me} to|subscribe to|subscribe this channel to|schedule|we want|i want|begin) [(the|a|our|posting|with)] {daily} [<when>]',
          'turn [(the|our)] {daily} on [<when>]',
          '(post|send|give|bring|share|drop|deliver|show|put) [{me}] [(a|one|the|some|us a|your)] [(new|featured|random|good|nice|interesting|single)] (paper|papers|article|one|something) [(here|in here|to us|to this channel|in this channel|into this channel)] <every=every> [<when>]',
          '[(a|one)] [(new|featured)] (paper|article) [(here|in here|to us|to this channel|in this channel)] <every=every> [<when>] [please]',
          '[(a|one)] {daily} (here|in here|in this channel|in our channel|for this channel)',
          '<every=every> [(at)] <when> (a paper|one paper|a new paper|papers) [(here|please)]',
        ],
        de: [
          '(schalte|schalt|aktiviere|starte) [(das|den|die)] {daily} [(ein|an)] [<when>]',
          '(poste|schick|schicke|sende) [{me}] [(hier)] <every=every> [(hier)] (ein paper|eine arbeit|einen artikel) [(hier)] [<when>]',
        ],
        fr: [
          "(active|démarre) [(l'|le)] {daily} [<when>]",
          '(poste|envoie) [(nous|-nous)] un article [(ici)] <every=every> [<when>]',
        ],
        es: [
          '(activa|empieza) [(el|la)] {daily} [<when>]',
          '(publica|env.a) un art.culo [(aqu.)] <every=every> [<when>]',
        ],
      },
      read: ({ when = '', every = '' }) =>
        when === '' || beginsSchedule(when)
          ? { kind: 'digest', verb: 'on', text: scheduleWords(`${every} ${when}`) }
          : undefined,
    },
    {
      // `daily weather forecasting` and `digest proteins` are topics.
      phrases: {
        en: [
          '[(a|the|one)] {daily} [(please|here|in here|in this channel|in our channel|for this channel)] [(at|every|from|around)] <when>',
        ],
      },
      read: ({ when = '' }) =>
        namesTime(when) && beginsSchedule(when)
          ? { kind: 'digest', verb: 'on', text: scheduleWords(when) }
          : undefined,
    },
  ],
  token: {
    marks: ['g'],
    write: ({ verb, text }) => `g:${verb}:${text}`,
    read: (_, body) => readVerb(BODY.exec(body)),
  },
  isOffered: ({ digests }) => digests !== undefined,
  help: [
    {
      label: 'help.digest',
      say: ['digest on 9:30 Berlin weekdays', 'digest help'],
      isCommand: true,
      get: 'help.digest.get',
    },
  ],
  slash: DIGEST_COMMAND,
  needsManager: changesDigest,
  changes: changesDigest,
  // Time zones and cities are loaded by those who ask for them.
  answer: async (intent, context) => (await import('./answer-digest.ts')).answerDigest(intent, context),
};

function changesDigest({ verb, text }: Intent<'digest'>): boolean {
  return CHANGES.has(verb) || (verb === 'taste' && FOLLOWS.taste?.test(text) === true);
}

/** Verbs that change what a channel gets. */
const CHANGES: ReadonlySet<DigestVerb> = new Set(['on', 'off', 'now']);

function readVerb(match: RegExpExecArray | null) {
  const [, verb, text = ''] = match ?? [];
  if (verb === undefined) return undefined;
  return { kind: 'digest', verb: verb.toLowerCase() as DigestVerb, text } as const;
}
