import { PaperboyError } from '../errors.ts';
import type { Paper } from '../papers/paper.ts';
import { createTurns } from '../turns.ts';
import { createCatalogue, type Duplicate } from './catalogue.ts';
import { createFolderSource, type FolderOptions } from './folder/folder-source.ts';
import { FORMAT_NAMES } from './formats/format.ts';
import type { ListingFile, Remark, Source, SourceRecord } from './source.ts';
import { tidyRecord } from './tidy-record.ts';

/** All papers of the sources, and an account of everything that is not simply a paper. */
export interface Corpus {
  /** By file name, then line. */
  readonly papers: readonly Paper[];
  readonly files: readonly ReadFile[];
  /** Records (or whole files) that yielded no paper. */
  readonly rejected: readonly Remark[];
  /** Records that were read although something about them is wrong. */
  readonly doubtful: readonly Remark[];
  readonly duplicates: readonly Duplicate[];
  readonly repairs: Repairs;
}

/** One file, as it was read. */
interface ReadFile extends Omit<ListingFile, 'repaired' | 'unused'> {
  /** Fields that nothing was made of, with how often they occur. */
  readonly unused?: Readonly<Record<string, number>>;
}

/** How many places of each kind of damage were mended. */
interface Repairs {
  readonly characters: number;
  readonly softHyphens: number;
}

/**
 * Reads every listing in a folder.
 * @throws PaperboyError `corpus_missing` when the folder cannot be read.
 */
export function loadCorpus(directory: string, options: FolderOptions = {}): Promise<Corpus> {
  return readSources([createFolderSource(directory, options)]);
}

/** Reads sources to their end. @throws PaperboyError of a source that cannot be read at all */
export async function readSources(sources: readonly Source[]): Promise<Corpus> {
  const catalogue = createCatalogue();
  const files: ListingFile[] = [];
  const remarks: Record<'rejected' | 'doubtful', Remark[]> = { rejected: [], doubtful: [] };
  const addRecord = (record: SourceRecord) => {
    const { facts, remarks: reasons } = tidyRecord(record);
    if (facts !== undefined) catalogue.add(facts);
    const kind = facts === undefined ? 'rejected' : 'doubtful';
    remarks[kind].push(...reasons.map((reason) => ({ ...record.source, reason })));
  };
  const turn = createTurns();
  for (const source of sources) {
    for await (const item of source.read()) {
      await turn();
      if (item.kind === 'record') addRecord(item.record);
      else if (item.kind === 'file') files.push(item.file);
      else remarks[item.kind].push(item.remark);
    }
  }
  const { put: papers } = await catalogue.takeChanges();
  return {
    papers,
    files: files.map(({ repaired: _, unused, ...file }) => ({
      ...file,
      ...(unused === undefined ? {} : { unused: Object.fromEntries(unused) }),
    })),
    ...remarks,
    duplicates: catalogue.duplicates(),
    repairs: {
      characters: files.reduce((sum, { repaired }) => sum + repaired, 0),
      softHyphens: catalogue.joinedWords(),
    },
  };
}

/** @throws PaperboyError `corpus_empty` when there is nothing to answer from. */
export function requirePapers(corpus: Corpus, directory: string): Corpus {
  const fault = whyEmpty(corpus, directory);
  if (fault === undefined) return corpus;
  throw new PaperboyError('corpus_empty', `${fault} or set CORPUS_DIR to a folder that has one.`);
}

/** Why a folder gave no paper, with what to do, as a sentence without its full stop; undefined where it gave one. */
export function whyEmpty({ papers, rejected }: Corpus, directory: string): string | undefined {
  if (papers.length > 0) return undefined;
  const [first] = rejected;
  const why =
    first === undefined ? 'the folder holds no listing' : `${first.file}:${first.line}: ${first.reason}`;
  return `No paper found in ${directory} (${why}). Put a listing there (${FORMAT_NAMES})`;
}
