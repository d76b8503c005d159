import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedWords, withoutEmoji, withoutMarks } from '../../src/chat/typed-words.ts';

const SLACK = ['*', '_', '~'];
const DISCORD = ['***', '**', '__', '||', '~~', '*', '_'];

describe('what a person typed', () => {
  it.each([
    ['*graph* _neural_ ~networks~', 'graph neural networks'],
    ['(*graph*), "_neural_".', '(graph), "neural".'],
    ['_*both*_', 'both'],
    ['`graph` networks', 'graph networks'],
    ['`a *b* _c_`', 'a *b* _c_'],
    ['```\n@article{key,\n title={_A_}}\n```', '@article{key,\n title={_A_}}'],
    ['Q*-learning and A* search', 'Q*-learning and A* search'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name and *unfinished', 'snake_case_name and *unfinished'],
    ['https://x.example/_a_/*b* _c_', 'https://x.example/_a_/*b* c'],
    ['“latent bandits” it’s „so“', '"latent bandits" it\'s "so"'],
    ['bandits :rocket: please :pray::skin-tone-2:', 'bandits please'],
    [':thumbsup:', ':thumbsup:'],
    ['  :wave::skin-tone-3: ', ':wave::skin-tone-3:'],
    ['👍', '👍'],
    ['author:levine year:2023 title:"a b"', 'author:levine year:2023 title:"a b"'],
    ['12:30:45', '12:30:45'],
    ['ｂａｎｄｉｔｓ　ａｕｔｈｏｒ：ｌｅｖｉｎｅ　ｙｅａｒ：２０２０', 'bandits author:levine year:2020'],
    ['＂exact phrase＂ ～x～', '"exact phrase" ~x~'],
    ['強化学習、概要。', '強化学習、概要。'],
    ['bandits –contextual −linear —“two words”', 'bandits -contextual -linear -"two words"'],
    ['Kullback–Leibler – a survey', 'Kullback–Leibler – a survey'],
    ['year:2020–2023 2020〜2023 2020…2023', 'year:2020-2023 2020-2023 2020-2023'],
    ['C*-algebras and W*-algebras', 'C*-algebras and W*-algebras'],
    ['-*excluded* author:_x_', '-excluded author:x'],
    ['', ''],
  ])('%j is %j', (text, words) => {
    expect(typedWords(text, SLACK)).toBe(words);
  });

  it.each([
    ['**graph** *neural* __nets__ ~~no~~ ||yes|| ***all***', 'graph neural nets no yes all'],
    ['```bibtex\n@article{key}```', '@article{key}'],
  ])('with other marks %j is %j', (text, words) => {
    expect(typedWords(text, DISCORD)).toBe(words);
  });

  it('is read of any text, fast enough of one that is nothing but marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typedWords(text, DISCORD).length).toBeLessThanOrEqual(text.length);
      }),
    );
    const began = performance.now();
    for (const part of ['*a ', '**', '_x', '||a', '`', ':a', '```'])
      withoutMarks(part.repeat(13_000), DISCORD);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('is without any emoji where it is what was said', () => {
    expect(withoutEmoji('so :tada: good').trim()).toBe('so good');
    expect(withoutEmoji(':+1:').trim()).toBe('');
  });
});
