import { parentPort, workerData } from 'node:worker_threads';
import { buildGeneration, learnGeneration } from './build-generation.ts';
import { type BuildJob, type FromBuilder, failureOf } from './build-in-thread.ts';

// The thread that builds a generation, or learns from one.
const send = (message: FromBuilder) => parentPort?.postMessage(message);
const report = (progress: Extract<FromBuilder, { kind: 'progress' }>['progress']) =>
  send({ kind: 'progress', progress });
const job = workerData as BuildJob;
try {
  if (job.kind === 'learn') await learnGeneration(job.folder, report);
  else send({ kind: 'built', folder: await buildGeneration(job.place, job.from, report) });
  send({ kind: 'done' });
} catch (error) {
  send(failureOf(error));
}
