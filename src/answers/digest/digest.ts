import type { DigestVerb } from '../../chat/intent.ts';
import type { Verb } from '../verb.ts';
import { DIGEST_COMMAND } from './digest-command.ts';

const WORDS = /^(on|off|status|preview|now|help)(?:[ :]+(.*))?$/is;
const BODY = /^(on|off|status|preview|now|help):(.*)$/s;

/** The paper of the day in a channel. */
export const digest: Verb<'digest'> = {
  words: {
    said: ['digest'],
    // Bare: how it stands. Words that are none of its verbs are a search for them.
    read: (rest = 'status') => readVerb(WORDS.exec(rest)),
  },
  token: {
    marks: ['g'],
    write: ({ verb, text }) => `g:${verb}:${text}`,
    read: (_, body) => readVerb(BODY.exec(body)),
  },
  isOffered: ({ digests }) => digests !== undefined,
  help: [
    {
      label: 'Paper of the day',
      say: ['digest on 9:30 Berlin weekdays', 'digest help'],
      get: 'a paper every day in this channel',
    },
  ],
  slash: DIGEST_COMMAND,
  needsManager: ({ verb }) => CHANGES.has(verb),
  changes: ({ verb }) => CHANGES.has(verb),
  // Time zones and cities are loaded by those who ask for them.
  answer: async (intent, context) => (await import('./answer-digest.ts')).answerDigest(intent, context),
};

/** Verbs that change what a channel gets. */
const CHANGES: ReadonlySet<DigestVerb> = new Set(['on', 'off', 'now']);

function readVerb(match: RegExpExecArray | null) {
  const [, verb, text = ''] = match ?? [];
  if (verb === undefined) return undefined;
  return { kind: 'digest', verb: verb.toLowerCase() as DigestVerb, text } as const;
}
