import { parentPort } from 'node:worker_threads';
import { doFitTask, type FitTask } from './fit-tasks.ts';

// A thread that fits a part of a model: it answers each task, in their order, until it is ended.
parentPort?.on('message', (task: FitTask) => parentPort?.postMessage(doFitTask(task)));
