import { describe, expect, it } from 'vitest';
import { arxivRecord } from '../../../src/sources/arxiv/arxiv-record.ts';

const FIELDS = {
  title: 'Soft Actor-Critic',
  authors: ['Tuomas Haarnoja'],
  abstract: 'We present it.',
  date: '2018-01-04',
};

describe('a record of arXiv', () => {
  it.each(['1801.01290v2', 'http://arxiv.org/abs/1801.01290v1', 'oai:arXiv.org:1801.01290', '1801.01290'])(
    'has the id without its version as its key: %s',
    (id) => {
      expect(arxivRecord({ id, fields: FIELDS })).toMatchObject({
        key: '1801.01290',
        record: {
          title: 'Soft Actor-Critic',
          venue: 'arXiv',
          year: 2018,
          url: 'https://arxiv.org/abs/1801.01290',
          pdfUrl: 'https://arxiv.org/pdf/1801.01290',
          identifiers: ['arxiv:1801.01290'],
        },
      });
    },
  );

  it('has an old id with its archive, and what it was published in', () => {
    const fields = {
      ...FIELDS,
      container: 'Phys. Rev. D 76 (2007) 013009',
      doi: '10.1103/PhysRevD.76.013009',
    };
    expect(arxivRecord({ id: 'hep-ph/0701234v3', fields })).toMatchObject({
      key: 'hep-ph/0701234',
      record: {
        publication: { doi: '10.1103/PhysRevD.76.013009', container: 'Phys. Rev. D 76 (2007) 013009' },
        identifiers: expect.arrayContaining(['arxiv:hep-ph/0701234', 'doi:10.1103/physrevd.76.013009']),
      },
    });
  });

  it('says in its note that it is withdrawn', () => {
    const comment = 'This paper has been withdrawn by the author due to an error in Lemma 3';
    const noteOf = (said: string | undefined, abstract = 'We present it.') => {
      const record = arxivRecord({ id: '1801.01290', comment: said, fields: { ...FIELDS, abstract } });
      return typeof record === 'string' ? record : record.record.publication?.note;
    };
    expect(noteOf(comment)).toBe(`Withdrawn: ${comment}`);
    expect(noteOf(undefined, 'This paper has been withdrawn by the authors.')).toBe('Withdrawn');
    expect(noteOf('10 pages')).toBe('10 pages');
  });

  it.each([
    ['no id', { ...FIELDS }],
    ['1801.01290', { ...FIELDS, title: ' ' }],
  ])('is a word on what is wrong where it is none: %s', (id, fields) => {
    expect(arxivRecord({ id, fields })).toMatch(/^.{5,200}\.$/);
  });
});
