import { describe, expect, it } from 'vitest';
import { isPointer, readPointer, referenceOf } from '../../../src/answers/requests/which-paper.ts';

describe('words for a paper of the last answer', () => {
  it.each([
    ['2', '#2'],
    ['number 12', '#12'],
    ['no. 3', '#3'],
    ['the 4th paper', '#4'],
    ['#7', '#7'],
    ['the second one', '#2'],
    ['Third!', '#3'],
    ['das erste', '#1'],
    ['le deuxième article', '#2'],
    ['el tercero', '#3'],
    ['the last one', '#last'],
    ['it', '#it'],
    ['this paper', '#it'],
    ["today's paper", '#it'],
    ['それ', '#it'],
  ])('%j is %j', (words, pointer) => {
    expect(readPointer(words)).toBe(pointer);
    expect(referenceOf(words)).toBe(pointer);
    expect(isPointer(pointer)).toBe(true);
  });

  it.each([
    '0',
    '1234',
    '2 player games',
    'first-order logic',
    'the last layer',
    'onety',
    'GPT-4',
    'it depends',
    '',
  ])('%j is none', (words) => {
    expect(readPointer(words)).toBeUndefined();
    expect(referenceOf(words)).toBe(words);
  });

  it('is told from what people type', () => {
    for (const text of ['#0', '#1000', '#first', '2', '#it ', '# 2'])
      expect(isPointer(text), text).toBe(false);
  });
});
