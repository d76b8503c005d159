import { expect, it } from 'vitest';
import { following } from '../../src/answers/following.ts';
import { readIntent } from '../../src/answers/read-intent.ts';

const read = (text: string) => readIntent({ kind: 'text', text }, { decode: () => undefined });

it.each([
  'following',
  'what do I follow?',
  'show my alerts',
  'was folge ich',
  'meine Alerts',
  'mes alertes',
  'qué sigo',
  'フォロー中',
])('is what “%s” asks for', (text) => expect(read(text)).toMatchObject({ kind: 'following', offset: 0 }));

it('reads no token that is none of its own', () => {
  for (const body of ['p:x', ':0:2027', 'q:0', 'p:12345678', 'p:0:r:r', ''])
    expect(following.token.read('Y', body), body).toBeUndefined();
});
