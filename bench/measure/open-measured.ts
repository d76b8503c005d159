import { join } from 'node:path';
import { openLibrary } from '../../src/app/open-library.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';

// The one place that knows how a library comes from listings, and how it is opened again.

/** Where listings are, and a folder of this measurement alone for what is kept between starts. */
export interface MeasuredPlace {
  readonly corpus: string;
  readonly data: string;
}

/** What it took to make a library for the first time, in milliseconds. */
export interface Built {
  /** All of them, read when they are asked for. */
  readonly papers: () => Promise<readonly Paper[]>;
  /** To read the listings. */
  readonly loadMs: number;
  /** From then on, until a question is answered by the words alone. */
  readonly wordsMs: number;
  /** From then on, until the ranking knows all that it can learn. */
  readonly allMs: number;
}

/** Reads the listings and makes everything that is kept, in a fresh folder, as `paperboy start` does. */
export async function buildMeasured({ corpus, data }: MeasuredPlace): Promise<Built> {
  const start = performance.now();
  let readAt = start;
  const { library, learned } = await openLibrary(corpus, {
    folder: join(data, 'library'),
    onProgress: ({ kind }) => {
      // The first papers are indexed as soon as everything is read.
      if (kind === 'indexing' && readAt === start) readAt = performance.now();
    },
  });
  // Completions do not wait for the ranking, as searches do for some seconds.
  await library.suggest('the first question', { limit: 1 });
  const wordsAt = performance.now();
  await learned;
  const allAt = performance.now();
  return {
    papers: () => readAll(library),
    loadMs: readAt - start,
    wordsMs: wordsAt - readAt,
    allMs: allAt - wordsAt,
  };
}

async function readAll(library: Library): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const id of await library.ids()) {
    const paper = await library.find(id);
    if (paper !== undefined) papers.push(paper);
  }
  await library.close();
  return papers;
}

/** The library as a second start finds it, with all that the ranking has learned. */
export async function openMeasured({ corpus, data }: MeasuredPlace): Promise<Library> {
  const { library, learned } = await openLibrary(corpus, { folder: join(data, 'library') });
  await learned;
  return library;
}
