import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { RELOAD_FILES, readReloadName, reloadFolder } from '../../src/app/reload-files.ts';

it('requests lie beside the library, and their names say what they are', () => {
  expect(reloadFolder('data/library')).toBe('data/reload');
  const id = randomUUID();
  for (const kind of ['ask', 'taken', 'answer'] as const)
    expect(readReloadName(RELOAD_FILES[kind](id))).toEqual({ kind, id });
  for (const name of ['ask-', 'ask-1', `other-${id}`, `ask-${id}.part`, 'unfinished-answer', '../ask'])
    expect(readReloadName(name)).toBeUndefined();
});
