import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/sources/lexicon.ts';
import { brokenWords } from '../../src/sources/repair/soft-hyphens.ts';

const record = (abstract: string) => {
  const facts = { id: 'x', title: 'T', authors: [], abstract, source: { file: 'f', line: 1 } };
  return { facts, broken: brokenWords(facts) };
};
const broken = record('Rein- forcement and open- and closed- source.');
const whole = record('Reinforcement.');

describe('a lexicon', () => {
  it('knows the words that stand whole in any record, also one that came before', async () => {
    const lexicon = createLexicon();
    expect(await lexicon.learn([whole], [whole])).toEqual(new Set());
    expect(await lexicon.learn([broken], [whole, broken])).toEqual(new Set());
    expect(lexicon.isKnown('reinforcement')).toBe(true);
    expect(lexicon.isKnown('closedsource')).toBe(false);
    expect(lexicon.repair(broken.facts)).toEqual({
      ...broken.facts,
      abstract: 'Reinforcement and open- and closed- source.',
    });
  });

  it('says which words it knows only now, once', async () => {
    const lexicon = createLexicon();
    await lexicon.learn([broken], [broken]);
    expect(lexicon.isKnown('reinforcement')).toBe(false);
    expect(await lexicon.learn([whole], [broken, whole])).toEqual(new Set(['reinforcement']));
    expect(lexicon.isKnown('reinforcement')).toBe(true);
    expect(await lexicon.learn([whole], [broken, whole, whole])).toEqual(new Set());
  });

  it('gives a record in which nothing is to be joined as it is', () => {
    expect(createLexicon().repair(broken.facts)).toBe(broken.facts);
  });
});
