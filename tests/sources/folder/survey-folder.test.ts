import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { standsAs, surveyFolder } from '../../../src/sources/folder/survey-folder.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

it('a survey has the listings and the manifest with their sizes, and where they lie', async () => {
  const directory = await temporaryCorpus({ 'a.bib': 'abc', 'sub/b.bib': 'ab', '.hidden/c.bib': 'a' });
  const root = realpathSync(directory);
  mkdirSync(join(directory, 'empty'));
  symlinkSync('/nowhere', join(directory, 'broken.bib'));
  const first = await surveyFolder(directory);
  expect(Array.from(first.files, ([file, { size }]) => [file, size])).toEqual([
    ['a.bib', 3],
    ['broken.bib', 0],
    ['sub/b.bib', 2],
  ]);
  expect(first.folders).toEqual([root, join(root, 'sub')]);
  writeFileSync(join(directory, 'manifest.json'), '{}');
  const second = await surveyFolder(directory);
  expect(second.files.get('manifest.json')?.size).toBe(2);
  expect(standsAs(first.files.get('a.bib'), second.files.get('a.bib'))).toBe(true);
  expect(standsAs(first.files.get('a.bib'), undefined)).toBe(false);
  await expect(surveyFolder(join(directory, 'none'))).rejects.toMatchObject({ code: 'corpus_missing' });
});
