import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTokens } from '../../../src/platforms/discord/read-tokens.ts';
import { renderMessage } from '../../../src/platforms/discord/render-message.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

it('finds the tokens of what it drew: buttons of one paper, and those beside the papers of a list', () => {
  const one = renderMessage(replyOf('p:1')).components;
  expect(readTokens(one)).toEqual(['p:1', 'p:1']);
  const blocks = [...replyOf('p:1').blocks, ...replyOf('p:2').blocks];
  const list = renderMessage({ ...replyOf('p:1'), blocks, deliveryKey: 'key' }).components;
  expect(readTokens(list)).toEqual(['p:1', 'p:1', 'p:2', 'p:2']);
});

it('finds them in containers and sections, and none of another app', () => {
  const button = (custom_id: unknown) => ({ type: 2, custom_id });
  const container = {
    type: 17,
    components: [
      { type: 9, components: [{ type: 10, content: 'text' }], accessory: button('3.p:3') },
      {
        type: 1,
        components: [button('4.p:4'), button('other'), button(5), { type: 2, url: 'https://a.example' }],
      },
      { type: 1, components: [{ type: 3, custom_id: 'theirs', options: [{ value: 'x' }] }] },
      { type: 1, components: [{ type: 3, custom_id: 'open', options: [{ value: 'p:5' }, null, {}] }] },
    ],
  };
  expect(readTokens([container])).toEqual(['p:3', 'p:4', 'p:5']);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(readTokens(value))).toBe(true);
    }),
  );
});
