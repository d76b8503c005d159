import type { SourceProgress } from '../harvest/read-source.ts';
import type { Kept } from '../store/records.ts';

/** Readings of sources that somebody waits for while a thread does them. */
export interface AwaitedReadings {
  wait(name: string, onProgress?: (progress: SourceProgress) => void): Promise<Kept | undefined>;
  tell(progress: SourceProgress): void;
  resolve(name: string, kept: Kept | undefined): void;
  reject(name: string, error: Error): void;
  rejectAll(error: Error): void;
}

interface Awaited {
  readonly name: string;
  readonly onProgress: ((progress: SourceProgress) => void) | undefined;
  readonly resolve: (kept: Kept | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** None yet. */
export function createAwaitedReadings(): AwaitedReadings {
  let awaited: readonly Awaited[] = [];
  const settle = (isMeant: (one: Awaited) => boolean, end: (one: Awaited) => void) => {
    const ended = awaited.filter(isMeant);
    awaited = awaited.filter((one) => !isMeant(one));
    for (const one of ended) end(one);
  };
  const called = (name: string) => (one: Awaited) => one.name === name;
  return {
    wait: (name, onProgress) =>
      new Promise((resolve, reject) => {
        awaited = [...awaited, { name, onProgress, resolve, reject }];
      }),
    tell: (progress) => {
      for (const one of awaited.filter(called(progress.source))) one.onProgress?.(progress);
    },
    resolve: (name, kept) => settle(called(name), (one) => one.resolve(kept)),
    reject: (name, error) => settle(called(name), (one) => one.reject(error)),
    rejectAll: (error) =>
      settle(
        () => true,
        (one) => one.reject(error),
      ),
  };
}
