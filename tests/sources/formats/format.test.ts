import { expect, it } from 'vitest';
import { FORMAT_NAMES, recogniseFormat } from '../../../src/sources/formats/format.ts';
import { describeFormat } from '../../contracts/format.ts';
import { NO_CONTEXT, piecesOf } from '../../helpers/pieces.ts';
import { catalogRecord } from '../../helpers/temporary-corpus.ts';

const paragraph = 'word '.repeat(60);

it.each([
  ['catalog page', catalogRecord('T')],
  ['JSON', '{"title":"## [0] T"}'],
  ['RIS', 'TY  - JOUR\nTI  - T\nER  - \n'],
  ['MEDLINE', 'PMID- 1\nTI  - T\nFAU - Kept, Ana\nDP  - 2020\n'],
  ['CSV', 'title,authors\nT,Ana Kept\n'],
  ['BibTeX', '@misc{key, title = {A · B}}'],
  ['session dump', `A title\n\nA. One · B. Two\n\n${paragraph}`],
])('a %s is recognised by what is in it', async (name, text) => {
  const format = await recogniseFormat(text);
  expect(format?.name).toBe(name);
  expect(FORMAT_NAMES).toContain(name);
  const read = format?.read(piecesOf(text), NO_CONTEXT) ?? [];
  expect((await Array.fromAsync(read)).flatMap(({ records }) => records)).toHaveLength(1);
});

it('a listing that quotes another is what it is itself', async () => {
  const quoting = catalogRecord('T', {
    abstract: `We read @misc{key, title = {T}}\n\n{"title":"x"}\n\nA · B\n\n${paragraph}`,
  });
  expect((await recogniseFormat(quoting))?.name).toBe('catalog page');
});

it.each(['', ' \n', 'Remember the milk.', '# Notes\n\nSome thoughts.'])('%j is none', async (text) => {
  expect(await recogniseFormat(text)).toBeUndefined();
});

it('JSON is recognised by how it begins', async () => {
  for (const text of [' {"title":"T"}\nrest', '[{"title":"T"}]'])
    expect((await recogniseFormat(text))?.name).toBe('JSON');
  const others = await Promise.all(
    ['x {"a":1}', '@misc{"a"}'].map(async (text) => (await recogniseFormat(text))?.name),
  );
  expect(others).not.toContain('JSON');
});

const block = (title: string) => `${title}\n\nA. One · B. Two\n\n${paragraph}\n\n`;

const CASES = {
  'catalog page': {
    whole: catalogRecord('First') + catalogRecord('Second'),
    records: 2,
    damaged: {
      text: `${catalogRecord('First')}## [7] Bare\n\n${catalogRecord('Second')}`,
      records: 2,
      rejected: 1,
    },
  },
  JSON: {
    whole: '{"title":"One"}\n{"title":"Two"}\n',
    records: 2,
    damaged: { text: '{"title":"One"}\n{"title":""}\n{"ti\n{"title":"Two"}', records: 2, rejected: 2 },
  },
  RIS: {
    whole: 'TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n',
    records: 2,
    damaged: {
      text: 'TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nPY  - 2020\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n',
      records: 2,
      rejected: 1,
    },
  },
  MEDLINE: {
    whole: 'PMID- 1\nTI  - One\nFAU - Kept, Ana\n\nPMID- 2\nTI  - Two\nFAU - Low, Bo\n',
    records: 2,
    damaged: {
      text: 'PMID- 1\nTI  - One\nFAU - Kept, Ana\n\nPMID- 3\nFAU - Mid, Cy\n\nPMID- 2\nTI  - Two\nFAU - Low, Bo\n',
      records: 2,
      rejected: 1,
    },
  },
  CSV: {
    whole: 'title,authors\nOne,Ana Kept\nTwo,Bo Low\n',
    records: 2,
    damaged: { text: 'title,authors\nOne,Ana Kept\n,Cy Mid\nTwo,Bo Low\n', records: 2, rejected: 1 },
  },
  'Markdown list': {
    whole:
      '# Reading\n\n- [One Thing about Reeds](https://arxiv.org/abs/2001.00001) - Ana Kept\n- [Two Things about Mud](https://arxiv.org/abs/2001.00002) - Bo Low\n- [Three Things about Rain](https://arxiv.org/abs/2001.00003) - Cy Mid\n',
    records: 3,
    damaged: {
      text: '# Reading\n\n- [One Thing about Reeds](https://arxiv.org/abs/2001.00001) - Ana Kept\n- [Contents](#contents)\n- [Two Things about Mud](https://arxiv.org/abs/2001.00002) - Bo Low\n',
      records: 2,
      rejected: 0,
    },
  },
  'EndNote XML': {
    whole:
      '<?xml version="1.0"?>\n<xml><records>\n<record><titles><title>One</title></titles></record>\n<record><titles><title>Two</title></titles></record>\n</records></xml>\n',
    records: 2,
    damaged: {
      text: '<?xml version="1.0"?>\n<xml><records>\n<record><titles><title>One</title></titles></record>\n<record><titles/></record>\n<record><titles><title>Two</title></titles></record>\n</records></xml>\n',
      records: 2,
      rejected: 1,
    },
  },
  Atom: {
    whole:
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>arxiv.org</title>\n<entry><id>a</id><title>One</title></entry>\n<entry><id>b</id><title>Two</title></entry>\n</feed>\n',
    records: 2,
    damaged: {
      text: '<feed xmlns="http://www.w3.org/2005/Atom"><title>arxiv.org</title>\n<entry><id>a</id><title>One</title></entry>\n<entry><id>c</id></entry>\n<entry><id>b</id><title>Two</title></entry>\n</feed>\n',
      records: 2,
      rejected: 1,
    },
  },
  BibTeX: {
    whole: '@misc{one, title = {One}}\n\n@misc{two, title = {Two}}\n',
    records: 2,
    damaged: {
      text: '@misc{one, title = {One}}\n\n@misc{bad, year = 2020}\n\n@misc{two, title = {Two}}\n',
      records: 2,
      rejected: 1,
    },
  },
  'session dump': {
    whole: block('A first title') + block('A second title'),
    records: 2,
    damaged: {
      text: `${block('A first title')}A stray line\n\n${block('A second title')}`,
      records: 2,
      rejected: 1,
    },
  },
};

for (const [name, one] of Object.entries(CASES)) {
  const format = await recogniseFormat(one.whole);
  if (format === undefined) throw new Error(`${name} is not recognised`);
  describeFormat(name, { format, ...one });

  it(`a ${name} is taken for nothing else`, async () => {
    expect((await recogniseFormat(one.whole))?.name).toBe(name);
  });
}
