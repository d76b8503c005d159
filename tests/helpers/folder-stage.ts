import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FollowedFolder } from '../../src/app/take-over-folder.ts';
import { loadCorpus, requirePapers } from '../../src/sources/corpus.ts';
import { fingerprintFolder } from '../../src/sources/folder/fingerprint.ts';
import { QUICK_FOLDER_PACE } from './folder-pace.ts';
import { listingOf, madePapers } from './made-papers.ts';
import { temporaryCorpus } from './temporary-corpus.ts';

/** A folder with three papers and what looks after it; its library is the papers that were read last. */
export async function stageFolder(pace: Partial<typeof QUICK_FOLDER_PACE> = {}) {
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(3)) });
  const lines: string[] = [];
  const waiting = new Map<RegExp, () => void>();
  const say = (line: string) => {
    lines.push(line.replaceAll(directory, 'seeds'));
    for (const [pattern, wake] of waiting) if (pattern.test(line)) wake();
  };
  let { papers } = await loadCorpus(directory);
  let built = 0;
  let failure: Error | undefined;
  const followed: FollowedFolder = {
    directory,
    seen: await fingerprintFolder(directory),
    library: { ids: async () => papers.map(({ id }) => id) },
    renew: async () => {
      built++;
      if (failure !== undefined) throw failure;
      const { papers: read, ...account } = requirePapers(await loadCorpus(directory), directory);
      papers = read;
      return account;
    },
    pace: { ...QUICK_FOLDER_PACE, ...pace },
    onNews: say,
    onTrouble: say,
  };
  return {
    followed,
    directory,
    /** What was told; the folder is called seeds. */
    lines,
    /** Resolves with the next line that fits. */
    told: (pattern: RegExp) => new Promise<void>((resolve) => waiting.set(pattern, resolve)),
    write: (file: string, count: number, from = 0) =>
      writeFileSync(join(directory, file), listingOf(madePapers(count, from))),
    /** How often a library was to be made. */
    built: () => built,
    failWith: (error: Error | undefined) => {
      failure = error;
    },
  };
}
