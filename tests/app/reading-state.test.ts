import { expect, it } from 'vitest';
import { readingState } from '../../src/app/reading-state.ts';
import { LOCALES } from '../../src/chat/locale.ts';
import { wordsIn } from '../../src/chat/slash-command.ts';

it.each(LOCALES)('says how far it is in %s', (locale) => {
  const file = { file: 'a.jsonl', number: 2, count: 7, bytes: undefined };
  expect(wordsIn(readingState({ kind: 'reading', file }), locale)).toMatch(/2\D+7/);
  expect(wordsIn(readingState({ kind: 'indexing', done: 1, all: 3 }), locale)).toContain('33 %');
  expect(wordsIn(readingState({ kind: 'indexing', done: 0, all: 0 }), locale)).toContain('0 %');
});

it('says the same in no two languages', () => {
  const said = LOCALES.map((locale) => wordsIn(readingState({ kind: 'waiting' }), locale));
  expect(new Set(said).size).toBe(LOCALES.length);
});
