import type { RejectedRecord } from '../parsed-listing.ts';
import type { Place } from './kind.ts';

/** A list or an object that is open: what is in it comes one by one. The outermost is the file. */
export interface Container extends Place {
  readonly kind: 'file' | 'list' | 'object';
  /** What may be a record of it, if it is a list of papers; that shows when the first one comes. */
  readonly waiting: Waiting[];
  hasPaper: boolean;
}

/** Something without a title in a list. */
export interface Waiting extends RejectedRecord {
  /** It has other fields of papers. */
  readonly isSure: boolean;
}

/** An open container in which nothing was found yet. */
export function openContainer(kind: Container['kind'], place: Place = ANYWHERE): Container {
  return { kind, ...place, waiting: [], hasPaper: false };
}

const ANYWHERE: Place = { isListed: true, isShut: false, need: 0 };

/** Keeps what may be a record; of a long list without any paper some are enough. */
export function keepWaiting(container: Container, one: Waiting): void {
  if (container.waiting.length < MOST_WAITING) container.waiting.push(one);
}

const MOST_WAITING = 10_000;

/** What waits is a record, since a paper stands beside it. */
export function takeWaiting(container: Container): readonly RejectedRecord[] {
  return container.waiting.splice(0).map(({ line, reason }) => ({ line, reason }));
}

/** At its end: of a list without any paper only what has the fields of one. */
export function takeSure(container: Container): readonly RejectedRecord[] {
  const sure = container.waiting.filter(({ isSure }) => isSure);
  container.waiting.length = 0;
  return sure.map(({ line, reason }) => ({ line, reason }));
}
