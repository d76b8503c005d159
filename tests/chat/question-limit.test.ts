import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuestionLimit } from '../../src/chat/question-limit.ts';

describe('the limit of a person’s questions', () => {
  it('lets in a few at once, of each person, and tells the rest once until one is let in again', () => {
    const { enter } = createQuestionLimit(2);
    const first = enter('ada');
    expect([first.isIn, enter('ada').isIn]).toEqual([true, true]);
    expect(enter('ada')).toEqual({ isIn: false, isFirst: true, waiting: 2 });
    expect(enter('ada')).toEqual({ isIn: false, isFirst: false, waiting: 2 });
    expect(enter('grace').isIn).toBe(true);
    if (first.isIn) first.leave();
    expect(enter('ada').isIn).toBe(true);
    expect(enter('ada')).toMatchObject({ isIn: false, isFirst: true });
  });

  it('never lets in more than that, whatever is asked and answered', () => {
    const steps = fc.array(fc.record({ person: fc.constantFrom('a', 'b'), asks: fc.boolean() }));
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), (given, most) => {
        const { enter } = createQuestionLimit(most);
        const inside: Record<string, (() => void)[]> = { a: [], b: [] };
        for (const { person, asks } of given) {
          const theirs = inside[person] ?? [];
          if (!asks) {
            theirs.shift()?.();
            continue;
          }
          const admission = enter(person);
          expect(admission.isIn).toBe(theirs.length < most);
          if (admission.isIn) theirs.push(admission.leave);
        }
      }),
    );
  });
});
