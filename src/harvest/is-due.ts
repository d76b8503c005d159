import type { KeptSource } from '../store/sources.ts';

/** Is a source to be read now, or to be taken out? @param now by the database's clock */
export function isDue({ isPaused, isLeaving, nextRead }: KeptSource, now: Date): boolean {
  return isLeaving || (!isPaused && (nextRead === undefined || nextRead <= now));
}
