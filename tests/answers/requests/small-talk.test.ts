import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSmallTalk } from '../../../src/answers/requests/small-talk.ts';

describe('small talk', () => {
  it.each([
    ['good morning everyone', 'greeting'],
    ['heyyy', undefined],
    ['thanks a lot, great work', 'thanks'],
    ['thank you for the quick help', 'thanks'],
    ['merci beaucoup!', 'thanks'],
    ['well done', 'praise'],
    ['congratulations to Mira and her team', 'praise'],
    ['ok, got it', 'assent'],
    ['hmmmmm', 'assent'],
    ['are you there?', 'presence'],
    ['see you on Monday', 'farewell'],
    ['please stop', 'stop'],
    ['that is wrong', 'complaint'],
    ['🎉🎉', 'sign'],
    [':tada:', 'sign'],
    ['+1', 'sign'],
    ['', undefined],
    ['  ', undefined],
  ] as const)('%j is: %j', (text, talk) => {
    expect(readSmallTalk(text)).toBe(talk);
  });

  it('is of the kind that says most', () => {
    expect(readSmallTalk('great, thanks')).toBe('thanks');
    expect(readSmallTalk('hello, that is wrong')).toBe('complaint');
  });
});

describe('what is no small talk', () => {
  it.each([
    'thanks, and papers on bandits?',
    'hello, do you have anything about dropout',
    'great apes',
    'stop words',
    'wrong labels',
    'enough data',
    'welcome channels',
    'thank you for smoking dataset',
    'happy birthday problem',
    'good luck estimators',
    'what are bandits',
    'yes-no questions',
    'see you only look once detectors in ten different ways and more of those',
  ])('is all that has another word: %j', (text) => {
    expect(readSmallTalk(text)).toBeUndefined();
  });

  it('is any text with a word that nobody says', () => {
    const small = fc.constantFrom('thanks', 'hi', 'great', 'bye', 'ok', 'you', '!', '🙂', ',');
    fc.assert(
      fc.property(fc.array(small, { maxLength: 8 }), fc.nat(8), (parts, at) => {
        const said = [...parts.slice(0, at), 'zygomorphic', ...parts.slice(at)].join(' ');
        expect(readSmallTalk(said)).toBeUndefined();
      }),
    );
  });
});
