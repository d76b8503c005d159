import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDeliveryKeys } from '../../../src/platforms/discord/read-delivery-keys.ts';

it('finds the key wherever the button with it stands, and none in ids of another form', () => {
  const button = (custom_id: unknown) => ({ type: 2, custom_id });
  const section = {
    type: 9,
    components: [{ type: 10, content: '1@no.p:1' }],
    accessory: button('1@pb-1.p:1'),
  };
  const row = { type: 1, components: [button('2.p:2'), button('other@x.y'), button(5), null] };
  expect(readDeliveryKeys([{ type: 17, components: [section, row] }])).toEqual(['pb-1']);
  expect(readDeliveryKeys([row])).toEqual([]);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(readDeliveryKeys(value))).toBe(true);
    }),
  );
});
