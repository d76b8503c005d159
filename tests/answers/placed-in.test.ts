import { expect, it } from 'vitest';
import { placedIn } from '../../src/answers/placed-in.ts';

const from = { kind: 'saved', offset: 0 } as const;

it('says of what has to do with a paper where it stands, and of nothing else', () => {
  expect(placedIn({ kind: 'paper', reference: 'p' }, from)).toEqual({ kind: 'paper', reference: 'p', from });
  expect(placedIn({ kind: 'related', source: 'p' }, from)).toEqual({ kind: 'related', source: 'p', from });
  expect(placedIn({ kind: 'share', id: 'p' }, from)).toEqual({ kind: 'share', id: 'p' });
  expect(placedIn({ kind: 'save', reference: 'p' }, undefined)).toEqual({ kind: 'save', reference: 'p' });
});
