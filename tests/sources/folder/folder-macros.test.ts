import { expect, it } from 'vitest';
import { openListing } from '../../../src/sources/folder/file-bytes.ts';
import { createMacros } from '../../../src/sources/folder/folder-macros.ts';
import { UnreadableListing } from '../../../src/sources/folder/unreadable.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const stringsOf = async (text: string) =>
  new Map(
    [...text.matchAll(/@string\{(\w+) = "(\w+)"\}/g)].map(([, name = '', value = '']) => [name, value]),
  );

it('a file is given the definitions of the others, of two the first; each is read once, when one asks', async () => {
  const directory = await temporaryCorpus({
    'a.bib': '@string{ana = "First"}\n@string{one = "A"}',
    'b.bib': '@string{ana = "Second"}\n@string{own = "B"}',
    'c.txt': 'prose',
  });
  let opened = 0;
  const files = ['a.bib', 'b.bib', 'c.txt'].map((file) => ({
    file,
    open: () => {
      opened++;
      return openListing(`${directory}/${file}`);
    },
  }));
  const macrosOf = createMacros(files, stringsOf);
  const [ofA, ofC] = [macrosOf('a.bib'), macrosOf('c.txt')];
  expect(opened).toBe(0);
  expect(await ofA()).toEqual(new Map(Object.entries({ ana: 'Second', own: 'B' })));
  expect(await ofC()).toEqual(new Map(Object.entries({ ana: 'First', one: 'A', own: 'B' })));
  expect(opened).toBe(3);
});

it('a file that cannot be read has none', async () => {
  const open = () => Promise.reject(new UnreadableListing('not read'));
  expect(await createMacros([{ file: 'a', open }], stringsOf)('b')()).toEqual(new Map());
});
