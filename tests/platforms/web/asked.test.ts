import { expect, it } from 'vitest';
import { readAsked } from '../../../src/platforms/web/asked.ts';

it('reads a question, or a button with the question whose list it turns', () => {
  expect(readAsked({ q: '  graph networks ' })).toEqual({
    input: { kind: 'text', text: 'graph networks' },
    field: 'q',
    value: 'graph networks',
    question: 'graph networks',
  });
  const pressed = { input: { kind: 'action', token: 's:5:x' }, field: 'do', value: 's:5:x' };
  expect(readAsked({ do: 's:5:x', q: 'ignored' })).toEqual(pressed);
  expect(readAsked({ do: 's:5:x', of: ' x ' })).toEqual({ ...pressed, of: 'x' });
  expect(readAsked({ q: 'x'.repeat(20_000) })?.question).toHaveLength(10_000);
});

it('reads nothing where nothing is asked', () => {
  for (const sent of [{}, { q: ' ' }, { q: ['x'] }, { do: 7 }]) expect(readAsked(sent)).toBeUndefined();
});
