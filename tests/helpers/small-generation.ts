import { createGenerationWriter } from '../../src/search/generation/generation-writer.ts';
import { addModel, readSegment } from '../../src/search/generation/open-generation.ts';
import { fitCorpusModel } from '../../src/search/model/fit-corpus-model.ts';
import { termCountsOf } from '../../src/search/segment/term-counts-of.ts';
import { madePapers } from './made-papers.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const ACCOUNT = { files: [{ file: 'made.jsonl', format: 'JSON Lines', papers: 30 }], rejected: [] };

/** A generation of made papers with all that they teach. @returns its folder */
export async function smallGeneration({
  within = temporaryFolder(),
  origin = '0123456789abcdef',
  sequence = 1,
  papers = madePapers(30),
  learns = true,
} = {}): Promise<string> {
  const writer = await createGenerationWriter({ folder: within, origin, sequence });
  await writer.add(papers.slice(0, 20));
  await writer.add(papers.slice(20));
  const folder = await writer.finish(ACCOUNT);
  if (learns) await addModel(folder, fitCorpusModel(termCountsOf(await readSegment(folder))));
  return folder;
}
