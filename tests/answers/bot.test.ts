import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createBot } from '../../src/answers/bot.ts';
import type { Input } from '../../src/chat/event.ts';
import type { Intent, Kind } from '../../src/chat/intent.ts';
import { seedBot, shownText } from '../helpers/conversation.ts';
import { inputEvent, textEvent } from '../helpers/events.ts';
import { seedLibrary } from '../helpers/seeds.ts';

describe('what is asked in the open', () => {
  it('is answered in the open, what is one’s own to oneself', async () => {
    const audience = async (input: Input) => (await seedBot.handle(inputEvent(input))).audience;
    expect(await audience({ kind: 'text', text: 'bandits' })).toBe('everyone');
    expect(await audience({ kind: 'text', text: 'medieval history' })).toBe('everyone');
    expect(await audience({ kind: 'text', text: 'cite x' })).toBe('sender');
    expect(await audience({ kind: 'command', text: 'bandits' })).toBe('sender');
    expect(await audience({ kind: 'command', text: 'related bandits' })).toBe('sender');
  });
});

describe('what is worth finding out first', () => {
  it('is what was said before, where the question is about that', () => {
    const nothing = { context: false, manager: false, changes: false };
    expect(seedBot.needs({ kind: 'text', text: 'related papers?' })).toEqual({ ...nothing, context: true });
    expect(seedBot.needs({ kind: 'text', text: 'bandits' })).toEqual(nothing);
    expect(seedBot.needs({ kind: 'action', token: 'p:dzj58a2qa5' })).toEqual(nothing);
  });

  it('is who asks, where a channel is changed, also by a button', () => {
    expect(seedBot.needs({ kind: 'text', text: 'digest off' }).manager).toBe(true);
    expect(seedBot.needs({ kind: 'action', token: 'g:off:' }).manager).toBe(true);
  });

  it('is whether something changes: what is saved, voted for or posted, and nothing that only asks', () => {
    const tokens = createActionTokens();
    const paper = 'dzj58a2qa5';
    const changing: Readonly<Record<Kind, readonly Intent[]>> = {
      save: [{ kind: 'save', reference: paper }],
      add: [{ kind: 'add', reference: 'arxiv:2005.11401' }],
      unsave: [{ kind: 'unsave', reference: paper }],
      vote: [{ kind: 'vote', slot: '2026-11-02', value: 1 }],
      digest: (['on', 'off', 'now'] as const).map((verb) => ({ kind: 'digest', verb, text: '' })),
      sources: [
        ...(['add', 'pause', 'resume'] as const).map((verb) => sourcesIntent(verb)),
        { ...sourcesIntent('remove'), isSure: true },
      ],
      follow: [{ kind: 'follow', query: 'author:levine' }],
      unfollow: [{ kind: 'unfollow', follow: 1 }],
      following: [{ kind: 'following', offset: 0, resumes: true }],
      search: [],
      new: [],
      paper: [],
      related: [],
      cite: [],
      random: [],
      share: [],
      saved: [],
      home: [],
      help: [],
      expired: [],
      ask: [],
      facts: [],
      more: [],
      people: [],
      refine: [],
      smallTalk: [],
      unable: [],
    };
    for (const intent of Object.values(changing).flat())
      expect(seedBot.needs({ kind: 'action', token: tokens.encode(intent) }).changes, intent.kind).toBe(true);
    for (const words of [
      'saved',
      'sources',
      'sources remove arxiv:cs.LG',
      'digest status',
      'digest preview',
      'paper x',
      'cite x',
      'surprise me',
      'help',
    ])
      expect(seedBot.needs({ kind: 'text', text: words }).changes, words).toBe(false);
    expect(seedBot.needs({ kind: 'home' }).changes).toBe(false);
  });
});

function sourcesIntent(verb: 'add' | 'pause' | 'resume' | 'remove'): Intent<'sources'> {
  return { kind: 'sources', verb, name: 'arxiv:cs.LG', offset: 0 };
}

describe('what fails', () => {
  it('is told to the person with the reference under which it is logged', async () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
    const broken = {
      ...seedLibrary,
      search: () => {
        throw new Error('secret detail');
      },
    };
    const reply = await createBot({ library: broken, logger }).handle(textEvent('x'));
    expect(reply.tone).toBe('error');
    const [, reference] = /reference ([0-9a-f]{8})/.exec(shownText(reply)) ?? [];
    expect(lines.join('')).toContain(reference);
    expect(shownText(reply)).not.toContain('secret detail');
  });
});

describe('completions', () => {
  it('open a title, and search for an author', async () => {
    const [title] = await seedBot.complete('conservative q', 5, 'title');
    expect(title?.token).toMatch(/^p:[0-9a-z]{10}$/);
    const [author] = await seedBot.complete('serg', 5, 'author');
    expect(author?.token).toMatch(/^s:0:author:/);
  });

  it('are none as long as the library is read, since whoever types does not wait', async () => {
    const unread = { ...seedLibrary, suggest: () => new Promise<never>(() => undefined) };
    const logger = pino({ level: 'silent' });
    const bot = createBot({ library: unread, logger, reading: () => 'The library is being read.' });
    expect(await bot.complete('conservative q', 5)).toEqual([]);
  });
});

describe('a paper of an answer that was never given', () => {
  it.each(['save 2', 'cite it', 'unsave the first', 'related to 3', 'abstract of 2'])(
    'is asked for, of the asker alone: %j',
    async (text) => {
      const reply = await seedBot.handle(textEvent(text));
      expect(reply).toMatchObject({ tone: 'notice', audience: 'sender' });
      expect(shownText(reply)).toContain('Which paper?');
    },
  );

  it('may be a topic', async () => {
    expect(shownText(await seedBot.handle(textEvent('2')))).not.toContain('Which paper?');
  });
});
