import { expect, it } from 'vitest';
import { readYearOption, YEARS_TAKEN } from '../../src/answers/year-option.ts';
import { LOCALES } from '../../src/chat/locale.ts';
import { wordsIn } from '../../src/chat/slash-command.ts';

it('reads years as people write them, or not at all: never a part of what was said', () => {
  const read = (said: string) => readYearOption(said, new Date('2024-05-01T12:00:00Z'));
  expect(read('year: 2021')).toBe('year:2021');
  expect(read('since:2021')).toBe('year:2021..');
  expect(read('2021+')).toBe('year:2021..');
  expect(read('2019 … 2021')).toBe('year:2019..2021');
  for (const said of ['', '?', 'papers since 2021', '2021 and bandits', '12345'])
    expect(read(said), said).toBeUndefined();
});

it.each(LOCALES)('takes all that it says it takes in %s', (locale) => {
  const [, examples = ''] = /(2021[,、].*?)(?:\.$| のように)/.exec(wordsIn(YEARS_TAKEN, locale)) ?? [];
  const all = examples.split(/, |、| (?:or|oder|ou|o) /);
  expect(all).toHaveLength(6);
  for (const said of all) expect(readYearOption(said, new Date()), said).toBeDefined();
});
