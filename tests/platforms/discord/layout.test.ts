import { expect, it } from 'vitest';
import type { Action, Block, TextBlock } from '../../../src/chat/reply.ts';
import { layOut } from '../../../src/platforms/discord/layout.ts';
import { SHOWN } from '../../../src/platforms/discord/limits.ts';

const text = (role: TextBlock['role'], words: string): Block => ({
  kind: 'text',
  role,
  spans: [{ text: words }],
});
const action = (token: string): Action => ({ kind: 'related', label: token, description: '', token });
const shown = (blocks: readonly Block[], isPost = false) =>
  layOut(blocks, { sizes: SHOWN, isPost }).map((part) => {
    if ('lines' in part)
      return part.lines.map((line) => (typeof line === 'string' ? line : line(1_000))).join('\n');
    return part.kind === 'row' ? part.actions.length : part.kind;
  });

it('texts that follow each other are one; headings are large, notes small, each on one line', () => {
  expect(shown([text('heading', 'One\ntwo'), text('note', '# a\nb'), text('body', 'c\nd')])).toEqual([
    '### One two\n-# \\# a b\nc\nd',
  ]);
  expect(shown([text('heading', 'One')], true)).toEqual(['## One']);
});

it('a rule stands above what begins anew, and not above a note to what was before', () => {
  const row: Block = { kind: 'actions', actions: [action('1')] };
  expect(shown([row, text('heading', 'One'), row, text('note', 'two'), row, text('body', 'three')])).toEqual([
    ...[1, 'separator', '### One', 1, '-# two', 1, 'three'],
  ]);
});

it('buttons are in rows of five', () => {
  const actions = Array.from({ length: 12 }, (_, at) => action(String(at)));
  expect(shown([{ kind: 'actions', actions }])).toEqual([5, 5, 2]);
});

it('facts have a line each, and code a block that it cannot end', () => {
  const facts = [
    { label: 'A_b', value: [{ text: 'c', style: 'code' as const }] },
    { label: '', value: [{ text: 'd' }] },
  ];
  expect(shown([{ kind: 'facts', facts }])).toEqual(['**A\\_b**: ``c``\nd']);
  expect(shown([{ kind: 'code', language: 'bibtex', text: 'x ``` y' }])).toEqual([
    '```bibtex\nx ``\u200b` y\n```',
  ]);
});
