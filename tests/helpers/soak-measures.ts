import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Started } from './run-paperboy.ts';

/** What a process holds at a moment. */
export interface Measure {
  /** Since it was first measured. */
  readonly seconds: number;
  readonly residentMB: number;
  /** After everything that nobody holds was collected. */
  readonly heapMB: number;
  readonly handles: number;
  /** Timers among them. */
  readonly resources: number;
  /** The 99th percentile since the measure before. */
  readonly lagMs: number;
}

/** Makes a process tell where it can be asked to collect. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' } as const;

/** Measures a process that was started with `INSPECTED`, off its own `/metrics`. */
export async function createMeasuring(bot: Started): Promise<() => Promise<Measure>> {
  const began = performance.now();
  const [, inspector = ''] = /(ws:\/\/\S+)/.exec(await bot.waitForLog(/Debugger listening on/)) ?? [];
  return async () => {
    const heapBytes = await collect(inspector);
    // Connections and timers of what is going on right now are none that stay.
    const samples: Awaited<ReturnType<typeof metricsOf>>[] = [];
    for (let count = 0; count < SAMPLES; count++) {
      samples.push(await metricsOf(bot));
      await wait(SAMPLE_MS);
    }
    const least = (name: string) => Math.min(...samples.map((sample) => sample(name)));
    return {
      seconds: (performance.now() - began) / 1000,
      residentMB: least('process_resident_memory_bytes') / MB,
      heapMB: heapBytes / MB,
      handles: least('nodejs_active_handles_total'),
      resources: least('nodejs_active_resources_total'),
      lagMs: least('nodejs_eventloop_lag_p99_seconds') * 1000,
    };
  };
}

const MB = 1024 * 1024;
const SAMPLES = 10;
const SAMPLE_MS = 30;

async function metricsOf({ url }: Started): Promise<(name: string) => number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}

/** Collects what nobody holds. @returns what is left of the heap, in bytes */
async function collect(inspector: string): Promise<number> {
  const socket = new WebSocket(inspector);
  const answers = new Map<number, (result: { readonly usedSize?: number }) => void>();
  socket.on('message', (raw) => {
    const { id, result } = JSON.parse(String(raw));
    answers.get(id)?.(result);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const call = (id: number, method: string) =>
    new Promise<{ readonly usedSize?: number }>((resolve) => {
      answers.set(id, resolve);
      socket.send(JSON.stringify({ id, method }));
    });
  await call(1, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await call(2, 'Runtime.getHeapUsage');
  socket.close();
  return usedSize;
}
