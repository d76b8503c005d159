import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NewCandidate,
  type NewQuestion,
  pickNew,
  type Signal,
} from '../../../src/digest/new/pick-new.ts';

const candidate = (id: string, more: Partial<NewCandidate> = {}): NewCandidate => ({
  ...{ id, appearedAt: new Date('2027-03-01T00:00:00Z'), near: [], nearLab: [], area: 0 },
  ...more,
});
const question = (more: Partial<NewQuestion> = {}): NewQuestion => ({
  ...{ candidates: [], signals: [], outcomes: [], seed: 'test:lab:papers\n2027-03-01' },
  ...more,
});
const saved: Signal = { paperId: 's', kind: 'saved' };
const less: Signal = { paperId: 'l', kind: 'less' };
const NOT_EXPLORING = { nearest: 1, middle: 1, disliked: 0.7, lab: 0.3, fit: 0.3, exploring: 0 };
const pick = (more: Partial<NewQuestion>) => pickNew(question(more), NOT_EXPLORING);

describe('the pick out of what is new', () => {
  it('is near to what the channel liked, and says to which', () => {
    const candidates = [candidate('far', { near: [0.01] }), candidate('near', { near: [0.4] })];
    expect(pick({ candidates, signals: [saved] })).toEqual({
      ...{ id: 'near', because: { kind: 'signal', at: 0 }, more: ['far'] },
    });
  });

  it('is near to what the lab has where the channel showed nothing yet', () => {
    const candidates = [candidate('a', { nearLab: [0, 0.02] }), candidate('b', { nearLab: [0.1, 0.3] })];
    expect(pick({ candidates })).toMatchObject({ id: 'b', because: { kind: 'lab', at: 1 } });
  });

  it('leaves out what is like what is wanted less, unless it is more like what is liked', () => {
    const signals = [saved, less];
    expect(pick({ candidates: [candidate('a', { near: [0.1, 0.5] })], signals })).toBeUndefined();
    expect(pick({ candidates: [candidate('a', { near: [0.6, 0.5] })], signals })?.id).toBe('a');
  });

  it('goes by the topic first where there is one, and names five others at most', () => {
    const candidates = Array.from({ length: 9 }, (_, at) => candidate(`p${at}`, { fit: at / 10 }));
    expect(pick({ candidates })).toEqual({
      ...{ id: 'p8', because: { kind: 'topic' }, more: ['p7', 'p6', 'p5', 'p4', 'p3'] },
    });
  });

  it('gives each area its turn on some days, and says so', () => {
    const candidates = [
      candidate('usual', { near: [0.9], area: 0 }),
      ...[1, 2, 3].map((area) => candidate(`other${area}`, { near: [0.01], area })),
    ];
    const outcomes = Array.from({ length: 12 }, () => ({ area: 0, reward: 1 }));
    const picks = Array.from({ length: 200 }, (_, day) =>
      pickNew(question({ candidates, signals: [saved], outcomes, seed: `test:lab:papers\n${day}` })),
    );
    const others = picks.filter((one) => one?.id !== 'usual');
    expect(new Set(others.map((one) => one?.id)).size).toBe(3);
    expect(others.every((one) => one?.because.kind === 'other area')).toBe(true);
    expect(others.length).toBeGreaterThan(5);
    expect(others.length).toBeLessThan(60);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const kinds = fc.constantFrom('saved', 'shared', 'up', 'down', 'less' as const);
const anyQuestion: fc.Arbitrary<NewQuestion> = fc.nat({ max: 4 }).chain((liked) =>
  fc.record({
    candidates: fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        appearedAt: fc.date({ noInvalidDate: true }),
        fit: fc.option(share, { nil: undefined }),
        near: fc.array(share, { minLength: liked, maxLength: liked }),
        nearLab: fc.array(share, { maxLength: 3 }),
        area: fc.nat({ max: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    ),
    signals: fc.array(
      kinds.map((kind): Signal => ({ paperId: 's', kind })),
      { minLength: liked, maxLength: liked },
    ),
    outcomes: fc.array(fc.record({ area: fc.nat({ max: 3 }), reward: fc.constantFrom(0, 1) }), {
      maxLength: 30,
    }),
    seed: fc.string(),
  }),
);

it('is one of the candidates, whatever their order, and each other one is named once at most', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(), (asked, turn) => {
      const picked = pickNew(asked);
      const { candidates } = asked;
      const at = candidates.length === 0 ? 0 : turn % candidates.length;
      const turned = { ...asked, candidates: [...candidates.slice(at), ...candidates.slice(0, at)] };
      expect(pickNew(turned)).toEqual(picked);
      if (picked === undefined) return;
      const named = [picked.id, ...picked.more];
      expect(new Set(named).size).toBe(named.length);
      expect(named.length).toBeLessThanOrEqual(6);
      expect(named.every((id) => candidates.some((one) => one.id === id))).toBe(true);
    }),
  );
});
