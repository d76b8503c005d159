import { describe, expect, it } from 'vitest';
import { NOTHING_SHOWN, readLine, type Shown, showing } from '../../../src/platforms/console/read-line.ts';
import { converseWith, papersOf, seedBot } from '../../helpers/conversation.ts';

const { say } = converseWith(seedBot);
const list = showing(await say('reinforcement learning'), NOTHING_SHOWN);
const [first, second] = papersOf(await say('reinforcement learning')).map(({ id }) => id);
const single = showing(await say(`paper ${second}`), list);
const nothing = showing(await say('medieval history'), list);
const text = (line: string) => ({ kind: 'text', text: line });
const token = (written: string) => ({ kind: 'action', token: written });

describe('readLine', () => {
  it.each<[string, Shown, object]>([
    ['2', list, token(`p:${second}`)],
    ['#1', list, token(`p:${first}`)],
    ['abstract 2', list, token(`p:${second}`)],
    ['paper 2', list, token(`p:${second}`)],
    ['Related 2', list, token(`r:${second}`)],
    ['cite #2', list, token(`c:${second}`)],
    ['next', list, token('s:5:reinforcement learning')],
    ['more', list, token('s:5:reinforcement learning')],
    ['next page', list, token('s:5:reinforcement learning')],
    // Of the list before, also when one paper was shown since.
    ['cite 1', single, token(`c:${first}`)],
    ['next', single, token('s:5:reinforcement learning')],
    ['cite', single, token(`c:${second}`)],
    ['related', single, token(`r:${second}`)],
    ['show the nearest anyway', nothing, token('n:0:medieval history')],
  ])('takes %j for a button', (line, shown, expected) => {
    expect(readLine(line, shown)).toEqual(expected);
  });

  it.each<[string, Shown]>([
    ['2', NOTHING_SHOWN],
    ['7', list],
    ['previous', list],
    ['next', NOTHING_SHOWN],
    ['cite', list],
    ['save 2', list],
    ['related work 2', list],
    ['graph neural networks', list],
  ])('takes %j for what it says', (line, shown) => {
    expect(readLine(` ${line} `, shown)).toEqual(text(line));
  });
});
