import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_REQUEST_CHARACTERS,
  stripRequest,
  tidyRequest,
} from '../../../src/answers/requests/strip-request.ts';

describe('the words around a topic', () => {
  it.each([
    ['Could somebody point me to good articles about protein folding?', 'protein folding'],
    ['hey bot, quick question: what is there on dropout, please', 'dropout'],
    [
      'we are writing a survey, looking for work on calibration',
      'we are writing a survey, looking for work on calibration',
    ],
    ["I'd love to learn more about kernel methods for a talk", 'kernel methods'],
    ['anything on sim-to-real transfer by any chance?', 'sim-to-real transfer'],
    ['speech separation, anyone?', 'speech separation'],
    ['do you happen to know papers that deal with concept drift', 'concept drift'],
    ['recommend me three papers on tensor networks!', 'tensor networks'],
    ['any thoughts on papers?', ''],
    ['I was wondering whether you have anything on tide gauges', 'tide gauges'],
    ["let's look for tide gauges", 'tide gauges'],
    ['would love some reading on tide gauges', 'tide gauges'],
    ['could I get a list of tide gauge papers', 'tide gauge'],
    ['Kannst du mir bitte Arbeiten zu Kausalität zeigen', 'Kausalität'],
    ['est-ce que vous avez des articles sur la robotique ?', 'robotique'],
    ['¿podrías recomendarme algo sobre visión por computador?', 'visión por computador'],
    ['グラフに関する論文を探しています', 'グラフ'],
  ])('are taken off: %j', (text, topic) => {
    expect(stripRequest(text).topic).toBe(topic);
  });

  it.each([
    'give and take',
    'show and tell',
    'digest of papers',
    'search engines',
    'query by committee',
    'helping hands',
    'good features to track',
    '"find the best arm"',
  ])('are none of a bare topic: %j', (text) => {
    expect(stripRequest(text)).toMatchObject({ topic: text, asks: false });
  });

  it('tell whether something is asked for, in which language, and whether new ones are wanted', () => {
    expect(stripRequest('bandits')).toMatchObject({ asks: false, language: 'en', newest: false });
    expect(stripRequest('new papers on bandits')).toMatchObject({ asks: true, newest: true });
    expect(stripRequest('suche neue Arbeiten über Roboter')).toMatchObject({ language: 'de', newest: true });
    expect(stripRequest('newborn care')).toMatchObject({ newest: false });
  });

  it('are kept step by step, without what is polite', () => {
    const { steps } = stripRequest('hi bot, please cite the GEGL paper, thanks');
    expect(steps).toContain('cite the GEGL paper');
  });
});

it('what nobody says at such length is taken as it is', () => {
  const long = `papers on ${'a'.repeat(MAX_REQUEST_CHARACTERS)}`;
  expect(stripRequest(long)).toMatchObject({ topic: long, asks: false });
});

it('tidies what is typed, and what is tidy stays as it is', () => {
  expect(tidyRequest('  what’s\n new?!?! 🙂👍🏽 ,, now ')).toBe("what's new? now");
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = tidyRequest(text);
      expect(tidyRequest(once)).toBe(once);
    }),
  );
});

const WORDS =
  'papers on about please do you have any the bandits of and for me cite not only 2 , ? の 論文 über des'.split(
    ' ',
  );

it('never returns what was not in the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 20 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const said = tidyRequest(text);
      const { topic, steps } = stripRequest(text);
      for (const part of [topic, ...steps]) expect(said).toContain(part);
    }),
  );
});

it('does not go on for ever with politeness', () => {
  expect(stripRequest(`tides${' please'.repeat(3)}`).topic).toBe('tides');
  expect(stripRequest(`tides${' please'.repeat(40)}`).topic).toMatch(/^tides( please){20,}$/);
  expect(stripRequest('please '.repeat(56)).steps.length).toBeLessThan(50);
});

describe('the query language', () => {
  it.each([
    'learning year:2020..2023',
    'bandits year:2021..',
    'year:..2020 bandits',
    '"causal  discovery." -survey',
  ])('stays as it is typed in %j', (query) => {
    expect(stripRequest(query).topic).toBe(query.replace(/\s+/g, ' '));
    expect(stripRequest(`please find ${query}`).topic).toBe(query.replace(/\s+/g, ' '));
  });
});
