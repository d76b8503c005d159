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
  inTheOpen: false,
};

describe('createContext', () => {
  it('makes buttons that its tokens read again', () => {
    const tokens = createActionTokens();
    const { act } = createContext({ library: seedLibrary, tokens });
    const action = act({ kind: 'saved', offset: 5 }, { label: 'More', description: 'More of it' });
    expect(action).toMatchObject({ kind: 'saved', label: 'More' });
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

  it('offers to take back what is saved, but not to everyone', () => {
    const labels = (options: object, open = false) =>
      createContext({
        library: seedLibrary,
        readingList,
        asker: { ...asker, inTheOpen: open },
        savedIds: new Set(['abcdefghjk']),
        ...options,
      })
        .paperActions(paper('0123456789', { otherIds: ['abcdefghjk'] }), ['save'], {
          kind: 'saved',
          offset: 5,
        })
        .map(({ kind, label, token, isOn }) => [kind, label, token, isOn]);
    expect(labels({})).toEqual([['unsave', 'Saved ✓', 'b:d:0123456789 l:5', true]]);
    expect(labels({ savedIds: new Set() })).toEqual([['save', 'Save', 'b:a:0123456789 l:5', false]]);
    expect(labels({ savedIds: undefined }, true)).toEqual([['save', 'Save', 'a:0123456789', undefined]]);
  });

  it('knows nothing of one person when it is for everyone', () => {
    const context = createContext({ library: seedLibrary, readingList, asker, savedIds: new Set(['p']) });
    expect(context.paperActions(paper('p'), ['save']).map(({ kind }) => kind)).toEqual(['unsave']);
    // *Remove* says what it does.
    expect(context.paperActions(paper('p'), ['unsave'])[0]?.isOn).toBeUndefined();
    expect(
      context
        .forEveryone()
        .paperActions(paper('p'), ['save'])
        .map(({ kind }) => kind),
    ).toEqual(['save']);
  });

  it('says which paper a button is about', () => {
    const { paperActions } = createContext({ library: seedLibrary });
    expect(paperActions(paper('a', { title: 'Long '.repeat(60) }), ['paper'])[0]?.description).toMatch(
      /^Abstract: Long .{50,115}…$/,
    );
  });
});
