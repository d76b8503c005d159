import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatAction } from '../../src/chat/action.ts';
import { createActionTokens, MAX_TOKEN_CHARACTERS } from '../../src/chat/action-token.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('h:x', 's:0:', ':', 'p:1'),
);
const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 10, maxLength: 10 }),
  text.filter((one) => one !== ''),
);
const action: fc.Arbitrary<ChatAction> = fc.oneof(
  fc.record({
    kind: fc.constant('search' as const),
    query: text,
    offset: fc.nat(9_999_999),
    nearest: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(...(['paper', 'related', 'cite', 'share', 'save', 'unsave'] as const)),
    id,
  }),
  fc.record({ kind: fc.constant('saved' as const), offset: fc.nat(9_999_999) }),
);

describe('createActionTokens', () => {
  it('gives back every action, in at most 95 characters', () => {
    const tokens = createActionTokens();
    fc.assert(
      fc.property(action, (given) => {
        const token = tokens.encode(given);
        expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_CHARACTERS);
        expect(tokens.decode(token)).toEqual({ kind: 'action', action: given });
      }),
    );
  });

  const long = (query: string): ChatAction => ({
    kind: 'search',
    query: query.repeat(200),
    offset: 0,
    nearest: false,
  });

  it('says so when what it held is gone', () => {
    const tokens = createActionTokens(2);
    const [a, b] = [tokens.encode(long('a')), tokens.encode(long('b'))];
    expect(tokens.decode(a)).toMatchObject({ kind: 'action' });
    tokens.encode(long('c'));
    expect(tokens.decode(b)).toEqual({ kind: 'expired' });
    expect(tokens.decode(a)).toMatchObject({ kind: 'action' });
    expect(createActionTokens().decode(a)).toEqual({ kind: 'expired' });
  });

  it('takes any string', () => {
    const tokens = createActionTokens();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (token) => {
        expect(['action', 'expired', 'invalid']).toContain(tokens.decode(token).kind);
      }),
    );
  });
});
