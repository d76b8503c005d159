import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { QUICK_FOLDER_PACE } from '../helpers/folder-pace.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { openLibraryHere } from '../helpers/open-library-here.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('a library that cannot be kept gives way to one of what the listings are then', async () => {
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(40)) });
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { library, look, learned } = await openLibraryHere(directory, {
    folder: file,
    pace: QUICK_FOLDER_PACE,
  });
  await learned;
  writeFileSync(join(directory, 'b.jsonl'), listingOf(madePapers(2, 900)));
  expect(await look?.()).toMatchObject({ came: 2, gone: 0, papers: 42, faults: [] });
  expect((await library.search(parseQuery('"number 900"'))).total).toBe(1);
  rmSync(join(directory, 'b.jsonl'));
  rmSync(join(directory, 'a.jsonl'));
  expect(await look?.()).toMatchObject({ papers: 42, faults: [expect.stringMatching(/No paper found/)] });
});
