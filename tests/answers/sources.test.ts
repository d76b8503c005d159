import { expect, it } from 'vitest';
import { VERBS } from '../../src/answers/verbs.ts';
import { growingBot } from '../helpers/growing-bot.ts';

const { bot } = growingBot([]);

it.each([
  'sources of noise in quantum devices',
  'sources add noise to images',
  'sources remove bias from data',
  'add noise to the sources',
  'remove bias from sources',
  'stop reading comprehension',
])('takes %j for a topic', (text) => {
  expect(bot.needs({ kind: 'text', text })).toMatchObject({ manager: false, changes: false });
});

it.each([
  'sources add cs.LG',
  'sources pause x',
  '/paper sources remove arxiv cs.LG',
  'sources: add noise to images',
])('asks who manages the channel for %j', (text) => {
  expect(bot.needs({ kind: 'command', text })).toMatchObject({ manager: true, ofLibrary: true });
});

it('writes what was filled in as words that everybody could have typed', () => {
  const write = (subcommand: string, source?: string) =>
    VERBS.sources.slash?.write({ subcommand, text: () => source, flag: () => undefined });
  expect(write('list')).toBe('sources: list');
  expect(write('add', 'noise to images')).toBe('sources: add noise to images');
});
