import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeJson } from '../../../src/sources/formats/json.ts';
import { readAllJson } from '../../helpers/read-json.ts';

const titlesOf = async (text: string) => (await readAllJson(text)).records.map(({ title }) => title);

describe('looksLikeJson', () => {
  it.each([
    '{"title": 1}',
    ' \n[{"a":1}]',
    '[\n  {\n    "a": 1',
    "{'title': 'x'}",
    '[[{"a":1}]]',
    '{}',
    '{title: "x"}',
  ])('takes %j', (head) => expect(looksLikeJson(head)).toBe(true));

  it.each([
    '{@article{a, title={x}}}',
    '[Session 1] Posters',
    '{Note}: text',
    '@article{',
    'Title\n\nA · B',
    '',
    '{',
  ])('leaves %j', (head) => expect(looksLikeJson(head)).toBe(false));
});

describe('readJson', () => {
  it('reads the own export and the layout of BEIR, a record a line', async () => {
    const lines = [
      '{"id":"x","title":"Own","authors":["A B","C D"],"abstract":"Text.","venue":"nips","year":2020,"url":"https://e.org/1"}',
      '{"_id":"7","title":"Beir","text":"Body.","metadata":{"url":"https://e.org/2"}}',
      '{"title":"Loose","authors":"A B; C D","year":"1999","venue":null}',
    ];
    const { records, rejected } = await readAllJson(lines.join('\r\n'));
    expect(rejected).toEqual([]);
    expect(records).toMatchObject([
      { title: 'Own', authors: ['A B', 'C D'], abstract: 'Text.', venue: 'NeurIPS', year: 2020, line: 1 },
      { title: 'Beir', authors: [], abstract: 'Body.', url: 'https://e.org/2', line: 2 },
      { title: 'Loose', authors: ['A B', 'C D'], abstract: '', year: 1999, line: 3 },
    ]);
  });

  it('counts the fields of which nothing is made', async () => {
    const { unused } = await readAllJson(
      '{"title":"A","colour":"red","empty":[]}\n{"title":"B","colour":"blue"}',
    );
    expect([...unused]).toEqual([['colour', 2]]);
  });

  it('names reviews, files of a library and untitled parts once each', async () => {
    const { records, rejected } = await readAllJson(
      JSON.stringify([
        { data: { itemType: 'conferencePaper', title: 'Kept', creators: [] } },
        { data: { itemType: 'attachment', title: 'kept.pdf' } },
        { forum: 'a', id: 'b', replyto: 'a', invitation: 'X/-/Official_Review', content: { title: 'Good' } },
        { DOI: '10.1000/part', title: [], author: [{ family: 'Low' }] },
      ]),
    );
    expect(records.map(({ title }) => title)).toEqual(['Kept']);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'no paper, but the attachment of one',
      'no paper, but what was written about one (Official_Review)',
      'no title in “10.1000/part”',
    ]);
  });

  it('says of other JSON that no papers are in it', async () => {
    const others = [
      { name: 'tool', version: '1', author: 'Ana', dependencies: { a: '1' } },
      { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'Hill' } }] },
      { nbformat: 4, metadata: { title: 'Book', authors: [{ name: 'A' }] }, cells: [{ cell_type: 'code' }] },
      [
        ['a', 'b'],
        [1, 2],
      ],
      {},
    ];
    for (const other of others) {
      const { records, rejected } = await readAllJson(JSON.stringify(other, null, 1));
      expect(records).toEqual([]);
      expect(rejected).toEqual([{ line: 1, reason: 'JSON, but no papers are in it' }]);
    }
  });

  it('gives the same however its text is cut', async () => {
    const text = JSON.stringify(
      {
        total: 3,
        data: ['A', 'B', 'C'].map((title) => ({ title, authors: [{ name: `${title} "x" Kept` }] })),
      },
      null,
      2,
    );
    const whole = await readAllJson(text, text.length);
    expect(whole.records).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (size) => {
        expect(await readAllJson(text, size)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('reads back what was written, in every layout', async () => {
    const word = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.trim() !== '');
    const layouts: readonly ((papers: readonly object[]) => string)[] = [
      (papers) => papers.map((paper) => JSON.stringify(paper)).join('\n'),
      (papers) => JSON.stringify(papers),
      (papers) => JSON.stringify(papers, null, 2),
      (papers) => JSON.stringify({ n: 1, result: { hits: { hit: papers.map((info) => ({ info })) } } }),
      (papers) => papers.map((paper) => JSON.stringify(paper, null, '\t')).join('\n'),
      (papers) => JSON.stringify(Object.fromEntries(papers.map((paper, at) => [`k${at}`, paper]))),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: word, abstract: word }), { minLength: 1 }),
        fc.constantFrom(...layouts),
        async (papers, layout) => {
          const { records, rejected } = await readAllJson(layout(papers));
          expect(rejected).toEqual([]);
          expect(records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
            papers.map(({ title, abstract }) => ({ title: title.trim(), abstract: abstract.trim() })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never fails, whatever it is given', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ',',
      '\n',
      '\\',
      '/',
      '*',
      '{"title":"x"}',
      'a',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        await readAllJson(`{${pieces.join('')}`, 7);
      }),
      { numRuns: 300 },
    );
  });

  it('is not led astray by names that objects have by themselves', async () => {
    expect(
      await titlesOf('{"__proto__":{"title":"no"},"constructor":1,"title":"Yes","toString":"x"}'),
    ).toEqual(['Yes']);
  });
});
