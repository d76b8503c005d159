import { createReadStream } from 'node:fs';
import type { Paper } from '../../src/papers/paper.ts';
import { readLines } from '../measure/read-lines.ts';

/** A paper as other engines are given it: the texts that people see. */
export interface PeerPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: string;
  readonly venue: string;
  /** Empty when it is not known. */
  readonly year: string;
}

/** JSON, a line a paper. */
export function* toPeerLines(papers: readonly Paper[]): Generator<string> {
  for (const { id, shown, year } of papers) {
    const { title, abstract, authors, venue } = shown;
    const peer: PeerPaper = {
      id,
      title,
      abstract,
      authors: authors.join(', '),
      venue,
      year: String(year ?? ''),
    };
    yield `${JSON.stringify(peer)}\n`;
  }
}

/** Reads what toPeerLines gave. */
export async function readPeerPapers(file: string): Promise<readonly PeerPaper[]> {
  const papers: PeerPaper[] = [];
  for await (const line of readLines(createReadStream(file))) papers.push(JSON.parse(line));
  return papers;
}
