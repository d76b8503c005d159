import { expect, it } from 'vitest';
import { anthologyKey, doiKeys, doiKeysOfPath } from '../../../src/papers/references/doi.ts';

it.each([
  ['10.1162/NECO.1997', ['doi:10.1162/neco.1997']],
  ['10.48550/arXiv.2005.11401', ['arxiv:2005.11401']],
  ['10.48550/arXiv.nothing', ['doi:10.48550/arxiv.nothing']],
  ['10.3115/v1/P14-1001', ['doi:10.3115/v1/p14-1001', 'acl:P14-1001']],
  ['10.1/short', []],
  ['10.1162/', []],
  ['', []],
])('the keys of %j are %j', (doi, keys) => {
  expect(doiKeys(doi)).toEqual(keys);
});

it('the DOI in a path is what stands there without the ending of a page', () => {
  for (const path of [
    '/doi/10.1145/33.44',
    '/doi/epdf/10.1145/33.44/',
    '/a/10.1145/33.44.html',
    '/10.1145/33.44/full',
  ])
    expect(doiKeysOfPath(path), path).toEqual(['doi:10.1145/33.44']);
  expect(doiKeysOfPath('/a/b')).toEqual([]);
});

it('an id of the ACL Anthology has one form', () => {
  expect(['p19-1001', '2020.ACL-main.1'].map(anthologyKey)).toEqual(['acl:P19-1001', 'acl:2020.acl-main.1']);
});
