import { parentPort, workerData } from 'node:worker_threads';
import { createHarvester } from '../harvest/harvester.ts';
import { fetchByProxy } from '../proxy.ts';
import { SourceProblem } from '../sources/live-source.ts';
import { openStore } from '../store/open-store.ts';
import type { FromHarvester, HarvestJob, ToHarvester } from './harvest-in-thread.ts';
import { harvesterOptions } from './harvester-options.ts';

// The thread that reads sources: fetching, tidying and writing thousands of records keeps nobody waiting.
const { settings, databaseUrl, proxy } = workerData as HarvestJob;
const send = (message: FromHarvester) => parentPort?.postMessage(message);
const log = (level: 'info' | 'warn') => (first: unknown, text?: string) => {
  const reason = Object(first) as { readonly err?: unknown };
  const message = typeof first === 'string' ? first : `${text}: ${messageOf(reason.err)}`;
  send({ kind: 'log', level, message });
};
const store = await openStore(databaseUrl, { isBulk: true });
const harvester = createHarvester({
  ...harvesterOptions({ settings, store, fetch: fetchByProxy(proxy) }),
  store,
  logger: { info: log('info'), warn: log('warn') },
  onKept: (progress) => send({ kind: 'kept', progress }),
  onRead: (reading) => send({ kind: 'read', reading }),
});

async function readOne(name: string): Promise<void> {
  try {
    send({ kind: 'answer', name, kept: await harvester.read(name) });
  } catch (error) {
    const problem = error instanceof SourceProblem ? error.kind : undefined;
    send({ kind: 'failed', name, message: messageOf(error), problem });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

parentPort?.on('message', (message: ToHarvester) => {
  if (message.kind === 'start') harvester.start();
  else if (message.kind === 'wake') harvester.wake();
  else if (message.kind === 'read') void readOne(message.name);
  else
    void harvester.stop().finally(async () => {
      await store.close();
      parentPort?.close();
    });
});
