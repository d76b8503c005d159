import { describe, expect, it } from 'vitest';
import { bearersOf, bearingOf, headOf, nameKey } from '../../src/answers/coined-name.ts';
import { paper } from '../helpers/paper.ts';

describe('a name', () => {
  it('is compared without case, hyphens and spaces', () => {
    expect(['GEO-Bench', 'geo bench', 'GeoBench', ' geobench!'].map(nameKey)).toEqual(
      Array(4).fill('geobench'),
    );
  });

  it.each(['', 'RL', 'one of many words', '!?'])('is not “%s”', (text) => {
    expect(nameKey(text)).toBeUndefined();
  });

  it('of a title stands before its colon', () => {
    expect(headOf('Gold-YOLO: Efficient: Detector')).toBe('Gold-YOLO');
    expect([headOf('No name'), headOf(`${'long '.repeat(30)}: x`), headOf('3:1')]).toEqual(['', '', '']);
  });
});

describe('a paper bears a name', () => {
  const bearing = (name: string, title: string, abstract = '') =>
    bearingOf(nameKey(name) ?? '', paper('a', { title, abstract }));

  it('by its title', () => {
    expect(bearing('coneheads', 'Coneheads: Hierarchy Aware Attention')).toBe('head');
    expect(bearing('qmix', 'Weighted QMIX: Expanding It')).toBe('in head');
    expect(bearing('weighted', 'Weighted QMIX: Expanding It')).toBeUndefined();
  });

  it.each([
    'We propose genetic expert-guided learning (GEGL), a framework.',
    'In this paper, we introduce GEGL. It is new.',
    'Our method, called GEGL, is new.',
    'We call the resulting method GEGL.',
    'We present a new method, namely GEGL.',
  ])('where its abstract introduces it: %s', (abstract) => {
    expect(bearing('GEGL', 'Guiding molecules', abstract)).toBe('introduced');
  });

  it.each([
    ['We propose a method for genetic expert-guided learning (GEGL).', 'explained'],
    ['Genetic expert-guided learning (GEGL) is known.', 'explained'],
    ['We compare with GEGL.', 'mentioned'],
    ['We propose it. Others use GEGL.', 'mentioned'],
    ['We call it gegl.', undefined],
    ['', undefined],
  ])('less where it does not: %s', (abstract, expected) => {
    expect(bearing('GEGL', 'Guiding molecules', abstract)).toBe(expected);
  });
});

describe('a name means', () => {
  const head = paper('head', { title: 'SIREN: Sines' });
  const introducing = paper('introducing', { abstract: 'We propose SIREN.' });
  const explaining = paper('explaining', { abstract: 'Sine networks (SIREN) are known.' });
  const mentioning = paper('mentioning', { abstract: 'We compare with SIREN.' });
  const inHead = paper('inHead', { title: 'Deep SIREN: Waves' });
  const idsOf = (...papers: readonly (typeof head)[]) => bearersOf('Siren', papers).map(({ id }) => id);

  it('the papers whose titles are called so, whoever else speaks of it', () => {
    expect(idsOf(introducing, head, mentioning)).toEqual(['head']);
    expect(idsOf(head, paper('other', { title: 'SIREN: Ships' }))).toHaveLength(2);
  });

  it('else the one that introduces it, unless others explain it too: then it is common', () => {
    expect(idsOf(introducing, mentioning, inHead)).toEqual(['introducing']);
    expect(idsOf(introducing, explaining)).toEqual([]);
    expect(idsOf(introducing, paper('other', { abstract: 'We present SIREN.' }))).toEqual([]);
  });

  it('no paper that introduces what many speak of, or what was said in several words', () => {
    const many = Array.from({ length: 4 }, (_, at) => paper(`m${at}`, { abstract: 'As SIREN does.' }));
    expect(idsOf(introducing, ...many.slice(1))).toEqual(['introducing']);
    expect(idsOf(introducing, ...many)).toEqual([]);
    expect(bearersOf('si ren', [introducing])).toEqual([]);
    expect(bearersOf('si ren', [head])).toEqual([head]);
    expect(bearersOf('?', [head])).toEqual([]);
  });

  it('else the only one that has it, as a word of its name', () => {
    expect(idsOf(inHead)).toEqual(['inHead']);
    expect(idsOf(inHead, mentioning)).toEqual([]);
    expect(idsOf(mentioning)).toEqual([]);
  });
});
