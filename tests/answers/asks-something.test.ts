import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { asksSomething } from '../../src/answers/asks-something.ts';
import { readIntent } from '../../src/answers/read-intent.ts';

const tokens = createActionTokens();
const asks = (text: string) =>
  asksSomething(text, (rest) => readIntent({ kind: 'text', text: rest }, tokens));

describe('what replies to a post of the bot', () => {
  it.each([
    'more like this',
    'cite it',
    'what about offline RL?',
    'thanks, more like this',
    'nice! cite it',
    'related?',
    'any newer ones?',
    'show me papers on bandits',
    'do you have papers about exploration?',
    'save this',
    'abstract',
    'and by Levine?',
    'not by Levine',
    'who wrote this?',
    'digest status',
    'follow author:levine',
    'help',
  ])('asks something: %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'thanks, forwarding to Jan',
    'I disagree',
    'lol',
    'see page 4 of it',
    'nice paper',
    'what do you think?',
    'did anyone read it?',
    'not convinced by the experiments',
    'paper of the day was good today',
    'cite this in our draft, please Jan',
    'interesting, will save for later',
    'great, thanks',
    'follow us there',
    'thanks!',
    '👍',
    '',
  ])('is said to others: %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});
