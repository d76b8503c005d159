import { expect, it } from 'vitest';
import { createFolderTrouble, whileWritten } from '../../src/app/folder-trouble.ts';
import { PaperboyError } from '../../src/errors.ts';

it('what keeps a folder from being taken over is told once for as long as it lasts, and its end', () => {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const trouble = createFolderTrouble({ directory: 'seeds', onNews: say, onTrouble: say });
  const missing = new PaperboyError('corpus_missing', 'The corpus folder seeds does not exist.');
  trouble.isOver();
  trouble.tell(missing);
  trouble.tell(missing);
  trouble.isOver();
  trouble.isOver();
  expect(trouble.tell(new Error('ENOSPC: no space left'))).toMatch(
    /ENOSPC: no space left\. .* tried again\.$/,
  );
  expect(lines).toEqual([
    'The corpus folder seeds does not exist. Until then the library stays as it is.',
    'seeds can be read again',
    expect.stringMatching(/^What changed in seeds cannot be taken over/),
  ]);
});

it('what is waited for is named', () => {
  expect(whileWritten('seeds', ['a.bib'])).toMatch(/^seeds\/a\.bib is still being written/);
  expect(whileWritten('seeds', ['a.bib', 'b.bib', 'c.bib'])).toMatch(/^seeds\/a\.bib and 2 more are still/);
});
