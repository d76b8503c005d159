import { describe, expect, it } from 'vitest';
import { createAcronyms } from '../../../src/search/engine/acronyms-of-index.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { engineOf, indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const says = (id: string, abstract: string) => paper(id, { abstract });

describe('acronyms', () => {
  it('mean what most papers mean by them', () => {
    const acronyms = createAcronyms(
      indexOf([
        says('a', 'continual learning (CL)'),
        says('b', 'contrastive learning (CL)'),
        says('c', 'contrastive learning (CL)'),
      ]),
    );
    expect(acronyms.longForm('cl')).toEqual(['contrast', 'learn']);
    // What no paper explains is what the field means by it.
    expect(acronyms.longForm('rl')).toEqual(['reinforc', 'learn']);
    expect(acronyms.within(['reinforc', 'learn'])).toEqual(['rl']);
    expect(acronyms.longForm('xyz')).toBeUndefined();
    expect(acronyms.within(['deep', 'contrast', 'learn'])).toEqual(['cl']);
    expect(acronyms.within(['contrast', 'deep', 'learn'])).toEqual(['dl']);
    expect(acronyms.within(['contrast', 'deep', 'tree'])).toEqual([]);
    // What hardly anybody means by it does not stand for it.
    expect(acronyms.within(['continu', 'learn'])).toEqual([]);
  });

  it('of several segments count together, without papers that went', async () => {
    const [contrast, ...continual] = [
      says('a', 'contrastive learning (CL)'),
      says('b', 'continual learning (CL)'),
      says('c', 'continual learning (CL)'),
    ];
    const parts = [[contrast, continual[0]], [continual[1]]].map((part) =>
      part.filter((one) => one !== undefined),
    );
    expect(createAcronyms(await indexOfParts(parts)).longForm('cl')).toEqual(['continu', 'learn']);
    const without = createAcronyms(await indexOfParts(parts, continual));
    expect(without.longForm('cl')).toEqual(['contrast', 'learn']);
    expect(without.within(['continu', 'learn'])).toEqual([]);
    expect(createAcronyms(await indexOfParts(parts, parts.flat())).longForm('cl')).toBeUndefined();
  });
});

it('an acronym finds papers that only have its long form, and the other way round', async () => {
  const engine = engineOf([
    says('a', 'We explain graph neural networks (GNN) here.'),
    says('b', 'A study of graph neural networks on molecules.'),
    says('c', 'GNN training at scale.'),
    says('d', 'Kernel methods, and a network.'),
    says('e', 'Neural machines in a network.'),
  ]);
  const found = async (query: string) =>
    (await engine.search({ ...plainQuery(query), isDeep: true }, {})).hits.map((hit) => hit.paper.id);
  // Two thirds of a long form will do.
  expect((await found('GNNs')).sort()).toEqual(['a', 'b', 'c', 'e']);
  expect(await found('graph neural network')).toContain('c');
  expect((await found('GNNs')).slice(-2)).toEqual(['b', 'e']);
});
