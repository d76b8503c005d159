import { expect, it } from 'vitest';
import { spokenLanguages } from '../../../src/answers/requests/spoken-languages.ts';

it.each([
  ['zeig mir bitte etwas zu Gezeiten', 'de'],
  ['je cherche des articles sur les marées', 'fr'],
  ['busco algo sobre mareas', 'es'],
  ['潮汐の論文', 'ja'],
] as const)('hears the language of %j', (text, code) => {
  expect(spokenLanguages(text)).toContain(code);
});

it('hears English in everything, and in English nothing else', () => {
  expect(spokenLanguages('潮汐の論文')).toContain('en');
  for (const text of ['please show me papers about tides', 'tide gauges', '', '7'])
    expect([...spokenLanguages(text)], text).toEqual(['en']);
});
