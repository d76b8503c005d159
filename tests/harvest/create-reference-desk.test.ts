import { describe, expect, it } from 'vitest';
import type { LiveRecord } from '../../src/sources/live-source.ts';
import { foundRecord, trialDesk } from '../helpers/reference-desk.ts';

const MINUTE = 60_000;

describe('a desk for references', () => {
  it('tidies what it is told, and keeps what somebody adds as it was told', async () => {
    const record = foundRecord({ title: ' On <i>k</i>-means\n', url: 'javascript:alert(1)' });
    const { desk, kept } = trialDesk(new Map([['2005.11401', record]]));
    expect(await desk.lookUp('arxiv:2005.11401')).toMatchObject({
      kind: 'found',
      paper: { title: 'On k-means', shown: { title: 'On k-means' }, source: { file: 'added' } },
    });
    expect(await desk.add('arxiv:2005.11401', 'test:w:u1')).toMatchObject({
      kind: 'found',
      paper: { title: 'On k-means' },
    });
    expect(kept).toEqual([{ record: { key: '2005.11401', record }, by: 'test:w:u1' }]);
    expect(await desk.add('arxiv:2101.00001', 'test:w:u1')).toEqual({ kind: 'unknown' });
    expect(kept).toHaveLength(1);
  });

  it('asks once for what is asked at once, and believes for a while what it was told', async () => {
    let now = 0;
    const known = new Map<string, LiveRecord['record'] | 'silent'>([
      ['1000.00001', foundRecord()],
      ['1000.00002', 'silent'],
    ]);
    const { desk, asked } = trialDesk(known, { sources: ['arxiv'] }, { now: () => now });
    const ask = async (id: string) => {
      const before = asked.length;
      const answers = await Promise.all([1, 2, 3].map(() => desk.lookUp(`arxiv:${id}`)));
      expect(new Set(answers.map(({ kind }) => kind)).size).toBe(1);
      return { kind: answers[0]?.kind, asked: asked.length - before };
    };
    for (const [id, kind, minutes] of [
      ['1000.00001', 'found', 60],
      ['1000.00002', 'silent', 1],
      ['1000.00003', 'unknown', 10],
    ] as const) {
      expect(await ask(id), id).toEqual({ kind, asked: 1 });
      now += minutes * MINUTE - 1;
      expect(await ask(id), id).toEqual({ kind, asked: 0 });
      now += 1;
      expect(await ask(id), id).toEqual({ kind, asked: 1 });
    }
  });

  it('waits no longer than its limit, also for who does not hear that', async () => {
    const deaf = { isOn: true, asks: () => ['arXiv'], lookUp: () => new Promise<undefined>(() => undefined) };
    const hearing = {
      ...deaf,
      lookUp: (_: string, signal?: AbortSignal) =>
        new Promise<undefined>((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    for (const lookup of [deaf, hearing]) {
      const { desk } = trialDesk(new Map(), {}, { lookup, limitMs: 20 });
      expect(await desk.lookUp('arxiv:2005.11401')).toEqual({ kind: 'silent' });
    }
  });

  it('hides no fault of its own, and does not remember it', async () => {
    const faults = [new TypeError('a fault'), undefined];
    const lookup = {
      isOn: true,
      asks: () => ['arXiv'],
      lookUp: async () => {
        const fault = faults.shift();
        if (fault !== undefined) throw fault;
        return undefined;
      },
    };
    const { desk } = trialDesk(new Map(), {}, { lookup });
    await expect(desk.lookUp('arxiv:2005.11401')).rejects.toThrow('a fault');
    expect(await desk.lookUp('arxiv:2005.11401')).toEqual({ kind: 'unknown' });
  });
});
