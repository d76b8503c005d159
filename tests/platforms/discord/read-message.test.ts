import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion, readThread, readWords } from '../../../src/platforms/discord/read-message.ts';

const message = (content: string) => ({ content, embeds: [] });

describe('readQuestion', () => {
  it.each([
    ['<@123> graph networks', 'graph networks'],
    ['hey <@!123>\n graph <#5> <a:wave:6>', 'hey graph'],
    ['a < b and c > d', 'a < b and c > d'],
  ])('%j', (content, question) => {
    expect(readQuestion(content)).toBe(question);
  });
});

describe('readWords', () => {
  it('leaves out links, code, mentions and quoting marks, and finds the words of embeds', () => {
    const content =
      '> see <https://x.example/a> [this survey](https://y.example) `code` ```js\nmore``` <@1> end';
    expect(readWords(message(content))).toBe('see this survey end');
    expect(readWords({ content: '', embeds: [{ title: 'Q\\-learning', description: null }] })).toBe(
      'Q-learning',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof readWords(message(text))).toBe('string');
      }),
    );
  });
});

describe('readThread', () => {
  it('keeps 8,000 characters of the newest, in order', () => {
    const said = ['a', 'b', 'c'].map((letter) => message(letter.repeat(5_000)));
    expect(readThread(said).replace('\n', '')).toBe('b'.repeat(3_000) + 'c'.repeat(5_000));
    expect(readThread([message('first'), message('`code`'), message('second')])).toBe('first\nsecond');
  });
});
