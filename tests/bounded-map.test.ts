import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBoundedMap } from '../src/bounded-map.ts';

it('a bounded map has the entries that were used last, and no others', () => {
  const step = fc.record({ kind: fc.constantFrom('get', 'set'), key: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      (steps, capacity) => {
        const map = createBoundedMap<number, number>(capacity);
        // What is used last stands last.
        let used: (readonly [number, number])[] = [];
        for (const [value, { kind, key }] of steps.entries()) {
          const known = used.find(([one]) => one === key);
          if (kind === 'get') expect(map.get(key)).toBe(known?.[1]);
          else map.set(key, value);
          if (kind === 'get' && known === undefined) continue;
          const entry = kind === 'get' && known !== undefined ? known : ([key, value] as const);
          used = [...used.filter(([one]) => one !== key), entry].slice(-capacity);
        }
        for (const key of [0, 1, 2, 3, 4]) expect(map.get(key)).toBe(used.find(([one]) => one === key)?.[1]);
      },
    ),
  );
});

it('a bounded map forgets what is deleted, and has room for another entry then', () => {
  const map = createBoundedMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  map.delete('a');
  map.set('c', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3]);
});
