import { parentPort, workerData } from 'node:worker_threads';
import { type CorpusText, fitCorpusModel } from './corpus-model.ts';

// The thread that fits a model: it is given texts and answers once.
parentPort?.postMessage(fitCorpusModel(workerData as readonly CorpusText[]));
