import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOutput } from '../../../src/papers/latex/output.ts';

it('text grows as a string would, with one space where two pieces bring one each', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '𝐱', 'é'), maxLength: 4 });
  const step = fc.oneof(piece, fc.constantFrom({ do: 'trim' } as const, { do: 'drop' } as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const out = createOutput();
      let text = '';
      for (const one of steps) {
        if (typeof one === 'string') {
          out.add(one);
          text += text.endsWith(' ') && one.startsWith(' ') ? one.trimStart() : one;
        } else if (one.do === 'trim') {
          out.trimEnd();
          text = text.trimEnd();
        } else {
          // Whole characters alone are dropped.
          fc.pre(!text.endsWith('𝐱'));
          out.dropLast();
          text = text.slice(0, -1);
        }
        expect(out.last()).toBe([...text].at(-1) ?? '');
      }
      expect(out.text()).toBe(text);
    }),
  );
});
