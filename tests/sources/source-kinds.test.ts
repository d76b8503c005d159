import { expect, it } from 'vitest';
import { kindOf, normalName, SOURCE_KINDS, specOf } from '../../src/sources/source-kinds.ts';

it.each(SOURCE_KINDS.map(({ example }) => example))(
  '%s is of its kind, and has its one form already',
  (example) => {
    const kind = kindOf(example);
    expect(`${kind?.kind}:${specOf(example)}`).toBe(example);
    expect(normalName(example)).toBe(example);
    expect(normalName(normalName(example))).toBe(normalName(example));
  },
);

it.each([
  ['ArXiv: cs.lg + stat.ml', 'arxiv:cs.LG+stat.ML'],
  ['FOLDER:Seeds/', 'folder:Seeds'],
  ['Crossref', 'crossref'],
  ['arxiv:', 'arxiv:'],
])('%j is called %s', (name, normal) => {
  expect(normalName(name)).toBe(normal);
});

it.each(['', ':', 'arxiv', 'nature:1', 'constructor:x', '__proto__:x'])('%j is of no kind', (name) => {
  expect(kindOf(name)).toBeUndefined();
});

it('only what asks others can be named in a chat, and kinds are told apart', () => {
  expect(SOURCE_KINDS.filter(({ isLocal }) => isLocal === true).map(({ kind }) => kind)).toEqual(['folder']);
  expect(new Set(SOURCE_KINDS.map(({ kind }) => kind)).size).toBe(SOURCE_KINDS.length);
});
