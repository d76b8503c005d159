import { expect, it } from 'vitest';
import { folderKind } from '../../../src/sources/folder/folder-kind.ts';

it.each([
  ['seeds', 'seeds'],
  [' ./seeds/ ', 'seeds'],
  ['/srv/papers//2024/', '/srv/papers/2024'],
  ['../papers', '../papers'],
  ['/', '/'],
  ['.', '.'],
])('the folder %j is %j', (spec, normal) => {
  expect(folderKind.normalise(spec)).toBe(normal);
  expect(folderKind.normalise(normal)).toBe(normal);
});

it.each(['', '  ', 'a\0b', 'x'.repeat(2_000)])('%j is no folder', (spec) => {
  expect(folderKind.normalise(spec)).toBeUndefined();
});
