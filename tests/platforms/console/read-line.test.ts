import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/chat/intent.ts';
import { readLine } from '../../../src/platforms/console/read-line.ts';
import { converseWith, seedBot } from '../../helpers/conversation.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';

const { say } = converseWith(seedBot);
const list = await say('reinforcement learning');
const nothing = await say('medieval history of bread');

describe('readLine', () => {
  it('takes what stands in brackets for its button, in any case', () => {
    expect(readLine('next PAGE', list)).toEqual({ kind: 'action', token: 's:5:reinforcement learning' });
    expect(readLine(' show the nearest anyway ', nothing)).toMatchObject({ kind: 'action' });
  });

  it.each(['2', 'cite 2', 'next', 'graph neural networks', 'Next pages'])(
    'takes %j for what it says',
    (line) => {
      expect(readLine(` ${line} `, list)).toEqual({ kind: 'text', text: line });
      expect(readLine(line, undefined)).toEqual({ kind: 'text', text: line });
    },
  );

  it('leads back from an opened paper by the words on its button, and leaves what is wanted of the paper to the bot', () => {
    const act = (kind: Kind, label: string, token: string) => ({ kind, label, description: label, token });
    const [, , listed] = replyOf('A title').blocks;
    if (listed?.kind !== 'paper') throw new Error('no paper');
    const { ordinal: _, ...opened } = listed;
    const actions = [
      act('related', 'Related', 'r:1'),
      act('save', 'Save', 'a:1'),
      act('related', 'Back', 'r:2'),
    ];
    const paper = { ...replyOf(''), blocks: [{ ...opened, actions }] };
    expect(readLine('back', paper)).toEqual({ kind: 'action', token: 'r:2' });
    for (const text of ['related', 'save']) expect(readLine(text, paper)).toEqual({ kind: 'text', text });
    expect(readLine('back', { ...paper, blocks: [{ ...listed, actions }] })).toEqual({
      kind: 'text',
      text: 'back',
    });
  });
});
