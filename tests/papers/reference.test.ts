import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, readReferences, textBesideReferences } from '../../src/papers/reference.ts';
import { quickest } from '../helpers/quickest.ts';

const keysOf = (text: string) => readReferences(text).map(({ key }) => key);
const NIPS = '9f94298bac4668db4dc77ddb0a244301';
const S2 = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';

/** Every form by what it stands for. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'paper:nhm65hte1x': ['nhm65hte1x', 'NHM65HTE1X', '(nhm65hte1x)', '`nhm65hte1x`', 'nhm65hte1x.'],
  'arxiv:2005.11401': [
    '2005.11401',
    '2005.11401v3',
    'arXiv:2005.11401',
    'arxiv 2005.11401',
    'ArXiv: 2005.11401v12',
    'arXiv preprint arXiv:2005.11401',
    'https://arxiv.org/abs/2005.11401',
    'http://www.arxiv.org/abs/2005.11401v2',
    'https://arxiv.org/pdf/2005.11401.pdf',
    'https://arxiv.org/pdf/2005.11401v3',
    'https://arxiv.org/html/2005.11401v1#S3',
    'https://arxiv.org/format/2005.11401',
    'https://export.arxiv.org/abs/2005.11401?context=cs',
    'arxiv.org/abs/2005.11401',
    'https://ar5iv.org/abs/2005.11401',
    'https://ar5iv.labs.arxiv.org/html/2005.11401',
    'https://www.alphaxiv.org/overview/2005.11401v2',
    'https://huggingface.co/papers/2005.11401',
    'https://doi.org/10.48550/arXiv.2005.11401',
    '10.48550/arxiv.2005.11401',
    'https://api.semanticscholar.org/graph/v1/paper/arXiv:2005.11401',
    '<https://arxiv.org/abs/2005.11401>',
    '<https://arxiv.org/abs/2005.11401|arxiv.org/abs/2005.11401>',
    '[paper](https://arxiv.org/abs/2005.11401)',
    'https://arxiv.org/abs/2005.11401, https://arxiv.org/pdf/2005.11401v1',
  ],
  'arxiv:hep-th/9901001': [
    'hep-th/9901001',
    'arXiv:hep-th/9901001v2',
    'https://arxiv.org/abs/hep-th/9901001',
  ],
  'arxiv:math/0309136': ['math.GT/0309136', 'https://arxiv.org/pdf/math.GT/0309136v1.pdf', 'math/0309136'],
  'doi:10.1162/neco.1997.9.8.1735': [
    'doi:10.1162/neco.1997.9.8.1735',
    'DOI: 10.1162/NECO.1997.9.8.1735.',
    '10.1162/neco.1997.9.8.1735',
    'https://doi.org/10.1162/neco.1997.9.8.1735',
    'http://dx.doi.org/10.1162/neco.1997.9.8.1735),',
    'https://direct.mit.edu/neco/article/doi/10.1162/neco.1997.9.8.1735',
    'doi.org/10.1162/neco.1997.9.8.1735',
  ],
  'doi:10.1145/3292500.3330701': [
    'https://dl.acm.org/doi/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701',
    'https://dl.acm.org/doi/abs/10.1145/3292500.3330701?download=true',
  ],
  'doi:10.1016/s0031-8914(53)80099-6': [
    '10.1016/S0031-8914(53)80099-6',
    '(10.1016/S0031-8914(53)80099-6)',
    'https://doi.org/10.1016/S0031-8914(53)80099-6.',
    'https://doi.org/10.1016/S0031-8914%2853%2980099-6',
  ],
  'openreview:rJ4km2R5t7': [
    'https://openreview.net/forum?id=rJ4km2R5t7',
    'https://openreview.net/pdf?id=rJ4km2R5t7',
    'openreview.net/forum?id=rJ4km2R5t7&noteId=x',
    '_https://openreview.net/forum?id=rJ4km2R5t7_',
  ],
  'openreview:Hk4_qw5x_': ['https://openreview.net/forum?id=Hk4_qw5x_'],
  'acl:2020.acl-main.1': [
    '2020.acl-main.1',
    'https://aclanthology.org/2020.acl-main.1/',
    'https://aclanthology.org/2020.acl-main.1.pdf',
    'https://www.aclweb.org/anthology/2020.acl-main.1',
    'aclanthology.org/2020.acl-main.1.bib',
  ],
  'acl:P19-1001': [
    'P19-1001',
    'https://www.aclweb.org/anthology/P19-1001.pdf',
    'https://aclanthology.org/P19-1001/',
  ],
  [`s2:${S2}`]: [
    `https://www.semanticscholar.org/paper/Attention-Is-All-You-Need-Vaswani/${S2}`,
    `https://www.semanticscholar.org/paper/${S2}`,
    `https://api.semanticscholar.org/graph/v1/paper/${S2}`,
  ],
  'corpus:13756489': ['CorpusID:13756489', 'https://api.semanticscholar.org/CorpusID:13756489'],
  'pmlr:v119/name20a': [
    'http://proceedings.mlr.press/v119/name20a.html',
    'https://proceedings.mlr.press/v119/name20a',
    'https://proceedings.mlr.press/v119/name20a/name20a.pdf',
    'https://raw.githubusercontent.com/mlresearch/v119/main/assets/name20a/name20a.pdf',
  ],
  [`neurips:2023/${NIPS}`]: [
    `http://papers.nips.cc/paper_files/paper/2023/hash/${NIPS}-Abstract-Conference.html`,
    `https://www.papers.nips.cc/paper/2023/hash/${NIPS}-Abstract.html`,
    `https://papers.neurips.cc/paper_files/paper/2023/file/${NIPS}-Paper-Conference.pdf`,
    `https://proceedings.neurips.cc/paper_files/paper/2023/file/${NIPS}-Supplemental-Conference.pdf`,
    `proceedings.neurips.cc/paper/2023/file/${NIPS}-Bibtex.bib`,
  ],
  'neurips:7181': ['https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf'],
  'cvf:He_Deep_Residual_Learning_CVPR_2016_paper': [
    'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_CVPR_2016_paper.html',
    'https://openaccess.thecvf.com/content_cvpr_2016/papers/He_Deep_Residual_Learning_CVPR_2016_paper.pdf',
  ],
  'url:example.org/Paper?b=2': [
    'https://example.org/Paper?b=2',
    'http://www.Example.org/Paper/?b=2&utm_source=chat#page=3',
    '**https://example.org/Paper.pdf?b=2**',
  ],
  'url:example.org/abs/x': ['https://example.org/pdf/x.pdf', 'https://example.org/abs/x!'],
};

describe('a reference', () => {
  it.each(Object.entries(FORMS))('%s is found in every form', (key, forms) => {
    for (const form of forms) {
      expect(keysOf(form), form).toEqual([key]);
      expect(readReference(form)?.key, form).toBe(key);
      expect(keysOf(`Found this today: ${form} – what is it about?`), form).toEqual([key]);
    }
  });

  it.each([
    'perceptron and benchmarks in ten letters',
    'he paid 10.2020, 1234.5678 or 2013.1234, and 1905.1234 once',
    'and/or, e.g./i.e., 192.168.0.1/24, cs/you, a.b/c',
    'node.js/express and resnet50',
    'me@example.org/x',
    'https:// and http://% and http://[::1',
    'the year 2020.acl or P19-10011',
    '',
  ])('is not found in “%s”', (text) => {
    expect(keysOf(text)).toEqual([]);
  });

  it('is found as it was typed, with its place', () => {
    const text = 'see <https://arxiv.org/abs/2005.11401v3|Retrieval for generation> and doi:10.1/x, ok';
    const found = readReferences(text);
    expect(found).toMatchObject([
      { kind: 'arxiv', said: 'https://arxiv.org/abs/2005.11401v3', title: 'Retrieval for generation' },
    ]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toMatch(/^<.*>$/);
    expect(textBesideReferences(text)).toBe('see and doi:10.1/x, ok');
    expect(textBesideReferences('(https://arxiv.org/abs/2005.11401, arXiv:2005.11401)!')).toBe('');
  });

  it('is all of a text only where nothing else is said', () => {
    expect(readReference('what about 2005.11401')).toBeUndefined();
    expect(readReference('2005.11401 2005.11402')).toBeUndefined();
    expect(readReference(' “2005.11401”. ')?.key).toBe('arxiv:2005.11401');
  });

  it('of ten letters is an id only where it is the whole text', () => {
    expect(keysOf('benchmarks')).toEqual(['paper:benchmarks']);
    expect(keysOf('benchmarks for graphs')).toEqual([]);
    expect(keysOf('graphs of sbqgpaeq4k')).toEqual(['paper:sbqgpaeq4k']);
  });

  it('says what it tells of the title', () => {
    const titles = [
      `https://www.semanticscholar.org/paper/Attention-Is-All-You-Need/${S2}`,
      'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
      'https://openaccess.thecvf.com/content_cvpr_2016/html/He_Deep_Residual_Learning_for_Images_CVPR_2016_paper.html',
      '[Deep nets for all](https://example.org/a)',
      'https://example.org/2020/deep-learning-for-graphs.html',
      'https://arxiv.org/abs/2005.11401',
      '[here](https://example.org/a1)',
      'https://example.org/index.html',
    ].map((text) => readReferences(text)[0]?.title?.toLowerCase());
    expect(titles).toEqual([
      'attention is all you need',
      'attention is all you need',
      'deep residual learning for images',
      'deep nets for all',
      'deep learning for graphs',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...Object.values(FORMS).flat(),
    ...[
      '@article{a, ',
      'title = {',
      '}',
      '"',
      ',',
      '(',
      ')',
      '<',
      '>',
      '|',
      '[',
      '](',
      '\\',
      '\n@',
      'https://',
      '_',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('is read, and each reference stands where it is said to stand', () => {
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const reference of readReferences(any)) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          end = reference.end;
          expect(any.slice(reference.start, end)).toContain(reference.said);
          expect(reference.key).toMatch(/^[a-z0-9]+:./);
        }
        expect(end).toBeLessThanOrEqual(any.length);
        readReference(any);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    'a-',
    'a.',
    '/',
    'https://',
    'https://a.b/_',
    'https://a.b////////',
    '(',
    ')',
    '10.1000/',
    '10.1000/a ',
    'arxiv ',
    '2005.11401 ',
    '@a{b,',
    '@article{a, title={',
    ', ',
    'a=",',
    '\\',
    '{',
    '[',
    '](https://a.b/c)',
    '<https://a.b/c|',
    'abcdefghjk ',
    'hep-th/',
    ' ',
    'www.',
    'arxiv.org/',
    'x.y/abs/2005.11401',
  ])('of “%s” again and again takes time in proportion', (piece) => {
    const timeOf = (length: number) => {
      const long = piece.repeat(Math.ceil(length / piece.length));
      return quickest(5, () => readReferences(long));
    };
    // Sixteen times the text takes 256 times as long where anything is quadratic.
    expect(timeOf(80_000)).toBeLessThan(80 * Math.max(timeOf(5_000), 0.2));
  });
});
