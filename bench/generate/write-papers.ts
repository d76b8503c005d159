import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { GeneratedPaper } from './generate-papers.ts';

/** Listings of more than 512 MB are not read. */
const PAPERS_A_FILE = 200_000;
const PAPERS_A_CHUNK = 200;

/**
 * Writes papers as JSON Lines, as they come: into a file when its name ends with `.jsonl`, else into a folder, in as many
 * files as they need.
 * @throws Error of the system
 */
export async function writePapers(papers: Iterator<GeneratedPaper>, path: string): Promise<void> {
  if (path.endsWith('.jsonl')) return writeFile(papers, path, Number.POSITIVE_INFINITY);
  await mkdir(path, { recursive: true });
  for (let file = 0; ; file++) {
    const next = papers.next();
    if (next.done) return;
    const name = `papers-${String(file).padStart(5, '0')}.jsonl`;
    await writeFile(startingWith(next.value, papers), join(path, name), PAPERS_A_FILE);
  }
}

async function writeFile(papers: Iterator<GeneratedPaper>, path: string, most: number): Promise<void> {
  await pipeline(Readable.from(toChunks(papers, most), { objectMode: false }), createWriteStream(path));
}

function* toChunks(papers: Iterator<GeneratedPaper>, most: number): Generator<string> {
  let lines = '';
  for (let written = 0; written < most; written++) {
    const next = papers.next();
    if (next.done) break;
    lines += `${JSON.stringify(next.value)}\n`;
    if (written % PAPERS_A_CHUNK > 0) continue;
    yield lines;
    lines = '';
  }
  if (lines !== '') yield lines;
}

function* startingWith<T>(first: T, others: Iterator<T>): Generator<T> {
  yield first;
  for (let next = others.next(); !next.done; next = others.next()) yield next.value;
}
