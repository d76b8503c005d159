import { writeFile } from 'node:fs/promises';
import { toPeerLines } from '../peers/peer-paper.ts';
import { serveParent } from './child.ts';
import type { BuildMeasures } from './corpus-measures.ts';
import { folderBytes } from './folder-bytes.ts';
import { readMemory } from './memory.ts';
import { buildMeasured, type MeasuredPlace } from './open-measured.ts';
import { createQueries, type Queries } from './queries.ts';

/** What building took, and what is asked of what was built. */
export interface BuildReport extends BuildMeasures {
  readonly papers: number;
  readonly queries: Queries;
}

const calls = {
  /** @param peerFile is given the papers for other engines */
  build: async ({
    peerFile,
    ...place
  }: MeasuredPlace & { readonly peerFile: string }): Promise<BuildReport> => {
    const { papers: readPapers, ...took } = await buildMeasured(place);
    const memory = readMemory();
    const papers = await readPapers();
    await writeFile(peerFile, toPeerLines(papers));
    const bytes = await folderBytes(place.data);
    return { ...took, papers: papers.length, memory, bytes, queries: createQueries(papers) };
  },
};

/** What this process is asked. */
export type BuildCalls = typeof calls;

serveParent(calls);
