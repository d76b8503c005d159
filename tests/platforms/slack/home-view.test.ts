import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toAddress } from '../../../src/chat/address.ts';
import type { Action } from '../../../src/chat/reply.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { renderHome } from '../../../src/platforms/slack/home-view.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { viewFaults } from '../../helpers/slack/validate.ts';

const json = (value: unknown) => JSON.parse(JSON.stringify(value));
const text = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });

it('is within the limits, for any text', () => {
  fc.assert(
    fc.property(text, fc.string({ maxLength: 5_000, size: 'max' }), (any, page) => {
      const reply = replyOf(any);
      const many = { ...reply, blocks: Array.from({ length: 40 }, () => reply.blocks).flat() };
      expect(renderHome(many, ENGLISH).blocks).toHaveLength(100);
      expect(viewFaults(json(renderHome(reply, ENGLISH, page)))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

it('begins with the way into the search', () => {
  const [first] = renderHome(replyOf('text'), ENGLISH).blocks;
  expect(JSON.stringify(first)).toContain('Search papers');
});

it('tells what turns its own page and what opens a digest’s form from what is answered in a dialog', () => {
  const action = (token: string, more: Partial<Action> = {}): Action => ({
    kind: 'saved',
    label: token,
    description: token,
    token,
    ...more,
  });
  const actions = [
    action('e:'),
    action('o:5', { kind: 'home' }),
    action('g:status:', { digestOf: toAddress('slack', 'T1', 'C1') }),
  ];
  const { blocks, private_metadata: page } = renderHome(
    { tone: 'answer', blocks: [{ kind: 'actions', actions }] },
    ENGLISH,
    'o:10',
  );
  expect(page).toBe('o:10');
  expect(blocks.at(-1)).toMatchObject({
    elements: [
      { action_id: 'paperboy:0', value: 'e:' },
      { action_id: 'paperboy-page:1', value: 'o:5' },
      { action_id: 'paperboy-change:2', value: 'slack:T1:C1' },
    ],
  });
});
