import { describe, expect, it } from 'vitest';
import {
  CITATION_FORMS,
  readCitationForm,
  splitCitationForm,
} from '../../../src/papers/citation/citation-form.ts';

describe('readCitationForm', () => {
  it('reads every form by what it is called and by its own name', () => {
    for (const [form, name] of Object.entries(CITATION_FORMS)) {
      expect([readCitationForm(form), readCitationForm(name), readCitationForm(name.toUpperCase())]).toEqual([
        form,
        form,
        form,
      ]);
    }
  });

  it.each(['', 'evidence', 'mla', 'json', 'bib'])('takes “%s” for none', (name) => {
    expect(readCitationForm(name)).toBeUndefined();
  });
});

describe('splitCitationForm', () => {
  it.each([
    ['the CQL paper as APA', 'the CQL paper', 'apa'],
    ['the CQL paper in IEEE style', 'the CQL paper', 'ieee'],
    ['2 as bibtex', '2', 'bibtex'],
    ['2 as a BibTeX entry', '2', 'bibtex'],
    ['2 as BibTeX.', '2', 'bibtex'],
    ['that one in Chicago format?', 'that one', 'chicago'],
    ['the first one, as CSL-JSON', 'the first one', 'csl'],
    ['the first one as csl json', 'the first one', 'csl'],
    ['3 als RIS', '3', 'ris'],
    ['3 en APA', '3', 'apa'],
    ['3 como ieee', '3', 'ieee'],
    ['in APA style', '', 'apa'],
    ['as ris', '', 'ris'],
    ['dzj58a2qa5 as ris', 'dzj58a2qa5', 'ris'],
    ['as chicago', '', 'chicago'],
  ])('“%s” says the form', (text, rest, form) => {
    expect(splitCitationForm(text)).toEqual({ rest, form });
  });

  it.each([
    'cite as evidence',
    'learning to act as RIS receivers',
    'policing in Chicago neighbourhoods',
    'the apa',
    'citations in the wild',
    'seen as apathy',
    'ieee',
    'as apache',
    '',
  ])('“%s” says none and stays as it is', (text) => {
    expect(splitCitationForm(text)).toEqual({ rest: text });
  });
});

it('is read in no time, whatever stands before', () => {
  const began = performance.now();
  expect(splitCitationForm(`${','.repeat(200_000)} x`).form).toBeUndefined();
  expect(splitCitationForm(`${', '.repeat(200_000)} as apa`).form).toBe('apa');
  expect(performance.now() - began).toBeLessThan(1_000);
});

it('is no city at the end of a title', () => {
  expect(splitCitationForm('Crime in Chicago')).toEqual({ rest: 'Crime in Chicago' });
  expect(splitCitationForm('Crime in Chicago in Chicago style')).toEqual({
    rest: 'Crime in Chicago',
    form: 'chicago',
  });
});
