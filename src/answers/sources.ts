import type { Intent, SourcesVerb } from '../chat/intent.ts';
import { readSourceName } from '../sources/source-name.ts';
import { SOURCES_ASKED } from './sources-asked.ts';
import { SOURCES_COMMAND } from './sources-command.ts';
import { readOffset } from './token-form.ts';
import type { Verb } from './verb.ts';

const WORDS = /^(list|status|show|add|pause|stop|resume|continue|remove|delete)(?:[ :]+(.*))?$/is;
const MEANT: Readonly<Record<string, SourcesVerb>> = {
  add: 'add',
  pause: 'pause',
  stop: 'pause',
  resume: 'resume',
  continue: 'resume',
  remove: 'remove',
  delete: 'remove',
};
const BODY = /^(list|add|pause|resume|remove)(!?):(\d+):(.*)$/s;
/** `sources: add …`, as the command is read, is no search whatever follows. */
const COLON = /^\/?sources:/i;
const LIST: Intent<'sources'> = { kind: 'sources', verb: 'list', name: '', offset: 0 };

/** Where papers come from: everybody sees it, who manages a channel changes it. */
export const sources: Verb<'sources'> = {
  words: {
    said: ['sources'],
    read: (rest, line) => (rest === undefined ? LIST : readChange(rest, COLON.test(line))),
  },
  asked: SOURCES_ASKED,
  token: {
    marks: ['S'],
    write: ({ verb, name, offset, isSure }) => `S:${verb}${isSure === true ? '!' : ''}:${offset}:${name}`,
    read: (_, body) => {
      const [, verb, sure, digits, name = ''] = BODY.exec(body) ?? [];
      const offset = readOffset(digits);
      if (verb === undefined || offset === undefined) return undefined;
      const isSure = sure === '!' ? ({ isSure: true } as const) : {};
      return { kind: 'sources', verb: verb as SourcesVerb, name, offset, ...isSure };
    },
  },
  isOffered: ({ sources: desk }) => desk !== undefined,
  help: [
    {
      label: 'sources.help',
      say: ['sources', 'sources add arxiv:cs.LG'],
      isCommand: true,
      get: 'sources.help.get',
    },
  ],
  slash: SOURCES_COMMAND,
  isOfLibrary: true,
  needsManager: ({ verb }) => verb !== 'list',
  changes: ({ verb, isSure }) => verb !== 'list' && (verb !== 'remove' || isSure === true),
  answer: async (intent, context) => (await import('./sources-answer.ts')).answerSources(intent, context),
};

/** @param isCertain it was said that sources are meant; `sources add noise to data` else is a topic */
function readChange(rest: string, isCertain: boolean): Intent<'sources'> | undefined {
  const [, word = '', behind = ''] = WORDS.exec(rest) ?? [];
  const verb = MEANT[word.toLowerCase()];
  const name = behind.trim();
  if (verb === undefined) {
    if (word !== '' && name === '') return LIST;
    if (!isCertain) return undefined;
    return readSourceName(rest) === undefined ? LIST : { ...LIST, verb: 'add', name: rest };
  }
  const isNamed = !name.includes(' ') || readSourceName(name) !== undefined;
  return isCertain || isNamed ? { ...LIST, verb, name } : undefined;
}
