import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leases } from '../../src/store/leases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { withLease } from '../../src/store/with-lease.ts';

const LONG = 3_600_000;

const CALL = fc.record({
  verb: fc.constantFrom('take' as const, 'renew' as const, 'release' as const),
  name: fc.constantFrom('a', 'b'),
  holder: fc.constantFrom('x', 'y', 'z'),
  forMs: fc.constantFrom(0, LONG),
});

type Call =
  typeof CALL extends fc.Arbitrary<infer Value> ? Omit<Value, 'name'> & { readonly name: string } : never;

function ask(leases: Leases, { verb, name, holder, forMs }: Call): Promise<unknown> {
  return leases[verb](name, holder, forMs);
}

/** What leases are, without a clock: one lasts for ever or is over at once. */
function leaseTable(): Leases {
  const held = new Map<string, { readonly holder: string; readonly over: boolean }>();
  const grant = (name: string, holder: string, forMs: number) => {
    held.set(name, { holder, over: forMs === 0 });
    return true;
  };
  return {
    take: async (name, holder, forMs) => {
      const now = held.get(name);
      return (now === undefined || now.over || now.holder === holder) && grant(name, holder, forMs);
    },
    renew: async (name, holder, forMs) => held.get(name)?.holder === holder && grant(name, holder, forMs),
    release: async (name, holder) => {
      if (held.get(name)?.holder === holder) held.delete(name);
    },
  };
}

/** What leases have to do on every engine: part of the contract of the store. */
export function describeLeases(freshUrl: () => Promise<string>): void {
  describe('leases', () => {
    it('have one holder of all that ask at once, over connections of their own', async () => {
      const url = await freshUrl();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
      for (let round = 0; round < 5; round++) {
        const asked = stores.flatMap(({ leases }, store) =>
          Array.from({ length: 6 }, (_, at) => leases.take(`round ${round}`, `${store}/${at}`, LONG)),
        );
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
      }
      await Promise.all(stores.map((store) => store.close()));
    });

    it('have one new holder of all that find one whose time is up', async () => {
      const url = await freshUrl();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
      const leases = stores.map((store) => store.leases);
      for (let round = 0; round < 5; round++) {
        expect(await leases[0]?.take(`round ${round}`, 'died', 0)).toBe(true);
        const asked = leases.map((one, at) => one.take(`round ${round}`, `process ${at}`, LONG));
        const taken = await Promise.all(asked);
        expect(taken.filter(Boolean)).toHaveLength(1);
        expect(await leases[0]?.renew(`round ${round}`, 'died', LONG)).toBe(false);
        expect(await leases[0]?.renew(`round ${round}`, `process ${taken.indexOf(true)}`, LONG)).toBe(true);
      }
      await Promise.all(stores.map((store) => store.close()));
    });

    it('do what a table of holders and ends would do, in any order of calls', async () => {
      const store = await openStore(await freshUrl());
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(CALL, { maxLength: 20 }), async (calls) => {
          const run = runs++;
          const expected = leaseTable();
          for (const one of calls) {
            const call = { ...one, name: `${run} ${one.name}` };
            expect(await ask(store.leases, call)).toBe(await ask(expected, call));
          }
        }),
        { numRuns: 25 },
      );
      await store.close();
    });

    it('keep work of several processes apart', async () => {
      const url = await freshUrl();
      const stores = await Promise.all(Array.from({ length: 3 }, () => openStore(url)));
      let inside = 0;
      let most = 0;
      let done = 0;
      const contend = async ({ leases }: (typeof stores)[number]) => {
        for (let own = 0; own < 5; ) {
          const { taken } = await withLease(leases, { name: 'build' }, async () => {
            most = Math.max(most, ++inside);
            await leases.take('something else', 'me', 0);
            inside--;
            done++;
          });
          if (taken) own++;
        }
      };
      await Promise.all(stores.map(contend));
      expect({ most, done }).toEqual({ most: 1, done: 15 });
      await Promise.all(stores.map((store) => store.close()));
    });
  });
}
