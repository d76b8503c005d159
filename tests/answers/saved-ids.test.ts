import { describe, expect, it } from 'vitest';
import { createSavedIds } from '../../src/answers/saved-ids.ts';
import type { ReadingList } from '../../src/store/reading-list.ts';

function listOf(list: ReadingList['list']): ReadingList {
  return { list, add: async () => 'added', remove: async () => undefined };
}

describe('which papers somebody saved', () => {
  it('is what their list has, and nothing where none is kept', async () => {
    const savedIdsOf = createSavedIds(listOf(async (owner) => [`${owner}-1`, `${owner}-2`]));
    expect(await savedIdsOf('ada')).toEqual(new Set(['ada-1', 'ada-2']));
    expect(await createSavedIds(undefined)('ada')).toEqual(new Set());
  });

  it('is nothing when the list fails, and the list is asked again', async () => {
    let asked = 0;
    const savedIdsOf = createSavedIds(
      listOf(async () => {
        if (asked++ === 0) throw new Error('no database');
        return ['p'];
      }),
    );
    expect(await savedIdsOf('ada')).toEqual(new Set());
    expect(await savedIdsOf('ada')).toEqual(new Set(['p']));
  });

  it('is nothing when the list is silent, which is then left alone for a while', async () => {
    let asked = 0;
    const savedIdsOf = createSavedIds(
      listOf(() => {
        asked++;
        return new Promise(() => undefined);
      }),
    );
    expect(await savedIdsOf('ada')).toEqual(new Set());
    expect(await savedIdsOf('ada')).toEqual(new Set());
    expect(asked).toBe(1);
  });
});
