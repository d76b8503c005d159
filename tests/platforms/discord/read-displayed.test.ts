import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDisplayed } from '../../../src/platforms/discord/read-displayed.ts';

it('reads text displays in containers and sections, and where link buttons lead', () => {
  const text = (content: unknown) => ({ type: 10, content });
  const link = { type: 2, style: 5, url: 'https://arxiv.org/abs/1706.03762', label: 'PDF' };
  const container = {
    type: 17,
    components: [
      text('## A heading'),
      { type: 14, divider: true },
      { type: 9, components: [text('in a section'), text(5)], accessory: link },
      { type: 1, components: [{ type: 2, custom_id: '0.p:1', label: 'Related' }] },
    ],
  };
  expect(readDisplayed([container, text('outside')])).toEqual({
    texts: ['## A heading', 'in a section', 'outside'],
    addresses: ['https://arxiv.org/abs/1706.03762'],
  });
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(readDisplayed(value).texts)).toBe(true);
    }),
  );
});
