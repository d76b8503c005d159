import { describe, expect, it } from 'vitest';
import { createBibliographyReader } from '../../../src/sources/formats/citation-js.ts';

const read = await createBibliographyReader();

describe('an entry of a bibliography', () => {
  it('has its fields as LaTeX source, with names in lower case and strings resolved', () => {
    const entry = read(String.raw`@string{nips = "NIPS"}
      @inproceedings{k, TITLE = {A {B} $C^*$ na\"{\i}ve}, booktitle = nips # " 2020", year = 2020}`);
    expect(entry?.fields).toMatchObject({
      title: String.raw`A {B} $C^*$ na\"{\i}ve`,
      booktitle: 'NIPS 2020',
      year: '2020',
    });
    expect(entry?.authors).toEqual([]);
  });

  it.each([
    ['Lovelace, Ada and Byron, G. G.', ['Ada Lovelace', 'G. G. Byron']],
    ['Ada Lovelace', ['Ada Lovelace']],
    ['van der Berg, Jan', ['Jan van der Berg']],
    ['King, Jr., Martin', ['Martin King, Jr.']],
    [String.raw`M{\"u}ller, Hans`, ['Hans Müller']],
    ['{OpenAI Team} and others', ['OpenAI Team']],
  ])('has the names of “%s” in reading order', (author, names) => {
    expect(read(`@misc{k, title = {T}, author = {${author}}}`)?.authors).toEqual(names);
  });

  it.each(['', 'nonsense', '@misc{', '@misc{k, title = "unclosed}'])(
    'that is broken is none: %s',
    (source) => {
      expect(read(source)).toBeUndefined();
    },
  );
});
