import { expect, it } from 'vitest';
import { findPastedEntries } from '../../../src/papers/references/pasted-entry.ts';

const read = (text: string) =>
  findPastedEntries(text).map(({ keys, title, start, end }) => ({ keys, title, start, end }));

it.each([
  [
    'on one line',
    '@inproceedings{a, title={Latent {B}andits, Revisited}, year={2020}}',
    ['title:latent bandits, revisited'],
    'Latent Bandits, Revisited',
  ],
  [
    'in quotes',
    '@article{a, title = "On {\\"O} and $Q$-learning", doi = "10.1/X" # ""}',
    ['title:on ö and q-learning'],
    'On Ö and Q-learning',
  ],
  [
    'with its identifiers',
    '@misc{a, url={https://a.b/c}, eprint={1810.04805}, archivePrefix={arXiv}, doi={10.1162/neco.1}, title={T}}',
    ['doi:10.1162/neco.1', 'arxiv:1810.04805', 'url:a.b/c'],
    'T',
  ],
  [
    'as Google Scholar writes it',
    '@article{a,\n  title={Bert},\n  journal={arXiv preprint arXiv:1810.04805},\n  year={2018}\n}',
    ['arxiv:1810.04805'],
    'Bert',
  ],
  [
    'as DBLP writes it',
    '@article{DBLP:a/b, title = {Bert}, journal = {CoRR}, volume = {abs/1810.04805}}',
    ['arxiv:1810.04805'],
    'Bert',
  ],
  ['in parentheses', '@misc(a, title={A (b) c}, year=2020)', ['title:a (b) c'], 'A (b) c'],
  ['without a title', '@misc{a, doi=10.1162/neco.1}', ['doi:10.1162/neco.1'], undefined],
  ['with an escaped address', '@misc{a, title={T}, url={https://a.b/c\\_d}}', ['url:a.b/c_d'], 'T'],
])('an entry %s', (_, text, keys, title) => {
  const expected = { keys, ...(title === undefined ? {} : { title }), start: 4, end: 4 + text.length };
  expect(read(`see ${text}, ok`)).toEqual([
    title === undefined ? { ...expected, title: undefined } : expected,
  ]);
});

it('numbers in prose are no identifiers', () => {
  expect(read('@misc{a, title={T 1810.04805}, abstract={see 1810.04806}, pages={1}}')).toMatchObject([
    { keys: ['title:t 1810.04805'] },
  ]);
});

it('one that is cut off gives what there is; the next begins on its own line', () => {
  const both = '@article{a, title={One two}, year={20\n@article{b, title={Three}}';
  expect(read(both)).toMatchObject([{ title: 'One two' }, { title: 'Three', end: both.length }]);
});

it.each(['@comment{a, title={T}}', '@article{a}', '@ada, title={T}', '@article{a, year={2020}}'])(
  '%s is none',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);
