import { expect, it } from 'vitest';
import { parsePhrase } from '../../../src/answers/requests/phrase-grammar.ts';
import { compileProgram, mayBegin, mayEnd } from '../../../src/answers/requests/phrase-program.ts';

const programOf = (phrase: string) => compileProgram(parsePhrase(phrase, { sets: {}, hasSpaces: true }));

it.each([
  ['(give|show) [me] papers?', ['give', 'show'], ['paper', 'papers'], ['me', 'give me']],
  ['[please] find', ['please', 'find'], ['find'], ['me']],
  ['find [it]', ['find'], ['it', 'find'], ['please']],
])('knows what may stand first and last in %j', (phrase, firsts, lasts, neither) => {
  const program = programOf(phrase);
  for (const word of firsts) expect(mayBegin(program, 0, word), word).toBe(true);
  for (const word of lasts) expect(mayEnd(program, word), word).toBe(true);
  for (const word of neither) {
    expect(mayBegin(program, 0, word), word).toBe(false);
    expect(mayEnd(program, word), word).toBe(false);
  }
});

it('rules out nothing where any word may stand, or none has to', () => {
  expect(mayBegin(programOf('<what> please'), 0, 'bandits')).toBe(true);
  expect(mayEnd(programOf('<what> please'), 'bandits')).toBe(false);
  expect(mayEnd(programOf('cite <what>'), 'bandits')).toBe(true);
  expect(mayBegin(programOf('[a]'), 0, 'bandits')).toBe(true);
});

it('grows with the phrase, not with the ways to say it', () => {
  const maybes = (count: number) => programOf('[(a|b)] '.repeat(count)).instructions.length;
  expect(maybes(40)).toBeLessThanOrEqual(2 * maybes(20));
});
