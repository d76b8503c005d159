import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { refersBack } from '../../src/answers/refer-back.ts';
import { COMMANDS } from '../../src/answers/slash-commands.ts';
import type { Bot } from '../../src/chat/bot.ts';
import type { ChatEvent } from '../../src/chat/event.ts';
import type { Action, PaperBlock, Reply } from '../../src/chat/reply.ts';

const tokens = createActionTokens();

/** A bot that says what the test wants, e.g. with hostile texts or late. */
export function scriptedBot(answer: (event: ChatEvent) => Reply | Promise<Reply>): Bot {
  return {
    facts: async () => ({ papers: '2 papers', inWords: '2 papers' }),
    onChange: () => () => undefined,
    commands: COMMANDS,
    reading: () => undefined,
    needs: (input) => ({ context: refersBack(readIntent(input, tokens)), manager: false, changes: false }),
    handle: async (event) => answer(event),
    card: async (address) =>
      address.includes('paper')
        ? { tone: 'answer', blocks: [{ ...paperOf(address), abstract: [], actions: [] }, ACTIONS] }
        : undefined,
    complete: async (prefix) => [
      { label: `${prefix} completed`, value: `${prefix} completed`, token: 'p:1', kind: 'title' },
    ],
  };
}

/** The buttons of a card. */
const ACTIONS: Reply['blocks'][number] = {
  kind: 'actions',
  actions: [{ kind: 'paper', label: 'Abstract', description: 'Abstract', token: 'p:1' }],
};

/** What was said or pressed. */
export function wordsOf({ input }: ChatEvent): string {
  if (input.kind === 'home') return 'home';
  return input.kind === 'action' ? input.token : input.text;
}

/** A few words as a reply. */
export function wordsAs(text: string, audience: Reply['audience']): Reply {
  return { tone: 'answer', audience, blocks: [{ kind: 'text', role: 'body', spans: [{ text }] }] };
}

/** What a test says of the bot behind a platform. */
export interface Script {
  /** What the bot says; by default what it was asked, to the sender. */
  readonly answer?: (event: ChatEvent) => Reply | Promise<Reply>;
  /** What the bot has otherwise. */
  readonly bot?: Partial<Bot>;
}

/** A scripted bot that tells what it was asked. */
export function listeningBot({ answer = repeat, bot }: Script) {
  const events: ChatEvent[] = [];
  const waiting: ((event: ChatEvent) => void)[] = [];
  const scripted = scriptedBot((event) => {
    events.push(event);
    for (const wake of waiting.splice(0)) wake(event);
    return answer(event);
  });
  return {
    bot: { ...scripted, ...bot },
    /** What it was asked, in order. */
    events: events as readonly ChatEvent[],
    /** What it is asked next, after something was done. */
    asked: async (act: () => unknown): Promise<ChatEvent> => {
      const { promise, resolve } = Promise.withResolvers<ChatEvent>();
      waiting.push(resolve);
      await act();
      return promise;
    },
  };
}

function repeat(event: ChatEvent): Reply {
  const isOpen = event.input.kind === 'command' && event.inTheOpen === true;
  return wordsAs(`asked: ${wordsOf(event)}`, isOpen ? 'everyone' : 'sender');
}

/** A paper whose every text is the given one. */
function paperOf(text: string, href = 'https://example.org/'): PaperBlock {
  return {
    kind: 'paper',
    id: text,
    ordinal: 1,
    title: text,
    link: { kind: 'paper', label: text, href },
    moreLinks: [{ kind: 'pdf', label: text, href }],
    authors: text,
    venue: text,
    sentences: [[{ text }, { text, style: 'mark' }]],
    abstract: [text],
    reason: text,
    actions: [{ kind: 'paper', label: text, description: text, token: text.slice(0, 95) }],
  };
}

/** A reply that has every kind of block, with the given text in all of them. */
export function replyOf(text: string, href?: string): Reply {
  const actions: Action[] = [{ kind: 'paper', label: text, description: text, token: text.slice(0, 95) }];
  return {
    tone: 'answer',
    audience: 'sender',
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text }] },
      {
        kind: 'text',
        role: 'body',
        spans: [
          { text, style: 'strong' },
          { text, style: 'code' },
          { text, ...(href === undefined ? {} : { href }) },
        ],
      },
      paperOf(text, href),
      { kind: 'code', language: 'bibtex', text },
      { kind: 'facts', facts: [{ label: text, value: [{ text }] }] },
      { kind: 'divider' },
      { kind: 'actions', actions },
    ],
  };
}
