import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '../papers/paper.ts';
import { fitCorpusModel } from './corpus-model.ts';
import { createTermIndex } from './term-index.ts';

// The thread that fits a model: it is given papers and answers once.
const { documents } = createTermIndex(workerData as readonly Paper[]);
parentPort?.postMessage(fitCorpusModel(documents));
