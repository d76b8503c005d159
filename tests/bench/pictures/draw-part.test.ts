import { expect, it } from 'vitest';
import { type Drawings, drawPart } from '../../../bench/pictures/draw-part.ts';
import { htmlOf } from '../../../bench/pictures/markup.ts';

const DRAWINGS: Drawings = { known: { fields: ['text'], draw: ({ text }) => String(text) } };
const draw = (part: Record<string, string>) => htmlOf(drawPart(part, DRAWINGS));

it('shows in red what it does not know, types and fields', () => {
  expect(draw({ type: 'known', text: 'a' })).toBe('a');
  expect(draw({ type: 'known', text: 'a', more: 'b' })).toBe(
    'a<span class="unknown">known: unknown field more</span>',
  );
  expect(draw({ type: 'toString' })).toBe('<span class="unknown">unknown type: toString</span>');
  expect(draw({ text: 'a' })).toContain('unknown type: –');
});
