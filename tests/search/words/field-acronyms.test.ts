import { expect, it } from 'vitest';
import { isEverydayWord } from '../../../src/search/words/english-words.ts';
import { fieldAcronyms } from '../../../src/search/words/field-acronyms.ts';

it('the acronyms of the field stand for terms, and these for them', () => {
  const { longForms, acronyms } = fieldAcronyms();
  expect(longForms.size).toBeGreaterThan(150);
  expect(longForms.get('rlhf')).toEqual(['reinforc', 'learn', 'human', 'feedback']);
  expect(acronyms.get('larg languag model')).toBe('llm');
  for (const [acronym, form] of longForms) {
    expect(form.length, acronym).toBeGreaterThan(0);
    expect(acronyms.get(form.join(' ')), acronym).toBeDefined();
  }
  // An everyday word would be read as an acronym in lower case.
  expect([...longForms.keys()].filter(isEverydayWord)).toEqual([]);
});
