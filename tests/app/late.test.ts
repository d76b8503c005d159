import { describe, expect, it } from 'vitest';
import { late } from '../../src/app/late.ts';

describe('what is loaded late', () => {
  it('is loaded once, when it is first asked for', async () => {
    let loads = 0;
    const thing = late(async () => ({ loads: ++loads }));
    await thing.end();
    expect(loads).toBe(0);
    expect(await Promise.all([thing.get(), thing.get()])).toEqual([{ loads: 1 }, { loads: 1 }]);
  });

  it('is ended when it was loaded, also while it loads', async () => {
    const ended: object[] = [];
    const loaded = {};
    const thing = late(
      async () => loaded,
      async (one) => void ended.push(one),
    );
    await thing.end();
    expect(ended).toEqual([]);
    void thing.get();
    await thing.end();
    expect(ended).toEqual([loaded]);
  });

  it('fails to whoever asks, and ends quietly', async () => {
    const thing = late(async (): Promise<object> => {
      throw new Error('no database');
    });
    await expect(thing.get()).rejects.toThrow('no database');
    await expect(thing.get()).rejects.toThrow('no database');
    await thing.end();
  });

  it('is tried again after it failed, once for all that ask meanwhile', async () => {
    let tries = 0;
    const ended: object[] = [];
    const thing = late(
      async () => {
        if (++tries === 1) throw new Error('no database');
        return { tries };
      },
      async (one) => void ended.push(one),
    );
    const first = await Promise.allSettled([thing.get(), thing.get()]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await Promise.all([thing.get(), thing.get()])).toEqual([{ tries: 2 }, { tries: 2 }]);
    await thing.end();
    expect(ended).toEqual([{ tries: 2 }]);
  });

  it('is put to use when somebody else has asked for it, before that one goes on', async () => {
    const uses: string[] = [];
    let loads = 0;
    const thing = late(async () => ({ loads: ++loads }));
    thing.whenLoaded(() => uses.push('before'));
    expect([loads, uses]).toEqual([0, []]);
    await thing.get();
    expect(uses).toEqual(['before']);
    thing.whenLoaded(() => uses.push('after'));
    await thing.get();
    expect(uses).toEqual(['before', 'after']);
  });

  it('is not put to use when loading failed, but when it is there at last', async () => {
    let isThere = false;
    const thing = late(async () => {
      if (!isThere) throw new Error('no database');
      return { loaded: true };
    });
    const uses: object[] = [];
    thing.whenLoaded((one) => uses.push(one));
    await expect(thing.get()).rejects.toThrow('no database');
    thing.whenLoaded((one) => uses.push(one));
    expect(uses).toEqual([]);
    isThere = true;
    await thing.get();
    expect(uses).toEqual([{ loaded: true }, { loaded: true }]);
    await thing.end();
  });
});
