import { expect, it } from 'vitest';
import { parsePhrase } from '../../../src/answers/requests/phrase-grammar.ts';

const writing = { sets: { fruit: ['fig', 'fig tree'] }, hasSpaces: true };
const word = (text: string) => ({ kind: 'word', text });
const sequence = (...nodes: readonly object[]) => ({ kind: 'sequence', nodes });

it('reads words, choices, what may be left out, and what may stand for anything', () => {
  expect(parsePhrase('eat (a|the) [ripe] <thing>', writing)).toEqual(
    sequence(
      sequence(word('eat')),
      { kind: 'one of', nodes: [sequence(sequence(word('a'))), sequence(sequence(word('the')))] },
      { kind: 'maybe', node: sequence(sequence(word('ripe'))) },
      { kind: 'slot', name: 'thing' },
    ),
  );
});

it('reads a set with its longest phrase first, in a slot as well', () => {
  const fruit = {
    kind: 'one of',
    nodes: [sequence(sequence(word('fig')), sequence(word('tree'))), sequence(sequence(word('fig')))],
  };
  expect(parsePhrase('{fruit}', writing)).toEqual(sequence(fruit));
  expect(parsePhrase('<what=fruit>', writing)).toEqual(sequence({ kind: 'slot', name: 'what', node: fruit }));
});

it('reads marks of regular expressions in a word as a pattern of the whole word', () => {
  const [node] = (parsePhrase('papers?', writing) as unknown as { nodes: { pattern: RegExp }[] }).nodes;
  expect(['paper', 'papers'].every((one) => node?.pattern.test(one))).toBe(true);
  expect(['papers!', 'wallpaper'].some((one) => node?.pattern.test(one))).toBe(false);
});

it('says what is wrong with a phrase', () => {
  expect(() => parsePhrase('eat {meat}', writing)).toThrow('there is no set of phrases called meat');
  for (const phrase of ['(a', 'a)', '[a', 'a]', '(a]', '[a)'])
    expect(() => parsePhrase(phrase, writing), phrase).toThrow('brackets do not match');
});
