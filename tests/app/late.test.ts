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

  it('is not put to use when loading failed', async () => {
    const thing = late(async (): Promise<object> => {
      throw new Error('no database');
    });
    const use = () => expect.fail('there is nothing to use');
    thing.whenLoaded(use);
    await expect(thing.get()).rejects.toThrow('no database');
    thing.whenLoaded(use);
    await thing.end();
  });
});
