import { parentPort } from 'node:worker_threads';
import { createPaper } from '../../papers/create-paper.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import { createPaperAnalyser } from '../segment/analyse-papers.ts';
import { createSegmentBuilder } from '../segment/segment-builder.ts';
import { buffersOf } from './buffers-of.ts';

// The thread that indexes papers: it is given them in batches, and answers once.
const analyse = createPaperAnalyser();
const builder = createSegmentBuilder();
parentPort?.on('message', (message: readonly PaperFacts[] | 'finish') => {
  if (message !== 'finish') return builder.add(analyse(message.map((facts) => createPaper(facts))));
  const built = builder.finish();
  parentPort?.postMessage(built, [...buffersOf(built)]);
});
