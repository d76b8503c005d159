import { expect, it } from 'vitest';
import { readCommandIds } from '../../../src/platforms/discord/command-ids.ts';

it('has the ids of slash commands alone, and of nothing that is none', () => {
  const told = [
    { id: '11', name: 'paper', type: 1 },
    { id: '12', name: 'saved', options: [{ type: 3, name: 'query' }, null] },
    { id: '14', name: 'digest', options: [{ type: 1, name: 'on' }] },
    { id: '13', name: 'Related papers', type: 3 },
    { name: 'digest' },
    null,
    7,
  ];
  expect([...readCommandIds(told)]).toEqual([
    ['paper', '11'],
    ['saved', '12'],
    ['digest', '14'],
    ['digest on', '14'],
  ]);
  for (const value of [undefined, {}, 'x']) expect(readCommandIds(value).size).toBe(0);
});
