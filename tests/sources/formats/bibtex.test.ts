import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeBibtex, parseBibtex } from '../../../src/sources/formats/bibtex.ts';

const context = (macros: Readonly<Record<string, string>> = {}) => ({
  macros: async () => new Map(Object.entries(macros)),
});

/** Title and authors of each record, as a line. */
async function shown(text: string, macros?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { records } = await parseBibtex(text, context(macros));
  return records.map(({ title, authors }) => [title, ...authors].join(' | '));
}

const healthy = (key: string) =>
  `@article{${key}, author = {Kept, Ana}, title = {Plain ${key}}, year = 2019}`;

describe('what begins an entry', () => {
  it('is any type, any spacing, any key or none', async () => {
    const text = `12 @web_page{a, title = {One}} text @ misc { b , title = {Two} }
@Section-2{
  ключ2019
  ,title={Three}}
1.@article{,title={Four}}@book{ title = {Five} }
@inproceedings{no comma
  , title = {Six}
  , year = 2001 }
@article(g, title = {Seven (at last)}, note = "(a) b")
@misc{d:10.1000/(a)b, title={Eight}}
@article{ninth
  title = {Nine}}`;
    expect(await shown(text)).toEqual(
      'One Two Three Four Five Six Seven_(at_last) Eight Nine'
        .split(' ')
        .map((title) => title.replace(/_/g, ' ')),
    );
  });

  it('is no address, no prose, no switch and no data for others', async () => {
    const text = String.raw`Write to ana@example.org {or bo@misc.org}, not to @alice {here}.
@comment{jabref-meta: @misc{x, title={Within}}}
@preamble{"\newcommand{\x}{@misc{y, title={Within}}}"}
@string{a = "@misc{z, title={Within}}"} @STRING(b = {(c)})
@IEEEtranBSTCTL{IEEEexample:BSTcontrol, CTLuse_forced_etal = "yes"}
@Control{apsrev41Control, author="08"}
@set{s, entryset = {a,b}}
@xdata{d, publisher = {House}}
@misc{e, title = {Mail}, note = {ana@misc{} and @article{q, see}}}`;
    const { records, rejected } = await parseBibtex(text, context());
    expect(records.map(({ title, line }) => ({ title, line }))).toEqual([{ title: 'Mail', line: 9 }]);
    expect(rejected).toEqual([]);
  });
});

describe('what is written carelessly', () => {
  it('costs no field that can be seen', async () => {
    const { records, unused, doubtful } = await parseBibtex(
      `@inproceedings{a,
  author = {Kept, Ana and Low, Bo}
  title = "On {"}Things{"}" ,,
  year = 2011
  funding_text 1 = {Money},
  Usage-Count-(Last-180-days) = {{7}},
  //doi = {10.1000/a},
  % url = {https://example.org/a},
  OPTnote = {x},
  volume = ,
  booktitle {Meeting}
}`,
      context(),
    );
    const [record] = records;
    expect(record).toMatchObject({ authors: ['Ana Kept', 'Bo Low'], year: 2011 });
    expect(record?.identifiers).toBeUndefined();
    expect(Object.fromEntries(unused ?? [])).toEqual({
      'funding_text 1': 1,
      'usage-count-(last-180-days)': 1,
    });
    expect(doubtful).toEqual([]);
    expect(record?.entry?.bibtex).toBe(
      [
        '@inproceedings{a',
        '  author = {Kept, Ana and Low, Bo}',
        '  title = {On {"}Things{"}}',
        '  year = {2011}',
        '  funding_text 1 = {Money}',
        '  booktitle = {Meeting}\n}',
      ]
        .filter((line) => !line.includes('funding'))
        .join(',\n'),
    );
  });

  it('is cited word for word where nothing is wrong', async () => {
    const text = `@Article{Key:2019,\n  Title = {A {Title}},\n  month = may,\n  year = 2019\n}`;
    const { records } = await parseBibtex(`% prose\n${text}\n`, context());
    expect(records[0]?.entry).toEqual({ key: 'Key:2019', bibtex: text });
  });

  it('gets a key of its own where it has none, and no path of a disk', async () => {
    const { records } = await parseBibtex(
      `@misc{kept2019plain, title = {Other}, file = {/home/ana/a.pdf}}
@article{, author = {Kept, Ana}, title = {The Plain One}, year = {2019}}`,
      context(),
    );
    expect(records.map(({ entry }) => entry?.key)).toEqual(['kept2019plain', 'kept2019plain-2']);
    expect(records[0]?.entry?.bibtex).toBe('@misc{kept2019plain,\n  title = {Other}\n}');
  });
});

describe('braces that do not match', () => {
  it.each([
    ['one too few', '@article{x,\n  title = {Never {closed},\n  author = {Low, Bo},\n  year = 1999\n}'],
    ['one too few on one line', '@article{x, title = {Never closed, author = {Low, Bo}, year = 1999}'],
    ['the last', '@article{x,\n  author = {Low, Bo},\n  title = {Never closed\n}'],
    ['one too many', '@article{x,\n  title = {Never closed}},\n  author = {Low, Bo},\n  year = 1999\n}'],
    ['one too many on one line', '@article{x, title = {Never}} closed}, author = {Low, Bo}, year = 1999}'],
    ['a quote', '@article{x,\n  title = "Never closed,\n  author = {Low, Bo},\n  year = 1999\n}'],
    ['one moved', '@article{x,\n  author = {Low, {Bo},\n  title = {Never closed},\n  note = {x}}\n}'],
    ['no end', '@article{x,\n  title = {Never closed},\n  author = {Low, Bo},'],
  ])('cost no other field and no neighbour: %s', async (_, broken) => {
    const { records, rejected } = await parseBibtex(
      `${healthy('a')}\n${broken}\n\n${healthy('b')}`,
      context(),
    );
    expect(rejected).toEqual([]);
    expect(records.map(({ title, authors }) => `${title} | ${authors}`)).toEqual([
      'Plain a | Ana Kept',
      'Never closed | Bo Low',
      'Plain b | Ana Kept',
    ]);
    expect(await shown(records[1]?.entry?.bibtex ?? '')).toEqual(['Never closed | Bo Low']);
  });

  it('name the field, or the entry where no title can be seen', async () => {
    const { doubtful, rejected } = await parseBibtex(
      `@article{x,\n  title = {Never {closed},\n  year = 1999\n}\n@misc{y, note = {\n@misc{z}`,
      context(),
    );
    expect(doubtful).toEqual([{ line: 1, reason: 'the entry “x”: the braces of “title” do not close' }]);
    expect(rejected).toEqual([
      { line: 5, reason: 'no title in the entry “y”: the braces of “note” do not close' },
      { line: 6, reason: 'no title in the entry “z”' },
    ]);
  });
});

describe('macros', () => {
  const text = `@string{ana = "Kept, Ana"} @string(house = "The " # hs)
@article{a, author = ana # " and " # bo, title = "On " # house, month = oct}
@article{b, author = bo # { and } # cy, title = {None}, journal = jmlr}
@article{c, author = ana and bo, title = {Some}}`;

  it('are those of the file, of its folder, and of every style', async () => {
    expect(await shown(text, { bo: 'Low, Bo', hs: 'Shore' })).toEqual([
      'On The Shore | Ana Kept | Bo Low',
      'None | Bo Low',
      'Some | Ana Kept | Bo Low',
    ]);
  });

  it('give nothing where they are not known, and are named', async () => {
    const { records, doubtful } = await parseBibtex(text, context());
    expect(records.map(({ authors }) => authors)).toEqual([['Ana Kept'], [], ['Ana Kept']]);
    expect(doubtful?.map(({ line }) => line)).toEqual([2, 3, 3, 4]);
    expect(records[0]?.entry?.bibtex).toBe(
      '@article{a,\n  author = {Kept, Ana},\n  title = {On The},\n  month = {October}\n}',
    );
    expect(records[1]?.entry?.bibtex).toContain('journal = {JMLR}');
    expect(records[1]?.entry?.bibtex).not.toContain('author');
  });

  it('do not grow without end', async () => {
    const defined = Array.from({ length: 60 }, (_, at) => `@string{m${at + 1} = m${at} # m${at}}`).join('\n');
    expect(await shown(`@string{m0 = "abc"}\n${defined}\n@misc{a, title = "T" # m60}`)).toEqual(['T']);
  });
});

describe('inheritance', () => {
  it('takes what the parent has and the child has not, under the names for a part', async () => {
    const { records, doubtful } = await parseBibtex(
      `@inproceedings{c, title = {Child}, pages = {1--2}, crossref = {P}}
@article{k, title = {Kin}, xdata = {missing, shared}}
@xdata{shared, publisher = {House}, xdata = {more}}
@xdata{more, year = 2012}
@incollection{o, title = {Orphan}, crossref = {nowhere}}
@proceedings{p, title = {Meeting}, editor = {Low, Bo}, date = {2011}, doi = {10.1000/p}, pages = {1--999}}
@misc{l, title = {Loop}, crossref = {l}}`,
      context(),
    );
    expect(records.map(({ entry }) => entry?.bibtex)).toEqual([
      '@inproceedings{c,\n  title = {Child},\n  pages = {1--2},\n  editor = {Low, Bo},\n  date = {2011},\n  booktitle = {Meeting}\n}',
      '@article{k,\n  title = {Kin},\n  publisher = {House},\n  year = {2012}\n}',
      '@incollection{o,\n  title = {Orphan}\n}',
      '@proceedings{p, title = {Meeting}, editor = {Low, Bo}, date = {2011}, doi = {10.1000/p}, pages = {1--999}}',
      '@misc{l,\n  title = {Loop}\n}',
    ]);
    expect(doubtful?.map(({ line }) => line)).toEqual([2, 5, 7]);
    expect(records[0]?.authors).toEqual([]);
  });
});

it('gives the title of the whole to a part that has none of its own, but not to a paper', async () => {
  const text = `@softwareversion{v, crossref = {s}, month = December}
@inproceedings{p, crossref = {s}, pages = {1}}
@software{s, title = {Tool}}`;
  const { records, rejected, doubtful } = await parseBibtex(text, context());
  expect(records.map(({ title, line }) => [line, title])).toEqual([
    [1, 'Tool'],
    [3, 'Tool'],
  ]);
  expect(rejected.map(({ line }) => line)).toEqual([2]);
  expect(doubtful).toEqual([]);
});

describe('looksLikeBibtex', () => {
  it.each([
    '% prose\n\n@article{a,\n title = {T}}',
    '@comment{x}\n@string{a = "b"}',
    'Web of Science\n\n\n@article{ WOS:0001,\nAuthor = {Kept}}',
    '1. @misc{a, title={T}} @misc{b, title={U}}',
    '@article{\n  kept2019,\n  title={T}}',
    '# of my own\n@misc{a, title={T}}',
  ])('knows %j', (text) => {
    expect(looksLikeBibtex(text)).toBe(true);
  });

  it.each([
    '## [0] Title\n\n**Authors**: *a@b.c*',
    '{"title":"@misc{a, b}"}',
    '["\n@misc{a, title={T}}"]',
    'Title\n\nA · B\n\n@alice wrote {this}',
    '# Cite\n\n```bibtex\n@article{a,\n title = {T}}\n```\n',
    '# Cite\n\n    @article{a,\n     title = {T}}\n',
    '<pre>\n@article{a, title = {T}}</pre>',
    'mail ana@example.org, x = {1}',
  ])('knows none in %j', (text) => {
    expect(looksLikeBibtex(text)).toBe(false);
  });
});

describe('any text', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.:;-]{0,9}( [A-Za-z0-9:;.-]{1,9}){0,3}$/);
  const entry = fc.record({
    key: fc.stringMatching(/^[a-z][a-z0-9:_.-]{0,10}$/),
    type: fc.constantFrom('article', 'misc', 'web_page', 'InProceedings'),
    title: value,
    family: fc.stringMatching(/^[A-Z][a-z]{2,9}$/),
    quoted: fc.boolean(),
    gap: fc.constantFrom('\n', ' ', '\n\n  '),
  });

  it('reads back what is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        const text = entries.map(({ key, type, title, family, quoted, gap }) => {
          const written = quoted ? `"${title}"` : `{${title}}`;
          return `@${type}{${key},${gap}title = ${written},${gap}author = {${family}, Ana}${gap}}`;
        });
        const { records, doubtful } = await parseBibtex(text.join('\n'), context());
        expect(records.map(({ title, authors, entry: own }) => [own?.key, title, authors])).toEqual(
          entries.map(({ key, title, family }) => [key, title, [`Ana ${family}`]]),
        );
        expect(records.map(({ entry: own }) => own?.bibtex)).toEqual(text);
        expect(doubtful).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '@misc{k, title = {T}}',
      '@misc{',
      '@a{{{{',
      '@article(k, ',
      'title = "',
      'title = {',
      'author = {__proto__ and ',
      '}',
      ')',
      '#',
      ',',
      '=',
      '\n',
      '@string{x = "y"}',
      '@comment{',
      'crossref = {k}',
      '\\',
      '\ud800',
      '\0',
    ),
    fc.string(),
  );

  it('never throws, and one broken entry costs no neighbour', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const broken = `@book{x, ${pieces.join(' ')}`.replace(/@(?=comment|preamble)/gi, '');
        const { records, rejected } = await parseBibtex(
          `${healthy('a')}\n${broken}\n${healthy('b')}\n${healthy('c')}`,
          context(),
        );
        const titles = records.map(({ title }) => title);
        for (const title of ['Plain a', 'Plain b', 'Plain c']) expect(titles).toContain(title);
        expect(records.every(({ title, line }) => title !== '' && line > 0)).toBe(true);
        expect(rejected.every(({ line, reason }) => line > 0 && reason !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('begins an entry where a line begins, and U+2028 begins none', async () => {
    const text = '@misc{a, title = {One}, abstract = {We read\u2028@misc{b, title = {2}} here.}}';
    expect(await shown(text)).toEqual(['One']);
  });

  it('takes no longer for many open braces', async () => {
    const started = performance.now();
    await parseBibtex('@comment{ {'.repeat(20_000), context());
    await parseBibtex('@misc{a, title = {{ \n'.repeat(20_000), context());
    await parseBibtex(`@misc{a, title = ${'{'.repeat(200_000)}`, context());
    await parseBibtex(`@misc{a, ${' '.repeat(200_000)}${'a '.repeat(100_000)}`, context());
    await parseBibtex(`@misc{a, title = {T}${'=,'.repeat(100_000)}`, context());
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
