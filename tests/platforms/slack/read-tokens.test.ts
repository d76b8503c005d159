import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/chat/reply.ts';
import { readTokens } from '../../../src/platforms/slack/read-tokens.ts';
import { renderBlocks } from '../../../src/platforms/slack/render-blocks.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

const action = (token: string): Action => ({ kind: 'paper', label: token, description: token, token });

it('finds the tokens of what it drew: buttons, and the menu of a list', () => {
  const blocks = renderBlocks([
    ...replyOf('p:1').blocks,
    ...replyOf('p:2').blocks,
    { kind: 'actions', actions: [action('m:a<b>%')] },
  ]);
  expect(new Set(readTokens(blocks))).toEqual(new Set(['p:1', 'p:2', 'm:a<b>%']));
  expect(JSON.stringify(blocks)).toContain('static_select');
});

it('finds them wherever they stand, and none of another app', () => {
  const element = (action_id: unknown, value: unknown) => ({ type: 'button', action_id, value });
  const accessory = { type: 'section', accessory: element('paperboy:7', 'p:7') };
  const menu = {
    type: 'section',
    accessory: { action_id: 'paperboy:8', options: [{ value: 'p:8' }, {}, null] },
  };
  const foreign = [
    element('other:1', 'x'),
    element('paperboy:x', 'x'),
    element('paperboy:1', 5),
    element(1, 'x'),
  ];
  expect(readTokens([{ elements: foreign }, accessory, menu])).toEqual(['p:7', 'p:8']);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(readTokens(value))).toBe(true);
    }),
  );
});
