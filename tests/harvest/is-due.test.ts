import { expect, it } from 'vitest';
import { isDue } from '../../src/harvest/is-due.ts';
import type { KeptSource } from '../../src/store/sources.ts';

const now = new Date('2026-11-29T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

const source: KeptSource = {
  ...{ name: 'arxiv:cs.LG', origin: 'chat', addedBy: undefined, isPaused: false, isLeaving: false },
  ...{ cursor: undefined, isCaughtUp: false, lastSuccess: undefined, nextRead: undefined },
  ...{ failures: 0, failingSince: undefined, trouble: undefined, isTold: false },
};

it.each<[string, Partial<KeptSource>, boolean]>([
  ['never read', {}, true],
  ['at its time', { nextRead: now }, true],
  ['before its time', { nextRead: later(1) }, false],
  ['paused', { isPaused: true }, false],
  ['paused and over its time', { isPaused: true, nextRead: later(-1) }, false],
  ['leaving', { isLeaving: true, nextRead: later(1) }, true],
  ['leaving and paused', { isLeaving: true, isPaused: true }, true],
])('one that is %s', (_, some, expected) => {
  expect(isDue({ ...source, ...some }, now)).toBe(expected);
});
