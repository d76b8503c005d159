import { workerData } from 'node:worker_threads';
import { openStore } from '../../src/store/open-store.ts';
import { keepRecords, recordToKeep } from './keep-records.ts';

// Keeps records of a source of its own, part by part; those of one number are one work with those of other processes.
const { url, number, parts } = workerData as { url: string; number: number; parts: number };
const store = await openStore(url);
for (let part = 0; part < parts; part++) {
  const put = [part, (part + number) % parts].map((at) =>
    recordToKeep(`${part} of ${at}`, [`k${at}`, `own ${number} ${part}`]),
  );
  await keepRecords(store, `s${number}`, { put });
}
await store.close();
