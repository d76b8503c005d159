import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolders } from '../../../src/sources/folder/watch-folders.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** A watch whose hints can be waited for. */
function watching() {
  let next = Promise.withResolvers<void>();
  let count = 0;
  const watch = watchFolders(() => {
    count++;
    next.resolve();
  });
  onTestFinished(watch.end);
  return {
    ...watch,
    count: () => count,
    /** Resolves with the next hint that this gives. */
    hinted: async (act: () => void) => {
      next = Promise.withResolvers();
      act();
      await next.promise;
    },
  };
}

describe('a watch of folders', () => {
  it('hints at what comes, changes, is renamed and goes in each of them', async () => {
    const folder = temporaryFolder();
    const sub = join(folder, 'sub');
    mkdirSync(sub);
    const { follow, hinted } = watching();
    follow([folder, sub]);
    for (const path of [join(folder, 'a.bib'), join(sub, 'a.bib')]) {
      await hinted(() => writeFileSync(path, 'one'));
      await hinted(() => writeFileSync(path, 'two'));
      await hinted(() => renameSync(path, `${path}.bib`));
      await hinted(() => rmSync(`${path}.bib`));
    }
  });

  it('goes on where another folder takes the place of one that went', async () => {
    const folder = join(temporaryFolder(), 'seeds');
    mkdirSync(folder);
    const { follow, hinted } = watching();
    follow([folder]);
    await hinted(() => renameSync(folder, `${folder}-old`));
    mkdirSync(folder);
    follow([folder]);
    await hinted(() => writeFileSync(join(folder, 'a.bib'), 'one'));
  });

  it('says nothing of what cannot be watched, or is not any more', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const { follow, hinted, end, count } = watching();
    follow(['/no/such/folder', folder]);
    await hinted(() => writeFileSync(join(folder, 'a.bib'), 'one'));
    follow([other]);
    const before = count();
    writeFileSync(join(folder, 'b.bib'), 'one');
    await hinted(() => writeFileSync(join(other, 'b.bib'), 'one'));
    expect(count() - before).toBeLessThanOrEqual(3);
    end();
    writeFileSync(join(other, 'c.bib'), 'one');
  });
});
