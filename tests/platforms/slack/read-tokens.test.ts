import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/chat/reply.ts';
import { readTokens } from '../../../src/platforms/slack/read-tokens.ts';
import { renderBlocks } from '../../../src/platforms/slack/render-blocks.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

const action = (token: string): Action => ({ kind: 'paper', label: token, description: token, token });

it('finds the tokens of what it drew: buttons, and the menus of a list', () => {
  const papers = replyOf('p:1').blocks.map((block) =>
    block.kind === 'paper'
      ? { ...block, abstract: [], actions: ['p:2', 'r:2', 'c:2'].map((token) => action(token)) }
      : block,
  );
  const blocks = renderBlocks([...papers, { kind: 'actions', actions: [action('m:a<b>%')] }]);
  expect(readTokens(blocks)).toEqual(['p:2', 'r:2', 'c:2', 'p:1', 'm:a<b>%']);
  expect(JSON.stringify(blocks)).toContain('overflow');
});

it('finds those of the menu that stood below lists before', () => {
  const options = [{ value: 'p:1' }, { value: 'p:2' }];
  const elements = [{ type: 'static_select', action_id: 'paperboy:25', options }];
  expect(readTokens([{ type: 'actions', elements }])).toEqual(['p:1', 'p:2']);
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
