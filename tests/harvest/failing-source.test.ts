import { expect, it } from 'vitest';
import { isFailureToTell } from '../../src/harvest/failing-source.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

const now = new Date('2026-01-05T09:00:00Z');
const failing = (more = {}) =>
  sourceStatus('arxiv:cs.LG', {
    trouble: 'It is gone.',
    failingSince: new Date('2026-01-02T08:00:00Z'),
    ...more,
  });

it('is told after three days', () => {
  expect(isFailureToTell(failing(), { now })).toBe(true);
  expect(isFailureToTell(failing({ failingSince: new Date('2026-01-02T10:00:00Z') }), { now })).toBe(false);
  expect(isFailureToTell(sourceStatus('arxiv:cs.LG'), { now })).toBe(false);
});

it('is told once, and again when it began anew', () => {
  expect(isFailureToTell(failing(), { now, toldAt: new Date('2026-01-05T08:30:00Z') })).toBe(false);
  expect(isFailureToTell(failing(), { now, toldAt: new Date('2025-12-24T00:00:00Z') })).toBe(true);
});

it('is told to nobody where nobody added it, or where it is paused', () => {
  expect(isFailureToTell(failing({ addedBy: undefined, origin: 'config' }), { now })).toBe(false);
  expect(isFailureToTell(failing({ isPaused: true }), { now })).toBe(false);
});
