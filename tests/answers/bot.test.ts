import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import type { Input } from '../../src/chat/event.ts';
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
    expect(seedBot.needs({ kind: 'text', text: 'related papers?' })).toEqual({
      context: true,
      manager: false,
    });
    expect(seedBot.needs({ kind: 'text', text: 'bandits' })).toEqual({ context: false, manager: false });
    expect(seedBot.needs({ kind: 'action', token: 'p:dzj58a2qa5' })).toEqual({
      context: false,
      manager: false,
    });
  });

  it('is who asks, where a channel is changed, also by a button', () => {
    expect(seedBot.needs({ kind: 'text', text: 'digest off' }).manager).toBe(true);
    expect(seedBot.needs({ kind: 'action', token: 'g:off:' }).manager).toBe(true);
  });
});

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
});
