import { expect, it } from 'vitest';
import { createRevisions } from '../../../src/search/engine/revisions.ts';

it('has the state that came last, and for a while the one before', () => {
  const revisions = createRevisions('first');
  const { number } = revisions;
  expect([revisions.current, revisions.at(number), revisions.at(undefined)]).toEqual([
    'first',
    'first',
    'first',
  ]);
  revisions.advance('second');
  expect([revisions.number, revisions.current]).toEqual([number + 1, 'second']);
  expect([revisions.at(number), revisions.at(number + 1)]).toEqual(['first', 'second']);
  revisions.advance('third');
  // The first one is not kept any more.
  expect([number, number + 1, number + 2, undefined].map(revisions.at)).toEqual([
    'third',
    'second',
    'third',
    'third',
  ]);
});

it('calls back after each new state, until told to end', () => {
  const revisions = createRevisions(0);
  const heard: string[] = [];
  const end = revisions.onRevision(() => heard.push(`one ${revisions.current}`));
  revisions.onRevision(() => heard.push(`other ${revisions.number}`));
  revisions.advance(7);
  end();
  revisions.advance(8);
  expect(heard).toEqual(['one 7', 'other 2', 'other 3']);
});
