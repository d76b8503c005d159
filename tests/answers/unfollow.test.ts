import { expect, it } from 'vitest';
import { readIntent } from '../../src/answers/read-intent.ts';
import { unfollow } from '../../src/answers/unfollow.ts';

const read = (text: string) => readIntent({ kind: 'text', text }, { decode: () => undefined });

it.each([
  ['unfollow author:levine', 'author:levine'],
  ['stop following author:levine', 'author:levine'],
  ['unsubscribe from author:levine', 'author:levine'],
  ['folge author:levine nicht mehr', 'author:levine'],
  ['ne suis plus author:levine', 'author:levine'],
  ['no sigas a author:levine', 'author:levine'],
  ['author:levine のフォローを解除', 'author:levine'],
])('is what “%s” asks for', (text, query) => expect(read(text)).toMatchObject({ kind: 'unfollow', query }));

it('leaves the paper of the day to its own words', () => {
  expect(read('unsubscribe')).toMatchObject({ kind: 'digest', verb: 'off' });
  expect(read('stop posting papers')).toMatchObject({ kind: 'digest' });
  expect(read('subscribe to the daily paper')).toMatchObject({ kind: 'digest', verb: 'on' });
});

it('reads no token that is none of its own', () => {
  for (const body of ['p:x', 'p:', 'c:1:x', 'x:1', ''])
    expect(unfollow.token.read('U', body), body).toBeUndefined();
});
