import { expect, it } from 'vitest';
import { threadTitle } from '../../src/chat/thread-title.ts';
import { replyOf, wordsAs } from '../helpers/scripted-bot.ts';

it('is the title of the first paper, in a line of at most 100 characters', () => {
  expect(threadTitle(replyOf('Attention'))).toBe('Attention');
  expect(threadTitle(replyOf('Line\n one\u0007\u202e two\ud800'))).toBe('Line one two\ufffd');
  const long = threadTitle(replyOf('word '.repeat(60))) ?? '';
  expect(long.length).toBeLessThanOrEqual(100);
  expect(long).toMatch(/^word word .*…$/);
});

it('is nothing of a post without a paper, or of a paper without a title', () => {
  expect(threadTitle(wordsAs('words', 'everyone'))).toBeUndefined();
  expect(threadTitle(replyOf(' \u200b'))).toBeUndefined();
  expect(threadTitle(undefined)).toBeUndefined();
});
