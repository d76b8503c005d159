import { expect, it } from 'vitest';
import { isNoPaper } from '../../../src/sources/feed/no-paper.ts';

it.each([
  'Issue Information',
  'Table of Contents',
  'Inside Front Cover',
  'Editorial Board',
  'Correction',
  'Author Correction: Things that go wrong',
  'Correction to: Things that go wrong',
  'Correction to “Things”',
  'Erratum for Things',
  'Retraction Note: Things',
  'Expression of Concern: Things',
  'Retraction: Things',
  'List of reviewers 2025',
  '<b>Advertisement</b>',
])('%s is no paper', (title) => {
  expect(isNoPaper(title, '')).toBe(true);
});

it.each([
  'Editorial',
  'Editorial: What this issue is about',
  'Correction of motion in images of the brain',
  'Correction to the mean in small samples',
  'Retraction of the retina in mice',
  'Contents of the stomach of seals',
  'Cover songs and their authors',
  'Error correction codes',
  'WITHDRAWN: Things',
])('%s is one', (title) => {
  expect(isNoPaper(title, 'Research Article')).toBe(false);
});

it('is none that its journal calls a correction', () => {
  expect(isNoPaper('Things', 'Correction')).toBe(true);
  expect(isNoPaper('Things', 'Corrections and codes')).toBe(false);
});
