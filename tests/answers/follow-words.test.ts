import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFollow,
  readFollowing,
  readFollowWords,
  readUnfollow,
  readWhose,
  writeWhose,
} from '../../src/answers/follow-words.ts';

describe('what is followed', () => {
  it.each([
    ['author:levine', 'author:levine', undefined],
    ['author:levine here', 'author:levine', 'channel'],
    ['"causal discovery" in this channel', '"causal discovery"', 'channel'],
    ['venue:iclr for us', 'venue:iclr', 'channel'],
    ['venue:iclr for me', 'venue:iclr', 'person'],
    ['venue:iclr hier', 'venue:iclr', 'channel'],
    ['venue:iclr für mich', 'venue:iclr', 'person'],
    ['venue:iclr ici', 'venue:iclr', 'channel'],
    ['venue:iclr para mí', 'venue:iclr', 'person'],
    ['venue:iclr ここで', 'venue:iclr', 'channel'],
    ['here', '', 'channel'],
    ['where', 'where', undefined],
    ['attention is all you need', 'attention is all you need', undefined],
  ])('in “%s” is “%s”, for %s', (said, query, whose) =>
    expect(readFollowWords(said)).toEqual(whose === undefined ? { query } : { query, whose }),
  );

  it('is read in no time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(said).toContain(readFollowWords(said).query);
      }),
    );
    const begun = performance.now();
    readFollowWords(`x${','.repeat(100_000)}x`);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

it('leaves what only begins so', () => {
  expect(readFollow('up on bandits')).toBeUndefined();
  expect(readFollow('on from that')).toBeUndefined();
  expect(readFollowing('the gradient')).toBeUndefined();
  expect(readFollow(undefined)).toEqual({ kind: 'follow', query: '' });
  expect(readFollowing('here')).toEqual({ kind: 'following', offset: 0, whose: 'channel' });
  expect(readUnfollow(undefined)).toEqual({ kind: 'following', offset: 0 });
});

it('writes for whom into tokens, and reads it back', () => {
  for (const whose of [{}, { whose: 'person' }, { whose: 'channel' }] as const)
    expect(readWhose(`${writeWhose(whose)}rest:of it`)).toEqual({ whose, rest: 'rest:of it' });
  expect(readWhose('x:rest')).toBeUndefined();
});
