import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/platforms/console/read-line.ts';
import { converseWith, seedBot } from '../../helpers/conversation.ts';

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
});
