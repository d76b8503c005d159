import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { toAddress } from '../../src/chat/address.ts';
import type { Kind } from '../../src/chat/intent.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const KINDS: readonly Kind[] = ['paper', 'related', 'save', 'share', 'help'];
const readingList = {
  add: async () => 'added' as const,
  remove: async () => undefined,
  list: async () => [],
};
const asker = {
  address: toAddress('test', 'w', 'c'),
  id: 'u',
  isManager: false,
  owner: 'test:w:u',
  name: 'Ada',
  canShare: true,
};

describe('createContext', () => {
  it('makes buttons that its tokens read again', () => {
    const tokens = createActionTokens();
    const { act } = createContext({ library: seedLibrary, tokens });
    const action = act(
      { kind: 'saved', offset: 5 },
      { label: 'More', description: 'More of it', turn: 'next' },
    );
    expect(action).toMatchObject({ kind: 'saved', label: 'More', turn: 'next' });
    expect(tokens.decode(action.token)).toEqual({ kind: 'saved', offset: 5 });
  });

  it('gives a paper the buttons that are offered here, in the order they were asked for', () => {
    const kindsIn = (place: object) =>
      createContext({ library: seedLibrary, ...place })
        .paperActions(paper('a'), KINDS)
        .map(({ kind }) => kind);
    expect(kindsIn({})).toEqual(['paper', 'related']);
    expect(kindsIn({ readingList })).toEqual(['paper', 'related', 'save']);
    expect(kindsIn({ readingList, asker })).toEqual(['paper', 'related', 'save', 'share']);
    expect(kindsIn({ asker: { ...asker, canShare: false } })).toEqual(['paper', 'related']);
  });

  it('says which paper a button is about', () => {
    const { paperActions } = createContext({ library: seedLibrary });
    expect(paperActions(paper('a', { title: 'Long '.repeat(60) }), ['paper'])[0]?.description).toMatch(
      /^Abstract: Long .{50,115}…$/,
    );
  });
});
